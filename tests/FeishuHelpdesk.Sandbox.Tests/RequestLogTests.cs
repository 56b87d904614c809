using Xunit;

namespace FeishuHelpdesk.Sandbox.Tests;

/// <summary>What came, for tests to look at and to wait for.</summary>
public sealed class RequestLogTests : SandboxFixture
{
    [Fact]
    public async Task A_request_is_kept_with_its_operation_and_without_its_secrets()
    {
        await Caller.OkAsync("PUT", "/helpdesk/v1/tickets/6626871355780366331?x=1", """{"solved":2}""");
        await Caller.TokenAsync();

        var update = Sandbox.Requests[0];
        Assert.Equal(("ticket.update", "PUT", "/open-apis/helpdesk/v1/tickets/6626871355780366331?x=1", """{"solved":2}""", 200), (update.Operation?.Name, update.Method, update.Target, update.Body, update.Status));
        Assert.Equal(Clock.GetUtcNow(), update.Time);
        Assert.Equal("application/json; charset=utf-8", update.Headers["content-type"]);
        Assert.Equal(("***", "***"), (update.Headers["Authorization"], update.Headers["X-Lark-Helpdesk-Authorization"]));
        var all = string.Join('\n', Sandbox.Requests.SelectMany(request => request.Headers.Values.Append(request.Body).Append(request.ToString())));
        Assert.All([Sandbox.AppSecret, Sandbox.UserAccessToken, Caller.HelpdeskHeader], secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_has_the_first_bytes_of_an_answer_finds_its_status()
    {
        // More than any buffer on its way holds: the sandbox cannot be through with it.
        Sandbox.AnswerNext(SandboxAnswer.Raw(418, "text/plain", new string('x', 64 << 20)));
        using var client = new HttpClient();

        using var answer = await client.GetAsync(new Uri($"{Sandbox.BaseAddress}/helpdesk/v1/tickets/1"), HttpCompletionOption.ResponseHeadersRead, Cancel);

        Assert.Equal(418, Assert.Single(Sandbox.Requests).Status);
    }

    [Fact]
    public async Task A_test_waits_for_what_comes_later_and_gets_at_once_what_has_come()
    {
        var wait = Sandbox.WaitForAsync(HelpdeskOperations.TicketList, Cancel);
        Assert.False(wait.IsCompleted);

        await Caller.OkAsync("GET", "/helpdesk/v1/tickets");

        var request = await wait;
        Assert.Equal(200, request.Status);
        Assert.Same(request, await Sandbox.WaitForAsync(one => one.Target.EndsWith("/tickets", StringComparison.Ordinal), Cancel));
    }

    [Fact]
    public async Task A_wait_can_be_given_up()
    {
        using var ended = new CancellationTokenSource();
        var wait = Sandbox.WaitForAsync(HelpdeskOperations.TicketList, ended.Token);

        await ended.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
        await Caller.OkAsync("GET", "/helpdesk/v1/tickets");
    }

    [Fact]
    public async Task What_no_operation_is_there_for_is_kept_apart_and_fails_the_test_where_that_is_wanted()
    {
        var sandbox = await HelpdeskSandbox.StartAsync(new() { ThrowOnUnmatched = true }, Cancel);
        using (var caller = new SandboxCaller(sandbox))
        {
            await caller.CallAsync("POST", "/helpdesk/v1/tickets");
            await caller.CallAsync("GET", "/helpdesk/v2/tickets");
            await caller.OkAsync("GET", "/helpdesk/v1/tickets");
        }

        Assert.Equal([405, 404], sandbox.UnmatchedRequests.Select(request => request.Status));
        var error = await Assert.ThrowsAsync<InvalidOperationException>(async () => await sandbox.DisposeAsync());
        Assert.Equal("No operation is there for: POST /open-apis/helpdesk/v1/tickets 405, GET /open-apis/helpdesk/v2/tickets 404", error.Message);
        // The port is free all the same.
        await using var next = await HelpdeskSandbox.StartAsync(new() { Port = sandbox.BaseAddress.Port }, Cancel);
    }

    [Fact]
    public async Task A_reset_makes_all_as_it_was()
    {
        await Caller.OkAsync("PUT", "/helpdesk/v1/tickets/6626871355780366331", """{"solved":2}""");
        await Caller.OkAsync("POST", "/helpdesk/v1/start_service", """{"open_id":"ou_1"}""");
        await Caller.CallAsync("GET", "/nothing");
        Sandbox.Faults.Add(SandboxFault.InternalError);
        Sandbox.AnswerNext(SandboxAnswer.InternalError());
        var token = await Caller.TokenAsync();

        Sandbox.Reset();

        Assert.Equal((0, 0, 0, 0), (Sandbox.Requests.Count, Sandbox.UnmatchedRequests.Count, Sandbox.TokenRequests, Sandbox.TicketRequests));
        Assert.Equal(SandboxCaller.Example("ticket-get.documented.json"), (await Caller.TicketAsync(token, Caller.HelpdeskHeader)).Body);
        Assert.Equal(1, (await Caller.OkAsync("GET", "/helpdesk/v1/tickets")).GetProperty("total").GetInt32());
    }
}

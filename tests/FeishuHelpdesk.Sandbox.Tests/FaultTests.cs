using System.Net;
using System.Text.Json;
using Xunit;

namespace FeishuHelpdesk.Sandbox.Tests;

/// <summary>What goes wrong on request.</summary>
public sealed class FaultTests : SandboxFixture
{
    private const string Ticket = "/helpdesk/v1/tickets/6626871355780366331";

    [Fact]
    public async Task A_fault_happens_to_as_many_calls_of_its_operation_as_are_said()
    {
        Sandbox.Faults.Add(SandboxFault.InternalError, HelpdeskOperations.TicketGet, calls: 2);

        Assert.Equal(0, (await Caller.CallAsync("GET", "/helpdesk/v1/tickets")).Code);
        await AssertCodesAsync(155000, 155000, 0);
    }

    [Fact]
    public async Task A_fault_happens_to_a_share_of_the_calls_and_to_the_same_ones_each_time()
    {
        Sandbox.Faults.Add(SandboxFault.RateLimit(TimeSpan.FromSeconds(3)), share: 0.25);

        await AssertCodesAsync(99991400, 0, 0, 0, 99991400, 0, 0, 0);
        Sandbox.Faults.Clear();
        await AssertCodesAsync(0, 0, 0, 0);
    }

    [Fact]
    public async Task A_token_fails_only_where_it_is_named()
    {
        Sandbox.Faults.Add(SandboxFault.InternalError);
        Assert.Equal(0, (await Caller.AskTokenAsync()).Code);
        Sandbox.Faults.Add(SandboxFault.Of(SandboxAnswer.Error(200, 2200, "Internal Error")), HelpdeskOperations.TenantAccessTokenInternal, calls: 1);
        Assert.Equal((2200, 0), ((await Caller.AskTokenAsync()).Code, (await Caller.AskTokenAsync()).Code));
    }

    [Fact]
    public async Task A_reset_and_a_cut_body_come_after_the_call_was_carried_out()
    {
        Sandbox.Faults.Add(SandboxFault.Reset, HelpdeskOperations.TicketStartService, calls: 1);
        Sandbox.Faults.Add(SandboxFault.CutBody, HelpdeskOperations.TicketGet, calls: 1);

        await Assert.ThrowsAsync<HttpRequestException>(() => Caller.CallAsync("POST", "/helpdesk/v1/start_service", """{"open_id":"ou_1"}"""));
        await Assert.ThrowsAsync<HttpRequestException>(() => Caller.CallAsync("GET", Ticket));

        Assert.Equal(1, (await Caller.OkAsync("GET", "/helpdesk/v1/tickets?guest_id=ou_1")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_delay_ends_by_the_clock_of_the_sandbox()
    {
        Sandbox.Faults.Add(SandboxFault.Delay(TimeSpan.FromSeconds(20)), HelpdeskOperations.TicketGet, calls: 1);

        var call = Caller.CallAsync("GET", Ticket);
        await Clock.WaitAsync(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20));
        Clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(0, (await call).Code);
    }

    [Theory]
    [InlineData("gateway", 502, "text/html")]
    [InlineData("garbage", 200, "application/json")]
    [InlineData("99991663", 400, "application/json")]
    [InlineData("delay=0", 200, "application/json")]
    public async Task A_request_asks_for_a_fault_by_its_header(string name, int status, string type)
    {
        var reply = await Caller.TicketAsync(await Caller.TokenAsync(), Caller.HelpdeskHeader, headers: ("X-Sandbox-Answer", name));

        Assert.Equal((status, type), ((int)reply.Status, reply.ContentType?.MediaType));
        Assert.Equal(name == "garbage", !IsJson(reply) && type == "application/json");
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("reset")]
    public async Task A_request_asks_for_a_broken_connection_by_its_header(string name) =>
        await Assert.ThrowsAsync<HttpRequestException>(async () => await Caller.TicketAsync(await Caller.TokenAsync(), Caller.HelpdeskHeader, headers: ("X-Sandbox-Answer", name)));

    [Theory]
    [InlineData("delay=-1")]
    [InlineData("delay=86400001")]
    [InlineData("Reset")]
    public async Task A_fault_that_there_is_not_is_refused_with_those_that_there_are(string name) =>
        Assert.Contains("reset or delay", (await Caller.TicketAsync(null, null, headers: ("X-Sandbox-Answer", name))).Text);

    [Fact]
    public void What_no_fault_can_be_is_refused_where_it_is_made()
    {
        Assert.Throws<ArgumentNullException>(() => Sandbox.Faults.Add(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sandbox.Faults.Add(SandboxFault.Reset, calls: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sandbox.Faults.Add(SandboxFault.Reset, share: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sandbox.Faults.Add(SandboxFault.Reset, share: double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => SandboxFault.Delay(TimeSpan.FromDays(2)));
        Assert.Throws<ArgumentNullException>(() => SandboxFault.Of(null!));
    }

    private static bool IsJson(Reply reply)
    {
        try
        {
            _ = reply.Json;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private async Task AssertCodesAsync(params int[] expected)
    {
        var codes = new List<int>();
        foreach (var _ in expected)
            codes.Add((await Caller.CallAsync("GET", Ticket)).Code);
        Assert.Equal(expected, codes);
    }
}

/// <summary>Limits, where they are enforced.</summary>
public sealed class RateLimitTests : SandboxFixture
{
    private protected override HelpdeskSandboxOptions Options() => new() { TimeProvider = Clock, EnforceRateLimits = true };

    [Fact]
    public async Task The_eleventh_ticket_of_a_second_is_refused_until_the_second_is_over()
    {
        for (var i = 0; i < 10; i++)
            await Caller.OkAsync("GET", "/helpdesk/v1/tickets/6626871355780366331");

        var refused = await Caller.CallAsync("GET", "/helpdesk/v1/tickets/6626871355780366331");

        Assert.Equal((HttpStatusCode.TooManyRequests, 99991400), (refused.Status, refused.Code));
        Assert.Equal(("10", "1"), (refused.Headers["x-ogw-ratelimit-limit"], refused.Headers["x-ogw-ratelimit-reset"]));
        await Caller.OkAsync("GET", "/helpdesk/v1/tickets"); // each operation for itself
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Caller.OkAsync("GET", "/helpdesk/v1/tickets/6626871355780366331");
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task Of_two_limits_the_one_that_is_reached_says_when_to_come_back()
    {
        for (var i = 0; i < 1000; i++)
        {
            if (i % 50 == 0)
                Clock.Advance(TimeSpan.FromSeconds(1));
            await Caller.OkAsync("GET", "/helpdesk/v1/tickets?page_size=1");
        }

        Clock.Advance(TimeSpan.FromSeconds(1));
        var refused = await Caller.CallAsync("GET", "/helpdesk/v1/tickets?page_size=1");
        Assert.Equal(("1000", "40"), (refused.Headers["x-ogw-ratelimit-limit"], refused.Headers["x-ogw-ratelimit-reset"]));
    }
}

using System.Net.Sockets;
using FeishuHelpdesk.Generated;
using FeishuHelpdesk.Generated.Models;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace FeishuHelpdesk.Tests.Http;

/// <summary>What is not idempotent is sent once, and the error says whether the service may have acted on it.</summary>
public sealed class WriteOnceTests
{
    private readonly FakeService _service = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Unknowns { get; } = ["reset", "gateway 502", "gateway 504", "garbage", "cut off", "empty", "page"];

    [Theory]
    [MemberData(nameof(Unknowns))]
    public async Task What_may_have_been_done_is_said_and_not_sent_again(string what)
    {
        _service.Otherwise = Failure(what);
        using var client = _service.Client();
        var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => SendAsync(client));
        Assert.True(error.MayHaveActed);
        Assert.Contains("may have acted", error.Message, StringComparison.Ordinal);
        Assert.Single(_service.Requests);
    }

    [Fact]
    public async Task So_is_a_time_limit_of_a_request_and_of_a_call()
    {
        foreach (var timeout in new[] { TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10) })
        {
            var clock = new FakeTimeProvider();
            var service = new FakeService { Otherwise = FakeService.Hang };
            using var client = service.Client(clock, options => options.Timeout = timeout);
            var sending = SendAsync(client);
            while (service.Requests.IsEmpty)
                await Task.Yield();
            await service.Requests.Single().Arrived.Task;
            clock.Advance(TimeSpan.FromMinutes(10));
            var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => sending);
            Assert.True(error.MayHaveActed);
            Assert.IsType<TimeoutException>(error.InnerException);
            Assert.Single(service.Requests);
        }
    }

    [Theory]
    // Less than a request may take, so that it is the call's time that ends; and more.
    [InlineData(5)]
    [InlineData(600)]
    public async Task A_time_limit_after_a_refusal_says_what_may_have_been_done_and_not_what_was_refused(int seconds)
    {
        var clock = new WatchedClock();
        _service.Answer(FakeService.Limit("1"), FakeService.Hang);
        using var client = _service.Client(clock, options => options.Timeout = TimeSpan.FromSeconds(seconds));
        var sending = SendAsync(client);
        clock.Advance(await clock.LimitAsync(1));
        while (_service.Requests.Count < 2)
            await Task.Delay(1, Cancel);
        await _service.Requests.Last().Arrived.Task;
        clock.Advance(TimeSpan.FromMinutes(10));
        var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => sending);
        Assert.True(error.MayHaveActed);
        Assert.Null(error.Code);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(299, true)]
    [InlineData(300, false)]
    [InlineData(404, false)]
    [InlineData(499, false)]
    [InlineData(500, true)]
    [InlineData(599, true)]
    public async Task Without_a_code_the_status_tells_whether_it_was_refused(int status, bool mayHaveActed)
    {
        _service.Otherwise = FakeService.Page(status);
        using var client = _service.Client();
        Assert.Equal(mayHaveActed, (await Assert.ThrowsAsync<FeishuHelpdeskException>(() => SendAsync(client))).MayHaveActed);
        Assert.Single(_service.Requests);
    }

    [Theory]
    [InlineData(500, ErrorCodes.InternalError)]
    [InlineData(400, ErrorCodes.BadRequest)]
    [InlineData(200, ErrorCodes.TicketClosed)]
    public async Task A_code_is_a_decision(int status, int code)
    {
        _service.Otherwise = FakeService.Code(status, code);
        using var client = _service.Client();
        Assert.False((await Assert.ThrowsAsync<FeishuHelpdeskException>(() => SendAsync(client))).MayHaveActed);
    }

    [Fact]
    public async Task What_never_went_out_was_not_acted_on()
    {
        _service.Otherwise = FakeService.Fail(() => new HttpRequestException(HttpRequestError.ConnectionError, "refused", new SocketException((int)SocketError.ConnectionRefused)));
        using var client = _service.Client();
        Assert.False((await Assert.ThrowsAsync<FeishuHelpdeskException>(() => SendAsync(client))).MayHaveActed);

        _service.Token = FakeService.Fail(() => new HttpRequestException("reset"));
        using var other = _service.Client(configure: options => options.MaxAttempts = 1);
        Assert.False((await Assert.ThrowsAsync<FeishuHelpdeskException>(() => SendAsync(other))).MayHaveActed);
    }

    [Theory]
    [MemberData(nameof(Unknowns))]
    public async Task What_can_be_sent_twice_leaves_nothing_open(string what)
    {
        _service.Otherwise = Failure(what);
        using var client = _service.Client(configure: options => options.MaxAttempts = 1);
        Assert.False((await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(FakeService.TicketId, Cancel))).MayHaveActed);
        Assert.False((await Assert.ThrowsAsync<FeishuHelpdeskException>(() =>
            client.UpdateTicketAsync("1", new UpdateTicketRequest(), new CallOptions { UserAccessToken = new("u-1") }, Cancel))).MayHaveActed);
    }

    [Theory]
    [InlineData(ErrorCodes.AppScopeMissing)]
    [InlineData(ErrorCodes.UserScopeMissing)]
    public async Task The_scopes_that_are_missing_stand_in_the_error(int code)
    {
        using var client = _service.Client();
        _service.Otherwise = FakeService.Code(400, code);
        var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => SendAsync(client));
        Assert.Equal(["helpdesk:all"], error.MissingScopes);
        Assert.Contains("Missing, any one of: helpdesk:all.", error.Message, StringComparison.Ordinal);

        _service.Otherwise = FakeService.Now(_ => FakeService.Json(400, $$$"""{"code":{{{code}}},"msg":"m","error":{"permission_violations":[{"type":"x","subject":"im:message"}]}}"""));
        Assert.Equal(["im:message"], (await Assert.ThrowsAsync<FeishuHelpdeskException>(() => SendAsync(client))).MissingScopes);
        _service.Otherwise = FakeService.Code(400, ErrorCodes.BadRequest);
        Assert.Empty((await Assert.ThrowsAsync<FeishuHelpdeskException>(() => SendAsync(client))).MissingScopes);
    }

    private static Task<string> SendAsync(FeishuHelpdeskClient client) =>
        client.SendTicketMessageAsync("1", new SendTicketMessageRequest { MsgType = "text", Content = "{}" }, Cancel);

    private static Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> Failure(string what) => what switch
    {
        "reset" => FakeService.Fail(() => new HttpRequestException("reset", new SocketException((int)SocketError.ConnectionReset))),
        "gateway 502" => FakeService.Page(502),
        "gateway 504" => FakeService.Page(504),
        "garbage" => FakeService.Now(_ => FakeService.Body(200, "application/json", "\u0001\u0002")),
        "cut off" => FakeService.Now(_ => FakeService.Json(200, """{"code":0,"da""")),
        "empty" => FakeService.Now(_ => FakeService.Json(200, "")),
        _ => FakeService.Page(200),
    };
}

using Xunit;

namespace FeishuHelpdesk.Tests.Http;

/// <summary>What one call is told and tells, beside the client's settings.</summary>
public class CallOptionsTests
{
    private readonly WatchedClock _clock = new();
    private readonly FakeService _service = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_log_id_the_status_and_the_headers_of_a_success_are_there_when_it_is_over()
    {
        using var client = Client(FakeService.Now(_ => With(FakeService.Json(200, FakeService.Example("ticket-get.documented.json")))));
        var options = new CallOptions();
        Assert.Equal((null, 0), (options.LogId, options.StatusCode));
        await client.GetTicketAsync(FakeService.TicketId, options, Cancel);
        Assert.Equal(("log-1", 200), (options.LogId, options.StatusCode));
        Assert.Equal(["log-1"], options.ResponseHeaders["x-tt-logid"]);
        Assert.False(options.ResponseHeaders.ContainsKey("Set-Cookie"));
    }

    [Fact]
    public async Task They_are_there_of_a_failure_too()
    {
        using var client = Client(FakeService.Now(_ => With(FakeService.Json(404, FakeService.Example("error.154004.documented.json")))));
        var options = new CallOptions();
        var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(FakeService.TicketId, options, Cancel));
        Assert.Equal((error.LogId, 404), (options.LogId, options.StatusCode));
    }

    [Fact]
    public async Task Nothing_of_an_earlier_call_stays()
    {
        using var client = Client(FakeService.Now(_ => With(FakeService.Json(200, FakeService.Example("ticket-get.documented.json")))));
        var options = new CallOptions();
        await client.GetTicketAsync(FakeService.TicketId, options, Cancel);
        _service.Otherwise = FakeService.Now(_ => throw new HttpRequestException("away"));
        await Assert.ThrowsAsync<FeishuHelpdeskException>(() => Advance(client.GetTicketAsync(FakeService.TicketId, options, Cancel)));
        Assert.Equal((null, 0), (options.LogId, options.StatusCode));
        Assert.Empty(options.ResponseHeaders);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(null, 4)]
    [InlineData(6, 6)]
    public async Task A_call_is_tried_as_often_as_it_asks_for(int? asked, int tries)
    {
        using var client = Client(FakeService.Now(_ => FakeService.Json(503, "")));
        await Assert.ThrowsAsync<FeishuHelpdeskException>(() => Advance(client.GetTicketAsync(FakeService.TicketId, new CallOptions { MaxAttempts = asked, Timeout = TimeSpan.FromDays(1) }, Cancel)));
        Assert.Equal(tries, _service.Requests.Count);
    }

    [Fact]
    public async Task A_call_ends_with_its_own_time()
    {
        using var client = Client(FakeService.Hang);
        var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => Advance(client.GetTicketAsync(FakeService.TicketId, new CallOptions { Timeout = TimeSpan.FromSeconds(3) }, Cancel)));
        Assert.Contains("00:00:03", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(101, null)]
    [InlineData(null, 0.0)]
    [InlineData(null, 86401.0)]
    public async Task What_cannot_be_is_refused_before_anything_is_sent(int? attempts, double? seconds)
    {
        using var client = Client(FakeService.Now(_ => throw new InvalidOperationException("sent")));
        var options = new CallOptions { MaxAttempts = attempts, Timeout = seconds is { } time ? TimeSpan.FromSeconds(time) : null };
        await Assert.ThrowsAsync<ArgumentException>(() => client.GetTicketAsync(FakeService.TicketId, options, Cancel));
        Assert.Empty(_service.Requests);
    }

    private FeishuHelpdesk.Generated.FeishuHelpdeskClient Client(Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        _service.Otherwise = answer;
        return _service.Client(_clock);
    }

    // Lets time pass until the call is over.
    private async Task Advance(Task call)
    {
        while (!call.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1, Cancel);
        }

        await call;
    }

    private static HttpResponseMessage With(HttpResponseMessage answer)
    {
        answer.Headers.Add("X-Tt-Logid", "log-1");
        answer.Headers.Add("Set-Cookie", "session=1");
        return answer;
    }
}

using System.Net.Http.Headers;
using Microsoft.Kiota.Abstractions;
using Xunit;

namespace FeishuHelpdesk.Tests.Http;

/// <summary>What is tried again, and what is not.</summary>
public class RetryTests
{
    private readonly WatchedClock _clock = new();
    private readonly FakeService _service = new();

    public static TheoryData<string> Passing { get; } = ["502", "503", "504", "503 with an unknown code", "2200", "2200 under 200", "refused connection", "broken body", "time of the handler's own"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_read_is_tried_again_after_a_growing_wait(string fault)
    {
        using var client = _service.Answer(Fault(fault), Fault(fault), Fault(fault)).Client(_clock);
        var call = client.GetTicketAsync(FakeService.TicketId, Cancel);
        foreach (var most in (double[])[0.5, 1, 2])
            _clock.Advance(await _clock.WaitAsync(TimeSpan.FromSeconds(most / 2), TimeSpan.FromSeconds(most)));
        Assert.Equal(FakeService.TicketId, (await call).TicketId);
        Assert.Equal(4, _service.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task After_the_last_try_the_caller_gets_what_happened_and_no_aggregate(string fault)
    {
        _service.Otherwise = Fault(fault);
        using var client = _service.Client(_clock, options => options.MaxAttempts = 2);
        var call = client.GetTicketAsync(FakeService.TicketId, Cancel);
        _clock.Advance(await _clock.WaitAsync(TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5)));
        var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => call);
        Assert.True(error.IsTransient);
        Assert.Equal(2, _service.Requests.Count);
        Assert.Equal(FakeService.OperationName, error.Operation);
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_POST_is_not_repeated(string fault)
    {
        using var client = _service.Answer(Fault(fault)).Client(_clock);
        await Assert.ThrowsAsync<FeishuHelpdeskException>(() =>
            FakeService.AdapterOf(client).SendNoContentAsync(FakeService.Request(Method.POST, "/helpdesk/v1/start_service", "{}"), cancellationToken: Cancel));
        Assert.Single(_service.Requests);
    }

    [Theory]
    [InlineData(400, 154000)]
    [InlineData(401, 154001)]
    [InlineData(404, 154004)]
    [InlineData(500, 155000)]
    [InlineData(200, 155000)]
    [InlineData(400, 99991672)]
    [InlineData(503, 154004)]
    [InlineData(400, 424242)]
    public async Task The_services_word_is_not_asked_for_twice(int status, int code)
    {
        using var client = _service.Answer(FakeService.Code(status, code)).Client(_clock);
        Assert.Equal(code, (await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(FakeService.TicketId, Cancel))).Code);
        Assert.Single(_service.Requests);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_is_not_asked_for_twice()
    {
        using var client = _service.Answer(FakeService.Page(200)).Client(_clock);
        await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(FakeService.TicketId, Cancel));
        Assert.Single(_service.Requests);
    }

    [Fact]
    public async Task A_gateway_that_says_how_long_is_heard()
    {
        using var client = _service.Answer(FakeService.Now(_ => FakeService.Body(503, "text/html", "", ("Retry-After", "15")))).Client(_clock);
        var call = client.GetTicketAsync(FakeService.TicketId, Cancel);
        _clock.Advance(await _clock.WaitAsync(TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(15)));
        await call;
    }

    [Fact]
    public async Task So_is_one_that_says_until_when()
    {
        var until = _clock.GetUtcNow() + TimeSpan.FromSeconds(20);
        using var client = _service.Answer(FakeService.Now(_ => FakeService.Body(503, "text/html", "", ("Retry-After", until.ToString("R", System.Globalization.CultureInfo.InvariantCulture))))).Client(_clock);
        var call = client.GetTicketAsync(FakeService.TicketId, Cancel);
        _clock.Advance(await _clock.WaitAsync(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20)));
        await call;
    }

    [Theory]
    [InlineData(60, 2)]
    [InlineData(61, 1)]
    public async Task As_long_as_a_wait_may_be_it_is_waited_and_no_longer(int seconds, int requests)
    {
        using var client = _service.Answer(FakeService.Now(_ => FakeService.Body(503, "text/html", "", ("Retry-After", $"{seconds}")))).Client(_clock, options => options.Timeout = TimeSpan.FromMinutes(10));
        var call = client.GetTicketAsync(FakeService.TicketId, Cancel);
        if (requests > 1)
        {
            _clock.Advance(await _clock.WaitAsync(TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds)));
            await call;
        }
        else
        {
            Assert.Equal(503, (await Assert.ThrowsAsync<FeishuHelpdeskException>(() => call)).ResponseStatusCode);
        }

        Assert.Equal(requests, _service.Requests.Count);
    }

    [Fact]
    public async Task The_tries_can_be_set()
    {
        _service.Otherwise = FakeService.Page(502);
        using var client = _service.Client(_clock, options => options.MaxAttempts = 1);
        Assert.Equal(502, (await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(FakeService.TicketId, Cancel))).ResponseStatusCode);
        Assert.Single(_service.Requests);
    }

    [Fact]
    public async Task A_backoff_beyond_the_longest_wait_ends_the_call()
    {
        _service.Otherwise = FakeService.Page(502);
        using var client = _service.Client(_clock, options => (options.MaxRetryDelay, options.MaxAttempts) = (TimeSpan.FromMilliseconds(100), 10));
        Assert.Equal(502, (await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(FakeService.TicketId, Cancel))).ResponseStatusCode);
        Assert.Single(_service.Requests);
    }

    [Fact]
    public async Task A_token_that_cannot_be_had_has_its_own_tries_and_not_those_of_the_call_as_well()
    {
        _service.Token = FakeService.Page(502);
        using var client = _service.Client(_clock, options => options.MaxAttempts = 2);
        var call = client.GetTicketAsync(FakeService.TicketId, Cancel);
        _clock.Advance(await _clock.WaitAsync(TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5)));
        Assert.Equal(502, (await Assert.ThrowsAsync<FeishuHelpdeskException>(() => call)).ResponseStatusCode);
        Assert.Equal(2, _service.TokenRequests.Count);
        Assert.Empty(_service.Requests);
    }

    private static Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> Fault(string name) => name switch
    {
        "502" => FakeService.Page(502),
        "503" => FakeService.Page(503),
        "504" => FakeService.Page(504),
        "503 with an unknown code" => FakeService.Code(503, 424242),
        "2200" => FakeService.Code(500, ErrorCodes.PlatformError),
        "2200 under 200" => FakeService.Code(200, ErrorCodes.PlatformError),
        "refused connection" => FakeService.Fail(() => new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused")),
        "broken body" => FakeService.Now(_ => new HttpResponseMessage { Content = new BrokenContent() }),
        "time of the handler's own" => FakeService.Fail(() => new TaskCanceledException("No connection in time.", new TimeoutException())),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private sealed class BrokenContent : HttpContent
    {
        public BrokenContent() => Headers.ContentType = new MediaTypeHeaderValue("application/json");

        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => throw new IOException("The connection broke.");

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}

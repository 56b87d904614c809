using System.Globalization;
using FeishuHelpdesk.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Kiota.Abstractions;
using Xunit;

namespace FeishuHelpdesk.Tests.Http;

/// <summary>What the client does when the service limits the rate.</summary>
public class RateLimitTests
{
    private readonly WatchedClock _clock = new();
    private readonly FakeService _service = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(429)]
    [InlineData(400)]
    public async Task A_limit_is_waited_for_as_long_as_the_service_says(int status)
    {
        using var client = _service.Answer(FakeService.Limit("3", status)).Client(_clock);
        var call = client.GetTicketAsync(FakeService.TicketId, Cancel);

        await _clock.LimitAsync(3);
        _clock.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(call.IsCompleted);
        Assert.Single(_service.Requests);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(FakeService.TicketId, (await call).TicketId);
        Assert.Equal(2, _service.Requests.Count);
    }

    [Fact]
    public async Task Retry_After_in_seconds_counts_where_the_services_own_header_is_missing()
    {
        using var client = _service.Answer(FakeService.Code(429, ErrorCodes.RateLimited, ("Retry-After", "7"))).Client(_clock);
        var call = client.GetTicketAsync(FakeService.TicketId, Cancel);
        _clock.Advance(await _clock.LimitAsync(7));
        await call;
    }

    [Fact]
    public async Task Retry_After_as_a_date_is_counted_from_now()
    {
        var date = (_clock.GetUtcNow() + TimeSpan.FromSeconds(20)).ToString("R", CultureInfo.InvariantCulture);
        using var client = _service.Answer(FakeService.Code(429, ErrorCodes.RateLimited, ("Retry-After", date))).Client(_clock);
        var call = client.GetTicketAsync(FakeService.TicketId, Cancel);
        _clock.Advance(await _clock.LimitAsync(20));
        await call;
    }

    [Fact]
    public async Task The_services_own_header_wins_over_Retry_After()
    {
        using var client = _service.Answer(FakeService.Code(429, ErrorCodes.RateLimited, ("Retry-After", "50"), ("x-ogw-ratelimit-reset", "2"))).Client(_clock);
        var call = client.GetTicketAsync(FakeService.TicketId, Cancel);
        _clock.Advance(await _clock.LimitAsync(2));
        await call;
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("0")]
    [InlineData("NaN")]
    public async Task Without_a_usable_time_the_wait_doubles_with_jitter(string? reset)
    {
        using var client = _service.Answer(FakeService.Limit(reset), FakeService.Limit(reset), FakeService.Limit(reset)).Client(_clock);
        var call = client.GetTicketAsync(FakeService.TicketId, Cancel);
        foreach (var most in (double[])[0.5, 1, 2])
            _clock.Advance(await _clock.WaitAsync(TimeSpan.FromSeconds(most / 2), TimeSpan.FromSeconds(most * 1.25)));
        await call;
        Assert.Equal(4, _service.Requests.Count);
    }

    [Fact]
    public async Task The_last_fraction_of_a_millisecond_is_waited_for_not_spun_away()
    {
        var gate = new RateLimitGate(_clock);
        gate.Close(TimeSpan.FromMilliseconds(0.4));
        var wait = gate.WaitAsync(gate.Remaining, Cancel).AsTask();
        Assert.False(wait.IsCompleted);

        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(TimeSpan.FromMilliseconds(1), await wait);
        Assert.Equal(TimeSpan.Zero, gate.Remaining);
    }

    [Fact]
    public async Task A_gateways_limit_without_a_code_is_a_limit()
    {
        using var client = _service.Answer(FakeService.Page(429)).Client(_clock);
        var call = client.GetTicketAsync(FakeService.TicketId, Cancel);
        _clock.Advance(await _clock.WaitAsync(TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.7)));
        await call;
    }

    [Fact]
    public async Task After_the_last_try_the_caller_gets_the_services_own_error()
    {
        _service.Otherwise = FakeService.Limit("1");
        using var client = _service.Client(_clock, options => options.MaxAttempts = 3);
        var call = client.GetTicketAsync(FakeService.TicketId, Cancel);
        _clock.Advance(await _clock.LimitAsync(1));
        _clock.Advance(await _clock.LimitAsync(1));

        var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => call);
        Assert.Equal(ErrorCodes.RateLimited, error.Code);
        Assert.Equal(429, error.ResponseStatusCode);
        Assert.Equal("message of 99991400", error.Msg);
        Assert.Equal(3, _service.Requests.Count);
    }

    [Fact]
    public async Task A_wait_that_does_not_fit_the_total_time_is_not_begun()
    {
        _service.Otherwise = FakeService.Limit("6");
        using var client = _service.Client(_clock, options => (options.Timeout, options.MaxAttempts) = (TimeSpan.FromSeconds(10), 100));
        var call = client.GetTicketAsync(FakeService.TicketId, Cancel);
        _clock.Advance(await _clock.LimitAsync(6));

        Assert.Equal(ErrorCodes.RateLimited, (await Assert.ThrowsAsync<FeishuHelpdeskException>(() => call)).Code);
        Assert.Equal(2, _service.Requests.Count);
    }

    [Fact]
    public async Task When_the_total_time_ends_in_the_wait_the_caller_gets_the_services_own_error()
    {
        _service.Otherwise = FakeService.Limit("9");
        using var client = _service.Client(_clock, options => options.Timeout = TimeSpan.FromSeconds(9.0001));
        var call = client.GetTicketAsync(FakeService.TicketId, Cancel);
        // The total time itself, and the wait. The token, before, has a total time too.
        while (_service.Requests.IsEmpty || _clock.Waiting(TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(11.25)) < 2)
            await Task.Delay(1, Cancel);
        _clock.Advance(TimeSpan.FromSeconds(12));
        Assert.Equal(ErrorCodes.RateLimited, (await Assert.ThrowsAsync<FeishuHelpdeskException>(() => call)).Code);
    }

    [Fact]
    public async Task All_calls_of_the_operation_pause_together()
    {
        using var client = _service.Answer(FakeService.Limit("5")).Client(_clock);
        var first = client.GetTicketAsync(FakeService.TicketId, Cancel);
        await _clock.LimitAsync(5);
        var others = Enumerable.Range(0, 20).Select(_ => client.GetTicketAsync(FakeService.TicketId, Cancel)).ToList();
        while (_clock.Waiting(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(6.25)) < 21)
            await Task.Yield();
        Assert.Single(_service.Requests);

        _clock.Advance(TimeSpan.FromSeconds(6.25));
        await first;
        await Task.WhenAll(others);
        Assert.Equal(22, _service.Requests.Count);
    }

    [Fact]
    public async Task A_call_at_the_gate_pauses_again_when_the_limit_comes_again()
    {
        using var client = _service.Answer(FakeService.Limit("4"), FakeService.Limit("8")).Client(_clock);
        var first = client.GetTicketAsync(FakeService.TicketId, Cancel);
        await _clock.LimitAsync(4);
        var second = client.GetTicketAsync(FakeService.TicketId, Cancel);
        _clock.Advance(TimeSpan.FromSeconds(5));
        await _clock.LimitAsync(8);
        _clock.Advance(TimeSpan.FromSeconds(10));
        await Task.WhenAll(first, second).WaitAsync(Cancel);
        Assert.InRange(_service.Requests.Count, 4, 5);
    }

    [Fact]
    public async Task Other_operations_go_on()
    {
        using var client = _service.Answer(FakeService.Limit("5")).Client(_clock);
        var limited = client.GetTicketAsync(FakeService.TicketId, Cancel);
        await _clock.LimitAsync(5);

        await FakeService.AdapterOf(client).SendNoContentAsync(FakeService.Request(Method.GET, "/helpdesk/v1/faqs"), cancellationToken: Cancel);
        Assert.False(limited.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(7));
        await limited;
    }

    [Theory]
    [InlineData("61")]
    [InlineData("86400")]
    [InlineData("99999999999")]
    [InlineData("999999999999999999999999999999999999")]
    public async Task A_reset_beyond_the_longest_wait_fails_at_once_and_holds_nobody_back(string reset)
    {
        using var client = _service.Answer(FakeService.Limit(reset)).Client(_clock);
        var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(FakeService.TicketId, Cancel));
        Assert.Equal(ErrorCodes.RateLimited, error.Code);
        Assert.Single(_service.Requests);

        await client.GetTicketAsync(FakeService.TicketId, Cancel);
        Assert.Equal(2, _service.Requests.Count);
    }

    [Fact]
    public async Task A_call_that_has_less_time_than_the_gate_is_closed_fails_unsent_and_does_not_lengthen_the_pause()
    {
        using var client = _service.Answer(FakeService.Limit("50")).Client(_clock, options => options.Timeout = TimeSpan.FromSeconds(10));
        Assert.Equal(429, (await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(FakeService.TicketId, Cancel))).ResponseStatusCode);

        _clock.Advance(TimeSpan.FromSeconds(20));
        var unsent = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(FakeService.TicketId, Cancel));
        Assert.Equal(ErrorCodes.RateLimited, unsent.Code);
        Assert.Equal(0, unsent.ResponseStatusCode);
        Assert.True(unsent.IsTransient);
        Assert.Contains("limited this operation for another 30 s", unsent.Message, StringComparison.Ordinal);
        Assert.Single(_service.Requests);

        _clock.Advance(TimeSpan.FromSeconds(30));
        await client.GetTicketAsync(FakeService.TicketId, Cancel);
    }

    [Fact]
    public async Task A_pause_that_grows_beyond_the_time_of_a_waiting_call_ends_it_at_once_with_what_the_service_said()
    {
        var options = FakeService.Options();
        options.Timeout = TimeSpan.FromSeconds(10);
        using var pipeline = new CallPipeline(options, _clock, NullLogger.Instance, closing: default);
        var request = FakeService.Request(Method.GET, "/helpdesk/v1/faqs");
        Call NewCall() => new Call<bool, int>(Operation.Of(request), new([], [], Content: null), new(options.Timeout, options.MaxAttempts, Options: null), _clock, 0, static (_, _) => true);
        FeishuHelpdeskException Limited(Call call, TimeLimit limit, double seconds)
        {
            var error = new FeishuHelpdeskException { Code = ErrorCodes.RateLimited, RetryAfter = TimeSpan.FromSeconds(seconds) };
            pipeline.Fail(call, limit, error);
            return error;
        }

        var tries = 0;
        var waiting = pipeline.ExecuteAsync(
            NewCall(),
            async (call, limit) =>
            {
                tries++;
                await pipeline.AdmitAsync(call, limit.Token);
                throw Limited(call, limit, 2);
            },
            Cancel).AsTask();
        await _clock.LimitAsync(2);
        var other = NewCall();
        using var otherLimit = new TimeLimit(other, _clock, Cancel, closing: default);
        Limited(other, otherLimit, 50);
        _clock.Advance(TimeSpan.FromSeconds(2.5));

        Assert.Equal(TimeSpan.FromSeconds(2), (await Assert.ThrowsAsync<FeishuHelpdeskException>(() => waiting)).RetryAfter);
        Assert.Equal(2, tries);
    }

    [Fact]
    public async Task One_try_only_means_no_second_one_and_the_others_pause_all_the_same()
    {
        using var client = _service.Answer(FakeService.Limit("5")).Client(_clock, options => options.MaxAttempts = 1);
        Assert.Equal(ErrorCodes.RateLimited, (await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(FakeService.TicketId, Cancel))).Code);

        var next = client.GetTicketAsync(FakeService.TicketId, Cancel);
        await _clock.LimitAsync(5);
        Assert.Single(_service.Requests);
        _clock.Advance(TimeSpan.FromSeconds(7));
        await next;
    }

    [Theory]
    [InlineData(429)]
    [InlineData(400)]
    [InlineData(200)]
    public async Task The_used_up_quota_is_never_tried_again(int status)
    {
        using var client = _service.Answer(FakeService.Code(status, ErrorCodes.QuotaExceeded, ("x-ogw-ratelimit-reset", "1"))).Client(_clock);
        var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(FakeService.TicketId, Cancel));
        Assert.Equal(ErrorCodes.QuotaExceeded, error.Code);
        Assert.False(error.IsTransient);
        Assert.Single(_service.Requests);
        await client.GetTicketAsync(FakeService.TicketId, Cancel);
    }

    [Fact]
    public async Task A_limited_POST_is_sent_again_with_its_body_because_nothing_was_done()
    {
        using var client = _service.Answer(FakeService.Limit("2")).Client(_clock);
        var call = FakeService.AdapterOf(client).SendNoContentAsync(FakeService.Request(Method.POST, "/helpdesk/v1/start_service", """{"a":1}"""), cancellationToken: Cancel);
        _clock.Advance(await _clock.LimitAsync(2));
        await call;
        Assert.Equal(["""{"a":1}""", """{"a":1}"""], _service.Requests.Select(request => request.Body));
    }

    [Fact]
    public async Task A_limit_of_the_token_endpoint_does_not_close_the_gate_of_the_operation_and_is_tried_there_alone()
    {
        _service.Token = FakeService.Limit("86400");
        using var client = _service.Client(_clock);
        var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(FakeService.TicketId, Cancel));
        Assert.Equal("POST /auth/v3/tenant_access_token/internal", error.Operation);
        Assert.Single(_service.TokenRequests);
        Assert.Empty(_service.Requests);
    }
}

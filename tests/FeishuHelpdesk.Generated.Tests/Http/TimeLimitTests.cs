using Microsoft.Kiota.Abstractions;
using Xunit;

namespace FeishuHelpdesk.Tests.Http;

/// <summary>Time limits, and callers that do not wait for them.</summary>
public class TimeLimitTests
{
    private readonly WatchedClock _clock = new();
    private readonly FakeService _service = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void The_defaults_are_sensible()
    {
        var options = new FeishuHelpdeskOptions();
        Assert.Equal(TimeSpan.FromSeconds(100), options.Timeout);
        Assert.Equal(TimeSpan.FromSeconds(30), options.AttemptTimeout);
        Assert.Equal(TimeSpan.FromSeconds(60), options.MaxRetryDelay);
        Assert.Equal(4, options.MaxAttempts);
    }

    [Fact]
    public async Task A_try_that_takes_too_long_is_given_up_and_a_read_is_tried_again()
    {
        using var client = _service.Answer(FakeService.Hang).Client(_clock);
        var call = client.GetTicketAsync(FakeService.TicketId, Cancel);
        await SentAsync(1);
        _clock.Advance(TimeSpan.FromSeconds(30));
        _clock.Advance(await _clock.WaitAsync(TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5)));
        Assert.Equal(FakeService.TicketId, (await call).TicketId);
    }

    [Fact]
    public async Task A_body_that_takes_too_long_counts_too()
    {
        using var client = _service
            .Answer(FakeService.Now(request => new HttpResponseMessage { Content = new StreamContent(new HangingStream(request)) }))
            .Client(_clock, options => options.MaxAttempts = 1);
        var call = client.GetTicketAsync(FakeService.TicketId, Cancel);
        await SentAsync(1);
        _clock.Advance(TimeSpan.FromSeconds(30));
        await AssertTimeoutAsync(call);
    }

    [Fact]
    public async Task The_last_try_that_takes_too_long_is_the_typed_exception_with_a_timeout_inside()
    {
        _service.Otherwise = FakeService.Hang;
        using var client = _service.Client(_clock, options => options.MaxAttempts = 1);
        var call = client.GetTicketAsync(FakeService.TicketId, Cancel);
        await SentAsync(1);
        _clock.Advance(TimeSpan.FromSeconds(30));
        var error = await AssertTimeoutAsync(call);
        Assert.Equal("There was no answer within 00:00:30. [GET /helpdesk/v1/tickets/{ticket_id}]", error.Message);
    }

    [Fact]
    public async Task A_timed_out_POST_is_not_repeated()
    {
        _service.Otherwise = FakeService.Hang;
        using var client = _service.Client(_clock);
        var call = FakeService.AdapterOf(client).SendNoContentAsync(FakeService.Request(Method.POST, "/helpdesk/v1/start_service", "{}"), cancellationToken: Cancel);
        await SentAsync(1);
        _clock.Advance(TimeSpan.FromSeconds(30));
        await AssertTimeoutAsync(call);
        Assert.Single(_service.Requests);
    }

    [Fact]
    public async Task The_total_time_ends_a_call_in_the_middle_of_a_try()
    {
        _service.Otherwise = FakeService.Hang;
        using var client = _service.Client(_clock, options => options.Timeout = TimeSpan.FromSeconds(10));
        var call = client.GetTicketAsync(FakeService.TicketId, Cancel);
        await SentAsync(1);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Contains("within 00:00:10", (await AssertTimeoutAsync(call)).Message, StringComparison.Ordinal);
        Assert.Single(_service.Requests);
    }

    [Fact]
    public async Task When_the_total_time_ends_in_a_later_try_the_services_last_word_is_the_error()
    {
        _service.Answer(FakeService.Page(503)).Otherwise = FakeService.Hang;
        using var client = _service.Client(_clock, options => options.Timeout = TimeSpan.FromSeconds(10));
        var call = client.GetTicketAsync(FakeService.TicketId, Cancel);
        _clock.Advance(await _clock.WaitAsync(TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5)));
        await SentAsync(2);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(503, (await Assert.ThrowsAsync<FeishuHelpdeskException>(() => call)).ResponseStatusCode);
    }

    [Fact]
    public async Task The_time_of_a_try_does_not_count_the_wait_for_a_token()
    {
        var token = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        _service.Token = (_, _) => token.Task;
        using var client = _service.Client(_clock, options => (options.AttemptTimeout, options.MaxAttempts) = (TimeSpan.FromSeconds(70), 1));
        var post = FakeService.AdapterOf(client).SendNoContentAsync(FakeService.Request(Method.POST, "/helpdesk/v1/start_service", "{}"), cancellationToken: Cancel);
        await UntilAsync(() => !_service.TokenRequests.IsEmpty);
        _clock.Advance(TimeSpan.FromSeconds(60));
        _service.Answer(FakeService.Hang);
        token.SetResult(FakeService.Json(200, """{"code":0,"tenant_access_token":"t-marked-tenant-access-token","expire":7200}"""));
        await SentAsync(1);
        _clock.Advance(TimeSpan.FromSeconds(39));
        Assert.False(post.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await AssertTimeoutAsync(post);
    }

    [Theory]
    [InlineData("token")]
    [InlineData("limiter")]
    public async Task A_call_whose_time_is_over_before_it_is_sent_says_so(string where)
    {
        using var client = _service.Client(_clock, options =>
            (options.Timeout, options.LimitRate, options.MaxRequestsPerSecond) = (TimeSpan.FromSeconds(10), where == "limiter", 1));
        if (where == "limiter")
        {
            for (var ahead = 0; ahead < 10; ahead++)
                _ = client.GetTicketAsync(FakeService.TicketId, Cancel);
        }

        // In the limiter's line a call does not come as far as its token.
        var option = where == "token"
            ? new UserAccessTokenOption((_, cancellationToken) => new(NeverAsync(cancellationToken)))
            : new UserAccessTokenOption("u-marked-user-access-token");
        Task call = where == "limiter" ? client.GetTicketAsync(FakeService.TicketId, Cancel) : client.Helpdesk.V1.Notifications["1"].GetAsync(request => request.Options.Add(option), Cancel);
        _clock.Advance(TimeSpan.FromSeconds(10));
        var error = await AssertTimeoutAsync(call);
        Assert.Equal($"The call was not sent within 00:00:10: it waited for a token or for its turn. [{error.Operation}]", error.Message);
    }

    [Fact]
    public async Task A_call_whose_time_is_over_before_its_token_is_renewed_has_the_services_word()
    {
        // The time of a request has nothing to do with a wait after it.
        using var client = _service.Answer(FakeService.Now(_ => FakeService.Json(401, $$"""{"code":{{ErrorCodes.UserAccessTokenExpired}}}""")))
            .Client(_clock, options => (options.Timeout, options.AttemptTimeout) = (TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(5)));
        var renewing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var begun = _clock.GetUtcNow();
        var waited = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
        var option = new UserAccessTokenOption(async (rejected, cancellationToken) =>
        {
            if (rejected is null)
                return "u-marked-user-access-token";
            var never = NeverAsync(cancellationToken);
            // The last to register is the first to hear, while the clock still moves.
            cancellationToken.Register(() => waited.SetResult(_clock.GetUtcNow() - begun));
            renewing.SetResult();
            return await never;
        });
        var call = client.Helpdesk.V1.Notifications["1"].GetAsync(request => request.Options.Add(option), Cancel);
        await renewing.Task;
        _clock.Advance(TimeSpan.FromSeconds(5));
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(ErrorCodes.UserAccessTokenExpired, (await Assert.ThrowsAsync<FeishuHelpdeskException>(() => call)).Code);
        Assert.Equal(TimeSpan.FromSeconds(10), await waited.Task.WaitAsync(Cancel));
        Assert.Single(_service.Requests);
    }

    [Theory]
    [InlineData("token")]
    [InlineData("sending")]
    [InlineData("body")]
    [InlineData("backoff")]
    [InlineData("gate")]
    [InlineData("own limit")]
    [InlineData("limiter")]
    [InlineData("before")]
    public async Task Whoever_cancels_is_let_go_at_once_with_its_own_token(string where)
    {
        var isWaiting = Hold(where);
        using var cancellation = new CancellationTokenSource();
        Action<FeishuHelpdeskOptions>? configure = null;
        switch (where)
        {
            case "limiter":
                configure = options => (options.LimitRate, options.MaxRequestsPerSecond) = (true, 1);
                break;
            case "before":
                await cancellation.CancelAsync();
                break;
        }

        using var client = _service.Client(_clock, configure);
        if (where == "limiter")
            await client.GetTicketAsync(FakeService.TicketId, Cancel);
        if (where == "gate")
        {
            _ = client.GetTicketAsync(FakeService.TicketId, Cancel);
            await UntilAsync(isWaiting);
            isWaiting = () => _clock.Waiting(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(6.25)) > 1;
        }

        var call = client.GetTicketAsync(FakeService.TicketId, cancellation.Token);
        await UntilAsync(isWaiting);
        await cancellation.CancelAsync();
        // The clock stands still: what ends this is nothing but the cancellation.
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(30), Cancel));
        Assert.Equal(cancellation.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task A_waiter_in_the_line_is_turned_away_when_the_client_is_disposed()
    {
        using var client = _service.Client(configure: options => (options.LimitRate, options.MaxRequestsPerSecond) = (true, 1));
        var calls = Enumerable.Range(0, 50).Select(_ => client.GetTicketAsync(FakeService.TicketId, Cancel)).ToList();
        await calls[0];
        client.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => calls[^1]);
    }

    [Theory]
    [InlineData("token")]
    [InlineData("sending")]
    [InlineData("body")]
    [InlineData("backoff")]
    [InlineData("gate")]
    [InlineData("before")]
    public async Task Whoever_waits_is_let_go_when_the_client_is_disposed(string where)
    {
        var isWaiting = Hold(where);
        using var client = _service.Client(_clock);
        if (where == "before")
            client.Dispose();
        var call = client.GetTicketAsync(FakeService.TicketId, Cancel);
        await UntilAsync(isWaiting);
        client.Dispose();
        // The clock stands still: what ends this is nothing but the disposal.
        await Assert.ThrowsAsync<ObjectDisposedException>(() => call.WaitAsync(TimeSpan.FromSeconds(30), Cancel));
    }

    /// <summary>Lets calls stop at a place, and tells when one has come there.</summary>
    private Func<bool> Hold(string where)
    {
        switch (where)
        {
            case "token":
                _service.Token = FakeService.Hang;
                return () => !_service.TokenRequests.IsEmpty;
            case "sending":
                _service.Otherwise = FakeService.Hang;
                return () => !_service.Requests.IsEmpty;
            case "body":
                _service.Otherwise = FakeService.Now(request => new HttpResponseMessage { Content = new StreamContent(new HangingStream(request)) });
                return () => _service.Requests.Any(request => request.Arrived.Task.IsCompleted);
            case "backoff":
                _service.Otherwise = FakeService.Page(502);
                return () => _clock.Waiting(TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5)) > 0;
            case "gate" or "own limit":
                _service.Otherwise = FakeService.Limit("5");
                return () => _clock.Waiting(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(6.25)) > 0;
            default:
                return () => true;
        }
    }

    private async Task SentAsync(int count) => await UntilAsync(() => _service.Requests.Count >= count);

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
            await Task.Delay(1, Cancel);
    }

    private static async Task<string?> NeverAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return null;
    }

    private static async Task<FeishuHelpdeskException> AssertTimeoutAsync(Task call)
    {
        var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => call);
        Assert.IsType<TimeoutException>(error.InnerException);
        Assert.Equal(0, error.ResponseStatusCode);
        Assert.Null(error.Code);
        Assert.True(error.IsTransient);
        return error;
    }

    private sealed class HangingStream(SentRequest request) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(HangAsync(cancellationToken));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => HangAsync(cancellationToken);

        private async Task<int> HangAsync(CancellationToken cancellationToken)
        {
            request.Arrived.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}

using System.Reflection;
using FeishuHelpdesk.Http;
using FeishuHelpdesk.Sandbox;
using Xunit;

namespace FeishuHelpdesk.Tests.Authentication;

public sealed class TenantTokenTests : IDisposable
{
    private const int Timeout = 60_000;

    // Every client of a token of two hours renews it within this time, and none before 90 minutes.
    private static readonly TimeSpan LatestRenewal = TimeSpan.FromMinutes(115);

    private readonly FakeService _service = new();

    public void Dispose() => _service.Dispose();

    [Fact(Timeout = Timeout)]
    public async Task A_thousand_first_callers_make_one_token_request()
    {
        var token = new HeldAnswer();
        _service.OnToken = _ => token.AskAsync();
        using var client = _service.Client();

        var calls = Enumerable.Range(0, 1000).Select(_ => Task.Run(client.CallAsync)).ToList();
        await token.Asked;
        token.Give(FakeService.Token("t-1"));
        await Task.WhenAll(calls);

        Assert.Single(_service.Tokens);
        Assert.Equal(1000, _service.Tickets.Count);
        Assert.All(_service.Tickets, ticket => Assert.Equal("Bearer t-1", ticket.Authorization));
        Assert.All(_service.Tickets, ticket => Assert.Equal(FakeService.HelpdeskHeader, ticket.Helpdesk));
    }

    [Fact(Timeout = Timeout)]
    public async Task A_thousand_first_callers_make_one_token_request_over_real_connections()
    {
        await using var sandbox = await HelpdeskSandbox.StartAsync(cancellationToken: Calls.Cancel);
        using var client = FeishuHelpdeskClientFactory.Create(Options(sandbox));

        await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(() => client.GetTicketAsync("6626871355780366331", Calls.Cancel))));

        Assert.Equal(1, sandbox.TokenRequests);
        Assert.Equal(1000, sandbox.TicketRequests);
    }

    [Theory(Timeout = Timeout)]
    [InlineData(0)]
    [InlineData(5)]
    public async Task A_caller_that_cancels_does_not_cancel_the_fetch_for_the_rest(int canceled)
    {
        var token = new HeldAnswer();
        _service.OnToken = _ => token.AskAsync();
        using var client = _service.Client();
        using var cancel = new CancellationTokenSource();

        var calls = new List<Task>();
        for (var i = 0; i < 10; i++)
        {
            calls.Add(client.GetTicketAsync("1", i == canceled ? cancel.Token : Calls.Cancel));
            // So that caller 0 is the one for whom the fetch was started.
            await token.Asked;
        }

        await cancel.CancelAsync();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => calls[canceled]);
        Assert.Equal(cancel.Token, exception.CancellationToken);
        token.Give(FakeService.Token("t-1"));
        calls.RemoveAt(canceled);
        await Task.WhenAll(calls);

        Assert.Single(_service.Tokens);
        Assert.Equal(9, _service.Tickets.Count);
    }

    [Fact(Timeout = Timeout)]
    public async Task A_token_is_not_renewed_before_its_last_half_hour()
    {
        using var client = _service.Client();
        await client.CallAsync();

        _service.Clock.Advance(TimeSpan.FromMinutes(90) - TimeSpan.FromMilliseconds(1));
        await client.CallAsync();

        Assert.Single(_service.Tokens);
    }

    [Fact(Timeout = Timeout)]
    public async Task Renewal_goes_on_in_the_background_while_the_old_token_serves()
    {
        using var client = _service.Client();
        await client.CallAsync();
        var renewal = new HeldAnswer();
        _service.OnToken = _ => renewal.AskAsync();

        _service.Clock.Advance(LatestRenewal);
        for (var i = 0; i < 100; i++)
            await client.CallAsync();
        await renewal.Asked;
        Assert.All(_service.Tickets, ticket => Assert.Equal("Bearer t-1", ticket.Authorization));

        renewal.Give(FakeService.Token("t-2"));
        await client.CallUntilSentAsync(_service, "t-2");
        Assert.Equal(2, _service.Tokens.Count);
    }

    [Fact(Timeout = Timeout)]
    public async Task A_failed_renewal_fails_no_caller_while_the_old_token_is_valid_and_is_tried_again_after_growing_pauses()
    {
        using var client = _service.Client();
        await client.CallAsync();
        _service.OnToken = _ => FakeService.Error(200, ErrorCodes.AppUnavailable);

        _service.Clock.Advance(LatestRenewal);
        await client.CallAsync();
        await _service.Log.ReachedAsync(nameof(Log.TokenFetchFailed), 1, Calls.Cancel);
        foreach (var (pause, failures) in new[] { (1, 2), (2, 3), (4, 4) })
        {
            for (var i = 0; i < 50; i++)
                await client.CallAsync();
            Assert.Equal(failures, _service.Tokens.Count);
            _service.Clock.Advance(TimeSpan.FromSeconds(pause));
            await client.CallAsync();
            await _service.Log.ReachedAsync(nameof(Log.TokenFetchFailed), failures, Calls.Cancel);
        }

        Assert.All(_service.Tickets, ticket => Assert.Equal("Bearer t-1", ticket.Authorization));
        _service.OnToken = _ => FakeService.Token("t-2");
        _service.Clock.Advance(TimeSpan.FromSeconds(8));
        await client.CallUntilSentAsync(_service, "t-2");
    }

    [Fact(Timeout = Timeout)]
    public async Task An_expired_token_and_a_failing_endpoint_give_the_typed_exception_and_one_request_for_each_pause()
    {
        using var client = _service.Client();
        await client.CallAsync();
        _service.OnToken = _ => FakeService.Error(200, ErrorCodes.AppUnavailable, "app unavailable");

        _service.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(ErrorCodes.AppUnavailable, (await client.FailAsync()).Code);
        var requests = 2;
        foreach (var pause in new[] { 1, 2, 4, 8, 16, 30, 30 })
        {
            _service.Clock.Advance(TimeSpan.FromSeconds(pause) - TimeSpan.FromMilliseconds(1));
            foreach (var failed in await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => client.FailAsync())))
                Assert.Equal(ErrorCodes.AppUnavailable, failed.Code);
            Assert.Equal(requests, _service.Tokens.Count);

            _service.Clock.Advance(TimeSpan.FromMilliseconds(1));
            await client.FailAsync();
            Assert.Equal(++requests, _service.Tokens.Count);
        }

        Assert.Single(_service.Tickets);
        _service.OnToken = _ => FakeService.Token("t-2");
        _service.Clock.Advance(TimeSpan.FromSeconds(30));
        await client.CallAsync();
        Assert.Equal("Bearer t-2", _service.Tickets[^1].Authorization);

        // The pauses begin anew.
        _service.OnToken = _ => FakeService.Error(200, ErrorCodes.AppUnavailable);
        _service.Clock.Advance(TimeSpan.FromHours(2));
        await client.FailAsync();
        _service.Clock.Advance(TimeSpan.FromSeconds(1));
        await client.FailAsync();
        Assert.Equal(requests + 3, _service.Tokens.Count);
    }

    [Fact(Timeout = Timeout)]
    public async Task A_thousand_callers_of_a_failing_endpoint_make_one_request_and_each_gets_an_exception_of_its_own()
    {
        var token = new HeldAnswer();
        _service.OnToken = _ => token.AskAsync();
        using var client = _service.Client();

        var calls = Enumerable.Range(0, 1000).Select(_ => Task.Run(client.FailAsync)).ToList();
        await token.Asked;
        token.Give(FakeService.Error(200, ErrorCodes.InvalidAppSecret, "app secret invalid"));
        var exceptions = await Task.WhenAll(calls);

        Assert.Single(_service.Tokens);
        Assert.Empty(_service.Tickets);
        Assert.Equal(1000, exceptions.Distinct(ReferenceEqualityComparer.Instance).Count());
        Assert.Equal(Describe(exceptions[0]), Describe(exceptions[^1]));
        Assert.All(exceptions, exception => Assert.Contains(nameof(client.GetTicketAsync), exception.StackTrace, StringComparison.Ordinal));
    }

    [Theory(Timeout = Timeout)]
    [InlineData(ErrorCodes.InvalidAppCredential, "AppId", "AppSecret")]
    [InlineData(ErrorCodes.AppUnavailable, "AppId", "base address")]
    [InlineData(ErrorCodes.InvalidAppSecret, "AppSecret")]
    public async Task A_refusal_of_the_app_under_http_200_says_which_setting_to_check(int code, params string[] settings)
    {
        _service.OnToken = _ => FakeService.Error(200, code, "invalid param");
        using var client = _service.Client(configure: options => options.MaxAttempts = 4);

        var exception = await client.FailAsync();

        Assert.Equal(code, exception.Code);
        Assert.Equal(200, exception.ResponseStatusCode);
        Assert.Equal("POST /auth/v3/tenant_access_token/internal", exception.Operation);
        Assert.All(settings, setting => Assert.Contains(setting, exception.Advice, StringComparison.Ordinal));
        Assert.DoesNotContain(FakeService.AppSecret, exception.ToString(), StringComparison.Ordinal);
        Assert.False(exception.IsTransient);
        Assert.Single(_service.Tokens);
        Assert.Empty(_service.Tickets);
    }

    [Theory(Timeout = Timeout)]
    [InlineData("""{"code":0,"msg":"ok"}""")]
    [InlineData("""{"code":0,"msg":"ok","expire":7200}""")]
    [InlineData("""{"code":0,"msg":"ok","tenant_access_token":null,"expire":7200}""")]
    [InlineData("""{"code":0,"msg":"ok","tenant_access_token":"","expire":7200}""")]
    [InlineData("""{"code":0,"msg":"ok","tenant_access_token":"t-hidden\n","expire":7200}""")]
    [InlineData("""{"code":0,"msg":"ok","tenant_access_token":"t-hidden 二","expire":7200}""")]
    [InlineData("""{"code":0,"msg":"ok","tenant_access_token":"t-hidden"}""")]
    [InlineData("""{"code":0,"msg":"ok","tenant_access_token":"t-hidden","expire":0}""")]
    [InlineData("""{"code":0,"msg":"ok","tenant_access_token":"t-hidden","expire":-1}""")]
    public async Task Success_without_a_token_that_can_be_used_is_the_typed_exception(string answer)
    {
        _service.OnToken = _ => FakeService.Answer(200, answer);
        using var client = _service.Client();

        var exception = await client.FailAsync();

        Assert.Contains("without a token", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("t-hidden", exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(_service.Tickets);
    }

    [Theory(Timeout = Timeout)]
    [InlineData(long.MaxValue / 10_000_000)]
    [InlineData(300_000_000_000)]
    [InlineData(86_401)]
    public async Task A_lifetime_beyond_all_measure_counts_as_a_day(long expire)
    {
        _service.OnToken = request => FakeService.Token($"t-{request.Number}", expire);
        using var client = _service.Client();
        await client.CallAsync();

        _service.Clock.Advance(TimeSpan.FromHours(24));
        await client.CallAsync();

        Assert.Equal(["Bearer t-1", "Bearer t-2"], _service.Tickets.Authorizations());
    }

    [Fact(Timeout = Timeout)]
    public async Task A_token_that_comes_with_its_remaining_time_is_renewed_before_that_is_over()
    {
        _service.OnToken = request => FakeService.Token($"t-{request.Number}", 1800);
        using var client = _service.Client();
        await client.CallAsync();

        _service.Clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromMilliseconds(1));
        await client.CallAsync();
        Assert.Single(_service.Tokens);

        _service.Clock.Advance(TimeSpan.FromMinutes(13));
        await client.CallUntilSentAsync(_service, "t-2");
        Assert.Equal(2, _service.Tokens.Count);
    }

    [Fact(Timeout = Timeout)]
    public async Task A_clock_that_is_set_back_does_not_prolong_the_pause_after_a_failure()
    {
        _service.OnToken = request => request.Number == 1 ? FakeService.Error(200, ErrorCodes.AppUnavailable) : FakeService.Token("t-2");
        using var client = _service.Client();
        await client.FailAsync();

        _service.Clock.AdjustTime(_service.Clock.GetUtcNow().AddDays(-1));
        await client.CallAsync();

        Assert.Equal(2, _service.Tokens.Count);
    }

    [Fact(Timeout = Timeout)]
    public async Task A_clock_that_is_set_back_makes_no_renewals()
    {
        using var client = _service.Client();
        await client.CallAsync();

        _service.Clock.AdjustTime(_service.Clock.GetUtcNow().AddDays(-1));
        await client.CallAsync();

        Assert.Single(_service.Tokens);
    }

    [Fact(Timeout = Timeout)]
    public async Task A_caller_that_is_late_to_see_a_renewal_does_not_begin_another()
    {
        using var clock = new HoldingClock(_service.Clock);
        using var client = _service.Client(clock: clock);
        await client.CallAsync();
        _service.Clock.Advance(TimeSpan.FromMinutes(115));

        // It has taken the old token, and now looks at the clock.
        var late = Task.Run(() => clock.HoldNextLook(client.CallAsync), Calls.Cancel);
        await clock.Held;
        await client.CallUntilSentAsync(_service, "t-2");
        clock.Release();
        await late;

        // Time for a third token to be asked for, were it so.
        await Task.Delay(100, Calls.Cancel);
        Assert.Equal(2, _service.Tokens.Count);
    }

    [Fact(Timeout = Timeout)]
    public async Task Waiting_callers_end_when_the_client_is_disposed()
    {
        var token = new HeldAnswer();
        _service.OnToken = _ => token.AskAsync();
        var client = _service.Client();
        var call = client.CallAsync();
        await token.Asked;

        client.Dispose();

        await Assert.ThrowsAnyAsync<Exception>(() => call);
        Assert.Empty(_service.Tickets);
    }

    [Fact(Timeout = Timeout)]
    public async Task The_token_request_carries_no_credential_in_its_headers()
    {
        using var client = _service.Client();
        await client.CallAsync();

        var request = Assert.Single(_service.Tokens);
        Assert.Null(request.Authorization);
        Assert.Null(request.Helpdesk);
        Assert.Equal($$"""{"app_id":"cli_a1b2c3d4e5f6a7b8","app_secret":"{{FakeService.AppSecret}}"}""", request.Body);
    }

    [Fact(Timeout = Timeout)]
    public async Task Two_clients_share_nothing_without_a_cache()
    {
        using var first = _service.Client();
        using var second = _service.Client();
        await first.CallAsync();
        await second.CallAsync();

        Assert.Equal(2, _service.Tokens.Count);
    }

    internal static FeishuHelpdeskOptions Options(HelpdeskSandbox sandbox) => new()
    {
        AppId = sandbox.AppId,
        AppSecret = sandbox.AppSecret,
        HelpdeskId = sandbox.HelpdeskId,
        HelpdeskToken = sandbox.HelpdeskToken,
        BaseAddress = sandbox.BaseAddress,
    };

    private static string Describe(FeishuHelpdeskException exception) => string.Join('\n', typeof(FeishuHelpdeskException)
        .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Where(property => property.Name is not (nameof(Exception.StackTrace) or nameof(Exception.Data) or nameof(Exception.TargetSite) or "SerializationStackTraceString" or "SerializationWatsonBuckets"))
        .OrderBy(property => property.Name, StringComparer.Ordinal)
        .Select(property => $"{property.Name}: {property.GetValue(exception)}"));

    /// <summary>Lets one caller stand still at the moment when it looks at the clock.</summary>
    private sealed class HoldingClock(TimeProvider inner) : TimeProvider, IDisposable
    {
        private readonly AsyncLocal<bool> _holdsNext = new();
        private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _released = new();

        public Task Held => _held.Task.WaitAsync(Calls.Cancel);

        public override long TimestampFrequency => inner.TimestampFrequency;

        public Task HoldNextLook(Func<Task> call)
        {
            _holdsNext.Value = true;
            return call();
        }

        public void Release() => _released.Set();

        public void Dispose() => _released.Dispose();

        public override DateTimeOffset GetUtcNow()
        {
            if (_holdsNext.Value)
            {
                _holdsNext.Value = false;
                _held.TrySetResult();
                _released.Wait(TimeSpan.FromSeconds(30));
            }

            return inner.GetUtcNow();
        }

        public override long GetTimestamp() => inner.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            inner.CreateTimer(callback, state, dueTime, period);
    }
}

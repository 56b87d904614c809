using System.Globalization;
using System.Text;
using FeishuHelpdesk.Authentication;
using FeishuHelpdesk.Http;
using FeishuHelpdesk.Sandbox;
using Microsoft.Extensions.Logging;
using Xunit;

namespace FeishuHelpdesk.Tests.Authentication;

/// <summary>Several clients with one cache: each client is what a process has, its own memory and its own renewal.</summary>
public sealed class SharedTokenCacheTests : IDisposable
{
    private const int Timeout = 60_000;

    private readonly FakeService _service = new();
    private readonly MemoryCache _cache = new();

    public void Dispose() => _service.Dispose();

    [Fact(Timeout = Timeout)]
    public async Task Sixteen_clients_share_one_token()
    {
        for (var i = 0; i < 16; i++)
        {
            using var client = _service.Client(_cache);
            await client.CallAsync();
        }

        Assert.Single(_service.Tokens);
        Assert.All(_service.Tickets, ticket => Assert.Equal("Bearer t-1", ticket.Authorization));
        Assert.Equal(TimeSpan.FromHours(2), _cache.LastOptions!.AbsoluteExpirationRelativeToNow);
    }

    [Fact(Timeout = Timeout)]
    public async Task Sixteen_clients_go_through_an_expiry_with_one_fetch()
    {
        var clients = Enumerable.Range(0, 16).Select(_ => _service.Client(_cache)).ToList();
        for (var expiries = 0; expiries < 5; expiries++)
        {
            foreach (var client in clients)
                await client.CallUntilSentAsync(_service, $"t-{expiries + 1}");
            Assert.Equal(expiries + 1, _service.Tokens.Count);
            // All are up for renewal now. Whoever comes first fetches, the others re-read the store before they would.
            _service.Clock.Advance(TimeSpan.FromMinutes(115));
        }

        clients.ForEach(client => client.Dispose());
    }

    [Fact]
    public void Every_holder_of_a_token_renews_it_at_a_moment_of_its_own_in_the_last_half_hour()
    {
        var issued = _service.Clock.GetUtcNow();
        var minutes = Enumerable.Range(0, 10_000)
            .Select(_ => TenantAccessToken.Stored("t-1", issued.AddMinutes(90), issued.AddMinutes(120), issued))
            .Select(token => (token.RenewAt - issued).TotalMinutes)
            .ToList();

        Assert.All(minutes, minute => Assert.InRange(minute, 90, 114));
        // Some 400 in each minute.
        Assert.All(minutes.CountBy(minute => (int)minute), minute => Assert.InRange(minute.Value, 300, 500));
    }

    [Fact]
    public void Nothing_that_holds_a_token_prints_it()
    {
        var token = TenantAccessToken.Issued("t-marked", _service.Clock.GetUtcNow(), TimeSpan.FromHours(2));
        object[] holders = [token, new SentToken(token), new SentToken("u-marked"), new SharedTokenCache.Entry { Token = "t-marked" }];

        Assert.All(holders, holder => Assert.DoesNotContain("marked", holder.ToString(), StringComparison.Ordinal));
    }

    [Theory(Timeout = Timeout)]
    [InlineData("secret")]
    [InlineData("app")]
    [InlineData("address")]
    public async Task Another_secret_app_or_site_does_not_get_the_token(string what)
    {
        using var good = _service.Client(_cache);
        await good.CallAsync();

        using var other = _service.Client(_cache, options => _ = what switch
        {
            "secret" => options.AppSecret = "another-secret",
            "app" => options.AppId = "cli_other",
            _ => (object)(options.BaseAddress = new Uri("https://lark.test/open-apis")),
        });
        await other.CallAsync();

        Assert.Equal(2, _service.Tokens.Count);
        Assert.Equal(2, _cache.Entries.Count);
        Assert.All(_cache.Entries.Keys, key => Assert.DoesNotContain("secret", key, StringComparison.Ordinal));
    }

    [Fact(Timeout = Timeout)]
    public async Task A_wrong_secret_never_rides_on_a_good_token()
    {
        await using var sandbox = await HelpdeskSandbox.StartAsync(cancellationToken: Calls.Cancel);
        using var good = FeishuHelpdeskClientFactory.Create(TenantTokenTests.Options(sandbox), tokenCache: _cache);
        await good.GetTicketAsync("6626871355780366331", Calls.Cancel);
        var options = TenantTokenTests.Options(sandbox);
        options.AppSecret += "x";
        using var wrong = FeishuHelpdeskClientFactory.Create(options, tokenCache: _cache);

        var exception = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => wrong.GetTicketAsync("6626871355780366331", Calls.Cancel));

        Assert.Equal(ErrorCodes.InvalidAppSecret, exception.Code);
        Assert.Equal(1, sandbox.TicketRequests);
    }

    [Theory(Timeout = Timeout)]
    [InlineData("https://feishu.test/open-apis/")]
    [InlineData("https://FEISHU.test:443/open-apis")]
    public async Task Two_spellings_of_an_address_share_the_token(string address)
    {
        using var first = _service.Client(_cache);
        using var second = _service.Client(_cache, options => options.BaseAddress = new Uri(address));
        await first.CallAsync();
        await second.CallAsync();

        Assert.Single(_service.Tokens);
    }

    [Fact(Timeout = Timeout)]
    public async Task A_rejected_token_is_not_taken_from_the_store_again_and_its_successor_is()
    {
        _service.OnTicket = request => request.Authorization == "Bearer t-1" && request.Number > 2
            ? FakeService.Error(400, ErrorCodes.TenantAccessTokenInvalid)
            : FakeService.Ticket();
        using var first = _service.Client(_cache);
        using var second = _service.Client(_cache);
        await first.CallAsync();
        await second.CallAsync();

        await first.CallAsync();
        await second.CallAsync();

        Assert.Equal(2, _service.Tokens.Count);
        Assert.Equal(
            ["Bearer t-1", "Bearer t-1", "Bearer t-1", "Bearer t-2", "Bearer t-1", "Bearer t-2"],
            _service.Tickets.Authorizations());
    }

    [Theory(Timeout = Timeout)]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"Token\":\"t-old\"")]
    [InlineData("{\"Token\":5,\"RenewableFrom\":\"2026-01-02T04:00:00Z\",\"ExpiresAt\":\"2026-01-02T05:00:00Z\"}")]
    [InlineData("{\"Token\":\"\",\"RenewableFrom\":\"2026-01-02T04:00:00Z\",\"ExpiresAt\":\"2026-01-02T05:00:00Z\"}")]
    [InlineData("{\"Token\":\"t-old\\n\",\"RenewableFrom\":\"2026-01-02T04:00:00Z\",\"ExpiresAt\":\"2026-01-02T05:00:00Z\"}")]
    [InlineData("{\"Token\":\"t-old\",\"RenewableFrom\":\"2026-01-02T03:00:00Z\",\"ExpiresAt\":\"2026-01-02T03:04:05Z\"}")]
    [InlineData("{\"Token\":\"t-old\",\"RenewableFrom\":\"2026-01-02T04:00:00Z\",\"ExpiresAt\":\"yesterday\"}")]
    public async Task Garbage_in_the_store_is_a_miss_and_is_replaced(string garbage)
    {
        using var client = _service.Client(_cache);
        await client.CallAsync();
        var key = Assert.Single(_cache.Entries).Key;

        _cache.Entries[key] = Encoding.UTF8.GetBytes(garbage);
        using var other = _service.Client(_cache);
        await other.CallAsync();

        Assert.Equal("Bearer t-2", _service.Tickets[^1].Authorization);
        Assert.Contains("t-2", Assert.Single(_cache.Texts), StringComparison.Ordinal);
    }

    [Fact(Timeout = Timeout)]
    public async Task A_stored_token_counts_for_a_day_at_the_most_whatever_its_entry_says()
    {
        using var client = _service.Client(_cache);
        await client.CallAsync();
        var key = Assert.Single(_cache.Entries).Key;
        _cache.Entries[key] = """{"Token":"t-stored","RenewableFrom":"9999-12-31T23:59:59Z","ExpiresAt":"9999-12-31T23:59:59Z"}"""u8.ToArray();

        using var other = _service.Client(_cache);
        await other.CallAsync();
        Assert.Equal("Bearer t-stored", _service.Tickets[^1].Authorization);
        _cache.Entries.Clear();
        _service.Clock.Advance(TimeSpan.FromDays(1));
        await other.CallAsync();

        Assert.Equal("Bearer t-2", _service.Tickets[^1].Authorization);
    }

    [Fact(Timeout = Timeout)]
    public async Task A_protected_token_cannot_be_read_from_the_store_and_serves_all_the_same()
    {
        using var first = _service.Client(_cache, Protect);
        using var second = _service.Client(_cache, Protect);
        await first.CallAsync();
        await second.CallAsync();

        Assert.Single(_service.Tokens);
        Assert.DoesNotContain("t-1", Assert.Single(_cache.Texts), StringComparison.Ordinal);
    }

    [Fact(Timeout = Timeout)]
    public async Task A_token_that_cannot_be_unprotected_is_a_miss_and_the_log_says_so()
    {
        using var plain = _service.Client(_cache);
        await plain.CallAsync();

        using var other = _service.Client(_cache, options =>
        {
            Protect(options);
            options.UnprotectToken = _ => throw new InvalidOperationException("t-1 was made with another key");
        });
        await other.CallAsync();

        Assert.Equal(2, _service.Tokens.Count);
        var entry = Assert.Single(_service.Log.Records, entry => entry.Id.Name == nameof(Log.TokenCacheUnavailable));
        Assert.Equal(LogLevel.Warning, entry.Level);
        Assert.Contains("InvalidOperationException", entry.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("t-1", CollectingLoggerFactory.Everything(entry), StringComparison.Ordinal);
    }

    [Fact(Timeout = Timeout)]
    public async Task A_token_that_cannot_be_protected_is_not_stored()
    {
        using var client = _service.Client(_cache, options =>
        {
            options.ProtectToken = _ => throw new InvalidOperationException("no key");
            options.UnprotectToken = bytes => bytes;
        });
        await client.CallAsync();

        Assert.Empty(_cache.Entries);
        Assert.Equal(1, _service.Log.Count(nameof(Log.TokenCacheUnavailable)));
    }

    [Fact(Timeout = Timeout)]
    public async Task A_cache_that_fails_leaves_each_process_its_own_memory_and_the_log_says_so()
    {
        _cache.Before = _ => throw new IOException("the store is away");
        using var client = _service.Client(_cache);

        await client.CallAsync();
        await client.CallAsync();

        Assert.Single(_service.Tokens);
        // One for the read, one for the write, none for the second call.
        Assert.Equal(2, _service.Log.Count(nameof(Log.TokenCacheUnavailable)));
        Assert.All(_service.Log.Records.Where(entry => entry.Id.Name == nameof(Log.TokenCacheUnavailable)), entry => Assert.Equal(LogLevel.Warning, entry.Level));
    }

    [Theory(Timeout = Timeout)]
    [Trait("Category", "Long")]
    [InlineData("deaf")]
    [InlineData("blocking")]
    [InlineData("listening")]
    public async Task A_cache_that_never_answers_does_not_hold_a_call_for_ever(string kind)
    {
        using var end = new ManualResetEventSlim();
        using var canceled = new SemaphoreSlim(0);
        _cache.Before = async token =>
        {
            if (kind == "deaf")
                await new TaskCompletionSource().Task;
            else if (kind == "blocking")
                end.Wait(CancellationToken.None);
            else
            {
                var waiting = new TaskCompletionSource();
                using var registration = token.Register(waiting.SetCanceled);
                try
                {
                    await waiting.Task;
                }
                finally
                {
                    canceled.Release();
                }
            }
        };
        // By the system's clock: the limit is one second for the read and one for the write.
        using var client = _service.Client(_cache, clock: TimeProvider.System);

        await client.CallAsync();

        Assert.Equal(2, _service.Log.Records.Count(entry => entry.Id.Name == nameof(Log.TokenCacheUnavailable) && entry.Message.Contains("TimeoutException", StringComparison.Ordinal)));
        end.Set();
        for (var i = 0; i < 2 && kind == "listening"; i++)
            await canceled.WaitAsync(Calls.Cancel);
    }

    [Fact(Timeout = Timeout)]
    public async Task A_cache_that_hangs_during_a_renewal_holds_no_caller()
    {
        using var client = _service.Client(_cache);
        await client.CallAsync();
        var asked = new TaskCompletionSource();
        _cache.Before = async _ =>
        {
            asked.TrySetResult();
            await new TaskCompletionSource().Task;
        };

        _service.Clock.Advance(TimeSpan.FromMinutes(115));
        for (var i = 0; i < 100; i++)
            await client.CallAsync();
        await asked.Task;

        Assert.All(_service.Tickets, ticket => Assert.Equal("Bearer t-1", ticket.Authorization));
    }

    [Fact(Timeout = Timeout)]
    public async Task No_entry_holds_anything_but_the_token_and_its_times()
    {
        using var client = _service.Client(_cache);
        await client.CallAsync();

        var text = Assert.Single(_cache.Texts);
        Assert.Equal(
            string.Create(CultureInfo.InvariantCulture, $$"""{"Token":"t-1","RenewableFrom":"{{_service.Clock.GetUtcNow().AddMinutes(90):yyyy-MM-ddTHH:mm:ss}}\u002B00:00","ExpiresAt":"{{_service.Clock.GetUtcNow().AddMinutes(120):yyyy-MM-ddTHH:mm:ss}}\u002B00:00"}""").Replace("\\u002B", "+", StringComparison.Ordinal),
            text.Replace("\\u002B", "+", StringComparison.Ordinal));
    }

    private static void Protect(FeishuHelpdeskOptions options)
    {
        options.ProtectToken = bytes => [.. bytes.Select(value => (byte)(value ^ 0xA5))];
        options.UnprotectToken = bytes => [.. bytes.Select(value => (byte)(value ^ 0xA5))];
    }
}

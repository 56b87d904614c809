using System.Diagnostics;
using System.Globalization;
using System.Text;
using FeishuHelpdesk.Http;
using FeishuHelpdesk.Sandbox;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using StackExchange.Redis;
using Xunit;

namespace FeishuHelpdesk.Tests.Authentication;

/// <summary>The token shared through a real server and the usual client of Redis, by clients of this process and by processes.</summary>
[Trait("Category", "Long")]
public sealed class RedisTests : IAsyncLifetime
{
    private const int Timeout = 60_000;

    private readonly FakeService _service = new();
    private RedisServer _redis = null!;
    private ConnectionMultiplexer _connection = null!;
    private RedisCache _cache = null!;

    public async ValueTask InitializeAsync()
    {
        _redis = await RedisServer.StartAsync();
        _connection = await RedisServer.ConnectAsync(_redis.Socket);
        _cache = RedisServer.Cache(_connection);
    }

    public async ValueTask DisposeAsync()
    {
        _service.Dispose();
        if (_connection is not null)
        {
            // Disposed alone, it waits for what hangs.
            await _connection.CloseAsync(allowCommandsToComplete: false);
            _cache.Dispose();
            await _connection.DisposeAsync();
        }

        if (_redis is not null)
            await _redis.DisposeAsync();
    }

    [Fact]
    public void The_server_is_the_one_that_was_asked_for() =>
        Assert.Equal(RedisServer.Program is null ? ProductVariant.Garnet : ProductVariant.Redis, _connection.GetServers().Single().GetProductVariant(out _));

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
        Assert.Contains("t-1", await StoredAsync(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 5 * Timeout)]
    public async Task Sixteen_processes_share_one_token_and_go_through_an_expiry_with_few_fetches()
    {
        const int step = 20;
        await using var sandbox = await HelpdeskSandbox.StartAsync(new HelpdeskSandboxOptions { TimeProvider = _service.Clock }, Calls.Cancel);
        var processes = Enumerable.Range(0, 16).Select(_ => StartCaller(sandbox)).ToList();
        try
        {
            // The first fetches the token and stores it, the others find it there.
            var first = await CallAsync(processes[0], 0);
            Assert.All(await CallAllAsync(processes.Skip(1), 0), token => Assert.Equal(first, token));
            Assert.Equal(1, sandbox.TokenRequests);

            // On from minute 90: in each step of twenty seconds all call at once, and whoever is up for renewal races.
            var tokens = await CallAllAsync(processes, 90 * 60);
            for (var second = 90 * 60; second < 115 * 60; second += step)
                tokens = await CallAllAsync(processes, step);

            var fetches = sandbox.TokenRequests - 1;
            TestContext.Current.TestOutputHelper!.WriteLine($"16 processes through an expiry: {fetches} token requests for {sandbox.TicketRequests} calls");
            Assert.DoesNotContain(first, tokens);
            Assert.Single(tokens.Distinct());
            // Each draws its moment from 24 minutes. Of the other 15 those may fetch too that draw the same twenty
            // seconds as the first: a fifth of a process on average, four of them once in twenty thousand runs.
            Assert.InRange(fetches, 1, 4);
        }
        finally
        {
            await Task.WhenAll(processes.Select(EndAsync));
        }

        Task<string[]> CallAllAsync(IEnumerable<Process> callers, int seconds)
        {
            _service.Clock.Advance(TimeSpan.FromSeconds(seconds));
            return Task.WhenAll(callers.Select(process => CallAsync(process, seconds)));
        }
    }

    [Fact(Timeout = Timeout)]
    public async Task A_protected_token_is_not_to_be_read_in_redis()
    {
        using var first = _service.Client(_cache, Protect);
        using var second = _service.Client(_cache, Protect);
        await first.CallAsync();
        await second.CallAsync();

        Assert.Single(_service.Tokens);
        Assert.DoesNotContain("t-1", await StoredAsync(), StringComparison.Ordinal);
    }

    [Fact(Timeout = Timeout)]
    public async Task An_entry_made_with_another_key_is_a_miss()
    {
        using var plain = _service.Client(_cache);
        await plain.CallAsync();

        using var other = _service.Client(_cache, Protect);
        await other.CallAsync();

        Assert.Equal(2, _service.Tokens.Count);
        Assert.Equal(1, _service.Log.Count(nameof(Log.TokenCacheUnavailable)));
    }

    [Fact(Timeout = Timeout)]
    public async Task Garbage_in_redis_is_a_miss()
    {
        using var client = _service.Client(_cache);
        await client.CallAsync();
        var key = await KeyAsync();
        await _cache.SetAsync(key, [0xFF, 0x00, 0x7B], new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(1) }, Calls.Cancel);

        using var other = _service.Client(_cache);
        await other.CallAsync();

        Assert.Equal("Bearer t-2", _service.Tickets[^1].Authorization);
        Assert.Contains("t-2", await StoredAsync(), StringComparison.Ordinal);
    }

    [Fact(Timeout = Timeout)]
    public async Task Without_redis_a_client_works_with_its_own_memory_and_shares_again_when_redis_is_back()
    {
        using var client = _service.Client(_cache);
        await client.CallAsync();
        await _redis.StopAsync();

        // The memory serves, and redis is not missed.
        await client.CallAsync();
        Assert.Equal(0, _service.Log.Count(nameof(Log.TokenCacheUnavailable)));

        // The renewal misses it, at the read and at the write, and says so.
        _service.Clock.Advance(TimeSpan.FromMinutes(115));
        await client.CallUntilSentAsync(_service, "t-2");
        Assert.Equal(2, _service.Log.Count(nameof(Log.TokenCacheUnavailable)));
        Assert.Equal(2, _service.Tokens.Count);

        await _redis.StartAgainAsync();
        while (!_connection.IsConnected)
            await Task.Delay(10, Calls.Cancel);
        _service.Clock.Advance(TimeSpan.FromHours(2));
        await client.CallAsync();
        using var other = _service.Client(_cache);
        await other.CallAsync();

        Assert.Equal(["Bearer t-3", "Bearer t-3"], _service.Tickets.TakeLast(2).Authorizations());
        Assert.Equal(3, _service.Tokens.Count);
        Assert.Equal(2, _service.Log.Count(nameof(Log.TokenCacheUnavailable)));
    }

    [Fact(Timeout = Timeout)]
    public async Task A_redis_that_hangs_costs_a_first_call_a_bounded_time_and_no_more()
    {
        // Waits for what nobody brings, and what is asked after it on the same connection waits with it.
        _ = _connection.GetDatabase().ExecuteAsync("BLPOP", ["nothing", 0], CommandFlags.FireAndForget);
        using var client = _service.Client(_cache, clock: TimeProvider.System);

        await client.CallAsync();
        await client.CallAsync();

        Assert.Single(_service.Tokens);
        Assert.Equal(2, _service.Log.Count(nameof(Log.TokenCacheUnavailable)));
    }

    private static void Protect(FeishuHelpdeskOptions options)
    {
        options.ProtectToken = bytes => [0x01, .. bytes.Select(value => (byte)(value ^ 0xA5))];
        options.UnprotectToken = bytes => bytes[0] == 0x01 ? [.. bytes.Skip(1).Select(value => (byte)(value ^ 0xA5))] : throw new InvalidDataException("another key");
    }

    private static async Task<string> CallAsync(Process process, int seconds)
    {
        await process.StandardInput.WriteLineAsync(seconds.ToString(CultureInfo.InvariantCulture));
        var said = await process.StandardOutput.ReadLineAsync(Calls.Cancel);
        Assert.Matches("^[0-9A-F]{8}$", said);
        return said!;
    }

    private static async Task EndAsync(Process process)
    {
        using (process)
        {
            process.StandardInput.Close();
            try
            {
                await process.WaitForExitAsync(Calls.Cancel);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
            }
        }
    }

    private Process StartCaller(HelpdeskSandbox sandbox)
    {
        string[] command = [typeof(RedisTests).Assembly.Location, TestProgram.Caller, sandbox.BaseAddress.AbsoluteUri, _redis.Socket];
        return Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", command)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    private async Task<string> KeyAsync()
    {
        var keys = new List<string>();
        await foreach (var key in _connection.GetServers().Single().KeysAsync().WithCancellation(Calls.Cancel))
            keys.Add(key.ToString());
        return Assert.Single(keys);
    }

    private async Task<string> StoredAsync() => Encoding.Latin1.GetString((await _cache.GetAsync(await KeyAsync(), Calls.Cancel))!);
}

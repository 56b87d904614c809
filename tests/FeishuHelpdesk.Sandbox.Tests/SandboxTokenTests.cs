using System.Net;
using FeishuHelpdesk.Tests;
using Xunit;

namespace FeishuHelpdesk.Sandbox.Tests;

public sealed class SandboxTokenTests : IAsyncLifetime
{
    private readonly WatchedClock _clock = new();
    private HelpdeskSandbox _sandbox = null!;
    private SandboxCaller _caller = null!;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await HelpdeskSandbox.StartAsync(
            new HelpdeskSandboxOptions { TimeProvider = _clock }, TestContext.Current.CancellationToken);
        _caller = new SandboxCaller(_sandbox);
    }

    public async ValueTask DisposeAsync()
    {
        _caller.Dispose();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task A_token_comes_at_the_top_level_with_two_hours_to_live()
    {
        var reply = await _caller.AskTokenAsync();

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(0, reply.Code);
        Assert.Equal("ok", reply.Json.GetProperty("msg").GetString());
        Assert.Matches("^t-[0-9a-f]{40}$", reply.Json.GetProperty("tenant_access_token").GetString());
        Assert.Equal(7200, reply.Json.GetProperty("expire").GetInt32());
        Assert.False(reply.Json.TryGetProperty("data", out _));
    }

    [Fact]
    public async Task The_same_token_comes_back_with_its_remaining_time_while_it_has_30_minutes()
    {
        var first = await _caller.TokenAsync();
        _clock.Advance(TimeSpan.FromMinutes(90));

        var again = await _caller.AskTokenAsync();

        Assert.Equal(first, again.Json.GetProperty("tenant_access_token").GetString());
        Assert.Equal(1800, again.Json.GetProperty("expire").GetInt32());
    }

    [Fact]
    public async Task The_remaining_time_is_rounded_down()
    {
        await _caller.TokenAsync();
        _clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(7199, (await _caller.AskTokenAsync()).Json.GetProperty("expire").GetInt32());
    }

    [Fact]
    public async Task With_less_than_30_minutes_a_new_token_comes_and_both_are_valid_until_the_old_one_ends()
    {
        var old = await _caller.TokenAsync();
        _clock.Advance(TimeSpan.FromMinutes(90) + TimeSpan.FromMilliseconds(1));
        var renewed = await _caller.TokenAsync();
        Assert.NotEqual(old, renewed);

        _clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromMilliseconds(2));
        Assert.Equal(0, (await _caller.TicketAsync(old, _caller.HelpdeskHeader)).Code);
        Assert.Equal(0, (await _caller.TicketAsync(renewed, _caller.HelpdeskHeader)).Code);

        _clock.Advance(TimeSpan.FromMilliseconds(1));
        (await _caller.TicketAsync(old, _caller.HelpdeskHeader)).AssertError(400, 99991663, "error.99991663.derived.json");
        Assert.Equal(0, (await _caller.TicketAsync(renewed, _caller.HelpdeskHeader)).Code);
    }

    [Fact]
    public async Task A_token_from_before_revocation_is_rejected_with_99991663()
    {
        var revoked = await _caller.TokenAsync();

        _sandbox.RevokeTokens();

        (await _caller.TicketAsync(revoked, _caller.HelpdeskHeader)).AssertError(400, 99991663, "error.99991663.derived.json");
        var renewed = await _caller.TokenAsync();
        Assert.NotEqual(revoked, renewed);
        Assert.Equal(0, (await _caller.TicketAsync(renewed, _caller.HelpdeskHeader)).Code);
    }

    [Fact]
    public async Task Concurrent_callers_get_one_token_and_are_all_counted()
    {
        var tokens = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => _caller.TokenAsync()));

        Assert.Single(tokens.Distinct());
        Assert.Equal(100, _sandbox.TokenRequests);
        Assert.Equal(0, _sandbox.TicketRequests);
    }

    [Theory]
    [InlineData("""{"app_id":"cli_other","app_secret":"SECRET"}""", "tenant-access-token.10003.reported.json")]
    [InlineData("""{"app_secret":"SECRET"}""", "tenant-access-token.10003.reported.json")]
    [InlineData("""{"app_id":"ID"}""", "tenant-access-token.10003.reported.json")]
    [InlineData("""{"app_id":"ID","app_secret":null}""", "tenant-access-token.10003.reported.json")]
    [InlineData("""{"app_id":1,"app_secret":"SECRET"}""", "tenant-access-token.10003.reported.json")]
    [InlineData("""{"app_id":"\ud800","app_secret":"SECRET"}""", "tenant-access-token.10003.reported.json")]
    [InlineData("""["app_id"]""", "tenant-access-token.10003.reported.json")]
    [InlineData("""{"app_id":"ID",""", "tenant-access-token.10003.reported.json")]
    [InlineData("", "tenant-access-token.10003.reported.json")]
    [InlineData("""{"app_id":"ID","app_secret":"wrong"}""", "tenant-access-token.10015.derived.json")]
    [InlineData("""{"app_id":"ID","app_secret":"SECRET "}""", "tenant-access-token.10015.derived.json")]
    public async Task Wrong_app_credentials_are_refused_under_HTTP_200(string body, string example)
    {
        var reply = await _caller.AskTokenAsync(body.Replace("ID", _sandbox.AppId, StringComparison.Ordinal).Replace("SECRET", _sandbox.AppSecret, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(SandboxCaller.Example(example), reply.Body);
        Assert.NotEmpty(reply.LogId);
        Assert.Equal(1, _sandbox.TokenRequests);
    }

    [Fact]
    public async Task A_body_without_end_is_refused_like_any_other_bad_body()
    {
        var reply = await _caller.AskTokenAsync(new string(' ', 65 * 1024));

        Assert.Equal(10003, reply.Code);
    }
}

using System.Net;
using System.Net.Sockets;
using Xunit;

namespace FeishuHelpdesk.Sandbox.Tests;

public sealed class SandboxLifetimeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_listens_on_the_loopback_address_alone()
    {
        await using var sandbox = await HelpdeskSandbox.StartAsync(cancellationToken: Cancel);

        Assert.Equal("http", sandbox.BaseAddress.Scheme);
        Assert.Equal("127.0.0.1", sandbox.BaseAddress.Host);
        Assert.Equal("/open-apis", sandbox.BaseAddress.AbsolutePath);
        Assert.NotEqual(0, sandbox.BaseAddress.Port);
        // Fails to bind if the sandbox holds the port on every address.
        using var other = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        other.Bind(new IPEndPoint(IPAddress.Parse("127.0.0.2"), sandbox.BaseAddress.Port));
    }

    [Fact]
    public async Task Two_side_by_side_share_nothing()
    {
        await using var one = await HelpdeskSandbox.StartAsync(cancellationToken: Cancel);
        await using var two = await HelpdeskSandbox.StartAsync(
            new HelpdeskSandboxOptions { AppId = "cli_two", AppSecret = "s2", HelpdeskId = "2", HelpdeskToken = "ht-zwei-你" }, Cancel);
        using var callerOne = new SandboxCaller(one);
        using var callerTwo = new SandboxCaller(two);
        one.AnswerNext(SandboxAnswer.InternalError());

        var tokenOne = await callerOne.TokenAsync();
        var tokenTwo = await callerTwo.TokenAsync();
        Assert.NotEqual(one.BaseAddress, two.BaseAddress);
        Assert.Equal(99991663, (await callerTwo.TicketAsync(tokenOne, callerTwo.HelpdeskHeader)).Code);
        Assert.Equal(154001, (await callerTwo.TicketAsync(tokenTwo, callerOne.HelpdeskHeader)).Code);
        Assert.Equal(0, (await callerTwo.TicketAsync(tokenTwo, callerTwo.HelpdeskHeader)).Code);
        Assert.Equal(155000, (await callerOne.TicketAsync(tokenOne, callerOne.HelpdeskHeader)).Code);
        one.RevokeTokens();
        Assert.Equal(0, (await callerTwo.TicketAsync(tokenTwo, callerTwo.HelpdeskHeader)).Code);
        Assert.Equal((1, 1), (one.TokenRequests, one.TicketRequests));
        Assert.Equal((1, 4), (two.TokenRequests, two.TicketRequests));
    }

    [Fact]
    public async Task Disposal_frees_the_port_also_after_calls_and_twice()
    {
        var first = await HelpdeskSandbox.StartAsync(cancellationToken: Cancel);
        using (var caller = new SandboxCaller(first))
        {
            Assert.Equal(0, (await caller.AskTokenAsync()).Code);
            await first.DisposeAsync();
            await first.DisposeAsync();
            await Assert.ThrowsAsync<HttpRequestException>(() => caller.AskTokenAsync());
        }

        await using var second = await HelpdeskSandbox.StartAsync(new HelpdeskSandboxOptions { Port = first.BaseAddress.Port }, Cancel);
        Assert.Equal(first.BaseAddress, second.BaseAddress);
    }

    [Fact]
    public async Task Disposal_breaks_off_an_answer_that_never_comes()
    {
        var sandbox = await HelpdeskSandbox.StartAsync(cancellationToken: Cancel);
        using var caller = new SandboxCaller(sandbox);
        sandbox.AnswerNext(SandboxAnswer.InternalError() with { Delay = Timeout.InfiniteTimeSpan });
        var call = caller.TicketAsync(null, null);
        while (sandbox.TicketRequests == 0)
            await Task.Yield();

        await sandbox.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => call);
    }

    [Fact]
    public async Task A_port_in_use_is_an_IOException()
    {
        await using var sandbox = await HelpdeskSandbox.StartAsync(cancellationToken: Cancel);

        await Assert.ThrowsAsync<IOException>(
            () => HelpdeskSandbox.StartAsync(new HelpdeskSandboxOptions { Port = sandbox.BaseAddress.Port }, Cancel));
    }

    [Fact]
    public async Task Options_that_make_no_sense_are_refused_by_name()
    {
        (string Name, HelpdeskSandboxOptions Options)[] cases =
        [
            ("Port", new() { Port = -1 }),
            ("Port", new() { Port = 65536 }),
            ("TokenLifetime", new() { TokenLifetime = TimeSpan.Zero }),
            ("TokenLifetime", new() { TokenLifetime = TimeSpan.FromHours(3) }),
            ("AppId", new() { AppId = "" }),
            ("AppSecret", new() { AppSecret = "" }),
            ("HelpdeskId", new() { HelpdeskId = null! }),
            ("HelpdeskToken", new() { HelpdeskToken = "" }),
            ("TimeProvider", new() { TimeProvider = null! }),
            ("UserAccessToken", new() { UserAccessToken = "" }),
            ("AgentAccessToken", new() { AgentAccessToken = "" }),
            ("GuestAccessToken", new() { GuestAccessToken = null! }),
            ("UserAccessToken", new() { AgentAccessToken = "u-1", UserAccessToken = "u-1" }),
            ("Tickets", new() { Tickets = -1 }),
            ("Tickets", new() { Tickets = 1_000_001 }),
        ];
        foreach (var (name, options) in cases)
        {
            var error = await Assert.ThrowsAnyAsync<ArgumentException>(() => HelpdeskSandbox.StartAsync(options, Cancel));
            Assert.Equal(name, error.ParamName);
        }
    }

    [Fact]
    public async Task Changing_the_options_afterwards_changes_nothing()
    {
        var options = new HelpdeskSandboxOptions();
        await using var sandbox = await HelpdeskSandbox.StartAsync(options, Cancel);
        options.AppSecret = "changed";
        using var caller = new SandboxCaller(sandbox);

        Assert.Equal(0, (await caller.AskTokenAsync()).Code);
    }
}

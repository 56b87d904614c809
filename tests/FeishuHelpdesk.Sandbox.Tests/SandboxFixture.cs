using FeishuHelpdesk.Tests;
using Xunit;

namespace FeishuHelpdesk.Sandbox.Tests;

/// <summary>A sandbox, its clock and somebody who calls it, anew for each test.</summary>
public abstract class SandboxFixture : IAsyncLifetime
{
    private protected WatchedClock Clock { get; } = new();

    private protected HelpdeskSandbox Sandbox { get; private set; } = null!;

    private protected SandboxCaller Caller { get; private set; } = null!;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Sandbox = await HelpdeskSandbox.StartAsync(Options(), Cancel);
        Caller = new SandboxCaller(Sandbox);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Caller.Dispose();
        await Sandbox.DisposeAsync();
    }

    private protected virtual HelpdeskSandboxOptions Options() => new() { TimeProvider = Clock };
}

using FeishuHelpdesk.Generated;
using FeishuHelpdesk.Sandbox;

namespace FeishuHelpdesk.Cli;

/// <summary>A client that is ready, for the service or for a sandbox that lives as long as it.</summary>
internal sealed class Session : IAsyncDisposable
{
    /// <summary>How many tickets a sandbox has beside the documented one: enough to look for one.</summary>
    public const int SandboxTickets = 40;

    private readonly HelpdeskSandbox? _sandbox;

    private Session(HelpdeskSandbox? sandbox, Settings settings, FeishuHelpdeskClient client)
    {
        _sandbox = sandbox;
        Settings = settings;
        Client = client;
    }

    public Settings Settings { get; }

    public FeishuHelpdeskClient Client { get; }

    public bool IsSandbox => _sandbox is not null;

    /// <exception cref="SettingsException">A setting is missing or not valid.</exception>
    public static async Task<Session> OpenAsync(bool useSandbox, string? baseUrl, CliHost host, HttpMessageHandler? handler, CancellationToken cancellationToken)
    {
        var sandbox = useSandbox ? await HelpdeskSandbox.StartAsync(new HelpdeskSandboxOptions { Tickets = SandboxTickets }, cancellationToken) : null;
        try
        {
            var settings = sandbox is null ? Settings.Read(host.Variable, baseUrl) : Settings.Of(sandbox);
            return new(sandbox, settings, settings.CreateClient(handler));
        }
        catch
        {
            if (sandbox is not null)
                await sandbox.DisposeAsync();
            throw;
        }
    }

    /// <summary>What a call of the operation needs beside the client's settings: the token of a user where it takes no other.</summary>
    /// <exception cref="SettingsException">There is none.</exception>
    public CallOptions? OptionsFor(HelpdeskOperation operation) => operation.Token switch
    {
        AccessTokenKind.User => new CallOptions { UserAccessToken = Settings.UserAccessToken ?? throw new SettingsException($"{Settings.UserAccessTokenVariable} is missing: {operation.Name} takes the token of a user.") },
        AccessTokenKind.TenantOrUser when Settings.UserAccessToken is { } token => new CallOptions { UserAccessToken = token },
        _ => null,
    };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_sandbox is not null)
            await _sandbox.DisposeAsync();
    }
}

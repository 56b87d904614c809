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

    /// <summary>Lets a guest of the sandbox talk to an agent, once somebody listens; without one nothing.</summary>
    public async Task TalkAsync(CancellationToken cancellationToken)
    {
        if (_sandbox is null)
            return;
        try
        {
            while (_sandbox.LongConnections == 0)
                await Task.Delay(20, cancellationToken);
            var started = await Client.StartServiceAsync(new() { OpenId = "ou_sandbox_guest", HumanService = true }, cancellationToken: cancellationToken);
            var ticket = started.TicketId!;
            _sandbox.GuestWrites(ticket, "The printer on the third floor is out of paper.");
            _sandbox.AgentWrites(ticket, "There is more in the room next to it.");
            _sandbox.GuestWrites(ticket, "Found it, thank you!");
            await Client.UpdateTicketAsync(ticket, new() { Status = TicketStatus.ClosedByBot.Value }, OptionsFor(HelpdeskOperations.TicketUpdate), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Nobody listens any more.
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_sandbox is not null)
            await _sandbox.DisposeAsync();
    }
}

using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FeishuHelpdesk.Sandbox;

/// <summary>
/// A stand-in for the Feishu helpdesk service, in this process, on a loopback port. All operations work on a state in
/// memory, so that what was written can be read back; at first there is the documented ticket, with the id
/// 6626871355780366331, and a small helpdesk around it. It refuses what the service refuses. Several run side by side;
/// all members are safe for concurrent use.
/// </summary>
/// <remarks>
/// A client that cannot call <see cref="AnswerNext"/>, such as one in another language, asks for an error with
/// the request header <c>X-Sandbox-Answer</c>: <c>155000</c>, or <c>99991400</c> for a rate limit of one second.
/// </remarks>
/// <example><code>
/// await using var sandbox = await HelpdeskSandbox.StartAsync();
/// // point a client at sandbox.BaseAddress, with sandbox.AppId, AppSecret, HelpdeskId and HelpdeskToken
/// sandbox.AnswerNext(SandboxAnswer.RateLimit(TimeSpan.FromSeconds(1)));
/// </code></example>
public sealed class HelpdeskSandbox : IAsyncDisposable
{
    private readonly KestrelServer _server;
    private readonly SandboxService _service;
    private int _disposed;

    private HelpdeskSandbox(KestrelServer server, SandboxService service, HelpdeskSandboxOptions options)
    {
        _server = server;
        _service = service;
        BaseAddress = new Uri(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single() + SandboxService.BasePath);
        AppId = options.AppId;
        AppSecret = options.AppSecret;
        HelpdeskId = options.HelpdeskId;
        HelpdeskToken = options.HelpdeskToken;
        UserAccessToken = options.UserAccessToken;
        AgentAccessToken = options.AgentAccessToken;
        GuestAccessToken = options.GuestAccessToken;
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:40123/open-apis</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The app id that it accepts.</summary>
    public string AppId { get; }

    /// <summary>The app secret that it accepts.</summary>
    public string AppSecret { get; }

    /// <summary>The helpdesk id that it accepts.</summary>
    public string HelpdeskId { get; }

    /// <summary>The helpdesk token that it accepts.</summary>
    public string HelpdeskToken { get; }

    /// <summary>The access token of the helpdesk's owner, who may do all.</summary>
    public string UserAccessToken { get; }

    /// <summary>The access token of an agent, who may work on tickets, the knowledge base and pushes.</summary>
    public string AgentAccessToken { get; }

    /// <summary>The access token of somebody without a role, to whom operations of users say no (154003).</summary>
    public string GuestAccessToken { get; }

    /// <summary>How many requests for a token have come, the refused ones included.</summary>
    public int TokenRequests => _service.TokenRequests;

    /// <summary>How many requests for one ticket (ticket.get) have come, the refused and the still waiting ones included.</summary>
    public int TicketRequests => _service.TicketRequests;

    /// <summary>Starts a sandbox. Dispose it to free its port.</summary>
    /// <param name="options">Settings, or null for the defaults.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="ArgumentException">A setting is missing or out of range.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<HelpdeskSandbox> StartAsync(HelpdeskSandboxOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new HelpdeskSandboxOptions();
        options.Validate();

        var kestrel = new KestrelServerOptions { AddServerHeader = false };
        kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        kestrel.Listen(IPAddress.Loopback, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
        // Kestrel alone: a host with its configuration and container would double the time of the start.
        var server = new KestrelServer(
            Options.Create(kestrel),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
        var service = new SandboxService(options);
        try
        {
            await server.StartAsync(service, cancellationToken).ConfigureAwait(false);
            return new HelpdeskSandbox(server, service, options);
        }
        catch
        {
            server.Dispose();
            service.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Queues an answer: the next call gets it, whatever its operation and credentials are, unless it asks for a token. Each
    /// queued answer serves one call.
    /// </summary>
    /// <param name="answer">The answer to give.</param>
    public void AnswerNext(SandboxAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        _service.NextAnswers.Enqueue(answer);
    }

    /// <summary>Ends all tokens given out so far: from now on they are rejected with 99991663, and the next token is a new one.</summary>
    public void RevokeTokens() => _service.Tokens.Revoke();

    /// <summary>Stops listening and frees the port. Answers that still wait are broken off.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        _service.Stop();
        // Idle connections close at once; one that hangs in the middle of a request is cut after a second.
        using var grace = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _server.StopAsync(grace.Token).ConfigureAwait(false);
        _server.Dispose();
        _service.Dispose();
    }
}

using System.Net;
using FeishuHelpdesk.Sandbox.Operations;
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
/// A client that cannot call these members, such as one in another language, asks for a fault with the request header
/// <c>X-Sandbox-Answer</c>, and for all else at the address <see cref="ControlAddress"/>.
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
    private readonly bool _throwOnUnmatched;
    private int _disposed;

    private HelpdeskSandbox(KestrelServer server, SandboxService service, HelpdeskSandboxOptions options)
    {
        _server = server;
        _service = service;
        BaseAddress = new Uri(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single() + SandboxService.BasePath);
        ControlAddress = new Uri(BaseAddress, "/sandbox");
        _throwOnUnmatched = options.ThrowOnUnmatched;
        AppId = options.AppId;
        AppSecret = options.AppSecret;
        HelpdeskId = options.HelpdeskId;
        HelpdeskToken = options.HelpdeskToken;
        UserAccessToken = options.UserAccessToken;
        AgentAccessToken = options.AgentAccessToken;
        GuestAccessToken = options.GuestAccessToken;
        EncryptKey = options.EncryptKey;
        VerificationToken = options.VerificationToken;
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:40123/open-apis</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>
    /// Where clients in any language ask for faults, the log of requests and what guests do, such as
    /// <c>http://127.0.0.1:40123/sandbox</c>.
    /// </summary>
    public Uri ControlAddress { get; }

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

    /// <summary>The Encrypt Key with which events to an address are encrypted and signed; null where they are neither.</summary>
    public string? EncryptKey { get; }

    /// <summary>The Verification Token that stands in every event to an address.</summary>
    public string VerificationToken { get; }

    /// <summary>
    /// Where events go, such as <c>http://127.0.0.1:5000/feishu/events</c>; null, the default, for the long connection, to
    /// which clients come by themselves. It may change at any time.
    /// </summary>
    public Uri? EventAddress
    {
        get => _service.Events.Webhook.Address;
        set => _service.Events.Webhook.Address = value;
    }

    /// <summary>The events that were sent or are to be, the oldest first: the last 10,000.</summary>
    public IReadOnlyList<SandboxDelivery> Deliveries => _service.Events.All;

    /// <summary>How many long connections are open and have pinged, so that events go to them.</summary>
    public int LongConnections => _service.Events.Connections.Count;

    /// <summary>How many requests for a token have come, the refused ones included.</summary>
    public int TokenRequests => _service.TokenRequests;

    /// <summary>How many requests for one ticket (ticket.get) have come, the refused and the still waiting ones included.</summary>
    public int TicketRequests => _service.TicketRequests;

    /// <summary>What goes wrong, and with which calls.</summary>
    public SandboxFaults Faults => _service.Faults;

    /// <summary>In which ways answers differ from what is documented; it may change at any time.</summary>
    public SandboxOddities Oddities
    {
        get => _service.Oddities;
        set => _service.Oddities = value;
    }

    /// <summary>The requests that came, the oldest first: the last 10,000, without secrets.</summary>
    public IReadOnlyList<SandboxRequest> Requests => _service.Log.All;

    /// <summary>Those of the requests that no operation is there for.</summary>
    public IReadOnlyList<SandboxRequest> UnmatchedRequests => [.. _service.Unmatched];

    internal State.SandboxState State => _service.State;

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

    /// <summary>
    /// Ends when a request was answered that is such a one, now or already. To wait for what a program does in the background.
    /// </summary>
    /// <param name="match">Says whether it is.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The first such request.</returns>
    public Task<SandboxRequest> WaitForAsync(Func<SandboxRequest, bool> match, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(match);
        return _service.Log.WaitForAsync(match, cancellationToken);
    }

    /// <summary>Ends when an operation was called and answered, now or already.</summary>
    /// <param name="operation">The operation, of <see cref="HelpdeskOperations"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The first such request.</returns>
    public Task<SandboxRequest> WaitForAsync(HelpdeskOperation operation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return WaitForAsync(request => request.Operation?.Route == operation.Route, cancellationToken);
    }

    /// <summary>Ends when an attempt to deliver an event was made after which it is such a one, now or already.</summary>
    /// <param name="match">Says whether it is, such as <c>delivery => delivery.IsDelivered</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The first such event.</returns>
    public Task<SandboxDelivery> WaitForDeliveryAsync(Func<SandboxDelivery, bool> match, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(match);
        return _service.Events.WaitForAsync(match, cancellationToken);
    }

    /// <summary>Does what the developer console does when an address is saved: sends a challenge there, which has to come back within a second.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it came back.</returns>
    /// <exception cref="InvalidOperationException">There is no <see cref="EventAddress"/>.</exception>
    public Task<bool> CheckEventAddressAsync(CancellationToken cancellationToken = default) => _service.Events.CheckAddressAsync(cancellationToken);

    /// <summary>
    /// Makes all as it was at the start: the state, the events that are sent, the faults, the queued answers, the log and the counts. Tokens and
    /// <see cref="Oddities"/> stay.
    /// </summary>
    public void Reset() => _service.Reset();

    /// <summary>Adds to what there is, without an event for it.</summary>
    /// <param name="seed">What is added.</param>
    /// <exception cref="ArgumentException">There is a ticket with an id of the seed already.</exception>
    public void Seed(SandboxSeed seed)
    {
        ArgumentNullException.ThrowIfNull(seed);
        lock (State.Gate)
            seed.Sow(State);
    }

    /// <summary>Does what a guest does in the chat of a ticket: writes a message.</summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="text">What the guest says.</param>
    /// <returns>The id of the message.</returns>
    /// <exception cref="ArgumentException">There is no such ticket.</exception>
    /// <exception cref="InvalidOperationException">The ticket is closed.</exception>
    public string GuestWrites(string ticketId, string text) => People.GuestWrites(State, ticketId, text);

    /// <summary>Does what an agent does in the chat of a ticket: writes a message, the first of which takes the ticket from the queue.</summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="text">What the agent says.</param>
    /// <param name="agentId">The agent; the one in charge of the ticket unless given.</param>
    /// <returns>The id of the message.</returns>
    /// <exception cref="ArgumentException">There is no such ticket, or no such agent.</exception>
    /// <exception cref="InvalidOperationException">The ticket is closed.</exception>
    public string AgentWrites(string ticketId, string text, string? agentId = null) => People.AgentWrites(State, ticketId, text, agentId);

    /// <summary>
    /// Does what a guest does when the ticket is done: rates it. As reported, there is no event for a rating, but one for the
    /// message that the guest's choice writes.
    /// </summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="score">1 dissatisfied, 2 average, 3 satisfied.</param>
    /// <exception cref="ArgumentException">There is no such ticket, or no such score.</exception>
    public void GuestRates(string ticketId, int score) => People.GuestRates(State, ticketId, score);

    /// <summary>Does what somebody does who reviews a push that an agent submitted.</summary>
    /// <param name="notificationId">The push.</param>
    /// <param name="approve">Yes, or back to a draft.</param>
    /// <exception cref="ArgumentException">There is no such push.</exception>
    /// <exception cref="InvalidOperationException">It is not in review.</exception>
    public void ReviewNotification(string notificationId, bool approve) => People.ReviewNotification(State, notificationId, approve);

    /// <summary>Deletes an image of messages and FAQs, so that the service does not give it any more (154404, 154004).</summary>
    /// <param name="imageKey">The key of the image.</param>
    public void DeleteImage(string imageKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(imageKey);
        lock (State.Gate)
            State.DeletedImages.Add(imageKey);
    }

    /// <summary>Stops listening and frees the port. Answers that still wait are broken off.</summary>
    /// <exception cref="InvalidOperationException">
    /// A request came that no operation is there for, and <see cref="HelpdeskSandboxOptions.ThrowOnUnmatched"/> was set.
    /// </exception>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        await _service.StopAsync().ConfigureAwait(false);
        // Idle connections close at once; one that hangs in the middle of a request is cut after a second.
        using var grace = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _server.StopAsync(grace.Token).ConfigureAwait(false);
        _server.Dispose();
        _service.Dispose();
        if (_throwOnUnmatched && !_service.Unmatched.IsEmpty)
            throw new InvalidOperationException("No operation is there for: " + string.Join(", ", _service.Unmatched));
    }
}

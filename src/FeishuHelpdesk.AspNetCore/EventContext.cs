using FeishuHelpdesk.Events;
using FeishuHelpdesk.Generated;
using FeishuHelpdesk.Generated.Models;
using Microsoft.Extensions.DependencyInjection;

namespace FeishuHelpdesk.AspNetCore;

/// <summary>What a handler knows beside the event itself.</summary>
public sealed class EventContext
{
    private Task<Ticket?>? _ticket;

    internal EventContext(ReceivedEvent received, IServiceProvider services)
    {
        Received = received;
        Services = services;
    }

    /// <summary>The delivery: its id, when it was made, its JSON.</summary>
    public ReceivedEvent Received { get; }

    /// <summary>The application's services, in a scope of this event.</summary>
    public IServiceProvider Services { get; }

    /// <summary>
    /// Reads the ticket that the event is about, once for all handlers: an event has a part of it only, and it may have
    /// changed since. It takes the client that <c>AddFeishuHelpdesk</c> registers.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The ticket; null where the event is about none.</returns>
    /// <exception cref="FeishuHelpdeskException">The service or the network said no.</exception>
    /// <exception cref="InvalidOperationException">No client is registered.</exception>
    public async Task<Ticket?> GetTicketAsync(CancellationToken cancellationToken = default)
    {
        if (Received.Event.TicketId is not { Length: > 0 } id)
            return null;
        // A failure is not kept: the next who asks may have more luck.
        if (_ticket is null || _ticket.IsFaulted || _ticket.IsCanceled)
            _ticket = ReadAsync(id, cancellationToken);
        return await _ticket.ConfigureAwait(false);
    }

    private async Task<Ticket?> ReadAsync(string id, CancellationToken cancellationToken) =>
        await Services.GetRequiredService<FeishuHelpdeskClient>().GetTicketAsync(id, cancellationToken).ConfigureAwait(false);
}

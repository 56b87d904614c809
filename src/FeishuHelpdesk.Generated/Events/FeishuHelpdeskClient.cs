using FeishuHelpdesk.Events;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Generated;

public partial class FeishuHelpdeskClient
{
    /// <summary>
    /// Subscribes the app to events of the helpdesk of this client, such as <c>HelpdeskEvents.TicketCreated</c>. Each
    /// helpdesk is subscribed by itself, and the event must be added to the app in the developer console as well.
    /// </summary>
    /// <param name="events">The types of the events; those that take no subscription are left out.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <inheritdoc cref="SubscribeEventsAsync(SubscribeEventsRequest, CallOptions?, CancellationToken)" path="/exception"/>
    public Task SubscribeAsync(IEnumerable<HelpdeskEventType> events, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        Pairs(events) is { Count: > 0 } pairs ? SubscribeEventsAsync(new SubscribeEventsRequest { Events = pairs }, options, cancellationToken) : Task.CompletedTask;

    /// <inheritdoc cref="SubscribeAsync(IEnumerable{HelpdeskEventType}, CallOptions?, CancellationToken)"/>
    public Task SubscribeAsync(params HelpdeskEventType[] events) => SubscribeAsync(events, options: null);

    /// <summary>Ends the subscription of the app to events of the helpdesk of this client.</summary>
    /// <param name="events">The types of the events; those that take no subscription are left out.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <inheritdoc cref="UnsubscribeEventsAsync(UnsubscribeEventsRequest, CallOptions?, CancellationToken)" path="/exception"/>
    public Task UnsubscribeAsync(IEnumerable<HelpdeskEventType> events, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        Pairs(events) is { Count: > 0 } pairs ? UnsubscribeEventsAsync(new UnsubscribeEventsRequest { Events = pairs }, options, cancellationToken) : Task.CompletedTask;

    /// <inheritdoc cref="UnsubscribeAsync(IEnumerable{HelpdeskEventType}, CallOptions?, CancellationToken)"/>
    public Task UnsubscribeAsync(params HelpdeskEventType[] events) => UnsubscribeAsync(events, options: null);

    private static List<EventSubscription> Pairs(IEnumerable<HelpdeskEventType> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return [.. events.Where(one => one.SubscriptionType is not null).Select(one => new EventSubscription { Type = one.SubscriptionType, Subtype = one.SubscriptionSubtype })];
    }
}

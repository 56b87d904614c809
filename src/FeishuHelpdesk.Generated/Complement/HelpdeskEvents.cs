// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Events;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk;

/// <summary>The events that the service sends, as far as the description knows them.</summary>
public static class HelpdeskEvents
{
    /// <summary>
    /// <c>helpdesk.notification.approve_v1</c>: a push was reviewed. Sent when the review of a push has ended. The
    /// documentation does not mention that it takes a subscription of the helpdesk. Comes as
    /// <see cref="NotificationReviewedEvent"/>.
    /// </summary>
    public static HelpdeskEventType NotificationReviewed { get; } = new("helpdesk.notification.approve_v1", null, null, static () => new NotificationReviewedEvent());

    /// <summary>
    /// <c>helpdesk.ticket.created_v1</c>: a ticket was opened. Sent when a ticket is opened. A ticket that passes from
    /// the bot to a human keeps its id: then onTicketUpdated comes. Comes as <see cref="TicketCreatedEvent"/>.
    /// </summary>
    public static HelpdeskEventType TicketCreated { get; } = new("helpdesk.ticket.created_v1", "helpdesk.ticket", "ticket.created_v1", static () => new TicketCreatedEvent());

    /// <summary>
    /// <c>helpdesk.ticket.updated_v1</c>: a ticket has changed. Sent when the status or the stage of a ticket has
    /// changed. Comes as <see cref="TicketUpdatedEvent"/>.
    /// </summary>
    public static HelpdeskEventType TicketUpdated { get; } = new("helpdesk.ticket.updated_v1", "helpdesk.ticket", "ticket.updated_v1", static () => new TicketUpdatedEvent());

    /// <summary>
    /// <c>helpdesk.ticket_message.created_v1</c>: a message was sent in a ticket. Sent for each message of a ticket,
    /// the bot's included. It may lack the helpdesk. Comes as <see cref="TicketMessageCreatedEvent"/>.
    /// </summary>
    public static HelpdeskEventType TicketMessageCreated { get; } = new("helpdesk.ticket_message.created_v1", "helpdesk.ticket_message", "ticket_message.created_v1", static () => new TicketMessageCreatedEvent());

    /// <summary>All of them.</summary>
    public static IReadOnlyList<HelpdeskEventType> All { get; } = [NotificationReviewed, TicketCreated, TicketUpdated, TicketMessageCreated];
}

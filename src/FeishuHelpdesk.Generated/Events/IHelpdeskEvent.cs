namespace FeishuHelpdesk.Events;

/// <summary>What an event says, whatever its type.</summary>
public interface IHelpdeskEvent
{
    /// <summary>Id of the helpdesk, where the event says it: events of all helpdesks of a tenant come through one channel, and those of messages do not say it.</summary>
    string? HelpdeskId { get; }

    /// <summary>Id of the ticket, where the event is about one. Events have a part of a ticket only; reading it gives all.</summary>
    string? TicketId { get; }
}

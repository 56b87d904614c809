// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.

namespace FeishuHelpdesk;

/// <summary>What happened. Open: any text can come, the named ones are the documented ones.</summary>
/// <param name="Value">The text as the service sent it.</param>
public readonly record struct EventSubscriptionSubtype(string Value)
{
    /// <summary>"ticket.created_v1": a ticket was opened, as running integrations use it.</summary>
    public static EventSubscriptionSubtype TicketCreated { get; } = new("ticket.created_v1");

    /// <summary>"ticket.updated_v1": a ticket has changed, as running integrations use it.</summary>
    public static EventSubscriptionSubtype TicketUpdated { get; } = new("ticket.updated_v1");

    /// <summary>"ticket_message.created_v1": a message was sent in a ticket.</summary>
    public static EventSubscriptionSubtype TicketMessageCreated { get; } = new("ticket_message.created_v1");

    /// <summary>Name of a documented value; null for any other text.</summary>
    public string? Name => Value switch
    {
        "ticket.created_v1" => nameof(TicketCreated),
        "ticket.updated_v1" => nameof(TicketUpdated),
        "ticket_message.created_v1" => nameof(TicketMessageCreated),
        _ => null,
    };

    /// <summary>The text itself.</summary>
    public override string ToString() => Value ?? "";

    internal static bool IsKnown(string value) => value is "ticket.created_v1" or "ticket.updated_v1" or "ticket_message.created_v1";
}

// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.

namespace FeishuHelpdesk;

/// <summary>Kind of thing. Open: any text can come, the named ones are the documented ones.</summary>
/// <param name="Value">The text as the service sent it.</param>
public readonly record struct EventSubscriptionType(string Value)
{
    /// <summary>"helpdesk.ticket": a ticket, as running integrations use it.</summary>
    public static EventSubscriptionType Ticket { get; } = new("helpdesk.ticket");

    /// <summary>"helpdesk.ticket_message": a message of a ticket.</summary>
    public static EventSubscriptionType TicketMessage { get; } = new("helpdesk.ticket_message");

    /// <summary>Name of a documented value; null for any other text.</summary>
    public string? Name => Value switch
    {
        "helpdesk.ticket" => nameof(Ticket),
        "helpdesk.ticket_message" => nameof(TicketMessage),
        _ => null,
    };

    /// <summary>The text itself.</summary>
    public override string ToString() => Value ?? "";

    internal static bool IsKnown(string value) => value is "helpdesk.ticket" or "helpdesk.ticket_message";
}

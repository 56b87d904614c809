using System.Text.Json;

namespace FeishuHelpdesk.Events;

/// <summary>An event of a type that the description does not know.</summary>
public sealed class UnknownEvent : IHelpdeskEvent
{
    internal UnknownEvent(string type, JsonElement json)
    {
        Type = type;
        Json = json;
    }

    /// <summary>Its type, as it came.</summary>
    public string Type { get; }

    /// <summary>What it says: the object under <c>event</c>.</summary>
    public JsonElement Json { get; }

    string? IHelpdeskEvent.HelpdeskId => null;

    string? IHelpdeskEvent.TicketId => null;
}

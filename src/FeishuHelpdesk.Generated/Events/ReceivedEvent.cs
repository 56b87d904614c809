using System.Globalization;
using System.Text.Json;

namespace FeishuHelpdesk.Events;

/// <summary>An event as it was delivered.</summary>
public sealed class ReceivedEvent
{
    private readonly ReadOnlyMemory<byte> _json;

    internal ReceivedEvent(in Envelope envelope, IHelpdeskEvent @event)
    {
        EventId = envelope.EventId!;
        EventType = envelope.EventType!;
        AppId = envelope.AppId;
        TenantKey = envelope.TenantKey;
        CreatedAt = Time(envelope.CreateTime);
        Event = @event;
        _json = envelope.Event;
    }

    /// <summary>Id of the delivery. The service delivers at least once: each repetition has the same.</summary>
    public string EventId { get; }

    /// <summary>Its type, such as the <see cref="HelpdeskEventType.Type"/> of one of <see cref="HelpdeskEvents"/>.</summary>
    public string EventType { get; }

    /// <summary>Id of the app that it was sent to.</summary>
    public string? AppId { get; }

    /// <summary>Key of the tenant that it comes from.</summary>
    public string? TenantKey { get; }

    /// <summary>When the service made it, in UTC; null where it does not say.</summary>
    public DateTimeOffset? CreatedAt { get; }

    /// <summary>What it says: the type that <see cref="HelpdeskEvents"/> names, or <see cref="UnknownEvent"/>.</summary>
    public IHelpdeskEvent Event { get; }

    /// <summary>What it says, as it came.</summary>
    public JsonElement Json
    {
        get
        {
            using var document = JsonDocument.Parse(_json);
            return document.RootElement.Clone();
        }
    }

    /// <summary>Type and id.</summary>
    public override string ToString() => $"{EventType} {EventId}";

    // Seconds with a fraction in old events; in others milliseconds, and microseconds in one page of the documentation.
    private static DateTimeOffset? Time(string? text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return null;
        var digits = text!.IndexOf('.') is var point and >= 0 ? point : text.Length;
        var milliseconds = digits switch
        {
            <= 11 => number * 1000,
            <= 14 => number,
            <= 17 => number / 1000,
            _ => decimal.MaxValue,
        };
        return milliseconds <= 253402300799999 ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds) : null;
    }
}

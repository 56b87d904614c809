using System.Text.Json;

namespace FeishuHelpdesk.Sandbox;

/// <summary>An event that the sandbox sends, and what became of it.</summary>
public sealed class SandboxDelivery
{
    private readonly List<SandboxDeliveryAttempt> _attempts = [];

    internal SandboxDelivery(string eventId, string eventType, DateTimeOffset time, JsonElement json)
    {
        EventId = eventId;
        EventType = eventType;
        Time = time;
        Event = json;
    }

    /// <summary>Id of the delivery, the same in every attempt.</summary>
    public string EventId { get; }

    /// <summary>Such as <c>helpdesk.ticket.created_v1</c>.</summary>
    public string EventType { get; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>The field <c>event</c> of what is sent.</summary>
    public JsonElement Event { get; }

    /// <summary>The attempts so far, at the most five: at once, then after 15 seconds, 5 minutes, 1 hour and 6 hours.</summary>
    public IReadOnlyList<SandboxDeliveryAttempt> Attempts
    {
        get
        {
            lock (_attempts)
                return [.. _attempts];
        }
    }

    /// <summary>Whether an attempt was answered with success.</summary>
    public bool IsDelivered => Attempts.Any(attempt => attempt.IsSuccess);

    internal int Add(SandboxDeliveryAttempt attempt)
    {
        lock (_attempts)
        {
            _attempts.Add(attempt);
            return _attempts.Count;
        }
    }

    /// <summary>Type and id.</summary>
    public override string ToString() => $"{EventType} {EventId}";
}

/// <summary>One attempt to deliver an event.</summary>
/// <param name="Time">When it ended.</param>
/// <param name="IsSuccess">Whether the answer said that it was handled, within 3 seconds.</param>
/// <param name="Outcome">Such as <c>HTTP 200</c>, <c>code 500</c>, <c>no answer within 3 seconds</c> or <c>no connection is open</c>.</param>
public sealed record SandboxDeliveryAttempt(DateTimeOffset Time, bool IsSuccess, string Outcome);

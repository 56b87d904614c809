using Microsoft.Extensions.Logging;

namespace FeishuHelpdesk.AspNetCore;

/// <summary>What is logged of events. No message takes a secret, and none what an event says.</summary>
internal static partial class Log
{
    [LoggerMessage(40, LogLevel.Debug, "{EventType} {EventId}: handled")]
    public static partial void EventHandled(this ILogger logger, string eventType, string eventId);

    [LoggerMessage(41, LogLevel.Error, "{EventType} {EventId}: a handler failed")]
    public static partial void EventFailed(this ILogger logger, Exception exception, string eventType, string eventId);

    [LoggerMessage(42, LogLevel.Error, "{EventType} {EventId}: the handlers did not end within {Time}")]
    public static partial void EventTimedOut(this ILogger logger, string eventType, string eventId, TimeSpan time);

    [LoggerMessage(43, LogLevel.Debug, "{EventType} {EventId}: came again, and is {State}")]
    public static partial void EventRepeated(this ILogger logger, string eventType, string eventId, Claim state);

    [LoggerMessage(44, LogLevel.Warning, "A delivery was refused: {Reason}")]
    public static partial void DeliveryRefused(this ILogger logger, string reason);

    [LoggerMessage(45, LogLevel.Warning, "The shared memory of events cannot be used ({ErrorType}); this process goes on with its own")]
    public static partial void EventCacheUnavailable(this ILogger logger, string errorType);

    [LoggerMessage(46, LogLevel.Warning, "{EventType} {EventId}: the queue is full; the service sends it again")]
    public static partial void EventQueueFull(this ILogger logger, string eventType, string eventId);

    [LoggerMessage(47, LogLevel.Debug, "{EventType} {EventId}: of another helpdesk")]
    public static partial void EventOfOtherHelpdesk(this ILogger logger, string eventType, string eventId);

    [LoggerMessage(48, LogLevel.Critical, "The long connection ended for good: {Message}")]
    public static partial void LongConnectionEnded(this ILogger logger, string message);

    [LoggerMessage(49, LogLevel.Warning, "{Count} events were still waiting when the application ended; the service does not send them again")]
    public static partial void EventsLost(this ILogger logger, int count);

    [LoggerMessage(50, LogLevel.Information, "The address of events was checked by the service")]
    public static partial void ChallengeAnswered(this ILogger logger);
}

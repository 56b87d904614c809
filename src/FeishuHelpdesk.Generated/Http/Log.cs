using Microsoft.Extensions.Logging;

namespace FeishuHelpdesk.Http;

/// <summary>What is logged. No message takes a secret, and none takes a text of the service that could hold one.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "{Operation}: try {Retry} after {Reason}, waiting {Delay}")]
    public static partial void Retrying(this ILogger logger, string operation, int retry, string reason, TimeSpan delay);

    [LoggerMessage(2, LogLevel.Debug, "{Operation}: succeeded")]
    public static partial void CallSucceeded(this ILogger logger, string operation);

    [LoggerMessage(3, LogLevel.Warning, "{Operation}: failed with {ErrorType}, HTTP {Status}, log id {LogId}")]
    public static partial void CallFailed(this ILogger logger, string operation, string errorType, int status, string? logId);

    [LoggerMessage(4, LogLevel.Debug, "Tenant access token of {AppId} fetched, valid until {ExpiresAt:u}")]
    public static partial void TokenFetched(this ILogger logger, string appId, DateTimeOffset expiresAt);

    [LoggerMessage(5, LogLevel.Warning, "Tenant access token of {AppId} could not be fetched: {ErrorType}; next try in {Delay} at the earliest")]
    public static partial void TokenFetchFailed(this ILogger logger, string appId, string errorType, TimeSpan delay);

    [LoggerMessage(6, LogLevel.Information, "Access token was rejected with {Code}; the call is sent once more with another one")]
    public static partial void TokenRejected(this ILogger logger, int code);

    [LoggerMessage(7, LogLevel.Debug, "Tenant access token of {AppId} taken from the shared cache, valid until {ExpiresAt:u}")]
    public static partial void TokenTakenFromCache(this ILogger logger, string appId, DateTimeOffset expiresAt);

    [LoggerMessage(8, LogLevel.Warning, "The shared token cache cannot be used ({ErrorType}); this process goes on with its own memory")]
    public static partial void TokenCacheUnavailable(this ILogger logger, string errorType);

    [LoggerMessage(9, LogLevel.Warning, "OnContractDrift threw {ErrorType}; the answer is not affected")]
    public static partial void DriftReportFailed(this ILogger logger, string errorType);

    [LoggerMessage(20, LogLevel.Information, "Long connection opened to {Host}")]
    public static partial void EventConnectionOpened(this ILogger logger, string host);

    [LoggerMessage(21, LogLevel.Warning, "Long connection lost or not opened ({ErrorType}); it is tried again")]
    public static partial void EventConnectionLost(this ILogger logger, string errorType);

    [LoggerMessage(22, LogLevel.Warning, "A frame of the long connection cannot be read; the service sends events again")]
    public static partial void EventFrameUnreadable(this ILogger logger);

    [LoggerMessage(23, LogLevel.Warning, "An answer or a ping was lost with the long connection ({ErrorType})")]
    public static partial void EventAnswerLost(this ILogger logger, string errorType);

    [LoggerMessage(24, LogLevel.Warning, "{EventType} {EventId}: not handled in time; the service sends it again")]
    public static partial void EventAnswerLate(this ILogger logger, string eventType, string eventId);

    [LoggerMessage(25, LogLevel.Error, "{EventType} {EventId}: failed with {ErrorType}; the service sends it again")]
    public static partial void EventNotHandled(this ILogger logger, string eventType, string eventId, string errorType);
}

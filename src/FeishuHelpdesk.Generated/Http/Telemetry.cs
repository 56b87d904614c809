using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace FeishuHelpdesk.Http;

/// <summary>Traces and metrics, in OpenTelemetry's HTTP conventions where they have a name for it.</summary>
internal static class Telemetry
{
    private static readonly ActivitySource Source = new(FeishuHelpdeskTelemetry.Name, UserAgent.Version);
    private static readonly Meter Meter = new(FeishuHelpdeskTelemetry.Name, UserAgent.Version);

    private static readonly Histogram<double> CallDuration = Meter.CreateHistogram<double>(
        "feishu_helpdesk.call.duration", "s", "Duration of a call with all its tries and waits.");

    private static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "feishu_helpdesk.retries", "{retry}", "Tries beyond the first.");

    private static readonly Histogram<double> Waits = Meter.CreateHistogram<double>(
        "feishu_helpdesk.rate_limit.wait", "s", "Time that a call waited for a rate limit to pass.");

    private static readonly Counter<long> TokenFetches = Meter.CreateCounter<long>(
        "feishu_helpdesk.token.fetches", "{fetch}", "Tenant access tokens asked for.");

    public static Activity? StartCall(in Operation operation)
    {
        var activity = Source.StartActivity(operation.Name, ActivityKind.Client);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("http.request.method", operation.Method.Method);
            activity.SetTag("url.template", operation.Template);
            activity.SetTag("url.full", operation.Address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped));
            activity.SetTag("server.address", operation.Address.Host);
            activity.SetTag("server.port", operation.Address.Port);
        }

        return activity;
    }

    public static long StartTimer() => CallDuration.Enabled ? Stopwatch.GetTimestamp() : 0;

    public static void EndCall(Activity? activity, long started, Call call, Exception? exception)
    {
        if (activity is null && started == 0)
            return;

        var error = exception as FeishuHelpdeskException;
        var errorType = exception is null ? null : error is null ? exception.GetType().FullName : ErrorType(error);
        if (activity is { IsAllDataRequested: true })
        {
            if (Status(call, error) is var status and > 0)
                activity.SetTag("http.response.status_code", status);
            if (call.Retries > 0)
                activity.SetTag("http.request.resend_count", call.Retries);
            if (error?.LogId is { } logId)
                activity.SetTag("feishu.log_id", logId);
            if (errorType is not null)
            {
                activity.SetTag("error.type", errorType);
                activity.SetStatus(ActivityStatusCode.Error, error?.Message);
            }
        }

        if (started != 0)
        {
            var tags = new TagList
            {
                { "http.request.method", call.Operation.Method.Method },
                { "url.template", call.Operation.Template },
                { "server.address", call.Operation.Address.Host },
                { "server.port", call.Operation.Address.Port },
            };
            if (Status(call, error) is var status and > 0)
                tags.Add("http.response.status_code", status);
            if (errorType is not null)
                tags.Add("error.type", errorType);
            CallDuration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        }
    }

    public static void Retry(in Operation operation, string reason)
    {
        if (Retries.Enabled)
            Retries.Add(1, new("url.template", operation.Template), new("server.address", operation.Address.Host), new KeyValuePair<string, object?>("error.type", reason));
    }

    public static void RateLimitWait(in Operation operation, TimeSpan waited)
    {
        if (Waits.Enabled && waited > TimeSpan.Zero)
            Waits.Record(waited.TotalSeconds, new("url.template", operation.Template), new KeyValuePair<string, object?>("server.address", operation.Address.Host));
    }

    public static void TokenFetch(string? errorType)
    {
        if (!TokenFetches.Enabled)
            return;
        if (errorType is null)
            TokenFetches.Add(1);
        else
            TokenFetches.Add(1, new KeyValuePair<string, object?>("error.type", errorType));
    }

    /// <summary>The code; without one the HTTP status, or that there was no answer.</summary>
    public static string ErrorType(FeishuHelpdeskException error) =>
        error.Code is { } code and not 0 ? code.ToString(CultureInfo.InvariantCulture)
        : error.ResponseStatusCode > 0 ? error.ResponseStatusCode.ToString(CultureInfo.InvariantCulture)
        : error.InnerException?.GetType().FullName ?? "_OTHER";

    // The status belongs to the outcome: a call that failed without an answer has none, whatever an earlier try got.
    private static int Status(Call call, FeishuHelpdeskException? error) => error?.ResponseStatusCode ?? call.Status;
}

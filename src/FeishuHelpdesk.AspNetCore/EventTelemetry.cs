using System.Diagnostics;
using System.Diagnostics.Metrics;
using FeishuHelpdesk.Events;

namespace FeishuHelpdesk.AspNetCore;

/// <summary>Traces and metrics of events, under the name of the client's.</summary>
internal static class EventTelemetry
{
    private static readonly ActivitySource Source = new(FeishuHelpdeskTelemetry.Name);
    private static readonly Meter Meter = new(FeishuHelpdeskTelemetry.Name);
    private static readonly HashSet<string> Known = HelpdeskEvents.All.Select(type => type.Type).ToHashSet(StringComparer.Ordinal);

    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>("feishu_helpdesk.event.deliveries", "{delivery}", "Deliveries of events, by what became of them.");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("feishu_helpdesk.event.duration", "s", "Time that the handlers of an event took.");

    private static readonly UpDownCounter<long> Queued = Meter.CreateUpDownCounter<long>("feishu_helpdesk.event.queued", "{event}", "Events that wait to be handled.");

    public static Activity? Start(ReceivedEvent received)
    {
        var activity = Source.StartActivity($"event {Name(received)}", ActivityKind.Consumer);
        activity?.SetTag("feishu.event_id", received.EventId);
        return activity;
    }

    /// <summary>What became of a delivery.</summary>
    /// <param name="outcome">handled, repeated, in_progress, failed, timed_out, queue_full, other_helpdesk; challenge; or why it was refused.</param>
    /// <param name="received">The event; null where there was none.</param>
    public static void Delivered(string outcome, ReceivedEvent? received = null)
    {
        if (received is null)
            Deliveries.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
        else
            Deliveries.Add(1, new KeyValuePair<string, object?>("outcome", outcome), new KeyValuePair<string, object?>("event.type", Name(received)));
    }

    public static void Handled(ReceivedEvent received, TimeSpan took) => Duration.Record(took.TotalSeconds, new KeyValuePair<string, object?>("event.type", Name(received)));

    public static void QueueChanged(int by) => Queued.Add(by);

    // Whoever sends events must not make up the values of a metric.
    private static string Name(ReceivedEvent received) => Known.Contains(received.EventType) ? received.EventType : "_OTHER";
}

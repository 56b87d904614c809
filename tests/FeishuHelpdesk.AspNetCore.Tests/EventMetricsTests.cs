using FeishuHelpdesk.Events;
using FeishuHelpdesk.Generated.Models;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Xunit;
using static FeishuHelpdesk.Tests.AspNetCore.EventHost;
using static FeishuHelpdesk.Tests.Events.Deliveries;

namespace FeishuHelpdesk.Tests.AspNetCore;

/// <summary>What is counted of events. The counts are the process's, so that nothing else may run meanwhile.</summary>
[CollectionDefinition(nameof(EventMetricsTests), DisableParallelization = true)]
[Collection(nameof(EventMetricsTests))]
public sealed class EventMetricsTests : IDisposable
{
    private const string Created = "helpdesk.ticket.created_v1";

    private readonly MetricCollector<long> _deliveries = new(null, FeishuHelpdeskTelemetry.Name, "feishu_helpdesk.event.deliveries");
    private readonly MetricCollector<double> _duration = new(null, FeishuHelpdeskTelemetry.Name, "feishu_helpdesk.event.duration");
    private readonly MetricCollector<long> _queued = new(null, FeishuHelpdeskTelemetry.Name, "feishu_helpdesk.event.queued");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IEnumerable<(object? Outcome, object? Type)> Deliveries => _deliveries.GetMeasurementSnapshot().Select(one => (one.Tags["outcome"], one.Tags.GetValueOrDefault("event.type")));

    [Fact]
    public async Task Each_delivery_is_counted_by_what_became_of_it()
    {
        await using var host = await StartAsync(
            events => events
                .On<TicketCreatedEvent>((_, context, _) => context.Received.EventId == "bad" ? throw new InvalidOperationException("no") : Task.CompletedTask)
                .On<TicketUpdatedEvent>((_, _, _) => Task.Delay(Timeout.Infinite, CancellationToken.None)),
            options =>
            {
                options.HandlerTimeout = TimeSpan.FromMilliseconds(200);
                options.HelpdeskIds.Add("1");
            });

        const string own = """{"helpdesk_id":"1"}""";
        await host.SendAsync(Event("e1", @event: own));
        await host.SendAsync(Event("e1", @event: own));
        await host.SendAsync(Event("bad", @event: own));
        await host.SendAsync(Event("e2", "helpdesk.ticket.updated_v1", @event: "{}"));
        await host.SendAsync(Event("e3", @event: """{"helpdesk_id":"2"}"""));
        await host.SendAsync(Event("e4", "made.up", @event: "{}"));
        (await host.SendAsync(Encrypted("""{"challenge":"c1","token":"vt-0001","type":"url_verification"}"""), isSigned: false)).Dispose();
        (await host.SendAsync(Encrypted(Event()), isSigned: false)).Dispose();
        (await host.SendAsync(Encrypted(Event(token: "other")), isSigned: true)).Dispose();

        Assert.Equal(
            [
                ("handled", Created), ("repeated", Created), ("failed", Created), ("timed_out", "helpdesk.ticket.updated_v1"), ("other_helpdesk", Created), ("handled", "_OTHER"),
                ("challenge", null), (nameof(EventRefusal.Signature), null), (nameof(EventRefusal.Token), null),
            ],
            Deliveries);
        // A repetition runs no handler.
        Assert.Equal([Created, Created, "helpdesk.ticket.updated_v1", Created, "_OTHER"], _duration.GetMeasurementSnapshot().Select(one => one.Tags["event.type"]));
        Assert.All(_duration.GetMeasurementSnapshot(), one => Assert.InRange(one.Value, 0, 60));
        Assert.InRange(_duration.GetMeasurementSnapshot()[2].Value, 0.15, 60);
        Assert.Empty(_queued.GetMeasurementSnapshot());
    }

    [Fact]
    public async Task What_waits_is_counted_and_what_finds_no_room()
    {
        var begun = new TaskCompletionSource();
        var end = new TaskCompletionSource();
        await using var host = await StartAsync(
            events => events.On<TicketCreatedEvent>((_, _, _) =>
            {
                begun.TrySetResult();
                return end.Task;
            }),
            options => (options.Background, options.QueueCapacity, options.Concurrency) = (true, 1, 1));

        await host.SendAsync(Event("e1"));
        await begun.Task.WaitAsync(Cancel);
        Assert.Equal(0, Waiting());
        await host.SendAsync(Event("e2"));
        Assert.Equal(1, Waiting());
        await host.SendAsync(Event("e3"));
        await host.SendAsync(Event("e2"));
        Assert.Equal(1, Waiting());
        Assert.Equal([("queue_full", Created), ("in_progress", Created)], Deliveries);
        end.SetResult();
        await host.StopAsync(Cancel);

        Assert.Equal(0, Waiting());
        Assert.Equal(2, Deliveries.Count(one => one.Equals(("handled", Created))));

        long Waiting() => _queued.GetMeasurementSnapshot().Sum(one => one.Value);
    }

    public void Dispose()
    {
        _deliveries.Dispose();
        _duration.Dispose();
        _queued.Dispose();
    }
}

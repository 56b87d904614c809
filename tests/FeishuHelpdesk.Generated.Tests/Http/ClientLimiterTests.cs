using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using System.Threading.RateLimiting;
using FeishuHelpdesk.Http;
using FeishuHelpdesk.Tests.Models;
using Microsoft.Kiota.Abstractions;
using Xunit;
using static FeishuHelpdesk.CompareSpec.Extensions;

namespace FeishuHelpdesk.Tests.Http;

/// <summary>The limiter on the client's side. Its clock is the system's, so that the tests count and do not measure.</summary>
public class ClientLimiterTests
{
    private readonly FakeService _service = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void The_documented_limits_are_those_of_the_description()
    {
        var limited = 0;
        foreach (var (name, operation) in Spec.Operations())
        {
            if (operation.Extension("x-rate-limit") is not { } limit)
            {
                Assert.Empty(HelpdeskOperations.Find(name)!.RateLimits);
                continue;
            }

            IEnumerable<JsonNode?> windows = (limit as JsonArray)?.AsEnumerable() ?? [limit];
            Assert.Equal(windows.Select(window => new OperationRateLimit(Spec.Number(window!["requests"]), Window(window["per"]!.GetValue<string>()))), HelpdeskOperations.Find(name)!.RateLimits);
            limited++;
        }

        Assert.True(limited > 0);

        static TimeSpan Window(string per) => per switch
        {
            "second" => TimeSpan.FromSeconds(1),
            "minute" => TimeSpan.FromMinutes(1),
            _ => throw new ArgumentOutOfRangeException(nameof(per), per, "A window that this test does not know."),
        };
    }

    [Fact]
    public void Nobody_waits_unless_asked_for()
    {
        using var limits = new OperationLimits(limitRate: false, maxRequestsPerSecond: 5, TimeProvider.System);
        Assert.Empty(limits.Limiters(Ticket()));
    }

    [Theory]
    [InlineData(null, 10)]
    [InlineData(3, 3)]
    [InlineData(1, 1)]
    [InlineData(1000, 1000)]
    public void As_many_permits_as_stated_are_there_and_no_more(int? stated, int permits)
    {
        using var limits = new OperationLimits(limitRate: true, stated, TimeProvider.System);
        var limiter = Assert.IsType<SlidingWindowRateLimiter>(Assert.Single(limits.Limiters(Ticket())));
        Assert.Same(limiter, limits.Limiters(Ticket())[0]);
        Assert.Equal(permits, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public void An_operation_without_a_documented_limit_has_a_limiter_only_where_one_is_stated()
    {
        var other = Operation.Of(FakeService.Request(Method.POST, "/helpdesk/v1/things"));
        using var documented = new OperationLimits(limitRate: true, maxRequestsPerSecond: null, TimeProvider.System);
        Assert.Empty(documented.Limiters(other));
        using var stated = new OperationLimits(limitRate: true, maxRequestsPerSecond: 5, TimeProvider.System);
        Assert.NotSame(Assert.Single(stated.Limiters(other)), Assert.Single(stated.Limiters(Ticket())));
    }

    [Fact]
    public void The_token_endpoint_is_not_limited()
    {
        using var limits = new OperationLimits(limitRate: true, maxRequestsPerSecond: 5, TimeProvider.System);
        Assert.Empty(limits.Limiters(Operation.Of(FakeService.Request(Method.POST, "/auth/v3/tenant_access_token/internal"))));
    }

    [Fact]
    public async Task What_goes_beyond_the_rate_stands_in_line_and_is_sent_later()
    {
        var waits = 0;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, meters) =>
        {
            if (instrument is { Name: "feishu_helpdesk.rate_limit.wait", Meter.Name: FeishuHelpdeskTelemetry.Name })
                meters.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
        {
            foreach (var tag in tags)
            {
                if (tag is { Key: "server.address", Value: "line.test" })
                    Interlocked.Increment(ref waits);
            }
        });
        listener.Start();

        using var client = _service.Client(configure: options => (options.LimitRate, options.BaseAddress) = (true, new Uri("https://line.test/open-apis")));
        await Task.WhenAll(Enumerable.Range(0, 25).Select(_ => client.GetTicketAsync(FakeService.TicketId, Cancel)));
        Assert.Equal(25, _service.Requests.Count);
        // Ten at once; permits come back during the line, so that no more than the rest waits.
        Assert.InRange(waits, 1, 15);
    }

    [Fact]
    public async Task A_failed_lease_after_disposal_sends_nothing()
    {
        var limits = new OperationLimits(limitRate: true, maxRequestsPerSecond: 1, TimeProvider.System);
        var limiter = limits.Limiters(Ticket())[0];
        await OperationLimits.AcquireAsync(limiter, Cancel);
        var queued = OperationLimits.AcquireAsync(limiter, Cancel).AsTask();
        limits.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => queued);
    }

    [Fact]
    public async Task Whoever_cancels_in_the_line_leaves_it()
    {
        using var limits = new OperationLimits(limitRate: true, maxRequestsPerSecond: 1, TimeProvider.System);
        var limiter = limits.Limiters(Ticket())[0];
        await OperationLimits.AcquireAsync(limiter, Cancel);
        using var cancellation = new CancellationTokenSource();
        var queued = OperationLimits.AcquireAsync(limiter, cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queued);
        Assert.Equal(0, limiter.GetStatistics()!.CurrentQueuedCount);
    }

    private static Operation Ticket()
    {
        var request = FakeService.Request(Method.GET, "/helpdesk/v1/tickets/{ticket_id}");
        request.PathParameters["ticket_id"] = FakeService.TicketId;
        return Operation.Of(request);
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.RateLimiting;

namespace FeishuHelpdesk.Http;

/// <summary>One gate for each operation and, where asked for, one client-side limiter.</summary>
internal sealed class OperationLimits(bool limitRate, int? maxRequestsPerSecond, TimeProvider timeProvider) : IDisposable
{
    private readonly ConcurrentDictionary<string, RateLimitGate> _gates = new(StringComparer.Ordinal);
    // Lazy: a limiter has a timer, and one that lost a race would keep it.
    private readonly ConcurrentDictionary<string, Lazy<RateLimiter?>> _limiters = new(StringComparer.Ordinal);

    public RateLimitGate Gate(in Operation operation) =>
        _gates.GetOrAdd(operation.Name, static (_, clock) => new RateLimitGate(clock), timeProvider);

    /// <summary>The limiter of the operation; null where none was asked for or no limit is known.</summary>
    public RateLimiter? Limiter(in Operation operation) => !limitRate || operation.IsToken ? null : _limiters.GetOrAdd(
        operation.Name,
        static (name, max) => new Lazy<RateLimiter?>(() => Create(max ?? DocumentedPerSecond(name))),
        maxRequestsPerSecond).Value;

    /// <summary>Takes a place in the limiter's line.</summary>
    /// <returns>How long the wait was.</returns>
    public static ValueTask<TimeSpan> AcquireAsync(RateLimiter limiter, CancellationToken cancellationToken)
    {
        var lease = limiter.AcquireAsync(1, cancellationToken);
        if (!lease.IsCompletedSuccessfully)
            return WaitAsync(lease);
        Check(lease.Result);
        return default;
    }

    public void Dispose()
    {
        foreach (var limiter in _limiters.Values)
            limiter.Value?.Dispose();
    }

    // From x-rate-limit in the spec.
    internal static int? DocumentedPerSecond(string operation) => operation switch
    {
        "GET /helpdesk/v1/tickets/{ticket_id}" => 10,
        _ => null,
    };

    private static async ValueTask<TimeSpan> WaitAsync(ValueTask<RateLimitLease> lease)
    {
        var started = Stopwatch.GetTimestamp();
        Check(await lease.ConfigureAwait(false));
        return Stopwatch.GetElapsedTime(started);
    }

    // The line has no end, so that only a disposed limiter turns a call away.
    private static void Check(RateLimitLease lease)
    {
        using (lease)
            ObjectDisposedException.ThrowIf(!lease.IsAcquired, typeof(Generated.FeishuHelpdeskClient));
    }

    private static SlidingWindowRateLimiter? Create(int? perSecond) => perSecond is not { } permits ? null : new(new()
    {
        PermitLimit = permits,
        Window = TimeSpan.FromSeconds(1),
        SegmentsPerWindow = 10,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });
}

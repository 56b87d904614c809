using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.RateLimiting;

namespace FeishuHelpdesk.Http;

/// <summary>One gate for each operation and, where asked for, one client-side limiter.</summary>
internal sealed class OperationLimits(bool limitRate, int? maxRequestsPerSecond, TimeProvider timeProvider) : IDisposable
{
    private readonly ConcurrentDictionary<string, RateLimitGate> _gates = new(StringComparer.Ordinal);
    // Null where none was asked for, so that nothing of rate limiting is loaded. Lazy: a limiter has a timer, and one
    // that lost a race would keep it.
    private ConcurrentDictionary<string, Lazy<RateLimiter[]>>? _limiters;

    /// <summary>Whether requests may have to pass limiters.</summary>
    public bool HasLimiters => limitRate;

    public RateLimitGate Gate(in Operation operation) =>
        _gates.GetOrAdd(operation.Name, static (_, clock) => new RateLimitGate(clock), timeProvider);

    /// <summary>The limiters of the operation, all of which have to let a request pass; none where none was asked for or no limit is known.</summary>
    public RateLimiter[] Limiters(in Operation operation) => !limitRate || operation.IsToken ? [] : LazyInitializer.EnsureInitialized(ref _limiters, static () => new(StringComparer.Ordinal))!.GetOrAdd(
        operation.Name,
        static (_, limits) => new Lazy<RateLimiter[]>(() => [.. limits.Select(Create)]),
        maxRequestsPerSecond is { } max ? [new(max, TimeSpan.FromSeconds(1))] : operation.Entry?.RateLimits ?? []).Value;

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
        foreach (var limiter in _limiters?.Values ?? [])
        {
            foreach (var one in limiter.Value)
                one.Dispose();
        }
    }

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

    private static RateLimiter Create(OperationRateLimit limit) => new SlidingWindowRateLimiter(new()
    {
        PermitLimit = limit.Requests,
        Window = limit.Period,
        SegmentsPerWindow = 10,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });
}

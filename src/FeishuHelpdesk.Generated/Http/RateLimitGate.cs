namespace FeishuHelpdesk.Http;

/// <summary>
/// Holds back all calls of one operation while the service has it limited: limits count per operation, app and tenant,
/// so that a call which goes on alone only uses up what the others wait for.
/// </summary>
internal sealed class RateLimitGate(TimeProvider timeProvider)
{
    // Released together, the calls would meet the limit together.
    private const double JitterShare = 0.25;

    private readonly object _lock = new();
    private DateTimeOffset _opensAt = DateTimeOffset.MinValue;

    public TimeSpan Remaining
    {
        get
        {
            lock (_lock)
            {
                if (_opensAt == DateTimeOffset.MinValue)
                    return TimeSpan.Zero;
                var remaining = _opensAt - timeProvider.GetUtcNow();
                if (remaining > TimeSpan.Zero)
                    return remaining;
                _opensAt = DateTimeOffset.MinValue;
                return TimeSpan.Zero;
            }
        }
    }

    public void Close(TimeSpan duration)
    {
        lock (_lock)
        {
            var opensAt = timeProvider.GetUtcNow() + duration;
            if (opensAt > _opensAt)
                _opensAt = opensAt;
        }
    }

    /// <summary>Waits as long as it remains closed and a little longer; it may have been closed again by then.</summary>
    /// <returns>How long that was.</returns>
    public async ValueTask<TimeSpan> WaitAsync(TimeSpan remaining, CancellationToken cancellationToken)
    {
        var delay = remaining + (remaining * (JitterShare * Random.Shared.NextDouble()));
        // A delay is cut to whole milliseconds, and would end before the gate opens.
        delay = TimeSpan.FromMilliseconds(Math.Ceiling(delay.TotalMilliseconds));
        await Task.Delay(delay, timeProvider, cancellationToken).ConfigureAwait(false);
        return delay;
    }
}

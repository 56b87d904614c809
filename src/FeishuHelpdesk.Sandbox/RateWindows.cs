namespace FeishuHelpdesk.Sandbox;

/// <summary>Counts requests against the documented limits: as many in a window as are allowed, beginning with the first.</summary>
internal sealed class RateWindows(TimeProvider time)
{
    private readonly object _gate = new();
    private readonly Dictionary<OperationRateLimit, (DateTimeOffset Start, int Count)> _windows = new(ReferenceEqualityComparer.Instance);

    /// <summary>The limit that a request now is over, and when its window ends; null where there is none.</summary>
    public (OperationRateLimit Limit, TimeSpan Reset)? Enter(HelpdeskOperation operation)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            foreach (var limit in operation.RateLimits)
            {
                var (start, count) = Window(limit, now);
                if (count >= limit.Requests)
                    return (limit, start + limit.Period - now);
            }

            foreach (var limit in operation.RateLimits)
            {
                var (start, count) = Window(limit, now);
                _windows[limit] = (start, count + 1);
            }

            return null;
        }
    }

    public void Clear()
    {
        lock (_gate)
            _windows.Clear();
    }

    private (DateTimeOffset Start, int Count) Window(OperationRateLimit limit, DateTimeOffset now) =>
        _windows.TryGetValue(limit, out var window) && now < window.Start + limit.Period ? window : (now, 0);
}

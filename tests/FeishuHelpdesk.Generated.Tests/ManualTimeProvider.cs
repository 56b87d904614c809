namespace FeishuHelpdesk.Tests;

/// <summary>A clock that a test moves by hand, and that tells when somebody has begun to wait on it.</summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    private readonly object _lock = new();
    private readonly List<TestTimer> _timers = [];
    private readonly List<(Func<TimeSpan, bool> Which, TaskCompletionSource<TimeSpan> Found)> _watchers = [];
    private readonly TaskCompletionSource _firstTimer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    /// <summary>Ends when somebody waits on this clock for the first time.</summary>
    public Task FirstTimer => _firstTimer.Task;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new TestTimer(this, callback, state);
        timer.Change(dueTime, period);
        _firstTimer.TrySetResult();
        return timer;
    }

    /// <summary>Ends when somebody waits between the two times; gives how long exactly.</summary>
    public Task<TimeSpan> WaitAsync(TimeSpan atLeast, TimeSpan atMost)
    {
        bool Which(TimeSpan due) => due >= atLeast && due <= atMost;
        lock (_lock)
        {
            if (_timers.Find(timer => Which(timer.Due - _now)) is { } timer)
                return Task.FromResult(timer.Due - _now);
            var found = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
            _watchers.Add((Which, found));
            return found.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    /// <summary>Ends when somebody waits for a rate limit of so many seconds: as long, and up to a quarter longer.</summary>
    public Task<TimeSpan> LimitAsync(double seconds) => WaitAsync(TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds * 1.25));

    /// <summary>How many wait between the two times now.</summary>
    public int Waiting(TimeSpan atLeast, TimeSpan atMost)
    {
        lock (_lock)
            return _timers.Count(timer => timer.Due - _now >= atLeast && timer.Due - _now <= atMost);
    }

    public void Advance(TimeSpan by)
    {
        List<TestTimer> due;
        lock (_lock)
        {
            _now += by;
            due = _timers.FindAll(timer => timer.Due <= _now);
            _timers.RemoveAll(due.Contains);
        }

        due.ForEach(timer => timer.Fire());
    }

    private sealed class TestTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                Due = clock._now + dueTime;
                clock._timers.Add(this);
                foreach (var watcher in clock._watchers.FindAll(watcher => watcher.Which(dueTime)))
                {
                    clock._watchers.Remove(watcher);
                    watcher.Found.SetResult(dueTime);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace FeishuHelpdesk.Tests;

/// <summary>The clock that a test moves by hand, which also tells who waits on it.</summary>
internal sealed class WatchedClock() : FakeTimeProvider(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero))
{
    private readonly ConcurrentDictionary<WatchedTimer, DateTimeOffset> _due = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new WatchedTimer(this, base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Ends when somebody waits between the two times; gives how long exactly.</summary>
    public async Task<TimeSpan> WaitAsync(TimeSpan atLeast, TimeSpan atMost)
    {
        using var tooLong = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        for (; ; await Task.Delay(1, tooLong.Token))
        {
            if (Waits(atLeast, atMost) is [var wait, ..])
                return wait;
        }
    }

    /// <summary>Ends when somebody waits for a rate limit of so many seconds: as long, and up to a quarter longer.</summary>
    public Task<TimeSpan> LimitAsync(double seconds) => WaitAsync(TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds * 1.25));

    /// <summary>How many wait between the two times now.</summary>
    public int Waiting(TimeSpan atLeast, TimeSpan atMost) => Waits(atLeast, atMost).Length;

    private TimeSpan[] Waits(TimeSpan atLeast, TimeSpan atMost)
    {
        var now = GetUtcNow();
        return [.. _due.Values.Select(due => due - now).Where(wait => wait >= atLeast && wait <= atMost)];
    }

    private sealed class WatchedTimer(WatchedClock clock, ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var changed = timer.Change(dueTime, period);
            if (dueTime == Timeout.InfiniteTimeSpan)
                clock._due.TryRemove(this, out _);
            else
                clock._due[this] = clock.GetUtcNow() + dueTime;
            return changed;
        }

        public void Dispose()
        {
            clock._due.TryRemove(this, out _);
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

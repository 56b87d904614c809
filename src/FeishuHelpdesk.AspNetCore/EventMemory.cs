using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace FeishuHelpdesk.AspNetCore;

/// <summary>What is known of a delivery.</summary>
internal enum Claim
{
    /// <summary>It is the caller's to handle, who has to say how it ended.</summary>
    Taken,

    /// <summary>It has been handled.</summary>
    Done,

    /// <summary>It is being handled, here or in another process.</summary>
    InProgress,
}

/// <summary>
/// Remembers deliveries, so that each is handled once: those under way, and those done. A claim ends by itself some time
/// after its handler has to have ended, so that what was lost in a crash can be delivered again.
/// </summary>
internal sealed class EventMemory(IDistributedCache? cache, TimeSpan handlerTimeout, TimeSpan memory, TimeProvider timeProvider, ILogger logger)
{
    private const string KeyStart = "feishu-helpdesk:event:";
    private const string DoneMark = "done";
    private const int SweepAfter = 1000;

    // A delivery waits for the cache meanwhile, and the service for its answer.
    private static readonly TimeSpan CacheTimeLimit = TimeSpan.FromMilliseconds(500);
    // The last who writes a claim has it; so long for others to have written theirs.
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly TimeSpan _claimTime = handlerTimeout + TimeSpan.FromSeconds(30);
    private int _sinceSweep;

    /// <summary>Claims a delivery.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="waits">How long it may wait before its handler begins.</param>
    /// <param name="cancellationToken">Ends the wait for the cache.</param>
    public async Task<Claim> ClaimAsync(string id, TimeSpan waits, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        Sweep(now);
        var own = new Entry(IsDone: false, now + _claimTime + waits);
        while (!_entries.TryAdd(id, own))
        {
            if (!_entries.TryGetValue(id, out var known))
                continue;
            if (known.Until > now)
                return known.IsDone ? Claim.Done : Claim.InProgress;
            _entries.TryRemove(new(id, known));
        }

        var claim = await ClaimInCacheAsync(id, own.Until - now, cancellationToken).ConfigureAwait(false);
        if (claim == Claim.Done)
            _entries[id] = new(IsDone: true, now + memory);
        else if (claim == Claim.InProgress)
            _entries.TryRemove(new(id, own));
        return claim;
    }

    /// <summary>The delivery was handled, and is not handled again.</summary>
    public async Task DoneAsync(string id)
    {
        _entries[id] = new(IsDone: true, timeProvider.GetUtcNow() + memory);
        await WithCacheAsync((shared, token) => shared.SetAsync(KeyStart + id, Encoding.UTF8.GetBytes(DoneMark), new() { AbsoluteExpirationRelativeToNow = memory }, token), CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>The delivery was not handled, and is when it comes again.</summary>
    public async Task FailedAsync(string id)
    {
        await WithCacheAsync((shared, token) => shared.RemoveAsync(KeyStart + id, token), CancellationToken.None).ConfigureAwait(false);
        _entries.TryRemove(id, out _);
    }

    private async Task<Claim> ClaimInCacheAsync(string id, TimeSpan time, CancellationToken cancellationToken)
    {
        if (cache is null)
            return Claim.Taken;
        var claim = Claim.Taken;
        await WithCacheAsync(
            async (shared, token) =>
            {
                if (await shared.GetAsync(KeyStart + id, token).ConfigureAwait(false) is { } known)
                {
                    claim = Encoding.UTF8.GetString(known) == DoneMark ? Claim.Done : Claim.InProgress;
                    return;
                }

                var mine = Guid.NewGuid().ToString("N");
                await shared.SetAsync(KeyStart + id, Encoding.UTF8.GetBytes(mine), new() { AbsoluteExpirationRelativeToNow = time }, token).ConfigureAwait(false);
                await Task.Delay(Settle, timeProvider, token).ConfigureAwait(false);
                var written = await shared.GetAsync(KeyStart + id, token).ConfigureAwait(false);
                if (written is not null && Encoding.UTF8.GetString(written) is var theirs && theirs != mine)
                    claim = theirs == DoneMark ? Claim.Done : Claim.InProgress;
            },
            cancellationToken).ConfigureAwait(false);
        return claim;
    }

    // A cache that is away is as good as none: each process goes on with its own memory.
    private async Task WithCacheAsync(Func<IDistributedCache, CancellationToken, Task> use, CancellationToken cancellationToken)
    {
        if (cache is null)
            return;
        using var timeUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            // Not every cache ends a call that it cannot complete, and some block before they return a task.
            await Task.Run(() => use(cache, timeUp.Token), CancellationToken.None).WaitAsync(CacheTimeLimit, timeProvider, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            logger.EventCacheUnavailable(exception.GetType().Name);
            await timeUp.CancelAsync().ConfigureAwait(false);
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        if (Interlocked.Increment(ref _sinceSweep) < SweepAfter)
            return;
        Interlocked.Exchange(ref _sinceSweep, 0);
        foreach (var old in _entries.Where(entry => entry.Value.Until <= now))
            _entries.TryRemove(old);
    }

    private sealed record Entry(bool IsDone, DateTimeOffset Until);
}

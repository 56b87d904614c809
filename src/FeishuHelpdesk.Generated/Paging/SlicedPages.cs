using System.Runtime.CompilerServices;
using Microsoft.Kiota.Abstractions;

namespace FeishuHelpdesk.Paging;

/// <summary>
/// A list of any length from an operation that gives only so much of one. What does not fit into one page is read in
/// windows of the time of creation, each so narrow that one request gives all of it, from the newest to the oldest.
/// </summary>
/// <remarks>
/// A time of creation never changes, so each item has its one window; and the answer to one request is of one moment.
/// So nothing comes twice and nothing is lost, in whatever order the service gives it and whatever is made, changed or
/// taken away meanwhile, which page numbers cannot promise: on them things move while one reads. The service's count is
/// good only for guessing how wide a window may be.
/// </remarks>
/// <param name="operation">The operation.</param>
/// <param name="adapter">What sends; it has the clock.</param>
/// <param name="address">The request for the list without a page.</param>
/// <param name="fetch">Asks for a page.</param>
/// <param name="key">By what one item is told from another.</param>
/// <param name="created">When an item was created, in milliseconds since the Unix epoch.</param>
/// <param name="window">The window that the list itself asks for; null where it asks for none.</param>
/// <param name="cancellation">Ends the wait for a page.</param>
internal sealed class SlicedPages<T>(
    HelpdeskOperation operation,
    IRequestAdapter adapter,
    RequestInformation address,
    PageFetch<T> fetch,
    Func<T, string?> key,
    Func<T, long?> created,
    (long? From, long? Until) window,
    CancellationToken cancellation) : ServicePages<T>(operation, adapter, address, fetch, cancellation)
    where T : class
{
    private const string Kind = "until";
    // Fewer tell nothing of where the next lie, and a window with room for one is found only by halving.
    private const int FewestAsked = 20;

    private bool _isAhead;

    // Windows do not wait for each other: the next is asked for while the last is still being read.
    private protected override AsyncPageable<T> Ahead()
    {
        var ahead = (SlicedPages<T>)MemberwiseClone();
        ahead._isAhead = true;
        return ahead;
    }

    protected override IAsyncEnumerable<Page<T>> Pages(string? continuation, int? pageSize)
    {
        var size = pageSize ?? Paging.LargestSize;
        if (continuation is null)
            return FromBeginningAsync(size);
        var all = Whole();
        if (Continuation.Numbers(continuation, List, Kind, 2) is not [var until, > 0 and var width] || until < all.From || until > (window.Until ?? long.MaxValue))
            throw Continuation.NotOfThis();
        return SlicesAsync(all with { Until = until }, width, size);
    }

    private TimeWindow Whole() => TimeWindow.Closed(window.From, window.Until, Clock.GetUtcNow()) ?? TimeWindow.All(Clock.GetUtcNow());

    private async IAsyncEnumerable<Page<T>> FromBeginningAsync(int size, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var all = Whole();
        if (all.From > all.Until)
            yield break;
        // Most lists are one page, and come as they were asked for.
        var isAsked = window != default;
        var asked = Asked(size);
        var answer = await FetchAsync(new(asked) { Window = isAsked ? all : null }, cancellationToken).ConfigureAwait(false);
        if (await IsAllAsync(answer, isAsked ? all : null, asked, cancellationToken).ConfigureAwait(false))
        {
            foreach (var page in Split(answer.Items, all, size, all.Until - all.From + 1, after: null, answer.Total))
                yield return page;
            yield break;
        }

        var from = Narrower(all, answer, asked);
        await foreach (var page in SlicesAsync(all, all.Until - from + 1, size, cancellationToken).ConfigureAwait(false))
            yield return page;
    }

    private async IAsyncEnumerable<Page<T>> SlicesAsync(TimeWindow rest, long width, int size, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // Whoever stops in the middle also stops what is under way.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        (TimeWindow Window, Task<PageAnswer<T>> Answer)? next = null;
        var asked = Asked(size);
        var tries = 0;
        try
        {
            while (rest.Until >= rest.From)
            {
                // What is under way lies below, and a window ends where it begins.
                var current = next;
                if (current?.Window.Until == rest.Until)
                    next = null;
                else
                    current = Ask(rest with { From = next?.Window.Until + 1 ?? rest.From });
                var (slice, answering) = current.GetValueOrDefault();
                // One that was asked for below a window too wide lies far off: its answer is given up for the nearest.
                var isFree = next is not { } pending || (pending.Answer.IsCompleted && pending.Window.Until < slice.From - 1);
                if (_isAhead && isFree && slice.From > rest.From)
                    next = Ask(rest with { Until = slice.From - 1 });
                var answer = await answering.ConfigureAwait(false);
                var items = answer.Items;
                if (!await IsAllAsync(answer, slice, asked, cancellationToken).ConfigureAwait(false))
                {
                    if (slice.From < slice.Until)
                    {
                        var narrower = slice.Until - Narrower(slice, answer, asked) + 1;
                        // Whatever the guesses were worth, a window is soon narrow enough.
                        width = tries++ == 0 ? narrower : Math.Min(narrower, (slice.Until - slice.From + 1) / 2);
                        continue;
                    }

                    items = await InstantAsync(slice, cancellationToken).ConfigureAwait(false);
                }

                // A service that counts in coarser steps than it is asked for gives an item to two windows.
                items = items.FindAll(item => created(item) is not { } time || (time >= slice.From && time <= slice.Until));
                tries = 0;
                rest = rest with { Until = slice.From - 1 };
                width = Wider(slice, items.Count, asked);
                foreach (var page in Split(items, slice, size, width, rest.Until >= rest.From ? rest.Until : null, answer.Total))
                    yield return page;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            if (next is { } left)
                await Task.WhenAny(left.Answer).ConfigureAwait(false);
        }

        (TimeWindow Window, Task<PageAnswer<T>> Answer) Ask(TimeWindow within)
        {
            var slice = within with { From = width > within.Until - within.From ? within.From : within.Until - width + 1 };
            return (slice, FetchAsync(new(asked) { Window = slice }, stop.Token));
        }
    }

    private int Asked(int size) => Math.Max(size, Math.Min(FewestAsked, Paging.LargestSize));

    /// <summary>The caller's pages of what lies in a window, none larger than asked for unless one instant has more.</summary>
    private IEnumerable<Page<T>> Split(List<T> items, TimeWindow slice, int size, long width, long? after, int? total)
    {
        var last = after is { } until ? Continuation.Of(List, Kind, until, width) : null;
        if (items.Count <= size)
        {
            if (items.Count > 0)
                yield return new(items, last, total);
            yield break;
        }

        var page = new List<T>();
        foreach (var instant in items.GroupBy(Time).OrderByDescending(instant => instant.Key))
        {
            var together = instant.ToList();
            if (page.Count > 0 && page.Count + together.Count > size)
            {
                // All that is left lies at this instant or before it.
                yield return new(page, Continuation.Of(List, Kind, instant.Key, width), total);
                page = [];
            }

            page.AddRange(together);
        }

        yield return new(page, last, total);

        // What says no time comes first: no window further on would bring it.
        long Time(T item) => created(item) is { } time ? Math.Min(Math.Max(time, slice.From), slice.Until) : slice.Until;
    }

    /// <summary>Whether a page holds all that there is. A short page does, unless the count says otherwise and a second page has something.</summary>
    private async ValueTask<bool> IsAllAsync(PageAnswer<T> answer, TimeWindow? window, int size, CancellationToken cancellationToken)
    {
        if (answer.Items.Count >= size || answer.Items.Count >= answer.Total.GetValueOrDefault())
            return answer.Items.Count < size;
        var second = await FetchAsync(new(size) { Number = 2, Window = window }, cancellationToken).ConfigureAwait(false);
        var known = new HashSet<string?>(answer.Items.Select(key));
        return second.Items.TrueForAll(item => known.Contains(key(item)));
    }

    /// <summary>Where a window begins whose items fit into a page, by what came from a wider one.</summary>
    private long Narrower(TimeWindow window, PageAnswer<T> answer, int size)
    {
        var times = answer.Items.Select(created).OfType<long>().Where(time => time > window.From && time <= window.Until).ToList();
        var middle = window.From + ((window.Until - window.From) / 2) + 1;
        if (times.Count == 0 || IsSorted(times, (one, next) => one < next))
            return middle;
        // Newest first, the page is the newest end of the window; otherwise it is taken for a sample of all of it.
        var share = IsSorted(times, (one, next) => one >= next) ? 0.9
            : answer.Total > answer.Items.Count ? 0.75 * size / answer.Total.Value
            : 0.5;
        times.Sort();
        return times[times.Count - 1 - (int)((times.Count - 1) * share)];
    }

    private static bool IsSorted(List<long> times, Func<long, long, bool> isInOrder)
    {
        for (var i = 1; i < times.Count; i++)
        {
            if (!isInOrder(times[i - 1], times[i]))
                return false;
        }

        return true;
    }

    /// <summary>How wide the next window may be, by how full the last one was.</summary>
    private static long Wider(TimeWindow window, int count, int size)
    {
        const double aim = 0.75;
        var width = (double)window.Until - window.From + 1;
        // After an empty window the rest is asked for at once: it says where there is something.
        return count == 0 ? long.MaxValue : (long)Math.Max(1, Math.Min(width * Math.Min(8, aim * size / count), long.MaxValue / 2));
    }

    /// <summary>All of one instant, in as many pages as it takes. They are one page for the caller, so that a place to go on from lies between two instants.</summary>
    private async Task<List<T>> InstantAsync(TimeWindow instant, CancellationToken cancellationToken)
    {
        var size = Paging.LargestSize;
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        var last = 0;
        int before;
        do
        {
            before = found.Count;
            // Forwards nothing is missed that comes in meanwhile, backwards nothing that goes.
            for (var number = 1; await AddAsync(number).ConfigureAwait(false) is var (count, fresh) && count > 0 && (fresh > 0 || number < last); number++)
            {
                last = Math.Max(last, number);
                if ((number + 1L) * size > Paging.Ceiling && count >= size)
                    throw TooMany();
            }

            for (var number = last; number > 0; number--)
                await AddAsync(number).ConfigureAwait(false);
        }
        while (found.Count > before);
        return [.. found.Values];

        async Task<(int Count, int Fresh)> AddAsync(int number)
        {
            if ((long)number * size > Paging.Ceiling)
                return default;
            var answer = await FetchAsync(new(size) { Number = number, Window = instant }, cancellationToken).ConfigureAwait(false);
            var known = found.Count;
            foreach (var item in answer.Items)
                found[key(item) ?? throw FeishuHelpdeskException.Incomplete(Operation, "Something in the list has no id, by which it could be told from the rest.")] = item;
            return found.Count <= Paging.Ceiling.GetValueOrDefault(int.MaxValue) ? (answer.Items.Count, found.Count - known) : throw TooMany();
        }

        FeishuHelpdeskException TooMany() => FeishuHelpdeskException.Incomplete(
            Operation,
            found.Values.All(item => created(item) is { } time && time != instant.From)
                ? "The service does not keep to the window of time that it is asked for."
                : FormattableString.Invariant($"In the one millisecond {DateTimeOffset.FromUnixTimeMilliseconds(instant.From):yyyy-MM-ddTHH:mm:ss.fffZ} ({instant.From}) lie {Paging.Ceiling} or more, and the service gives no more of them. Narrow the conditions."));
    }
}

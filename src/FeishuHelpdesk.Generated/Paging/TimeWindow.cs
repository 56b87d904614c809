using FeishuHelpdesk.Http;
using Microsoft.Kiota.Abstractions;

namespace FeishuHelpdesk.Paging;

/// <summary>A window of time in the unit of its operation, both ends in it.</summary>
/// <param name="From">Its first instant.</param>
/// <param name="Until">Its last instant.</param>
internal readonly record struct TimeWindow(long From, long Until)
{
    // A window that begins at 0 could be read as one without a beginning.
    private const long Beginning = 1;

    // Clocks differ; nothing is from later than that.
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    /// <summary>The window with both ends, which are documented to count only together; null where none is given.</summary>
    /// <param name="from">From when on, in milliseconds since the Unix epoch.</param>
    /// <param name="until">Until when.</param>
    /// <param name="now">The time by the client's clock.</param>
    public static TimeWindow? Closed(long? from, long? until, DateTimeOffset now)
    {
        if (from is null && until is null)
            return null;
        var all = All(now);
        return new(Math.Max(from ?? all.From, all.From), Math.Min(until ?? all.Until, all.Until));
    }

    /// <summary>The window of everything.</summary>
    public static TimeWindow All(DateTimeOffset now) => new(Beginning, (now + Ahead).ToUnixTimeMilliseconds());

    /// <summary>Both ends of a window, one of which may be missing, for a request.</summary>
    /// <param name="from">From when on, in milliseconds since the Unix epoch.</param>
    /// <param name="until">Until when.</param>
    /// <param name="adapter">What sends; it has the clock.</param>
    public static (long? From, long? Until) Close(long? from, long? until, IRequestAdapter adapter) =>
        Closed(from, until, ClockOf(adapter).GetUtcNow()) is { } window ? (window.From, window.Until) : (null, null);

    /// <summary>The clock of a client.</summary>
    public static TimeProvider ClockOf(IRequestAdapter adapter) => (adapter as FeishuHelpdeskRequestAdapter)?.Clock ?? TimeProvider.System;

    /// <summary>Refuses a window that ends before it begins.</summary>
    /// <exception cref="ArgumentException">It does.</exception>
    public static void Check(DateTimeOffset? from, DateTimeOffset? until, string fromName, string untilName)
    {
        if (from > until)
            throw new ArgumentException(FormattableString.Invariant($"The window ends before it begins: {fromName} is {from:O} and {untilName} is {until:O}."), untilName);
    }
}

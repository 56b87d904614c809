namespace FeishuHelpdesk;

/// <summary>A page of a list, as one request brought it.</summary>
/// <param name="values">What stands on it.</param>
/// <param name="continuation">From where to go on after it; null where nothing follows.</param>
/// <param name="total">How many there are in all, as the service says; null where it does not.</param>
public sealed class Page<T>(IReadOnlyList<T> values, string? continuation = null, int? total = null)
{
    /// <summary>What stands on the page. Never null, and with nothing null in it.</summary>
    public IReadOnlyList<T> Values { get; } = values;

    /// <summary>
    /// A short text from which <see cref="AsyncPageable{T}.AsPages"/> goes on after this page, in another process as
    /// well; null where it is known that nothing follows. It holds no secret.
    /// </summary>
    public string? Continuation { get; } = continuation;

    /// <summary>
    /// How many there are in all, as the service said with this page; null where it does not. The service's own count,
    /// on which nothing here relies: it stops at 10000 for tickets, and where a long list is read in narrower windows
    /// of time it is that of the window.
    /// </summary>
    public int? Total { get; } = total;
}

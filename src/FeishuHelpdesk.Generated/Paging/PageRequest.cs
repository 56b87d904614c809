namespace FeishuHelpdesk.Paging;

/// <summary>What a page is asked for by.</summary>
/// <param name="Size">How many it may hold.</param>
internal readonly record struct PageRequest(int Size)
{
    /// <summary>Its number, from 1, where pages have numbers.</summary>
    public int Number { get; init; } = 1;

    /// <summary>The token of the page before it; null for the first.</summary>
    public string? Token { get; init; }

    /// <summary>The window of time that it is asked from; null where the list itself says.</summary>
    public TimeWindow? Window { get; init; }
}

/// <summary>A page as it was answered.</summary>
/// <param name="Items">What stands on it; something in it can be null, whatever its type says.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Token">What to ask for the next page with.</param>
/// <param name="HasMore">Whether there is a next page.</param>
internal readonly record struct PageAnswer<T>(List<T> Items, int? Total = null, string? Token = null, bool? HasMore = null);

/// <summary>Asks the service for a page.</summary>
internal delegate Task<PageAnswer<T>> PageFetch<T>(PageRequest request, CancellationToken cancellationToken);

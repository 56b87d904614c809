namespace FeishuHelpdesk;

/// <summary>
/// A list that the service gives in pages. <c>await foreach</c> over it goes through all of it and asks for each page
/// when it comes to it; <see cref="AsPages"/> gives the pages themselves, with the place to go on from.
/// </summary>
/// <remarks>Each enumeration begins anew and sends its own requests, one at a time, or two with a page ahead.</remarks>
public abstract class AsyncPageable<T> : IAsyncEnumerable<T>
{
    /// <summary>The pages.</summary>
    /// <param name="continuation">
    /// <see cref="Page{T}.Continuation"/> of the last page that is done with; null to begin at the beginning.
    /// </param>
    /// <param name="pageSize">How many a page holds at the most; as many as the service gives unless set.</param>
    /// <exception cref="ArgumentException">The continuation is not of this list. Nothing was sent.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The service gives no page of that size. Nothing was sent.</exception>
    public abstract IAsyncEnumerable<Page<T>> AsPages(string? continuation = null, int? pageSize = null);

    /// <summary>
    /// The same list, of which the next page is asked for while the page before it is under way or in use: one page ahead,
    /// and no more. It saves the wait where much is done with each page, and where the service is far away.
    /// </summary>
    public AsyncPageable<T> WithNextPageAhead() => Ahead();

    /// <summary>Goes through all pages.</summary>
    /// <param name="cancellationToken">Ends the wait for a page.</param>
    /// <exception cref="FeishuHelpdeskException">The service or the network said no to a page, or it could not be read.</exception>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var value in page.Values)
                yield return value;
        }
    }

    private protected virtual AsyncPageable<T> Ahead() => new PrefetchedPages<T>(this);

    /// <summary>All of it at once, for a list that is known to be short.</summary>
    /// <param name="cancellationToken">Ends the wait for a page.</param>
    /// <exception cref="FeishuHelpdeskException">The service or the network said no to a page, or it could not be read.</exception>
    public async Task<List<T>> ToListAsync(CancellationToken cancellationToken = default)
    {
        var all = new List<T>();
        await foreach (var page in AsPages().WithCancellation(cancellationToken).ConfigureAwait(false))
            all.AddRange(page.Values);
        return all;
    }
}

using System.Runtime.CompilerServices;

namespace FeishuHelpdesk;

/// <summary>Pages of which the next is under way while the last is in use.</summary>
internal sealed class PrefetchedPages<T>(AsyncPageable<T> inner) : AsyncPageable<T>
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuation = null, int? pageSize = null) =>
        AheadAsync(inner.AsPages(continuation, pageSize));

    private protected override AsyncPageable<T> Ahead() => this;

    private static async IAsyncEnumerable<Page<T>> AheadAsync(IAsyncEnumerable<Page<T>> pages, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // Whoever stops in the middle of a page also stops what is under way.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var enumerator = pages.GetAsyncEnumerator(stop.Token);
        Task<bool>? next = null;
        try
        {
            next = enumerator.MoveNextAsync().AsTask();
            while (await next.ConfigureAwait(false))
            {
                var page = enumerator.Current;
                next = enumerator.MoveNextAsync().AsTask();
                yield return page;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            if (next is not null)
                await Task.WhenAny(next).ConfigureAwait(false);
            await enumerator.DisposeAsync().ConfigureAwait(false);
        }
    }
}

using System.Runtime.CompilerServices;
using Microsoft.Kiota.Abstractions;

namespace FeishuHelpdesk.Paging;

/// <summary>A list of the service, in the way that its operation gives its pages.</summary>
/// <param name="operation">The operation.</param>
/// <param name="adapter">What sends; it has the clock.</param>
/// <param name="address">The request for the list without a page, by which a continuation knows its list.</param>
/// <param name="fetch">Asks for a page.</param>
/// <param name="cancellation">Ends the wait for a page.</param>
internal abstract class ServicePages<T>(
    HelpdeskOperation operation,
    IRequestAdapter adapter,
    RequestInformation address,
    PageFetch<T> fetch,
    CancellationToken cancellation) : AsyncPageable<T>
    where T : class
{
    private string? _list;

    protected HelpdeskOperation Operation { get; } = operation;

    protected OperationPaging Paging { get; } = operation.Paging!;

    protected TimeProvider Clock { get; } = TimeWindow.ClockOf(adapter);

    protected string List => _list ??= Continuation.List(Operation, address.URI);

    public sealed override IAsyncEnumerable<Page<T>> AsPages(string? continuation = null, int? pageSize = null)
    {
        if (pageSize < 1 || pageSize > Paging.LargestSize)
            throw new ArgumentOutOfRangeException(nameof(pageSize), pageSize, $"A page of {Operation.Name} holds between 1 and {Paging.LargestSize}.");
        return EndingAsync(Pages(continuation, pageSize));
    }

    /// <summary>The pages from a place on.</summary>
    /// <exception cref="ArgumentException">The continuation is not of this list.</exception>
    protected abstract IAsyncEnumerable<Page<T>> Pages(string? continuation, int? pageSize);

    /// <summary>Asks for a page, of which nothing is null.</summary>
    protected async Task<PageAnswer<T>> FetchAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var answer = await fetch(request, cancellationToken).ConfigureAwait(false);
        return answer with { Items = Serialization.Lists.WithoutNulls(answer.Items) };
    }

    // What ends the wait is given with the method, with the enumeration, or with both.
    private async IAsyncEnumerable<Page<T>> EndingAsync(IAsyncEnumerable<Page<T>> pages, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, cancellationToken);
        await foreach (var page in pages.WithCancellation(either.Token).ConfigureAwait(false))
            yield return page;
    }
}

using System.Runtime.CompilerServices;
using Microsoft.Kiota.Abstractions;

namespace FeishuHelpdesk.Paging;

/// <summary>Pages that are asked for with the token of the page before.</summary>
internal sealed class TokenPages<T>(HelpdeskOperation operation, IRequestAdapter adapter, RequestInformation address, PageFetch<T> fetch, CancellationToken cancellation)
    : ServicePages<T>(operation, adapter, address, fetch, cancellation)
    where T : class
{
    protected override IAsyncEnumerable<Page<T>> Pages(string? continuation, int? pageSize) =>
        FromAsync(continuation is null ? null : Continuation.Token(continuation, List), pageSize ?? Paging.LargestSize);

    private async IAsyncEnumerable<Page<T>> FromAsync(string? token, int size, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // One short text a page, so that a service that goes round in a circle is left at the first that comes again.
        var known = new HashSet<string>(StringComparer.Ordinal);
        if (token is not null)
            known.Add(token);
        do
        {
            var answer = await FetchAsync(new(size) { Token = token }, cancellationToken).ConfigureAwait(false);
            if (answer.Items.Count == 0)
                yield break;
            // The service was seen to send a token with its last page.
            token = answer.HasMore != false && answer.Token is { Length: > 0 } next && known.Add(next) ? next : null;
            yield return new(answer.Items, token is null ? null : Continuation.OfToken(List, token), answer.Total);
        }
        while (token is not null);
    }
}

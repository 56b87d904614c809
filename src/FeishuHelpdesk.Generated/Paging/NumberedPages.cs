using System.Runtime.CompilerServices;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace FeishuHelpdesk.Paging;

/// <summary>Pages that are asked for by their numbers.</summary>
/// <param name="operation">The operation.</param>
/// <param name="adapter">What sends.</param>
/// <param name="address">The request for the list without a page.</param>
/// <param name="fetch">Asks for a page.</param>
/// <param name="key">By what one item is told from another; null where it has nothing.</param>
/// <param name="cancellation">Ends the wait for a page.</param>
internal sealed class NumberedPages<T>(HelpdeskOperation operation, IRequestAdapter adapter, RequestInformation address, PageFetch<T> fetch, Func<T, string?> key, CancellationToken cancellation)
    : ServicePages<T>(operation, adapter, address, fetch, cancellation)
    where T : class, IParsable
{
    private const string Kind = "page";

    protected override IAsyncEnumerable<Page<T>> Pages(string? continuation, int? pageSize)
    {
        if (continuation is null)
            return FromAsync(1, pageSize ?? Paging.LargestSize);
        if (Continuation.Numbers(continuation, List, Kind, 2) is not [> 0 and <= int.MaxValue and var number, > 0 and var size] || size > Paging.LargestSize)
            throw Continuation.NotOfThis();
        if (pageSize is { } other && other != size)
            throw new ArgumentException($"The continuation counts pages of {size}, not of {other}.", nameof(pageSize));
        return FromAsync((int)number, (int)size);
    }

    private async IAsyncEnumerable<Page<T>> FromAsync(int number, int size, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // One number a page: whatever the service says, a page that came before is the end.
        var known = new HashSet<ulong>();
        var before = new HashSet<string>(StringComparer.Ordinal);
        var seen = (number - 1L) * size;
        while (true)
        {
            if ((long)number * size > Paging.Ceiling)
                throw FeishuHelpdeskException.Incomplete(Operation, $"The service gives no more than {Paging.Ceiling} of a list, and this one is longer. Narrow its conditions.");
            var answer = await FetchAsync(new(size) { Number = number }, cancellationToken).ConfigureAwait(false);
            if (answer.Items.Count == 0)
                yield break;
            if (!known.Add(PageKey(answer.Items, key)))
            {
                if (seen < answer.Total)
                    throw FeishuHelpdeskException.Incomplete(Operation, $"Page {number} is one that came before, though the service has {answer.Total} in all.");
                yield break;
            }

            // What is new on the first page pushes what was the last of it to the second.
            var fresh = before.Count == 0 ? answer.Items : answer.Items.FindAll(item => key(item) is not { } one || !before.Contains(one));
            before = [.. answer.Items.Select(key).OfType<string>()];
            seen += fresh.Count;
            // A full page says that there may be more, and the count can say so after a short one.
            var isLast = answer.Items.Count < size && seen >= answer.Total.GetValueOrDefault();
            number++;
            yield return new(fresh, isLast ? null : Continuation.Of(List, Kind, number, size), answer.Total);
            if (isLast)
                yield break;
        }
    }

    // Something without a key is told by all that it says.
    private static ulong PageKey(List<T> items, Func<T, string?> key)
    {
        var hash = Fingerprint.Start;
        foreach (var item in items)
            hash = Fingerprint.Add(hash, key(item) ?? Json(item));
        return hash;
    }

    private static string Json(T item)
    {
        using var writer = new JsonSerializationWriter();
        writer.WriteObjectValue(null, item);
        using var reader = new StreamReader(writer.GetSerializedContent());
        return reader.ReadToEnd();
    }
}

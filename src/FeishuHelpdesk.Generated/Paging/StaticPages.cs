using System.Runtime.CompilerServices;

namespace FeishuHelpdesk;

/// <summary>Pages that are there.</summary>
internal sealed class StaticPages<T>(IReadOnlyList<Page<T>> pages) : AsyncPageable<T>
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuation = null, int? pageSize = null)
    {
        var start = continuation is null ? 0 : pages.TakeWhile(page => page.Continuation != continuation).Count() + 1;
        return start > pages.Count ? throw new ArgumentException("No page has this continuation.", nameof(continuation)) : From(start);
    }

    private async IAsyncEnumerable<Page<T>> From(int start, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var i = start; i < pages.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.CompletedTask.ConfigureAwait(false);
            yield return pages[i];
        }
    }
}

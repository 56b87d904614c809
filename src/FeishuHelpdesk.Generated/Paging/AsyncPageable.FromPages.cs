namespace FeishuHelpdesk;

/// <summary>Makes lists without a service, for tests of the code that reads one.</summary>
public static class AsyncPageable
{
    /// <summary>A list of pages that are there.</summary>
    /// <param name="pages">The pages; the list knows their continuations.</param>
    public static AsyncPageable<T> FromPages<T>(IEnumerable<Page<T>> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return new StaticPages<T>([.. pages]);
    }
}

namespace FeishuHelpdesk.Paging;

/// <summary>A number for texts, the same in every process (FNV-1a, 64 bits).</summary>
internal static class Fingerprint
{
    public const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The number of a text that follows others.</summary>
    public static ulong Add(ulong hash, string text)
    {
        foreach (var c in text)
            hash = (hash ^ c) * Prime;
        // Where a text ends counts too.
        return (hash ^ char.MaxValue) * Prime;
    }
}

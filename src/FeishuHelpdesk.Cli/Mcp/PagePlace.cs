using System.Globalization;

namespace FeishuHelpdesk.Cli.Mcp;

/// <summary>A place in a list: a page, by its number or its token, and how many of it are done with.</summary>
/// <param name="Size">How many a page has.</param>
/// <param name="Skip">How many of the page are done with.</param>
/// <param name="Page">Number or token of the page; null for the first.</param>
internal sealed record PagePlace(int Size, int Skip, string? Page)
{
    public static PagePlace First(int size) => new(size, 0, null);

    /// <summary>The place that a text stands for; null where it is none.</summary>
    public static PagePlace? Parse(string text)
    {
        var parts = text.Split('.', 3);
        return parts.Length == 3
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var skip)
            && size is > 0 and <= 10000
            ? new(size, skip, parts[2].Length == 0 ? null : parts[2])
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Size}.{Skip}.{Page}");
}

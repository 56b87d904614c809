using System.Globalization;
using System.Text.Json;

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

    /// <summary>The page after this one; null where it was the last.</summary>
    /// <param name="operation">The operation that gives the list.</param>
    /// <param name="data">What it answered.</param>
    /// <param name="count">How many came.</param>
    public PagePlace? After(HelpdeskOperation operation, JsonElement data, int count)
    {
        if (operation.Paging is not { } paging || count == 0)
            return null;
        if (paging.Style == PagingStyle.Number)
        {
            var page = Page is null ? 1 : long.Parse(Page, CultureInfo.InvariantCulture);
            var total = At(data, paging.Total) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : (long?)null;
            var hasMore = total is null ? count >= Size : page * Size < total;
            return hasMore ? new(Size, 0, (page + 1).ToString(CultureInfo.InvariantCulture)) : null;
        }

        return At(data, paging.HasMore) is { ValueKind: JsonValueKind.False } || At(data, paging.Token) is not { ValueKind: JsonValueKind.String } token || token.GetString() is not { Length: > 0 } next
            ? null
            : new(Size, 0, next);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Size}.{Skip}.{Page}");

    private static JsonElement? At(JsonElement data, string? path) =>
        path is not null && data.ValueKind == JsonValueKind.Object && data.TryGetProperty(path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..], out var value) ? value : null;
}

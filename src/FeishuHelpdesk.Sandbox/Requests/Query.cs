namespace FeishuHelpdesk.Sandbox.Requests;

/// <summary>The query of a request: names, each with the values that it was given.</summary>
internal sealed class Query
{
    private readonly List<(string Name, string Value)> _pairs = [];

    public static Query Parse(string text)
    {
        var query = new Query();
        foreach (var pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            query._pairs.Add(equals < 0 ? (Decode(pair), "") : (Decode(pair[..equals]), Decode(pair[(equals + 1)..])));
        }

        return query;
    }

    public bool IsEmpty => _pairs.Count == 0;

    public IReadOnlyList<string> All(string name) => [.. _pairs.Where(pair => pair.Name == name).Select(pair => pair.Value)];

    /// <summary>The value; null where there is none or it is empty.</summary>
    public string? Text(string name)
    {
        foreach (var (key, value) in _pairs)
        {
            if (key == name && value.Length > 0)
                return value;
        }

        return null;
    }

    /// <summary>The number; the description has been checked before.</summary>
    public long? Number(string name) =>
        long.TryParse(Text(name), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool? Flag(string name) => Text(name) switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}

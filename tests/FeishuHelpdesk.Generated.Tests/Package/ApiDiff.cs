namespace FeishuHelpdesk.Tests.Package;

/// <summary>What two listings of one surface differ in, type by type.</summary>
internal static class ApiDiff
{
    /// <summary>An empty text where they are the same; otherwise the lines that went (-) and came (+), under the name of their type.</summary>
    public static string Between(string committed, string actual)
    {
        var before = Types(committed);
        var after = Types(actual);
        var sections = before.Keys.Union(after.Keys).Order(StringComparer.Ordinal).Select(type =>
        {
            var was = before.GetValueOrDefault(type, []);
            var now = after.GetValueOrDefault(type, []);
            // What takes the place of something stands right below it.
            var lines = was.Except(now).Select(line => (Line: line, Sign: '-')).Concat(now.Except(was).Select(line => (Line: line, Sign: '+')))
                .OrderBy(change => Name(change.Line), StringComparer.Ordinal)
                .ThenByDescending(change => change.Sign)
                .Select(change => $"{change.Sign} {change.Line}\n")
                .ToList();
            return lines.Count == 0 ? "" : $"{type}\n{string.Concat(lines)}";
        });
        return string.Concat(sections);
    }

    /// <summary>Whether callers lose something: a member went, or is another one now.</summary>
    public static bool Breaks(string diff) => diff.Split('\n').Any(line => line.StartsWith("- ", StringComparison.Ordinal));

    private static Dictionary<string, List<string>> Types(string listing)
    {
        var types = new Dictionary<string, List<string>>();
        var (place, current) = ("", new List<string>());
        foreach (var line in listing.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("namespace ", StringComparison.Ordinal))
                place = line["namespace ".Length..];
            else if (line.StartsWith("        ", StringComparison.Ordinal))
                current.Add(line.Trim());
            else if (line.StartsWith("    ", StringComparison.Ordinal))
                types[$"{place}.{TypeName(line)}"] = current = [line.Trim()];
        }
        return types;
    }

    // "public sealed class Name<T> : Base where T : class" is "Name<T>".
    private static string TypeName(string line)
    {
        var words = line.Split(" : ")[0].Split(" where ")[0].Split('(')[0].Trim();
        return words.Contains(" delegate ", StringComparison.Ordinal) ? words.Split(' ')[^1] : words[(words.LastIndexOfAny([' '], words.Contains('<', StringComparison.Ordinal) ? words.IndexOf('<', StringComparison.Ordinal) : words.Length - 1) + 1)..];
    }

    private static string Name(string line) => line.Split('(', '{', '=', ';')[0].Trim().Split(' ')[^1];
}

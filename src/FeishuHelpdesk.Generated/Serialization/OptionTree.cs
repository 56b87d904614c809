using System.Globalization;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Serialization;

/// <summary>Finds the definition that a value belongs to.</summary>
internal static class OptionTree
{
    /// <summary>The first that has one of the keys, which are tried in their order.</summary>
    public static T? Find<T>(IEnumerable<T> definitions, params (string? Own, Func<T, string?> Theirs)[] keys) where T : class
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var all = definitions as IReadOnlyCollection<T> ?? [.. definitions];
        return keys.Where(key => !string.IsNullOrEmpty(key.Own))
            .Select(key => all.FirstOrDefault(one => one is not null && key.Theirs(one) == key.Own))
            .FirstOrDefault(one => one is not null);
    }
}

/// <summary>Options that can have more options below them.</summary>
/// <param name="tag">What values name an option by.</param>
/// <param name="name">What is shown of it.</param>
/// <param name="children">Those below it.</param>
internal sealed class OptionTree<T>(Func<T, string?> tag, Func<T, string?> name, Func<T, List<T>?> children) where T : class
{
    /// <summary>The options that a value stands for.</summary>
    /// <param name="value">One value or a list of them, each a text or an object that has one.</param>
    /// <param name="root">What has the options; null where there are none.</param>
    /// <param name="tree">How options are read.</param>
    /// <param name="texts">Names of which the first that an object has holds its text.</param>
    public static IReadOnlyList<PickedOption> Picked(UntypedNode? value, T? root, OptionTree<T> tree, IReadOnlyList<string> texts)
    {
        var byTag = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var byName = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (root is not null)
            tree.Add(root, [], [root], byTag, byName);
        return [.. Texts(value, texts).Select(text =>
            byTag.TryGetValue(text, out var path) || byName.TryGetValue(text, out path)
                ? new PickedOption(text, path, isKnown: true)
                : new PickedOption(text, [text], isKnown: false))];
    }

    // What a program builds by itself can hold itself.
    private void Add(T parent, IReadOnlyList<string> above, HashSet<T> seen, Dictionary<string, IReadOnlyList<string>> byTag, Dictionary<string, IReadOnlyList<string>> byName)
    {
        foreach (var option in children(parent) ?? [])
        {
            if (option is null || !seen.Add(option))
                continue;
            var own = name(option) is { Length: > 0 } shown ? shown : tag(option);
            IReadOnlyList<string> path = own is { Length: > 0 } ? [.. above, own] : above;
            if (tag(option) is { Length: > 0 } key && path.Count > 0 && !byTag.ContainsKey(key))
                byTag.Add(key, path);
            // Two options of one name in different places: the name says no more than itself.
            if (own is { Length: > 0 })
                byName[own] = byName.ContainsKey(own) ? [own] : path;
            Add(option, path, seen, byTag, byName);
        }
    }

    private static IEnumerable<string> Texts(UntypedNode? value, IReadOnlyList<string> names) => value switch
    {
        UntypedArray list => list.GetValue().SelectMany(one => Texts(one, names)),
        UntypedObject fields => names.Where(fields.GetValue().ContainsKey).Select(name => Texts(fields.GetValue()[name], names).ToList()).FirstOrDefault(found => found.Count > 0) ?? [],
        UntypedString { } text => text.GetValue() is { Length: > 0 } plain ? [plain] : [],
        UntypedInteger number => [number.GetValue().ToString(CultureInfo.InvariantCulture)],
        UntypedLong number => [number.GetValue().ToString(CultureInfo.InvariantCulture)],
        UntypedDecimal number => [number.GetValue().ToString(CultureInfo.InvariantCulture)],
        UntypedDouble number => [number.GetValue().ToString("R", CultureInfo.InvariantCulture)],
        UntypedBoolean flag => [flag.GetValue() ? "true" : "false"],
        _ => [],
    };
}

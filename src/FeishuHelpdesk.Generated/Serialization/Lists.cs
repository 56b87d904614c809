using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Serialization;

/// <summary>Lists as the service sends them.</summary>
internal static class Lists
{
    /// <summary>The list that an answer was asked for and does not have: empty, because the service leaves out what is.</summary>
    /// <exception cref="FeishuHelpdeskException">What has the list is not there, or the list came as something else.</exception>
    public static List<T> Absent<T>(IAdditionalDataHolder? holder, string name, HelpdeskOperation operation) =>
        holder is not null && !holder.AdditionalData.ContainsKey(name)
            ? []
            : throw FeishuHelpdeskException.Incomplete(operation, $"The service answered with success but without a list of {name}.");

    /// <summary>The list itself where it holds no null, which it can, whatever its type says.</summary>
    public static List<T> WithoutNulls<T>(List<T> list) where T : class => list.Contains(null!) ? list.FindAll(item => item is not null) : list;

    /// <summary>Numbers that stand for choices.</summary>
    public static IReadOnlyList<T> Choices<T>(List<int?>? list, Func<int, T> make) => list is null ? [] : [.. list.OfType<int>().Select(make)];

    /// <summary>Texts that stand for choices.</summary>
    public static IReadOnlyList<T> Choices<T>(List<string>? list, Func<string, T> make) => list is null ? [] : [.. list.OfType<string>().Select(make)];

    /// <summary>A list and what else belongs to it, without what comes again; one without a key is like no other.</summary>
    public static IReadOnlyList<T> Union<T>(List<T>? list, Func<T, string?> key, params T?[] others) where T : class
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        return [.. (list ?? []).Concat(others).OfType<T>().Where(one => key(one) is not { } name || keys.Add(name))];
    }
}

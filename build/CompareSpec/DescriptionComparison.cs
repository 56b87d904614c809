using Microsoft.OpenApi;

namespace FeishuHelpdesk.CompareSpec;

/// <summary>Compares two descriptions for what a change means for callers.</summary>
/// <remarks>
/// What breaks is judged from a caller in C#: the client has one class for each schema and one property for each field,
/// so a field that goes breaks a program even where readers of JSON would not notice.
/// </remarks>
internal static class DescriptionComparison
{
    /// <summary>Tells the changes. The texts of the descriptions' schemas are gone afterwards.</summary>
    public static IReadOnlyList<Change> Compare(OpenApiDocument before, OpenApiDocument after)
    {
        var isSame = Canonical.Of(before) == Canonical.Of(after);
        SchemaTexts.RemoveFrom(before);
        SchemaTexts.RemoveFrom(after);

        var changes = new ChangeList();
        changes.AddNames("server", Servers(before), Servers(after), "description");
        var (was, now) = (Operation.Of(before), Operation.Of(after));
        changes.AddNames("", [.. was.Keys], [.. now.Keys], "operation");
        var operations = new OperationComparison(changes);
        foreach (var (name, operation) in was)
        {
            if (now.TryGetValue(name, out var other))
                operations.Compare(operation, other);
        }
        CompareSchemas(changes, before, SchemaUse.Of(was.Values), after, SchemaUse.Of(now.Values));
        changes.AddNames("", SecuritySchemes(before), SecuritySchemes(after), "security scheme");
        if (changes.Changes.Count == 0 && !isSame)
            changes.Add(Step.Patch, "texts", "descriptions or what else no caller depends on have changed");
        return changes.Changes;
    }

    /// <summary>Schemas with a name are classes; each is compared once, as what it is used for.</summary>
    private static void CompareSchemas(
        ChangeList changes,
        OpenApiDocument before,
        IReadOnlyDictionary<string, HashSet<Direction>> was,
        OpenApiDocument after,
        IReadOnlyDictionary<string, HashSet<Direction>> now)
    {
        changes.AddNames("", [.. was.Keys.Select(name => $"schema {name}")], [.. now.Keys.Select(name => $"schema {name}")], "type");
        var schemas = new SchemaComparison(changes);
        foreach (var (name, directions) in was)
        {
            if (!now.TryGetValue(name, out var others))
                continue;
            foreach (var direction in directions.Union(others))
                schemas.Compare(name, before.Components!.Schemas![name], after.Components!.Schemas![name], direction);
        }
    }

    private static List<string> Servers(OpenApiDocument document) => [.. (document.Servers ?? []).Select(server => server.Url ?? "")];

    private static ICollection<string> Keys<T>(IDictionary<string, T>? map) => map?.Keys ?? [];

    private static List<string> SecuritySchemes(OpenApiDocument document) => [.. Keys(document.Components?.SecuritySchemes)];
}

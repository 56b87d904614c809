using System.Text.Json.Nodes;
using FeishuHelpdesk.Complement.Description;

namespace FeishuHelpdesk.Complement.Api;

/// <summary>A list that other fields hold more of.</summary>
/// <param name="Fields">The fields that hold one more element each.</param>
/// <param name="Key">The field by which two elements are the same.</param>
internal sealed record ListWith(IReadOnlyList<Field> Fields, Field Key);

/// <summary>Options, each of which can have more below it, as another model defines them.</summary>
/// <param name="Definition">The model that has them.</param>
/// <param name="Matches">The fields by which a value finds its definition: its own, and the definition's.</param>
/// <param name="Root">The field of the definition that holds the root, which is no option itself.</param>
/// <param name="Tag">The field of an option that values name it by.</param>
/// <param name="Name">The field of an option that is shown.</param>
/// <param name="Children">The field of an option with those below it.</param>
/// <param name="Texts">Where a value is an object, the names of which the first one has its text.</param>
internal sealed record OptionTree(Model Definition, IReadOnlyList<(Field Own, Field Theirs)> Matches, Field Root, Field Tag, Field Name, Field Children, IReadOnlyList<string> Texts);

/// <summary>Reads the extensions that join several fields into one view.</summary>
internal static class ViewJoin
{
    public static ListWith ListWith(Model model, Field field, JsonNode node, string pointer)
    {
        if (field is not { Kind: FieldKind.Objects, Model: { } element })
            throw new DescriptionException(pointer, "x-list-with goes with a list of objects");
        var entry = ApiDescription.Object(node, pointer);
        ApiDescription.Only(entry, pointer, "fields", "key");
        var fields = new List<Field>();
        foreach (var (name, at) in ApiDescription.Texts(entry["fields"], $"{pointer}/fields"))
        {
            var other = Find(model, name, at);
            fields.Add(other is { Kind: FieldKind.Object } && other.Model == element ? other : throw new DescriptionException(at, $"{name} is no {element.Class.Name}"));
        }

        return new(fields, Of(element, entry, "key", FieldKind.Text, pointer));
    }

    public static OptionTree Options(Model model, Field field, Model definition, JsonObject entry, string pointer)
    {
        if (field.Kind != FieldKind.Anything)
            throw new DescriptionException(pointer, "x-options goes with a value that can be anything");
        ApiDescription.Only(entry, pointer, "from", "match", "root", "tag", "name", "children", "texts");
        var matches = new List<(Field, Field)>();
        foreach (var (own, theirs) in ApiDescription.Object(entry["match"], $"{pointer}/match"))
        {
            var at = $"{pointer}/match/{SourceMap.Escape(own)}";
            matches.Add((Text(Find(model, own, at), at), Text(Find(definition, ApiDescription.Text(theirs, at), at), at)));
        }

        var root = Of(definition, entry, "root", FieldKind.Object, pointer);
        var option = root.Model!;
        var children = Of(option, entry, "children", FieldKind.Objects, pointer);
        if (children.Model != option)
            throw new DescriptionException($"{pointer}/children", $"{children.JsonName} are no {option.Class.Name}");
        var texts = ApiDescription.Texts(entry["texts"], $"{pointer}/texts").Select(text => text.Text).ToList();
        return new(definition, matches, root, Of(option, entry, "tag", FieldKind.Text, pointer), Of(option, entry, "name", FieldKind.Text, pointer), children, texts);
    }

    private static Field Of(Model model, JsonObject entry, string word, FieldKind kind, string pointer)
    {
        var name = ApiDescription.OptionalText(entry, word, pointer) ?? throw new DescriptionException(pointer, $"{word} is missing");
        var field = Find(model, name, $"{pointer}/{word}");
        return field.Kind == kind ? field : throw new DescriptionException($"{pointer}/{word}", $"{name} is {field.Kind}, and {kind} belongs here");
    }

    private static Field Text(Field field, string pointer) => field.Kind == FieldKind.Text ? field : throw new DescriptionException(pointer, $"{field.JsonName} is no text");

    private static Field Find(Model model, string name, string pointer) =>
        model.Fields.FirstOrDefault(field => field.JsonName == name) ?? throw new DescriptionException(pointer, $"{model.Class.Name} has no field {name}");
}

using System.Text;
using FeishuHelpdesk.Complement.Api;
using FeishuHelpdesk.Complement.Kiota;

namespace FeishuHelpdesk.Complement.Writing;

/// <summary>Writes the other part of a model: views of its fields, and that it is read by a reader.</summary>
internal sealed class ModelWriter(string rootNamespace, KiotaClient kiota)
{
    public (string Path, string Code)? Write(Model model)
    {
        var taken = model.Class.Properties.Keys.ToHashSet(StringComparer.Ordinal);
        taken.Add(model.Class.Name);
        var views = model.Fields.SelectMany(field => Views(field, model.IsSent, taken)).ToList();
        if (views.Count == 0 && !model.IsRoot)
            return null;

        List<string> namespaces = [];
        if (model.IsRoot)
            namespaces.Add(rootNamespace + ".Serialization");
        if (model.IsRoot || model.Fields.Any(field => field.Unit is not null || field.Union is not null || field.With is not null || field.Options is not null || (field.Enum is not null && IsList(field))))
            namespaces.Add(CSharp.Library + ".Serialization");
        if (views.Any(view => view.Contains("[JsonIgnore]", StringComparison.Ordinal)))
            namespaces.Add("System.Text.Json.Serialization");
        if (model.IsAnswer)
            namespaces.Add(CSharp.Library + ".Errors");
        if (model.Event is not null)
            namespaces.Add(CSharp.Library + ".Events");
        if (model.Fields.Any(field => field.Enum is not null))
            namespaces.Add(rootNamespace);
        namespaces.AddRange(model.Fields.Select(field => field.Union?.Model.Class.Namespace).OfType<string>());
        var code = new StringBuilder(CSharp.Header).Append(CSharp.Usings(model.Class.Namespace, namespaces));
        code.Append($"\nnamespace {model.Class.Namespace};\n\n");
        if (views.Count > 0)
        {
            code.Append("""
                /// <remarks>
                /// Beside the fields as they are sent stand views of them: <c>…List</c> for what comes in several shapes, <c>Typed…</c>
                /// for what stands for a choice, <c>…DateTime</c> for times, <c>…TimeSpan</c> for durations, <c>…Options</c> for what
                /// was picked from a list.
                /// </remarks>

                """);
        }

        code.Append($"public partial class {model.Class.Name}{Interfaces(model)}\n{{\n");
        var members = views;
        if (model.IsRoot)
            members = [.. views, $"    void IReadableModel.Read(ref ModelReader reader) => {ReaderWriter.NameOf(model)}.Read(ref reader, this);\n"];
        if (model.Event is { } @event)
            members = [.. members, IdOf("HelpdeskId", @event.HelpdeskId), IdOf("TicketId", @event.TicketId)];
        code.Append(string.Join('\n', members)).Append("}\n");
        return ($"Models/{model.Class.Name}.cs", code.ToString());
    }

    // Where the event says it, behind fields that may all be missing.
    private static string IdOf(string name, IReadOnlyList<Field> path) =>
        $"    string? IHelpdeskEvent.{name} => {(path.Count == 0 ? "null" : string.Join("?.", path.Select(field => field.Property)))};\n";

    private static string Interfaces(Model model)
    {
        var interfaces = new List<string>();
        if (model.IsRoot)
            interfaces.Add("IReadableModel");
        if (model.IsAnswer)
            interfaces.Add("IResponseEnvelope");
        if (model.Event is not null)
            interfaces.Add("IHelpdeskEvent");
        return interfaces.Count == 0 ? "" : " : " + string.Join(", ", interfaces);
    }

    private IEnumerable<string> Views(Field field, bool isSent, HashSet<string> taken)
    {
        if (field.Enum is { } choice)
        {
            var type = kiota.HasModelNamed(choice.Name) ? $"{rootNamespace}.{choice.Name}" : choice.Name;
            yield return IsList(field)
                ? View(field, Free("Typed" + field.Property, taken), $"IReadOnlyList<{type}>", $"Lists.Choices({field.Property}, value => new {type}(value))", "; empty when there is none", written: null)
                : View(field, Free("Typed" + field.Property, taken), $"{type}?", $"{field.Property} is {{ }} value ? new(value) : null", "", isSent ? "value?.Value" : null);
        }

        if (field.Unit is { } unit)
        {
            var isTime = unit is Unit.EpochMilliseconds or Unit.EpochSeconds;
            var name = Free(Stem(field.Property, isTime ? ["At", "Time"] : ["Time", "Duration"]) + (isTime ? "DateTime" : "TimeSpan"), taken);
            yield return View(field, name, isTime ? "DateTimeOffset?" : "TimeSpan?", $"ServiceTime.From{unit}({field.Property})", isTime ? ", in UTC; null where there is none, which the service may send as -1" : "", isSent && isTime ? $"ServiceTime.To{unit}{(field.Kind == FieldKind.Text ? "Text" : "")}(value)" : null);
        }

        if (field.Union is { } union)
            yield return List(field, union, Free(Singular(field.Property) + "List", taken));
        if (field.With is { } with)
            yield return ListWith(field, with, Free(Singular(field.Property) + "List", taken));
        if (field.Options is { } options)
            yield return Options(field, options, Free(Singular(field.Property) + "Options", taken));
    }

    private static bool IsList(Field field) => field.Kind is FieldKind.Int32s or FieldKind.Texts;

    private static string Singular(string property) => property.EndsWith('s') ? property[..^1] : property;

    private static string ListWith(Field field, ListWith with, string name)
    {
        var others = with.Fields.Select(other => $"<see cref=\"{other.Property}\"/>").ToList();
        var named = others.Count == 1 ? others[0] : string.Join(", ", others.SkipLast(1)) + " and " + others[^1];
        return CSharp.Doc("    ", "summary", $"{CSharp.Sentence(CSharp.Xml(field.Description))} Here with {named}, each {with.Key.JsonName} once; empty when there is none.") + $"""
                [JsonIgnore]
                public IReadOnlyList<{field.Model!.Class.Name}> {name} => Lists.Union({field.Property}, one => one.{with.Key.Property}, {string.Join(", ", with.Fields.Select(other => other.Property))});

            """;
    }

    private static string Options(Field field, OptionTree options, string name)
    {
        var definition = options.Definition.Class.Name;
        var matches = string.Join(", ", options.Matches.Select(match => $"({match.Own.Property}, definition => definition.{match.Theirs.Property})"));
        var texts = string.Join(", ", options.Texts.Select(CSharp.Literal));
        return CSharp.Doc("    ", "summary", $"The options that <see cref=\"{field.Property}\"/> stands for, each with its name and the names above it. A value that is no option, and one of a field without options, stands for itself.")
            + CSharp.Doc("    ", "param", $"What defines the options, as the service lists it.", "name=\"definitions\"")
            + CSharp.Doc("    ", "returns", "One for each value, in their order; empty when there is none.") + $"""
                public IReadOnlyList<PickedOption> {name}(IEnumerable<{definition}> definitions) => OptionTree<{options.Root.Model!.Class.Name}>.Picked(
                    {field.Property},
                    OptionTree.Find(definitions, {matches})?.{options.Root.Property},
                    new(option => option.{options.Tag.Property}, option => option.{options.Name.Property}, option => option.{options.Children.Property}),
                    [{texts}]);

            """;
    }

    private static string View(Field field, string name, string type, string expression, string remark, string? written) => $"""
            /// <summary>View of <see cref="{field.Property}"/>{remark}.{(written is null ? "" : " Setting it sets that.")}</summary>
            [JsonIgnore]
            public {type} {name}{(written is null
                ? $" => {expression};"
                : $$"""

                {
                    get => {{expression}};
                    set => {{field.Property}} = {{written}};
                }
            """)}

        """;

    private static string List(Field field, UnionModel union, string name)
    {
        var arms = new StringBuilder("        null => [],\n");
        if (union.One is { } one)
            arms.Append($"        {{ {one}: {{ }} one }} => [one],\n");
        if (union.Objects is { } objects)
            arms.Append($"        {{ {objects}: {{ }} many }} => Lists.WithoutNulls(many),\n");
        if (union.Texts is { } texts)
            arms.Append($"        {{ {texts}: {{ }} plain }} => Lists.WithoutNulls(plain).ConvertAll(text => new {union.Model.Class.Name} {{ {string.Join(", ", union.Model.Fields.Select(one => $"{one.Property} = text"))} }}),\n");
        arms.Append("        _ => [],\n");
        var text = CSharp.Sentence(CSharp.Xml(field.Description)) + " Here it is a list, whichever shape the service sent; empty when there is none."
            + (union.Texts is null ? "" : " A plain text stands for every text of its element.");
        return CSharp.Doc("    ", "summary", text) + $$"""
                [JsonIgnore]
                public IReadOnlyList<{{union.Model.Class.Name}}> {{name}} => {{field.Property}} switch
                {
            {{arms.ToString().TrimEnd('\n')}}
                };

            """;
    }

    private static string Stem(string property, string[] endings) =>
        endings.FirstOrDefault(ending => property.Length > ending.Length && property.EndsWith(ending, StringComparison.Ordinal)) is { } ending ? property[..^ending.Length] : property;

    // A field of the service can have the name that a view would have.
    private static string Free(string name, HashSet<string> taken)
    {
        while (!taken.Add(name))
            name += "View";
        return name;
    }
}

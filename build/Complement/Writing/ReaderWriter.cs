using System.Text;
using FeishuHelpdesk.Complement.Api;

namespace FeishuHelpdesk.Complement.Writing;

/// <summary>Writes the reader of a model, which goes over its JSON once.</summary>
internal sealed class ReaderWriter(string rootNamespace)
{
    /// <summary>The class that reads a model.</summary>
    public static string NameOf(Model model) => model.Class.Word + "Reader";

    public (string Path, string Code) Write(Model model)
    {
        var name = NameOf(model);
        var own = rootNamespace + ".Serialization";
        var namespaces = model.Fields.SelectMany(Namespaces).Append(model.Class.Namespace).Append(CSharp.Library + ".Serialization");
        if (model.Class.HasPlainConstructor)
            namespaces = namespaces.Append("System.Runtime.CompilerServices");
        var code = new StringBuilder(CSharp.Header).Append(CSharp.Usings(own, namespaces));
        code.Append($$"""

            namespace {{own}};

            /// <summary>Reads <see cref="{{model.Class.Name}}"/>.</summary>
            internal static class {{name}}
            {
                public static {{model.Class.Name}} Read(ref ModelReader reader)
                {
                    {{New(model)}}
                    Read(ref reader, model);
                    return model;
                }

                public static void Read(ref ModelReader reader, {{model.Class.Name}} model)
                {

            """);
        code.Append(model.Fields.Count == 0 ? Entries(model) : Fields(model));
        code.Append("    }\n");
        foreach (var field in model.Fields.Where(field => field.Kind == FieldKind.Union))
            code.Append('\n').Append(Union(model, field));
        code.Append("}\n");
        return ($"Readers/{name}.cs", code.ToString());
    }

    // Kiota's constructor makes a dictionary, and few objects of an answer need one.
    private static string New(Model model) => model.Class.HasPlainConstructor
        ? $$"""
        var model = ({{model.Class.Name}})RuntimeHelpers.GetUninitializedObject(typeof({{model.Class.Name}}));
                model.AdditionalData = new UnknownFields();
        """
        : $"var model = new {model.Class.Name}();";

    private static string Entries(Model model) => $$"""
                while (reader.NextField(out _))
                    reader.{{(model.IsMap ? "Entry" : "Unknown")}}(model);

        """;

    private static string Fields(Model model)
    {
        var code = new StringBuilder("""
                    while (reader.NextField(out var name))
                    {
                        switch (name.Length)
                        {

            """);
        foreach (var field in model.Fields.OrderBy(field => Encoding.UTF8.GetByteCount(field.JsonName)).ThenBy(field => field.JsonName, StringComparer.Ordinal))
        {
            code.Append($"""
                                case {Encoding.UTF8.GetByteCount(field.JsonName)} when name.SequenceEqual({CSharp.Literal(field.JsonName)}u8):
                                    model.{field.Property} = {Value(field)};
                                    break;

                """);
        }

        return code.Append($$"""
                        default:
                            reader.{{(model.IsMap ? "Entry" : "Unknown")}}(model);
                            break;
                    }
                }

        """).ToString();
    }

    private static string Value(Field field) => field.Kind switch
    {
        FieldKind.Text or FieldKind.Int32 when field.Enum is { } choice => $"reader.Choice(model, {choice.Name}.IsKnown)",
        FieldKind.Texts or FieldKind.Int32s when field.Enum is { } choice => $"reader.{field.Kind}(model, {choice.Name}.IsKnown)",
        FieldKind.Anything => "reader.Untyped(model)",
        FieldKind.Object => $"reader.Object(model, {NameOf(field.Model!)}.Read)",
        FieldKind.Objects => $"reader.Objects(model, {NameOf(field.Model!)}.Read)",
        FieldKind.Union => $"Read{field.Property}(ref reader, model)",
        _ => $"reader.{field.Kind}(model)",
    };

    private static string Union(Model model, Field field)
    {
        var union = field.Union!;
        var read = NameOf(union.Model) + ".Read";
        var name = union.Class.Name;
        var arms = new StringBuilder();
        if (union.One is { } one)
            arms.Append($"        JsonTokenType.StartObject => new() {{ {one} = {read}(ref reader) }},\n");
        var objects = union.Objects is { } many ? $"reader.Objects(model, {read}) is {{ }} list ? new() {{ {many} = list }} : null" : null;
        var texts = union.Texts is { } plain ? $"reader.Texts(model) is {{ }} list ? new() {{ {plain} = list }} : null" : null;
        if (texts is not null && objects is not null)
        {
            arms.Append("        // What the first element is, the list is; an empty one is a list of objects.\n");
            arms.Append($"        JsonTokenType.StartArray when reader.FirstElement() is JsonTokenType.String or JsonTokenType.Number => {texts},\n");
        }

        if ((objects ?? texts) is { } lists)
            arms.Append($"        JsonTokenType.StartArray => {lists},\n");
        return $$"""
                private static {{name}}? Read{{field.Property}}(ref ModelReader reader, {{model.Class.Name}} model) => reader.Kind switch
                {
            {{arms.ToString().TrimEnd('\n')}}
                    _ => reader.Unreadable<{{name}}>(model),
                };

            """;
    }

    private IEnumerable<string> Namespaces(Field field)
    {
        if (field.Enum is not null)
            yield return rootNamespace;
        if (field.Model is { } inner)
            yield return inner.Class.Namespace;
        if (field.Kind == FieldKind.Union)
        {
            yield return "System.Text.Json";
            yield return field.Union!.Class.Namespace;
        }
    }
}

using System.Text;
using FeishuHelpdesk.Complement.Api;
using FeishuHelpdesk.Complement.Description;
using FeishuHelpdesk.Complement.Kiota;
using Microsoft.OpenApi;

namespace FeishuHelpdesk.Complement.Writing;

/// <summary>
/// Writes the models of events as Kiota would: it writes none for what no operation sends or answers with. The client
/// takes them in, and from then on they are models like all others.
/// </summary>
internal sealed class EventModelWriter(KiotaClient kiota)
{
    private readonly string _namespace = kiota.Namespace + ".Models";

    public IReadOnlyList<(string Path, string Code)> Write(IEnumerable<DescribedEvent> events)
    {
        var files = new List<(string, string)>();
        var left = new Queue<(string Name, IOpenApiSchema Schema, string Pointer)>(events.Select(one => (one.Payload, one.Schema, one.SchemaPointer)));
        while (left.Count > 0)
        {
            var (name, schema, pointer) = left.Dequeue();
            if (kiota.Model($"{_namespace}.{name}") is not null)
                continue;
            var place = ModelJoin.Resolve(schema, pointer);
            var fields = new List<ModelField>();
            foreach (var (field, property) in place.Schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
            {
                var (written, held) = Field(name, field, property, $"{place.Pointer}/properties/{SourceMap.Escape(field)}");
                fields.Add(written);
                if (held is { } more)
                    left.Enqueue((more.Component!, more.Schema, more.Pointer));
            }

            var code = Code(name, place.Schema.Description ?? "", fields);
            kiota.Add(code);
            files.Add(($"EventModels/{name}.cs", code));
        }

        return files;
    }

    private (ModelField, Place? Held) Field(string model, string name, IOpenApiSchema schema, string pointer)
    {
        var place = ModelJoin.Resolve(schema, pointer);
        var property = string.Concat(name.Split('_').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        if (property == model)
            throw new DescriptionException(pointer, $"{property} cannot be the name of a field of {model}");
        var text = schema.Description ?? place.Schema.Description ?? "";
        var isList = place.Schema.Type == JsonSchemaType.Array;
        var one = isList ? ModelJoin.Resolve(place.Schema.Items ?? throw new DescriptionException(place.Pointer, "A list needs items"), $"{place.Pointer}/items") : place;
        var scalar = Scalar(one.Schema);
        if (scalar is var (type, word) && type.Length > 0)
        {
            return (isList
                ? new(name, property, $"List<{(type == "string" ? type : type + "?")}>", $"n.GetCollectionOfPrimitiveValues<{(type == "string" ? type : type + "?")}>()?.AsList()", $"WriteCollectionOfPrimitiveValues<{(type == "string" ? type : type + "?")}>", text)
                : new(name, property, type, $"n.Get{word}Value()", $"Write{word}Value", text), null);
        }

        if (!isList && one.Schema is { Type: null, OneOf: null or { Count: 0 }, AnyOf: null or { Count: 0 } })
            return (new(name, property, "UntypedNode", "n.GetObjectValue<UntypedNode>(UntypedNode.CreateFromDiscriminatorValue)", "WriteObjectValue<UntypedNode>", text), null);
        if (one.Schema.Type != JsonSchemaType.Object || one.Component is not { } component)
            throw new DescriptionException(pointer, "No model of an event can be written with this: texts, numbers, truth values, and objects with a schema of their own");
        var full = $"global::{_namespace}.{component}";
        return (isList
            ? new(name, property, $"List<{full}>", $"n.GetCollectionOfObjectValues<{full}>({full}.CreateFromDiscriminatorValue)?.AsList()", $"WriteCollectionOfObjectValues<{full}>", text)
            : new(name, property, full, $"n.GetObjectValue<{full}>({full}.CreateFromDiscriminatorValue)", $"WriteObjectValue<{full}>", text), one);
    }

    // What comes as a text or as a number is a text, which either can be.
    private static (string Type, string Word) Scalar(IOpenApiSchema schema) => (schema.Type, schema.Format) switch
    {
        (JsonSchemaType.String or (JsonSchemaType.String | JsonSchemaType.Integer), _) => ("string", "String"),
        (JsonSchemaType.Integer, "int32") => ("int", "Int"),
        (JsonSchemaType.Integer, "int64") => ("long", "Long"),
        (JsonSchemaType.Number, "double") => ("double", "Double"),
        (JsonSchemaType.Boolean, _) => ("bool", "Bool"),
        _ => ("", ""),
    };

    private string Code(string name, string description, List<ModelField> fields)
    {
        var full = $"global::{_namespace}.{name}";
        var code = new StringBuilder(CSharp.Header).Append($"""
            #pragma warning disable CA1720 // The names are the service's.
            using Microsoft.Kiota.Abstractions.Extensions;
            using Microsoft.Kiota.Abstractions.Serialization;

            namespace {_namespace};


            """);
        if (!fields.Any(field => field.Get.Contains("AsList", StringComparison.Ordinal)))
            code.Replace("using Microsoft.Kiota.Abstractions.Extensions;\n", "");
        code.Append(CSharp.Doc("", "summary", CSharp.Sentence(CSharp.Xml(description))));
        code.Append($$"""
            public partial class {{name}} : IAdditionalDataHolder, IParsable
            {
                /// <summary>Makes one without a field.</summary>
                public {{name}}()
                {
                    AdditionalData = new Dictionary<string, object>();
                }

                /// <summary>Fields that the description does not know, and values that their field cannot hold, by their names.</summary>
                public IDictionary<string, object> AdditionalData { get; set; }


            """);
        foreach (var field in fields)
        {
            code.Append(CSharp.Doc("    ", "summary", CSharp.Sentence(CSharp.Xml(field.Description))));
            code.Append($"    public {field.Type}? {field.Property} {{ get; set; }}\n\n");
        }

        code.Append($$"""
                /// <summary>Makes one for a parser.</summary>
                /// <param name="parseNode">What is parsed.</param>
                public static {{full}} CreateFromDiscriminatorValue(IParseNode parseNode)
                {
                    ArgumentNullException.ThrowIfNull(parseNode);
                    return new {{full}}();
                }

                /// <summary>How each field is read, by its name.</summary>
                public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers()
                {
                    return new Dictionary<string, Action<IParseNode>>
                    {

            """);
        foreach (var field in fields)
            code.Append($"            {{ {CSharp.Literal(field.Name)}, n => {{ {field.Property} = {field.Get}; }} }},\n");
        code.Append($$"""
                    };
                }

                /// <summary>Writes all fields.</summary>
                /// <param name="writer">Where to.</param>
                public virtual void Serialize(ISerializationWriter writer)
                {
                    ArgumentNullException.ThrowIfNull(writer);

            """);
        foreach (var field in fields)
            code.Append($"        writer.{field.Write}({CSharp.Literal(field.Name)}, {field.Property});\n");
        return code.Append("        writer.WriteAdditionalData(AdditionalData);\n    }\n}\n").ToString();
    }

    private sealed record ModelField(string Name, string Property, string Type, string Get, string Write, string Description);
}

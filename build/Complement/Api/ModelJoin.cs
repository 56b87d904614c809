using System.Text.Json.Nodes;
using FeishuHelpdesk.Complement.Description;
using FeishuHelpdesk.Complement.Kiota;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.OpenApi;

namespace FeishuHelpdesk.Complement.Api;

/// <summary>Walks schemas and Kiota's classes side by side: the one says what a field means, the other what it is called.</summary>
internal sealed class ModelJoin(ApiDescription description, KiotaClient kiota)
{
    private const string Anything = "UntypedNode";

    private readonly Dictionary<string, Model> _models = [];
    private readonly SortedDictionary<string, OpenEnum> _enums = new(StringComparer.Ordinal);
    // Views over several fields, of models whose fields are all known by then.
    private readonly Queue<Action> _views = [];
    private int _depth;

    public IEnumerable<Model> Models => _models.Values.OrderBy(model => model.Class.FullName, StringComparer.Ordinal);

    public IEnumerable<OpenEnum> Enums => _enums.Values;

    /// <summary>The model of a schema and of the class that Kiota wrote for it.</summary>
    public Model Join(IOpenApiSchema schema, string pointer, string className)
    {
        if (_models.TryGetValue(className, out var known))
            return known;
        var place = Resolve(schema, pointer);
        var @class = kiota.Model(className) ?? throw new DescriptionException(pointer, $"Kiota wrote no class {className} for this schema");
        var isMap = place.Schema is { Properties: null or { Count: 0 }, AdditionalProperties: not null };
        var model = new Model(@class, isMap);
        _models.Add(className, model);
        _depth++;
        foreach (var (name, property) in place.Schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            var at = $"{place.Pointer}/properties/{SourceMap.Escape(name)}";
            model.Fields.Add(Field(model, name, property, at));
            Views(model, model.Fields.Count - 1, property, at);
        }

        _depth--;
        while (_depth == 0 && _views.Count > 0)
            _views.Dequeue()();
        return model;
    }

    private void Views(Model model, int index, IOpenApiSchema schema, string pointer)
    {
        if (schema is OpenApiSchemaReference)
            return;
        if (description.Extension(schema.Extensions, pointer, "x-list-with") is { } with)
            _views.Enqueue(() => model.Fields[index] = model.Fields[index] with { With = ViewJoin.ListWith(model, model.Fields[index], with, $"{pointer}/x-list-with") });
        if (description.Extension(schema.Extensions, pointer, "x-options") is not { } node)
            return;
        var at = $"{pointer}/x-options";
        var entry = ApiDescription.Object(node, at);
        var name = ApiDescription.OptionalText(entry, "from", at) ?? throw new DescriptionException(at, "from is missing");
        if (description.Document.Components?.Schemas?.TryGetValue(name, out var definitions) != true)
            throw new DescriptionException($"{at}/from", $"Nothing is called {name}");
        _views.Enqueue(() =>
        {
            var definition = Join(definitions!, $"/components/schemas/{SourceMap.Escape(name)}", $"{model.Class.Namespace}.{name}");
            model.Fields[index] = model.Fields[index] with { Options = ViewJoin.Options(model, model.Fields[index], definition, entry, at) };
        });
    }

    /// <summary>The open enum of a schema; null where it has no known values.</summary>
    public OpenEnum? Enum(in Place place, string ownName)
    {
        var pointer = $"{place.Pointer}/x-known-values";
        if (description.Extension(place.Schema.Extensions, place.Pointer, "x-known-values") is not { } node)
            return null;

        var name = place.Component ?? ownName;
        if (_enums.TryGetValue(name, out var known) && place.Component is not null)
            return known;
        var isText = place.Schema.Type == JsonSchemaType.String;
        var values = ApiDescription.Objects(node, pointer).Select(entry => Value(entry.Entry, entry.Pointer, isText)).ToList();
        foreach (var (one, at) in values.Select((value, i) => (value, i)))
        {
            if (values.Take(at).Any(other => other.Value == one.Value || (one.Name is not null && other.Name == one.Name)))
                throw new DescriptionException($"{pointer}/{at}", $"{one.Name ?? one.Value} stands here twice");
        }

        var made = new OpenEnum(name, isText, place.Schema.Description ?? "", values);
        if (!_enums.TryAdd(name, made))
            throw new DescriptionException(pointer, $"There are two sets of known values that would be called {name}");
        return made;
    }

    /// <summary>The schema itself, behind references and behind an <c>allOf</c> of one.</summary>
    public static Place Resolve(IOpenApiSchema schema, string pointer)
    {
        string? component = null;
        for (var depth = 0; depth < 32; depth++)
        {
            if (schema is OpenApiSchemaReference reference)
            {
                if (reference.Target is not { } target)
                    throw new DescriptionException(pointer, $"Nothing is called {reference.Reference.ReferenceV3}");
                component = reference.Reference.Id;
                pointer = $"/components/schemas/{SourceMap.Escape(component!)}";
                schema = target;
            }
            else if (schema.AllOf is [var only] && schema is { Properties: null or { Count: 0 }, OneOf: null or { Count: 0 }, AnyOf: null or { Count: 0 } })
            {
                pointer += "/allOf/0";
                schema = only;
            }
            else
            {
                return new(schema, pointer, component);
            }
        }

        throw new DescriptionException(pointer, "This schema leads only to itself");
    }

    private Field Field(Model model, string name, IOpenApiSchema schema, string pointer)
    {
        var @class = model.Class;
        if (!@class.Fields.TryGetValue(name, out var property) || !@class.Properties.TryGetValue(property, out var type))
            throw new DescriptionException(pointer, $"Kiota wrote no property for this field into {@class.Name}");

        var place = Resolve(schema, pointer);
        description.Text(schema.Extensions, pointer, "x-origin");
        var kind = Kind(type, place, pointer);
        var field = new Field(name, property, kind, schema.Description ?? place.Schema.Description ?? "");
        return kind switch
        {
            FieldKind.Object => field with { Model = Join(place.Schema, place.Pointer, type.TrimEnd('?')) },
            FieldKind.Objects => field with { Model = Join(Items(place), $"{place.Pointer}/items", Element(type)) },
            FieldKind.Union => field with { Union = Union(place, type.TrimEnd('?')) },
            FieldKind.Text or FieldKind.Int32 or FieldKind.Int64 or FieldKind.Double => field with
            {
                Enum = kind is FieldKind.Text or FieldKind.Int32 ? Enum(place, EnumName(@class, property)) : null,
                Unit = UnitOf(place, kind),
            },
            FieldKind.Texts or FieldKind.Int32s => field with { Enum = Enum(Resolve(Items(place), $"{place.Pointer}/items"), EnumName(@class, property)) },
            _ => field,
        };
    }

    private static string EnumName(KiotaModel @class, string property) => property.StartsWith(@class.Word, StringComparison.Ordinal) ? property : @class.Word + property;

    private FieldKind Kind(string type, in Place place, string pointer)
    {
        var kind = Kind(type) ?? throw new DescriptionException(pointer, $"No reader can be written for {type}, which Kiota makes of this schema");
        FieldKind? described = (place.Schema.Type, place.Schema.Format) switch
        {
            (JsonSchemaType.String, null or "uri") => FieldKind.Text,
            // What comes as a text or as a number: the text takes either.
            (JsonSchemaType.String | JsonSchemaType.Integer, null) => FieldKind.Text,
            (JsonSchemaType.Integer, "int32") => FieldKind.Int32,
            (JsonSchemaType.Integer, "int64") => FieldKind.Int64,
            (JsonSchemaType.Number, "double") => FieldKind.Double,
            (JsonSchemaType.Boolean, null) => FieldKind.Boolean,
            (JsonSchemaType.Object or JsonSchemaType.Array or null, null) => kind,
            _ => null,
        };
        return described switch
        {
            null => throw new DescriptionException(pointer, $"No reader can be written for a schema of type {place.Schema.Type?.ToString().ToLowerInvariant()} and format {place.Schema.Format ?? "none"}"),
            _ when described != kind => throw new DescriptionException(pointer, $"Kiota wrote {type} for this schema, which is {described}"),
            _ => kind,
        };
    }

    private FieldKind? Kind(string type) => type.TrimEnd('?') switch
    {
        "string" => FieldKind.Text,
        "int" => FieldKind.Int32,
        "long" => FieldKind.Int64,
        "double" => FieldKind.Double,
        "bool" => FieldKind.Boolean,
        "List<string>" => FieldKind.Texts,
        "List<int?>" => FieldKind.Int32s,
        Anything => FieldKind.Anything,
        var other when kiota.Model(other) is { IsUnion: true } => FieldKind.Union,
        var other when kiota.Model(other) is not null => FieldKind.Object,
        var other when other.StartsWith("List<", StringComparison.Ordinal) && kiota.Model(Element(other)) is { IsUnion: false } => FieldKind.Objects,
        _ => null,
    };

    private UnionModel Union(in Place place, string type)
    {
        var @class = kiota.Model(type)!;
        Model? model = null;
        var kinds = place.Schema.OneOf ?? place.Schema.AnyOf ?? [];
        for (var i = 0; i < kinds.Count; i++)
        {
            var kind = Resolve(kinds[i], $"{place.Pointer}/oneOf/{i}");
            var (element, pointer) = kind.Schema.Type == JsonSchemaType.Array ? (Items(kind), $"{kind.Pointer}/items") : (kinds[i], kind.Pointer);
            if (Resolve(element, pointer).Schema.Type != JsonSchemaType.Object)
                continue;
            var name = @class.Properties.Values.Select(Element).First(one => kiota.Model(one) is not null);
            model = Join(element, pointer, name);
        }

        string? one = null, objects = null, texts = null;
        foreach (var (property, propertyType) in @class.Properties)
        {
            if (model is not null && propertyType.TrimEnd('?') == model.Class.FullName)
                one = property;
            else if (model is not null && propertyType.TrimEnd('?') == $"List<{model.Class.FullName}>")
                objects = property;
            else if (propertyType.TrimEnd('?') == "List<string>")
                texts = property;
            else
                throw new DescriptionException(place.Pointer, $"No reader can be written for a choice with {propertyType}");
        }

        if (model is null)
            throw new DescriptionException(place.Pointer, "No reader can be written for a choice without an object");
        if (texts is not null && (model.Fields.Count == 0 || model.Fields.Any(field => field.Kind != FieldKind.Text)))
            throw new DescriptionException(place.Pointer, $"A text cannot stand for a {model.Class.Name}, which has more than texts");
        return new(@class, one, objects, texts, model);
    }

    private Unit? UnitOf(in Place place, FieldKind kind)
    {
        var pointer = $"{place.Pointer}/x-unit";
        return description.Text(place.Schema.Extensions, place.Pointer, "x-unit") switch
        {
            null => null,
            "epoch-milliseconds" when kind is FieldKind.Int64 or FieldKind.Text => Api.Unit.EpochMilliseconds,
            "epoch-seconds" when kind is FieldKind.Int64 or FieldKind.Text => Api.Unit.EpochSeconds,
            "seconds" when kind is FieldKind.Int64 or FieldKind.Int32 => Api.Unit.Seconds,
            "minutes" when kind is FieldKind.Double or FieldKind.Int64 or FieldKind.Int32 => Api.Unit.Minutes,
            "epoch-milliseconds" or "epoch-seconds" or "seconds" or "minutes" => throw new DescriptionException(pointer, "The unit does not go with the type: times are int64 or text, durations are numbers"),
            var other => throw new DescriptionException(pointer, $"Nothing reads the unit {other}; there are epoch-milliseconds, epoch-seconds, seconds and minutes"),
        };
    }

    private static KnownValue Value(JsonObject entry, string pointer, bool isText)
    {
        ApiDescription.Only(entry, pointer, "value", "name", "description");
        var value = isText
            ? SymbolDisplay.FormatLiteral(ApiDescription.OptionalText(entry, "value", pointer) ?? throw new DescriptionException(pointer, "value is missing"), quote: true)
            : ApiDescription.Number(entry, "value", pointer).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var name = ApiDescription.OptionalText(entry, "name", pointer);
        if (name is not null && (!SyntaxFacts.IsValidIdentifier(name) || !char.IsUpper(name[0]) || name is "Value" or "Name" or "Equals" or "ToString" or "GetHashCode" or "Deconstruct"))
            throw new DescriptionException($"{pointer}/name", $"{name} cannot be the name of a value");
        return new(value, name, ApiDescription.OptionalText(entry, "description", pointer) ?? "");
    }

    private static IOpenApiSchema Items(in Place place) => place.Schema.Items ?? throw new DescriptionException(place.Pointer, "A list needs items");

    private static string Element(string type) => type.TrimEnd('?') is var plain && plain.StartsWith("List<", StringComparison.Ordinal) ? plain[5..^1].TrimEnd('?') : plain;
}

/// <summary>A schema, where it stands, and what it is called where it stands by itself.</summary>
internal readonly record struct Place(IOpenApiSchema Schema, string Pointer, string? Component);

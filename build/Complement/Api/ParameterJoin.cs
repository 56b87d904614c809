using FeishuHelpdesk.Complement.Description;
using FeishuHelpdesk.Complement.Kiota;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.OpenApi;

namespace FeishuHelpdesk.Complement.Api;

/// <summary>Gives the parameters of an operation the C# types that they mean.</summary>
internal sealed class ParameterJoin(ApiDescription description, ModelJoin models)
{
    public List<Parameter> Join(OpenApiOperation operation, string pointer, KiotaCall call)
    {
        var parameters = new List<Parameter>();
        foreach (var (parameter, at) in (operation.Parameters ?? []).Select((parameter, i) => (parameter, $"{pointer}/parameters/{i}")))
        {
            var joined = Join(parameter, at, call);
            if (parameters.Any(other => other.Word == joined.Word))
                throw new DescriptionException(at, $"Two parameters are called {joined.Word}; x-name can name one of them");
            parameters.Add(joined);
        }

        return parameters;
    }

    private Parameter Join(IOpenApiParameter parameter, string pointer, KiotaCall call)
    {
        var name = parameter.Name ?? throw new DescriptionException(pointer, "The parameter has no name");
        var text = parameter.Description ?? throw new DescriptionException(pointer, "The parameter has no description");
        var schema = parameter.Schema ?? throw new DescriptionException(pointer, "The parameter has no schema");
        description.Text(parameter.Extensions, pointer, "x-origin");
        var word = description.Text(parameter.Extensions, pointer, "x-name") ?? string.Concat(name.Split('_', '-').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
        if (!SyntaxFacts.IsValidIdentifier(word) || !char.IsUpper(word[0]))
            throw new DescriptionException(pointer, $"{word} cannot be the name of a parameter");

        if (parameter.In == ParameterLocation.Path)
            return new(name, true, true, text) { Word = word, Type = "string" };
        if (parameter.In != ParameterLocation.Query)
            throw new DescriptionException(pointer, $"A parameter cannot stand in the {parameter.In?.ToString().ToLowerInvariant()}");
        if (!call.QueryProperties.TryGetValue(name, out var property))
            throw new DescriptionException(pointer, $"Kiota wrote no property for the parameter {name}");

        var place = ModelJoin.Resolve(schema, $"{pointer}/schema");
        var isList = place.Schema.Type == JsonSchemaType.Array;
        var element = isList ? ModelJoin.Resolve(place.Schema.Items ?? throw new DescriptionException(place.Pointer, "A list needs items"), $"{place.Pointer}/items") : place;
        var (type, conversion) = Type(element, word, property.Type.TrimEnd('?'), isList);
        var unit = type == "DateTimeOffset" && !isList ? description.Text(element.Schema.Extensions, element.Pointer, "x-unit") : null;
        return new(name, false, parameter.Required, text)
        {
            Word = word,
            Type = isList ? $"IReadOnlyList<{type}>" : type,
            Property = property.Property,
            Unit = unit,
            JsonType = element.Schema.Type?.ToString().ToLowerInvariant() ?? "string",
            IsList = isList,
            Conversion = !isList ? conversion : conversion == "{0}" ? "[.. {0}]" : $"[.. {{0}}.Select(one => {string.Format(System.Globalization.CultureInfo.InvariantCulture, conversion, "one")})]",
        };
    }

    private (string Type, string Conversion) Type(in Place place, string word, string property, bool isList)
    {
        if (models.Enum(place, word) is { } choice)
            return (choice.Name, !choice.IsText && isList ? "(int?){0}.Value" : "{0}.Value");
        if (description.Text(place.Schema.Extensions, place.Pointer, "x-unit") is { } unit)
        {
            return (unit, place.Schema.Type) switch
            {
                ("epoch-milliseconds", JsonSchemaType.Integer) => ("DateTimeOffset", "{0}.ToUnixTimeMilliseconds()"),
                ("epoch-seconds", JsonSchemaType.Integer) => ("DateTimeOffset", "{0}.ToUnixTimeSeconds()"),
                _ => throw new DescriptionException($"{place.Pointer}/x-unit", $"A parameter cannot count {unit} here; there are epoch-milliseconds and epoch-seconds"),
            };
        }

        return (place.Schema.Type, isList) switch
        {
            (JsonSchemaType.String, _) => ("string", "{0}"),
            (JsonSchemaType.Boolean, false) => ("bool", "{0}"),
            (JsonSchemaType.Integer, false) => (place.Schema.Format == "int64" ? "long" : "int", "{0}"),
            (JsonSchemaType.Integer, true) => (place.Schema.Format == "int64" ? "long" : "int", place.Schema.Format == "int64" ? "(long?){0}" : "(int?){0}"),
            _ => throw new DescriptionException(place.Pointer, $"No parameter can be written for this schema, of which Kiota makes {property}"),
        };
    }
}

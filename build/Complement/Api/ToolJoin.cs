using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FeishuHelpdesk.Complement.Description;
using Microsoft.OpenApi;

namespace FeishuHelpdesk.Complement.Api;

/// <summary>Reads as what a model is offered an operation, and says in JSON Schema what goes in and what comes out.</summary>
internal sealed partial class ToolJoin(ApiDescription description)
{
    private const string Name = "x-tool";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly HashSet<string> _names = [];

    public Tool? Join(OpenApiOperation operation, string pointer, IReadOnlyList<Parameter> parameters, Paging? paging, bool isBinary)
    {
        var at = $"{pointer}/{Name}";
        if (description.Extension(operation.Extensions, pointer, Name) is not { } node)
            return null;
        var entry = ApiDescription.Object(node, at);
        ApiDescription.Only(entry, at, "name", "title", "description", "without", "message");
        if (isBinary)
            throw new DescriptionException(at, "What gives a file is no tool");
        var name = ApiDescription.NeededText(entry, "name", at);
        if (!ToolName().IsMatch(name))
            throw new DescriptionException($"{at}/name", $"{name} cannot be the name of a tool: small letters, digits and _");
        if (!_names.Add(name))
            throw new DescriptionException($"{at}/name", $"Two tools are called {name}");

        var body = operation.RequestBody is null ? null : ApiDescription.JsonSchema(operation.RequestBody.Content);
        var without = Without(entry, at, parameters, paging);
        var message = Message(entry, at, body);
        return new(
            name,
            ApiDescription.NeededText(entry, "title", at),
            ApiDescription.NeededText(entry, "description", at),
            message,
            Text(Input(operation, at, parameters, without, body, message)),
            Output(operation));
    }

    private static HashSet<string> Without(JsonObject entry, string pointer, IReadOnlyList<Parameter> parameters, Paging? paging)
    {
        // Pages are gone through in the server's own way.
        HashSet<string> names = paging is null ? [] : [paging.Page, paging.Size];
        if (entry["without"] is not { } node)
            return names;
        foreach (var (name, place) in ApiDescription.Texts(node, $"{pointer}/without"))
        {
            if (!parameters.Any(parameter => parameter is { IsOfPath: false, IsRequired: false } && parameter.Name == name) || !names.Add(name))
                throw new DescriptionException(place, $"The operation has no optional parameter {name} to do without");
        }

        return names;
    }

    private static (string Type, string Content)? Message(JsonObject entry, string pointer, IOpenApiSchema? body)
    {
        if (entry["message"] is not { } node)
            return null;
        var at = $"{pointer}/message";
        var message = ApiDescription.Object(node, at);
        ApiDescription.Only(message, at, "type", "content");
        return (Field("type"), Field("content"));

        string Field(string which)
        {
            var name = ApiDescription.NeededText(message, which, at);
            return body is not null && ModelJoin.Resolve(body, at).Schema.Properties?.TryGetValue(name, out var field) == true && ModelJoin.Resolve(field, at).Schema.Type == JsonSchemaType.String
                ? name
                : throw new DescriptionException($"{at}/{which}", $"The body has no text called {name}");
        }
    }

    private static JsonObject Input(OpenApiOperation operation, string pointer, IReadOnlyList<Parameter> parameters, HashSet<string> without, IOpenApiSchema? body, (string Type, string Content)? message)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        var schemas = new SchemaText(isStrict: true);
        foreach (var (parameter, described) in parameters.Zip(operation.Parameters ?? []).Where(pair => !without.Contains(pair.First.Name)))
        {
            var schema = parameter.Unit is null ? schemas.Of(described.Schema!, described.Description) : new JsonObject
            {
                ["type"] = "string",
                ["format"] = "date-time",
                ["description"] = One(described.Description),
            };
            Add(parameter.Name, schema, parameter.IsRequired);
        }

        if (body is not null)
        {
            var place = ModelJoin.Resolve(body, pointer).Schema;
            foreach (var (name, field) in place.Properties ?? new Dictionary<string, IOpenApiSchema>())
            {
                if (name == message?.Content)
                    Add("text", new JsonObject { ["type"] = "string", ["minLength"] = 1, ["description"] = "What to say, as plain text." }, isRequired: true);
                else if (name != message?.Type)
                    Add(name, schemas.Of(field, field.Description), place.Required?.Contains(name) == true);
            }
        }

        var input = new JsonObject { ["type"] = "object", ["properties"] = properties, ["required"] = required, ["additionalProperties"] = false };
        if (schemas.Definitions.Count > 0)
            input["$defs"] = schemas.Definitions;
        return input;

        void Add(string name, JsonObject schema, bool isRequired)
        {
            if (!properties.TryAdd(name, schema))
                throw new DescriptionException(pointer, $"Two arguments of the tool would be called {name}");
            if (isRequired)
                required.Add((JsonNode)name);
        }
    }

    // What the service sends can differ from what is described, and a result has to be as its schema says: so the schema of
    // a result names the fields and says what they are, and excludes nothing.
    private static string? Output(OpenApiOperation operation)
    {
        var success = (operation.Responses ?? []).FirstOrDefault(response => response.Key.StartsWith('2')).Value;
        if (ApiDescription.JsonSchema(success?.Content) is not { } answer || ModelJoin.Resolve(answer, "").Schema.Properties?.TryGetValue("data", out var data) != true)
            return null;
        var schemas = new SchemaText(isStrict: false);
        var output = schemas.Of(ModelJoin.Resolve(data!, "").Schema, data!.Description);
        if (schemas.Definitions.Count > 0)
            output["$defs"] = schemas.Definitions;
        return Text(output);
    }

    private static string Text(JsonObject schema) => schema.ToJsonString(Plain);

    private static string One(string? text) => string.Join(' ', (text ?? "").Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("^[a-z][a-z0-9_]{0,63}$")]
    private static partial Regex ToolName();

    /// <summary>Schemas of the description as JSON Schema.</summary>
    /// <param name="isStrict">Whether a value has to be of its type.</param>
    private sealed class SchemaText(bool isStrict)
    {
        public JsonObject Definitions { get; } = [];

        public JsonObject Of(IOpenApiSchema schema, string? text)
        {
            var place = ModelJoin.Resolve(schema, "");
            if (place is { Component: { } component, Schema.Properties.Count: > 0 })
            {
                if (!Definitions.ContainsKey(component))
                {
                    // Before its fields, one of which can be of the same kind.
                    Definitions[component] = new JsonObject();
                    Definitions[component] = Own(place.Schema, place.Schema.Description);
                }

                var reference = new JsonObject { ["$ref"] = $"#/$defs/{component}" };
                if (text is not null)
                    reference["description"] = One(text);
                return reference;
            }

            return Own(place.Schema, text ?? place.Schema.Description);
        }

        private JsonObject Own(IOpenApiSchema schema, string? text)
        {
            var own = new JsonObject();
            if (isStrict && schema.Type is { } type)
                own["type"] = type.ToString().ToLowerInvariant();
            if (Words(schema, text) is { Length: > 0 } words)
                own["description"] = words;
            if (schema.Items is { } items)
                own["items"] = Of(items, null);
            if (schema.Properties is { Count: > 0 } fields)
            {
                var properties = new JsonObject();
                foreach (var (name, field) in fields)
                    properties[name] = Of(field, field.Description);
                own["properties"] = properties;
                if (isStrict && schema.Required is { Count: > 0 } required)
                    own["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]);
            }

            if (schema.OneOf is { Count: > 0 } choices)
                own["anyOf"] = new JsonArray([.. choices.Select(choice => (JsonNode)Of(choice, null))]);
            return own;
        }

        // Values with names are open: they are told, and others allowed.
        private static string Words(IOpenApiSchema schema, string? text)
        {
            var words = One(text);
            if (schema.Extensions?.TryGetValue("x-known-values", out var extension) == true && extension is JsonNodeExtension { Node: JsonArray values })
            {
                var known = values.OfType<JsonObject>().Where(value => value["name"] is not null).Select(value => (Value: value["value"]!.ToString(), Name: value["name"]!.ToString())).ToList();
                if (known.Any(value => !words.Contains(value.Value, StringComparison.Ordinal)))
                    words = $"{words} Known values: {string.Join(", ", known.Select(value => $"{value.Value} {value.Name}"))}.".TrimStart();
            }

            if (schema.Extensions?.TryGetValue("x-unit", out var unit) == true && unit is JsonNodeExtension { Node: JsonValue of } && !words.Contains("epoch", StringComparison.OrdinalIgnoreCase))
                words = $"{words} Counts {of.ToString().Replace("epoch-milliseconds", "milliseconds since the Unix epoch", StringComparison.Ordinal).Replace("epoch-seconds", "seconds since the Unix epoch", StringComparison.Ordinal)}.".TrimStart();
            return words;
        }
    }
}

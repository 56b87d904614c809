using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Microsoft.OpenApi;

namespace FeishuHelpdesk.Tests.Examples;

/// <summary>Checks values against the schemas of a description, written as OpenAPI 3.1: its schemas are JSON Schema 2020-12.</summary>
internal sealed class SchemaCheck(OpenApiDocument document)
{
    private readonly JsonNode _components = new JsonObject(
        (document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()).Select(schema => KeyValuePair.Create(schema.Key, (JsonNode?)Json(schema.Value))));

    private static readonly BuildOptions Dialect202012 = new() { Dialect = Dialect.Draft202012 };

    public IEnumerable<string> ProblemsOf(string schema, JsonNode value) => ProblemsOf(new OpenApiSchemaReference(schema, document), value);

    public IEnumerable<string> ProblemsOf(IOpenApiSchema schema, JsonNode value)
    {
        // References are pointers into the document: what they lead to goes along.
        var alone = new JsonObject
        {
            ["allOf"] = new JsonArray(Json(schema)),
            ["components"] = new JsonObject { ["schemas"] = _components.DeepClone() },
        };
        using var instance = JsonDocument.Parse(value.ToJsonString());
        var results = JsonSchema.FromText(alone.ToJsonString(), Dialect202012).Evaluate(instance.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return results.IsValid ? [] : [.. (results.Details ?? [])
            .Where(detail => detail.Errors is { Count: > 0 })
            .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation} {error.Value}".Trim()))
            .DefaultIfEmpty("does not keep to the schema")];
    }

    private static JsonObject Json(IOpenApiSchema schema)
    {
        using var text = new StringWriter();
        schema.SerializeAsV31(new OpenApiJsonWriter(text));
        return JsonNode.Parse(text.ToString())!.AsObject();
    }
}

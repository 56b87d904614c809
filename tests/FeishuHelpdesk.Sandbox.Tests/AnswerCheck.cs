using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using FeishuHelpdesk.Sandbox.Requests;
using Json.Schema;
using Xunit;

namespace FeishuHelpdesk.Sandbox.Tests;

/// <summary>Checks answers against the description of the service, by a library that the sandbox does not have.</summary>
internal static class AnswerCheck
{
    private static readonly JsonObject Document = JsonNode.Parse(SandboxAnswer.Example("feishu-helpdesk.bundled.openapi.json"))!.AsObject();
    private static readonly ConcurrentDictionary<string, Lazy<JsonSchema>> Schemas = new();

    /// <summary>Fails where an answer in JSON is not as its operation, or the error of any, is described.</summary>
    public static void AssertValid(HttpMethod method, string path, Reply reply)
    {
        if (reply.ContentType?.MediaType != "application/json" || Router.Find(method.Method, path.Split('?')[0], out _, out _) is not { } operation)
            return;
        JsonElement json;
        try
        {
            json = reply.Json;
        }
        catch (JsonException)
        {
            // What a test has asked for.
            return;
        }

        var name = json.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.Number && code.GetInt32() == 0 && !operation.IsBinary ? operation.Route : "";
        var results = Schemas.GetOrAdd(name, static (key, one) => new(() => Schema(key.Length == 0 ? null : one)), operation).Value
            .Evaluate(json, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(results.IsValid, $"{operation}: {reply.Text}\n" + string.Join('\n', (results.Details ?? []).SelectMany(detail => (detail.Errors ?? []).Values.Select(error => $"{detail.InstanceLocation} {error}"))));
    }

    private static JsonSchema Schema(HelpdeskOperation? operation)
    {
        var schema = operation is null
            ? new JsonObject { ["$ref"] = "#/components/schemas/ErrorResponse" }
            : Document["paths"]![operation.Path]![operation.Method.ToLowerInvariant()]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!.DeepClone();
        var alone = new JsonObject
        {
            ["allOf"] = new JsonArray(schema),
            ["components"] = new JsonObject { ["schemas"] = Document["components"]!["schemas"]!.DeepClone() },
        };
        return JsonSchema.FromText(alone.ToJsonString(), new BuildOptions { Dialect = Dialect.Draft202012 });
    }
}

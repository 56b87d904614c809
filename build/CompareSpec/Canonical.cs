using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace FeishuHelpdesk.CompareSpec;

/// <summary>Parts of a description as texts that are equal where the parts are, in whatever order they were written.</summary>
internal static class Canonical
{
    public static string Of(IOpenApiSerializable? part)
    {
        if (part is null)
            return "";
        using var text = new StringWriter();
        part.SerializeAsV3(new OpenApiJsonWriter(text));
        return Of(JsonNode.Parse(text.ToString()));
    }

    public static string Of(IEnumerable<IOpenApiSerializable>? parts) => string.Join('\n', (parts ?? []).Select(Of));

    public static string Of(JsonNode? node) => Sorted(node)?.ToJsonString() ?? "";

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, Sorted(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}

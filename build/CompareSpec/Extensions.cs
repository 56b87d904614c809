using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace FeishuHelpdesk.CompareSpec;

/// <summary>What stands in the extensions of a description, <c>x-…</c>.</summary>
internal static class Extensions
{
    public static JsonNode? Extension(this IOpenApiReadOnlyExtensible element, string name) =>
        element.Extensions?.TryGetValue(name, out var extension) == true ? (extension as JsonNodeExtension)?.Node : null;

    public static JsonNode? Extension(this IOpenApiExtensible element, string name) =>
        element.Extensions?.TryGetValue(name, out var extension) == true ? (extension as JsonNodeExtension)?.Node : null;

    /// <summary>The elements of a list; none where there is no list.</summary>
    public static IEnumerable<JsonNode?> Elements(this JsonNode? node) => node as JsonArray ?? [];
}

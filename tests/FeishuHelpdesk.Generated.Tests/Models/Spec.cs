using System.Text.Json.Nodes;
using FeishuHelpdesk.Tests.Build;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using static FeishuHelpdesk.CompareSpec.Extensions;

namespace FeishuHelpdesk.Tests.Models;

/// <summary>The OpenAPI description, read by a reader that knows nothing of this library.</summary>
internal static class Spec
{
    private static readonly Lazy<OpenApiDocument> Document = new(() =>
    {
        var settings = new OpenApiReaderSettings();
        settings.AddYamlReader();
        return OpenApiDocument.Parse(File.ReadAllText(RepositoryFiles.PathOf("spec/feishu-helpdesk.openapi.yaml")), "yaml", settings).Document!;
    });

    /// <summary>Every operation, by method and path.</summary>
    public static IEnumerable<(string Name, OpenApiOperation Operation)> Operations() =>
        from path in Document.Value.Paths
        from operation in path.Value.Operations!
        select ($"{operation.Key.Method} {path.Key}", operation.Value);

    /// <summary>Every documented code with its advice.</summary>
    public static IEnumerable<(int Code, string Advice)> ErrorCodes() =>
        from code in Document.Value.Extension("x-error-codes").Elements()
        select (Number(code!["code"]), code["advice"]!.GetValue<string>());

    public static IEnumerable<(string Schema, string Property, IOpenApiSchema Description)> Properties() =>
        from schema in Document.Value.Components!.Schemas!
        from property in schema.Value.Properties ?? new Dictionary<string, IOpenApiSchema>()
        select (schema.Key, property.Key, property.Value);

    /// <summary>A number of an extension. The reader of YAML makes each a decimal.</summary>
    public static int Number(JsonNode? node) => (int)node!.GetValue<decimal>();
}

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

    /// <summary>The schema of each operation's answer; an operation that answers with a file has none.</summary>
    public static IEnumerable<string> Answers() =>
        from operation in Operations()
        from content in operation.Operation.Responses!["200"].Content!
        where content.Key == "application/json"
        select ((OpenApiSchemaReference)content.Value.Schema!).Reference.Id!;

    /// <summary>Every documented code with its HTTP status and its advice.</summary>
    public static IEnumerable<(int Code, int Status, string Advice)> ErrorCodes() =>
        from code in Document.Value.Extension("x-error-codes").Elements()
        select (Number(code!["code"]), Number(code["status"]), code["advice"]!.GetValue<string>());

    public static IEnumerable<(string Schema, string Property, IOpenApiSchema Description)> Properties() =>
        from schema in Document.Value.Components!.Schemas!
        from property in schema.Value.Properties ?? new Dictionary<string, IOpenApiSchema>()
        select (schema.Key, property.Key, property.Value);

    /// <summary>Every example in a file that the description names, with the schema that it is of.</summary>
    public static IEnumerable<(string File, string Schema)> Examples()
    {
        var bodies = Operations().Select(operation => operation.Operation).SelectMany(operation =>
            operation.Responses!.Values.Select(answer => answer.Content).Append(operation.RequestBody?.Content));
        return bodies.SelectMany(content => content ?? new Dictionary<string, IOpenApiMediaType>())
            .SelectMany(content => (content.Value.Examples ?? new Dictionary<string, IOpenApiExample>()).Values
                .Where(example => example.ExternalValue is not null)
                .Select(example => (Path.GetFileName(example.ExternalValue!), ((OpenApiSchemaReference)content.Value.Schema!).Reference.Id!)))
            .Distinct();
    }

    /// <summary>Schemas of maps: their fields have any names.</summary>
    public static IEnumerable<string> Maps() =>
        Document.Value.Components!.Schemas!.Where(schema => schema.Value.AdditionalProperties is { Type: not null } && schema.Value.Properties is null or { Count: 0 }).Select(schema => schema.Key);

    /// <summary>A number of an extension. The reader of YAML makes each a decimal.</summary>
    public static int Number(JsonNode? node) => (int)node!.GetValue<decimal>();
}

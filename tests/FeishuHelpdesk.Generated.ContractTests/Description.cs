using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace FeishuHelpdesk.ContractTests;

/// <summary>What the description says of an operation, read by a reader that knows nothing of this library.</summary>
/// <param name="Id">Its name in the description, after which NSwag calls its method.</param>
/// <param name="Result">The field of the answer that the short method gives; null where it gives nothing.</param>
/// <param name="PathValues">The documented values of the parameters of its path, in their order.</param>
/// <param name="QueryNames">Names of its query parameters.</param>
/// <param name="Request">The documented body; null where it has none.</param>
/// <param name="Answers">The examples of its answers, each with its HTTP status.</param>
internal sealed record Description(
    string Id,
    string? Result,
    IReadOnlyList<string> PathValues,
    IReadOnlyList<string> QueryNames,
    string? Request,
    IReadOnlyList<(int Status, string Example)> Answers)
{
    private static readonly Dictionary<string, Description> Operations = Read();

    public static Description Of(HelpdeskOperation operation) => Operations[operation.Route];

    private static Dictionary<string, Description> Read()
    {
        var settings = new OpenApiReaderSettings();
        settings.AddYamlReader();
        var document = OpenApiDocument.Parse(File.ReadAllText(Repository.Spec), "yaml", settings).Document!;
        var operations =
            from path in document.Paths
            from operation in path.Value.Operations!
            select KeyValuePair.Create($"{operation.Key.Method} {path.Key}", Read(operation.Value));
        return new(operations);
    }

    private static Description Read(OpenApiOperation operation)
    {
        var parameters = operation.Parameters ?? [];
        var body = operation.RequestBody?.Content?["application/json"];
        return new(
            operation.OperationId!,
            operation.Extensions?.TryGetValue("x-result", out var result) == true ? ((JsonNodeExtension)result).Node.GetValue<string>() : null,
            [.. parameters.Where(parameter => parameter.In == ParameterLocation.Path).Select(parameter => parameter.Example!.GetValue<string>())],
            [.. parameters.Where(parameter => parameter.In == ParameterLocation.Query).Select(parameter => parameter.Name!)],
            body is null ? null : body.Example?.ToJsonString() ?? Repository.Example(Examples(body).First()),
            [.. from response in operation.Responses!
                from content in response.Value.Content?.Values ?? []
                from example in Examples(content)
                select (int.Parse(response.Key, provider: null), example)]);
    }

    private static IEnumerable<string> Examples(IOpenApiMediaType content) =>
        (content.Examples?.Values ?? []).Select(example => Path.GetFileNameWithoutExtension(example.ExternalValue!));
}

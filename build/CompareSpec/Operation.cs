using Microsoft.OpenApi;

namespace FeishuHelpdesk.CompareSpec;

/// <summary>An operation of a description, with what its path and the whole description say for it.</summary>
/// <param name="Name">Method and path.</param>
/// <param name="Description">What the description says of the operation itself.</param>
/// <param name="Parameters">Its parameters and its path's, by place and name.</param>
/// <param name="Credentials">The alternatives, each with the names of what is sent together.</param>
internal sealed record Operation(string Name, OpenApiOperation Description, IReadOnlyDictionary<string, IOpenApiParameter> Parameters, IReadOnlyList<string> Credentials)
{
    public IReadOnlyDictionary<string, IOpenApiResponse> Responses { get; } = Description.Responses ?? [];

    public static IReadOnlyDictionary<string, Operation> Of(OpenApiDocument document) => (
        from path in document.Paths
        from operation in path.Value.Operations ?? []
        select new Operation(
            $"{operation.Key.Method} {path.Key}",
            operation.Value,
            ParametersOf(path.Value, operation.Value),
            [.. (operation.Value.Security ?? document.Security ?? []).Select(CredentialOf)])).ToDictionary(operation => operation.Name);

    private static Dictionary<string, IOpenApiParameter> ParametersOf(IOpenApiPathItem path, OpenApiOperation operation)
    {
        var parameters = new Dictionary<string, IOpenApiParameter>();
        // The operation's own come last and win.
        foreach (var parameter in (path.Parameters ?? []).Concat(operation.Parameters ?? []))
            parameters[$"{parameter.In?.GetDisplayName()} parameter {parameter.Name}"] = parameter;
        return parameters;
    }

    private static string CredentialOf(OpenApiSecurityRequirement requirement) =>
        requirement.Count == 0 ? "none" : string.Join(" with ", requirement.Keys.Select(scheme => scheme.Reference.Id).Order(StringComparer.Ordinal));
}

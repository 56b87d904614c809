using System.Text;
using FeishuHelpdesk.Complement.Api;
using FeishuHelpdesk.Complement.Kiota;

namespace FeishuHelpdesk.Complement.Writing;

/// <summary>Writes the other part of a request builder: the same calls, shorter and with options.</summary>
internal static class RequestBuilderWriter
{
    /// <summary>What the method that sends is called.</summary>
    public static string SendName(KiotaCall call) => $"Send{call.Name}Async";

    /// <summary>The configuration that Kiota's methods take.</summary>
    public static string Configuration(ApiOperation operation) =>
        $"RequestConfiguration<{(operation.Call.Query is { } query ? $"{operation.Builder.Name}.{query}" : "DefaultQueryParameters")}>";

    public static (string Path, string Code) Write(IReadOnlyList<ApiOperation> operations)
    {
        var builder = operations[0].Builder;
        var namespaces = operations
            .SelectMany(operation => new[] { operation.Call.Body, operation.Answer?.Class.FullName, operation.Call.Error })
            .OfType<string>()
            .Select(ModelNamespace)
            .Concat(["Microsoft.Kiota.Abstractions", "Microsoft.Kiota.Abstractions.Serialization"])
            .Concat(operations.Any(IsPlain) ? [CSharp.Library + ".Http"] : []);
        var code = new StringBuilder(CSharp.Header).Append(CSharp.Usings(builder.Namespace, namespaces));
        code.Append($"\nnamespace {builder.Namespace};\n\npublic partial class {builder.Name}\n{{\n");
        var members = new List<string>();
        if (operations.Select(operation => operation.Call.Error).OfType<string>().FirstOrDefault() is { } error)
            members.Add($"    private static readonly Dictionary<string, ParsableFactory<IParsable>> AnyError = new() {{ [\"XXX\"] = {Short(error)}.CreateFromDiscriminatorValue }};\n");
        if (Constructor(operations[0]) is { } constructor)
            members.Add(constructor);
        foreach (var operation in operations)
            members.AddRange(Methods(operation));
        code.Append(string.Join('\n', members)).Append("}\n");
        return ($"RequestBuilders/{builder.Name}.cs", code.ToString());
    }

    /// <summary>The values that the path asks for, in its order.</summary>
    public static IEnumerable<Parameter> PathParameters(ApiOperation operation) =>
        operation.Parameters.Where(parameter => parameter.IsOfPath).OrderBy(parameter => operation.Path.IndexOf($"{{{parameter.Name}}}", StringComparison.Ordinal));

    /// <summary>Whether it has neither a query nor a body, and answers with a model.</summary>
    private static bool IsPlain(ApiOperation operation) => operation.Answer is not null && operation.Call.Body is null && operation.Call.Query is null;

    private static string? Constructor(ApiOperation operation)
    {
        var values = PathParameters(operation).ToList();
        if (values.Count == 0)
            return null;
        var parameters = string.Concat(values.Select(value => $", string {CSharp.Camel(value.Word)}"));
        var assignments = string.Concat(values.Select((value, i) => $"        PathParameters[{CSharp.Literal(operation.Builder.PathNames[i])}] = {CSharp.Camel(value.Word)};\n"));
        return $$"""
                // Where the way through the builders leads, without a copy of the parameters for each of them.
                internal {{operation.Builder.Name}}(Dictionary<string, object> clientParameters, IRequestAdapter requestAdapter{{parameters}})
                    : this(clientParameters, requestAdapter)
                {
            {{assignments}}    }

            """;
    }

    private static IEnumerable<string> Methods(ApiOperation operation)
    {
        var call = operation.Call;
        var (bodyParameter, bodyArgument) = call.Body is { } body ? ($"{Short(body)} body, ", "body, ") : ("", "");
        if (operation.Answer is { } answer)
        {
            var docs = CSharp.Doc("    ", "summary", $"{CSharp.Sentence(CSharp.Xml(operation.Summary))} Gives the whole answer.")
                + (call.Body is null ? "" : "    /// <param name=\"body\">What is sent.</param>\n")
                + "    /// <param name=\"cancellationToken\">Ends the wait.</param>\n"
                + "    /// <returns>The answer, which says success.</returns>\n"
                + "    /// <exception cref=\"ArgumentException\">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>\n"
                + "    /// <exception cref=\"FeishuHelpdeskException\">The service or the network said no, or the answer could not be read.</exception>\n";
            yield return docs + $"    public async Task<{answer.Class.Name}> {call.Name}Async({bodyParameter}CancellationToken cancellationToken) =>\n"
                + $"        await {SendName(call)}({bodyArgument}configure: null, options: null, cancellationToken).ConfigureAwait(false)\n"
                + $"        ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.{operation.Word}, \"The service answered with nothing.\");\n";
        }

        var result = operation.Answer?.Class.Name ?? (operation.IsBinary ? "Stream" : null);
        var errors = call.Error is null ? "errorMapping: null" : "AnyError";
        var send = result switch
        {
            null => $"SendNoContentAsync(request, {errors}, cancellationToken)",
            "Stream" => $"SendPrimitiveAsync<Stream>(request, {errors}, cancellationToken)",
            _ => $"SendAsync(request, {result}.CreateFromDiscriminatorValue, {errors}, cancellationToken)",
        };
        // No need then for the tables that Kiota's request has for the rest.
        var direct = !IsPlain(operation)
            ? ""
            : $"        if (configure is null && RequestAdapter is FeishuHelpdeskRequestAdapter adapter)\n"
                + $"            return adapter.SendAsync(Method.{operation.Method}, UrlTemplate, PathParameters, options, {result}.CreateFromDiscriminatorValue, cancellationToken)!;\n";
        yield return $$"""
                // What the generated method does, without a new table of errors for each call.
                internal Task{{(result is null ? "" : $"<{result}?>")}} {{SendName(call)}}({{bodyParameter}}Action<{{Configuration(operation)}}>? configure, CallOptions? options, CancellationToken cancellationToken)
                {
            {{direct}}        var request = To{{call.Name}}RequestInformation({{bodyArgument}}configure);
                    if (options is not null)
                        request.AddRequestOptions([options]);
                    return RequestAdapter.{{send}};
                }

            """;
    }

    private static string Short(string fullName) => fullName[(fullName.LastIndexOf('.') + 1)..];

    private static string ModelNamespace(string fullName) => fullName[..fullName.LastIndexOf('.')];
}

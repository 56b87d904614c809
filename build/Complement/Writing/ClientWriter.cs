using System.Text;
using FeishuHelpdesk.Complement.Api;

namespace FeishuHelpdesk.Complement.Writing;

/// <summary>Writes the short methods of the client, which give what one came for.</summary>
internal static class ClientWriter
{
    public static (string Path, string Code) Write(ApiModel api)
    {
        var operations = api.Operations.Where(operation => operation.ShortName is not null).ToList();
        var namespaces = operations
            .SelectMany(operation => new[] { operation.Builder.Namespace, operation.Call.Body is { } body ? body[..body.LastIndexOf('.')] : null, operation.Answer?.Class.Namespace, operation.Result is [.., { Model: { } model }] ? model.Class.Namespace : null })
            .OfType<string>()
            .Concat(operations.Any(IsList) ? [CSharp.Library + ".Serialization"] : [])
            .Concat(operations.Any(operation => operation.Paging is not null || operation.Windows.Count > 0) ? [CSharp.Library + ".Paging"] : [])
            .Concat(operations.Any(operation => operation.Paging is not null) ? ["Microsoft.Kiota.Abstractions"] : []);
        var code = new StringBuilder(CSharp.Header).Append(CSharp.Usings(api.Client.Namespace, namespaces));
        code.Append($"\nnamespace {api.Client.Namespace};\n\npublic partial class {api.Client.Name}\n{{\n");
        code.Append(string.Join('\n', operations.SelectMany(Methods))).Append("}\n");
        return ($"{api.Client.Name}.cs", code.ToString());
    }

    private static IEnumerable<string> Methods(ApiOperation operation)
    {
        if (operation.Paging is not null)
        {
            yield return PagesWriter.Write(operation);
            yield break;
        }

        var name = operation.ShortName + "Async";
        var arguments = Arguments(operation).ToList();
        var result = ResultType(operation);
        var task = result is null ? "Task" : $"Task<{result}>";
        var hasOptional = arguments.Any(argument => argument.Type.EndsWith('?'));
        if (!hasOptional)
        {
            var types = string.Concat(arguments.Select(argument => argument.Type.Replace('<', '{').Replace('>', '}') + ", "));
            yield return $"    /// <inheritdoc cref=\"{name}({types}CallOptions?, CancellationToken)\"/>\n"
                + $"    public virtual {task} {name}({string.Concat(arguments.Select(argument => $"{argument.Type} {argument.Name}, "))}CancellationToken cancellationToken = default) =>\n"
                + $"        {name}({string.Concat(arguments.Select(argument => argument.Name + ", "))}options: null, cancellationToken);\n";
        }

        var parameters = string.Concat(arguments.Select(argument => $"{argument.Type} {argument.Name}{(argument.Type.EndsWith('?') ? " = null" : "")}, "));
        yield return Docs(operation, arguments)
            + $"    public virtual async {task} {name}({parameters}CallOptions? options{(hasOptional ? " = null" : "")}, CancellationToken cancellationToken = default)\n    {{\n"
            + Checks(operation)
            + Send(operation, result)
            + "    }\n";
    }

    /// <summary>What a caller gives.</summary>
    public static IEnumerable<Argument> Arguments(ApiOperation operation)
    {
        foreach (var parameter in RequestBuilderWriter.PathParameters(operation))
            yield return new(parameter.Type, CSharp.Camel(parameter.Word), parameter.Description);
        foreach (var parameter in operation.QueryParameters.Where(parameter => parameter.IsRequired))
            yield return new(parameter.Type, CSharp.Camel(parameter.Word), parameter.Description);
        if (operation.Call.Body is { } body)
            yield return new(body[(body.LastIndexOf('.') + 1)..], "body", "What is sent.");
        if (operation.QueryName is { } query)
        {
            yield return new($"{query}?", "query", "What to look for; everything unless given.");
            yield break;
        }

        foreach (var parameter in operation.QueryParameters.Where(parameter => !parameter.IsRequired))
            yield return new($"{parameter.Type}?", CSharp.Camel(parameter.Word), parameter.Description);
    }

    private static string? ResultType(ApiOperation operation) => operation switch
    {
        { IsBinary: true } => "HelpdeskFile",
        { Result: [.., var last] } => operation.Result[^1].Kind switch
        {
            FieldKind.Text => "string",
            FieldKind.Int32 => "int",
            FieldKind.Int64 => "long",
            FieldKind.Double => "double",
            FieldKind.Boolean => "bool",
            FieldKind.Object => last.Model!.Class.Name,
            FieldKind.Objects => $"IReadOnlyList<{last.Model!.Class.Name}>",
            FieldKind.Texts => "IReadOnlyList<string>",
            FieldKind.Int32s => "IReadOnlyList<int?>",
            FieldKind.Union => last.Union!.Class.Name,
            _ => "Microsoft.Kiota.Abstractions.Serialization.UntypedNode",
        },
        _ => null,
    };

    /// <summary>The documentation of a short method.</summary>
    public static string Docs(ApiOperation operation, IEnumerable<Argument> arguments)
    {
        var text = CSharp.Sentence(CSharp.Xml(operation.Summary)) + (operation.Description.Length > 0 ? " " + CSharp.Sentence(CSharp.Xml(operation.Description)) : "");
        var docs = new StringBuilder(CSharp.Doc("    ", "summary", text));
        foreach (var argument in arguments)
            docs.Append(CSharp.Doc("    ", "param", CSharp.Sentence(CSharp.Xml(argument.Description)), $"name=\"{argument.Name.TrimStart('@')}\""));
        docs.Append("    /// <param name=\"options\">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>\n");
        docs.Append("    /// <param name=\"cancellationToken\">Ends the wait.</param>\n");
        if (operation is { Paging: not null, Result: [.., var items] })
            docs.Append(CSharp.Doc("    ", "returns", $"{CSharp.Sentence(CSharp.Xml(items.Description))} All pages of them: each is asked for when it is come to."));
        else if (operation.IsBinary)
            docs.Append("    /// <returns>The file, which streams. Dispose it.</returns>\n");
        else if (operation.Result is [.., var result])
            docs.Append(CSharp.Doc("    ", "returns", $"{CSharp.Sentence(CSharp.Xml(result.Description))} Never null."));
        if (operation.Token == "User")
            docs.Append("    /// <exception cref=\"ArgumentException\">The options have no token of a user. Nothing was sent.</exception>\n");
        if (operation.Parameters.Any(parameter => parameter.IsOfPath))
            docs.Append("    /// <exception cref=\"ArgumentException\">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>\n");
        if (operation.Windows.Count > 0)
            docs.Append("    /// <exception cref=\"ArgumentException\">A window of time ends before it begins. Nothing was sent.</exception>\n");
        var codes = string.Join(", ", operation.Errors.Select(error => $"{error.Code} ({Meaning(error)})"));
        docs.Append(CSharp.Doc("    ", "exception", $"The service or the network said no{(codes.Length > 0 ? $": {codes}, see <see cref=\"ErrorCodes\"/>" : "")}; or the answer could not be read.", "cref=\"FeishuHelpdeskException\""));
        return docs.ToString();
    }

    private static string Meaning(ErrorCode error)
    {
        var text = CSharp.Xml(error.Meaning).TrimEnd('.');
        return text is [var first, var second, ..] && char.IsUpper(first) && char.IsLower(second) ? char.ToLowerInvariant(first) + text[1..] : text;
    }

    /// <summary>What is looked at before anything is sent.</summary>
    public static string Checks(ApiOperation operation)
    {
        var checks = new StringBuilder();
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.IsRequired && parameter.Type == "string"))
            checks.Append($"        ArgumentException.ThrowIfNullOrEmpty({CSharp.Camel(parameter.Word)});\n");
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.IsRequired && parameter.Type.StartsWith("IReadOnlyList", StringComparison.Ordinal)))
            checks.Append($"        ArgumentNullException.ThrowIfNull({CSharp.Camel(parameter.Word)});\n");
        if (operation.Call.Body is not null)
            checks.Append("        ArgumentNullException.ThrowIfNull(body);\n");
        foreach (var window in operation.Windows)
            checks.Append($"        TimeWindow.Check({Given(operation, window.From)}, {Given(operation, window.Until)}, {CSharp.Literal(Name(operation, window.From))}, {CSharp.Literal(Name(operation, window.Until))});\n");
        return checks.ToString();
    }

    /// <summary>An optional parameter as the caller gave it.</summary>
    public static string Given(ApiOperation operation, Parameter parameter) =>
        operation.QueryName is null ? CSharp.Camel(parameter.Word) : $"query?.{parameter.Word}";

    private static string Name(ApiOperation operation, Parameter parameter) =>
        operation.QueryName is null ? CSharp.Camel(parameter.Word).TrimStart('@') : parameter.Word;

    private static string Send(ApiOperation operation, string? result)
    {
        var values = string.Concat(RequestBuilderWriter.PathParameters(operation).Select(parameter => $", {CSharp.Camel(parameter.Word)}"));
        var body = operation.Call.Body is null ? "" : "body, ";
        var call = $"await new {operation.Builder.Name}(PathParameters, RequestAdapter{values}).{RequestBuilderWriter.SendName(operation.Call)}({body}{Configure(operation)}, options, cancellationToken).ConfigureAwait(false)";
        if (result is null)
            return $"        {call};\n";
        if (operation.IsBinary)
            return $"        return HelpdeskFile.Of({call}\n            ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.{operation.Word}, \"The service answered with nothing.\"));\n";
        var path = string.Concat(operation.Result.Select(field => $"?.{field.Property}"));
        var way = string.Join('.', operation.Result.Select(field => field.JsonName));
        if (IsList(operation))
        {
            var holder = string.Concat(operation.Result.SkipLast(1).Select(field => $"?.{field.Property}"));
            return $"        var answer = {call};\n"
                + $"        return answer{path} ?? Lists.Absent<{result[result.IndexOf('<', StringComparison.Ordinal)..].Trim('<', '>')}>(answer{holder}, {CSharp.Literal(operation.Result[^1].JsonName)}, HelpdeskOperations.{operation.Word});\n";
        }

        return $"        var answer = {call};\n"
            + $"        return answer{path}\n"
            + $"            ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.{operation.Word}, {CSharp.Literal($"The service answered with success but without {way}.")});\n";
    }

    private static bool IsList(ApiOperation operation) => operation.Result is [.., { Kind: FieldKind.Objects or FieldKind.Texts or FieldKind.Int32s }];

    private static string Configure(ApiOperation operation)
    {
        if (!operation.QueryParameters.Any())
            return "configure: null";
        if (operation.QueryName is not null && operation.QueryParameters.All(parameter => !parameter.IsRequired) && operation.Windows.All(window => !window.IsClosed))
            return "query is null ? null : query.Configure";
        return $"configuration =>\n        {{\n{Assignments(operation, "            ")}{Windows(operation, "            ")}        }}";
    }

    /// <summary>Gives Kiota's properties what the caller gave.</summary>
    public static string Assignments(ApiOperation operation, string indent)
    {
        var lines = new StringBuilder();
        foreach (var parameter in operation.QueryParameters.Where(parameter => operation.QueryName is null || parameter.IsRequired))
            lines.Append(Assignment(parameter, "configuration", CSharp.Camel(parameter.Word), indent));
        return operation.QueryName is null ? lines.ToString() : lines.Append($"{indent}query?.Configure(configuration);\n").ToString();
    }

    /// <summary>Completes windows of which one end counts for nothing.</summary>
    public static string Windows(ApiOperation operation, string indent, Window? but = null)
    {
        var lines = new StringBuilder();
        foreach (var window in operation.Windows.Where(window => window.IsClosed && window != but))
        {
            var (from, until) = ($"configuration.QueryParameters.{window.From.Property}", $"configuration.QueryParameters.{window.Until.Property}");
            lines.Append($"{indent}({from}, {until}) = TimeWindow.Close({from}, {until}, RequestAdapter);\n");
        }

        return lines.ToString();
    }

    /// <summary>Gives Kiota's property the value of a parameter.</summary>
    public static string Assignment(Parameter parameter, string configuration, string name, string indent)
    {
        var target = $"{configuration}.QueryParameters.{parameter.Property}";
        if (parameter.Conversion == "{0}")
            return $"{indent}{target} = {name};\n";
        if (parameter.IsRequired)
            return $"{indent}{target} = {string.Format(System.Globalization.CultureInfo.InvariantCulture, parameter.Conversion, name)};\n";
        var local = CSharp.Camel(parameter.Word).TrimStart('@') + "Value";
        return $"{indent}{target} = {name} is {{ }} {local} ? {string.Format(System.Globalization.CultureInfo.InvariantCulture, parameter.Conversion, local)} : null;\n";
    }

    /// <summary>A parameter of a short method.</summary>
    internal readonly record struct Argument(string Type, string Name, string Description);
}

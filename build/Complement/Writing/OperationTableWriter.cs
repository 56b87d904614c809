using System.Text;
using FeishuHelpdesk.Complement.Api;

namespace FeishuHelpdesk.Complement.Writing;

/// <summary>Writes the table of operations.</summary>
internal sealed class OperationTableWriter(string rootNamespace)
{
    public (string Path, string Code) Write(IReadOnlyList<ApiOperation> operations)
    {
        var code = new StringBuilder($$"""
            {{CSharp.Header}}
            namespace {{rootNamespace}};

            /// <summary>All operations of the description. Each is made when it is first asked for.</summary>
            public static class HelpdeskOperations
            {
                /// <summary>All of them, in the order of the description.</summary>
                public static IReadOnlyList<HelpdeskOperation> All => field ??=
                [

            """);
        foreach (var operation in operations)
            code.Append($"        {operation.Word},\n");
        code.Append("    ];\n");
        foreach (var operation in operations)
            code.Append('\n').Append(Entry(operation));
        code.Append("\n    internal static HelpdeskOperation? Find(string route) => route switch\n    {\n");
        foreach (var operation in operations)
            code.Append($"        {CSharp.Literal($"{operation.Method} {operation.Path}")} => {operation.Word},\n");
        code.Append("        _ => null,\n    };\n\n");
        // Whoever compares two operations compares one object.
        code.Append("    private static HelpdeskOperation Once(ref HelpdeskOperation? field, HelpdeskOperation made) => Interlocked.CompareExchange(ref field, made, null) ?? made;\n}\n");
        return ("HelpdeskOperations.cs", code.ToString());
    }

    private static string Entry(ApiOperation operation)
    {
        var code = new StringBuilder(CSharp.Doc("    ", "summary", $"<c>{operation.ServiceName}</c>: {CSharp.Sentence(CSharp.Xml(operation.Summary))}"));
        code.Append($"    public static HelpdeskOperation {operation.Word} => field ?? Once(ref field, new({CSharp.Literal(operation.ServiceName)}, {CSharp.Literal(operation.Method)}, {CSharp.Literal(operation.Path)}, AccessTokenKind.{operation.Token})\n    {{\n");
        code.Append($"        Summary = {CSharp.Literal(CSharp.Sentence(operation.Summary))},\n");
        if (operation.ShortName is { } name)
            code.Append($"        MethodName = {CSharp.Literal(name + "Async")},\n");
        if (operation.Documentation is { } address)
            code.Append($"        Documentation = new({CSharp.Literal(address)}),\n");
        if (operation.Origin is { } origin)
            code.Append($"        Origin = {CSharp.Literal(origin)},\n");
        if (operation.Scopes.Count > 0)
            code.Append($"        Scopes = [{string.Join(", ", operation.Scopes.Select(CSharp.Literal))}],\n");
        if (operation.Limits.Count > 0)
            code.Append($"        RateLimits = [{string.Join(", ", operation.Limits.Select(limit => $"new({limit.Requests}, {limit.Period})"))}],\n");
        if (operation.IsIdempotent)
            code.Append("        IsIdempotent = true,\n");
        if (operation.IsBinary)
            code.Append("        IsBinary = true,\n");
        if (operation.Parameters.Count > 0)
        {
            code.Append("        Parameters =\n        [\n");
            foreach (var parameter in operation.Parameters)
                code.Append($"            {Entry(parameter)},\n");
            code.Append("        ],\n");
        }

        if (operation.HasBody)
            code.Append("        HasBody = true,\n");
        if (operation.Windows.Count > 0)
            code.Append($"        Windows = [{string.Join(", ", operation.Windows.Select(window => $"new({CSharp.Literal(window.From.Name)}, {CSharp.Literal(window.Until.Name)}, {(window.IsClosed ? "true" : "false")})"))}],\n");
        if (operation.Result.Count > 0)
            code.Append($"        Result = {CSharp.Literal(string.Join('.', operation.Result.Select(field => field.JsonName)))},\n");
        if (operation.Paging is { } paging)
            code.Append(Pages(paging));
        if (operation.Errors.Count > 0)
        {
            code.Append("        Errors =\n        [\n");
            foreach (var error in operation.Errors)
                code.Append($"            new(ErrorCodes.{error.Name}, {error.Status}, {CSharp.Literal(error.Meaning)}, {CSharp.Literal(error.Advice)}),\n");
            code.Append("        ],\n");
        }

        if (operation.Tool is { } tool)
            code.Append(Entry(tool));
        return code.Append("    });\n").ToString();
    }

    private static string Entry(Parameter parameter)
    {
        var members = new List<string> { $"Description = {CSharp.Literal(CSharp.OneLine(parameter.Description))}" };
        if (parameter.JsonType != "string")
            members.Add($"Type = {CSharp.Literal(parameter.JsonType)}");
        if (parameter.IsList)
            members.Add("IsList = true");
        if (parameter.Unit is { } unit)
            members.Add($"Unit = {CSharp.Literal(unit)}");
        return $"new({CSharp.Literal(parameter.Name)}, {(parameter.IsOfPath ? "true" : "false")}, {(parameter.IsRequired ? "true" : "false")}) {{ {string.Join(", ", members)} }}";
    }

    private static string Entry(Tool tool)
    {
        var code = new StringBuilder($"        Tool = new({CSharp.Literal(tool.Name)}, {CSharp.Literal(tool.Title)}, {CSharp.Literal(CSharp.OneLine(tool.Description))})\n        {{\n");
        if (tool.Message is { } message)
            code.Append($"            TypeField = {CSharp.Literal(message.Type)},\n            ContentField = {CSharp.Literal(message.Content)},\n");
        code.Append($"            InputSchema = {Raw(tool.Input)},\n");
        if (tool.Output is { } output)
            code.Append($"            OutputSchema = {Raw(output)},\n");
        return code.Append("        },\n").ToString();
    }

    // JSON stands as it is.
    private static string Raw(string json) => $"\"\"\"\n                {json}\n                \"\"\"";

    private static string Pages(Paging paging)
    {
        var members = new List<string>
        {
            $"Items = {CSharp.Literal(paging.Items)}",
            $"Page = {CSharp.Literal(paging.Page)}",
            $"Size = {CSharp.Literal(paging.Size)}",
            $"LargestSize = {paging.LargestSize}",
        };
        if (paging.Total is { } total)
            members.Add($"Total = {CSharp.Literal(total)}");
        if (paging.Token is { } token)
            members.Add($"Token = {CSharp.Literal(token)}");
        if (paging.HasMore is { } more)
            members.Add($"HasMore = {CSharp.Literal(more)}");
        if (paging.Ceiling is { } ceiling)
            members.Add($"Ceiling = {ceiling}");
        return $"        Paging = new(PagingStyle.{paging.Style}) {{ {string.Join(", ", members)} }},\n";
    }
}

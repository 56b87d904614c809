using System.Text;
using FeishuHelpdesk.Complement.Api;

namespace FeishuHelpdesk.Complement.Writing;

/// <summary>Writes the short method of a list that comes in pages.</summary>
internal static class PagesWriter
{
    public static string Write(ApiOperation operation)
    {
        var paging = operation.Paging!;
        var arguments = ClientWriter.Arguments(operation).ToList();
        var parameters = string.Concat(arguments.Select(argument => $"{argument.Type} {argument.Name}{(argument.Type.EndsWith('?') ? " = null" : "")}, "));
        var item = paging.ItemsPath[^1].Model!.Class.Name;
        var values = string.Concat(RequestBuilderWriter.PathParameters(operation).Select(parameter => $", {CSharp.Camel(parameter.Word)}"));
        var hasQuery = operation.QueryParameters.Any();
        var code = new StringBuilder(ClientWriter.Docs(operation, arguments));
        code.Append($"    public virtual AsyncPageable<{item}> {operation.ShortName}Async({parameters}CallOptions? options = null, CancellationToken cancellationToken = default)\n    {{\n");
        if (operation.QueryName is not null)
            code.Append("        query = query?.Copy();\n");
        code.Append(ClientWriter.Checks(operation));
        code.Append($$"""
                    var builder = new {{operation.Builder.Name}}(PathParameters, RequestAdapter{{values}});
                    return new {{Class(paging)}}<{{item}}>(
                        HelpdeskOperations.{{operation.Word}},
                        RequestAdapter,
                        builder.To{{operation.Call.Name}}RequestInformation({{(hasQuery ? "Configure" : "")}}),
                        async (asked, cancellation) =>
                        {
                            var answer = await builder.{{RequestBuilderWriter.SendName(operation.Call)}}(
                                configuration =>
                                {
            {{Asked(operation, hasQuery)}}                    },
                                options,
                                cancellation).ConfigureAwait(false);
                            return new({{Answer(operation, item)}});
                        },

            """);
        if (paging.Key is { } key)
            code.Append($"            item => item.{key.Property},\n");
        if (paging is { Slice: { } slice, SliceTime: { } time })
        {
            code.Append($"            item => item.{time.Property},\n");
            code.Append($"            ({Milliseconds(operation, slice.From)}, {Milliseconds(operation, slice.Until)}),\n");
        }

        code.Append("            cancellationToken);\n");
        if (hasQuery)
        {
            code.Append($"\n        void Configure({RequestBuilderWriter.Configuration(operation)} configuration)\n        {{\n");
            code.Append(ClientWriter.Assignments(operation, "            ")).Append("        }\n");
        }

        return code.Append("    }\n").ToString();
    }

    private static string Class(Paging paging) => paging switch
    {
        { Style: "Token" } => "TokenPages",
        { Slice: not null } => "SlicedPages",
        _ => "NumberedPages",
    };

    private static string Asked(ApiOperation operation, bool hasQuery)
    {
        const string indent = "                        ";
        var paging = operation.Paging!;
        var lines = new StringBuilder();
        if (hasQuery)
            lines.Append($"{indent}Configure(configuration);\n");
        lines.Append(ClientWriter.Windows(operation, indent, paging.Slice));
        lines.Append($"{indent}configuration.QueryParameters.{Property(operation, paging.Page)} = asked.{(paging.Style == "Token" ? "Token" : "Number")};\n");
        lines.Append($"{indent}configuration.QueryParameters.{Property(operation, paging.Size)} = asked.Size;\n");
        if (paging.Slice is { } slice)
        {
            var query = "configuration.QueryParameters.";
            lines.Append($"{indent}if (asked.Window is {{ }} window)\n");
            lines.Append($"{indent}    ({query}{slice.From.Property}, {query}{slice.Until.Property}) = (window.From, window.Until);\n");
        }

        return lines.ToString();
    }

    private static string Answer(ApiOperation operation, string item)
    {
        var paging = operation.Paging!;
        var items = paging.ItemsPath;
        var absent = $"Lists.Absent<{item}>(answer{Way([.. items.SkipLast(1)])}, {CSharp.Literal(items[^1].JsonName)}, HelpdeskOperations.{operation.Word})";
        var parts = new List<string> { $"answer{Way(items)} ?? {absent}" };
        if (paging.TotalPath.Count > 0)
            parts.Add($"Total: answer{Way(paging.TotalPath)}");
        if (paging.TokenPath.Count > 0)
            parts.Add($"Token: answer{Way(paging.TokenPath)}");
        if (paging.HasMorePath.Count > 0)
            parts.Add($"HasMore: answer{Way(paging.HasMorePath)}");
        return string.Join(", ", parts);
    }

    private static string Way(IReadOnlyList<Field> fields) => string.Concat(fields.Select(field => $"?.{field.Property}"));

    private static string Property(ApiOperation operation, string name) => operation.Parameters.First(parameter => !parameter.IsOfPath && parameter.Name == name).Property;

    private static string Milliseconds(ApiOperation operation, Parameter parameter) => $"{ClientWriter.Given(operation, parameter)}?.ToUnixTimeMilliseconds()";
}

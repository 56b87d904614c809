using System.Text;
using FeishuHelpdesk.Complement.Api;

namespace FeishuHelpdesk.Complement.Writing;

/// <summary>Writes the class for the many optional parameters of an operation.</summary>
internal sealed class QueryWriter(string rootNamespace)
{
    public (string Path, string Code) Write(ApiOperation operation)
    {
        var parameters = operation.QueryParameters.Where(parameter => !parameter.IsRequired).ToList();
        var code = new StringBuilder(CSharp.Header);
        code.Append(CSharp.Usings(rootNamespace, [operation.Builder.Namespace, "Microsoft.Kiota.Abstractions"])).Append($"\nnamespace {rootNamespace};\n\n");
        code.Append(CSharp.Doc("", "summary", $"What to look for with <c>{operation.ShortName}Async</c>. What is not set does not count."));
        code.Append($"public sealed class {operation.QueryName}\n{{\n");
        foreach (var parameter in parameters)
        {
            code.Append(CSharp.Doc("    ", "summary", CSharp.Sentence(CSharp.Xml(parameter.Description))));
            code.Append($"    public {parameter.Type}? {parameter.Word} {{ get; set; }}\n\n");
        }

        if (operation.Paging is not null)
        {
            code.Append($"    // What is asked for stays what it was when the list was made.\n    internal {operation.QueryName} Copy() => ({operation.QueryName})MemberwiseClone();\n\n");
        }

        code.Append($"    internal void Configure({RequestBuilderWriter.Configuration(operation)} configuration)\n    {{\n");
        foreach (var parameter in parameters)
            code.Append(ClientWriter.Assignment(parameter, "configuration", parameter.Word, "        "));
        code.Append("    }\n}\n");
        return ($"Queries/{operation.QueryName}.cs", code.ToString());
    }
}

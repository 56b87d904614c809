using System.Text;
using FeishuHelpdesk.Complement.Api;

namespace FeishuHelpdesk.Complement.Writing;

/// <summary>Writes the names of the codes that the service answers with, and the advice for each.</summary>
internal sealed class ErrorCodesWriter(string rootNamespace)
{
    public (string Path, string Code) Write(IEnumerable<ErrorCode> codes)
    {
        var code = new StringBuilder($$"""
            {{CSharp.Header}}
            namespace {{rootNamespace}};

            /// <summary>
            /// Codes that the service is documented to answer with. The list is open: any other number can come, and a
            /// <see cref="FeishuHelpdeskException"/> carries it just the same.
            /// </summary>
            public static class ErrorCodes
            {

            """);
        foreach (var one in codes)
        {
            code.Append(CSharp.Doc("    ", "summary", CSharp.Xml(one.Meaning)));
            code.Append($"    public const int {one.Name} = {one.Code};\n\n");
        }

        code.Append("    /// <summary>What to do about a code, whatever the operation; null for a code that is not documented.</summary>\n");
        code.Append("    public static string? Advice(int code) => code switch\n    {\n");
        foreach (var one in codes)
            code.Append($"        {one.Name} => {CSharp.Literal(one.Advice)},\n");
        code.Append("        _ => null,\n    };\n}\n");
        return ("ErrorCodes.cs", code.ToString());
    }
}

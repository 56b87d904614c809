using System.Text;
using FeishuHelpdesk.Complement.Api;

namespace FeishuHelpdesk.Complement.Writing;

/// <summary>Writes the page of all operations.</summary>
internal static class DocumentationWriter
{
    public static string Write(IEnumerable<ApiOperation> operations)
    {
        var page = new StringBuilder("""
            # All operations

            <!-- Written by build/Complement from the OpenAPI description. A change here is lost; make it there. -->

            | operation | C# | token | scope, any one of | limit | |
            |---|---|---|---|---|---|

            """);
        foreach (var operation in operations)
        {
            var call = operation.ShortName is { } name ? $"`client.{name}Async(…)`" : "–";
            var scopes = operation.Scopes.Count == 0 ? "–" : string.Join(", ", operation.Scopes.Select(scope => $"`{scope}`"));
            var limits = operation.Limits.Count == 0 ? "not published" : string.Join(" and ", operation.Limits.Select(Limit));
            var link = operation.Documentation is { } address ? $"[page]({address})" : "";
            page.Append($"| `{operation.ServiceName}`<br>`{operation.Method} {operation.Path}` | {call} | {Token(operation.Token)} | {scopes} | {limits} | {link} |\n");
        }

        return page.ToString();
    }

    private static string Token(string kind) => kind switch
    {
        "Tenant" => "tenant",
        "User" => "user",
        "TenantOrUser" => "tenant or user",
        _ => "none",
    };

    private static string Limit((int Requests, string Period) limit) =>
        $"{limit.Requests} per {(limit.Period.Contains("Minutes", StringComparison.Ordinal) ? "minute" : "second")}";
}

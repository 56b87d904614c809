using System.Text.RegularExpressions;

namespace FeishuHelpdesk.ContractTests.Stubs;

/// <summary>An operation of the service, by method and path as the description has them.</summary>
internal sealed partial record Operation(HttpMethod Method, string Template)
{
    public static Operation Token { get; } = new(HttpMethod.Post, "/auth/v3/tenant_access_token/internal");

    public static Operation Ticket { get; } = new(HttpMethod.Get, "/helpdesk/v1/tickets/{ticket_id}");

    /// <summary>What the tests call an operation with.</summary>
    private static Dictionary<string, string> Values { get; } = new()
    {
        ["ticket_id"] = "6626871355780366331",
    };

    public string Path => Parameter().Replace(Template, parameter => Values[parameter.Groups["name"].Value]);

    /// <summary>Regular expression for its path with any values.</summary>
    public string AnyPath => Parameter().Replace(Template, "[^/]+");

    [GeneratedRegex(@"\{(?<name>\w+)\}")]
    private static partial Regex Parameter();
}

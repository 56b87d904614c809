using FeishuHelpdesk.ContractTests.Stubs;
using WireMock;

namespace FeishuHelpdesk.ContractTests;

/// <summary>A request as WireMock's journal has it, its address as it stood on the wire.</summary>
public sealed record LoggedRequest(string Method, string Url, ILookup<string, string> Headers, string Body)
{
    public bool IsToken => Url.EndsWith("/auth/v3/tenant_access_token/internal", StringComparison.Ordinal);

    internal static LoggedRequest Read(IRequestMessage request) => new(
        request.Method,
        request.Headers![Wire.Target].Single(),
        request.Headers
            .Where(header => header.Key is not (Wire.Target or Wire.Path))
            .SelectMany(header => header.Value.Select(value => (header.Key, Value: value)))
            .ToLookup(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase),
        request.Body ?? "");
}

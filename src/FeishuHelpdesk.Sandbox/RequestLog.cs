using Microsoft.AspNetCore.Http;

namespace FeishuHelpdesk.Sandbox;

/// <summary>The requests that came, without their secrets.</summary>
internal sealed class RequestLog
{
    private const string Hidden = "***";

    private readonly Journal<SandboxRequest> _requests = new();

    public IReadOnlyList<SandboxRequest> All => _requests.All;

    public SandboxRequest Add(DateTimeOffset time, HelpdeskOperation? operation, string target, HttpRequest request)
    {
        var headers = new Dictionary<string, string>(request.Headers.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in request.Headers)
            headers[name] = IsSecret(name) ? Hidden : value.ToString();
        var entry = new SandboxRequest(time, operation, request.Method, target, headers);
        if (operation?.Token == AccessTokenKind.None)
            entry.Body = Hidden;
        _requests.Add(entry);
        return entry;
    }

    /// <summary>Tells those who wait for it that a request was answered.</summary>
    public void Answered(SandboxRequest request) => _requests.Tell(request);

    public Task<SandboxRequest> WaitForAsync(Func<SandboxRequest, bool> match, CancellationToken cancellationToken) =>
        _requests.WaitForAsync(request => request.Status is not null && match(request), cancellationToken);

    public void Clear() => _requests.Clear();

    private static bool IsSecret(string header) =>
        header.Contains("Authorization", StringComparison.OrdinalIgnoreCase) || header.Equals("Cookie", StringComparison.OrdinalIgnoreCase);
}

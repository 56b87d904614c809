namespace FeishuHelpdesk.Sandbox;

/// <summary>A request that came to a sandbox.</summary>
public sealed class SandboxRequest
{
    internal SandboxRequest(DateTimeOffset time, HelpdeskOperation? operation, string method, string target, IReadOnlyDictionary<string, string> headers)
    {
        Time = time;
        Operation = operation;
        Method = method;
        Target = target;
        Headers = headers;
    }

    /// <summary>When it came, by the clock of the sandbox.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>The operation that it asks for; null where there is none.</summary>
    public HelpdeskOperation? Operation { get; }

    /// <summary>HTTP method.</summary>
    public string Method { get; }

    /// <summary>Path and query, as they were sent.</summary>
    public string Target { get; }

    /// <summary>Its headers; of credentials only that they were there.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>Its body as far as it was read; of a request for a token only that it was there.</summary>
    public string Body { get; internal set; } = "";

    /// <summary>The HTTP status that it was answered with; null before that, and where the connection was broken off.</summary>
    public int? Status { get; internal set; }

    /// <summary>Method, path and status.</summary>
    public override string ToString() => $"{Method} {Target} {Status}".TrimEnd();
}

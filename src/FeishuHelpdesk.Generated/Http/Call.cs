using Microsoft.Kiota.Abstractions;

namespace FeishuHelpdesk.Http;

/// <summary>One call through all its tries.</summary>
internal sealed class Call(RequestInformation request, Operation operation, byte[]? content, DateTimeOffset deadline)
{
    public RequestInformation Request { get; } = request;

    public Operation Operation { get; } = operation;

    /// <summary>The body, kept so that it can be sent again.</summary>
    public byte[]? Content { get; } = content;

    /// <summary>When the call's total time is up.</summary>
    public DateTimeOffset Deadline { get; } = deadline;

    /// <summary>What the service said last; the caller gets it when the time for another try is not there.</summary>
    public FeishuHelpdeskException? LastError { get; set; }

    /// <summary>How long to wait after <see cref="LastError"/> before the next try.</summary>
    public TimeSpan Wait { get; set; }

    /// <summary>Set when the call ends before its next try is sent.</summary>
    public bool IsOver { get; set; }

    /// <summary>Whether anything of the call was sent.</summary>
    public bool IsSent { get; set; }

    /// <summary>HTTP status of the last answer; 0 before there is one.</summary>
    public int Status { get; set; }

    /// <summary>Tries beyond the first.</summary>
    public int Retries { get; set; }
}

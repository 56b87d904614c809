using Microsoft.Kiota.Abstractions;

namespace FeishuHelpdesk;

/// <summary>
/// What one call needs other than the client's settings, and what is known of its answer when it is over. Use one for
/// one call at a time.
/// </summary>
public sealed class CallOptions : IRequestOption
{
    /// <summary>How long the call may take with all its tries, waits and its token; the client's time unless set.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>How often it is sent at the most, the first time included; as often as the client's unless set.</summary>
    public int? MaxAttempts { get; set; }

    /// <summary>
    /// A user's token for this call, in place of the tenant's; <c>new(token)</c>, or with a source that renews it. Half
    /// of the operations need one, see <see cref="HelpdeskOperation.Token"/>; one that takes the tenant's alone never gets it.
    /// </summary>
    public UserAccessTokenOption? UserAccessToken { get; set; }

    /// <summary>Id of the call in the platform's log, once it is over; null where the answer had none.</summary>
    public string? LogId { get; private set; }

    /// <summary>HTTP status of the last answer, once the call is over; 0 where there was none.</summary>
    public int StatusCode { get; private set; }

    /// <summary>Headers of the last answer, once the call is over, without cookies; empty where there was none.</summary>
    public IReadOnlyDictionary<string, IEnumerable<string>> ResponseHeaders { get; private set; } = new Dictionary<string, IEnumerable<string>>();

    internal void Begin() => Note(status: 0, new Dictionary<string, IEnumerable<string>>(), logId: null);

    internal void Note(int status, IReadOnlyDictionary<string, IEnumerable<string>> headers, string? logId)
    {
        StatusCode = status;
        ResponseHeaders = headers;
        LogId = logId;
    }

    /// <summary>The first setting that cannot be.</summary>
    internal void Check()
    {
        if (Timeout is { } timeout && !FeishuHelpdeskOptions.IsTime(timeout))
            throw new ArgumentException($"{nameof(Timeout)} is {timeout}; it must be between 10 milliseconds and one day.", nameof(Timeout));
        if (MaxAttempts is < 1 or > FeishuHelpdeskOptions.MostAttempts)
            throw new ArgumentException($"{nameof(MaxAttempts)} is {MaxAttempts}; it must be between 1 and {FeishuHelpdeskOptions.MostAttempts}.", nameof(MaxAttempts));
    }
}

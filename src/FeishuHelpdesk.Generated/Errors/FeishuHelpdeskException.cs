using System.Text;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk;

/// <summary>
/// The one exception of a call: the service said no, could not be reached, or answered with something that cannot be
/// read. A caller's own cancellation stays an <see cref="OperationCanceledException"/>.
/// </summary>
/// <remarks>
/// Decide by <see cref="ErrorResponse.Code"/>: the service sends its codes with HTTP 200, 400, 401, 403, 404, 405, 429
/// and 500. <see cref="Microsoft.Kiota.Abstractions.ApiException.ResponseStatusCode"/> is 0 where there was no answer. No
/// property carries a secret.
/// </remarks>
public sealed class FeishuHelpdeskException : ErrorResponse
{
    private string? _message;

    /// <summary>Makes one, for tests of the code that catches it; clients make their own.</summary>
    /// <param name="innerException">What caused it.</param>
    public FeishuHelpdeskException(Exception? innerException = null) : base(innerException)
    {
    }

    /// <summary>Code, HTTP status, the service's message, the operation and the log id, in one line.</summary>
    public override string Message => _message ??= Describe();

    /// <summary>
    /// Id of the call in the platform's log: header <c>X-Tt-Logid</c>, else <c>X-Request-Id</c>, else the body. Give it
    /// to Feishu support.
    /// </summary>
    public string? LogId { get; init; }

    /// <summary>Text with a link to advice for this very error, as the service sent it.</summary>
    public string? Troubleshooter => Error?.Troubleshooter;

    /// <summary>
    /// Scopes that the app or the user lacks, whichever of its two shapes the service sent; those that the operation is
    /// documented to need where the service says that one is missing and not which. Any one of them may suffice.
    /// </summary>
    public IReadOnlyList<string> MissingScopes =>
        (Error?.PermissionViolations ?? []).Select(violation => violation?.Scope ?? violation?.Subject).OfType<string>().Distinct().ToList() is { Count: > 0 } sent ? sent
        : Code is ErrorCodes.AppScopeMissing or ErrorCodes.UserScopeMissing ? Entry?.Scopes ?? []
        : [];

    /// <summary>Fields of the request that were not valid.</summary>
    public IReadOnlyList<FieldViolation> FieldViolations => [.. (Error?.FieldViolations ?? []).OfType<FieldViolation>()];

    /// <summary>
    /// Whether the same call can succeed later without any change: true for rate limits, failures of the service or its
    /// gateway, and the network; false for everything that the caller has to mend, the used-up monthly quota included.
    /// </summary>
    public bool IsTransient => Code switch
    {
        ErrorCodes.QuotaExceeded => false,
        ErrorCodes.RateLimited or ErrorCodes.PlatformError or ErrorCodes.InternalError => true,
        null or 0 => ResponseStatusCode is 429 or 500 || IsGatewayFailure || IsUnanswered,
        _ => IsGatewayFailure,
    };

    /// <summary>
    /// Whether the service may have done what it was asked for, though nobody can tell: the request of an operation
    /// that is not idempotent went out and its answer never came, broke off or could not be read. Look before sending
    /// it again; the client does not by itself.
    /// </summary>
    public bool MayHaveActed { get; internal set; }

    /// <summary>What to do about it, where the code is documented.</summary>
    public string? Advice => Code is { } code ? OperationAdvice(code) ?? ErrorCodes.Advice(code) : null;

    /// <summary>Method and path template of the operation, such as <c>GET /helpdesk/v1/tickets/{ticket_id}</c>.</summary>
    public string? Operation { get; init; }

    /// <summary>Path of the request, without host and query.</summary>
    public string? RequestPath { get; init; }

    /// <summary>Where in the answer the reader stopped, such as <c>$.data.ticket.created_at</c>.</summary>
    public string? JsonPath { get; init; }

    /// <summary>The first bytes of an answer that could not be read, as text; null for the token endpoint.</summary>
    public string? ResponseBodyStart { get; init; }

    /// <summary>What went wrong where the service gave no message of its own.</summary>
    internal string? Problem { get; init; }

    /// <summary>Whether a gateway did not get through to the service; a code that is documented says more than the status.</summary>
    internal bool IsGatewayFailure => ResponseStatusCode is 502 or 503 or 504 && Advice is null;

    /// <summary>Whether there was no answer, for a reason of the network or of time.</summary>
    internal bool IsUnanswered => ResponseStatusCode == 0 && InnerException is not null;

    /// <summary>How long the service asked to wait.</summary>
    internal TimeSpan? RetryAfter { get; init; }

    /// <summary>Until when the service asked to wait, where it said it so.</summary>
    internal DateTimeOffset? RetryAt { get; init; }

    /// <summary>The same error for another caller, so that no two throw one object.</summary>
    internal FeishuHelpdeskException Copy() => (FeishuHelpdeskException)MemberwiseClone();

    /// <summary>An answer that is JSON and says success, and yet lacks what it was asked for.</summary>
    internal static FeishuHelpdeskException Incomplete(HelpdeskOperation operation, string problem) => new() { Operation = operation.Route, Problem = problem, ResponseStatusCode = 200 };

    // An operation can say more of a code than that it is documented.
    private string? OperationAdvice(int code) => Entry?.Errors.FirstOrDefault(error => error.Code == code)?.Advice;

    private HelpdeskOperation? Entry => Operation is { } route ? HelpdeskOperations.Find(route) : null;

    private string Describe()
    {
        var text = new StringBuilder();
        if (Code is { } code && code != 0)
            text.Append(FormattableString.Invariant($"{code} "));
        if (ResponseStatusCode != 0)
            text.Append(FormattableString.Invariant($"(HTTP {ResponseStatusCode}) "));
        text.Append(string.IsNullOrEmpty(Msg) ? Problem ?? "The service gave no reason." : Msg);
        if (MayHaveActed)
            text.Append(" The service may have acted on it: look before sending it again.");
        if (Code is ErrorCodes.AppScopeMissing or ErrorCodes.UserScopeMissing && MissingScopes is { Count: > 0 } scopes)
            text.Append(FormattableString.Invariant($" Missing, any one of: {string.Join(", ", scopes)}."));
        if (JsonPath is not null)
            text.Append(FormattableString.Invariant($" At {JsonPath}."));
        if (Operation is not null)
            text.Append(FormattableString.Invariant($" [{Operation}]"));
        if (LogId is not null)
            text.Append(FormattableString.Invariant($" [log id {LogId}]"));
        return text.ToString();
    }
}

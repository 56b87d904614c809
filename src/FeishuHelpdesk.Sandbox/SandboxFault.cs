using System.Globalization;

namespace FeishuHelpdesk.Sandbox;

/// <summary>Something that goes wrong with a call; <see cref="SandboxFaults.Add"/> says with which ones.</summary>
public sealed class SandboxFault
{
    /// <summary>How a request asks for one, in the header X-Sandbox-Answer.</summary>
    internal const string Names = "155000, 99991400, 99991663, gateway, garbage, cut, reset or delay=<milliseconds>";

    private SandboxFault(FaultKind kind) => Kind = kind;

    internal FaultKind Kind { get; }

    internal SandboxAnswer? Answer { get; private init; }

    internal TimeSpan Wait { get; private init; }

    /// <summary>The call is carried out, and the connection is reset before its answer.</summary>
    public static SandboxFault Reset { get; } = new(FaultKind.Reset);

    /// <summary>The call is carried out, and the connection breaks in the middle of its answer.</summary>
    public static SandboxFault CutBody { get; } = new(FaultKind.Cut);

    /// <summary>Bytes that are no JSON come under HTTP 200, as a proxy that is broken sends them.</summary>
    public static SandboxFault Garbage { get; } = Of(SandboxAnswer.Raw(200, SandboxService.Json, "\u0000\u0001{]\u0002not json"));

    /// <summary>A page of a gateway comes instead of an answer: HTTP 502 with HTML.</summary>
    public static SandboxFault GatewayPage { get; } = Of(SandboxAnswer.Raw(502, "text/html", "<html><body><h1>502 Bad Gateway</h1></body></html>"));

    /// <summary>The token is rejected: 99991663.</summary>
    public static SandboxFault RejectedToken { get; } = Of(SandboxAnswer.Refused(400, ErrorCodes.TenantAccessTokenInvalid, []));

    /// <summary>The service fails: 155000.</summary>
    public static SandboxFault InternalError { get; } = Of(SandboxAnswer.InternalError());

    /// <summary>The call is carried out, and its answer comes later.</summary>
    /// <param name="delay">How much later, at the most a day, by the clock of the sandbox.</param>
    public static SandboxFault Delay(TimeSpan delay) => delay >= TimeSpan.Zero && delay <= TimeSpan.FromDays(1)
        ? new(FaultKind.Delay) { Wait = delay }
        : throw new ArgumentOutOfRangeException(nameof(delay), delay, "A delay must be between zero and one day.");

    /// <summary>A rate limit is reached: 99991400.</summary>
    /// <param name="reset">When the window opens again; sent in whole seconds, rounded up.</param>
    public static SandboxFault RateLimit(TimeSpan reset) => Of(SandboxAnswer.RateLimit(reset));

    /// <summary>Any answer instead of the call's own.</summary>
    /// <param name="answer">The answer.</param>
    public static SandboxFault Of(SandboxAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new(FaultKind.Answer) { Answer = answer };
    }

    /// <summary>The fault with a name; null where there is none.</summary>
    internal static SandboxFault? Named(string name) => name switch
    {
        "155000" => InternalError,
        "99991400" => RateLimit(TimeSpan.FromSeconds(1)),
        "99991663" => RejectedToken,
        "gateway" => GatewayPage,
        "garbage" => Garbage,
        "cut" => CutBody,
        "reset" => Reset,
        _ when name.StartsWith("delay=", StringComparison.Ordinal)
            && int.TryParse(name.AsSpan("delay=".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            && milliseconds <= 86_400_000 => Delay(TimeSpan.FromMilliseconds(milliseconds)),
        _ => null,
    };
}

/// <summary>What a fault does to a call.</summary>
internal enum FaultKind
{
    Answer,
    Delay,
    Reset,
    Cut,
}

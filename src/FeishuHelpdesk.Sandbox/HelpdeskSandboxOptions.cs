namespace FeishuHelpdesk.Sandbox;

/// <summary>Settings of a <see cref="HelpdeskSandbox"/>. They are read once, when it starts.</summary>
public sealed class HelpdeskSandboxOptions
{
    /// <summary>Port to listen on, on the loopback address. 0, the default, lets the system pick a free one.</summary>
    public int Port { get; set; }

    /// <summary>How long a new token lives: from one second to two hours, the default and the service's maximum.</summary>
    public TimeSpan TokenLifetime { get; set; } = MaximumTokenLifetime;

    /// <summary>The app id that is accepted. Default: <c>cli_5a9dbca71e5a9dbc</c>.</summary>
    public string AppId { get; set; } = "cli_5a9dbca71e5a9dbc";

    /// <summary>The app secret that is accepted. Default: <c>sandbox-app-secret</c>.</summary>
    public string AppSecret { get; set; } = "sandbox-app-secret";

    /// <summary>The helpdesk id that is accepted. Default: <c>6626871355780366330</c>, the helpdesk of the documented ticket.</summary>
    public string HelpdeskId { get; set; } = "6626871355780366330";

    /// <summary>The helpdesk token that is accepted. Default: <c>ht-sandbox-helpdesk-token</c>.</summary>
    public string HelpdeskToken { get; set; } = "ht-sandbox-helpdesk-token";

    /// <summary>The access token of the helpdesk's owner. Default: <c>u-sandbox-owner</c>.</summary>
    public string UserAccessToken { get; set; } = "u-sandbox-owner";

    /// <summary>The access token of an agent. Default: <c>u-sandbox-agent</c>.</summary>
    public string AgentAccessToken { get; set; } = "u-sandbox-agent";

    /// <summary>The access token of somebody without a role in the helpdesk. Default: <c>u-sandbox-guest</c>.</summary>
    public string GuestAccessToken { get; set; } = "u-sandbox-guest";

    /// <summary>
    /// Whether <c>X-Lark-Helpdesk-Authorization</c> may have <c>Bearer </c> before the credential, as the official Node SDK
    /// sends it. No document of the service knows that, so it is off by default and answered with 154001.
    /// </summary>
    public bool AcceptBearerHelpdeskCredential { get; set; }

    /// <summary>How many tickets there are beside the documented one, at the most a million. Default: none.</summary>
    public int Tickets { get; set; }

    /// <summary>What there is beside the default, such as a file of tickets; null, the default, for nothing.</summary>
    public SandboxSeed? Seed { get; set; }

    /// <summary>Whether there is nothing at first but what <see cref="Seed"/> and <see cref="Tickets"/> add. Default: false.</summary>
    public bool StartsEmpty { get; set; }

    /// <summary>
    /// Makes tokens and log ids the same in every run; ids always are. With a <see cref="TimeProvider"/> that stands, so is
    /// every answer. Default: null, nobody can guess them.
    /// </summary>
    public int? RandomSeed { get; set; }

    /// <summary>Whether more requests than an operation's documented limits are refused with 99991400. Default: false.</summary>
    public bool EnforceRateLimits { get; set; }

    /// <summary>In which ways answers differ from what is documented. Default: in none.</summary>
    public SandboxOddities Oddities { get; set; }

    /// <summary>
    /// Whether <see cref="HelpdeskSandbox.DisposeAsync"/> throws where a request came that no operation is there for, so that the
    /// test fails. Default: false.
    /// </summary>
    public bool ThrowOnUnmatched { get; set; }

    /// <summary>
    /// Where events go that were subscribed to, such as <c>http://127.0.0.1:5000/feishu/events</c>; null, the default, for the
    /// long connection. <see cref="HelpdeskSandbox.EventAddress"/> changes it.
    /// </summary>
    public Uri? EventAddress { get; set; }

    /// <summary>The Encrypt Key: with it events to an address are encrypted and signed. Default: null, they are neither.</summary>
    public string? EncryptKey { get; set; }

    /// <summary>The Verification Token that stands in every event to an address. Default: <c>sandbox-verification-token</c>.</summary>
    public string VerificationToken { get; set; } = "sandbox-verification-token";

    /// <summary>Hosts that no message may point to (154403). Default: <c>blocked.example</c>.</summary>
    public IList<string> BlockedHosts { get; } = ["blocked.example"];

    /// <summary>The clock by which tokens expire, delayed answers wait, events come again and all that is written gets its time. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal const int MaximumTickets = 1_000_000;

    internal static TimeSpan MaximumTokenLifetime { get; } = TimeSpan.FromHours(2);

    internal void Validate()
    {
        if (Port is < 0 or > 65535)
            throw new ArgumentOutOfRangeException(nameof(Port), Port, "Port must be between 0 and 65535.");
        if (TokenLifetime < TimeSpan.FromSeconds(1) || TokenLifetime > MaximumTokenLifetime)
            throw new ArgumentOutOfRangeException(nameof(TokenLifetime), TokenLifetime, "TokenLifetime must be between one second and two hours.");
        ArgumentException.ThrowIfNullOrEmpty(AppId);
        ArgumentException.ThrowIfNullOrEmpty(AppSecret);
        ArgumentException.ThrowIfNullOrEmpty(HelpdeskId);
        ArgumentException.ThrowIfNullOrEmpty(HelpdeskToken);
        ArgumentException.ThrowIfNullOrEmpty(UserAccessToken);
        ArgumentException.ThrowIfNullOrEmpty(AgentAccessToken);
        ArgumentException.ThrowIfNullOrEmpty(GuestAccessToken);
        if (UserAccessToken == AgentAccessToken || UserAccessToken == GuestAccessToken || AgentAccessToken == GuestAccessToken)
            throw new ArgumentException("Every user needs a token of their own.", nameof(UserAccessToken));
        if (Tickets is < 0 or > MaximumTickets)
            throw new ArgumentOutOfRangeException(nameof(Tickets), Tickets, $"Tickets must be between 0 and {MaximumTickets}.");
        ArgumentException.ThrowIfNullOrEmpty(VerificationToken);
        if (EncryptKey is "")
            throw new ArgumentException("An Encrypt Key is not empty; null is for none.", nameof(EncryptKey));
        if (EventAddress is { } address && !(address.IsAbsoluteUri && address.Scheme is "http" or "https"))
            throw new ArgumentException("EventAddress must be an absolute http or https address.", nameof(EventAddress));
        ArgumentNullException.ThrowIfNull(TimeProvider);
    }
}

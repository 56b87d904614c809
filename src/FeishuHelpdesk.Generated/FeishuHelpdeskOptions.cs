namespace FeishuHelpdesk;

/// <summary>
/// What a client needs to know: which site, which app, which helpdesk.
/// </summary>
/// <remarks>
/// The app's values stand in the developer console under Credentials; the helpdesk's values on the API page of the
/// helpdesk's settings, visible to its creator only. App and helpdesk must belong to one tenant.
/// </remarks>
public sealed class FeishuHelpdeskOptions
{
    internal const int MostAttempts = 100;

    /// <summary>Base address of Feishu, for tenants in mainland China: <c>https://open.feishu.cn/open-apis</c>.</summary>
    public static readonly Uri FeishuBaseAddress = new("https://open.feishu.cn/open-apis");

    /// <summary>Base address of Lark, for all other tenants: <c>https://open.larksuite.com/open-apis</c>.</summary>
    public static readonly Uri LarkBaseAddress = new("https://open.larksuite.com/open-apis");

    /// <summary>App id of the custom app, starts with <c>cli_</c>.</summary>
    public string AppId { get; set; } = "";

    /// <summary>App secret of the custom app. A secret.</summary>
    public string AppSecret { get; set; } = "";

    /// <summary>Id of the helpdesk, decimal digits.</summary>
    public string HelpdeskId { get; set; } = "";

    /// <summary>Token of the helpdesk, starts with <c>ht-</c>. A secret with the rights of the helpdesk's owner.</summary>
    public string HelpdeskToken { get; set; } = "";

    /// <summary>
    /// Address that operation paths are appended to; <see cref="FeishuBaseAddress"/> unless set. Plain http is taken
    /// only for a loopback host, because the credentials travel in headers; see <see cref="AllowPlainHttp"/>.
    /// </summary>
    public Uri BaseAddress { get; set; } = FeishuBaseAddress;

    /// <summary>
    /// Whether credentials may travel over plain http to a host that is not loopback, such as a proxy in one's own
    /// network; false unless set.
    /// </summary>
    public bool AllowPlainHttp { get; set; }

    /// <summary>How long a call may take with all its tries, waits and its token; 100 seconds unless set.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>How long one try may take; 30 seconds unless set.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How often a call is sent at the most, the first time included; 4 unless set, 1 for no second try. Rate limits
    /// are waited for on any operation; failures of the gateway or the network are tried again only where sending twice
    /// does no harm.
    /// </summary>
    public int MaxAttempts { get; set; } = 4;

    /// <summary>
    /// The longest wait between two tries; where the service asks for more, the call fails with its error. 60 seconds
    /// unless set. Up to a quarter more is waited, so that calls which waited together do not come together.
    /// </summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Whether calls wait here so as to stay below the rate limit, rather than be refused by the service; false unless
    /// set. The documented limit of the operation counts (10 per second for reading a ticket) unless
    /// <see cref="MaxRequestsPerSecond"/> says otherwise.
    /// </summary>
    public bool LimitRate { get; set; }

    /// <summary>Requests per second of each operation, where <see cref="LimitRate"/> is set; the documented limit unless set.</summary>
    public int? MaxRequestsPerSecond { get; set; }

    /// <summary>
    /// Encrypts the tenant access token before it goes to a shared cache; ASP.NET Core's <c>IDataProtector.Protect</c>
    /// fits. Goes with <see cref="UnprotectToken"/>.
    /// </summary>
    public Func<byte[], byte[]>? ProtectToken { get; set; }

    /// <summary>Decrypts what <see cref="ProtectToken"/> made; ASP.NET Core's <c>IDataProtector.Unprotect</c> fits.</summary>
    public Func<byte[], byte[]>? UnprotectToken { get; set; }

    /// <summary>
    /// Called once for each field, each value that stands for a choice and each value of the wrong kind that the service
    /// sends and the OpenAPI description does not know. Nothing is lost without it: fields and values of the wrong kind
    /// are in <c>AdditionalData</c>, choices in their property. It costs a walk over each answer that has any. What it
    /// throws goes to the log and not to the caller, whose answer is good. It can be called from several threads at once,
    /// and no more after a thousand reports.
    /// </summary>
    public Action<ContractDrift>? OnContractDrift { get; set; }

    /// <summary>Ids and address; never a secret.</summary>
    public override string ToString() => $"{AppId} at {HelpdeskId} on {BaseAddress}";

    internal FeishuHelpdeskOptions Clone() => (FeishuHelpdeskOptions)MemberwiseClone();

    /// <summary>
    /// The first thing that is wrong, naming the setting and never its secret value; null when nothing is.
    /// </summary>
    internal static string? Problem(FeishuHelpdeskOptions options)
    {
        if (Unusable(options.AppId))
            return $"{nameof(AppId)} is {Fault(options.AppId)}. It stands in the developer console under Credentials and starts with cli_.";
        if (Unusable(options.AppSecret))
            return $"{nameof(AppSecret)} is {Fault(options.AppSecret)}. It stands in the developer console under Credentials.";
        if (Unusable(options.HelpdeskId))
            return $"{nameof(HelpdeskId)} is {Fault(options.HelpdeskId)}. It stands on the API page of the helpdesk's settings.";
        if (options.HelpdeskId.Contains(':'))
            return $"{nameof(HelpdeskId)} contains a colon; the colon separates it from the token in the header.";
        if (Unusable(options.HelpdeskToken))
            return $"{nameof(HelpdeskToken)} is {Fault(options.HelpdeskToken)}. It stands on the API page of the helpdesk's settings.";
        return ProblemOfLimits(options) ?? ProblemOfAddress(options);
    }

    private static string? ProblemOfLimits(FeishuHelpdeskOptions options)
    {
        if (!IsTime(options.Timeout))
            return $"{nameof(Timeout)} is {options.Timeout}; it must be between 10 milliseconds and one day.";
        if (!IsTime(options.AttemptTimeout))
            return $"{nameof(AttemptTimeout)} is {options.AttemptTimeout}; it must be between 10 milliseconds and one day.";
        if (options.MaxAttempts is < 1 or > MostAttempts)
            return $"{nameof(MaxAttempts)} is {options.MaxAttempts}; it must be between 1 and {MostAttempts}.";
        if (options.MaxRetryDelay < TimeSpan.Zero || options.MaxRetryDelay > TimeSpan.FromDays(1))
            return $"{nameof(MaxRetryDelay)} is {options.MaxRetryDelay}; it must be between zero and one day.";
        if (options.MaxRequestsPerSecond is < 1)
            return $"{nameof(MaxRequestsPerSecond)} is {options.MaxRequestsPerSecond}; it must be 1 or more.";
        if (options.ProtectToken is null != options.UnprotectToken is null)
            return $"{nameof(ProtectToken)} and {nameof(UnprotectToken)} go together; one of them is missing.";
        return null;
    }

    // The bounds of the timers below.
    internal static bool IsTime(TimeSpan value) => value >= TimeSpan.FromMilliseconds(10) && value <= TimeSpan.FromDays(1);

    internal static string? ProblemOfAddress(FeishuHelpdeskOptions options)
    {
        var address = options.BaseAddress;
        if (address is null || !address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
            return $"{nameof(BaseAddress)} is not an absolute http or https address, such as {FeishuBaseAddress}.";
        if (address.UserInfo.Length > 0)
            return $"{nameof(BaseAddress)} contains a user name or password; credentials have settings of their own.";
        if (address.Query.Length > 0 || address.Fragment.Length > 0)
            return $"{nameof(BaseAddress)} has a query or a fragment; it ends with the path that operations are appended to.";
        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback && !options.AllowPlainHttp)
            return $"{nameof(BaseAddress)} is plain http to {address.Host}; credentials are sent over https only, except to a loopback host or where {nameof(AllowPlainHttp)} is set.";
        if (address.AbsolutePath == "/" && (address.Host == FeishuBaseAddress.Host || address.Host == LarkBaseAddress.Host))
            return $"{nameof(BaseAddress)} lacks the path: use {address.GetLeftPart(UriPartial.Authority)}/open-apis.";
        return null;
    }

    // A control character would end the header, and text beyond ASCII can be no part of a credential.
    private static bool Unusable(string? value) => string.IsNullOrWhiteSpace(value) || value.Any(c => c is <= ' ' or > '~');

    private static string Fault(string? value) => string.IsNullOrWhiteSpace(value) ? "missing" : "not valid: it contains white space or a character that no credential has";
}

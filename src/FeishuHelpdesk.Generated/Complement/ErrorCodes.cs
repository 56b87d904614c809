// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.

namespace FeishuHelpdesk;

/// <summary>
/// Codes that the service is documented to answer with. The list is open: any other number can come, and a
/// <see cref="FeishuHelpdeskException"/> carries it just the same.
/// </summary>
public static class ErrorCodes
{
    /// <summary>The platform failed, often because calls come too fast.</summary>
    public const int PlatformError = 2200;

    /// <summary>The app id or the app secret is missing or wrong.</summary>
    public const int InvalidAppCredential = 10003;

    /// <summary>
    /// The app cannot be used; it does not exist on this site, is disabled or not released to the tenant.
    /// </summary>
    public const int AppUnavailable = 10014;

    /// <summary>The app secret is wrong.</summary>
    public const int InvalidAppSecret = 10015;

    /// <summary>The state cannot be given to an agent.</summary>
    public const int InvalidAgentStatus = 150001;

    /// <summary>The request is not valid.</summary>
    public const int BadRequest = 154000;

    /// <summary>One of the two credentials was refused.</summary>
    public const int Unauthorized = 154001;

    /// <summary>The helpdesk refused the operation.</summary>
    public const int Forbidden = 154003;

    /// <summary>There is no such resource in this helpdesk.</summary>
    public const int NotFound = 154004;

    /// <summary>The helpdesk may not do this; for pushes, it has no right to make them.</summary>
    public const int MethodNotAllowed = 154005;

    /// <summary>The ticket is closed.</summary>
    public const int TicketClosed = 154401;

    /// <summary>The user cannot see the helpdesk.</summary>
    public const int HelpdeskNotVisible = 154402;

    /// <summary>The message has an address in it that is not allowed.</summary>
    public const int UrlNotAllowed = 154403;

    /// <summary>The image may have been deleted.</summary>
    public const int ImageDeleted = 154404;

    /// <summary>The service failed.</summary>
    public const int InternalError = 155000;

    /// <summary>A rate limit of this operation was reached.</summary>
    public const int RateLimited = 99991400;

    /// <summary>The caller's IP address is not on the allow list of the app.</summary>
    public const int IpNotAllowed = 99991401;

    /// <summary>The monthly quota of API calls is used up.</summary>
    public const int QuotaExceeded = 99991403;

    /// <summary>The access token is missing or its header is malformed.</summary>
    public const int AccessTokenMissing = 99991661;

    /// <summary>The app is disabled in the tenant.</summary>
    public const int AppDisabled = 99991662;

    /// <summary>The tenant access token is expired or invalid, or the operation does not take one.</summary>
    public const int TenantAccessTokenInvalid = 99991663;

    /// <summary>The tenant access token is not one that the platform issued.</summary>
    public const int TenantAccessTokenIllegal = 99991665;

    /// <summary>The user access token is invalid, or the operation does not take one.</summary>
    public const int UserAccessTokenInvalid = 99991668;

    /// <summary>The access token has the wrong form.</summary>
    public const int AccessTokenMalformed = 99991671;

    /// <summary>The app lacks a scope.</summary>
    public const int AppScopeMissing = 99991672;

    /// <summary>The app is not installed in the tenant.</summary>
    public const int AppNotInstalled = 99991673;

    /// <summary>The access token lacks a permission.</summary>
    public const int AccessTokenPermissionMissing = 99991676;

    /// <summary>The user access token is expired.</summary>
    public const int UserAccessTokenExpired = 99991677;

    /// <summary>The user did not grant a scope that the operation needs.</summary>
    public const int UserScopeMissing = 99991679;

    /// <summary>What to do about a code, whatever the operation; null for a code that is not documented.</summary>
    public static string? Advice(int code) => code switch
    {
        PlatformError => "Try again later, and call less often.",
        InvalidAppCredential => "Check AppId and AppSecret, and that the base address is the site (Feishu or Lark) where the app was created.",
        AppUnavailable => "Check AppId and that the base address is the site (Feishu or Lark) where the app was created; enable the app in the developer console and release a version of it to the tenant.",
        InvalidAppSecret => "Check AppSecret; a reset in the developer console makes the old secret invalid.",
        InvalidAgentStatus => "Send 1 (online) or 2 (offline).",
        BadRequest => "Check the parameters, the values in the path and the body; FieldViolations names what was refused.",
        Unauthorized => "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token.",
        Forbidden => "Check that the app may work on this helpdesk and that both belong to one tenant.",
        NotFound => "Check the id, and that HelpdeskId names the helpdesk that holds it.",
        MethodNotAllowed => "Check that the helpdesk and the user may send pushes.",
        TicketClosed => "Open a new ticket with start_service. This is not a refused credential.",
        HelpdeskNotVisible => "Check which users the helpdesk is open to. This is not a refused credential.",
        UrlNotAllowed => "Take the address out of the message. This is not a refused credential.",
        ImageDeleted => "Do not try again. This is not a refused credential.",
        InternalError => "Try again later; if it stays, give the log id to Feishu support.",
        RateLimited => "Wait as long as the header x-ogw-ratelimit-reset says, then try again.",
        IpNotAllowed => "Add the address to the IP allow list in the developer console.",
        QuotaExceeded => "Do not try again this month; raise the quota with Feishu.",
        AccessTokenMissing => "Send the header Authorization with the value Bearer and the token.",
        AppDisabled => "Let an administrator of the tenant enable the app.",
        TenantAccessTokenInvalid => "Get a new tenant access token and try once more; if it comes again, the operation needs another kind of token.",
        TenantAccessTokenIllegal => "Get a new tenant access token and try once more.",
        UserAccessTokenInvalid => "Get a new user access token and try once more; if it comes again, the operation needs another kind of token.",
        AccessTokenMalformed => "A tenant access token starts with t-, a user access token with u-.",
        AppScopeMissing => "Apply for one of the listed scopes in the developer console and release a new version of the app.",
        AppNotInstalled => "Let an administrator of the tenant install the app.",
        AccessTokenPermissionMissing => "Check the scopes of the app and whose token is used.",
        UserAccessTokenExpired => "Renew it with the refresh token.",
        UserScopeMissing => "Ask the user to authorise the app again with the listed scopes.",
        _ => null,
    };
}

// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.

namespace FeishuHelpdesk;

/// <summary>All operations of the description. Each is made when it is first asked for.</summary>
public static class HelpdeskOperations
{
    /// <summary>All of them, in the order of the description.</summary>
    public static IReadOnlyList<HelpdeskOperation> All => field ??=
    [
        TenantAccessTokenInternal,
        TicketGet,
    ];

    /// <summary><c>tenant_access_token.internal</c>: Get a tenant access token for a custom app.</summary>
    public static HelpdeskOperation TenantAccessTokenInternal => field ??= new("tenant_access_token.internal", "POST", "/auth/v3/tenant_access_token/internal", AccessTokenKind.None)
    {
        Summary = "Get a tenant access token for a custom app.",
        Documentation = new("https://open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token_internal"),
        IsIdempotent = true,
        Errors =
        [
            new(ErrorCodes.InvalidAppCredential, 200, "The app id or the app secret is missing or wrong.", "Check AppId and AppSecret, and that the base address is the site (Feishu or Lark) where the app was created."),
            new(ErrorCodes.AppUnavailable, 200, "The app cannot be used; it does not exist on this site, is disabled or not released to the tenant.", "Check AppId and that the base address is the site (Feishu or Lark) where the app was created; enable the app in the developer console and release a version of it to the tenant."),
            new(ErrorCodes.InvalidAppSecret, 200, "The app secret is wrong.", "Check AppSecret; a reset in the developer console makes the old secret invalid."),
        ],
    };

    /// <summary><c>ticket.get</c>: Get one ticket.</summary>
    public static HelpdeskOperation TicketGet => field ??= new("ticket.get", "GET", "/helpdesk/v1/tickets/{ticket_id}", AccessTokenKind.Tenant)
    {
        Summary = "Get one ticket.",
        MethodName = "GetTicketAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket/get"),
        Scopes = ["helpdesk:all:readonly"],
        RateLimits = [new(10, TimeSpan.FromSeconds(1))],
        IsIdempotent = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the ticket id in the path; it is a string of decimal digits."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.NotFound, 404, "There is no such ticket in this helpdesk.", "Check the ticket id, and that HelpdeskId names the helpdesk that holds the ticket."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    internal static HelpdeskOperation? Find(string route) => route switch
    {
        "POST /auth/v3/tenant_access_token/internal" => TenantAccessTokenInternal,
        "GET /helpdesk/v1/tickets/{ticket_id}" => TicketGet,
        _ => null,
    };
}

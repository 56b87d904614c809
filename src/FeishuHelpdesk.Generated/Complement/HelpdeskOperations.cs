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
        TicketUpdate,
        TicketList,
        TicketStartService,
        TicketAnswerUserQuery,
        TicketCustomizedFields,
        TicketTicketImage,
        TicketMessageCreate,
        TicketMessageList,
        TicketCustomizedFieldCreate,
        TicketCustomizedFieldList,
        TicketCustomizedFieldGet,
        TicketCustomizedFieldPatch,
        TicketCustomizedFieldDelete,
        BotMessageCreate,
        FaqCreate,
        FaqList,
        FaqSearch,
        FaqGet,
        FaqPatch,
        FaqDelete,
        FaqFaqImage,
        CategoryCreate,
        CategoryList,
        CategoryGet,
        CategoryPatch,
        CategoryDelete,
        AgentAgentEmail,
        AgentPatch,
        AgentScheduleCreate,
        AgentScheduleList,
        AgentSchedulesGet,
        AgentSchedulesPatch,
        AgentSchedulesDelete,
        AgentSkillCreate,
        AgentSkillList,
        AgentSkillGet,
        AgentSkillPatch,
        AgentSkillDelete,
        AgentSkillRuleList,
        NotificationCreate,
        NotificationGet,
        NotificationPatch,
        NotificationPreview,
        NotificationSubmitApprove,
        NotificationCancelApprove,
        NotificationExecuteSend,
        NotificationCancelSend,
        EventSubscribe,
        EventUnsubscribe,
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

    /// <summary><c>ticket.update</c>: Update a ticket.</summary>
    public static HelpdeskOperation TicketUpdate => field ??= new("ticket.update", "PUT", "/helpdesk/v1/tickets/{ticket_id}", AccessTokenKind.User)
    {
        Summary = "Update a ticket.",
        MethodName = "UpdateTicketAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket/update"),
        Scopes = ["helpdesk:all"],
        IsIdempotent = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.NotFound, 404, "There is no such ticket in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>ticket.list</c>: List tickets.</summary>
    public static HelpdeskOperation TicketList => field ??= new("ticket.list", "GET", "/helpdesk/v1/tickets", AccessTokenKind.Tenant)
    {
        Summary = "List tickets.",
        MethodName = "ListTicketsAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket/list"),
        Scopes = ["helpdesk:all:readonly"],
        RateLimits = [new(1000, TimeSpan.FromMinutes(1)), new(50, TimeSpan.FromSeconds(1))],
        IsIdempotent = true,
        Paging = new(PagingStyle.Number) { Items = "data.tickets", Page = "page", Size = "page_size", LargestSize = 200, Total = "data.total", Ceiling = 10000 },
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the conditions: times come in pairs, a page has 200 tickets at the most, and page times page_size may not exceed 10000."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>ticket.start_service</c>: Open a conversation for a user.</summary>
    public static HelpdeskOperation TicketStartService => field ??= new("ticket.start_service", "POST", "/helpdesk/v1/start_service", AccessTokenKind.Tenant)
    {
        Summary = "Open a conversation for a user.",
        MethodName = "StartServiceAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket/start_service"),
        Scopes = ["helpdesk:helpdesk:access"],
        RateLimits = [new(1000, TimeSpan.FromMinutes(1)), new(50, TimeSpan.FromSeconds(1))],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.NotFound, 404, "There is no such resource in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.HelpdeskNotVisible, 401, "The user cannot see the helpdesk.", "Check which users the helpdesk is open to. This is not a refused credential."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>ticket.answer_user_query</c>: Answer a question with FAQs.</summary>
    public static HelpdeskOperation TicketAnswerUserQuery => field ??= new("ticket.answer_user_query", "POST", "/helpdesk/v1/tickets/{ticket_id}/answer_user_query", AccessTokenKind.Tenant)
    {
        Summary = "Answer a question with FAQs.",
        MethodName = "AnswerUserQueryAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket/answer_user_query"),
        Scopes = ["helpdesk:all"],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.NotFound, 404, "There is no such resource in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>ticket.customized_fields</c>: List all customized fields.</summary>
    public static HelpdeskOperation TicketCustomizedFields => field ??= new("ticket.customized_fields", "GET", "/helpdesk/v1/customized_fields", AccessTokenKind.Tenant)
    {
        Summary = "List all customized fields.",
        MethodName = "ListCustomizedFieldsAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket/customized_fields"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Errors =
        [
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.NotFound, 404, "There is no such resource in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>ticket.ticket_image</c>: Download an image of a message.</summary>
    public static HelpdeskOperation TicketTicketImage => field ??= new("ticket.ticket_image", "GET", "/helpdesk/v1/ticket_images", AccessTokenKind.Tenant)
    {
        Summary = "Download an image of a message.",
        MethodName = "GetTicketImageAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket/ticket_image"),
        Scopes = ["helpdesk:all:readonly"],
        RateLimits = [new(1000, TimeSpan.FromMinutes(1)), new(50, TimeSpan.FromSeconds(1))],
        IsIdempotent = true,
        IsBinary = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Give the index of the image when the message is a post, and check that the message has so many."),
            new(ErrorCodes.Forbidden, 403, "The app may not read the image, a credential is wrong, or app and helpdesk belong to two tenants.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.NotFound, 404, "Ticket and message do not belong together.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.ImageDeleted, 401, "The image may have been deleted.", "Do not try again. This is not a refused credential."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>ticket_message.create</c>: Send a message into a ticket.</summary>
    public static HelpdeskOperation TicketMessageCreate => field ??= new("ticket_message.create", "POST", "/helpdesk/v1/tickets/{ticket_id}/messages", AccessTokenKind.Tenant)
    {
        Summary = "Send a message into a ticket.",
        MethodName = "SendTicketMessageAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket-message/create-ticket-message"),
        Scopes = ["helpdesk:all"],
        RateLimits = [new(1000, TimeSpan.FromMinutes(1)), new(50, TimeSpan.FromSeconds(1))],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 401, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.TicketClosed, 401, "The ticket is closed.", "Open a new ticket with start_service. This is not a refused credential."),
            new(ErrorCodes.UrlNotAllowed, 401, "The message has an address in it that is not allowed.", "Take the address out of the message. This is not a refused credential."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>ticket_message.list</c>: List the messages of a ticket.</summary>
    public static HelpdeskOperation TicketMessageList => field ??= new("ticket_message.list", "GET", "/helpdesk/v1/tickets/{ticket_id}/messages", AccessTokenKind.Tenant)
    {
        Summary = "List the messages of a ticket.",
        MethodName = "ListTicketMessagesAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket-message/list"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Paging = new(PagingStyle.Number) { Items = "data.messages", Page = "page", Size = "page_size", LargestSize = 200, Total = "data.total" },
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>ticket_customized_field.create</c>: Create a customized field.</summary>
    public static HelpdeskOperation TicketCustomizedFieldCreate => field ??= new("ticket_customized_field.create", "POST", "/helpdesk/v1/ticket_customized_fields", AccessTokenKind.User)
    {
        Summary = "Create a customized field.",
        MethodName = "CreateTicketCustomizedFieldAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket_customized_field/create-ticket-customized-field"),
        Scopes = ["helpdesk:all"],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>ticket_customized_field.list</c>: List customized fields.</summary>
    public static HelpdeskOperation TicketCustomizedFieldList => field ??= new("ticket_customized_field.list", "GET", "/helpdesk/v1/ticket_customized_fields", AccessTokenKind.Tenant)
    {
        Summary = "List customized fields.",
        MethodName = "ListTicketCustomizedFieldsAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket_customized_field/list-ticket-customized-fields"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Paging = new(PagingStyle.Token) { Items = "data.items", Page = "page_token", Size = "page_size", LargestSize = 100, Token = "data.next_page_token", HasMore = "data.has_more" },
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>ticket_customized_field.get</c>: Get one customized field.</summary>
    public static HelpdeskOperation TicketCustomizedFieldGet => field ??= new("ticket_customized_field.get", "GET", "/helpdesk/v1/ticket_customized_fields/{ticket_customized_field_id}", AccessTokenKind.Tenant)
    {
        Summary = "Get one customized field.",
        MethodName = "GetTicketCustomizedFieldAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket_customized_field/get-ticket-customized-field"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>ticket_customized_field.patch</c>: Update a customized field.</summary>
    public static HelpdeskOperation TicketCustomizedFieldPatch => field ??= new("ticket_customized_field.patch", "PATCH", "/helpdesk/v1/ticket_customized_fields/{ticket_customized_field_id}", AccessTokenKind.User)
    {
        Summary = "Update a customized field.",
        MethodName = "UpdateTicketCustomizedFieldAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket_customized_field/update-ticket-customized-field"),
        Scopes = ["helpdesk:all"],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>ticket_customized_field.delete</c>: Delete a customized field.</summary>
    public static HelpdeskOperation TicketCustomizedFieldDelete => field ??= new("ticket_customized_field.delete", "DELETE", "/helpdesk/v1/ticket_customized_fields/{ticket_customized_field_id}", AccessTokenKind.User)
    {
        Summary = "Delete a customized field.",
        MethodName = "DeleteTicketCustomizedFieldAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket_customized_field/delete"),
        Scopes = ["helpdesk:all"],
        IsIdempotent = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>bot_message.create</c>: Send a message of the bot.</summary>
    public static HelpdeskOperation BotMessageCreate => field ??= new("bot_message.create", "POST", "/helpdesk/v1/message", AccessTokenKind.Tenant)
    {
        Summary = "Send a message of the bot.",
        MethodName = "SendBotMessageAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket-message/create-bot-message"),
        Scopes = ["helpdesk:all"],
        RateLimits = [new(100, TimeSpan.FromMinutes(1))],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.NotFound, 404, "There is no such resource in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.MethodNotAllowed, 405, "The helpdesk may not do this; for pushes, it has no right to make them.", "Check that the helpdesk and the user may send pushes."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>faq.create</c>: Create an FAQ.</summary>
    public static HelpdeskOperation FaqCreate => field ??= new("faq.create", "POST", "/helpdesk/v1/faqs", AccessTokenKind.User)
    {
        Summary = "Create an FAQ.",
        MethodName = "CreateFaqAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/faq-management/faq/create"),
        Scopes = ["helpdesk:all"],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>faq.list</c>: List FAQs.</summary>
    public static HelpdeskOperation FaqList => field ??= new("faq.list", "GET", "/helpdesk/v1/faqs", AccessTokenKind.Tenant)
    {
        Summary = "List FAQs.",
        MethodName = "ListFaqsAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/faq-management/faq/list"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Paging = new(PagingStyle.Token) { Items = "data.items", Page = "page_token", Size = "page_size", LargestSize = 100, Total = "data.total", Token = "data.page_token", HasMore = "data.has_more" },
        Errors =
        [
            new(ErrorCodes.NotFound, 404, "There is no such resource in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>faq.search</c>: Search FAQs.</summary>
    public static HelpdeskOperation FaqSearch => field ??= new("faq.search", "GET", "/helpdesk/v1/faqs/search", AccessTokenKind.Tenant)
    {
        Summary = "Search FAQs.",
        MethodName = "SearchFaqsAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/faq-management/faq/search"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Paging = new(PagingStyle.Token) { Items = "data.items", Page = "page_token", Size = "page_size", LargestSize = 100, Total = "data.total", Token = "data.page_token", HasMore = "data.has_more" },
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>faq.get</c>: Get one FAQ.</summary>
    public static HelpdeskOperation FaqGet => field ??= new("faq.get", "GET", "/helpdesk/v1/faqs/{id}", AccessTokenKind.Tenant)
    {
        Summary = "Get one FAQ.",
        MethodName = "GetFaqAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/faq-management/faq/get"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Errors =
        [
            new(ErrorCodes.NotFound, 404, "There is no such FAQ in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>faq.patch</c>: Update an FAQ.</summary>
    public static HelpdeskOperation FaqPatch => field ??= new("faq.patch", "PATCH", "/helpdesk/v1/faqs/{id}", AccessTokenKind.User)
    {
        Summary = "Update an FAQ.",
        MethodName = "UpdateFaqAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/faq-management/faq/patch"),
        Scopes = ["helpdesk:all"],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.NotFound, 404, "There is no such FAQ in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>faq.delete</c>: Delete an FAQ.</summary>
    public static HelpdeskOperation FaqDelete => field ??= new("faq.delete", "DELETE", "/helpdesk/v1/faqs/{id}", AccessTokenKind.User)
    {
        Summary = "Delete an FAQ.",
        MethodName = "DeleteFaqAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/faq-management/faq/delete"),
        Scopes = ["helpdesk:all"],
        IsIdempotent = true,
        Errors =
        [
            new(ErrorCodes.NotFound, 404, "There is no such FAQ in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>faq.faq_image</c>: Download an image of an FAQ.</summary>
    public static HelpdeskOperation FaqFaqImage => field ??= new("faq.faq_image", "GET", "/helpdesk/v1/faqs/{id}/image/{image_key}", AccessTokenKind.Tenant)
    {
        Summary = "Download an image of an FAQ.",
        MethodName = "GetFaqImageAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/faq-management/faq/faq_image"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        IsBinary = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.NotFound, 404, "There is no such FAQ, or no such image in it.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>category.create</c>: Create a category.</summary>
    public static HelpdeskOperation CategoryCreate => field ??= new("category.create", "POST", "/helpdesk/v1/categories", AccessTokenKind.User)
    {
        Summary = "Create a category.",
        MethodName = "CreateCategoryAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/faq-management/category/create"),
        Scopes = ["helpdesk:all"],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.NotFound, 404, "There is no such resource in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>category.list</c>: List categories.</summary>
    public static HelpdeskOperation CategoryList => field ??= new("category.list", "GET", "/helpdesk/v1/categories", AccessTokenKind.Tenant)
    {
        Summary = "List categories.",
        MethodName = "ListCategoriesAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/faq-management/category/list-categories"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Errors =
        [
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>category.get</c>: Get one category.</summary>
    public static HelpdeskOperation CategoryGet => field ??= new("category.get", "GET", "/helpdesk/v1/categories/{id}", AccessTokenKind.Tenant)
    {
        Summary = "Get one category.",
        MethodName = "GetCategoryAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/faq-management/category/get"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Errors =
        [
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.NotFound, 404, "There is no such category in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>category.patch</c>: Update a category.</summary>
    public static HelpdeskOperation CategoryPatch => field ??= new("category.patch", "PATCH", "/helpdesk/v1/categories/{id}", AccessTokenKind.User)
    {
        Summary = "Update a category.",
        MethodName = "UpdateCategoryAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/faq-management/category/patch"),
        Scopes = ["helpdesk:all"],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>category.delete</c>: Delete a category.</summary>
    public static HelpdeskOperation CategoryDelete => field ??= new("category.delete", "DELETE", "/helpdesk/v1/categories/{id}", AccessTokenKind.User)
    {
        Summary = "Delete a category.",
        MethodName = "DeleteCategoryAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/faq-management/category/delete"),
        Scopes = ["helpdesk:all"],
        IsIdempotent = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>agent.agent_email</c>: Get the agents' e-mail addresses.</summary>
    public static HelpdeskOperation AgentAgentEmail => field ??= new("agent.agent_email", "GET", "/helpdesk/v1/agent_emails", AccessTokenKind.Tenant)
    {
        Summary = "Get the agents' e-mail addresses.",
        MethodName = "GetAgentEmailsAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/agent-function/agent/agent_email"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Errors =
        [
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.NotFound, 404, "There is no such resource in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>agent.patch</c>: Set the state of an agent.</summary>
    public static HelpdeskOperation AgentPatch => field ??= new("agent.patch", "PATCH", "/helpdesk/v1/agents/{agent_id}", AccessTokenKind.User)
    {
        Summary = "Set the state of an agent.",
        MethodName = "UpdateAgentAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/agent-function/agent/patch"),
        Scopes = ["helpdesk:all"],
        RateLimits = [new(100, TimeSpan.FromMinutes(1))],
        Errors =
        [
            new(ErrorCodes.InvalidAgentStatus, 400, "The state cannot be given to an agent.", "Send 1 (online) or 2 (offline)."),
        ],
    };

    /// <summary><c>agent_schedule.create</c>: Create schedules.</summary>
    public static HelpdeskOperation AgentScheduleCreate => field ??= new("agent_schedule.create", "POST", "/helpdesk/v1/agent_schedules", AccessTokenKind.User)
    {
        Summary = "Create schedules.",
        MethodName = "CreateAgentSchedulesAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/agent-function/agent-schedules/create"),
        Scopes = ["helpdesk:all"],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>agent_schedule.list</c>: List schedules.</summary>
    public static HelpdeskOperation AgentScheduleList => field ??= new("agent_schedule.list", "GET", "/helpdesk/v1/agent_schedules", AccessTokenKind.Tenant)
    {
        Summary = "List schedules.",
        MethodName = "ListAgentSchedulesAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/agent-function/agent-schedules/list"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>agent_schedules.get</c>: Get the schedule of an agent.</summary>
    public static HelpdeskOperation AgentSchedulesGet => field ??= new("agent_schedules.get", "GET", "/helpdesk/v1/agents/{agent_id}/schedules", AccessTokenKind.Tenant)
    {
        Summary = "Get the schedule of an agent.",
        MethodName = "GetAgentScheduleAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/agent-function/agent-schedules/get"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>agent_schedules.patch</c>: Update the schedule of an agent.</summary>
    public static HelpdeskOperation AgentSchedulesPatch => field ??= new("agent_schedules.patch", "PATCH", "/helpdesk/v1/agents/{agent_id}/schedules", AccessTokenKind.User)
    {
        Summary = "Update the schedule of an agent.",
        MethodName = "UpdateAgentScheduleAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/agent-function/agent-schedules/patch"),
        Scopes = ["helpdesk:all"],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>agent_schedules.delete</c>: Delete the schedule of an agent.</summary>
    public static HelpdeskOperation AgentSchedulesDelete => field ??= new("agent_schedules.delete", "DELETE", "/helpdesk/v1/agents/{agent_id}/schedules", AccessTokenKind.User)
    {
        Summary = "Delete the schedule of an agent.",
        MethodName = "DeleteAgentScheduleAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/agent-function/agent-schedules/delete"),
        Scopes = ["helpdesk:all"],
        IsIdempotent = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>agent_skill.create</c>: Create a skill.</summary>
    public static HelpdeskOperation AgentSkillCreate => field ??= new("agent_skill.create", "POST", "/helpdesk/v1/agent_skills", AccessTokenKind.User)
    {
        Summary = "Create a skill.",
        MethodName = "CreateAgentSkillAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/agent-function/agent_skill/create"),
        Scopes = ["helpdesk:all"],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>agent_skill.list</c>: List skills.</summary>
    public static HelpdeskOperation AgentSkillList => field ??= new("agent_skill.list", "GET", "/helpdesk/v1/agent_skills", AccessTokenKind.Tenant)
    {
        Summary = "List skills.",
        MethodName = "ListAgentSkillsAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/agent-function/agent_skill/list"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>agent_skill.get</c>: Get one skill.</summary>
    public static HelpdeskOperation AgentSkillGet => field ??= new("agent_skill.get", "GET", "/helpdesk/v1/agent_skills/{agent_skill_id}", AccessTokenKind.Tenant)
    {
        Summary = "Get one skill.",
        MethodName = "GetAgentSkillAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/agent-function/agent_skill/get"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>agent_skill.patch</c>: Update a skill.</summary>
    public static HelpdeskOperation AgentSkillPatch => field ??= new("agent_skill.patch", "PATCH", "/helpdesk/v1/agent_skills/{agent_skill_id}", AccessTokenKind.User)
    {
        Summary = "Update a skill.",
        MethodName = "UpdateAgentSkillAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/agent-function/agent_skill/patch"),
        Scopes = ["helpdesk:all"],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>agent_skill.delete</c>: Delete a skill.</summary>
    public static HelpdeskOperation AgentSkillDelete => field ??= new("agent_skill.delete", "DELETE", "/helpdesk/v1/agent_skills/{agent_skill_id}", AccessTokenKind.User)
    {
        Summary = "Delete a skill.",
        MethodName = "DeleteAgentSkillAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/agent-function/agent_skill/delete"),
        Scopes = ["helpdesk:all"],
        IsIdempotent = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>agent_skill_rule.list</c>: List the rules for skills.</summary>
    public static HelpdeskOperation AgentSkillRuleList => field ??= new("agent_skill_rule.list", "GET", "/helpdesk/v1/agent_skill_rules", AccessTokenKind.Tenant)
    {
        Summary = "List the rules for skills.",
        MethodName = "ListAgentSkillRulesAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/agent-function/agent_skill_rule/list"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>notification.create</c>: Create a push.</summary>
    public static HelpdeskOperation NotificationCreate => field ??= new("notification.create", "POST", "/helpdesk/v1/notifications", AccessTokenKind.User)
    {
        Summary = "Create a push.",
        MethodName = "CreateNotificationAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/notification/create"),
        Scopes = ["helpdesk:all"],
        RateLimits = [new(10, TimeSpan.FromMinutes(1))],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.NotFound, 404, "There is no such resource in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.MethodNotAllowed, 405, "The helpdesk may not do this; for pushes, it has no right to make them.", "Check that the helpdesk and the user may send pushes."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>notification.get</c>: Get one push.</summary>
    public static HelpdeskOperation NotificationGet => field ??= new("notification.get", "GET", "/helpdesk/v1/notifications/{notification_id}", AccessTokenKind.TenantOrUser)
    {
        Summary = "Get one push.",
        MethodName = "GetNotificationAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/notification/get"),
        Scopes = ["helpdesk:all:readonly"],
        RateLimits = [new(100, TimeSpan.FromMinutes(1))],
        IsIdempotent = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.NotFound, 404, "There is no such push in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.MethodNotAllowed, 405, "The helpdesk may not do this; for pushes, it has no right to make them.", "Check that the helpdesk and the user may send pushes."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>notification.patch</c>: Update a push.</summary>
    public static HelpdeskOperation NotificationPatch => field ??= new("notification.patch", "PATCH", "/helpdesk/v1/notifications/{notification_id}", AccessTokenKind.User)
    {
        Summary = "Update a push.",
        MethodName = "UpdateNotificationAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/notification/patch"),
        Scopes = ["helpdesk:all"],
        RateLimits = [new(20, TimeSpan.FromMinutes(1))],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.NotFound, 404, "There is no such push in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.MethodNotAllowed, 405, "The helpdesk may not do this; for pushes, it has no right to make them.", "Check that the helpdesk and the user may send pushes."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>notification.preview</c>: Preview a push.</summary>
    public static HelpdeskOperation NotificationPreview => field ??= new("notification.preview", "POST", "/helpdesk/v1/notifications/{notification_id}/preview", AccessTokenKind.User)
    {
        Summary = "Preview a push.",
        MethodName = "PreviewNotificationAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/notification/preview"),
        Scopes = ["helpdesk:all:readonly"],
        RateLimits = [new(20, TimeSpan.FromMinutes(1))],
    };

    /// <summary><c>notification.submit_approve</c>: Submit a push for review.</summary>
    public static HelpdeskOperation NotificationSubmitApprove => field ??= new("notification.submit_approve", "POST", "/helpdesk/v1/notifications/{notification_id}/submit_approve", AccessTokenKind.User)
    {
        Summary = "Submit a push for review.",
        MethodName = "SubmitNotificationAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/notification/submit_approve"),
        Scopes = ["helpdesk:all"],
        RateLimits = [new(10, TimeSpan.FromMinutes(1))],
    };

    /// <summary><c>notification.cancel_approve</c>: Withdraw a push from review.</summary>
    public static HelpdeskOperation NotificationCancelApprove => field ??= new("notification.cancel_approve", "POST", "/helpdesk/v1/notifications/{notification_id}/cancel_approve", AccessTokenKind.User)
    {
        Summary = "Withdraw a push from review.",
        MethodName = "CancelNotificationApprovalAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/notification/cancel_approve"),
        Scopes = ["helpdesk:all"],
        RateLimits = [new(10, TimeSpan.FromMinutes(1))],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.NotFound, 404, "There is no such push in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.MethodNotAllowed, 405, "The helpdesk may not do this; for pushes, it has no right to make them.", "Check that the helpdesk and the user may send pushes."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>notification.execute_send</c>: Send a push.</summary>
    public static HelpdeskOperation NotificationExecuteSend => field ??= new("notification.execute_send", "POST", "/helpdesk/v1/notifications/{notification_id}/execute_send", AccessTokenKind.User)
    {
        Summary = "Send a push.",
        MethodName = "SendNotificationAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/notification/execute_send"),
        Scopes = ["helpdesk:all"],
        RateLimits = [new(10, TimeSpan.FromMinutes(1))],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.NotFound, 404, "There is no such push in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.MethodNotAllowed, 405, "The helpdesk may not do this; for pushes, it has no right to make them.", "Check that the helpdesk and the user may send pushes."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>notification.cancel_send</c>: Cancel a push.</summary>
    public static HelpdeskOperation NotificationCancelSend => field ??= new("notification.cancel_send", "POST", "/helpdesk/v1/notifications/{notification_id}/cancel_send", AccessTokenKind.User)
    {
        Summary = "Cancel a push.",
        MethodName = "CancelNotificationAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/notification/cancel_send"),
        Scopes = ["helpdesk:all"],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.NotFound, 404, "There is no such push in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.MethodNotAllowed, 405, "The helpdesk may not do this; for pushes, it has no right to make them.", "Check that the helpdesk and the user may send pushes."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>event.subscribe</c>: Subscribe to events.</summary>
    public static HelpdeskOperation EventSubscribe => field ??= new("event.subscribe", "POST", "/helpdesk/v1/events/subscribe", AccessTokenKind.Tenant)
    {
        Summary = "Subscribe to events.",
        MethodName = "SubscribeEventsAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/event/subscribe"),
        Scopes = ["helpdesk:all:readonly"],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Send pairs of type and subtype; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    /// <summary><c>event.unsubscribe</c>: Unsubscribe from events.</summary>
    public static HelpdeskOperation EventUnsubscribe => field ??= new("event.unsubscribe", "POST", "/helpdesk/v1/events/unsubscribe", AccessTokenKind.Tenant)
    {
        Summary = "Unsubscribe from events.",
        MethodName = "UnsubscribeEventsAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/event/unsubscribe"),
        Scopes = ["helpdesk:all:readonly"],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Send pairs of type and subtype; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    };

    internal static HelpdeskOperation? Find(string route) => route switch
    {
        "POST /auth/v3/tenant_access_token/internal" => TenantAccessTokenInternal,
        "GET /helpdesk/v1/tickets/{ticket_id}" => TicketGet,
        "PUT /helpdesk/v1/tickets/{ticket_id}" => TicketUpdate,
        "GET /helpdesk/v1/tickets" => TicketList,
        "POST /helpdesk/v1/start_service" => TicketStartService,
        "POST /helpdesk/v1/tickets/{ticket_id}/answer_user_query" => TicketAnswerUserQuery,
        "GET /helpdesk/v1/customized_fields" => TicketCustomizedFields,
        "GET /helpdesk/v1/ticket_images" => TicketTicketImage,
        "POST /helpdesk/v1/tickets/{ticket_id}/messages" => TicketMessageCreate,
        "GET /helpdesk/v1/tickets/{ticket_id}/messages" => TicketMessageList,
        "POST /helpdesk/v1/ticket_customized_fields" => TicketCustomizedFieldCreate,
        "GET /helpdesk/v1/ticket_customized_fields" => TicketCustomizedFieldList,
        "GET /helpdesk/v1/ticket_customized_fields/{ticket_customized_field_id}" => TicketCustomizedFieldGet,
        "PATCH /helpdesk/v1/ticket_customized_fields/{ticket_customized_field_id}" => TicketCustomizedFieldPatch,
        "DELETE /helpdesk/v1/ticket_customized_fields/{ticket_customized_field_id}" => TicketCustomizedFieldDelete,
        "POST /helpdesk/v1/message" => BotMessageCreate,
        "POST /helpdesk/v1/faqs" => FaqCreate,
        "GET /helpdesk/v1/faqs" => FaqList,
        "GET /helpdesk/v1/faqs/search" => FaqSearch,
        "GET /helpdesk/v1/faqs/{id}" => FaqGet,
        "PATCH /helpdesk/v1/faqs/{id}" => FaqPatch,
        "DELETE /helpdesk/v1/faqs/{id}" => FaqDelete,
        "GET /helpdesk/v1/faqs/{id}/image/{image_key}" => FaqFaqImage,
        "POST /helpdesk/v1/categories" => CategoryCreate,
        "GET /helpdesk/v1/categories" => CategoryList,
        "GET /helpdesk/v1/categories/{id}" => CategoryGet,
        "PATCH /helpdesk/v1/categories/{id}" => CategoryPatch,
        "DELETE /helpdesk/v1/categories/{id}" => CategoryDelete,
        "GET /helpdesk/v1/agent_emails" => AgentAgentEmail,
        "PATCH /helpdesk/v1/agents/{agent_id}" => AgentPatch,
        "POST /helpdesk/v1/agent_schedules" => AgentScheduleCreate,
        "GET /helpdesk/v1/agent_schedules" => AgentScheduleList,
        "GET /helpdesk/v1/agents/{agent_id}/schedules" => AgentSchedulesGet,
        "PATCH /helpdesk/v1/agents/{agent_id}/schedules" => AgentSchedulesPatch,
        "DELETE /helpdesk/v1/agents/{agent_id}/schedules" => AgentSchedulesDelete,
        "POST /helpdesk/v1/agent_skills" => AgentSkillCreate,
        "GET /helpdesk/v1/agent_skills" => AgentSkillList,
        "GET /helpdesk/v1/agent_skills/{agent_skill_id}" => AgentSkillGet,
        "PATCH /helpdesk/v1/agent_skills/{agent_skill_id}" => AgentSkillPatch,
        "DELETE /helpdesk/v1/agent_skills/{agent_skill_id}" => AgentSkillDelete,
        "GET /helpdesk/v1/agent_skill_rules" => AgentSkillRuleList,
        "POST /helpdesk/v1/notifications" => NotificationCreate,
        "GET /helpdesk/v1/notifications/{notification_id}" => NotificationGet,
        "PATCH /helpdesk/v1/notifications/{notification_id}" => NotificationPatch,
        "POST /helpdesk/v1/notifications/{notification_id}/preview" => NotificationPreview,
        "POST /helpdesk/v1/notifications/{notification_id}/submit_approve" => NotificationSubmitApprove,
        "POST /helpdesk/v1/notifications/{notification_id}/cancel_approve" => NotificationCancelApprove,
        "POST /helpdesk/v1/notifications/{notification_id}/execute_send" => NotificationExecuteSend,
        "POST /helpdesk/v1/notifications/{notification_id}/cancel_send" => NotificationCancelSend,
        "POST /helpdesk/v1/events/subscribe" => EventSubscribe,
        "POST /helpdesk/v1/events/unsubscribe" => EventUnsubscribe,
        _ => null,
    };
}

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
    public static HelpdeskOperation TenantAccessTokenInternal => field ?? Once(ref field, new("tenant_access_token.internal", "POST", "/auth/v3/tenant_access_token/internal", AccessTokenKind.None)
    {
        Summary = "Get a tenant access token for a custom app.",
        Documentation = new("https://open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token_internal"),
        IsIdempotent = true,
        HasBody = true,
        Errors =
        [
            new(ErrorCodes.InvalidAppCredential, 200, "The app id or the app secret is missing or wrong.", "Check AppId and AppSecret, and that the base address is the site (Feishu or Lark) where the app was created."),
            new(ErrorCodes.AppUnavailable, 200, "The app cannot be used; it does not exist on this site, is disabled or not released to the tenant.", "Check AppId and that the base address is the site (Feishu or Lark) where the app was created; enable the app in the developer console and release a version of it to the tenant."),
            new(ErrorCodes.InvalidAppSecret, 200, "The app secret is wrong.", "Check AppSecret; a reset in the developer console makes the old secret invalid."),
        ],
    });

    /// <summary><c>ticket.get</c>: Get one ticket.</summary>
    public static HelpdeskOperation TicketGet => field ?? Once(ref field, new("ticket.get", "GET", "/helpdesk/v1/tickets/{ticket_id}", AccessTokenKind.Tenant)
    {
        Summary = "Get one ticket.",
        MethodName = "GetTicketAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket/get"),
        Scopes = ["helpdesk:all:readonly"],
        RateLimits = [new(10, TimeSpan.FromSeconds(1))],
        IsIdempotent = true,
        Parameters =
        [
            new("ticket_id", true, true) { Description = "Id of the ticket, a string of decimal digits." },
        ],
        Result = "data.ticket",
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the ticket id in the path; it is a string of decimal digits."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.NotFound, 404, "There is no such ticket in this helpdesk.", "Check the ticket id, and that HelpdeskId names the helpdesk that holds the ticket."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
        Tool = new("get_ticket", "Get a ticket", "Reads one ticket: its state, the people in it, its times, tags, customized fields and notes. What was said in it get_ticket_messages gives. status: 1 created, 2 processing, 3 queued, 4 pending, 5 waiting for the user, 50 closed by the bot, 51 by an agent, 52 by the user; ticket_type: 1 with the bot, 2 with an agent. Times are milliseconds since the Unix epoch.")
        {
            InputSchema = """
                {"type":"object","properties":{"ticket_id":{"type":"string","description":"Id of the ticket, a string of decimal digits."}},"required":["ticket_id"],"additionalProperties":false}
                """,
            OutputSchema = """
                {"description":"What the operation answers with. Missing when code is not 0.","properties":{"ticket":{"$ref":"#/$defs/Ticket","description":"The ticket."}},"$defs":{"Ticket":{"description":"A helpdesk ticket.","properties":{"ticket_id":{"description":"Id of the ticket, decimal digits. It does not fit a double."},"helpdesk_id":{"description":"Id of the helpdesk that the ticket belongs to, decimal digits."},"guest":{"$ref":"#/$defs/TicketUser","description":"User who opened the ticket."},"comments":{"description":"Notes that agents left on the ticket. Documented as one object, reported as an array. Missing when there are none.","anyOf":[{"$ref":"#/$defs/Comment"},{"items":{"$ref":"#/$defs/Comment"}}]},"ticket_type":{"description":"Stage of the ticket: 1 answered by the bot, 2 handed to a human agent."},"status":{"description":"State of the ticket: 1 created, 2 processing, 3 queued, 4 pending (put on hold), 5 waiting for the user, 50 closed by the bot, 51 closed by an agent, 52 closed by the user."},"score":{"description":"Rating by the user: 1 dissatisfied, 2 average, 3 satisfied. Missing when not rated."},"created_at":{"description":"When the ticket was created, in milliseconds since the Unix epoch."},"updated_at":{"description":"When the ticket was last updated, in milliseconds since the Unix epoch; -1 when it never was."},"closed_at":{"description":"When the ticket was closed, in milliseconds since the Unix epoch."},"dissatisfaction_reason":{"description":"Why the user was dissatisfied. Documented as one translated text, reported as an array whose elements are translated texts or plain strings.","anyOf":[{"$ref":"#/$defs/I18n"},{"items":{"$ref":"#/$defs/I18n"}},{"items":{}}]},"agents":{"description":"Agents of the ticket.","items":{"$ref":"#/$defs/TicketUser"}},"agent":{"$ref":"#/$defs/TicketUser","description":"One agent, beside agents or instead of them."},"service_agent":{"$ref":"#/$defs/TicketUser","description":"One agent, beside agents or instead of them."},"assignee":{"$ref":"#/$defs/TicketUser","description":"One agent, beside agents or instead of them."},"channel":{"description":"Channel that the ticket came through: 2 QR code, 9 open API, 13 search, 14 shared link; other numbers stand for other channels. 0 occurs and has no documented meaning."},"solve":{"description":"Whether the ticket was solved: 1 not solved, 2 solved."},"closed_by":{"$ref":"#/$defs/TicketUser","description":"User who closed the ticket. Missing while it is open."},"collaborators":{"description":"Users who collaborate on the ticket.","items":{"$ref":"#/$defs/TicketUser"}},"customized_fields":{"description":"Customized fields of the ticket with their values. Missing when there are none.","items":{"$ref":"#/$defs/CustomizedFieldDisplayItem"}},"agent_service_duration":{"description":"Time from the agent joining to the agent's last reply, in minutes with fractions. The other durations are in seconds. Counts minutes."},"agent_first_response_duration":{"description":"Time from the agent joining to the agent's first reply, in seconds. Counts seconds."},"bot_service_duration":{"description":"Time from the creation of the ticket to the agent joining, in seconds. Counts seconds."},"agent_resolution_time":{"description":"Time from the first agent joining to the closing of the ticket, in seconds. Counts seconds."},"actual_processing_time":{"description":"Time spent on the ticket, in seconds: the resolution time without the time spent pending, by the newer documentation; with it, by the older one. Counts seconds."},"agent_entry_time":{"description":"When the agent joined, in milliseconds since the Unix epoch."},"agent_first_response_time":{"description":"When the agent first replied, in milliseconds since the Unix epoch."},"agent_last_response_time":{"description":"When the agent last replied, in milliseconds since the Unix epoch."},"agent_owner":{"$ref":"#/$defs/TicketUser","description":"Agent in charge of the ticket."},"tags":{"description":"Tags of the ticket. Missing when there are none. Documented for ticket.get and not for ticket.list.","items":{"$ref":"#/$defs/TicketTag"}}}},"TicketUser":{"description":"A user who takes part in a ticket.","properties":{"id":{"description":"Open id of the user, starts with ou_."},"avatar_url":{"description":"Address of the user's picture."},"name":{"description":"Name of the user."},"email":{"description":"E-mail address of the user."},"department":{"description":"Department of the user. Sent only to apps that may see it."},"city":{"description":"City of the user."},"country":{"description":"Country of the user."}}},"Comment":{"description":"A note that an agent left on a ticket.","properties":{"id":{"description":"Id of the note. A number, unlike other ids."},"content":{"description":"Text of the note."},"created_at":{"description":"When the note was written, in milliseconds since the Unix epoch."},"user_id":{"description":"Internal numeric id of the agent who wrote it, not an open id. It does not fit a double."},"user_name":{"description":"Name of the agent who wrote it."},"user_avatar_url":{"description":"Address of that agent's picture."}}},"I18n":{"description":"A text in the languages of the platform.","properties":{"zh_cn":{"description":"The text in Chinese."},"en_us":{"description":"The text in English."},"ja_jp":{"description":"The text in Japanese."}}},"CustomizedFieldDisplayItem":{"description":"A customized field of a ticket and its value.","properties":{"id":{"description":"Id of the field, decimal digits."},"value":{"description":"Value of the field: a text as documented, an object or a list as reported at https://github.com/xiongjunchina/ITOM. For a dropdown the display name of the option by the documentation, the option's tag by the same report."},"key_name":{"description":"Key of the field."},"display_name":{"description":"Name that is shown for the field."},"position":{"description":"Place of the field in the form. A number here, a number in a string where the helpdesk defines its fields."},"required":{"description":"Whether the field must be filled in."},"editable":{"description":"Whether the user can change the field."}}},"TicketTag":{"description":"A tag of a ticket.","properties":{"id":{"description":"Id of the tag, decimal digits."},"name":{"description":"Name of the tag."}}}}}
                """,
        },
    });

    /// <summary><c>ticket.update</c>: Update a ticket.</summary>
    public static HelpdeskOperation TicketUpdate => field ?? Once(ref field, new("ticket.update", "PUT", "/helpdesk/v1/tickets/{ticket_id}", AccessTokenKind.User)
    {
        Summary = "Update a ticket.",
        MethodName = "UpdateTicketAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket/update"),
        Scopes = ["helpdesk:all"],
        IsIdempotent = true,
        Parameters =
        [
            new("ticket_id", true, true) { Description = "Id of the ticket, a string of decimal digits." },
        ],
        HasBody = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.NotFound, 404, "There is no such ticket in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
        Tool = new("update_ticket", "Update a ticket", "Changes the data of a ticket: state, tags, stage, whether it is solved, customized fields, a note. At least one field has to be given. It sends no message, and closes no conversation: that of a ticket marked as closed stays open. It needs the access token of a user who is an agent with access to the ticket, an administrator or the owner of the helpdesk.")
        {
            InputSchema = """
                {"type":"object","properties":{"ticket_id":{"type":"string","description":"Id of the ticket, a string of decimal digits."},"status":{"type":"integer","description":"State to give it. 1, 2, 3, 4, 5, 50 and 51 are documented here, 52 is not."},"tag_names":{"type":"array","description":"Names of its tags.","items":{"type":"string"}},"comment":{"type":"string","description":"A note to leave on it."},"customized_fields":{"type":"array","description":"Values of customized fields.","items":{"$ref":"#/$defs/CustomizedFieldValue"}},"ticket_type":{"type":"integer","description":"Stage to give it: 1 bot, 2 human."},"solved":{"type":"integer","description":"Whether it is solved: 1 not solved, 2 solved. In answers the field is called solve."},"channel":{"type":"integer","description":"Channel to give it. Known values: 2 QrCode, 9 OpenApi, 13 Search, 14 SharedLink."}},"required":["ticket_id"],"additionalProperties":false,"$defs":{"CustomizedFieldValue":{"type":"object","description":"The value of a customized field.","properties":{"id":{"type":"string","description":"Id of the field, decimal digits."},"value":{"type":"string","description":"Value of the field."},"key_name":{"type":"string","description":"Key of the field."}}}}}
                """,
            OutputSchema = """
                {"description":"Nothing. Empty or missing."}
                """,
        },
    });

    /// <summary><c>ticket.list</c>: List tickets.</summary>
    public static HelpdeskOperation TicketList => field ?? Once(ref field, new("ticket.list", "GET", "/helpdesk/v1/tickets", AccessTokenKind.Tenant)
    {
        Summary = "List tickets.",
        MethodName = "ListTicketsAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket/list"),
        Scopes = ["helpdesk:all:readonly"],
        RateLimits = [new(1000, TimeSpan.FromMinutes(1)), new(50, TimeSpan.FromSeconds(1))],
        IsIdempotent = true,
        Parameters =
        [
            new("ticket_id", false, false) { Description = "Id of a ticket, exactly." },
            new("agent_id", false, false) { Description = "Open id of an agent of the ticket." },
            new("closed_by_id", false, false) { Description = "Open id of the agent who closed it." },
            new("type", false, false) { Description = "Stage: 1 bot, 2 human. In answers the field is called ticket_type.", Type = "integer" },
            new("channel", false, false) { Description = "Channel that it came through.", Type = "integer" },
            new("solved", false, false) { Description = "Whether it was solved: 1 not solved, 2 solved. In answers the field is called solve.", Type = "integer" },
            new("score", false, false) { Description = "Rating by the user: 1 dissatisfied, 2 average, 3 satisfied.", Type = "integer" },
            new("status_list", false, false) { Description = "States, any of them.", Type = "integer", IsList = true },
            new("guest_name", false, false) { Description = "Name of the user who opened it." },
            new("guest_id", false, false) { Description = "Open id of the user who opened it." },
            new("tags", false, false) { Description = "Names of tags. The documentation calls them tags of the user.", IsList = true },
            new("page", false, false) { Description = "Number of the page, from 1 on; 1 unless given.", Type = "integer" },
            new("page_size", false, false) { Description = "Tickets per page, 20 unless given, 200 at the most. page times page_size may not exceed 10000.", Type = "integer" },
            new("create_time_start", false, false) { Description = "Created at this time or later. Only together with the other end.", Type = "integer", Unit = "epoch-milliseconds" },
            new("create_time_end", false, false) { Description = "Created at this time or earlier. Only together with the other end.", Type = "integer", Unit = "epoch-milliseconds" },
            new("update_time_start", false, false) { Description = "Updated from this time on. Only together with the other end.", Type = "integer", Unit = "epoch-milliseconds" },
            new("update_time_end", false, false) { Description = "Updated until this time. Only together with the other end.", Type = "integer", Unit = "epoch-milliseconds" },
        ],
        Windows = [new("create_time_start", "create_time_end", true), new("update_time_start", "update_time_end", true)],
        Result = "data.tickets",
        Paging = new(PagingStyle.Number) { Items = "data.tickets", Page = "page", Size = "page_size", LargestSize = 200, Total = "data.total", Ceiling = 10000 },
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the conditions: times come in pairs, a page has 200 tickets at the most, and page times page_size may not exceed 10000."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
        Tool = new("search_tickets", "Search tickets", "Finds tickets by state, time, person, channel, rating or tag; all conditions have to hold, and without one all tickets of the helpdesk are found. There is no search in what was said. guest is who asked, agents are who answer; their ids are open ids, which start with ou_.")
        {
            InputSchema = """
                {"type":"object","properties":{"ticket_id":{"type":"string","description":"Id of a ticket, exactly."},"agent_id":{"type":"string","description":"Open id of an agent of the ticket."},"closed_by_id":{"type":"string","description":"Open id of the agent who closed it."},"type":{"type":"integer","description":"Stage: 1 bot, 2 human. In answers the field is called ticket_type."},"channel":{"type":"integer","description":"Channel that it came through. Known values: 2 QrCode, 9 OpenApi, 13 Search, 14 SharedLink."},"solved":{"type":"integer","description":"Whether it was solved: 1 not solved, 2 solved. In answers the field is called solve."},"score":{"type":"integer","description":"Rating by the user: 1 dissatisfied, 2 average, 3 satisfied."},"status_list":{"type":"array","description":"States, any of them.","items":{"type":"integer","description":"State of the ticket: 1 created, 2 processing, 3 queued, 4 pending (put on hold), 5 waiting for the user, 50 closed by the bot, 51 closed by an agent, 52 closed by the user."}},"guest_name":{"type":"string","description":"Name of the user who opened it."},"guest_id":{"type":"string","description":"Open id of the user who opened it."},"tags":{"type":"array","description":"Names of tags. The documentation calls them tags of the user.","items":{"type":"string"}},"create_time_start":{"type":"string","format":"date-time","description":"Created at this time or later. Only together with the other end."},"create_time_end":{"type":"string","format":"date-time","description":"Created at this time or earlier. Only together with the other end."},"update_time_start":{"type":"string","format":"date-time","description":"Updated from this time on. Only together with the other end."},"update_time_end":{"type":"string","format":"date-time","description":"Updated until this time. Only together with the other end."}},"required":[],"additionalProperties":false}
                """,
            OutputSchema = """
                {"description":"What the operation answers with. Missing when code is not 0.","properties":{"total":{"description":"How many tickets match, 10000 at the most."},"tickets":{"description":"Tickets of the page.","items":{"$ref":"#/$defs/Ticket"}}},"$defs":{"Ticket":{"description":"A helpdesk ticket.","properties":{"ticket_id":{"description":"Id of the ticket, decimal digits. It does not fit a double."},"helpdesk_id":{"description":"Id of the helpdesk that the ticket belongs to, decimal digits."},"guest":{"$ref":"#/$defs/TicketUser","description":"User who opened the ticket."},"comments":{"description":"Notes that agents left on the ticket. Documented as one object, reported as an array. Missing when there are none.","anyOf":[{"$ref":"#/$defs/Comment"},{"items":{"$ref":"#/$defs/Comment"}}]},"ticket_type":{"description":"Stage of the ticket: 1 answered by the bot, 2 handed to a human agent."},"status":{"description":"State of the ticket: 1 created, 2 processing, 3 queued, 4 pending (put on hold), 5 waiting for the user, 50 closed by the bot, 51 closed by an agent, 52 closed by the user."},"score":{"description":"Rating by the user: 1 dissatisfied, 2 average, 3 satisfied. Missing when not rated."},"created_at":{"description":"When the ticket was created, in milliseconds since the Unix epoch."},"updated_at":{"description":"When the ticket was last updated, in milliseconds since the Unix epoch; -1 when it never was."},"closed_at":{"description":"When the ticket was closed, in milliseconds since the Unix epoch."},"dissatisfaction_reason":{"description":"Why the user was dissatisfied. Documented as one translated text, reported as an array whose elements are translated texts or plain strings.","anyOf":[{"$ref":"#/$defs/I18n"},{"items":{"$ref":"#/$defs/I18n"}},{"items":{}}]},"agents":{"description":"Agents of the ticket.","items":{"$ref":"#/$defs/TicketUser"}},"agent":{"$ref":"#/$defs/TicketUser","description":"One agent, beside agents or instead of them."},"service_agent":{"$ref":"#/$defs/TicketUser","description":"One agent, beside agents or instead of them."},"assignee":{"$ref":"#/$defs/TicketUser","description":"One agent, beside agents or instead of them."},"channel":{"description":"Channel that the ticket came through: 2 QR code, 9 open API, 13 search, 14 shared link; other numbers stand for other channels. 0 occurs and has no documented meaning."},"solve":{"description":"Whether the ticket was solved: 1 not solved, 2 solved."},"closed_by":{"$ref":"#/$defs/TicketUser","description":"User who closed the ticket. Missing while it is open."},"collaborators":{"description":"Users who collaborate on the ticket.","items":{"$ref":"#/$defs/TicketUser"}},"customized_fields":{"description":"Customized fields of the ticket with their values. Missing when there are none.","items":{"$ref":"#/$defs/CustomizedFieldDisplayItem"}},"agent_service_duration":{"description":"Time from the agent joining to the agent's last reply, in minutes with fractions. The other durations are in seconds. Counts minutes."},"agent_first_response_duration":{"description":"Time from the agent joining to the agent's first reply, in seconds. Counts seconds."},"bot_service_duration":{"description":"Time from the creation of the ticket to the agent joining, in seconds. Counts seconds."},"agent_resolution_time":{"description":"Time from the first agent joining to the closing of the ticket, in seconds. Counts seconds."},"actual_processing_time":{"description":"Time spent on the ticket, in seconds: the resolution time without the time spent pending, by the newer documentation; with it, by the older one. Counts seconds."},"agent_entry_time":{"description":"When the agent joined, in milliseconds since the Unix epoch."},"agent_first_response_time":{"description":"When the agent first replied, in milliseconds since the Unix epoch."},"agent_last_response_time":{"description":"When the agent last replied, in milliseconds since the Unix epoch."},"agent_owner":{"$ref":"#/$defs/TicketUser","description":"Agent in charge of the ticket."},"tags":{"description":"Tags of the ticket. Missing when there are none. Documented for ticket.get and not for ticket.list.","items":{"$ref":"#/$defs/TicketTag"}}}},"TicketUser":{"description":"A user who takes part in a ticket.","properties":{"id":{"description":"Open id of the user, starts with ou_."},"avatar_url":{"description":"Address of the user's picture."},"name":{"description":"Name of the user."},"email":{"description":"E-mail address of the user."},"department":{"description":"Department of the user. Sent only to apps that may see it."},"city":{"description":"City of the user."},"country":{"description":"Country of the user."}}},"Comment":{"description":"A note that an agent left on a ticket.","properties":{"id":{"description":"Id of the note. A number, unlike other ids."},"content":{"description":"Text of the note."},"created_at":{"description":"When the note was written, in milliseconds since the Unix epoch."},"user_id":{"description":"Internal numeric id of the agent who wrote it, not an open id. It does not fit a double."},"user_name":{"description":"Name of the agent who wrote it."},"user_avatar_url":{"description":"Address of that agent's picture."}}},"I18n":{"description":"A text in the languages of the platform.","properties":{"zh_cn":{"description":"The text in Chinese."},"en_us":{"description":"The text in English."},"ja_jp":{"description":"The text in Japanese."}}},"CustomizedFieldDisplayItem":{"description":"A customized field of a ticket and its value.","properties":{"id":{"description":"Id of the field, decimal digits."},"value":{"description":"Value of the field: a text as documented, an object or a list as reported at https://github.com/xiongjunchina/ITOM. For a dropdown the display name of the option by the documentation, the option's tag by the same report."},"key_name":{"description":"Key of the field."},"display_name":{"description":"Name that is shown for the field."},"position":{"description":"Place of the field in the form. A number here, a number in a string where the helpdesk defines its fields."},"required":{"description":"Whether the field must be filled in."},"editable":{"description":"Whether the user can change the field."}}},"TicketTag":{"description":"A tag of a ticket.","properties":{"id":{"description":"Id of the tag, decimal digits."},"name":{"description":"Name of the tag."}}}}}
                """,
        },
    });

    /// <summary><c>ticket.start_service</c>: Open a conversation for a user.</summary>
    public static HelpdeskOperation TicketStartService => field ?? Once(ref field, new("ticket.start_service", "POST", "/helpdesk/v1/start_service", AccessTokenKind.Tenant)
    {
        Summary = "Open a conversation for a user.",
        MethodName = "StartServiceAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket/start_service"),
        Scopes = ["helpdesk:helpdesk:access"],
        RateLimits = [new(1000, TimeSpan.FromMinutes(1)), new(50, TimeSpan.FromSeconds(1))],
        HasBody = true,
        Result = "data",
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.NotFound, 404, "There is no such resource in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.HelpdeskNotVisible, 401, "The user cannot see the helpdesk.", "Check which users the helpdesk is open to. This is not a refused credential."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
        Tool = new("start_service", "Open a conversation", "Opens a conversation of the helpdesk with a user: with the bot, or with agents where human_service is true. appointed_agents needs human_service to be true.")
        {
            InputSchema = """
                {"type":"object","properties":{"human_service":{"type":"boolean","description":"Whether an agent is to answer at once. Must be true when appointed_agents is set."},"appointed_agents":{"type":"array","description":"Open ids of the agents who are to answer.","items":{"type":"string"}},"open_id":{"type":"string","description":"Open id of the user, starts with ou_."},"customized_info":{"type":"string","description":"Text to keep with the ticket, 1024 characters at the most. Documented as given back by ticket.get, which has no documented field for it."}},"required":["open_id"],"additionalProperties":false}
                """,
            OutputSchema = """
                {"description":"The conversation, and the ticket where there is one.","properties":{"chat_id":{"description":"Id of the conversation, starts with oc_."},"ticket_id":{"description":"Id of the ticket, decimal digits. Only when an agent is to answer."}}}
                """,
        },
    });

    /// <summary><c>ticket.answer_user_query</c>: Answer a question with FAQs.</summary>
    public static HelpdeskOperation TicketAnswerUserQuery => field ?? Once(ref field, new("ticket.answer_user_query", "POST", "/helpdesk/v1/tickets/{ticket_id}/answer_user_query", AccessTokenKind.Tenant)
    {
        Summary = "Answer a question with FAQs.",
        MethodName = "AnswerUserQueryAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket/answer_user_query"),
        Scopes = ["helpdesk:all"],
        Parameters =
        [
            new("ticket_id", true, true) { Description = "Id of the ticket, a string of decimal digits." },
        ],
        HasBody = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.NotFound, 404, "There is no such resource in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>ticket.customized_fields</c>: List all customized fields.</summary>
    public static HelpdeskOperation TicketCustomizedFields => field ?? Once(ref field, new("ticket.customized_fields", "GET", "/helpdesk/v1/customized_fields", AccessTokenKind.Tenant)
    {
        Summary = "List all customized fields.",
        MethodName = "ListCustomizedFieldsAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket/customized_fields"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Parameters =
        [
            new("visible_only", false, false) { Description = "Whether to list only the fields that users see.", Type = "boolean" },
        ],
        Result = "data",
        Errors =
        [
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.NotFound, 404, "There is no such resource in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>ticket.ticket_image</c>: Download an image of a message.</summary>
    public static HelpdeskOperation TicketTicketImage => field ?? Once(ref field, new("ticket.ticket_image", "GET", "/helpdesk/v1/ticket_images", AccessTokenKind.Tenant)
    {
        Summary = "Download an image of a message.",
        MethodName = "GetTicketImageAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket/ticket_image"),
        Scopes = ["helpdesk:all:readonly"],
        RateLimits = [new(1000, TimeSpan.FromMinutes(1)), new(50, TimeSpan.FromSeconds(1))],
        IsIdempotent = true,
        IsBinary = true,
        Parameters =
        [
            new("ticket_id", false, true) { Description = "Id of the ticket." },
            new("msg_id", false, true) { Description = "Id of the message, from the list of the ticket's messages." },
            new("index", false, false) { Description = "Which image of the message, from 0 on. Needed when the message is a post; not used when it is an image.", Type = "integer" },
        ],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Give the index of the image when the message is a post, and check that the message has so many."),
            new(ErrorCodes.Forbidden, 403, "The app may not read the image, a credential is wrong, or app and helpdesk belong to two tenants.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.NotFound, 404, "Ticket and message do not belong together.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.ImageDeleted, 401, "The image may have been deleted.", "Do not try again. This is not a refused credential."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>ticket_message.create</c>: Send a message into a ticket.</summary>
    public static HelpdeskOperation TicketMessageCreate => field ?? Once(ref field, new("ticket_message.create", "POST", "/helpdesk/v1/tickets/{ticket_id}/messages", AccessTokenKind.Tenant)
    {
        Summary = "Send a message into a ticket.",
        MethodName = "SendTicketMessageAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket-message/create-ticket-message"),
        Scopes = ["helpdesk:all"],
        RateLimits = [new(1000, TimeSpan.FromMinutes(1)), new(50, TimeSpan.FromSeconds(1))],
        Parameters =
        [
            new("ticket_id", true, true) { Description = "Id of the ticket, a string of decimal digits." },
        ],
        HasBody = true,
        Result = "data.message_id",
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 401, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.TicketClosed, 401, "The ticket is closed.", "Open a new ticket with start_service. This is not a refused credential."),
            new(ErrorCodes.UrlNotAllowed, 401, "The message has an address in it that is not allowed.", "Take the address out of the message. This is not a refused credential."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
        Tool = new("reply_to_ticket", "Reply to a ticket", "Sends a text into the conversation of an open ticket, where the customer reads it. It is sent at once. A closed ticket refuses it with 154401, a text with an address that the helpdesk does not allow with 154403.")
        {
            TypeField = "msg_type",
            ContentField = "content",
            InputSchema = """
                {"type":"object","properties":{"ticket_id":{"type":"string","description":"Id of the ticket, a string of decimal digits."},"text":{"type":"string","minLength":1,"description":"What to say, as plain text."}},"required":["ticket_id","text"],"additionalProperties":false}
                """,
            OutputSchema = """
                {"description":"What the operation answers with. Missing when code is not 0.","properties":{"message_id":{"description":"Id of the message in the chat, starts with om_."}}}
                """,
        },
    });

    /// <summary><c>ticket_message.list</c>: List the messages of a ticket.</summary>
    public static HelpdeskOperation TicketMessageList => field ?? Once(ref field, new("ticket_message.list", "GET", "/helpdesk/v1/tickets/{ticket_id}/messages", AccessTokenKind.Tenant)
    {
        Summary = "List the messages of a ticket.",
        MethodName = "ListTicketMessagesAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket-message/list"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Parameters =
        [
            new("ticket_id", true, true) { Description = "Id of the ticket, a string of decimal digits." },
            new("time_start", false, false) { Description = "Sent at this time or later, in seconds since the Unix epoch. The documentation gives no unit, its samples have ten digits.", Type = "integer", Unit = "epoch-seconds" },
            new("time_end", false, false) { Description = "Sent at this time or earlier, in seconds since the Unix epoch.", Type = "integer", Unit = "epoch-seconds" },
            new("page", false, false) { Description = "Number of the page, from 1 on; 1 unless given.", Type = "integer" },
            new("page_size", false, false) { Description = "Items per page, 20 unless given, 200 at the most.", Type = "integer" },
        ],
        Windows = [new("time_start", "time_end", false)],
        Result = "data.messages",
        Paging = new(PagingStyle.Number) { Items = "data.messages", Page = "page", Size = "page_size", LargestSize = 200, Total = "data.total" },
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
        Tool = new("get_ticket_messages", "Read the conversation of a ticket", "Reads the messages of a ticket. user_name and user_id say who wrote one; compare user_id with guest and agents of the ticket to tell the customer from the agents. content is JSON in a string, of which the text is under content or text. created_at is in milliseconds since the Unix epoch.")
        {
            InputSchema = """
                {"type":"object","properties":{"ticket_id":{"type":"string","description":"Id of the ticket, a string of decimal digits."},"time_start":{"type":"string","format":"date-time","description":"Sent at this time or later, in seconds since the Unix epoch. The documentation gives no unit, its samples have ten digits."},"time_end":{"type":"string","format":"date-time","description":"Sent at this time or earlier, in seconds since the Unix epoch."}},"required":["ticket_id"],"additionalProperties":false}
                """,
            OutputSchema = """
                {"description":"What the operation answers with. Missing when code is not 0.","properties":{"messages":{"description":"Messages of the page.","items":{"$ref":"#/$defs/TicketMessage"}},"total":{"description":"How many messages there are."}},"$defs":{"TicketMessage":{"description":"A message of a ticket.","properties":{"id":{"description":"Id of the message in the ticket, decimal digits."},"message_id":{"description":"Id of the message in the chat: decimal digits in the documented sample, om_ and more from the operations that send."},"message_type":{"description":"Kind of the message: text, post, image, file or media. The official SDKs know text and post only. Known values: text Text, post Post, image Image, file File, media Media, interactive Interactive."},"created_at":{"description":"When the message was sent, in milliseconds since the Unix epoch. A copy of the documentation from 2023 has it in quotes."},"content":{"description":"What was sent, as JSON in a string: content (text was reported instead) and msg_type, for a post image_keys too, for an image image_key."},"user_name":{"description":"Name of the sender."},"avatar_url":{"description":"Address of the sender's picture."},"user_id":{"description":"Open id of the sender, starts with ou_."}}}}}
                """,
        },
    });

    /// <summary><c>ticket_customized_field.create</c>: Create a customized field.</summary>
    public static HelpdeskOperation TicketCustomizedFieldCreate => field ?? Once(ref field, new("ticket_customized_field.create", "POST", "/helpdesk/v1/ticket_customized_fields", AccessTokenKind.User)
    {
        Summary = "Create a customized field.",
        MethodName = "CreateTicketCustomizedFieldAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket_customized_field/create-ticket-customized-field"),
        Scopes = ["helpdesk:all"],
        HasBody = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>ticket_customized_field.list</c>: List customized fields.</summary>
    public static HelpdeskOperation TicketCustomizedFieldList => field ?? Once(ref field, new("ticket_customized_field.list", "GET", "/helpdesk/v1/ticket_customized_fields", AccessTokenKind.Tenant)
    {
        Summary = "List customized fields.",
        MethodName = "ListTicketCustomizedFieldsAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket_customized_field/list-ticket-customized-fields"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Parameters =
        [
            new("page_token", false, false) { Description = "Token of the page, the next_page_token of the page before. Left out for the first page." },
            new("page_size", false, false) { Description = "Items per page, 20 unless given, 100 at the most.", Type = "integer" },
        ],
        Result = "data.items",
        Paging = new(PagingStyle.Token) { Items = "data.items", Page = "page_token", Size = "page_size", LargestSize = 100, Token = "data.next_page_token", HasMore = "data.has_more" },
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
        Tool = new("list_ticket_fields", "List the customized fields of tickets", "Lists the fields that this helpdesk has added to its tickets. The value of a dropdown in a ticket is the tag of an option, whose name stands in dropdown_options here.")
        {
            InputSchema = """
                {"type":"object","properties":{},"required":[],"additionalProperties":false}
                """,
            OutputSchema = """
                {"description":"What the operation answers with. Missing when code is not 0.","properties":{"has_more":{"description":"Whether there is another page."},"next_page_token":{"description":"Token of the next page, for page_token."},"items":{"description":"Customized fields of the page.","items":{"$ref":"#/$defs/TicketCustomizedField"}}},"$defs":{"TicketCustomizedField":{"description":"A customized field of tickets, as the helpdesk defines it.","properties":{"ticket_customized_field_id":{"description":"Id of the field, decimal digits."},"helpdesk_id":{"description":"Id of the helpdesk, decimal digits."},"key_name":{"description":"Key of the field."},"display_name":{"description":"Name that is shown for the field."},"position":{"description":"Place of the field in the form, a number in a string. In the tickets themselves it is a number."},"field_type":{"description":"Kind of a customized field: string (one line), multiline, dropdown or dropdown_nested."},"description":{"description":"What the field is for."},"visible":{"description":"Whether users see the field."},"editable":{"description":"Whether users can change the field."},"required":{"description":"Whether the field must be filled in."},"created_at":{"description":"When the field was made, in milliseconds since the Unix epoch; decimal digits in a string."},"updated_at":{"description":"When the field was last changed, in milliseconds since the Unix epoch; decimal digits in a string."},"created_by":{"$ref":"#/$defs/TicketUser","description":"Who made the field."},"updated_by":{"$ref":"#/$defs/TicketUser","description":"Who changed the field last."},"dropdown_options":{"$ref":"#/$defs/DropdownOption","description":"Root of the options, which are its children. Dropdowns only, and not given by ticket.customized_fields as documented."},"dropdown_allow_multiple":{"description":"Whether several options can be picked. Dropdowns only."}}},"TicketUser":{"description":"A user who takes part in a ticket.","properties":{"id":{"description":"Open id of the user, starts with ou_."},"avatar_url":{"description":"Address of the user's picture."},"name":{"description":"Name of the user."},"email":{"description":"E-mail address of the user."},"department":{"description":"Department of the user. Sent only to apps that may see it."},"city":{"description":"City of the user."},"country":{"description":"Country of the user."}}},"DropdownOption":{"description":"An option of a dropdown. Options have up to three levels.","properties":{"tag":{"description":"Id of the option, a UUID. Needed on all but the root when it is written."},"display_name":{"description":"Name that is shown for the option. Needed on all but the root when it is written."},"children":{"description":"Options below this one.","items":{"$ref":"#/$defs/DropdownOption"}}}}}}
                """,
        },
    });

    /// <summary><c>ticket_customized_field.get</c>: Get one customized field.</summary>
    public static HelpdeskOperation TicketCustomizedFieldGet => field ?? Once(ref field, new("ticket_customized_field.get", "GET", "/helpdesk/v1/ticket_customized_fields/{ticket_customized_field_id}", AccessTokenKind.Tenant)
    {
        Summary = "Get one customized field.",
        MethodName = "GetTicketCustomizedFieldAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket_customized_field/get-ticket-customized-field"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Parameters =
        [
            new("ticket_customized_field_id", true, true) { Description = "Id of the customized field, a string of decimal digits." },
        ],
        Result = "data",
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>ticket_customized_field.patch</c>: Update a customized field.</summary>
    public static HelpdeskOperation TicketCustomizedFieldPatch => field ?? Once(ref field, new("ticket_customized_field.patch", "PATCH", "/helpdesk/v1/ticket_customized_fields/{ticket_customized_field_id}", AccessTokenKind.User)
    {
        Summary = "Update a customized field.",
        MethodName = "UpdateTicketCustomizedFieldAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket_customized_field/update-ticket-customized-field"),
        Scopes = ["helpdesk:all"],
        Parameters =
        [
            new("ticket_customized_field_id", true, true) { Description = "Id of the customized field, a string of decimal digits." },
        ],
        HasBody = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>ticket_customized_field.delete</c>: Delete a customized field.</summary>
    public static HelpdeskOperation TicketCustomizedFieldDelete => field ?? Once(ref field, new("ticket_customized_field.delete", "DELETE", "/helpdesk/v1/ticket_customized_fields/{ticket_customized_field_id}", AccessTokenKind.User)
    {
        Summary = "Delete a customized field.",
        MethodName = "DeleteTicketCustomizedFieldAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket_customized_field/delete"),
        Scopes = ["helpdesk:all"],
        IsIdempotent = true,
        Parameters =
        [
            new("ticket_customized_field_id", true, true) { Description = "Id of the customized field, a string of decimal digits." },
        ],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>bot_message.create</c>: Send a message of the bot.</summary>
    public static HelpdeskOperation BotMessageCreate => field ?? Once(ref field, new("bot_message.create", "POST", "/helpdesk/v1/message", AccessTokenKind.Tenant)
    {
        Summary = "Send a message of the bot.",
        MethodName = "SendBotMessageAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/ticket-management/ticket-message/create-bot-message"),
        Scopes = ["helpdesk:all"],
        RateLimits = [new(100, TimeSpan.FromMinutes(1))],
        Parameters =
        [
            new("user_id_type", false, false) { Description = "Kind of the user ids sent and given: open_id (unless given), union_id or user_id. user_id needs the scope contact:user.employee_id:readonly as well." },
        ],
        HasBody = true,
        Result = "data.message_id",
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.NotFound, 404, "There is no such resource in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.MethodNotAllowed, 405, "The helpdesk may not do this; for pushes, it has no right to make them.", "Check that the helpdesk and the user may send pushes."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>faq.create</c>: Create an FAQ.</summary>
    public static HelpdeskOperation FaqCreate => field ?? Once(ref field, new("faq.create", "POST", "/helpdesk/v1/faqs", AccessTokenKind.User)
    {
        Summary = "Create an FAQ.",
        MethodName = "CreateFaqAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/faq-management/faq/create"),
        Scopes = ["helpdesk:all"],
        HasBody = true,
        Result = "data.faq",
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>faq.list</c>: List FAQs.</summary>
    public static HelpdeskOperation FaqList => field ?? Once(ref field, new("faq.list", "GET", "/helpdesk/v1/faqs", AccessTokenKind.Tenant)
    {
        Summary = "List FAQs.",
        MethodName = "ListFaqsAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/faq-management/faq/list"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Parameters =
        [
            new("category_id", false, false) { Description = "Id of a category, decimal digits." },
            new("status", false, false) { Description = "State: 1 online, 0 deleted and recoverable, 2 deleted for good." },
            new("search", false, false) { Description = "A word of the title, the keywords or the name of a user." },
            new("page_token", false, false) { Description = "Token of the page, the page_token of the page before. Left out for the first page." },
            new("page_size", false, false) { Description = "Items per page, 20 unless given, 100 at the most.", Type = "integer" },
        ],
        Result = "data.items",
        Paging = new(PagingStyle.Token) { Items = "data.items", Page = "page_token", Size = "page_size", LargestSize = 100, Total = "data.total", Token = "data.page_token", HasMore = "data.has_more" },
        Errors =
        [
            new(ErrorCodes.NotFound, 404, "There is no such resource in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>faq.search</c>: Search FAQs.</summary>
    public static HelpdeskOperation FaqSearch => field ?? Once(ref field, new("faq.search", "GET", "/helpdesk/v1/faqs/search", AccessTokenKind.Tenant)
    {
        Summary = "Search FAQs.",
        MethodName = "SearchFaqsAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/faq-management/faq/search"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Parameters =
        [
            new("query", false, true) { Description = "Text to search for; in base64 where base64 says so." },
            new("base64", false, false) { Description = "true when query is in base64. Not needed here: any text is escaped." },
            new("page_token", false, false) { Description = "Token of the page, the page_token of the page before. Left out for the first page." },
            new("page_size", false, false) { Description = "Items per page, 20 unless given, 100 at the most.", Type = "integer" },
        ],
        Result = "data.items",
        Paging = new(PagingStyle.Token) { Items = "data.items", Page = "page_token", Size = "page_size", LargestSize = 100, Total = "data.total", Token = "data.page_token", HasMore = "data.has_more" },
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
        Tool = new("search_faqs", "Search the knowledge base", "Searches the questions and answers of the helpdesk's knowledge base by words. Look here before answering a customer. answer is the answer as plain text, answer_richtext the same in pieces.")
        {
            InputSchema = """
                {"type":"object","properties":{"query":{"type":"string","description":"Text to search for; in base64 where base64 says so."}},"required":["query"],"additionalProperties":false}
                """,
            OutputSchema = """
                {"description":"What the operation answers with. Missing when code is not 0.","properties":{"has_more":{"description":"Whether there is another page."},"page_token":{"description":"Token of the next page. The documented sample has one though has_more is false."},"page_size":{"description":"How many FAQs the page has. In the documented sample, not in the documented table."},"total":{"description":"How many FAQs match. In the documented sample, not in the documented table."},"items":{"description":"FAQs of the page.","items":{"$ref":"#/$defs/Faq"}}},"$defs":{"Faq":{"description":"An entry of the knowledge base: a question and its answer.","properties":{"faq_id":{"description":"Id of the FAQ, decimal digits."},"id":{"description":"The same id under its old name."},"helpdesk_id":{"description":"Id of the helpdesk, decimal digits."},"question":{"description":"The question."},"answer":{"description":"The answer as plain text."},"answer_richtext":{"description":"The answer as rich text.","items":{"$ref":"#/$defs/Richtext"}},"create_time":{"description":"When the FAQ was made, in seconds since the Unix epoch; tickets count milliseconds. The unit is not documented, the values have ten digits."},"update_time":{"description":"When the FAQ was last changed, in seconds since the Unix epoch."},"categories":{"description":"The way from the root to the category of the FAQ. Recorded answers have only category_id, id and name in each.","items":{"$ref":"#/$defs/Category"}},"tags":{"description":"Similar questions.","items":{}},"expire_time":{"description":"When the FAQ ends, in seconds since the Unix epoch."},"update_user":{"$ref":"#/$defs/TicketUser","description":"Who changed the FAQ last; without an e-mail address by the documentation."},"create_user":{"$ref":"#/$defs/TicketUser","description":"Who made the FAQ; without an e-mail address by the documentation."}}},"Richtext":{"description":"A piece of rich text.","properties":{"content":{"description":"The text. Empty for the end of a line; a line feed in another documented sample."},"type":{"description":"Kind of a piece of rich text: text, hyperlink, img or line break."},"text":{"description":"Text that is shown for a link."},"url":{"description":"Address that a link leads to."},"src":{"description":"Address of an image."},"key":{"description":"Key of an image, with which it can be downloaded."},"width":{"description":"Width of an image, a number in a string."},"height":{"description":"Height of an image, a number in a string."}}},"Category":{"description":"A category of the knowledge base.","properties":{"category_id":{"description":"Id of the category, decimal digits. Missing in the children of the documented sample."},"id":{"description":"The same id under its old name."},"name":{"description":"Name of the category."},"parent_id":{"description":"Id of the category above, 0 for the root. Missing in the answer for one category and in FAQs."},"helpdesk_id":{"description":"Id of the helpdesk, decimal digits. Missing in FAQs."},"language":{"description":"Language of the category, such as zh_cn."},"children":{"description":"Categories below this one.","items":{"$ref":"#/$defs/Category"}}}},"TicketUser":{"description":"A user who takes part in a ticket.","properties":{"id":{"description":"Open id of the user, starts with ou_."},"avatar_url":{"description":"Address of the user's picture."},"name":{"description":"Name of the user."},"email":{"description":"E-mail address of the user."},"department":{"description":"Department of the user. Sent only to apps that may see it."},"city":{"description":"City of the user."},"country":{"description":"Country of the user."}}}}}
                """,
        },
    });

    /// <summary><c>faq.get</c>: Get one FAQ.</summary>
    public static HelpdeskOperation FaqGet => field ?? Once(ref field, new("faq.get", "GET", "/helpdesk/v1/faqs/{id}", AccessTokenKind.Tenant)
    {
        Summary = "Get one FAQ.",
        MethodName = "GetFaqAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/faq-management/faq/get"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Parameters =
        [
            new("id", true, true) { Description = "Id of the FAQ, a string of decimal digits." },
        ],
        Result = "data.faq",
        Errors =
        [
            new(ErrorCodes.NotFound, 404, "There is no such FAQ in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
        Tool = new("get_faq", "Get an entry of the knowledge base", "Reads one question with its answer, by the id that search_faqs gives.")
        {
            InputSchema = """
                {"type":"object","properties":{"id":{"type":"string","description":"Id of the FAQ, a string of decimal digits."}},"required":["id"],"additionalProperties":false}
                """,
            OutputSchema = """
                {"description":"What the operation answers with. Missing when code is not 0.","properties":{"faq":{"$ref":"#/$defs/Faq","description":"The FAQ."}},"$defs":{"Faq":{"description":"An entry of the knowledge base: a question and its answer.","properties":{"faq_id":{"description":"Id of the FAQ, decimal digits."},"id":{"description":"The same id under its old name."},"helpdesk_id":{"description":"Id of the helpdesk, decimal digits."},"question":{"description":"The question."},"answer":{"description":"The answer as plain text."},"answer_richtext":{"description":"The answer as rich text.","items":{"$ref":"#/$defs/Richtext"}},"create_time":{"description":"When the FAQ was made, in seconds since the Unix epoch; tickets count milliseconds. The unit is not documented, the values have ten digits."},"update_time":{"description":"When the FAQ was last changed, in seconds since the Unix epoch."},"categories":{"description":"The way from the root to the category of the FAQ. Recorded answers have only category_id, id and name in each.","items":{"$ref":"#/$defs/Category"}},"tags":{"description":"Similar questions.","items":{}},"expire_time":{"description":"When the FAQ ends, in seconds since the Unix epoch."},"update_user":{"$ref":"#/$defs/TicketUser","description":"Who changed the FAQ last; without an e-mail address by the documentation."},"create_user":{"$ref":"#/$defs/TicketUser","description":"Who made the FAQ; without an e-mail address by the documentation."}}},"Richtext":{"description":"A piece of rich text.","properties":{"content":{"description":"The text. Empty for the end of a line; a line feed in another documented sample."},"type":{"description":"Kind of a piece of rich text: text, hyperlink, img or line break."},"text":{"description":"Text that is shown for a link."},"url":{"description":"Address that a link leads to."},"src":{"description":"Address of an image."},"key":{"description":"Key of an image, with which it can be downloaded."},"width":{"description":"Width of an image, a number in a string."},"height":{"description":"Height of an image, a number in a string."}}},"Category":{"description":"A category of the knowledge base.","properties":{"category_id":{"description":"Id of the category, decimal digits. Missing in the children of the documented sample."},"id":{"description":"The same id under its old name."},"name":{"description":"Name of the category."},"parent_id":{"description":"Id of the category above, 0 for the root. Missing in the answer for one category and in FAQs."},"helpdesk_id":{"description":"Id of the helpdesk, decimal digits. Missing in FAQs."},"language":{"description":"Language of the category, such as zh_cn."},"children":{"description":"Categories below this one.","items":{"$ref":"#/$defs/Category"}}}},"TicketUser":{"description":"A user who takes part in a ticket.","properties":{"id":{"description":"Open id of the user, starts with ou_."},"avatar_url":{"description":"Address of the user's picture."},"name":{"description":"Name of the user."},"email":{"description":"E-mail address of the user."},"department":{"description":"Department of the user. Sent only to apps that may see it."},"city":{"description":"City of the user."},"country":{"description":"Country of the user."}}}}}
                """,
        },
    });

    /// <summary><c>faq.patch</c>: Update an FAQ.</summary>
    public static HelpdeskOperation FaqPatch => field ?? Once(ref field, new("faq.patch", "PATCH", "/helpdesk/v1/faqs/{id}", AccessTokenKind.User)
    {
        Summary = "Update an FAQ.",
        MethodName = "UpdateFaqAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/faq-management/faq/patch"),
        Scopes = ["helpdesk:all"],
        Parameters =
        [
            new("id", true, true) { Description = "Id of the FAQ, a string of decimal digits." },
        ],
        HasBody = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.NotFound, 404, "There is no such FAQ in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>faq.delete</c>: Delete an FAQ.</summary>
    public static HelpdeskOperation FaqDelete => field ?? Once(ref field, new("faq.delete", "DELETE", "/helpdesk/v1/faqs/{id}", AccessTokenKind.User)
    {
        Summary = "Delete an FAQ.",
        MethodName = "DeleteFaqAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/faq-management/faq/delete"),
        Scopes = ["helpdesk:all"],
        IsIdempotent = true,
        Parameters =
        [
            new("id", true, true) { Description = "Id of the FAQ, a string of decimal digits." },
        ],
        Errors =
        [
            new(ErrorCodes.NotFound, 404, "There is no such FAQ in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>faq.faq_image</c>: Download an image of an FAQ.</summary>
    public static HelpdeskOperation FaqFaqImage => field ?? Once(ref field, new("faq.faq_image", "GET", "/helpdesk/v1/faqs/{id}/image/{image_key}", AccessTokenKind.Tenant)
    {
        Summary = "Download an image of an FAQ.",
        MethodName = "GetFaqImageAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/faq-management/faq/faq_image"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        IsBinary = true,
        Parameters =
        [
            new("id", true, true) { Description = "Id of the FAQ, a string of decimal digits." },
            new("image_key", true, true) { Description = "Key of the image, from the rich text of the FAQ." },
        ],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.NotFound, 404, "There is no such FAQ, or no such image in it.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>category.create</c>: Create a category.</summary>
    public static HelpdeskOperation CategoryCreate => field ?? Once(ref field, new("category.create", "POST", "/helpdesk/v1/categories", AccessTokenKind.User)
    {
        Summary = "Create a category.",
        MethodName = "CreateCategoryAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/faq-management/category/create"),
        Scopes = ["helpdesk:all"],
        HasBody = true,
        Result = "data.category",
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.NotFound, 404, "There is no such resource in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>category.list</c>: List categories.</summary>
    public static HelpdeskOperation CategoryList => field ?? Once(ref field, new("category.list", "GET", "/helpdesk/v1/categories", AccessTokenKind.Tenant)
    {
        Summary = "List categories.",
        MethodName = "ListCategoriesAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/faq-management/category/list-categories"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Parameters =
        [
            new("lang", false, false) { Description = "Language of the categories, such as zh_cn." },
            new("order_by", false, false) { Description = "What to sort by: 1 time of the last update.", Type = "integer" },
            new("asc", false, false) { Description = "Whether to sort upwards.", Type = "boolean" },
        ],
        Result = "data.categories",
        Errors =
        [
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
        Tool = new("list_categories", "List the categories of the knowledge base", "Lists the categories of the knowledge base as a tree: children holds those within one.")
        {
            InputSchema = """
                {"type":"object","properties":{"lang":{"type":"string","description":"Language of the categories, such as zh_cn."},"order_by":{"type":"integer","description":"What to sort by: 1 time of the last update."},"asc":{"type":"boolean","description":"Whether to sort upwards."}},"required":[],"additionalProperties":false}
                """,
            OutputSchema = """
                {"description":"What the operation answers with. Missing when code is not 0.","properties":{"categories":{"description":"Categories, with those below them as children.","items":{"$ref":"#/$defs/Category"}}},"$defs":{"Category":{"description":"A category of the knowledge base.","properties":{"category_id":{"description":"Id of the category, decimal digits. Missing in the children of the documented sample."},"id":{"description":"The same id under its old name."},"name":{"description":"Name of the category."},"parent_id":{"description":"Id of the category above, 0 for the root. Missing in the answer for one category and in FAQs."},"helpdesk_id":{"description":"Id of the helpdesk, decimal digits. Missing in FAQs."},"language":{"description":"Language of the category, such as zh_cn."},"children":{"description":"Categories below this one.","items":{"$ref":"#/$defs/Category"}}}}}}
                """,
        },
    });

    /// <summary><c>category.get</c>: Get one category.</summary>
    public static HelpdeskOperation CategoryGet => field ?? Once(ref field, new("category.get", "GET", "/helpdesk/v1/categories/{id}", AccessTokenKind.Tenant)
    {
        Summary = "Get one category.",
        MethodName = "GetCategoryAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/faq-management/category/get"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Parameters =
        [
            new("id", true, true) { Description = "Id of the category, a string of decimal digits." },
        ],
        Result = "data",
        Errors =
        [
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.NotFound, 404, "There is no such category in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>category.patch</c>: Update a category.</summary>
    public static HelpdeskOperation CategoryPatch => field ?? Once(ref field, new("category.patch", "PATCH", "/helpdesk/v1/categories/{id}", AccessTokenKind.User)
    {
        Summary = "Update a category.",
        MethodName = "UpdateCategoryAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/faq-management/category/patch"),
        Scopes = ["helpdesk:all"],
        Parameters =
        [
            new("id", true, true) { Description = "Id of the category, a string of decimal digits." },
        ],
        HasBody = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>category.delete</c>: Delete a category.</summary>
    public static HelpdeskOperation CategoryDelete => field ?? Once(ref field, new("category.delete", "DELETE", "/helpdesk/v1/categories/{id}", AccessTokenKind.User)
    {
        Summary = "Delete a category.",
        MethodName = "DeleteCategoryAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/faq-management/category/delete"),
        Scopes = ["helpdesk:all"],
        IsIdempotent = true,
        Parameters =
        [
            new("id", true, true) { Description = "Id of the category, a string of decimal digits." },
        ],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>agent.agent_email</c>: Get the agents' e-mail addresses.</summary>
    public static HelpdeskOperation AgentAgentEmail => field ?? Once(ref field, new("agent.agent_email", "GET", "/helpdesk/v1/agent_emails", AccessTokenKind.Tenant)
    {
        Summary = "Get the agents' e-mail addresses.",
        MethodName = "GetAgentEmailsAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/agent-function/agent/agent_email"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Result = "data.agents",
        Errors =
        [
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.NotFound, 404, "There is no such resource in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>agent.patch</c>: Set the state of an agent.</summary>
    public static HelpdeskOperation AgentPatch => field ?? Once(ref field, new("agent.patch", "PATCH", "/helpdesk/v1/agents/{agent_id}", AccessTokenKind.User)
    {
        Summary = "Set the state of an agent.",
        MethodName = "UpdateAgentAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/agent-function/agent/patch"),
        Scopes = ["helpdesk:all"],
        RateLimits = [new(100, TimeSpan.FromMinutes(1))],
        Parameters =
        [
            new("agent_id", true, true) { Description = "Id of the agent: an open id in one documented sample, decimal digits in others. It is the guest.id of a ticket that the agent opened." },
        ],
        HasBody = true,
        Errors =
        [
            new(ErrorCodes.InvalidAgentStatus, 400, "The state cannot be given to an agent.", "Send 1 (online) or 2 (offline)."),
        ],
    });

    /// <summary><c>agent_schedule.create</c>: Create schedules.</summary>
    public static HelpdeskOperation AgentScheduleCreate => field ?? Once(ref field, new("agent_schedule.create", "POST", "/helpdesk/v1/agent_schedules", AccessTokenKind.User)
    {
        Summary = "Create schedules.",
        MethodName = "CreateAgentSchedulesAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/agent-function/agent-schedules/create"),
        Scopes = ["helpdesk:all"],
        HasBody = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>agent_schedule.list</c>: List schedules.</summary>
    public static HelpdeskOperation AgentScheduleList => field ?? Once(ref field, new("agent_schedule.list", "GET", "/helpdesk/v1/agent_schedules", AccessTokenKind.Tenant)
    {
        Summary = "List schedules.",
        MethodName = "ListAgentSchedulesAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/agent-function/agent-schedules/list"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Parameters =
        [
            new("status", false, true) { Description = "States of the agents, any of them.", Type = "integer", IsList = true },
        ],
        Result = "data.agent_schedules",
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
        Tool = new("list_agents", "List agents", "Lists the agents of the helpdesk in some states, with their shifts and skills. For who can answer now ask for status 1; for all who belong to the helpdesk, 1, 2 and 3.")
        {
            InputSchema = """
                {"type":"object","properties":{"status":{"type":"array","description":"States of the agents, any of them.","items":{"type":"integer","description":"State of an agent: 1 online, 2 offline by hand, 3 off duty (outside of the hours of the schedule), 4 removed."}}},"required":["status"],"additionalProperties":false}
                """,
            OutputSchema = """
                {"description":"What the operation answers with. Missing when code is not 0.","properties":{"agent_schedules":{"description":"Schedules of the agents.","items":{"$ref":"#/$defs/AgentSchedule"}}},"$defs":{"AgentSchedule":{"description":"When an agent works, and on what.","properties":{"status":{"description":"State of an agent: 1 online, 2 offline by hand, 3 off duty (outside of the hours of the schedule), 4 removed."},"agent":{"$ref":"#/$defs/AgentUser","description":"The agent."},"schedule":{"description":"Shifts of the agent.","items":{"$ref":"#/$defs/WeekdaySchedule"}},"agent_skills":{"description":"Skills of the agent.","items":{"$ref":"#/$defs/AgentSkillLessInfo"}}}},"AgentUser":{"description":"An agent of the helpdesk.","properties":{"id":{"description":"Open id of the agent, starts with ou_."},"avatar_url":{"description":"Address of the agent's picture."},"name":{"description":"Name of the agent."},"email":{"description":"E-mail address of the agent. Not documented for the agents of a skill."},"department":{"description":"Department of the agent. Not documented for the agents of a skill."},"company_name":{"description":"Company of the agent. Not documented for the agents of a skill."}}},"WeekdaySchedule":{"description":"A shift.","properties":{"start_time":{"description":"When the shift begins, as HH:mm from 00:00."},"end_time":{"description":"When the shift ends, as HH:mm. Documented up to 23:59; the documented sample has 24:00."},"weekday":{"description":"Days of a shift: 1 to 7 for Monday to Sunday, 9 every day, 10 Monday to Friday, 11 Saturday and Sunday. There is no 8. Known values: 1 Monday, 2 Tuesday, 3 Wednesday, 4 Thursday, 5 Friday, 6 Saturday, 7 Sunday, 9 EveryDay, 10 Weekdays, 11 Weekend."}}},"AgentSkillLessInfo":{"description":"A skill of an agent in short.","properties":{"id":{"description":"Id of the skill."},"name":{"description":"Name of the skill."},"is_default":{"description":"Whether it is the default skill."}}}}}
                """,
        },
    });

    /// <summary><c>agent_schedules.get</c>: Get the schedule of an agent.</summary>
    public static HelpdeskOperation AgentSchedulesGet => field ?? Once(ref field, new("agent_schedules.get", "GET", "/helpdesk/v1/agents/{agent_id}/schedules", AccessTokenKind.Tenant)
    {
        Summary = "Get the schedule of an agent.",
        MethodName = "GetAgentScheduleAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/agent-function/agent-schedules/get"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Parameters =
        [
            new("agent_id", true, true) { Description = "Id of the agent: an open id in one documented sample, decimal digits in others. It is the guest.id of a ticket that the agent opened." },
        ],
        Result = "data.agent_schedule",
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>agent_schedules.patch</c>: Update the schedule of an agent.</summary>
    public static HelpdeskOperation AgentSchedulesPatch => field ?? Once(ref field, new("agent_schedules.patch", "PATCH", "/helpdesk/v1/agents/{agent_id}/schedules", AccessTokenKind.User)
    {
        Summary = "Update the schedule of an agent.",
        MethodName = "UpdateAgentScheduleAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/agent-function/agent-schedules/patch"),
        Scopes = ["helpdesk:all"],
        Parameters =
        [
            new("agent_id", true, true) { Description = "Id of the agent: an open id in one documented sample, decimal digits in others. It is the guest.id of a ticket that the agent opened." },
        ],
        HasBody = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>agent_schedules.delete</c>: Delete the schedule of an agent.</summary>
    public static HelpdeskOperation AgentSchedulesDelete => field ?? Once(ref field, new("agent_schedules.delete", "DELETE", "/helpdesk/v1/agents/{agent_id}/schedules", AccessTokenKind.User)
    {
        Summary = "Delete the schedule of an agent.",
        MethodName = "DeleteAgentScheduleAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/agent-function/agent-schedules/delete"),
        Scopes = ["helpdesk:all"],
        IsIdempotent = true,
        Parameters =
        [
            new("agent_id", true, true) { Description = "Id of the agent: an open id in one documented sample, decimal digits in others. It is the guest.id of a ticket that the agent opened." },
        ],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>agent_skill.create</c>: Create a skill.</summary>
    public static HelpdeskOperation AgentSkillCreate => field ?? Once(ref field, new("agent_skill.create", "POST", "/helpdesk/v1/agent_skills", AccessTokenKind.User)
    {
        Summary = "Create a skill.",
        MethodName = "CreateAgentSkillAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/agent-function/agent_skill/create"),
        Scopes = ["helpdesk:all"],
        HasBody = true,
        Result = "data.agent_skill_id",
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>agent_skill.list</c>: List skills.</summary>
    public static HelpdeskOperation AgentSkillList => field ?? Once(ref field, new("agent_skill.list", "GET", "/helpdesk/v1/agent_skills", AccessTokenKind.Tenant)
    {
        Summary = "List skills.",
        MethodName = "ListAgentSkillsAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/agent-function/agent_skill/list"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Result = "data.agent_skills",
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>agent_skill.get</c>: Get one skill.</summary>
    public static HelpdeskOperation AgentSkillGet => field ?? Once(ref field, new("agent_skill.get", "GET", "/helpdesk/v1/agent_skills/{agent_skill_id}", AccessTokenKind.Tenant)
    {
        Summary = "Get one skill.",
        MethodName = "GetAgentSkillAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/agent-function/agent_skill/get"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Parameters =
        [
            new("agent_skill_id", true, true) { Description = "Id of the skill." },
        ],
        Result = "data.agent_skill",
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>agent_skill.patch</c>: Update a skill.</summary>
    public static HelpdeskOperation AgentSkillPatch => field ?? Once(ref field, new("agent_skill.patch", "PATCH", "/helpdesk/v1/agent_skills/{agent_skill_id}", AccessTokenKind.User)
    {
        Summary = "Update a skill.",
        MethodName = "UpdateAgentSkillAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/agent-function/agent_skill/patch"),
        Scopes = ["helpdesk:all"],
        Parameters =
        [
            new("agent_skill_id", true, true) { Description = "Id of the skill." },
        ],
        HasBody = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>agent_skill.delete</c>: Delete a skill.</summary>
    public static HelpdeskOperation AgentSkillDelete => field ?? Once(ref field, new("agent_skill.delete", "DELETE", "/helpdesk/v1/agent_skills/{agent_skill_id}", AccessTokenKind.User)
    {
        Summary = "Delete a skill.",
        MethodName = "DeleteAgentSkillAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/agent-function/agent_skill/delete"),
        Scopes = ["helpdesk:all"],
        IsIdempotent = true,
        Parameters =
        [
            new("agent_skill_id", true, true) { Description = "Id of the skill." },
        ],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>agent_skill_rule.list</c>: List the rules for skills.</summary>
    public static HelpdeskOperation AgentSkillRuleList => field ?? Once(ref field, new("agent_skill_rule.list", "GET", "/helpdesk/v1/agent_skill_rules", AccessTokenKind.Tenant)
    {
        Summary = "List the rules for skills.",
        MethodName = "ListAgentSkillRulesAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/agent-function/agent_skill_rule/list"),
        Scopes = ["helpdesk:all:readonly"],
        IsIdempotent = true,
        Result = "data.rules",
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>notification.create</c>: Create a push.</summary>
    public static HelpdeskOperation NotificationCreate => field ?? Once(ref field, new("notification.create", "POST", "/helpdesk/v1/notifications", AccessTokenKind.User)
    {
        Summary = "Create a push.",
        MethodName = "CreateNotificationAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/notification/create"),
        Scopes = ["helpdesk:all"],
        RateLimits = [new(10, TimeSpan.FromMinutes(1))],
        Parameters =
        [
            new("user_id_type", false, false) { Description = "Kind of the user ids sent and given: open_id (unless given), union_id or user_id. user_id needs the scope contact:user.employee_id:readonly as well." },
        ],
        HasBody = true,
        Result = "data",
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.NotFound, 404, "There is no such resource in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.MethodNotAllowed, 405, "The helpdesk may not do this; for pushes, it has no right to make them.", "Check that the helpdesk and the user may send pushes."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>notification.get</c>: Get one push.</summary>
    public static HelpdeskOperation NotificationGet => field ?? Once(ref field, new("notification.get", "GET", "/helpdesk/v1/notifications/{notification_id}", AccessTokenKind.TenantOrUser)
    {
        Summary = "Get one push.",
        MethodName = "GetNotificationAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/notification/get"),
        Scopes = ["helpdesk:all:readonly"],
        RateLimits = [new(100, TimeSpan.FromMinutes(1))],
        IsIdempotent = true,
        Parameters =
        [
            new("notification_id", true, true) { Description = "Id of the push, a string of decimal digits." },
            new("user_id_type", false, false) { Description = "Kind of the user ids sent and given: open_id (unless given), union_id or user_id. user_id needs the scope contact:user.employee_id:readonly as well." },
        ],
        Result = "data",
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.NotFound, 404, "There is no such push in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.MethodNotAllowed, 405, "The helpdesk may not do this; for pushes, it has no right to make them.", "Check that the helpdesk and the user may send pushes."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>notification.patch</c>: Update a push.</summary>
    public static HelpdeskOperation NotificationPatch => field ?? Once(ref field, new("notification.patch", "PATCH", "/helpdesk/v1/notifications/{notification_id}", AccessTokenKind.User)
    {
        Summary = "Update a push.",
        MethodName = "UpdateNotificationAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/notification/patch"),
        Scopes = ["helpdesk:all"],
        RateLimits = [new(20, TimeSpan.FromMinutes(1))],
        Parameters =
        [
            new("notification_id", true, true) { Description = "Id of the push, a string of decimal digits." },
            new("user_id_type", false, false) { Description = "Kind of the user ids sent and given: open_id (unless given), union_id or user_id. user_id needs the scope contact:user.employee_id:readonly as well." },
        ],
        HasBody = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.NotFound, 404, "There is no such push in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.MethodNotAllowed, 405, "The helpdesk may not do this; for pushes, it has no right to make them.", "Check that the helpdesk and the user may send pushes."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>notification.preview</c>: Preview a push.</summary>
    public static HelpdeskOperation NotificationPreview => field ?? Once(ref field, new("notification.preview", "POST", "/helpdesk/v1/notifications/{notification_id}/preview", AccessTokenKind.User)
    {
        Summary = "Preview a push.",
        MethodName = "PreviewNotificationAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/notification/preview"),
        Scopes = ["helpdesk:all:readonly"],
        RateLimits = [new(20, TimeSpan.FromMinutes(1))],
        Parameters =
        [
            new("notification_id", true, true) { Description = "Id of the push, a string of decimal digits." },
        ],
    });

    /// <summary><c>notification.submit_approve</c>: Submit a push for review.</summary>
    public static HelpdeskOperation NotificationSubmitApprove => field ?? Once(ref field, new("notification.submit_approve", "POST", "/helpdesk/v1/notifications/{notification_id}/submit_approve", AccessTokenKind.User)
    {
        Summary = "Submit a push for review.",
        MethodName = "SubmitNotificationAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/notification/submit_approve"),
        Scopes = ["helpdesk:all"],
        RateLimits = [new(10, TimeSpan.FromMinutes(1))],
        Parameters =
        [
            new("notification_id", true, true) { Description = "Id of the push, a string of decimal digits." },
        ],
        HasBody = true,
        Result = "data.has_access",
    });

    /// <summary><c>notification.cancel_approve</c>: Withdraw a push from review.</summary>
    public static HelpdeskOperation NotificationCancelApprove => field ?? Once(ref field, new("notification.cancel_approve", "POST", "/helpdesk/v1/notifications/{notification_id}/cancel_approve", AccessTokenKind.User)
    {
        Summary = "Withdraw a push from review.",
        MethodName = "CancelNotificationApprovalAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/notification/cancel_approve"),
        Scopes = ["helpdesk:all"],
        RateLimits = [new(10, TimeSpan.FromMinutes(1))],
        Parameters =
        [
            new("notification_id", true, true) { Description = "Id of the push, a string of decimal digits." },
        ],
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.NotFound, 404, "There is no such push in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.MethodNotAllowed, 405, "The helpdesk may not do this; for pushes, it has no right to make them.", "Check that the helpdesk and the user may send pushes."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>notification.execute_send</c>: Send a push.</summary>
    public static HelpdeskOperation NotificationExecuteSend => field ?? Once(ref field, new("notification.execute_send", "POST", "/helpdesk/v1/notifications/{notification_id}/execute_send", AccessTokenKind.User)
    {
        Summary = "Send a push.",
        MethodName = "SendNotificationAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/notification/execute_send"),
        Scopes = ["helpdesk:all"],
        RateLimits = [new(10, TimeSpan.FromMinutes(1))],
        Parameters =
        [
            new("notification_id", true, true) { Description = "Id of the push, a string of decimal digits." },
        ],
        HasBody = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.NotFound, 404, "There is no such push in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.MethodNotAllowed, 405, "The helpdesk may not do this; for pushes, it has no right to make them.", "Check that the helpdesk and the user may send pushes."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>notification.cancel_send</c>: Cancel a push.</summary>
    public static HelpdeskOperation NotificationCancelSend => field ?? Once(ref field, new("notification.cancel_send", "POST", "/helpdesk/v1/notifications/{notification_id}/cancel_send", AccessTokenKind.User)
    {
        Summary = "Cancel a push.",
        MethodName = "CancelNotificationAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/notification/cancel_send"),
        Scopes = ["helpdesk:all"],
        Parameters =
        [
            new("notification_id", true, true) { Description = "Id of the push, a string of decimal digits." },
        ],
        HasBody = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Check the parameters, the values in the path and the body; FieldViolations names what was refused."),
            new(ErrorCodes.Unauthorized, 401, "One of the two credentials was refused.", "Check HelpdeskId and HelpdeskToken, the app credentials, and that the app and the helpdesk belong to one tenant. This is not an expired token."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.NotFound, 404, "There is no such push in this helpdesk.", "Check the id, and that HelpdeskId names the helpdesk that holds it."),
            new(ErrorCodes.MethodNotAllowed, 405, "The helpdesk may not do this; for pushes, it has no right to make them.", "Check that the helpdesk and the user may send pushes."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>event.subscribe</c>: Subscribe to events.</summary>
    public static HelpdeskOperation EventSubscribe => field ?? Once(ref field, new("event.subscribe", "POST", "/helpdesk/v1/events/subscribe", AccessTokenKind.Tenant)
    {
        Summary = "Subscribe to events.",
        MethodName = "SubscribeEventsAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/event/subscribe"),
        Scopes = ["helpdesk:all:readonly"],
        HasBody = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Send pairs of type and subtype; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

    /// <summary><c>event.unsubscribe</c>: Unsubscribe from events.</summary>
    public static HelpdeskOperation EventUnsubscribe => field ?? Once(ref field, new("event.unsubscribe", "POST", "/helpdesk/v1/events/unsubscribe", AccessTokenKind.Tenant)
    {
        Summary = "Unsubscribe from events.",
        MethodName = "UnsubscribeEventsAsync",
        Documentation = new("https://open.feishu.cn/document/server-docs/helpdesk-v1/event/unsubscribe"),
        Scopes = ["helpdesk:all:readonly"],
        HasBody = true,
        Errors =
        [
            new(ErrorCodes.BadRequest, 400, "The request is not valid.", "Send pairs of type and subtype; FieldViolations names what was refused."),
            new(ErrorCodes.Forbidden, 403, "The helpdesk refused the operation.", "Check that the app may work on this helpdesk and that both belong to one tenant."),
            new(ErrorCodes.InternalError, 500, "The service failed.", "Try again later; if it stays, give the log id to Feishu support."),
        ],
    });

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

    private static HelpdeskOperation Once(ref HelpdeskOperation? field, HelpdeskOperation made) => Interlocked.CompareExchange(ref field, made, null) ?? made;
}

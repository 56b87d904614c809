using FeishuHelpdesk.Generated;
using FeishuHelpdesk.Generated.Models;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.ContractTests;

/// <summary>
/// How an operation is called: by its short method, with every parameter and the body that is documented. A new
/// operation needs a line here.
/// </summary>
/// <param name="Operation">The operation.</param>
/// <param name="Query">What then stands in the query, in any order.</param>
/// <param name="SendAsync">Calls it with this value as the first of its path, which may be one that is not documented.</param>
internal sealed record OperationCall(HelpdeskOperation Operation, string Query, Func<FeishuHelpdeskClient, string, CallOptions, CancellationToken, Task<object?>> SendAsync)
{
    // 2021-03-28 08:33:49.123 UTC, so that a time in another unit shows.
    private static readonly DateTimeOffset From = DateTimeOffset.FromUnixTimeMilliseconds(1616920429123);
    private static readonly DateTimeOffset Until = DateTimeOffset.FromUnixTimeMilliseconds(1617960686456);

    public static IReadOnlyList<OperationCall> All { get; } =
    [
        Row(HelpdeskOperations.TenantAccessTokenInternal, (client, _, _, cancel) =>
            client.Auth.V3.Tenant_access_token.Internal.PostAsync(new() { AppId = "cli_a1b2c3d4e5f6a7b8", AppSecret = "your-app-secret" }, cancellationToken: cancel)),

        Row(HelpdeskOperations.TicketGet, (client, id, options, cancel) => client.GetTicketAsync(id, options, cancel)),
        Row(HelpdeskOperations.TicketUpdate, (client, id, options, cancel) => client.UpdateTicketAsync(id, new()
        {
            Status = TicketStatus.Processing.Value,
            TagNames = ["printer"],
            Comment = "good",
            CustomizedFields = [new() { Id = "123", Value = "value", KeyName = "key" }],
            TicketType = TicketType.Bot.Value,
            Solved = TicketSolve.NotSolved.Value,
            Channel = 1,
        }, options, cancel)),
        Row(HelpdeskOperations.TicketList, (client, _, options, cancel) => FirstPageAsync(client.ListTicketsAsync(new()
        {
            TicketId = "6626871355780366331",
            AgentId = "ou_1",
            ClosedById = "ou_2",
            Type = TicketType.Human,
            Channel = TicketChannel.OpenApi,
            Solve = TicketSolve.Solved,
            Score = TicketScore.Satisfied,
            Statuses = [TicketStatus.ClosedByBot, TicketStatus.ClosedByAgent],
            GuestName = "abc & co",
            GuestId = "ou_3",
            Tags = ["printer", "打印机"],
            CreatedFrom = From,
            CreatedUntil = Until,
            UpdatedFrom = From,
            UpdatedUntil = Until,
        }, options, cancel), 200, cancel),
            "ticket_id=6626871355780366331&agent_id=ou_1&closed_by_id=ou_2&type=2&channel=9&solved=2&score=3&status_list=50&status_list=51"
            + "&guest_name=abc%20%26%20co&guest_id=ou_3&tags=printer&tags=%E6%89%93%E5%8D%B0%E6%9C%BA&page=1&page_size=200"
            + "&create_time_start=1616920429123&create_time_end=1617960686456&update_time_start=1616920429123&update_time_end=1617960686456"),
        Row(HelpdeskOperations.TicketStartService, (client, _, options, cancel) => client.StartServiceAsync(new()
        {
            HumanService = true,
            AppointedAgents = ["ou_37019b7c830210acd88fdce886e25c71"],
            OpenId = "ou_37019b7c830210acd88fdce886e25c71",
            CustomizedInfo = "info",
        }, options, cancel)),
        Row(HelpdeskOperations.TicketAnswerUserQuery, (client, id, options, cancel) => client.AnswerUserQueryAsync(id, new()
        {
            EventId = "118a6492-122d-04ad-4370-010a3bb384d3",
            Faqs = [new() { Id = "12345", Score = 0.9 }],
        }, options, cancel)),
        Row(HelpdeskOperations.TicketCustomizedFields, (client, _, options, cancel) => client.ListCustomizedFieldsAsync(visibleOnly: true, options, cancel), "visible_only=true"),
        Row(HelpdeskOperations.TicketTicketImage, (client, _, options, cancel) => client.GetTicketImageAsync("6945345902185807891", "6949088236610273307", index: 1, options, cancel),
            "ticket_id=6945345902185807891&msg_id=6949088236610273307&index=1"),

        Row(HelpdeskOperations.TicketMessageCreate, (client, id, options, cancel) =>
            client.SendTicketMessageAsync(id, new SendTicketMessageRequest { MsgType = MessageType.Text.Value, Content = """{"text":"The printer is back"}""" }, options, cancel)),
        Row(HelpdeskOperations.TicketMessageList, (client, id, options, cancel) => FirstPageAsync(client.ListTicketMessagesAsync(id, From, Until, options, cancel), 200, cancel),
            "time_start=1616920429&time_end=1617960686&page=1&page_size=200"),

        Row(HelpdeskOperations.TicketCustomizedFieldCreate, (client, _, options, cancel) => client.CreateTicketCustomizedFieldAsync(new()
        {
            HelpdeskId = "1542164574896126",
            KeyName = "test dropdown",
            DisplayName = "test dropdown",
            Position = "3",
            FieldType = CustomizedFieldType.Dropdown.Value,
            Description = "A dropdown for testing",
            Visible = true,
            Editable = true,
            Required = false,
            DropdownOptions = Dropdown(),
            DropdownAllowMultiple = true,
        }, options, cancel)),
        Row(HelpdeskOperations.TicketCustomizedFieldList, (client, _, options, cancel) => FirstPageAsync(client.ListTicketCustomizedFieldsAsync(options, cancel), 50, cancel), "page_size=50"),
        Row(HelpdeskOperations.TicketCustomizedFieldGet, (client, id, options, cancel) => client.GetTicketCustomizedFieldAsync(id, options, cancel)),
        Row(HelpdeskOperations.TicketCustomizedFieldPatch, (client, id, options, cancel) => client.UpdateTicketCustomizedFieldAsync(id, new()
        {
            DisplayName = "test dropdown",
            Position = "3",
            Description = "A dropdown for testing",
            Visible = true,
            Required = false,
            DropdownOptions = Dropdown(),
        }, options, cancel)),
        Row(HelpdeskOperations.TicketCustomizedFieldDelete, (client, id, options, cancel) => client.DeleteTicketCustomizedFieldAsync(id, options, cancel)),

        Row(HelpdeskOperations.BotMessageCreate, (client, _, options, cancel) => client.SendBotMessageAsync(new()
        {
            MsgType = MessageType.Text.Value,
            Content = """{"text":"Hello"}""",
            ReceiverId = "ou_37019b7c830210acd88fdce886e25c71",
            ReceiveType = "user",
        }, UserIdType.OpenId, options, cancel), "user_id_type=open_id"),

        Row(HelpdeskOperations.FaqCreate, (client, _, options, cancel) => client.CreateFaqAsync(new()
        {
            Faq = new()
            {
                CategoryId = "6836004780707807251",
                Question = "How do I print?",
                Answer = "Press the button.",
                AnswerRichtext = """[{"content":"Press the button.","type":"text"}]""",
                Tags = ["Where is the printer?"],
            },
        }, options, cancel)),
        Row(HelpdeskOperations.FaqList, (client, _, options, cancel) => FirstPageAsync(client.ListFaqsAsync("6836004780707807251", FaqStatus.Online, "printer?", options, cancel), 50, cancel),
            "category_id=6836004780707807251&status=1&search=printer%3F&page_size=50"),
        Row(HelpdeskOperations.FaqSearch, (client, _, options, cancel) => FirstPageAsync(client.SearchFaqsAsync("cHJpbnRlcg==", "true", options, cancel), 50, cancel),
            "query=cHJpbnRlcg%3D%3D&base64=true&page_size=50"),
        Row(HelpdeskOperations.FaqGet, (client, id, options, cancel) => client.GetFaqAsync(id, options, cancel)),
        Row(HelpdeskOperations.FaqPatch, (client, id, options, cancel) => client.UpdateFaqAsync(id, new()
        {
            Faq = new()
            {
                CategoryId = "6836004780707807251",
                Question = "How do I print?",
                Answer = "Press the button.",
                AnswerRichtext =
                [
                    new() { Content = "Press the button. ", Type = RichtextType.Text.Value },
                    new() { Content = "The manual", Type = RichtextType.Hyperlink.Value, Text = "The manual", Url = "https://xxxx" },
                    new() { Content = "", Type = RichtextType.LineBreak.Value },
                    new() { Content = "", Type = RichtextType.Image.Value, Src = "https://xxxx", Key = "img_b07ffac0", Width = "300", Height = "200" },
                ],
                Tags = ["Where is the printer?"],
            },
        }, options, cancel)),
        Row(HelpdeskOperations.FaqDelete, (client, id, options, cancel) => client.DeleteFaqAsync(id, options, cancel)),
        Row(HelpdeskOperations.FaqFaqImage, (client, id, options, cancel) => client.GetFaqImageAsync(id, "img_b07ffac0", options, cancel)),

        Row(HelpdeskOperations.CategoryCreate, (client, _, options, cancel) => client.CreateCategoryAsync(new() { Name = "Printers", ParentId = "0", Language = "zh_cn" }, options, cancel)),
        Row(HelpdeskOperations.CategoryList, (client, _, options, cancel) => client.ListCategoriesAsync("zh_cn", CategoryOrder.UpdateTime, isAscending: false, options, cancel), "lang=zh_cn&order_by=1&asc=false"),
        Row(HelpdeskOperations.CategoryGet, (client, id, options, cancel) => client.GetCategoryAsync(id, options, cancel)),
        Row(HelpdeskOperations.CategoryPatch, (client, id, options, cancel) => client.UpdateCategoryAsync(id, new() { Name = "Printers", ParentId = "0" }, options, cancel)),
        Row(HelpdeskOperations.CategoryDelete, (client, id, options, cancel) => client.DeleteCategoryAsync(id, options, cancel)),

        Row(HelpdeskOperations.AgentAgentEmail, (client, _, options, cancel) => client.GetAgentEmailsAsync(options, cancel)),
        Row(HelpdeskOperations.AgentPatch, (client, id, options, cancel) => client.UpdateAgentAsync(id, new() { Status = AgentStatus.Online.Value }, options, cancel)),
        Row(HelpdeskOperations.AgentScheduleCreate, (client, _, options, cancel) => client.CreateAgentSchedulesAsync(new() { AgentSchedules = [Schedule("ou_37019b7c830210acd88fdce886e25c71")] }, options, cancel)),
        Row(HelpdeskOperations.AgentScheduleList, (client, _, options, cancel) => client.ListAgentSchedulesAsync([AgentStatus.Online, AgentStatus.Offline], options, cancel), "status=1&status=2"),
        Row(HelpdeskOperations.AgentSchedulesGet, (client, id, options, cancel) => client.GetAgentScheduleAsync(id, options, cancel)),
        Row(HelpdeskOperations.AgentSchedulesPatch, (client, id, options, cancel) => client.UpdateAgentScheduleAsync(id, new() { AgentSchedule = Schedule(agentId: null) }, options, cancel)),
        Row(HelpdeskOperations.AgentSchedulesDelete, (client, id, options, cancel) => client.DeleteAgentScheduleAsync(id, options, cancel)),

        Row(HelpdeskOperations.AgentSkillCreate, (client, _, options, cancel) => client.CreateAgentSkillAsync(new()
        {
            Name = "skill-name",
            Rules = [new() { Id = "12", SelectedOperator = RuleOperator.HasAnyOf.Value, Operand = Departments(), Category = RuleCategory.User.Value }],
            AgentIds = ["ou_37019b7c830210acd88fdce886e25c71"],
        }, options, cancel)),
        Row(HelpdeskOperations.AgentSkillList, (client, _, options, cancel) => client.ListAgentSkillsAsync(options, cancel)),
        Row(HelpdeskOperations.AgentSkillGet, (client, id, options, cancel) => client.GetAgentSkillAsync(id, options, cancel)),
        Row(HelpdeskOperations.AgentSkillPatch, (client, id, options, cancel) => client.UpdateAgentSkillAsync(id, new()
        {
            AgentSkill = new()
            {
                AgentSkillId = "6941215891786825756",
                Name = "skill-name",
                Rules = [new() { Id = "12", SelectedOperator = RuleOperator.HasAnyOf.Value, OperatorOptions = [RuleOperator.HasNoneOf.Value, RuleOperator.HasAnyOf.Value], Operand = Departments() }],
                AgentIds = ["ou_37019b7c830210acd88fdce886e25c71"],
            },
        }, options, cancel)),
        Row(HelpdeskOperations.AgentSkillDelete, (client, id, options, cancel) => client.DeleteAgentSkillAsync(id, options, cancel)),
        Row(HelpdeskOperations.AgentSkillRuleList, (client, _, options, cancel) => client.ListAgentSkillRulesAsync(options, cancel)),

        Row(HelpdeskOperations.NotificationCreate, (client, _, options, cancel) => client.CreateNotificationAsync(new()
        {
            JobName = "Test push",
            SendAt = "1626332244719",
            PushContent = """{"elements":[{"tag":"div","text":{"tag":"plain_text","content":"Hello"}}]}""",
            PushType = PushType.Timed.Value,
            PushScopeType = PushScopeType.Some.Value,
            NewStaffScopeType = NewStaffScopeType.All.Value,
            NewStaffScopeDepartmentList = [new() { DepartmentId = "od_1", Name = "IT" }],
            UserList = [new() { UserId = "ou_37019b7c830210acd88fdce886e25c71", AvatarUrl = "https://xxxx", Name = "abc" }],
            DepartmentList = [new() { DepartmentId = "od_1", Name = "IT" }],
            ChatList = [new() { ChatId = "oc_1", Name = "Test group" }],
            Ext = "{}",
        }, UserIdType.UnionId, options, cancel), "user_id_type=union_id"),
        Row(HelpdeskOperations.NotificationGet, (client, id, options, cancel) => client.GetNotificationAsync(id, UserIdType.UserId, options, cancel), "user_id_type=user_id"),
        Row(HelpdeskOperations.NotificationPatch, (client, id, options, cancel) => client.UpdateNotificationAsync(id, new()
        {
            JobName = "Test push",
            SendAt = "1626332244719",
            PushContent = """{"elements":[{"tag":"div","text":{"tag":"plain_text","content":"Hello"}}]}""",
            PushType = PushType.Timed.Value,
            PushScopeType = PushScopeType.Some.Value,
            NewStaffScopeType = NewStaffScopeType.All.Value,
            NewStaffScopeDepartmentList = [new() { DepartmentId = "od_1", Name = "IT" }],
            UserList = [new() { UserId = "ou_37019b7c830210acd88fdce886e25c71", AvatarUrl = "https://xxxx", Name = "abc" }],
            DepartmentList = [new() { DepartmentId = "od_1", Name = "IT" }],
            ChatList = [new() { ChatId = "oc_1", Name = "Test group" }],
            Ext = "{}",
        }, UserIdType.OpenId, options, cancel), "user_id_type=open_id"),
        Row(HelpdeskOperations.NotificationPreview, (client, id, options, cancel) => client.PreviewNotificationAsync(id, options, cancel)),
        Row(HelpdeskOperations.NotificationSubmitApprove, (client, id, options, cancel) => client.SubmitNotificationAsync(id, new() { Reason = "test" }, options, cancel)),
        Row(HelpdeskOperations.NotificationCancelApprove, (client, id, options, cancel) => client.CancelNotificationApprovalAsync(id, options, cancel)),
        Row(HelpdeskOperations.NotificationExecuteSend, (client, id, options, cancel) => client.SendNotificationAsync(id, new() { SendAt = "1624326025000" }, options, cancel)),
        Row(HelpdeskOperations.NotificationCancelSend, (client, id, options, cancel) => client.CancelNotificationAsync(id, new() { IsRecall = true }, options, cancel)),

        Row(HelpdeskOperations.EventSubscribe, (client, _, options, cancel) => client.SubscribeEventsAsync(new() { Events = [Messages()] }, options, cancel)),
        Row(HelpdeskOperations.EventUnsubscribe, (client, _, options, cancel) => client.UnsubscribeEventsAsync(new() { Events = [Messages()] }, options, cancel)),
    ];

    /// <summary>The names of the operations, those that answer with a file or those that do not.</summary>
    public static IEnumerable<string> Names(bool binary) => All.Where(call => call.Operation.IsBinary == binary).Select(call => call.Operation.Name);

    public static OperationCall Of(string name) => All.Single(call => call.Operation.Name == name);

    /// <summary>The documented value of the first parameter of its path; empty where it has none.</summary>
    public string PathValue => Description.Of(Operation).PathValues is [var first, ..] ? first : "";

    /// <summary>Calls it as documented, with the token of a user where it takes one.</summary>
    public Task<object?> SendDocumentedAsync(FeishuHelpdeskClient client) => SendAsync(client, PathValue, Options(), TestContext.Current.CancellationToken);

    /// <summary>The options of its call: the token of a user where it takes one.</summary>
    public CallOptions Options() => Operation.Token is AccessTokenKind.User or AccessTokenKind.TenantOrUser ? new() { UserAccessToken = new(Credentials.UserToken) } : new();

    /// <summary>Where it is on the wire, with this value as the first of its path.</summary>
    public Stubs.Operation OnTheWire(string first)
    {
        var path = Operation.Path;
        foreach (var value in Description.Of(Operation).PathValues.Skip(1).Prepend(first))
        {
            if (path.IndexOf('{', StringComparison.Ordinal) is var start and >= 0)
                path = path[..start] + Uri.EscapeDataString(value) + path[(path.IndexOf('}', StringComparison.Ordinal) + 1)..];
        }

        return new(new HttpMethod(Operation.Method), path);
    }

    private static OperationCall Row<T>(HelpdeskOperation operation, Func<FeishuHelpdeskClient, string, CallOptions, CancellationToken, Task<T>> send, string query = "") =>
        new(operation, query, async (client, id, options, cancel) => await send(client, id, options, cancel));

    private static OperationCall Row(HelpdeskOperation operation, Func<FeishuHelpdeskClient, string, CallOptions, CancellationToken, Task> send, string query = "") =>
        new(operation, query, async (client, id, options, cancel) =>
        {
            await send(client, id, options, cancel);
            return null;
        });

    private static async Task<IReadOnlyList<T>> FirstPageAsync<T>(AsyncPageable<T> list, int size, CancellationToken cancel) =>
        (await list.AsPages(pageSize: size).FirstOrDefaultAsync(cancel))?.Values ?? [];

    private static DropdownOption Dropdown() => new()
    {
        Children =
        [
            new()
            {
                Tag = "8d5f2a1c-0b7e-4c7a-9a43-5d7a1f0e6b21",
                DisplayName = "Hardware",
                Children = [new() { Tag = "f0b8c9de-3a52-4f6f-8a0d-2c9b7e1d4a35", DisplayName = "Printer" }],
            },
            new() { Tag = "2b6a9c70-7c1d-4e0f-b3d5-91e8f4a7c602", DisplayName = "Software" },
        ],
    };

    private static AgentScheduleUpdateInfo Schedule(string? agentId) => new()
    {
        AgentId = agentId,
        Schedule = [new() { StartTime = "00:00", EndTime = "24:00", Weekday = Weekday.EveryDay.Value }],
        AgentSkillIds = ["test-skill-id"],
    };

    // What a rule is about has no type: it is written as Kiota writes JSON.
    private static UntypedObject Departments() => new(new Dictionary<string, UntypedNode>
    {
        ["selected_departments"] = new UntypedArray([new UntypedObject(new Dictionary<string, UntypedNode> { ["id"] = new UntypedString("od_1"), ["name"] = new UntypedString("IT") })]),
    });

    private static EventSubscription Messages() => new() { Type = "helpdesk.ticket_message", Subtype = "ticket_message.created_v1" };
}

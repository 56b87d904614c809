using FeishuHelpdesk.Generated;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Sandbox;

namespace FeishuHelpdesk.ContractTests;

/// <summary>The calls that WireMock answers with documented answers, against the sandbox, which answers from its state.</summary>
public sealed class SandboxContractTests : IAsyncLifetime
{
    private HelpdeskSandbox _sandbox = null!;
    private FeishuHelpdeskClient _client = null!;

    public static TheoryData<string> Operations { get; } = [.. HelpdeskOperations.All.Where(operation => operation.Token != AccessTokenKind.None).Select(operation => operation.Name)];

    public static TheoryData<string> OperationsOfUsers { get; } = [.. HelpdeskOperations.All.Where(operation => operation.Token == AccessTokenKind.User).Select(operation => operation.Name)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await HelpdeskSandbox.StartAsync(
            new()
            {
                // What the documented calls speak of, at a time before that of the documented push.
                HelpdeskId = "1542164574896126",
                TimeProvider = new StandingClock(),
                StartsEmpty = true,
                Seed = Seed(),
                ThrowOnUnmatched = true,
            },
            Cancel);
        _client = Client("ht-sandbox-helpdesk-token");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _sandbox.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task The_documented_call_is_served_and_its_answer_read(string name)
    {
        var call = OperationCall.Of(name);
        var id = await PrepareAsync(call);

        var result = await call.SendAsync(_client, id, Options(call), Cancel);

        Assert.Equal(Description.Of(call.Operation).Result is not null || call.Operation.IsBinary, result is not null);
        if (result is IAsyncDisposable file)
            await file.DisposeAsync();
        var request = Assert.Single(_sandbox.Requests, request => request.Operation == call.Operation);
        Assert.Equal(200, request.Status);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Without_the_credential_of_the_helpdesk_every_operation_says_no(string name)
    {
        using var client = Client("ht-wrong");
        var call = OperationCall.Of(name);

        var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => call.SendAsync(client, "1", Options(call), Cancel));

        Assert.Equal(ErrorCodes.Unauthorized, error.Code);
    }

    [Theory]
    [MemberData(nameof(OperationsOfUsers))]
    public async Task A_user_whom_nobody_knows_is_refused_where_a_user_is_asked_for(string name)
    {
        var call = OperationCall.Of(name);

        var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => call.SendAsync(_client, "1", new() { UserAccessToken = new("u-unknown") }, Cancel));

        Assert.Equal(ErrorCodes.UserAccessTokenInvalid, error.Code);
    }

    private CallOptions Options(OperationCall call) => call.Operation.Token is AccessTokenKind.User or AccessTokenKind.TenantOrUser ? Owner : new();

    private CallOptions Owner => new() { UserAccessToken = new(_sandbox.UserAccessToken) };

    private FeishuHelpdeskClient Client(string helpdeskToken) => FeishuHelpdeskClientFactory.Create(new FeishuHelpdeskOptions
    {
        BaseAddress = _sandbox.BaseAddress,
        AppId = _sandbox.AppId,
        AppSecret = _sandbox.AppSecret,
        HelpdeskId = _sandbox.HelpdeskId,
        HelpdeskToken = helpdeskToken,
    });

    // Brings a push into the state in which the operation can be called; all else is there.
    private async Task<string> PrepareAsync(OperationCall call)
    {
        if (!call.Operation.Path.Contains("{notification_id}", StringComparison.Ordinal))
            return call.PathValue;
        var made = (CreateNotificationResponseData)(await OperationCall.Of("notification.create").SendAsync(_client, "", Owner, Cancel))!;
        var id = made.NotificationId!;
        if (call.Operation == HelpdeskOperations.NotificationCancelApprove)
            await _client.SubmitNotificationAsync(id, new() { Reason = "test" }, new() { UserAccessToken = new(_sandbox.AgentAccessToken) }, Cancel);
        if (call.Operation == HelpdeskOperations.NotificationExecuteSend || call.Operation == HelpdeskOperations.NotificationCancelSend)
            await _client.SubmitNotificationAsync(id, new() { Reason = "test" }, Owner, Cancel);
        if (call.Operation == HelpdeskOperations.NotificationCancelSend)
            await _client.SendNotificationAsync(id, new() { SendAt = "1624326025000" }, Owner, Cancel);
        return id;
    }

    private static SandboxSeed Seed()
    {
        var seed = new SandboxSeed()
            .Add(new AgentSchedule { Status = AgentStatus.Online.Value, Agent = new() { Id = "ou_37019b7c830210acd88fdce886e25c71", Name = "abc", Email = "xxxx@abc.com" } })
            .Add(new AgentSkill { Id = "test-skill-id", Name = "skill-name" })
            .Add(new Category { CategoryId = "6836004780707807251", Name = "Printers", ParentId = "0" })
            .Add(new Faq { FaqId = "12345", Question = "Where is the printer?" });
        foreach (var call in OperationCall.All)
        {
            var id = call.PathValue;
            if (call.Operation == HelpdeskOperations.FaqFaqImage)
                seed.Add(new Faq { FaqId = id, Question = "With an image", AnswerRichtext = [new() { Type = RichtextType.Image.Value, Key = Description.Of(call.Operation).PathValues[1] }] });
            else if (call.Operation.Path.Contains("/faqs/{id}", StringComparison.Ordinal))
                seed.Add(new Faq { FaqId = id, Question = "How do I print?" });
            else if (call.Operation.Path.Contains("/categories/{id}", StringComparison.Ordinal))
                seed.Add(new Category { CategoryId = id, Name = "Printers", ParentId = "0" });
            else if (call.Operation.Path.Contains("{agent_id}", StringComparison.Ordinal))
                seed.Add(new AgentSchedule { Status = AgentStatus.Online.Value, Agent = new() { Id = id } });
            else if (call.Operation.Path.Contains("{agent_skill_id}", StringComparison.Ordinal))
                seed.Add(new AgentSkill { Id = id, Name = "skill-name" });
            else if (call.Operation.Path.Contains("{ticket_customized_field_id}", StringComparison.Ordinal))
                seed.Add(new TicketCustomizedField { TicketCustomizedFieldId = id, KeyName = "a dropdown", FieldType = CustomizedFieldType.Dropdown.Value });
        }

        foreach (var id in OperationCall.All.Where(call => call.Operation.Path.Contains("{ticket_id}", StringComparison.Ordinal)).Select(call => call.PathValue).Distinct())
        {
            if (id != "6945345902185807891")
                seed.Add(new Ticket { TicketId = id, Status = TicketStatus.Created.Value });
        }

        return seed.Add(
            new Ticket { TicketId = "6945345902185807891", Status = TicketStatus.Created.Value },
            new TicketMessage { MessageId = "6949088236610273307", MessageType = MessageType.Post.Value, Content = """{"content":"See here","msg_type":"post","image_keys":["img_0","img_1"]}""" });
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2021, 6, 1, 0, 0, 0, TimeSpan.Zero);
    }
}

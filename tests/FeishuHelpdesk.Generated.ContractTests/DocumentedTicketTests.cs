using System.Text.Json;
using FeishuHelpdesk.Generated.Models;
using Microsoft.Kiota.Abstractions.Serialization;
using NSwagTicket = FeishuHelpdesk.NSwagClient.Ticket;

namespace FeishuHelpdesk.ContractTests;

/// <summary>Every field of the documented answer, one by one, read by our client and by NSwag's.</summary>
public sealed class DocumentedTicketTests(WireMockFixture wireMock) : IClassFixture<WireMockFixture>
{
    private const string Case = "ticket-get.documented";
    private const string TicketId = "6626871355780366331";

    private static Dictionary<string, Field> Fields { get; } = new()
    {
        ["ticket_id"] = new("6626871355780366331", t => t.TicketId, n => n.Ticket_id),
        ["helpdesk_id"] = new("6626871355780366330", t => t.HelpdeskId, n => n.Helpdesk_id),
        ["guest.id"] = new("ou_37019b7c830210acd88fdce886e25c71", t => t.Guest?.Id, n => n.Guest?.Id),
        ["guest.avatar_url"] = new("https://xxxx", t => t.Guest?.AvatarUrl, n => n.Guest?.Avatar_url),
        ["guest.name"] = new("abc", t => t.Guest?.Name, n => n.Guest?.Name),
        ["guest.email"] = new("xxxx@abc.com", t => t.Guest?.Email, n => n.Guest?.Email),
        ["guest.department"] = new("用户部门名称(有权限才展示)", t => t.Guest?.Department, n => n.Guest?.Department),
        ["guest.city"] = new("城市", t => t.Guest?.City, n => n.Guest?.City),
        ["guest.country"] = new("国家", t => t.Guest?.Country, n => n.Guest?.Country),
        ["comments.content"] = new("备注内容", t => t.Comments?.TicketCommentsComment?.Content, n => n.Comments?.Content),
        ["comments.created_at"] = new(1690970837624L, t => t.Comments?.TicketCommentsComment?.CreatedAt, n => n.Comments?.Created_at),
        ["comments.id"] = new(12L, t => t.Comments?.TicketCommentsComment?.Id, n => n.Comments?.Id),
        ["comments.user_avatar_url"] = new("备注人头像", t => t.Comments?.TicketCommentsComment?.UserAvatarUrl, n => n.Comments?.User_avatar_url),
        ["comments.user_name"] = new("备注人姓名", t => t.Comments?.TicketCommentsComment?.UserName, n => n.Comments?.User_name),
        ["comments.user_id"] = new(7262656095919128578L, t => t.Comments?.TicketCommentsComment?.UserId, n => n.Comments?.User_id),
        ["ticket_type"] = new(1, t => t.TicketType, n => n.Ticket_type),
        ["status"] = new(50, t => t.Status, n => n.Status),
        ["score"] = new(1, t => t.Score, n => n.Score),
        ["created_at"] = new(1616920429000L, t => t.CreatedAt, n => n.Created_at),
        ["updated_at"] = new(1616920429000L, t => t.UpdatedAt, n => n.Updated_at),
        ["closed_at"] = new(1616920429000L, t => t.ClosedAt, n => n.Closed_at),
        ["dissatisfaction_reason.zh_cn"] = new("答案看不懂", t => t.DissatisfactionReason?.TicketDissatisfactionReasonI18n?.ZhCn, n => n.Dissatisfaction_reason?.Zh_cn),
        ["dissatisfaction_reason.en_us"] = new("I don't understand", t => t.DissatisfactionReason?.TicketDissatisfactionReasonI18n?.EnUs, n => n.Dissatisfaction_reason?.En_us),
        ["dissatisfaction_reason.ja_jp"] = new("回答が複雑すぎる", t => t.DissatisfactionReason?.TicketDissatisfactionReasonI18n?.JaJp, n => n.Dissatisfaction_reason?.Ja_jp),
        ["agents[0].id"] = new("ou_37019b7c830210acd88fdce886e25c71", t => t.Agents?.Single().Id, n => n.Agents?.Single().Id),
        ["agents[0].avatar_url"] = new("https://xxxx", t => t.Agents?.Single().AvatarUrl, n => n.Agents?.Single().Avatar_url),
        ["agents[0].name"] = new("abc", t => t.Agents?.Single().Name, n => n.Agents?.Single().Name),
        ["agents[0].email"] = new("xxxx@abc.com", t => t.Agents?.Single().Email, n => n.Agents?.Single().Email),
        ["agents[0].department"] = new("用户部门名称(有权限才展示)", t => t.Agents?.Single().Department, n => n.Agents?.Single().Department),
        ["agents[0].city"] = new("城市", t => t.Agents?.Single().City, n => n.Agents?.Single().City),
        ["agents[0].country"] = new("国家", t => t.Agents?.Single().Country, n => n.Agents?.Single().Country),
        ["channel"] = new(0, t => t.Channel, n => n.Channel),
        ["solve"] = new(1, t => t.Solve, n => n.Solve),
        ["closed_by.id"] = new("ou_37019b7c830210acd88fdce886e25c71", t => t.ClosedBy?.Id, n => n.Closed_by?.Id),
        ["closed_by.avatar_url"] = new("https://xxxx", t => t.ClosedBy?.AvatarUrl, n => n.Closed_by?.Avatar_url),
        ["closed_by.name"] = new("abc", t => t.ClosedBy?.Name, n => n.Closed_by?.Name),
        ["closed_by.email"] = new("xxxx@abc.com", t => t.ClosedBy?.Email, n => n.Closed_by?.Email),
        ["closed_by.department"] = new("用户部门名称(有权限才展示)", t => t.ClosedBy?.Department, n => n.Closed_by?.Department),
        ["closed_by.city"] = new("城市", t => t.ClosedBy?.City, n => n.Closed_by?.City),
        ["closed_by.country"] = new("国家", t => t.ClosedBy?.Country, n => n.Closed_by?.Country),
        ["collaborators[0].id"] = new("ou_37019b7c830210acd88fdce886e25c71", t => t.Collaborators?.Single().Id, n => n.Collaborators?.Single().Id),
        ["collaborators[0].avatar_url"] = new("https://xxxx", t => t.Collaborators?.Single().AvatarUrl, n => n.Collaborators?.Single().Avatar_url),
        ["collaborators[0].name"] = new("abc", t => t.Collaborators?.Single().Name, n => n.Collaborators?.Single().Name),
        ["collaborators[0].email"] = new("xxxx@abc.com", t => t.Collaborators?.Single().Email, n => n.Collaborators?.Single().Email),
        ["collaborators[0].department"] = new("用户部门名称(有权限才展示)", t => t.Collaborators?.Single().Department, n => n.Collaborators?.Single().Department),
        ["collaborators[0].city"] = new("城市", t => t.Collaborators?.Single().City, n => n.Collaborators?.Single().City),
        ["collaborators[0].country"] = new("国家", t => t.Collaborators?.Single().Country, n => n.Collaborators?.Single().Country),
        ["customized_fields[0].id"] = new("123", t => t.CustomizedFields?.Single().Id, n => n.Customized_fields?.Single().Id),
        ["customized_fields[0].value"] = new("value", t => (t.CustomizedFields?.Single().Value as UntypedString)?.GetValue(), n => n.Customized_fields?.Single().Value?.ToString()),
        ["customized_fields[0].key_name"] = new("key", t => t.CustomizedFields?.Single().KeyName, n => n.Customized_fields?.Single().Key_name),
        ["customized_fields[0].display_name"] = new("display name", t => t.CustomizedFields?.Single().DisplayName, n => n.Customized_fields?.Single().Display_name),
        ["customized_fields[0].position"] = new(1, t => t.CustomizedFields?.Single().Position, n => n.Customized_fields?.Single().Position),
        ["customized_fields[0].required"] = new(true, t => t.CustomizedFields?.Single().Required, n => n.Customized_fields?.Single().Required),
        ["customized_fields[0].editable"] = new(true, t => t.CustomizedFields?.Single().Editable, n => n.Customized_fields?.Single().Editable),
        ["agent_service_duration"] = new(42624.95, t => t.AgentServiceDuration, n => n.Agent_service_duration),
        ["agent_first_response_duration"] = new(123869L, t => t.AgentFirstResponseDuration, n => n.Agent_first_response_duration),
        ["bot_service_duration"] = new(1L, t => t.BotServiceDuration, n => n.Bot_service_duration),
        ["agent_resolution_time"] = new(66L, t => t.AgentResolutionTime, n => n.Agent_resolution_time),
        ["actual_processing_time"] = new(68L, t => t.ActualProcessingTime, n => n.Actual_processing_time),
        ["agent_entry_time"] = new(1636444596000L, t => t.AgentEntryTime, n => n.Agent_entry_time),
        ["agent_first_response_time"] = new(1636444696000L, t => t.AgentFirstResponseTime, n => n.Agent_first_response_time),
        ["agent_last_response_time"] = new(1636444796000L, t => t.AgentLastResponseTime, n => n.Agent_last_response_time),
        ["agent_owner.id"] = new("ou_37019b7c830210acd88fdce886e25c71", t => t.AgentOwner?.Id, n => n.Agent_owner?.Id),
        ["agent_owner.avatar_url"] = new("https://xxxx", t => t.AgentOwner?.AvatarUrl, n => n.Agent_owner?.Avatar_url),
        ["agent_owner.name"] = new("abc", t => t.AgentOwner?.Name, n => n.Agent_owner?.Name),
        ["agent_owner.email"] = new("xxxx@abc.com", t => t.AgentOwner?.Email, n => n.Agent_owner?.Email),
        ["agent_owner.department"] = new("用户部门名称(有权限才展示)", t => t.AgentOwner?.Department, n => n.Agent_owner?.Department),
        ["agent_owner.city"] = new("城市", t => t.AgentOwner?.City, n => n.Agent_owner?.City),
        ["agent_owner.country"] = new("国家", t => t.AgentOwner?.Country, n => n.Agent_owner?.Country),
        ["tags[0].id"] = new("7474857595946745884", t => t.Tags?.Single().Id, n => n.Tags?.Single().Id),
        ["tags[0].name"] = new("标签名称", t => t.Tags?.Single().Name, n => n.Tags?.Single().Name),
    };

    public static TheoryData<string> FieldNames { get; } = [.. Fields.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<Ticket> TicketAsync()
    {
        using var client = wireMock.Client(Case);
        return await client.GetTicketAsync(TicketId, Token);
    }

    [Theory]
    [MemberData(nameof(FieldNames))]
    public async Task Our_client_reads(string field) =>
        Assert.Equal(Fields[field].Expected, Fields[field].Ours(await TicketAsync()));

    [Theory]
    [MemberData(nameof(FieldNames))]
    public async Task The_nswag_client_reads(string field)
    {
        using var nswag = new NSwagReader(wireMock, Case);
        var response = await nswag.Client.Ticket_getAsync(TicketId, Token);
        Assert.Equal(Fields[field].Expected, Fields[field].NSwag(response.Data!.Ticket!));
    }

    [Fact]
    public void The_fields_above_are_all_fields_of_the_documented_answer()
    {
        using var example = JsonDocument.Parse(Repository.Example(Case));
        var ticket = example.RootElement.GetProperty("data").GetProperty("ticket");
        Assert.Equal(
            Json.Leaves(ticket).Select(leaf => leaf.Path).Order(StringComparer.Ordinal),
            Fields.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_envelope_says_success()
    {
        using var client = wireMock.Client(Case);
        var response = await client.Helpdesk.V1.Tickets[TicketId].GetAsync(Token);
        Assert.Equal(0, response.Code);
        Assert.Equal("success", response.Msg);
        Assert.Null(response.Error);
    }

    [Fact]
    public async Task No_documented_field_is_unknown_to_the_models()
    {
        using var client = wireMock.Client(Case);
        var response = await client.Helpdesk.V1.Tickets[TicketId].GetAsync(Token);
        var ticket = response.Data!.Ticket!;
        IAdditionalDataHolder[] models =
        [
            response, response.Data, ticket, ticket.Guest!, ticket.Comments!.TicketCommentsComment!,
            ticket.DissatisfactionReason!.TicketDissatisfactionReasonI18n!, ticket.Agents!.Single(), ticket.ClosedBy!,
            ticket.Collaborators!.Single(), ticket.CustomizedFields!.Single(), ticket.AgentOwner!, ticket.Tags!.Single(),
        ];
        Assert.All(models, model => Assert.Empty(model.AdditionalData));
    }

    [Fact]
    public async Task Times_durations_and_choices_have_views()
    {
        var ticket = await TicketAsync();
        Assert.Equal(new DateTimeOffset(2021, 3, 28, 8, 33, 49, TimeSpan.Zero), ticket.CreatedDateTime);
        Assert.Equal(TimeSpan.FromMinutes(42624.95), ticket.AgentServiceTimeSpan);
        Assert.Equal(TimeSpan.FromSeconds(123869), ticket.AgentFirstResponseTimeSpan);
        Assert.Equal(TicketStatus.ClosedByBot, ticket.TypedStatus);
    }

    private sealed record Field(object Expected, Func<Ticket, object?> Ours, Func<NSwagTicket, object?> NSwag);
}

using System.Text.Json;
using FeishuHelpdesk.Generated.Models;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.ContractTests;

/// <summary>Shapes of an answer that users report beside the documented one.</summary>
public sealed class ReportedShapesTests(WireMockFixture wireMock) : IClassFixture<WireMockFixture>
{
    private const string TicketId = "6626871355780366331";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<Ticket> TicketAsync(string @case)
    {
        using var client = wireMock.Client(@case);
        return await client.GetTicketAsync(TicketId, Token);
    }

    [Fact]
    public async Task One_note_is_a_list_of_one()
    {
        var note = Assert.Single((await TicketAsync("ticket-get.documented")).CommentList);
        Assert.Equal(12, note.Id);
        Assert.Equal("备注内容", note.Content);
        Assert.Equal(7262656095919128578, note.UserId);
    }

    [Fact]
    public async Task A_list_of_notes_is_that_list()
    {
        var notes = (await TicketAsync("ticket-get.comments-list.reported")).CommentList;
        Assert.Equal([12L, 13L], notes.Select(note => note.Id!.Value));
        Assert.Equal(["备注内容", "Second note"], notes.Select(note => note.Content));
        Assert.All(notes, note => Assert.Equal(7262656095919128578, note.UserId));
    }

    [Fact]
    public async Task An_empty_list_of_notes_is_empty() =>
        Assert.Empty((await TicketAsync("ticket-get.comments-empty-list.reported")).CommentList);

    [Fact]
    public async Task No_notes_are_an_empty_list() =>
        Assert.Empty((await TicketAsync("ticket-get.fields-absent.derived")).CommentList);

    [Fact]
    public async Task One_reason_is_a_list_of_one()
    {
        var reason = Assert.Single((await TicketAsync("ticket-get.documented")).DissatisfactionReasonList);
        Assert.Equal("答案看不懂", reason.ZhCn);
        Assert.Equal("I don't understand", reason.EnUs);
        Assert.Equal("回答が複雑すぎる", reason.JaJp);
    }

    [Fact]
    public async Task A_list_of_reasons_is_that_list()
    {
        var reasons = (await TicketAsync("ticket-get.dissatisfaction-reason-list.reported")).DissatisfactionReasonList;
        Assert.Equal(["答案看不懂", "回复太慢"], reasons.Select(reason => reason.ZhCn));
        Assert.Equal(["I don't understand", "Replies were slow"], reasons.Select(reason => reason.EnUs));
        Assert.Equal(["回答が複雑すぎる", "返信が遅い"], reasons.Select(reason => reason.JaJp));
    }

    [Fact]
    public async Task A_list_of_plain_reasons_is_kept()
    {
        var ticket = await TicketAsync("ticket-get.dissatisfaction-reason-strings.derived");
        Assert.Equal(["答案看不懂", "回复太慢"], ticket.DissatisfactionReason?.String);
        Assert.Equal(["答案看不懂", "回复太慢"], ticket.DissatisfactionReasonList.Select(reason => reason.ZhCn));
    }

    [Fact]
    public async Task No_reason_is_an_empty_list() =>
        Assert.Empty((await TicketAsync("ticket-get.fields-absent.derived")).DissatisfactionReasonList);

    [Fact]
    public async Task Numbers_in_quotes_are_the_numbers() =>
        Assert.Equal(
            Json.Canonical(await Json.WriteAsync(await TicketAsync("ticket-get.documented"))),
            Json.Canonical(await Json.WriteAsync(await TicketAsync("ticket-get.numbers-in-quotes.derived"))));

    [Fact]
    public async Task A_ticket_that_was_never_updated_keeps_its_minus_one_and_has_no_time()
    {
        var ticket = await TicketAsync("ticket-get.updated-at-none.derived");
        Assert.Equal(-1, ticket.UpdatedAt);
        Assert.Null(ticket.UpdatedDateTime);
    }

    [Fact]
    public async Task Fields_that_are_absent_are_null()
    {
        var ticket = await TicketAsync("ticket-get.fields-absent.derived");
        Assert.Equal(TicketId, ticket.TicketId);
        Assert.Equal(TicketStatus.Created, ticket.TypedStatus);
        string[] present = [nameof(Ticket.TicketId), nameof(Ticket.Status), nameof(Ticket.AdditionalData)];
        Assert.All(
            typeof(Ticket).GetProperties().Where(property => property.CanWrite && !present.Contains(property.Name)),
            property => Assert.Null(property.GetValue(ticket)));
    }

    [Theory]
    [InlineData("ticket-get.data-absent.derived")]
    [InlineData("data-empty")]
    [InlineData("data-null")]
    [InlineData("ticket-null")]
    public async Task Success_without_a_ticket_is_an_exception_and_never_null(string @case)
    {
        var exception = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => TicketAsync(@case));
        Assert.Equal(200, exception.ResponseStatusCode);
    }

    [Fact]
    public async Task A_byte_order_mark_is_passed_over() =>
        Assert.Equal(TicketId, (await TicketAsync("byte-order-mark")).TicketId);

    [Fact]
    public async Task Unknown_values_of_choices_are_kept()
    {
        var ticket = await TicketAsync("ticket-get.unknown-fields.derived");
        Assert.Equal(77, ticket.Status);
        Assert.Null(ticket.TypedStatus?.Name);
        Assert.Equal(31, ticket.Channel);
    }

    [Theory]
    [InlineData("trace", "true")]
    [InlineData("data.next_step", "\"survey\"")]
    [InlineData("data.ticket.sla_policy", """{"id":"7474857595946745999","name":"Gold","minutes":30,"tags":["vip",null]}""")]
    [InlineData("data.ticket.guest.timezone", "\"Asia/Shanghai\"")]
    public async Task Unknown_fields_are_kept_where_they_stood(string path, string json)
    {
        using var client = wireMock.Client("ticket-get.unknown-fields.derived");
        var response = await client.Helpdesk.V1.Tickets[TicketId].GetAsync(Token);
        IAdditionalDataHolder holder = path[..Math.Max(0, path.LastIndexOf('.'))] switch
        {
            "" => response,
            "data" => response.Data!,
            "data.ticket" => response.Data!.Ticket!,
            _ => response.Data!.Ticket!.Guest!,
        };

        var (name, value) = Assert.Single(holder.AdditionalData);
        Assert.Equal(path.Split('.')[^1], name);
        Assert.Equal(json, JsonSerializer.Serialize(value));
    }
}

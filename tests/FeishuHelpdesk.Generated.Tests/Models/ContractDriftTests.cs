using System.Collections.Concurrent;
using FeishuHelpdesk.Serialization;
using FeishuHelpdesk.Tests.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace FeishuHelpdesk.Tests.Models;

/// <summary>What the description does not know is kept, and told once each.</summary>
public class ContractDriftTests
{
    private readonly FakeService _service = new();
    private readonly ConcurrentQueue<ContractDrift> _reports = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ticket-get.documented.json")]
    [InlineData("ticket-get.comments-list.reported.json")]
    [InlineData("ticket-get.comments-empty-list.reported.json")]
    [InlineData("ticket-get.dissatisfaction-reason-list.reported.json")]
    [InlineData("ticket-get.dissatisfaction-reason-strings.derived.json")]
    [InlineData("ticket-get.updated-at-none.derived.json")]
    [InlineData("ticket-get.fields-absent.derived.json")]
    [InlineData("ticket-get.numbers-in-quotes.derived.json")]
    public async Task Nothing_is_told_of_what_is_described(string example)
    {
        await ReadAsync(FakeService.Example(example));
        Assert.Empty(_reports);
    }

    [Fact]
    public async Task Unknown_fields_and_values_are_told_with_path_and_kind_and_are_kept()
    {
        var ticket = await ReadAsync(FakeService.Example("ticket-get.unknown-fields.derived.json"));
        Assert.Equal(
            [
                new("$.data.next_step", ContractDriftKind.UnknownField),
                new("$.data.ticket.channel", ContractDriftKind.UnknownValue, 31),
                new("$.data.ticket.guest.timezone", ContractDriftKind.UnknownField),
                new("$.data.ticket.sla_policy", ContractDriftKind.UnknownField),
                new("$.data.ticket.status", ContractDriftKind.UnknownValue, 77),
                new ContractDrift("$.trace", ContractDriftKind.UnknownField),
            ],
            _reports.OrderBy(report => report.JsonPath, StringComparer.Ordinal));
        Assert.True(ticket.AdditionalData.ContainsKey("sla_policy"));
        Assert.True(ticket.Guest!.AdditionalData.ContainsKey("timezone"));
        Assert.Equal(77, ticket.Status);
    }

    [Fact]
    public async Task Every_level_is_looked_at_lists_and_both_shapes_of_the_unions_included()
    {
        await ReadAsync("""
            {"code":0,"data":{"ticket":{
              "ticket_id":"1","ticket_type":9,"status":9,"score":9,"channel":0,"solve":9,
              "comments":[{"a":1},{"a":2},{"b c":3}],
              "dissatisfaction_reason":[{"fr_fr":"x"}],
              "agents":[{"agent":1},null,{"agent":2}],"collaborators":[{"collaborator":1}],
              "closed_by":{"closer":1},"agent_owner":{"owner":1},
              "customized_fields":[{"field":1}],"tags":[{"tag":1}]}}}
            """);
        await ReadAsync("""{"code":0,"data":{"ticket":{"comments":{"one":1},"dissatisfaction_reason":{"fr_fr":"x"}}}}""");
        Assert.Equal(
            [
                "$.data.ticket.agent_owner.owner",
                "$.data.ticket.agents[*].agent",
                "$.data.ticket.closed_by.closer",
                "$.data.ticket.collaborators[*].collaborator",
                "$.data.ticket.comments.one",
                "$.data.ticket.comments[*].a",
                "$.data.ticket.comments[*]['b c']",
                "$.data.ticket.customized_fields[*].field",
                "$.data.ticket.dissatisfaction_reason.fr_fr",
                "$.data.ticket.dissatisfaction_reason[*].fr_fr",
                "$.data.ticket.score",
                "$.data.ticket.solve",
                "$.data.ticket.status",
                "$.data.ticket.tags[*].tag",
                "$.data.ticket.ticket_type",
            ],
            _reports.Select(report => report.JsonPath).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_is_told_once_by_a_client_however_many_calls_see_it()
    {
        using var client = Client("""{"code":0,"data":{"ticket":{"x":1,"status":77}}}""");
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => client.GetTicketAsync(FakeService.TicketId, Cancel))));
        Assert.Equal(2, _reports.Count);
    }

    [Fact]
    public async Task Every_unknown_value_of_a_field_is_told()
    {
        using var client = Client("");
        foreach (var status in (int[])[77, 78, 77])
        {
            _service.Answer(FakeService.Now(_ => FakeService.Json(200, $$"""{"code":0,"data":{"ticket":{"status":{{status}} } } }""")));
            await client.GetTicketAsync(FakeService.TicketId, Cancel);
        }

        Assert.Equal([77, 78], _reports.Select(report => report.Value!.Value));
    }

    [Fact]
    public async Task Names_without_end_do_not_fill_the_memory()
    {
        await ReadAsync($$"""{"code":0,"data":{"ticket":{ {{string.Join(',', Enumerable.Range(0, 3000).Select(i => $"\"x{i}\":1"))}} } } }""");
        Assert.Equal(1000, _reports.Count);
    }

    [Fact]
    public async Task Names_without_end_do_not_fill_it_however_many_answers_bring_them()
    {
        using var client = Client("");
        for (var answer = 0; answer < 3; answer++)
        {
            var fields = string.Join(',', Enumerable.Range(0, 600).Select(i => $"\"x{answer}_{i}\":1"));
            _service.Answer(FakeService.Now(_ => FakeService.Json(200, $$"""{"code":0,"data":{"ticket":{ {{fields}} } } }""")));
            await client.GetTicketAsync(FakeService.TicketId, Cancel);
        }

        Assert.Equal(1000, _reports.Count);
    }

    [Fact]
    public void Of_one_answer_no_more_is_remembered_than_can_be_told()
    {
        var log = new DriftLog();
        for (var at = 3000; at > 0; at--)
            log.UnknownField(at);
        Assert.Equal(1000, log.Entries.Count);
        Assert.Equal(2001, log.Entries[0].At);
    }

    [Fact]
    public async Task A_choice_in_a_list_that_is_not_known_is_told_and_kept()
    {
        using var client = Client("""{"code":0,"data":{"rules":[{"operator_options":[2,77,78,null,77]}]}}""");
        var rule = Assert.Single(await client.ListAgentSkillRulesAsync(cancellationToken: Cancel));
        Assert.Equal([2, 77, 78, null, 77], rule.OperatorOptions!);
        Assert.Equal(
            [("$.data.rules[*].operator_options[*]", 77), ("$.data.rules[*].operator_options[*]", 78)],
            _reports.Select(report => (report.JsonPath, report.Value!.Value)));
    }

    [Fact]
    public async Task A_hook_that_throws_does_not_break_the_call_and_is_logged()
    {
        using var log = new CollectingLoggerFactory();
        _service.Otherwise = FakeService.Now(_ => FakeService.Json(200, FakeService.Example("ticket-get.unknown-fields.derived.json")));
        using var client = _service.Client(configure: options => options.OnContractDrift = _ => throw new InvalidOperationException("of the hook"), loggerFactory: log);
        Assert.Equal(FakeService.TicketId, (await client.GetTicketAsync(FakeService.TicketId, Cancel)).TicketId);
        Assert.Contains(log.Records, entry => entry.Level == LogLevel.Warning && entry.Message == "OnContractDrift threw InvalidOperationException; the answer is not affected");
    }

    private async Task<FeishuHelpdesk.Generated.Models.Ticket> ReadAsync(string json)
    {
        using var client = Client(json);
        return await client.GetTicketAsync(FakeService.TicketId, Cancel);
    }

    private FeishuHelpdesk.Generated.FeishuHelpdeskClient Client(string json)
    {
        _service.Otherwise = FakeService.Now(_ => FakeService.Json(200, json));
        return _service.Client(configure: options => options.OnContractDrift = _reports.Enqueue);
    }
}

using System.Text.Json;
using Xunit;

namespace FeishuHelpdesk.Tests.Cli;

/// <summary>The knowledge base, the agents and the customized fields, as the examples of the description have them.</summary>
public sealed class KnowledgeCommandTests
{
    private static FakeHelpdesk Service() => FakeHelpdesk.Start(request => request.Route switch
    {
        "GET /helpdesk/v1/faqs/search" => Example("faq-search"),
        "GET /helpdesk/v1/faqs/6936004780707807231" => Example("faq-get"),
        "GET /helpdesk/v1/agent_schedules" => Example("agent-schedule-list"),
        "GET /helpdesk/v1/customized_fields" => Example("ticket-customized-fields"),
        "GET /helpdesk/v1/ticket_customized_fields" => Example("ticket-customized-field-list"),
        _ => null,
    });

    [Fact]
    public async Task Found_entries_are_listed_with_their_ids()
    {
        await using var service = Service();
        var call = await CliCall.RunAsync(service.Variables, "faq", "search", "not", "working");

        Assert.Equal((0, ""), (call.Status, call.Error));
        Assert.Equal("not working", service.Requests.First().Query["query"]);
        Assert.StartsWith("  FAQ", call.Out, StringComparison.Ordinal);
        Assert.True(call.OutLines.Length > 2);
    }

    [Fact]
    public async Task An_entry_is_its_question_its_answer_and_where_it_stands()
    {
        await using var service = Service();
        var table = await CliCall.RunAsync(service.Variables, "faq", "get", "6936004780707807231");
        var json = await CliCall.RunAsync(service.Variables, "faq", "get", "6936004780707807231", "-o", "json");

        Assert.Equal((0, ""), (table.Status, table.Error));
        using var faq = JsonDocument.Parse(json.Out);
        Assert.StartsWith(faq.RootElement.GetProperty("question").GetString()!, table.Out, StringComparison.Ordinal);
        Assert.Contains("  Category", table.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agents_are_asked_for_by_their_states()
    {
        await using var service = Service();
        var all = await CliCall.RunAsync(service.Variables, "agent", "list");
        var online = await CliCall.RunAsync(service.Variables, "agent", "list", "--status", "online", "-o", "json");

        Assert.Equal((0, 0), (all.Status, online.Status));
        Assert.Equal(["1,2,3", "1"], service.Requests.Select(request => request.Query["status"]));
        Assert.StartsWith("  Agent", all.Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(online.Out);
        Assert.Equal(JsonValueKind.Array, json.RootElement.ValueKind);
    }

    [Fact]
    public async Task Fields_are_shown_with_the_options_of_dropdowns()
    {
        await using var service = Service();
        var table = await CliCall.RunAsync(service.Variables, "fields");
        var json = await CliCall.RunAsync(service.Variables, "fields", "-o", "json");

        Assert.Equal((0, ""), (table.Status, table.Error));
        Assert.Contains("Options", table.OutLines[0], StringComparison.Ordinal);
        Assert.Contains(table.OutLines, line => line.StartsWith("  Ticket", StringComparison.Ordinal));
        Assert.Contains(table.OutLines, line => line.StartsWith("  User", StringComparison.Ordinal));
        using var fields = JsonDocument.Parse(json.Out);
        Assert.True(fields.RootElement.TryGetProperty("ticket_customized_fields", out _));
    }

    private static FakeHelpdesk.Answer Example(string operation) =>
        new(File.ReadAllText(Build.RepositoryFiles.PathOf($"spec/examples/{operation}.derived.json")));
}

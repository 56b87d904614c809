using System.Net;
using System.Text.Json;
using Xunit;

namespace FeishuHelpdesk.Sandbox.Tests;

/// <summary>The service as it was seen to answer.</summary>
public sealed class OddityTests : SandboxFixture
{
    private const string Path = "/helpdesk/v1/tickets/6626871355780366331";

    [Fact]
    public async Task Notes_and_the_reason_come_as_lists()
    {
        Sandbox.Oddities = SandboxOddities.CommentsAsList | SandboxOddities.DissatisfactionReasonAsList;

        var ticket = await TicketAsync();

        Assert.Equal("备注内容", ticket.GetProperty("comments")[0].GetProperty("content").GetString());
        Assert.Equal("I don't understand", ticket.GetProperty("dissatisfaction_reason")[0].GetProperty("en_us").GetString());
    }

    [Fact]
    public async Task Numbers_come_in_quotes_and_keep_all_their_digits()
    {
        Caller.ChecksAnswers = false;
        Sandbox.Oddities = SandboxOddities.NumbersInQuotes;

        var ticket = await TicketAsync();

        Assert.Equal(("1616920429000", "42624.95", "7262656095919128578"), (Text(ticket, "created_at"), Text(ticket, "agent_service_duration"), Text(ticket.GetProperty("comments"), "user_id")));
    }

    [Fact]
    public async Task A_ticket_has_one_agent()
    {
        Sandbox.Oddities = SandboxOddities.OneAgent;

        var ticket = await TicketAsync();

        Assert.Equal("abc", ticket.GetProperty("agent").GetProperty("name").GetString());
        Assert.False(ticket.TryGetProperty("agents", out _));
    }

    [Fact]
    public async Task Fields_are_absent()
    {
        Sandbox.Oddities = SandboxOddities.FieldsAbsent;

        Assert.False((await TicketAsync()).TryGetProperty("score", out _));
        Assert.False((await Caller.CallAsync("PUT", Path, """{"solved":2}""")).Json.TryGetProperty("data", out _));
        Assert.False((await Caller.OkAsync("GET", "/helpdesk/v1/categories")).GetProperty("categories")[0].TryGetProperty("parent_id", out _));
    }

    [Fact]
    public async Task Fields_come_that_nobody_knows()
    {
        Sandbox.Oddities = SandboxOddities.UnknownFields;

        Assert.Equal(1, (await TicketAsync()).GetProperty("guest").GetProperty("sandbox_unknown").GetProperty("number").GetInt32());
    }

    [Fact]
    public async Task Errors_come_under_other_statuses_and_with_the_log_id_in_the_body_alone()
    {
        Sandbox.Oddities = SandboxOddities.ErrorsUnderHttp200 | SandboxOddities.RateLimitUnderHttp400 | SandboxOddities.LogIdInBodyOnly;

        var missing = await Caller.CallAsync("GET", "/helpdesk/v1/tickets/1");
        Assert.Equal((HttpStatusCode.OK, 154004), (missing.Status, missing.Code));
        Assert.False(missing.Headers.ContainsKey("X-Tt-Logid"));
        Assert.Matches("^[0-9A-F]{34}$", missing.Json.GetProperty("error").GetProperty("logid").GetString());
        Sandbox.Faults.Add(SandboxFault.RateLimit(TimeSpan.FromSeconds(1)));
        Assert.Equal(HttpStatusCode.BadRequest, (await Caller.CallAsync("GET", Path)).Status);
    }

    [Fact]
    public async Task Without_them_all_is_as_documented_again()
    {
        Sandbox.Oddities = SandboxOddities.UnknownFields;
        Sandbox.Oddities = SandboxOddities.None;

        Assert.Equal(SandboxCaller.Example("ticket-get.documented.json"), (await Caller.CallAsync("GET", Path)).Body);
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private async Task<JsonElement> TicketAsync() => (await Caller.OkAsync("GET", Path)).GetProperty("ticket");
}

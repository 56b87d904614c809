using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace FeishuHelpdesk.Sandbox.Tests;

/// <summary>The address for clients that cannot call the sandbox in code.</summary>
public sealed class ControlTests : SandboxFixture
{
    [Fact]
    public async Task Faults_are_asked_for_and_taken_back()
    {
        Assert.Equal(HttpStatusCode.NoContent, (await ControlAsync("POST", "/faults", """{"fault":"155000","operation":"ticket.list","share":0.5}""")).Status);
        Assert.Equal(155000, (await Caller.CallAsync("GET", "/helpdesk/v1/tickets")).Code);
        await ControlAsync("DELETE", "/faults");
        Assert.Equal(0, (await Caller.CallAsync("GET", "/helpdesk/v1/tickets")).Code);
    }

    [Fact]
    public async Task The_log_is_read_and_emptied()
    {
        await Caller.OkAsync("PUT", "/helpdesk/v1/tickets/6626871355780366331", """{"solved":2}""");

        var log = JsonElement.Parse((await ControlAsync("GET", "/requests")).Text);
        Assert.Equal(("ticket.update", 200, """{"solved":2}"""), (log[0].GetProperty("operation").GetString(), log[0].GetProperty("status").GetInt32(), log[0].GetProperty("body").GetString()));
        await ControlAsync("DELETE", "/requests");
        Assert.Equal("[]", (await ControlAsync("GET", "/requests")).Text);
    }

    [Fact]
    public async Task Guests_and_agents_act_and_all_is_reset()
    {
        await ControlAsync("POST", "/seed", """{"tickets":[{"ticket_id":"5"}]}""");
        Assert.Contains("\"id\"", (await ControlAsync("POST", "/guest_writes", """{"ticket_id":"5","text":"Hello"}""")).Text);
        Assert.Contains("\"id\"", (await ControlAsync("POST", "/agent_writes", """{"ticket_id":"5","text":"Hello"}""")).Text);
        Assert.Equal(HttpStatusCode.NoContent, (await ControlAsync("POST", "/guest_rates", """{"ticket_id":"5","score":1}""")).Status);
        Assert.Equal(3, (await Caller.OkAsync("GET", "/helpdesk/v1/tickets/5/messages")).GetProperty("total").GetInt32());

        await ControlAsync("POST", "/reset", "{}");

        await Caller.RefusedAsync(404, 154004, "GET", "/helpdesk/v1/tickets/5");
    }

    [Theory]
    [InlineData("/faults", """{"fault":"fire"}""", "fault takes 155000")]
    [InlineData("/faults", """{"fault":"reset","operation":"ticket.burn"}""", "there is no operation ticket.burn")]
    [InlineData("/faults", """{"fault":"reset","calls":0}""", "At least one call")]
    [InlineData("/faults", """{"fault":""", "")]
    [InlineData("/seed", """{"tickets":1}""", "line 1: tickets: the value must be an array")]
    [InlineData("/seed", """{"tickets":[{"ticket_id":"6626871355780366331"}]}""", "There is a ticket 6626871355780366331 already")]
    [InlineData("/guest_writes", """{"ticket_id":"5","text":"Hello"}""", "There is no ticket 5")]
    [InlineData("/guest_writes", """{"text":"Hello"}""", "ticket_id is required")]
    [InlineData("/guest_rates", """{"ticket_id":"6626871355780366331"}""", "A score is 1, 2 or 3")]
    [InlineData("/review", """{"notification_id":"1"}""", "approve is required")]
    public async Task What_cannot_be_is_400_with_the_reason(string path, string body, string reason)
    {
        var reply = await ControlAsync("POST", path, body);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains(reason, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_address_says_which_there_are_and_a_form_of_a_web_page_changes_nothing()
    {
        var unknown = await ControlAsync("GET", "/nothing");
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Contains("POST /sandbox/faults", unknown.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await ControlAsync("POST", "/reset", "", "text/plain")).Status);
        Assert.Empty(Sandbox.Requests);
    }

    private async Task<Reply> ControlAsync(string method, string path, string? body = null, string type = "application/json")
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), Sandbox.ControlAddress + path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, type);
        using var answer = await http.SendAsync(request, Cancel);
        return new Reply(answer.StatusCode, answer.Content.Headers.ContentType, [], null, await answer.Content.ReadAsByteArrayAsync(Cancel));
    }
}

using System.Net;
using Xunit;

namespace FeishuHelpdesk.Sandbox.Tests;

/// <summary>The page for a browser.</summary>
public sealed class PageTests : SandboxFixture
{
    [Fact]
    public async Task It_shows_tickets_the_messages_of_one_and_the_last_requests()
    {
        await Caller.OkAsync("POST", "/helpdesk/v1/start_service", """{"open_id":"ou_1"}""");
        var id = Sandbox.State.Tickets[^1].Id;
        Sandbox.GuestWrites(id, "The printer is broken");

        var all = await PageAsync("/");
        Assert.Contains($"<a href=\"/?ticket={id}\">", all, StringComparison.Ordinal);
        Assert.Contains("The newest 2 of 2", all, StringComparison.Ordinal);
        Assert.Contains("<td>ticket.start_service</td><td class=\"free\">POST /open-apis/helpdesk/v1/start_service</td><td>200</td>", all, StringComparison.Ordinal);
        Assert.DoesNotContain("The printer is broken", all, StringComparison.Ordinal);
        Assert.Contains("<td>1</td><td>ou_1</td><td class=\"free\">The printer is broken</td>", await PageAsync($"/?ticket={id}"), StringComparison.Ordinal);
        // It is no request of a client.
        Assert.Equal(2, Sandbox.Requests.Count);
    }

    [Fact]
    public async Task What_a_guest_writes_is_text_and_runs_nowhere()
    {
        const string script = "<script>alert(1)</script>";
        await Caller.OkAsync("POST", "/helpdesk/v1/start_service", $$"""{"open_id":"ou_{{script}}"}""");
        var id = Sandbox.State.Tickets[^1].Id;
        Sandbox.GuestWrites(id, script);
        await Caller.CallAsync("GET", "/nothing?" + WebUtility.UrlEncode(script));

        var page = await PageAsync($"/?ticket={id}");

        Assert.DoesNotContain(script, page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.Contains("<p>Choose a ticket.</p>", await PageAsync("/?ticket=" + WebUtility.UrlEncode(script)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_script_of_the_page_may_run()
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(Sandbox.BaseAddress, "/"), Cancel);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        var script = page.Split("<script>")[1].Split("</script>")[0];
        Assert.Contains($"'sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(script)))}'", policy, StringComparison.Ordinal);
    }

    private async Task<string> PageAsync(string target)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(Sandbox.BaseAddress, target), Cancel);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return await answer.Content.ReadAsStringAsync(Cancel);
    }
}

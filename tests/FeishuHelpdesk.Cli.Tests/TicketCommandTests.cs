using System.Text.Json;
using Xunit;

namespace FeishuHelpdesk.Tests.Cli;

/// <summary>Lists, conversations, replies and changes.</summary>
public sealed class TicketCommandTests
{
    [Fact]
    public async Task A_list_is_a_table_of_the_newest_and_stops_at_the_limit()
    {
        await using var service = FakeHelpdesk.Start(new TicketStore(30).Answer);
        var call = await CliCall.RunAsync(service.Variables, "ticket", "list", "--limit", "3");

        Assert.Equal((0, ""), (call.Status, call.Error));
        Assert.Equal(5, call.OutLines.Length);
        Assert.Contains(TicketStore.Id(29), call.OutLines[1], StringComparison.Ordinal);
        Assert.Contains("Processing", call.OutLines[1], StringComparison.Ordinal);
        Assert.Contains("王小明29", call.OutLines[1], StringComparison.Ordinal);
        Assert.Contains("2026-01-01 08:29:00 +08:00", call.OutLines[1], StringComparison.Ordinal);
        Assert.InRange(service.Requests.Count, 1, 4);
        Assert.All(service.Requests, request => Assert.Equal("20", request.Query["page_size"]));
    }

    [Fact]
    public async Task The_newest_ticket_of_hundreds_takes_few_requests()
    {
        await using var service = FakeHelpdesk.Start(new TicketStore(200).Answer);
        var call = await CliCall.RunAsync(service.Variables, "ticket", "list", "--limit", "1");

        Assert.Equal((0, ""), (call.Status, call.Error));
        Assert.Contains(TicketStore.Id(199), call.OutLines[1], StringComparison.Ordinal);
        Assert.InRange(service.Requests.Count, 1, 4);
    }

    [Fact]
    public async Task Every_filter_goes_to_the_service_and_times_can_be_dates()
    {
        await using var service = FakeHelpdesk.Start(new TicketStore(0).Answer);
        var call = await CliCall.RunAsync(
            service.Variables,
            "ticket", "list", "--status", "processing", "50", "--stage", "human", "--solved", "no", "--score", "1", "--channel", "2", "--agent", "ou_1", "--closed-by", "ou_2",
            "--guest", "ou_3", "--guest-name", "王", "--tag", "a b", "--tag", "c", "--since", "2026-01-01", "--until", "2026-01-02T03:04:05Z", "--updated-since", "2026-01-03T00:00+01:00");

        Assert.Equal((0, "No tickets.\n"), (call.Status, call.Out));
        var query = service.Requests.First().Query;
        Assert.Equal(
            ["2,50", "2", "1", "1", "2", "ou_1", "ou_2", "ou_3", "王", "a b,c", "1767196800000", "1767323045000", "1767394800000"],
            new[] { "status_list", "type", "solved", "score", "channel", "agent_id", "closed_by_id", "guest_id", "guest_name", "tags", "create_time_start", "create_time_end", "update_time_start" }.Select(name => query[name]));
        Assert.NotNull(query["update_time_end"]);
    }

    [Fact]
    public async Task Json_is_a_list_and_json_lines_are_tickets_with_all_that_came()
    {
        await using var service = FakeHelpdesk.Start(new TicketStore(3).Answer);
        var json = await CliCall.RunAsync(service.Variables, "ticket", "list", "-o", "json");
        var lines = await CliCall.RunAsync(service.Variables, "ticket", "list", "-o", "jsonl");
        var none = await CliCall.RunAsync(service.Variables, "ticket", "list", "-o", "json", "--until", "2020-01-01");

        using var list = JsonDocument.Parse(json.Out);
        Assert.Equal(3, list.RootElement.GetArrayLength());
        Assert.Equal(4, lines.OutLines.Length);
        using var ticket = JsonDocument.Parse(lines.OutLines[0]);
        Assert.Equal("1.10", ticket.RootElement.GetProperty("extra").GetProperty("n").GetRawText());
        Assert.Equal("[]\n", none.Out);
    }

    [Theory]
    [InlineData("--since", "2026-02-01", "--until", "2026-01-01")]
    [InlineData("--updated-since", "1d", "--updated-until", "2d")]
    public async Task A_window_that_ends_before_it_begins_is_wrong_usage(params string[] window)
    {
        await using var service = FakeHelpdesk.Start(new TicketStore(3).Answer);
        var call = await CliCall.RunAsync(service.Variables, ["ticket", "list", .. window]);

        Assert.Equal((2, ""), (call.Status, call.Out));
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task A_list_on_a_narrow_terminal_breaks_no_id()
    {
        await using var service = FakeHelpdesk.Start(new TicketStore(2).Answer);
        var call = await CliCall.RunAsync(service.Variables, 40, TestContext.Current.CancellationToken, "ticket", "list");

        Assert.Equal(0, call.Status);
        Assert.Contains(TicketStore.Id(1), call.Out, StringComparison.Ordinal);
        Assert.All(call.OutLines, line => Assert.InRange(System.Text.RegularExpressions.Regex.Replace(line, "\u001b\\[[0-9;]*m", "").Length, 0, 40));
    }

    [Fact]
    public async Task Messages_read_like_a_conversation_and_hostile_text_stays_text()
    {
        await using var service = FakeHelpdesk.Start(request => request.Route == "GET /helpdesk/v1/tickets/7/messages"
            ? FakeHelpdesk.Answer.Data("""
                {"total":4,"messages":[
                {"id":"2","user_name":"Agent","created_at":1767196860000,"message_type":"text","content":"{\"content\":\"Hello\\nthere\"}"},
                {"id":"1","user_name":"王小明","created_at":1767196800000,"message_type":"text","content":"{\"text\":\"在吗\\u001b[2J\\u202e\"}"},
                {"id":"3","user_id":"ou_3","created_at":1767196920000,"message_type":"post","content":"{\"content\":\"See\",\"image_keys\":[\"img_1\",\"img_2\"]}"},
                {"id":"4","user_name":"x","created_at":1767196980000,"message_type":"odd","content":"not json"}]}
                """)
            : null);
        var call = await CliCall.RunAsync(service.Variables, "ticket", "messages", "7");

        Assert.Equal((0, ""), (call.Status, call.Error));
        Assert.Equal(
            """
            王小明  2026-01-01 00:00:00 +08:00  [1]

              在吗\u001b[2J\u202e

            Agent  2026-01-01 00:01:00 +08:00  [2]

              Hello
              there

            ou_3  2026-01-01 00:02:00 +08:00  [3]

              See
              [image img_1]
              [image img_2]

            x  2026-01-01 00:03:00 +08:00  [4]

              not json

            """.ReplaceLineEndings("\n"),
            call.Out);
    }

    [Fact]
    public async Task A_reply_is_sent_once_it_is_wanted()
    {
        await using var service = FakeHelpdesk.Start(request => request.Route == "POST /helpdesk/v1/tickets/7/messages" ? FakeHelpdesk.Answer.Data("""{"message_id":"om_1"}""") : null);
        var refused = await CliCall.RunAsync(service.Variables, "ticket", "reply", "7", "--text", "It is \"mended\".");
        var empty = await CliCall.RunAsync(service.Variables, "ticket", "reply", "7", "--text", " ", "--yes");
        Assert.Equal((2, ""), (refused.Status, refused.Out));
        Assert.Contains("--yes", refused.Error, StringComparison.Ordinal);
        Assert.Equal(2, empty.Status);
        Assert.Empty(service.Requests);

        var sent = await CliCall.RunAsync(service.Variables, "ticket", "reply", "7", "--text", "It is \"mended\".", "--yes");
        Assert.Equal(0, sent.Status);
        Assert.Contains("om_1", sent.Out, StringComparison.Ordinal);
        using var body = JsonDocument.Parse(Assert.Single(service.Requests).Body);
        Assert.Equal("text", body.RootElement.GetProperty("msg_type").GetString());
        Assert.Equal("""{"text":"It is \"mended\"."}""", body.RootElement.GetProperty("content").GetString());
    }

    [Theory]
    [InlineData("y", 0, 1)]
    [InlineData("n", 2, 0)]
    [InlineData("", 2, 0)]
    [InlineData(null, 2, 0)]
    public async Task At_a_terminal_a_person_is_asked_first(string? answer, int status, int requests)
    {
        await using var service = FakeHelpdesk.Start(request => request.Route == "DELETE /helpdesk/v1/faqs/7" ? FakeHelpdesk.Answer.Data("{}") : null);
        var asked = new List<string>();
        using var error = new StringWriter();
        var host = new FeishuHelpdesk.Cli.CliHost(service.Variables.GetValueOrDefault, TextWriter.Null, error)
        {
            Ask = question =>
            {
                asked.Add(question);
                return answer;
            },
        };

        Assert.Equal(status, await FeishuHelpdesk.Cli.CliApplication.RunAsync(["call", "faq.delete", "-p", "id=7"], host, TestContext.Current.CancellationToken));
        Assert.Equal("This sends DELETE /helpdesk/v1/faqs/{id} id=7. Go on? [y/N] ", Assert.Single(asked));
        Assert.Equal(requests, service.Requests.Count);
    }

    [Fact]
    public async Task A_reply_out_of_a_file_that_is_not_there_is_wrong_usage()
    {
        await using var service = FakeHelpdesk.Start(_ => null);
        var call = await CliCall.RunAsync(service.Variables, "ticket", "reply", "7", "--file", "/nowhere/answer.txt", "--yes");

        Assert.Equal((2, ""), (call.Status, call.Out));
        Assert.StartsWith("error: /nowhere/answer.txt cannot be read: ", call.Error, StringComparison.Ordinal);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task An_update_sends_what_is_given_with_the_token_of_the_user()
    {
        await using var service = FakeHelpdesk.Start(request => request.Route == "PUT /helpdesk/v1/tickets/7" ? FakeHelpdesk.Answer.Data("{}") : null);
        var call = await CliCall.RunAsync(service.Variables, "ticket", "update", "7", "--status", "closed-by-agent", "--solved", "yes", "--tag", "a", "--field", "9=x=y", "--comment", "done", "--yes");

        Assert.Equal((0, ""), (call.Status, call.Error));
        var request = Assert.Single(service.Requests);
        Assert.Equal("Bearer u-MARKED-user-token", request.Authorization);
        using var body = JsonDocument.Parse(request.Body);
        Assert.Equal((51, 2, "a", "9", "x=y", "done"), (
            body.RootElement.GetProperty("status").GetInt32(),
            body.RootElement.GetProperty("solved").GetInt32(),
            body.RootElement.GetProperty("tag_names")[0].GetString(),
            body.RootElement.GetProperty("customized_fields")[0].GetProperty("id").GetString(),
            body.RootElement.GetProperty("customized_fields")[0].GetProperty("value").GetString(),
            body.RootElement.GetProperty("comment").GetString()));
        Assert.False(body.RootElement.TryGetProperty("channel", out _));
    }

    [Fact]
    public async Task An_update_without_the_token_of_a_user_names_the_variable()
    {
        await using var service = FakeHelpdesk.Start(_ => null);
        var variables = service.Variables;
        variables.Remove("FEISHU_USER_ACCESS_TOKEN");
        var missing = await CliCall.RunAsync(variables, "ticket", "update", "7", "--status", "51", "--yes");
        variables["FEISHU_USER_ACCESS_TOKEN"] = "u-MARKED\n";
        var wrong = await CliCall.RunAsync(variables, "ticket", "update", "7", "--status", "51", "--yes");

        Assert.Equal((2, 2), (missing.Status, wrong.Status));
        Assert.StartsWith("error: FEISHU_USER_ACCESS_TOKEN is missing", missing.Error, StringComparison.Ordinal);
        Assert.StartsWith("error: FEISHU_USER_ACCESS_TOKEN contains", wrong.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("MARKED", wrong.Error, StringComparison.Ordinal);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task An_image_becomes_a_file_whole_and_replaces_none_unasked()
    {
        byte[] image = [0x89, 0x50, 0, 1, 2, 0xFF];
        await using var service = FakeHelpdesk.Start(request => request.Path == "/helpdesk/v1/ticket_images" ? new("", Type: "image/png", Bytes: image) : null);
        using var folder = new TemporaryFolder();
        var file = folder.File("image.png");
        var first = await CliCall.RunAsync(service.Variables, "ticket", "image", "7", "8", "--index", "1", "--out", file);
        var second = await CliCall.RunAsync(service.Variables, "ticket", "image", "7", "8", "--out", file);
        var nowhere = await CliCall.RunAsync(service.Variables, "ticket", "image", "7", "8", "--out", folder.File("none/image.png"));

        Assert.Equal((0, 2, 1), (first.Status, second.Status, nowhere.Status));
        Assert.Equal(image, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal(("7", "8", "1"), (service.Requests.First().Query["ticket_id"], service.Requests.First().Query["msg_id"], service.Requests.First().Query["index"]));
        Assert.Contains("is there already", second.Error, StringComparison.Ordinal);
        Assert.Contains("cannot be written", nowhere.Error, StringComparison.Ordinal);
        Assert.Equal([file], Directory.EnumerateFileSystemEntries(folder.Path));
    }
}

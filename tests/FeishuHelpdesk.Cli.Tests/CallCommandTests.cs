using Xunit;

namespace FeishuHelpdesk.Tests.Cli;

/// <summary>Any operation by its name.</summary>
public sealed class CallCommandTests
{
    [Fact]
    public async Task All_fifty_operations_are_listed_and_described_without_settings()
    {
        var list = await CliCall.RunAsync("call", "--list");
        Assert.Equal((0, ""), (list.Status, list.Error));
        var names = list.OutLines.Skip(1).Where(line => line.Length > 0).Select(line => line.Trim().Split(' ')[0]).ToArray();
        Assert.Equal(50, names.Length);
        Assert.Contains("notification.execute_send", names);
        Assert.DoesNotContain("tenant_access_token.internal", names);

        var described = await CliCall.RunAsync("call", "ticket.list", "--describe");
        Assert.Equal((0, ""), (described.Status, described.Error));
        Assert.Contains("GET /helpdesk/v1/tickets", described.Out, StringComparison.Ordinal);
        Assert.Contains("-p create_time_start=", described.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_go_where_they_belong_and_the_data_comes_digit_by_digit()
    {
        await using var service = FakeHelpdesk.Start(request => request.Route == "GET /helpdesk/v1/tickets" ? FakeHelpdesk.Answer.Data("""{"total":1.50,"id":9223372036854775807,"t":"a\u001b中"}""") : null);
        var call = await CliCall.RunAsync(service.Variables, "call", "ticket.list", "-p", "status_list=1", "-p", "status_list=2", "-p", "guest_name=a&b=c", "-p", "create_time_start=2026-01-01", "-p", "create_time_end=1767196800001");

        Assert.Equal((0, "{\n  \"total\": 1.50,\n  \"id\": 9223372036854775807,\n  \"t\": \"a\\u001b中\"\n}\n", ""), (call.Status, call.Out, call.Error));
        var query = Assert.Single(service.Requests).Query;
        Assert.Equal(("1,2", "a&b=c", "1767196800000", "1767196800001"), (query["status_list"], query["guest_name"], query["create_time_start"], query["create_time_end"]));
    }

    [Theory]
    [InlineData("ticket.gte", "ticket.get")]
    [InlineData("tickets.list", "ticket.list")]
    [InlineData("faq.serch", "faq.search")]
    public async Task An_unknown_operation_is_answered_with_one_that_was_meant(string name, string meant)
    {
        var call = await CliCall.RunAsync("call", name);

        Assert.Equal((2, ""), (call.Status, call.Out));
        Assert.StartsWith($"error: There is no operation '{name}'. Did you mean ", call.Error, StringComparison.Ordinal);
        Assert.Contains(meant, call.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json", "The body is no JSON: line 1, byte 2.")]
    [InlineData("{\"name\":", "The body is no JSON: line 1, byte 9.")]
    [InlineData("[]", "The body is JSON, but no object.")]
    [InlineData("", "The body is no JSON: line 1, byte 1.")]
    public async Task A_body_that_is_no_object_of_JSON_is_told_and_nothing_is_sent(string body, string said)
    {
        await using var service = FakeHelpdesk.Start(_ => null);
        using var folder = new TemporaryFolder();
        var file = folder.File("body.json");
        await File.WriteAllTextAsync(file, body, TestContext.Current.CancellationToken);
        var call = await CliCall.RunAsync(service.Variables, "call", "category.create", "--body", file, "--yes");

        Assert.Equal((2, ""), (call.Status, call.Out));
        Assert.Equal($"error: {said}", call.ErrorLines[0]);
        Assert.Empty(service.Requests);
    }

    [Theory]
    [InlineData("error: ticket.get needs ticket_id.", "ticket.get")]
    [InlineData("error: ticket.get has no parameter page.", "ticket.get", "-p", "ticket_id=1", "-p", "page=1")]
    [InlineData("error: ticket.get takes ticket_id once.", "ticket.get", "-p", "ticket_id=1", "-p", "ticket_id=2")]
    [InlineData("error: category.create needs a body.", "category.create", "--yes")]
    [InlineData("error: This sends DELETE /helpdesk/v1/faqs/{id} id=1: not done, because nobody can be asked.", "faq.delete", "-p", "id=1")]
    [InlineData("error: faq.faq_image answers with a file.", "faq.faq_image", "-p", "id=1", "-p", "image_key=a")]
    public async Task What_does_not_go_with_the_operation_is_told_and_nothing_is_sent(string said, params string[] arguments)
    {
        await using var service = FakeHelpdesk.Start(_ => null);
        var call = await CliCall.RunAsync(service.Variables, ["call", .. arguments]);

        Assert.Equal((2, ""), (call.Status, call.Out));
        Assert.Equal(said, call.ErrorLines[0]);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task A_change_goes_out_with_its_body_and_the_token_of_the_user()
    {
        await using var service = FakeHelpdesk.Start(request => request.Method == "POST" ? FakeHelpdesk.Answer.Data("""{"category":{"id":"7"}}""") : null);
        using var folder = new TemporaryFolder();
        var file = folder.File("body.json");
        await File.WriteAllTextAsync(file, """{"name": "新", "parent_id": "0", "language": "zh_cn"}""", TestContext.Current.CancellationToken);
        var call = await CliCall.RunAsync(service.Variables, "call", "category.create", "--body", file, "--yes");

        Assert.Equal(0, call.Status);
        var request = Assert.Single(service.Requests);
        Assert.Equal(("POST /helpdesk/v1/categories", "Bearer u-MARKED-user-token", """{"name": "新", "parent_id": "0", "language": "zh_cn"}"""), (request.Route, request.Authorization, request.Body));
    }

    [Fact]
    public async Task An_error_of_the_service_is_shown_with_its_code_and_log_id()
    {
        await using var service = FakeHelpdesk.Start(_ => null);
        var call = await CliCall.RunAsync(service.Variables, "call", "category.get", "-p", "id=1");

        Assert.Equal((1, ""), (call.Status, call.Out));
        Assert.Matches(@"^error: 154004 \(HTTP 404\) Resource not found .*\[log id 20261125180000ABCDEF\]", call.Error);
    }

    [Theory]
    [InlineData("""{"msg":"no code"}""")]
    [InlineData("[]")]
    [InlineData("{\"code\":0,\"data\":")]
    public async Task An_answer_that_is_not_the_service_s_is_no_success(string body)
    {
        await using var service = FakeHelpdesk.Start(_ => new(body));
        var call = await CliCall.RunAsync(service.Variables, "call", "category.list");

        Assert.Equal((1, ""), (call.Status, call.Out));
        Assert.StartsWith("error: (HTTP 200) ", call.Error, StringComparison.Ordinal);
    }
}

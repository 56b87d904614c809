using System.Net;
using System.Net.Sockets;
using System.Text;
using FeishuHelpdesk.Sandbox;
using Xunit;

namespace FeishuHelpdesk.Tests.Cli;

/// <summary>What the command says when it has no ticket to show.</summary>
public sealed class CliErrorTests
{
    [Theory]
    [InlineData("ticket", "get")]
    [InlineData("ticket", "get", "1", "2")]
    [InlineData("ticket", "get", "")]
    [InlineData("ticket", "get", " ")]
    [InlineData("ticket", "get", ".")]
    [InlineData("ticket", "get", "..")]
    [InlineData("ticket", "get", "1", "--output", "xml")]
    [InlineData("ticket", "get", "1", "--output", "JSON")]
    [InlineData("ticket", "get", "1", "--output")]
    [InlineData("ticket", "get", "1", "-o", "json", "-o", "table")]
    [InlineData("ticket", "get", "1", "--outptu", "json")]
    [InlineData("ticket", "get", "1", "--sandbox", "--base-url", "https://example.com")]
    [InlineData("ticket", "get", "1", "--base-url")]
    [InlineData("ticket", "lst")]
    [InlineData("ticket", "list", "--status", "open")]
    [InlineData("ticket", "list", "--since", "yesterday")]
    [InlineData("ticket", "list", "--limit", "-1")]
    [InlineData("ticket", "list", "--limit", "many")]
    [InlineData("ticket", "list", "--solved", "maybe")]
    [InlineData("ticket", "messages", "1", "--output", "csv")]
    [InlineData("ticket", "reply", "1")]
    [InlineData("ticket", "reply", "1", "--text", "a", "--file", "b")]
    [InlineData("ticket", "update", "1")]
    [InlineData("ticket", "update", "1", "--field", "name")]
    [InlineData("ticket", "image", "1", "2")]
    [InlineData("ticket", "export")]
    [InlineData("ticket", "export", "--out", "x", "--format", "xlsx")]
    [InlineData("ticket", "export", "--out", "x", "--resume", "--force")]
    [InlineData("faq", "search")]
    [InlineData("faq", "get", "..")]
    [InlineData("agent", "list", "--status", "busy")]
    [InlineData("call")]
    [InlineData("call", "ticket.gte")]
    [InlineData("call", "ticket.get", "-p", "ticket_id")]
    [InlineData("sandbox", "--port", "70000")]
    [InlineData("completion", "fish")]
    [InlineData("tickets")]
    [InlineData("--vers")]
    public async Task Wrong_usage_is_one_line_and_a_pointer_to_the_help_with_status_2(params string[] arguments)
    {
        var call = await CliCall.RunAsync(arguments);

        Assert.Equal(2, call.Status);
        Assert.Empty(call.Out);
        Assert.Equal(2, call.ErrorLines.Length);
        Assert.StartsWith("error: ", call.ErrorLines[0], StringComparison.Ordinal);
        Assert.StartsWith("See: feishu-helpdesk ", call.ErrorLines[1], StringComparison.Ordinal);
        Assert.EndsWith(" --help", call.ErrorLines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_missing_settings_are_named_at_once()
    {
        var none = await CliCall.RunAsync("ticket", "get", "1");
        var one = await CliCall.RunAsync(
            new Dictionary<string, string> { ["FEISHU_APP_ID"] = "cli_1", ["FEISHU_APP_SECRET"] = " ", ["FEISHU_HELPDESK_ID"] = "1", ["FEISHU_HELPDESK_TOKEN"] = "ht-1" },
            "ticket", "get", "1");

        Assert.Equal((2, 2), (none.Status, none.ErrorLines.Length));
        Assert.Equal("error: FEISHU_APP_ID, FEISHU_APP_SECRET, FEISHU_HELPDESK_ID, FEISHU_HELPDESK_TOKEN are missing.", none.ErrorLines[0]);
        Assert.Equal("error: FEISHU_APP_SECRET is missing.", one.ErrorLines[0]);
    }

    [Theory]
    [InlineData("FEISHU_APP_ID", "cli_1\n")]
    [InlineData("FEISHU_APP_SECRET", "MARKED secret value")]
    [InlineData("FEISHU_HELPDESK_ID", "1:2")]
    [InlineData("FEISHU_HELPDESK_TOKEN", "ht-MARKED-ü")]
    [InlineData("FEISHU_BASE_URL", "not a url")]
    [InlineData("FEISHU_BASE_URL", "open.feishu.cn/open-apis")]
    [InlineData("FEISHU_BASE_URL", "ftp://example.com")]
    [InlineData("FEISHU_BASE_URL", "https://user:MARKED@example.com")]
    [InlineData("FEISHU_BASE_URL", "https://open.feishu.cn")]
    [InlineData("FEISHU_BASE_URL", "http://open.feishu.cn/open-apis")]
    public async Task A_setting_that_is_not_valid_is_named_as_the_user_set_it_and_not_repeated(string name, string value)
    {
        var call = await CliCall.RunAsync(Variables(name, value), "ticket", "get", "1");

        Assert.Equal((2, ""), (call.Status, call.Out));
        Assert.StartsWith($"error: {name} ", call.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal(2, call.ErrorLines.Length);
        Assert.DoesNotContain("MARKED", call.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", call.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("BaseAddress", call.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://example.com/open-apis")]
    [InlineData("https://open.larksuite.com")]
    [InlineData("x")]
    [InlineData("")]
    public async Task The_option_base_url_wins_over_the_variable_and_is_named_in_its_place(string value)
    {
        await using var sandbox = await CliCall.StartSandboxAsync();
        var call = await CliCall.RunAsync(CliCall.VariablesOf(sandbox), "ticket", "get", CliCall.TicketId, "--base-url", value);

        Assert.Equal(2, call.Status);
        Assert.StartsWith("error: --base-url ", call.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal(0, sandbox.TicketRequests + sandbox.TokenRequests);
    }

    [Fact]
    public async Task An_unknown_id_is_154004_with_status_1_and_says_what_to_do()
    {
        await using var sandbox = await CliCall.StartSandboxAsync();
        var call = await CliCall.RunAsync(CliCall.VariablesOf(sandbox), "ticket", "get", "1");

        Assert.Equal((1, ""), (call.Status, call.Out));
        Assert.Equal(2, call.ErrorLines.Length);
        Assert.Matches(@"^error: 154004 \(HTTP 404\) Resource not found .*\[log id \w+\]$", call.ErrorLines[0]);
        Assert.Contains("FEISHU_HELPDESK_ID", call.ErrorLines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_sandbox_an_unknown_id_names_the_one_that_it_has()
    {
        var call = await CliCall.RunAsync("ticket", "get", "1", "--sandbox");

        Assert.Equal(1, call.Status);
        Assert.StartsWith("error: 154004 ", call.ErrorLines[0], StringComparison.Ordinal);
        Assert.EndsWith(CliCall.TicketId, call.ErrorLines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_credential_is_154001_and_no_secret_is_shown()
    {
        await using var sandbox = await CliCall.StartSandboxAsync();
        var variables = CliCall.VariablesOf(sandbox);
        variables["FEISHU_HELPDESK_TOKEN"] = "ht-MARKED-wrong-token";
        var call = await CliCall.RunAsync(variables, "ticket", "get", CliCall.TicketId);

        Assert.Equal(1, call.Status);
        Assert.StartsWith("error: 154001 (HTTP 401) ", call.ErrorLines[0], StringComparison.Ordinal);
        AssertNoSecret(call);
    }

    [Fact]
    public async Task A_server_that_repeats_what_it_was_sent_does_not_make_the_command_show_a_secret()
    {
        var header = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{new HelpdeskSandboxOptions().HelpdeskId}:{CliCall.HelpdeskToken}"));
        foreach (var answer in new[]
        {
            SandboxAnswer.Error(400, 154000, $"bad: {header} {CliCall.AppSecret} {CliCall.HelpdeskToken}"),
            SandboxAnswer.Raw(403, "text/html", $"<html>{header} {CliCall.AppSecret}</html>"),
            SandboxAnswer.Raw(200, "application/json", $"\"{header}"),
        })
        {
            var call = await CliCall.AnsweredAsync(answer);
            Assert.Equal(1, call.Status);
            AssertNoSecret(call);
            Assert.DoesNotContain(header, call.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(403, "text/html", "<html>forbidden</html>")]
    [InlineData(200, "text/html", "<html>log in</html>")]
    [InlineData(200, "application/json", "")]
    [InlineData(200, "application/json", "{\"code\":0,\"data\":{\"ticket\":{\"ticket_id\":")]
    [InlineData(200, "application/json", "{\"code\":0,\"msg\":\"success\"}")]
    [InlineData(200, "application/json", "{\"code\":0,\"data\":{\"ticket\":[]}}")]
    [InlineData(302, "text/html", "")]
    public async Task An_answer_that_is_not_the_service_s_is_one_or_two_lines_with_status_1(int status, string type, string body)
    {
        foreach (var format in new[] { "table", "json" })
        {
            var call = await CliCall.AnsweredAsync(SandboxAnswer.Raw(status, type, body), "-o", format);

            Assert.Equal((1, ""), (call.Status, call.Out));
            Assert.InRange(call.ErrorLines.Length, 1, 2);
            Assert.StartsWith($"error: (HTTP {status}) ", call.ErrorLines[0], StringComparison.Ordinal);
            if (type == "text/html" && body.Length > 0)
                Assert.Equal($"It begins: {body}", call.ErrorLines[1]);
        }
    }

    [Fact]
    public async Task A_hostile_message_of_the_service_stays_in_its_line_and_is_cut()
    {
        var call = await CliCall.AnsweredAsync(SandboxAnswer.Error(400, 154000, "a\u001b[2J\r\nerror: faked [red]\u202e" + new string('x', 100_000)));

        Assert.Equal(1, call.Status);
        Assert.Equal(2, call.ErrorLines.Length);
        Assert.InRange(call.ErrorLines[0].Length, 100, 1100);
        Assert.Contains(@"a\u001b[2J\u000d\nerror: faked [red]\u202e", call.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_is_status_1_and_says_which()
    {
        // Bound and not listened on: whoever connects is refused, and nobody else gets the port meanwhile.
        using var port = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        port.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var address = $"http://{port.LocalEndPoint}/open-apis";
        var call = await CliCall.RunAsync(Variables("FEISHU_BASE_URL", address), "ticket", "get", "1");

        Assert.Equal((1, ""), (call.Status, call.Out));
        Assert.Equal(2, call.ErrorLines.Length);
        Assert.Contains(address, call.ErrorLines[1], StringComparison.Ordinal);
        AssertNoSecret(call);
    }

    [Fact]
    public async Task A_missing_scope_is_named()
    {
        var body = await File.ReadAllTextAsync(Build.RepositoryFiles.PathOf("spec/examples/error.99991672.reported.json"), TestContext.Current.CancellationToken);
        var call = await CliCall.AnsweredAsync(SandboxAnswer.Raw(400, "application/json", body));

        Assert.Equal(1, call.Status);
        Assert.Equal(2, call.ErrorLines.Length);
        Assert.StartsWith("error: 99991672 (HTTP 400) ", call.ErrorLines[0], StringComparison.Ordinal);
        Assert.Matches("Scopes: [a-z].*:", call.ErrorLines[1]);
    }

    [Fact]
    public async Task A_cancelled_call_is_silent_with_status_130()
    {
        await using var sandbox = await CliCall.StartSandboxAsync();
        sandbox.AnswerNext(SandboxAnswer.InternalError() with { Delay = Timeout.InfiniteTimeSpan });
        using var cancel = new CancellationTokenSource();
        var running = CliCall.RunAsync(CliCall.VariablesOf(sandbox), terminalWidth: null, cancel.Token, "ticket", "get", "1");
        while (sandbox.TicketRequests == 0)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        await cancel.CancelAsync();
        var call = await running;

        Assert.Equal((130, "", ""), (call.Status, call.Out, call.Error));
    }

    [Fact]
    public async Task A_full_disk_is_one_line_with_status_1()
    {
        var call = await CliCall.RunOnFullDiskAsync("ticket", "get", CliCall.TicketId, "--sandbox");

        Assert.Equal(1, call.Status);
        Assert.EndsWith($"error: IOException: No space left on device{Environment.NewLine}", call.Error, StringComparison.Ordinal);
    }

    private static void AssertNoSecret(CliCall call) => Assert.DoesNotContain("MARKED", call.Out + call.Error, StringComparison.Ordinal);

    private static Dictionary<string, string> Variables(string name, string value) => new()
    {
        ["FEISHU_APP_ID"] = "cli_1",
        ["FEISHU_APP_SECRET"] = CliCall.AppSecret,
        ["FEISHU_HELPDESK_ID"] = "1",
        ["FEISHU_HELPDESK_TOKEN"] = CliCall.HelpdeskToken,
        [name] = value,
    };
}

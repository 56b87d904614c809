using Xunit;

namespace FeishuHelpdesk.Tests.Cli;

public sealed class CliHelpTests
{
    [Fact]
    public async Task The_help_of_ticket_get_has_every_option_variable_and_exit_status()
    {
        var call = await CliCall.RunAsync("ticket", "get", "--help");

        Assert.Equal((0, ""), (call.Status, call.Error));
        foreach (var part in new[]
        {
            "feishu-helpdesk ticket get <ticket-id> [options]", "--sandbox", "--base-url <url>", "-o, --output <table|json>", "[default: table]",
            "FEISHU_APP_ID", "FEISHU_APP_SECRET", "FEISHU_HELPDESK_ID", "FEISHU_HELPDESK_TOKEN", "FEISHU_BASE_URL",
            "[default: https://open.feishu.cn/open-apis]", "Exit status:", "  130  ", "Examples:",
        })
        {
            Assert.Contains(part, call.Out, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("ticket", "--help")]
    [InlineData("ticket", "get", "-h")]
    // Help wins over whatever else is wrong.
    [InlineData("ticket", "get", "--help", "--output", "xml")]
    public async Task Help_goes_to_standard_output_with_status_0(params string[] arguments)
    {
        var call = await CliCall.RunAsync(arguments);

        Assert.Equal((0, ""), (call.Status, call.Error));
        Assert.Contains("Usage:", call.Out, StringComparison.Ordinal);
        Assert.Contains("Examples:", call.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ticket list", "--since")]
    [InlineData("ticket messages", "--until")]
    [InlineData("ticket reply", "--text")]
    [InlineData("ticket update", "FEISHU_USER_ACCESS_TOKEN")]
    [InlineData("ticket image", "--index")]
    [InlineData("ticket export", "--resume")]
    [InlineData("faq search", "<words>")]
    [InlineData("faq get", "<faq-id>")]
    [InlineData("agent list", "--status")]
    [InlineData("fields", "--output")]
    [InlineData("call", "--describe")]
    [InlineData("mcp", "--allow-writes")]
    [InlineData("doctor", "--sandbox")]
    [InlineData("sandbox", "--tickets")]
    [InlineData("completion", "<bash|zsh|pwsh>")]
    public async Task Every_command_has_help_with_an_example_of_its_own(string command, string part)
    {
        var call = await CliCall.RunAsync([.. command.Split(' '), "--help"]);

        Assert.Equal((0, ""), (call.Status, call.Error));
        Assert.Contains(part, call.Out, StringComparison.Ordinal);
        Assert.Contains(call.OutLines.SkipWhile(line => line != "Examples:"), line => line.StartsWith($"  feishu-helpdesk {command}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData]
    [InlineData("ticket")]
    public async Task A_group_called_alone_shows_its_help_on_standard_error_with_status_2(params string[] arguments)
    {
        var call = await CliCall.RunAsync(arguments);

        Assert.Equal((2, ""), (call.Status, call.Out));
        Assert.Contains("Commands:", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_the_number_alone_without_the_commit()
    {
        var call = await CliCall.RunAsync("--version");

        Assert.Equal((0, ""), (call.Status, call.Error));
        Assert.Matches(@"^feishu-helpdesk \d+\.\d+\.\d+\S*\r?\n$", call.Out);
        Assert.DoesNotContain('+', call.Out);
    }
}

using System.Text;
using System.Text.Json;
using FeishuHelpdesk.Sandbox;
using Xunit;

namespace FeishuHelpdesk.Tests.Cli;

/// <summary>The command as a process of its own: its streams, its status and its signals.</summary>
public sealed class CliProcessTests
{
    private static readonly Dictionary<string, string> NoVariables = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sandbox_needs_no_setting_and_json_stands_alone_on_standard_output()
    {
        var variables = new Dictionary<string, string> { ["LC_ALL"] = "C" };
        using var process = CliCall.StartProcess(variables, "ticket", "get", CliCall.TicketId, "--sandbox", "-o", "json");
        var error = process.StandardError.ReadToEndAsync(Cancel);
        using var bytes = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(bytes, Cancel);
        await process.WaitForExitAsync(Cancel);

        Assert.Equal(0, process.ExitCode);
        Assert.Single((await error).TrimEnd().Split('\n'));
        // From the first byte, which is no byte order mark, to the last, whatever the locale.
        Assert.Equal((byte)'{', bytes.ToArray()[0]);
        Assert.EndsWith("}\n", Encoding.UTF8.GetString(bytes.ToArray()), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(bytes.ToArray());
        Assert.Equal(7262656095919128578, json.RootElement.GetProperty("comments").GetProperty("user_id").GetInt64());
    }

    [Fact]
    public async Task A_ticket_by_settings_is_shown_with_an_empty_standard_error_and_local_dates()
    {
        await using var sandbox = await CliCall.StartSandboxAsync();
        var variables = CliCall.VariablesOf(sandbox);
        variables["TZ"] = "Asia/Kolkata";
        var call = await CliCall.RunProcessAsync(variables, "ticket", "get", CliCall.TicketId);

        Assert.Equal((0, ""), (call.Status, call.Error));
        Assert.Contains("用户部门名称(有权限才展示)", call.Out, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Contains("2021-03-28 14:03:49 +05:30", call.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("MARKED", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_go_to_standard_error_with_status_1_or_2()
    {
        var unknown = await CliCall.RunProcessAsync(NoVariables, "ticket", "get", "1", "--sandbox");
        var usage = await CliCall.RunProcessAsync(NoVariables, "ticket", "get", "1", "--output", "xml");
        var settings = await CliCall.RunProcessAsync(new Dictionary<string, string> { ["FEISHU_APP_SECRET"] = CliCall.AppSecret }, "ticket", "get", "1");

        Assert.Equal((1, "", 2), (unknown.Status, unknown.Out, unknown.ErrorLines.Length));
        Assert.StartsWith("error: 154004 (HTTP 404)", unknown.Error, StringComparison.Ordinal);
        Assert.Equal((2, "", 2), (usage.Status, usage.Out, usage.ErrorLines.Length));
        Assert.Equal((2, "", 2), (settings.Status, settings.Out, settings.ErrorLines.Length));
        Assert.DoesNotContain("MARKED", settings.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_a_waiting_call_with_status_130_and_no_word()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs POSIX signals");
        await using var sandbox = await CliCall.StartSandboxAsync();
        sandbox.AnswerNext(SandboxAnswer.InternalError() with { Delay = Timeout.InfiniteTimeSpan });
        using var process = CliCall.StartProcess(CliCall.VariablesOf(sandbox), "ticket", "get", CliCall.TicketId);
        try
        {
            while (sandbox.TicketRequests == 0 && !process.HasExited)
                await Task.Delay(20, Cancel);
            CliCall.Interrupt(process);
            await process.WaitForExitAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(20), Cancel);

            Assert.Equal(130, process.ExitCode);
            Assert.Empty(await process.StandardError.ReadToEndAsync(Cancel));
        }
        finally
        {
            process.Kill();
        }
    }

    [Fact]
    public async Task A_reader_that_stops_reading_causes_no_trace()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        // More than a pipe holds.
        await using var sandbox = await CliCall.StartSandboxAsync();
        sandbox.AnswerNext(CliCall.TicketAnswer($$"""{"note":"{{new string('x', 1_000_000)}}"}"""));
        using var shell = CliCall.Start("sh", ["-c", "\"$0\" \"$@\" ticket get 1 -o json | head -c 1", .. CliCall.ProcessCommand], CliCall.VariablesOf(sandbox));
        var error = shell.StandardError.ReadToEndAsync(Cancel);
        Assert.Equal("{", await shell.StandardOutput.ReadToEndAsync(Cancel));
        await shell.WaitForExitAsync(Cancel);

        Assert.Empty(await error);
    }
}

using Xunit;

namespace FeishuHelpdesk.Tests.Cli;

/// <summary>What a shell is told, and what it then asks.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("bash", "complete -F")]
    [InlineData("zsh", "#compdef feishu-helpdesk")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public async Task Each_shell_has_its_script(string shell, string part)
    {
        var call = await CliCall.RunAsync("completion", shell);

        Assert.Equal((0, ""), (call.Status, call.Error));
        Assert.Contains(part, call.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feishu-helpdesk ti", "ticket")]
    [InlineData("feishu-helpdesk ticket ", "export")]
    [InlineData("feishu-helpdesk call notification.ex", "notification.execute_send")]
    [InlineData("feishu-helpdesk ticket list --status cl", "closed-by-agent")]
    [InlineData("feishu-helpdesk call ticket.list -p ", "guest_name=")]
    [InlineData("feishu-helpdesk ticket export --fo", "--format")]
    public async Task Words_are_completed(string line, string word)
    {
        var call = await CliCall.RunAsync("completion", "--position", line.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), "--", line);

        Assert.Equal((0, ""), (call.Status, call.Error));
        Assert.Contains(word, call.OutLines);
    }

    [Fact]
    public async Task Bash_completes_with_its_script()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs bash");
        var script = (await CliCall.RunAsync("completion", "bash")).Out;
        using var folder = new TemporaryFolder();
        var program = folder.File("feishu-helpdesk");
        await File.WriteAllTextAsync(program, $"#!/bin/sh\nexec {string.Join(' ', CliCall.ProcessCommand)} \"$@\"\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var variables = new Dictionary<string, string> { ["PATH"] = $"{folder.Path}:{Environment.GetEnvironmentVariable("PATH")}" };
        using var shell = CliCall.Start("bash", ["-c", script + "\nCOMP_LINE='feishu-helpdesk faq '; COMP_POINT=${#COMP_LINE}; COMP_WORDS=(feishu-helpdesk faq ''); COMP_CWORD=2; _feishu_helpdesk; printf '%s\\n' \"${COMPREPLY[@]}\""], variables);
        var words = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Contains("search", words.Split('\n'));
        Assert.Contains("get", words.Split('\n'));
    }
}

using Xunit;

namespace FeishuHelpdesk.Tests.Cli;

/// <summary>Every command without an account; and the sandbox as a program of its own.</summary>
public sealed class SandboxCommandTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ticket", "list")]
    [InlineData("ticket", "list", "--status", "processing", "-o", "json")]
    [InlineData("ticket", "get", CliCall.TicketId)]
    [InlineData("ticket", "messages", CliCall.TicketId)]
    [InlineData("ticket", "update", CliCall.TicketId, "--comment", "seen", "--yes")]
    [InlineData("ticket", "export", "--out", "-")]
    [InlineData("faq", "search", "a")]
    [InlineData("agent", "list")]
    [InlineData("fields")]
    [InlineData("call", "category.list")]
    [InlineData("doctor")]
    public async Task It_works_with_every_command(params string[] arguments)
    {
        var call = await CliCall.RunAsync([.. arguments, "--sandbox"]);

        Assert.True(call.Status == 0, call.Error);
        Assert.True(call.Out.Length > 0 || arguments.Contains("-"), "It says nothing.");
    }

    [Fact]
    public async Task A_few_dozen_tickets_are_in_it()
    {
        var call = await CliCall.RunAsync("ticket", "list", "--sandbox", "--limit", "0", "-o", "jsonl");

        Assert.Equal(0, call.Status);
        Assert.InRange(call.OutLines.Length, 25, 100);
    }

    [Fact]
    public async Task Served_it_prints_settings_with_which_another_command_works()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs POSIX signals");
        using var process = CliCall.StartProcess(new Dictionary<string, string>(), "sandbox", "--tickets", "3");
        try
        {
            var variables = new Dictionary<string, string>();
            while (variables.Count < 6 && await process.StandardOutput.ReadLineAsync(Cancel) is { } line)
            {
                if (line.StartsWith("export ", StringComparison.Ordinal))
                    variables[line["export ".Length..line.IndexOf('=', StringComparison.Ordinal)]] = line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..];
            }

            var list = await CliCall.RunAsync(variables, "ticket", "list", "-o", "jsonl");
            Assert.Equal((0, 5), (list.Status, list.OutLines.Length));
            CliCall.Interrupt(process);
            await process.WaitForExitAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(20), Cancel);
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    [Fact]
    public async Task A_seed_that_is_none_is_wrong_usage()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("seed.json");
        await File.WriteAllTextAsync(file, "{", Cancel);
        var broken = await CliCall.RunAsync("sandbox", "--seed", file);
        var missing = await CliCall.RunAsync("sandbox", "--seed", folder.File("none.json"));

        Assert.Equal((2, "", 2, ""), (broken.Status, broken.Out, missing.Status, missing.Out));
        Assert.StartsWith($"error: {file}: ", broken.Error, StringComparison.Ordinal);
        Assert.StartsWith("error: cannot read ", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_one_error()
    {
        await using var sandbox = await CliCall.StartSandboxAsync();
        var call = await CliCall.RunAsync("sandbox", "--port", sandbox.BaseAddress.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal((1, ""), (call.Status, call.Out));
        Assert.StartsWith($"error: cannot listen on port {sandbox.BaseAddress.Port}: ", call.Error, StringComparison.Ordinal);
    }
}

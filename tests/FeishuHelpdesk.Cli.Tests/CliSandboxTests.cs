using Xunit;

namespace FeishuHelpdesk.Tests.Cli;

/// <summary>The command that serves a sandbox.</summary>
public sealed class CliSandboxTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_prints_settings_with_which_the_command_reads_a_ticket_and_serves_until_it_is_interrupted()
    {
        var seed = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(seed, """{"tickets":[{"ticket_id":"5"}]}""", Cancel);
        using var process = CliCall.StartProcess(new Dictionary<string, string>(), "sandbox", "--tickets", "3", "--seed", seed);
        try
        {
            var variables = new Dictionary<string, string>();
            while (variables.Count < 5 && await process.StandardOutput.ReadLineAsync(Cancel) is { } line)
            {
                if (line.StartsWith("export ", StringComparison.Ordinal) && line["export ".Length..].Split('=', 2) is [var name, var value])
                    variables[name] = value;
            }

            var call = await CliCall.RunAsync(variables, "ticket", "get", "5");
            Assert.Equal((0, ""), (call.Status, call.Error));

            if (!OperatingSystem.IsWindows())
            {
                CliCall.Interrupt(process);
                await process.WaitForExitAsync(Cancel);
                Assert.Equal(0, process.ExitCode);
            }
        }
        finally
        {
            process.Kill();
            File.Delete(seed);
        }
    }

    [Theory]
    [InlineData("--port", "65536")]
    [InlineData("--port", "x")]
    [InlineData("--tickets", "-1")]
    [InlineData("--seed", "no-such-file.json")]
    public async Task Bad_arguments_are_told_of_with_status_2(params string[] arguments)
    {
        var call = await CliCall.RunAsync(["sandbox", .. arguments]);

        Assert.Equal((2, ""), (call.Status, call.Out));
        Assert.NotEmpty(call.Error);
    }

    [Fact]
    public async Task A_seed_that_is_wrong_is_told_of_with_its_line_and_status_2()
    {
        var seed = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(seed, "{\n\"tickets\": {}}", Cancel);

            var call = await CliCall.RunAsync("sandbox", "--seed", seed);

            Assert.Equal((2, $"error: {seed}: line 2: tickets: the value must be an array"), (call.Status, call.Error.TrimEnd()));
        }
        finally
        {
            File.Delete(seed);
        }
    }
}

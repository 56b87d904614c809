using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace FeishuHelpdesk.Sandbox.Tests;

/// <summary>The sandbox as a process of its own, as <c>dotnet run</c> starts it.</summary>
public sealed class SandboxProgramTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("--port")]
    [InlineData("--port", "x")]
    [InlineData("--port", "-1")]
    [InlineData("--port", "65536")]
    [InlineData("--prot", "1")]
    [InlineData("--tickets", "-1")]
    [InlineData("--tickets", "1000001")]
    [InlineData("--port", "1", "2")]
    [InlineData("--seed", "no-such-file.json")]
    [InlineData("--accept-bearer", "1")]
    public async Task Bad_arguments_are_one_line_and_exit_2(params string[] arguments)
    {
        var (exit, output, error) = await RunAsync(arguments);

        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_port_in_use_is_one_line_and_exit_1()
    {
        await using var sandbox = await HelpdeskSandbox.StartAsync(cancellationToken: Cancel);
        var port = sandbox.BaseAddress.Port.ToString(CultureInfo.InvariantCulture);

        var (exit, output, error) = await RunAsync("--port", port);

        Assert.Equal(1, exit);
        Assert.Empty(output);
        Assert.StartsWith($"cannot listen on port {port}: ", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task What_it_prints_works_in_a_shell_and_a_signal_ends_it_with_exit_0(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell and signals");
        using var process = Start();
        try
        {
            var printed = "";
            while (!printed.Contains("tr -d", StringComparison.Ordinal))
                printed += await process.StandardOutput.ReadLineAsync(Cancel) + "\n";
            Assert.Equal(6, printed.Split('\n').Count(line => line.StartsWith("export FEISHU_", StringComparison.Ordinal)));

            using var shell = Start("sh", "-c", printed);
            Assert.Equal(
                System.Text.Encoding.UTF8.GetString(SandboxCaller.Example("ticket-get.documented.json")),
                await shell.StandardOutput.ReadToEndAsync(Cancel));
            await shell.WaitForExitAsync(Cancel);

            using var kill = Start("sh", "-c", $"kill -{signal} {process.Id}");
            await process.WaitForExitAsync(Cancel);
            Assert.Equal(0, process.ExitCode);
            Assert.Empty(await process.StandardError.ReadToEndAsync(Cancel));
        }
        finally
        {
            process.Kill();
        }
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Start([.. Command, .. arguments]);
        var output = process.StandardOutput.ReadToEndAsync(Cancel);
        var error = process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        return (process.ExitCode, await output, await error);
    }

    private static string[] Command =>
        [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", typeof(HelpdeskSandbox).Assembly.Location];

    private static Process Start() => Start(Command);

    private static Process Start(params string[] command) => Process.Start(new ProcessStartInfo(command[0], command[1..])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}

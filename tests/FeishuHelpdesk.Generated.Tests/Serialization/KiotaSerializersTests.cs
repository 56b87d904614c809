using System.Diagnostics;
using FeishuHelpdesk.Sandbox;
using FeishuHelpdesk.Tests.Authentication;
using Xunit;

namespace FeishuHelpdesk.Tests.Serialization;

/// <summary>Kiota's own serializers, which a client registers for the process while its first call is under way.</summary>
public sealed class KiotaSerializersTests
{
    [Fact]
    public async Task What_the_first_call_of_a_process_gave_can_be_stored_and_read_with_them_at_once()
    {
        await using var sandbox = await HelpdeskSandbox.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        string[] command = [typeof(TestProgram).Assembly.Location, TestProgram.Saver, sandbox.BaseAddress.AbsoluteUri];
        using var process = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", command)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);

        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("6626871355780366331", "", 0), (said.Trim(), await errors, process.ExitCode));
    }
}

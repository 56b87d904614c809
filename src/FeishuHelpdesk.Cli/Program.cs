using System.Runtime.InteropServices;
using System.Text;

namespace FeishuHelpdesk.Cli;

/// <summary>The process around the command: its streams and its signals.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        using var interrupted = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            // The second Ctrl+C ends the process at once.
            signal.Cancel = !interrupted.IsCancellationRequested;
            interrupted.Cancel();
        });

        // Always UTF-8 without a byte order mark, whatever the locale or the Windows code page: other programs read this.
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
            Console.OutputEncoding = Encoding.UTF8;
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        // Not disposed: the command flushes, and a stream that is closed or full would fail a second time.
        var output = new StreamWriter(OpenOutput(), utf8);
        var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };

        var host = new CliHost(Environment.GetEnvironmentVariable, output, error)
        {
            TerminalWidth = TerminalWidth(Console.IsOutputRedirected),
            ErrorWidth = TerminalWidth(Console.IsErrorRedirected),
            OpenInput = Console.OpenStandardInput,
            OpenOutput = OpenOutput,
            Ask = Console.IsInputRedirected || Console.IsErrorRedirected ? null : Ask,
        };
        return await CliApplication.RunAsync(args, host, interrupted.Token);

        string? Ask(string question)
        {
            error.Write(question);
            return Console.ReadLine();
        }
    }

    private static Stream OpenOutput() => OperatingSystem.IsLinux() ? new StandardOutput() : Console.OpenStandardOutput();

    private static int? TerminalWidth(bool isRedirected)
    {
        if (isRedirected)
            return null;
        try
        {
            // A terminal that does not know its width says 0.
            return Console.WindowWidth is > 0 and var width ? width : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using FeishuHelpdesk.Cli;
using FeishuHelpdesk.Sandbox;
using Xunit;

namespace FeishuHelpdesk.Tests.Cli;

/// <summary>One call of the command, in this process or as a process of its own, and what came of it.</summary>
/// <remarks>
/// Where <c>FEISHU_TEST_CLI</c> names a program, such as the command published as native code, every call is a process of
/// that program.
/// </remarks>
internal sealed record CliCall(int Status, string Out, string Error)
{
    public const string TicketId = "6626871355780366331";

    // Long enough to be no accident, and found wherever it comes out.
    public const string AppSecret = "MARKED-app-secret-1f6b";
    public const string HelpdeskToken = "ht-MARKED-helpdesk-token-9c2e";

    private static readonly string? Program = Environment.GetEnvironmentVariable("FEISHU_TEST_CLI");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Whether a program was named, and every call is a process of it.</summary>
    public static bool IsProgram => Program is not null;

    /// <summary>What starts a process of the command; the arguments follow.</summary>
    public static string[] ProcessCommand => Program is null ? ["dotnet", typeof(CliApplication).Assembly.Location] : [Program];

    public string[] ErrorLines => Error.Length == 0 ? [] : Error.TrimEnd('\n', '\r').Split(Environment.NewLine);

    public string[] OutLines => Out.Split('\n');

    /// <summary>Without any variable.</summary>
    public static Task<CliCall> RunAsync(params string[] arguments) => RunAsync(new Dictionary<string, string>(), arguments);

    public static Task<CliCall> RunAsync(IReadOnlyDictionary<string, string> variables, params string[] arguments) =>
        RunAsync(variables, terminalWidth: null, Cancel, arguments);

    public static async Task<CliCall> RunAsync(
        IReadOnlyDictionary<string, string> variables, int? terminalWidth, CancellationToken cancellationToken, params string[] arguments)
    {
        if (Program is not null)
            return await RunProgramAsync(variables, terminalWidth, arguments, cancellationToken);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = await RunHereAsync(variables, output, error, terminalWidth, arguments, cancellationToken);
        return new(status, output.ToString(), error.ToString());
    }

    /// <summary>Its output goes to a disk that is full.</summary>
    public static async Task<CliCall> RunOnFullDiskAsync(params string[] arguments)
    {
        if (Program is not null)
            return await RunProcessAsync("sh", ["-c", "exec \"$0\" \"$@\" > /dev/full", .. ProcessCommand, .. arguments], new Dictionary<string, string>(), Cancel);
        using var error = new StringWriter();
        await using var output = new FullDisk();
        var status = await RunHereAsync(new Dictionary<string, string>(), output, error, terminalWidth: null, arguments, Cancel);
        return new(status, "", error.ToString());
    }

    private static Task<int> RunHereAsync(
        IReadOnlyDictionary<string, string> variables, TextWriter output, TextWriter error, int? terminalWidth, string[] arguments, CancellationToken cancellationToken)
    {
        var host = new CliHost(variables.GetValueOrDefault, output, error)
        {
            TerminalWidth = terminalWidth,
            TimeZone = TimeZoneInfo.CreateCustomTimeZone("Test", TimeSpan.FromHours(8), "Test", "Test"),
        };
        return CliApplication.RunAsync(arguments, host, cancellationToken);
    }

    // The same time zone, terminal and cancellation, as a process meets them.
    private static Task<CliCall> RunProgramAsync(
        IReadOnlyDictionary<string, string> variables, int? terminalWidth, string[] arguments, CancellationToken cancellationToken)
    {
        var zoned = new Dictionary<string, string>(variables) { ["TZ"] = "Etc/GMT-8" };
        if (terminalWidth is not { } width)
            return RunProcessAsync(ProcessCommand[0], [.. ProcessCommand[1..], .. arguments], zoned, cancellationToken);

        // A terminal of util-linux, whose lines end as the program ends them, and to which .NET sends nothing of its own.
        (zoned["SHELL"], zoned["TERM"]) = ("/bin/sh", "linux");
        var command = string.Join(' ', ProcessCommand.Concat(arguments).Select(text => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'"));
        return RunProcessAsync("script", ["--quiet", "--return", "--command", string.Create(CultureInfo.InvariantCulture, $"stty cols {width} rows 50 -onlcr; exec {command}"), "/dev/null"], zoned, cancellationToken);
    }

    /// <summary>Against a sandbox that gives this answer instead of its ticket.</summary>
    public static async Task<CliCall> AnsweredAsync(SandboxAnswer answer, params string[] options)
    {
        await using var sandbox = await StartSandboxAsync();
        sandbox.AnswerNext(answer);
        return await RunAsync(VariablesOf(sandbox), ["ticket", "get", TicketId, .. options]);
    }

    /// <summary>Against a sandbox whose ticket is this JSON.</summary>
    public static Task<CliCall> WithTicketAsync(string ticketJson, params string[] options) =>
        AnsweredAsync(TicketAnswer(ticketJson), options);

    public static SandboxAnswer TicketAnswer(string ticketJson) =>
        SandboxAnswer.Raw(200, "application/json", $$$"""{"code":0,"msg":"success","data":{"ticket":{{{ticketJson}}}}}""");

    public static Task<HelpdeskSandbox> StartSandboxAsync() =>
        HelpdeskSandbox.StartAsync(new HelpdeskSandboxOptions { AppSecret = AppSecret, HelpdeskToken = HelpdeskToken }, Cancel);

    public static Dictionary<string, string> VariablesOf(HelpdeskSandbox sandbox) => new()
    {
        ["FEISHU_APP_ID"] = sandbox.AppId,
        ["FEISHU_APP_SECRET"] = sandbox.AppSecret,
        ["FEISHU_HELPDESK_ID"] = sandbox.HelpdeskId,
        ["FEISHU_HELPDESK_TOKEN"] = sandbox.HelpdeskToken,
        ["FEISHU_BASE_URL"] = sandbox.BaseAddress.ToString(),
    };

    /// <summary>As a process of its own, with these variables and no other of ours.</summary>
    public static Task<CliCall> RunProcessAsync(IReadOnlyDictionary<string, string> variables, params string[] arguments) =>
        RunProcessAsync(ProcessCommand[0], [.. ProcessCommand[1..], .. arguments], variables, Cancel);

    public static Process StartProcess(IReadOnlyDictionary<string, string> variables, params string[] arguments) =>
        Start(ProcessCommand[0], [.. ProcessCommand[1..], .. arguments], variables);

    public static void Interrupt(Process process)
    {
        using var kill = Process.Start("sh", ["-c", $"kill -INT {process.Id}"]);
        kill.WaitForExit();
    }

    private static async Task<CliCall> RunProcessAsync(string program, string[] arguments, IReadOnlyDictionary<string, string> variables, CancellationToken cancellationToken)
    {
        using var process = Start(program, arguments, variables);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(Cancel);
            var error = process.StandardError.ReadToEndAsync(Cancel);
            await using (cancellationToken.Register(() => Interrupt(process)))
                await process.WaitForExitAsync(Cancel).WaitAsync(TimeSpan.FromMinutes(1), Cancel);
            return new(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    public static Process Start(string program, string[] arguments, IReadOnlyDictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            // Open and silent; a terminal made of an ended one would show the end.
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
            StandardErrorEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("FEISHU_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        // A process so short pays for being measured and compiled anew, and gains nothing by it.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private sealed class FullDisk : StringWriter
    {
        public override Task FlushAsync(CancellationToken cancellationToken) => Task.FromException(new IOException("No space left on device"));
    }
}

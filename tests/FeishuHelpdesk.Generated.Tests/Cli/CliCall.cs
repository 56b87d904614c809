using System.Diagnostics;
using System.Text;
using FeishuHelpdesk.Cli;
using FeishuHelpdesk.Sandbox;
using Xunit;

namespace FeishuHelpdesk.Tests.Cli;

/// <summary>One call of the command, in this process or as a process of its own, and what came of it.</summary>
internal sealed record CliCall(int Status, string Out, string Error)
{
    public const string TicketId = "6626871355780366331";

    // Long enough to be no accident, and found wherever it comes out.
    public const string AppSecret = "MARKED-app-secret-1f6b";
    public const string HelpdeskToken = "ht-MARKED-helpdesk-token-9c2e";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string[] ErrorLines => Error.Length == 0 ? [] : Error.TrimEnd('\n', '\r').Split(Environment.NewLine);

    public string[] OutLines => Out.Split('\n');

    /// <summary>In this process, without any variable.</summary>
    public static Task<CliCall> RunAsync(params string[] arguments) => RunAsync(new Dictionary<string, string>(), arguments);

    public static Task<CliCall> RunAsync(IReadOnlyDictionary<string, string> variables, params string[] arguments) =>
        RunAsync(variables, terminalWidth: null, Cancel, arguments);

    public static async Task<CliCall> RunAsync(
        IReadOnlyDictionary<string, string> variables, int? terminalWidth, CancellationToken cancellationToken, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = new CliHost(variables.GetValueOrDefault, output, error)
        {
            TerminalWidth = terminalWidth,
            TimeZone = TimeZoneInfo.CreateCustomTimeZone("Test", TimeSpan.FromHours(8), "Test", "Test"),
        };
        var status = await CliApplication.RunAsync(arguments, host, cancellationToken);
        return new(status, output.ToString(), error.ToString());
    }

    /// <summary>In this process, against a sandbox that gives this answer instead of its ticket.</summary>
    public static async Task<CliCall> AnsweredAsync(SandboxAnswer answer, params string[] options)
    {
        await using var sandbox = await StartSandboxAsync();
        sandbox.AnswerNext(answer);
        return await RunAsync(VariablesOf(sandbox), ["ticket", "get", TicketId, .. options]);
    }

    /// <summary>In this process, against a sandbox whose ticket is this JSON.</summary>
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
    public static async Task<CliCall> RunProcessAsync(IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        using var process = StartProcess(variables, arguments);
        var output = process.StandardOutput.ReadToEndAsync(Cancel);
        var error = process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        return new(process.ExitCode, await output, await error);
    }

    public static Process StartProcess(IReadOnlyDictionary<string, string> variables, params string[] arguments) =>
        Start("dotnet", [typeof(CliApplication).Assembly.Location, .. arguments], variables);

    public static Process Start(string program, string[] arguments, IReadOnlyDictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
            StandardErrorEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("FEISHU_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}

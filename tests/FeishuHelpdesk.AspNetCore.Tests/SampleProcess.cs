using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using FeishuHelpdesk.Sandbox;
using FeishuHelpdesk.Tests.Events;
using Xunit;

namespace FeishuHelpdesk.Tests.AspNetCore;

/// <summary>A program of samples as a process of its own.</summary>
internal sealed partial class SampleProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _said = new();

    private SampleProcess(Process process) => _process = process;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Starts one.</summary>
    /// <param name="name">Name of the sample.</param>
    /// <param name="sandbox">The service that it gets settings for; null for none, so that it brings its own.</param>
    /// <param name="arguments">What it is started with.</param>
    public static SampleProcess Start(string name, HelpdeskSandbox? sandbox, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, $"{name}.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var variable in start.Environment.Keys.Where(key => key.StartsWith("FEISHU", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(variable);
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (setting, value) in sandbox is null ? [] : Settings(sandbox))
        {
            start.Environment[$"FEISHU_{setting}"] = value;
            start.Environment[$"FeishuHelpdesk__{setting.Replace("_", "", StringComparison.Ordinal)}"] = value;
        }

        // The same under the name of the option.
        if (start.Environment.TryGetValue("FEISHU_BASE_URL", out var address))
            start.Environment["FeishuHelpdesk__BaseAddress"] = address;
        return new(Process.Start(start)!);
    }

    /// <summary>Waits for its end.</summary>
    public async Task<(int Status, string Out, string Error)> EndAsync()
    {
        var (output, error) = (_process.StandardOutput.ReadToEndAsync(Cancel), _process.StandardError.ReadToEndAsync(Cancel));
        await _process.WaitForExitAsync(Cancel).WaitAsync(TimeSpan.FromMinutes(1), Cancel);
        return (_process.ExitCode, await output, await error);
    }

    /// <summary>Waits until it listens.</summary>
    public async Task<Uri> ListeningAsync() => new(Listening().Match(await SaidAsync("Now listening on: ")).Groups[1].Value);

    /// <summary>Waits until it has said something, and gives the line.</summary>
    public async Task<string> SaidAsync(string text)
    {
        while (await _process.StandardOutput.ReadLineAsync(Cancel).AsTask().WaitAsync(TimeSpan.FromMinutes(1), Cancel) is { } line)
        {
            _said.AppendLine(line);
            if (line.Contains(text, StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException($"It never says \"{text}\":\n{_said}{await _process.StandardError.ReadToEndAsync(Cancel)}");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static Dictionary<string, string> Settings(HelpdeskSandbox sandbox) => new()
    {
        ["BASE_URL"] = sandbox.BaseAddress.ToString(),
        ["APP_ID"] = sandbox.AppId,
        ["APP_SECRET"] = sandbox.AppSecret,
        ["HELPDESK_ID"] = sandbox.HelpdeskId,
        ["HELPDESK_TOKEN"] = sandbox.HelpdeskToken,
        ["VERIFICATION_TOKEN"] = Deliveries.Token,
    };

    [GeneratedRegex("(http://[^ ]+)")]
    private static partial Regex Listening();
}

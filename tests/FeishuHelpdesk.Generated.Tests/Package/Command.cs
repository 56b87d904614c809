using System.Diagnostics;
using FeishuHelpdesk.Tests.Build;

namespace FeishuHelpdesk.Tests.Package;

/// <summary>Runs programs as a user's shell would: without what MSBuild, the test host and this repository have set.</summary>
internal static class Command
{
    public static Process Start(string directory, IReadOnlyDictionary<string, string>? environment, string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.ToList())
        {
            if (name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("FEISHU", StringComparison.OrdinalIgnoreCase) || name is "CI" or "ASPNETCORE_URLS")
                start.Environment.Remove(name);
        }
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_NOLOGO"] = "1";
        MakeShortRunsCheap(start);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Switches off what .NET does for those who run for long, which in a build of seconds only costs, and shares one compiler.</summary>
    public static void MakeShortRunsCheap(ProcessStartInfo start)
    {
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        CompilerServer.Serve(start);
    }

    public static async Task<BuildResult> RunAsync(string directory, IReadOnlyDictionary<string, string>? environment, string program, params IEnumerable<string> arguments)
    {
        using var process = Start(directory, environment, program, arguments);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
            await process.WaitForExitAsync(patience.Token);
            return new BuildResult(process.ExitCode, await output + await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}

using System.Diagnostics;
using System.Runtime.InteropServices;
using FeishuHelpdesk.Tests.Build;
using FeishuHelpdesk.Tests.Package;
using Xunit;

[assembly: AssemblyFixture(typeof(CompilerServer))]

namespace FeishuHelpdesk.Tests.Package;

/// <summary>
/// The C# compiler of all builds that these tests start: one warm process takes half of the processor time that a new one
/// for each takes. It ends with the tests, unless who started them has named one (<c>SharedCompilationId</c>).
/// </summary>
public sealed class CompilerServer : IAsyncDisposable
{
    private const string Variable = "SharedCompilationId";
    private static readonly string Own = $"feishu-{Environment.ProcessId}";
    private static volatile bool _used;

    internal static void Serve(ProcessStartInfo start)
    {
        start.Environment["UseSharedCompilation"] = "true";
        if (!start.Environment.ContainsKey(Variable))
        {
            start.Environment[Variable] = Own;
            _used = true;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_used)
            return;
        var sdk = await Command.RunAsync(RepositoryFiles.Root, null, "dotnet", "--version");
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var server = Path.Combine(dotnet, "sdk", sdk.Output.Trim(), "Roslyn", "bincore", "VBCSCompiler.dll");
        var ended = await Command.RunAsync(RepositoryFiles.Root, null, "dotnet", server, "-shutdown", $"-pipename:{Own}");
        Assert.True(ended.ExitCode == 0, ended.Output);
    }
}

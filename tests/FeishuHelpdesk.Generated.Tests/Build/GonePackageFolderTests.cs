using System.Text.Json;
using FeishuHelpdesk.Tests.Package;
using Xunit;

namespace FeishuHelpdesk.Tests.Build;

/// <summary>
/// The SDK remembers where it put a tool, also when that folder of packages is gone: `dotnet tool restore` said that all was
/// well, `dotnet tool run` that the tool has to be restored, and no build on that machine could generate.
/// </summary>
[Trait("Category", "Pack")]
public class GonePackageFolderTests
{
    private static readonly string[] Cache = [".dotnet", "toolResolverCache", "1", "microsoft.openapi.kiota"];

    [Fact]
    public async Task The_pinned_tool_is_found_though_the_folder_that_it_was_in_is_gone()
    {
        using var project = new GeneratingProject();
        var freshMachine = project.TakePackagesFrom(await PackageAsync());
        project.Describe("Comment");
        var cache = Path.Combine([freshMachine["DOTNET_CLI_HOME"], .. Cache]);
        var gone = Path.Combine(freshMachine["NUGET_PACKAGES"], "gone", "kiota.dll");
        Directory.CreateDirectory(Path.GetDirectoryName(cache)!);
        await File.WriteAllTextAsync(cache, JsonSerializer.Serialize<Row[]>([new(GeneratingProject.KiotaVersion, "net10.0", "any", "kiota", "dotnet", gone)]), TestContext.Current.CancellationToken);

        var build = await project.BuildAsync(kiotaCommand: null, freshMachine);

        // A class name is no description: Kiota itself says so.
        Assert.Contains("FHG003", build.SingleError(), StringComparison.Ordinal);
        Assert.DoesNotContain(Rows(cache), row => row.PathToExecutable == gone);
    }

    // The folder of the package that this machine runs: where the SDK found it, or where it is put anew.
    private static async Task<string> PackageAsync()
    {
        var restored = await Command.RunAsync(RepositoryFiles.Root, null, "dotnet", "tool", "restore");
        Assert.True(restored.ExitCode == 0, restored.Output);
        var home = Environment.GetEnvironmentVariable("DOTNET_CLI_HOME") is { Length: > 0 } own ? own : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var found = Rows(Path.Combine([home, .. Cache])).First(row => row.Version == GeneratingProject.KiotaVersion).PathToExecutable;
        var packages = File.Exists(found) ? Path.GetFullPath(Path.Combine(found, "..", "..", "..", "..", "..", "..")) : PackedPackages.Machine;
        return Path.Combine(packages, "microsoft.openapi.kiota", GeneratingProject.KiotaVersion);
    }

    private static Row[] Rows(string cache) => JsonSerializer.Deserialize<Row[]>(File.ReadAllText(cache))!;

    private sealed record Row(string Version, string TargetFramework, string RuntimeIdentifier, string Name, string Runner, string PathToExecutable);
}

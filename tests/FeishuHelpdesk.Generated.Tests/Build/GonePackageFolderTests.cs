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
    [Fact]
    public async Task The_pinned_tool_is_found_though_the_folder_that_it_was_in_is_gone()
    {
        var restored = await Command.RunAsync(RepositoryFiles.Root, null, "dotnet", "tool", "restore");
        Assert.True(restored.ExitCode == 0, restored.Output);
        using var project = new GeneratingProject();
        var freshMachine = project.TakePackagesFrom(Path.Combine(PackedPackages.Machine, "microsoft.openapi.kiota", GeneratingProject.KiotaVersion));
        project.Describe("Comment");
        var cache = Path.Combine(freshMachine["DOTNET_CLI_HOME"], ".dotnet", "toolResolverCache", "1", "microsoft.openapi.kiota");
        Directory.CreateDirectory(Path.GetDirectoryName(cache)!);
        await File.WriteAllTextAsync(cache, JsonSerializer.Serialize(new[]
        {
            new
            {
                Version = GeneratingProject.KiotaVersion,
                TargetFramework = "net10.0",
                RuntimeIdentifier = "any",
                Name = "kiota",
                Runner = "dotnet",
                PathToExecutable = Path.Combine(freshMachine["NUGET_PACKAGES"], "gone", "kiota.dll"),
            },
        }), TestContext.Current.CancellationToken);

        var build = await project.BuildAsync(kiotaCommand: null, freshMachine);

        // A class name is no description: Kiota itself says so.
        Assert.Contains("FHG003", build.SingleError(), StringComparison.Ordinal);
        Assert.DoesNotContain("gone", await File.ReadAllTextAsync(cache, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}

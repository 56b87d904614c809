using System.Reflection;
using FeishuHelpdesk.Tests.Build;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Serialization.Json;
using Xunit;

namespace FeishuHelpdesk.Tests.Package;

public class KiotaRuntimeTests
{
    [Theory]
    [InlineData(typeof(IRequestAdapter))]
    [InlineData(typeof(JsonParseNode))]
    public void These_tests_run_on_the_runtime_that_the_build_was_told_to_take(Type type)
    {
        var told = typeof(KiotaRuntimeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "KiotaRuntime").Value;

        Assert.StartsWith($"{told}.", $"{type.Assembly.GetName().Version}.", StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Pack")]
    public async Task The_package_is_not_packed_on_another_runtime_than_the_oldest()
    {
        var result = await Command.RunAsync(RepositoryFiles.Root, null, "dotnet", "msbuild", "src/FeishuHelpdesk.Generated", "-t:GenerateNuspec", "-p:KiotaRuntimeVersion=2.1.6", "-p:NoBuild=true", "-v:q", "-tl:off", "-nodeReuse:false");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("error : The package is packed on Kiota's runtime 1.22.1, not 2.1.6: pack without KiotaRuntimeVersion.", result.Output, StringComparison.Ordinal);
    }
}

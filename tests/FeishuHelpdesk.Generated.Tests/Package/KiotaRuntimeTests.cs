using System.Reflection;
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
}

using System.Reflection;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Serialization.Json;
using Xunit;

namespace FeishuHelpdesk.Tests.Cli;

public sealed class KiotaRuntimeTests
{
    [Theory]
    [InlineData(typeof(IRequestAdapter))]
    [InlineData(typeof(JsonParseNode))]
    public void The_command_runs_on_the_newest_runtime(Type type)
    {
        var newest = typeof(KiotaRuntimeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "KiotaRuntime").Value;

        Assert.StartsWith($"{newest}.", $"{type.Assembly.GetName().Version}.", StringComparison.Ordinal);
    }
}

using System.Reflection;

namespace FeishuHelpdesk.ContractTests;

/// <summary>Files of the repository that the tests read, where the build found them.</summary>
internal static class Repository
{
    public static string Spec { get; } = Path.Combine(Metadata("SpecDirectory"), "feishu-helpdesk.openapi.yaml");

    public static string Examples { get; } = Path.Combine(Metadata("SpecDirectory"), "examples");

    public static string Mappings { get; } = Metadata("MappingsDirectory");

    public static string WireMockJar { get; } = Metadata("WireMockJar");

    /// <summary>Text of an example; its name goes without the extension.</summary>
    public static string Example(string name) => File.ReadAllText(Path.Combine(Examples, name + ".json"));

    /// <summary>Names of the examples that begin so.</summary>
    public static IEnumerable<string> ExampleNames(string start = "") =>
        Directory.EnumerateFiles(Examples, start + "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}

using System.Reflection;

namespace FeishuHelpdesk.ContractTests;

/// <summary>Files of the repository that the tests read, where the build found them.</summary>
internal static class Repository
{
    public static string Spec { get; } = Path.Combine(Metadata("SpecDirectory"), "feishu-helpdesk.openapi.yaml");

    public static string Examples { get; } = Path.Combine(Metadata("SpecDirectory"), "examples");

    /// <summary>File of an example; its name goes without the extension.</summary>
    public static string ExamplePath(string name) => Path.Combine(Examples, name + ".json");

    public static string Example(string name) => File.ReadAllText(ExamplePath(name));

    /// <summary>Names of the examples that begin so.</summary>
    public static IEnumerable<string> ExampleNames(string start = "") =>
        Directory.EnumerateFiles(Examples, start + "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    /// <summary>
    /// Names of the examples that have a stub of their own: of the ticket, the token, and every error. The answers of the
    /// other operations are served by the tests that ask for them.
    /// </summary>
    public static IEnumerable<string> CalledExampleNames() => ExampleNames().Where(name =>
        name.StartsWith("ticket-get.", StringComparison.Ordinal) || name.StartsWith("tenant-access-token.", StringComparison.Ordinal) || name.StartsWith("error.", StringComparison.Ordinal));

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}

using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FeishuHelpdesk.Tests.Build;
using Xunit;

namespace FeishuHelpdesk.Tests.Package;

/// <summary>What is in the packages, and what is not.</summary>
[Trait("Category", "Pack")]
public partial class PackageContentTests(PackedPackages packages)
{
    public static TheoryData<string> Ids => [PackedPackages.Library, PackedPackages.AspNetCore, PackedPackages.Sandbox, PackedPackages.Tool];

    /// <summary>What an application takes in with the package. A new line here is a decision, and belongs into CHANGELOG.md.</summary>
    private static readonly string[] CommonDependencies =
    [
        "Microsoft.Bcl.TimeProvider",
        "Microsoft.Extensions.Caching.Abstractions",
        "Microsoft.Extensions.Configuration.Binder",
        "Microsoft.Extensions.Http",
        "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.Extensions.Options.ConfigurationExtensions",
        "Microsoft.Kiota.Abstractions",
        "Microsoft.Kiota.Http.HttpClientLibrary",
        "Microsoft.Kiota.Serialization.Json",
        "Polly.Core",
        "System.Threading.RateLimiting",
    ];

    private static readonly Dictionary<string, string[]> DependenciesByFramework = new()
    {
        ["net10.0"] = CommonDependencies,
        ["net8.0"] = CommonDependencies,
        ["netstandard2.0"] = [.. CommonDependencies.Concat(["System.Diagnostics.DiagnosticSource", "System.Text.Json"]).Order(StringComparer.Ordinal)],
    };

    [Fact]
    public async Task The_library_depends_on_what_is_listed_here_and_on_nothing_else()
    {
        using var package = await packages.OpenAsync(PackedPackages.Library);

        var groups = Dependencies(package);

        Assert.Equal(DependenciesByFramework.Keys.Order(StringComparer.Ordinal), groups.Keys.Order(StringComparer.Ordinal));
        foreach (var (framework, expected) in DependenciesByFramework)
            Assert.Equal((framework, string.Join('\n', expected)), (framework, string.Join('\n', groups[framework].Select(dependency => dependency.Id))));
    }

    [Fact]
    public async Task Versions_are_lower_bounds_of_released_packages()
    {
        using var package = await packages.OpenAsync(PackedPackages.Library);

        Assert.All(Dependencies(package).Values.SelectMany(group => group), dependency => Assert.Matches(@"^\d+(\.\d+)+$", dependency.Version));
    }

    [Fact]
    public async Task The_sandbox_needs_the_framework_and_the_library_whose_table_of_operations_it_serves()
    {
        using var package = await packages.OpenAsync(PackedPackages.Sandbox);

        Assert.Equal([(PackedPackages.Library, packages.Version)], Dependencies(package).Values.SelectMany(group => group));
        Assert.Equal("Microsoft.AspNetCore.App", Assert.Single(package.Metadata.Descendants(), element => element.Name.LocalName == "frameworkReference").Attribute("name")!.Value);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Every_package_says_what_it_is(string id)
    {
        using var package = await packages.OpenAsync(id);

        Assert.Equal((id, packages.Version), (package.Property("id"), package.Property("version")));
        var license = package.Metadata.Elements().Single(element => element.Name.LocalName == "license");
        Assert.Equal(("expression", "MIT"), (license.Attribute("type")!.Value, license.Value));
        Assert.InRange(package.Property("description").Length, 60, 500);
        Assert.Contains("feishu", package.Property("tags").Split(' '));
        Assert.NotEmpty(package.Property("authors"));
        Assert.NotEmpty(package.Property("copyright"));
        Assert.Contains("### ", package.Property("releaseNotes"), StringComparison.Ordinal);
        Assert.Equal("icon.png", package.Property("icon"));
        Assert.Equal(File.ReadAllBytes(RepositoryFiles.PathOf("build/icon.png")), package.Bytes("icon.png"));
        Assert.Equal("README.md", package.Property("readme"));
        Assert.Equal(await File.ReadAllTextAsync(RepositoryFiles.PathOf($"src/{id}/README.md"), TestContext.Current.CancellationToken), package.Text("README.md"));
        Assert.Contains("LICENSE", package.Files);
        var type = package.Metadata.Descendants().Where(element => element.Name.LocalName == "packageType").Select(element => element.Attribute("name")!.Value);
        Assert.Equal(id == PackedPackages.Tool ? ["DotnetTool", "McpServer"] : [], type.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(PackedPackages.Library, 2_000_000)]
    [InlineData(PackedPackages.AspNetCore, 120_000)]
    [InlineData(PackedPackages.Sandbox, 300_000)]
    [InlineData(PackedPackages.Tool, 3_500_000)]
    public async Task A_package_holds_no_test_and_no_sample_and_has_a_bounded_size(string id, long most)
    {
        using var package = await packages.OpenAsync(id);

        Assert.DoesNotContain(package.Files, file => NotForUsers().IsMatch(file));
        Assert.InRange(package.Size, 20_000, most);
    }

    [Theory]
    [InlineData("lib/net10.0/FeishuHelpdesk.Sandbox.Tests.dll")]
    [InlineData("samples/FaqBot/Program.cs")]
    [InlineData("tools/net10.0/any/xunit.v3.core.dll")]
    public void What_is_not_for_users_is_told(string file) => Assert.Matches(NotForUsers(), file);

    [Fact]
    public async Task What_the_tool_brings_along_is_named_with_its_licence()
    {
        using var package = await packages.OpenAsync(PackedPackages.Tool);

        var named = Notice().Matches(package.Text("THIRD-PARTY-NOTICES.txt")).ToDictionary(line => line.Groups[1].Value, line => line.Groups[2].Value);
        var others = package.Files.Where(file => file.EndsWith(".dll", StringComparison.Ordinal)).Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => !name.StartsWith("FeishuHelpdesk.", StringComparison.Ordinal));
        Assert.Equal(others.Order(StringComparer.Ordinal), named.Keys.Order(StringComparer.Ordinal));
        using var versions = System.Text.Json.JsonDocument.Parse(package.Text(package.Files.Single(file => file.EndsWith($"/{PackedPackages.Tool}.deps.json", StringComparison.Ordinal))));
        foreach (var library in versions.RootElement.GetProperty("libraries").EnumerateObject().Select(library => library.Name.Split('/')).Where(library => named.ContainsKey(library[0])))
            Assert.Contains(named[library[0]], LicenceOf(library[0], library[1]).Split(" OR "));
        Assert.All(named.Values, licence => Assert.Contains($"==== {licence}\n", package.Text("THIRD-PARTY-NOTICES.txt"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_library_depends_on_may_be_used_by_anybody()
    {
        using var package = await packages.OpenAsync(PackedPackages.Library);

        Assert.All(Dependencies(package).Values.SelectMany(group => group).Distinct(), dependency => Assert.Contains(LicenceOf(dependency.Id, dependency.Version), (string[])["MIT", "Apache-2.0", "BSD-3-Clause"]));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_readme_needs_nothing_that_is_not_in_it(string id)
    {
        using var package = await packages.OpenAsync(id);

        // The gallery shows it alone: no other file of the repository is there.
        Assert.DoesNotMatch(@"\]\((?!https://|#)", package.Text("README.md"));
        // The sandbox tells of every operation what it does of it.
        Assert.InRange(package.Text("README.md").Split('\n').Length, 10, id == PackedPackages.Sandbox ? 80 + HelpdeskOperations.All.Count + 40 : 90);
    }

    [Fact]
    public async Task The_library_has_an_assembly_with_its_documentation_for_each_framework_and_the_description_of_the_service()
    {
        using var package = await packages.OpenAsync(PackedPackages.Library);

        string[] own = ["LICENSE", "README.md", "icon.png"];
        var assemblies = DependenciesByFramework.Keys.SelectMany(framework => new[] { $"lib/{framework}/{PackedPackages.Library}.dll", $"lib/{framework}/{PackedPackages.Library}.xml" });
        var spec = Directory.EnumerateFiles(RepositoryFiles.PathOf("spec/examples"), "*.json").Select(file => $"spec/examples/{Path.GetFileName(file)}").Concat(["spec/feishu-helpdesk.bundled.openapi.json", "spec/feishu-helpdesk.openapi.yaml"]).ToList();
        Assert.Equal(own.Concat(assemblies).Concat(spec).Order(StringComparer.Ordinal), package.Files);
        Assert.All(spec, file => Assert.Equal(File.ReadAllBytes(RepositoryFiles.PathOf(file)), package.Bytes(file)));
    }

    [Fact]
    public async Task Every_public_member_of_the_library_is_documented()
    {
        using var package = await packages.OpenAsync(PackedPackages.Library);

        foreach (var file in package.Files.Where(file => file.EndsWith(".xml", StringComparison.Ordinal)))
        {
            var members = XDocument.Parse(package.Text(file)).Descendants("member").ToList();
            Assert.NotEmpty(members);
            // What is not documented at all breaks the build outside of the generated code.
            Assert.DoesNotContain(members, member => member.Elements().All(element => element.Name == "summary" && string.IsNullOrWhiteSpace(element.Value) && !element.HasElements));
        }
    }

    [Theory]
    [InlineData(PackedPackages.Library)]
    [InlineData(PackedPackages.Sandbox)]
    public async Task Symbols_are_in_the_symbol_package_and_only_there(string id)
    {
        using var package = await packages.OpenAsync(id);
        using var symbols = await packages.OpenAsync(id, "snupkg");

        Assert.DoesNotContain(package.Files, file => file.EndsWith(".pdb", StringComparison.Ordinal));
        Assert.Equal(package.Files.Where(file => file.EndsWith(".dll", StringComparison.Ordinal)).Select(file => Path.ChangeExtension(file, ".pdb")), symbols.Files);
    }

    [Fact]
    public async Task The_tool_is_one_command_with_all_that_it_needs()
    {
        using var package = await packages.OpenAsync(PackedPackages.Tool);
        using var symbols = await packages.OpenAsync(PackedPackages.Tool, "snupkg");

        var settings = XDocument.Parse(package.Text(package.Files.Single(file => file.EndsWith("/DotnetToolSettings.xml", StringComparison.Ordinal))));
        Assert.Equal("feishu-helpdesk", Assert.Single(settings.Descendants("Command")).Attribute("Name")!.Value);
        Assert.Empty(Dependencies(package).Values.SelectMany(group => group));
        Assert.DoesNotContain(package.Files, file => file.StartsWith("tools/", StringComparison.Ordinal) && file.EndsWith(".xml", StringComparison.Ordinal) && !file.EndsWith("DotnetToolSettings.xml", StringComparison.Ordinal));
        Assert.Contains(symbols.Files, file => file.EndsWith($"/{PackedPackages.Tool}.pdb", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Clients_of_the_model_context_protocol_learn_from_the_tool_how_it_is_started()
    {
        using var package = await packages.OpenAsync(PackedPackages.Tool);

        using var manifest = System.Text.Json.JsonDocument.Parse(package.Text(".mcp/server.json"));
        var server = Assert.Single(manifest.RootElement.GetProperty("packages").EnumerateArray());
        Assert.Equal((PackedPackages.Tool, "stdio", "mcp"), (server.GetProperty("identifier").GetString(), server.GetProperty("transport").GetProperty("type").GetString(), server.GetProperty("packageArguments")[0].GetProperty("value").GetString()));
        Assert.All([manifest.RootElement, server], one => Assert.Equal(packages.Version, one.GetProperty("version").GetString()));
        Assert.Matches("^[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+$", manifest.RootElement.GetProperty("name").GetString());
        Assert.InRange(manifest.RootElement.GetProperty("description").GetString()!.Length, 1, 100);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Nothing_in_a_package_tells_where_it_was_built(string id)
    {
        foreach (var extension in new[] { "nupkg", "snupkg" })
        {
            using var package = await packages.OpenAsync(id, extension);
            Assert.DoesNotContain(package.Files, file => package.Bytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(RepositoryFiles.Root + Path.DirectorySeparatorChar)) >= 0);
        }
    }

    // As its author says it, in the package that this machine has restored.
    private static string LicenceOf(string id, string version)
    {
        var nuspec = XDocument.Load(Path.Combine(PackedPackages.Machine, id.ToLowerInvariant(), version, $"{id.ToLowerInvariant()}.nuspec"));
        return nuspec.Descendants().Single(element => element.Name.LocalName == "license").Value;
    }

    [GeneratedRegex(@"(^|[/.])(tests?|samples?|benchmarks?|xunit|wiremock|benchmarkdotnet)([/.]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex NotForUsers();

    [GeneratedRegex(@"^- (\S+), ([\w.-]+): .", RegexOptions.Multiline)]
    private static partial Regex Notice();

    private static Dictionary<string, List<(string Id, string Version)>> Dependencies(PackageFile package) => package.Metadata
        .Descendants().Where(element => element.Name.LocalName == "group" && element.Parent!.Name.LocalName == "dependencies")
        .ToDictionary(
            group => group.Attribute("targetFramework")!.Value.Replace(".NETStandard", "netstandard", StringComparison.Ordinal),
            group => group.Elements().Select(dependency => (dependency.Attribute("id")!.Value, dependency.Attribute("version")!.Value)).OrderBy(dependency => dependency.Item1, StringComparer.Ordinal).ToList());
}

using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using FeishuHelpdesk.Tests.Build;
using FeishuHelpdesk.Tests.Package;
using Xunit;

[assembly: AssemblyFixture(typeof(PackedPackages))]

namespace FeishuHelpdesk.Tests.Package;

/// <summary>
/// The packages, packed from this tree once for all tests that ask, and a directory outside of the repository
/// where projects use them as a stranger's projects do.
/// </summary>
public sealed class PackedPackages : IAsyncDisposable
{
    public const string Library = "FeishuHelpdesk.Generated";
    public const string AspNetCore = "FeishuHelpdesk.AspNetCore";
    public const string Sandbox = "FeishuHelpdesk.Sandbox";
    public const string Tool = "FeishuHelpdesk.Cli";

    private readonly Lazy<Task<BuildResult>> _packing;
    private readonly string _root = Directory.CreateTempSubdirectory("feishu-helpdesk-packages-").FullName;

    public PackedPackages() => _packing = new(PackAsync);

    /// <summary>A version that no cache has seen.</summary>
    public string Version { get; } = $"0.2.0-proof.{Guid.NewGuid():N}";

    /// <summary>Where this machine keeps the packages that it has restored.</summary>
    public static string Machine { get; } = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>What restores in <see cref="NewDirectoryAsync"/> need to know.</summary>
    /// <remarks>
    /// Packages are unpacked there and go with it; the machine's own packages are only read, so that nothing but ours is
    /// fetched again.
    /// </remarks>
    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(_root, "unpacked") };

    private string Feed => Path.Combine(_root, "feed");

    /// <summary>A new directory for projects that take the packages from a local feed, and everything else from where this machine takes it.</summary>
    public async Task<string> NewDirectoryAsync(string name)
    {
        await PackedAsync();
        var directory = Directory.CreateDirectory(Path.Combine(_root, name)).FullName;
        File.Copy(RepositoryFiles.PathOf("global.json"), Path.Combine(directory, "global.json"));
        await File.WriteAllTextAsync(Path.Combine(directory, "NuGet.config"), $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{Feed}" />
              </packageSources>
              <fallbackPackageFolders>
                {(Directory.Exists(Machine) ? $"<add key=\"machine\" value=\"{Machine}\" />" : "")}
              </fallbackPackageFolders>
            </configuration>
            """);
        // As strict as a stranger can be. An audit needs a source with vulnerability data, which is his own affair.
        await File.WriteAllTextAsync(Path.Combine(directory, "Directory.Build.props"), $"""
            <Project>
              <PropertyGroup>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <LangVersion>latest</LangVersion>
                <UseAppHost>false</UseAppHost>
                <NuGetAudit>false</NuGetAudit>
                <PackedVersion>{Version}</PackedVersion>
              </PropertyGroup>
            </Project>
            """);
        return directory;
    }

    /// <summary>Builds everything that is in a directory, in one go.</summary>
    internal Task<BuildResult> BuildAsync(string directory)
    {
        var projects = Directory.EnumerateFiles(directory, "*.csproj", SearchOption.AllDirectories).Select(path => $"""<Project Path="{Path.GetRelativePath(directory, path)}" />""");
        File.WriteAllText(Path.Combine(directory, "All.slnx"), $"<Solution>{string.Concat(projects)}</Solution>");
        return Command.RunAsync(directory, Variables, "dotnet", "build", "All.slnx", "-v:q", "-tl:off", "-m:1", "-nodeReuse:false");
    }

    /// <summary>A new directory with these files, built.</summary>
    internal async Task<string> BuiltAsync(string name, IReadOnlyDictionary<string, string> files)
    {
        var directory = await NewDirectoryAsync(name);
        foreach (var (file, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(directory, file))!);
            await File.WriteAllTextAsync(Path.Combine(directory, file), text);
        }

        var result = await BuildAsync(directory);
        Assert.True(result.ExitCode == 0, result.Output);
        return directory;
    }

    internal async Task<PackageFile> OpenAsync(string id, string extension = "nupkg")
    {
        await PackedAsync();
        return new PackageFile(Path.Combine(Feed, $"{id}.{Version}.{extension}"));
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task PackedAsync()
    {
        Assert.True(
            TestContext.Current.Test?.Traits.TryGetValue("Category", out var categories) == true && categories.Contains("Pack"),
            "A test that packs carries [Trait(\"Category\", \"Pack\")]: the inner loop does without.");
        var result = await _packing.Value;
        Assert.True(result.ExitCode == 0, $"dotnet pack failed:\n{result.Output}");
        Assert.DoesNotContain("warning", result.Output, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<BuildResult> PackAsync()
    {
        // A build of its own, beside the one that runs these tests. What is up to date in it is not built again.
        var artifacts = RepositoryFiles.PathOf("artifacts/packages-under-test");
        Directory.CreateDirectory(artifacts);
        using var alone = await LockAsync(Path.Combine(artifacts, ".lock"));
        // The version of the package alone: the assemblies stay as they are, and analyzers have their say in the ordinary build.
        return await Command.RunAsync(RepositoryFiles.Root, null, "dotnet", "pack", "build/packages.slnf", "-c", "Release", "-o", Feed, "-v:q", "-tl:off", "-m:1", "-nodeReuse:false",
            "--artifacts-path", artifacts, $"-p:PackageVersion={Version}", "-p:ContinuousIntegrationBuild=true", "-p:RunAnalyzers=false", "-p:NuGetAudit=false");
    }

    private static async Task<FileStream> LockAsync(string path)
    {
        for (; ; await Task.Delay(200))
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                // Another run of these tests packs.
            }
        }
    }
}

/// <summary>A package, opened.</summary>
internal sealed class PackageFile(string path) : IDisposable
{
    private readonly ZipArchive _zip = ZipFile.OpenRead(path);

    /// <summary>The files that the author put in, without what the package format adds.</summary>
    public IReadOnlyList<string> Files => [.. _zip.Entries.Select(entry => entry.FullName)
        .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml" && !name.EndsWith(".nuspec", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    /// <summary>Bytes of the whole package.</summary>
    public long Size => new FileInfo(path).Length;

    public XElement Metadata => field ??= XDocument.Parse(Text(_zip.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).FullName)).Root!.Elements().Single(element => element.Name.LocalName == "metadata");

    public string Property(string name) => Metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value ?? "";

    public byte[] Bytes(string name)
    {
        using var stream = _zip.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public string Text(string name) => Encoding.UTF8.GetString(Bytes(name)).TrimStart('\uFEFF');

    public void Dispose() => _zip.Dispose();
}

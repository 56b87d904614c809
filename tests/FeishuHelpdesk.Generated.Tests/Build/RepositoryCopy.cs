using FeishuHelpdesk.Tests.Package;
using Xunit;

namespace FeishuHelpdesk.Tests.Build;

/// <summary>
/// What the package is built from, in a temporary directory, as a clone would have it: without anything that was ever
/// built or restored there. The generators in it are the real ones.
/// </summary>
internal sealed class RepositoryCopy : IDisposable
{
    public const string Description = "spec/feishu-helpdesk.openapi.yaml";
    private const string Bundle = "spec/feishu-helpdesk.bundled.openapi.json";
    private const string Project = "src/FeishuHelpdesk.Generated";
    private const string Probe = $"{Project}/Probe.cs";

    private static readonly string[] NotCommitted = ["bin", "obj", "artifacts", "node_modules"];

    private readonly string _root = Directory.CreateTempSubdirectory("feishu-helpdesk-copy-").FullName;

    public RepositoryCopy()
    {
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.Root))
            File.Copy(file, PathOf(Path.GetFileName(file)));
        foreach (var directory in ((string[])[".config", "build", "docs", "spec", Project]).Where(directory => Directory.Exists(RepositoryFiles.PathOf(directory))))
            Copy(new DirectoryInfo(RepositoryFiles.PathOf(directory)), PathOf(directory));
    }

    /// <summary>The description and everything that is made from it, with its content.</summary>
    public SortedDictionary<string, string> Snapshot()
        => new(((string[])[Description, Bundle, "Kiota.lock", $"{Project}/Generated.sha256", .. GeneratedFiles]).ToDictionary(path => path, path => File.ReadAllText(PathOf(path))), StringComparer.Ordinal);

    public IEnumerable<string> GeneratedFiles
        => ((string[])[$"{Project}/Generated", $"{Project}/Complement", "docs"]).Select(PathOf).Where(Directory.Exists)
            .SelectMany(directory => Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(_root, file).Replace('\\', '/'));

    public bool HasStagingLeft => ((string[])["obj/kiota", $"{Project}/obj/kiota"]).Select(PathOf).Any(directory => Directory.Exists(directory) && Directory.EnumerateFileSystemEntries(directory).Any());

    /// <summary>Edits the description.</summary>
    public void Edit(Func<string, string> edit)
    {
        var before = File.ReadAllText(PathOf(Description));
        var after = edit(before);
        Assert.NotEqual(before, after);
        File.WriteAllText(PathOf(Description), after);
    }

    /// <summary>Writes an edited description beside the description.</summary>
    public void AddDescription(string path, Func<string, string> edit) => File.WriteAllText(PathOf(path), edit(File.ReadAllText(PathOf(Description))));

    /// <summary>Writes code by hand that compiles only with what a build has just generated.</summary>
    public void Use(string code) => File.WriteAllText(PathOf(Probe), $$"""
        using FeishuHelpdesk.Generated;
        using FeishuHelpdesk.Generated.Models;

        internal static class Probe
        {
            {{code}}
        }
        """);

    /// <summary>
    /// <c>dotnet build</c> of a program that uses the package. Analyzers have nothing to say on
    /// the generators; without them a build takes half of the time.
    /// </summary>
    public async Task<BuildResult> BuildAsync(string program)
    {
        Directory.CreateDirectory(PathOf("program"));
        await File.WriteAllTextAsync(PathOf("program/Program.cs"), program);
        await File.WriteAllTextAsync(PathOf("program/Program.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../{Project}/FeishuHelpdesk.Generated.csproj" />
              </ItemGroup>
            </Project>
            """);
        return await DotnetAsync("build", "program", "-p:RunAnalyzers=false");
    }

    /// <summary>Runs the program that was built, and gives what it prints.</summary>
    public Task<BuildResult> RunAsync() => Command.RunAsync(_root, new Dictionary<string, string>(), "dotnet", "program/bin/Debug/net10.0/Program.dll");

    /// <summary>Generates without compiling what comes of it.</summary>
    public Task<BuildResult> GenerateAsync() => DotnetAsync("build", Project, "-t:GenerateClient", "--no-restore");

    /// <summary>Generates from each of these descriptions, in one build.</summary>
    public Task<BuildResult> GenerateAsync(IEnumerable<string> descriptions)
    {
        var builds = descriptions.Select(path => $"""<Generation Include="$(MSBuildProjectFullPath)" AdditionalProperties="KiotaSpec={path}" />""");
        File.WriteAllText(PathOf("each.proj"), $"""
            <Project DefaultTargets="Each">
              <Import Project="build/Kiota.targets" />
              <ItemGroup>{string.Concat(builds)}</ItemGroup>
              <Target Name="Each">
                <MSBuild Projects="@(Generation)" Targets="GenerateClient" />
              </Target>
            </Project>
            """);
        return DotnetAsync("build", "each.proj", "--no-restore");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    // Without a setting of this machine.
    private Task<BuildResult> DotnetAsync(params string[] arguments)
        => Command.RunAsync(_root, new Dictionary<string, string> { ["KiotaCommand"] = "" }, "dotnet", [.. arguments, "-nologo", "-v:m", "-tl:off", "-m:1", "-nodeReuse:false"]);

    private string PathOf(string path) => Path.Combine(_root, path);

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in from.EnumerateFiles())
            file.CopyTo(Path.Combine(to, file.Name));
        foreach (var directory in from.EnumerateDirectories().Where(directory => !NotCommitted.Contains(directory.Name)))
            Copy(directory, Path.Combine(to, directory.Name));
    }
}

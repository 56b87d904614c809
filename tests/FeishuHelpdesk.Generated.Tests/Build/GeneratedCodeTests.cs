using Xunit;

namespace FeishuHelpdesk.Tests.Build;

/// <summary>What the generators wrote is committed, and is what they wrote.</summary>
public class GeneratedCodeTests
{
    private const string Generated = "src/FeishuHelpdesk.Generated/Generated";
    private const string Complement = "src/FeishuHelpdesk.Generated/Complement";
    private const string Spec = "spec/feishu-helpdesk.openapi.yaml";
    private const string Advice = "Do not edit generated files: change the description, and build or run the target GenerateClient.";

    private static readonly IReadOnlyList<(string Hash, string Path)> Record =
        [.. File.ReadAllLines(RepositoryFiles.PathOf("src/FeishuHelpdesk.Generated/Generated.sha256"))
            .Select(line => line.Split("  ", 2))
            .Select(parts => (parts[0], parts[1]))];

    [Fact]
    public void Every_recorded_file_is_as_it_was_generated()
    {
        var changed = Record
            .Where(file => !File.Exists(RepositoryFiles.PathOf(file.Path)) || RepositoryFiles.Sha256(RepositoryFiles.PathOf(file.Path)) != file.Hash)
            .Select(file => file.Path);

        Assert.True(!changed.Any(), $"Edited or removed since the generation: {string.Join(", ", changed)}. {Advice}");
    }

    [Fact]
    public void No_file_was_added_to_the_generated_ones()
    {
        var added = ((string[])[Generated, Complement]).Select(RepositoryFiles.PathOf).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(RepositoryFiles.Root, file).Replace('\\', '/'))
            .Except(Record.Select(file => file.Path));

        Assert.True(!added.Any(), $"Not written by a generator: {string.Join(", ", added)}. {Advice}");
    }

    [Fact]
    public void The_record_lists_the_description_then_the_lock_then_what_was_generated_and_from_what_in_ordinal_order()
    {
        var paths = Record.Select(file => file.Path).ToList();

        Assert.Equal([Spec, "Kiota.lock"], paths.Take(2));
        Assert.Contains($"{Generated}/FeishuHelpdeskClient.cs", paths);
        Assert.All(paths.Skip(2), path => Assert.Contains(((string[])[$"{Generated}/", $"{Complement}/", "docs/operations.md", "spec/feishu-helpdesk.bundled.openapi.json", "spec/examples/", "build/Complement/"]), part => path.StartsWith(part, StringComparison.Ordinal)));
        Assert.Equal(paths.Skip(2).Order(StringComparer.Ordinal), paths.Skip(2));
    }

    [Fact]
    public void The_lock_is_of_the_Kiota_version_that_the_tool_manifest_pins()
    {
        var pinned = RepositoryFiles.Json(".config/dotnet-tools.json").GetProperty("tools").GetProperty("microsoft.openapi.kiota").GetProperty("version");

        Assert.Equal(pinned.GetString(), RepositoryFiles.Json("Kiota.lock").GetProperty("kiotaVersion").GetString());
    }

    [Fact]
    public void The_lock_names_the_description_of_this_repository()
    {
        var location = RepositoryFiles.Json("Kiota.lock").GetProperty("descriptionLocation").GetString();

        Assert.Equal(Spec, location);
        Assert.True(File.Exists(RepositoryFiles.PathOf(Spec)));
    }
}

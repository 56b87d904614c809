using Xunit;

namespace FeishuHelpdesk.Tests.Build;

/// <summary>Edits of the description, and what one plain build with the pinned Kiota makes of them.</summary>
[Trait("Category", "Pack")]
[Collection(nameof(EditedRepository))]
public class RealGeneratorTests(EditedRepository repository)
{
    [Fact]
    public async Task One_build_makes_code_of_what_was_added_and_renamed_and_none_of_what_was_removed()
    {
        var edited = await repository.EditedAsync();

        Assert.True(edited.Build.ExitCode == 0, edited.Build.Output);
        Assert.DoesNotContain(edited.GeneratedFiles, file => file.EndsWith("/TicketTag.cs", StringComparison.Ordinal));
        Assert.Contains(edited.Before.Keys, IsOfTheRemoved);
        Assert.DoesNotContain(edited.After.Keys, IsOfTheRemoved);
        Assert.DoesNotContain(EditedRepository.Removed, edited.After["docs/operations.md"], StringComparison.Ordinal);
        Assert.False(edited.HasStagingLeft);
    }

    [Fact]
    public async Task Whatever_is_taken_back_leaves_nothing_behind()
    {
        var takenBack = await repository.TakenBackAsync();

        Assert.True(takenBack.Build.ExitCode == 0, takenBack.Build.Output);
        Assert.Equal(takenBack.Before, takenBack.After);
    }

    [Fact]
    public async Task Each_description_that_Kiota_does_not_take_is_one_error_that_quotes_Kiota_and_the_client_stays()
    {
        (string Path, Func<string, string> Fault, string Said)[] descriptions =
        [
            ("spec/reference-to-nothing.yaml", yaml => yaml.Replace("schemas/TicketUser'", "schemas/Nothing'", StringComparison.Ordinal), "The schema reference '#/components/schemas/Nothing' does not point to an existing schema"),
            ("spec/misspelt-type.yaml", EditedRepository.WithField("integr"), "Invalid schema type identifier: integr"),
            ("spec/broken-yaml.yaml", yaml => yaml.Replace("\ntags:\n", "\ntags: [\n", StringComparison.Ordinal), "Unable to parse the YAML document at line "),
            ("spec/key-twice.yaml", yaml => yaml + "openapi: 3.0.3\n", "duplicate key 'openapi'"),
            ("spec/empty.yaml", _ => "", "The description is empty"),
            ("spec/scalar-for-a-map.yaml", yaml => EditedRepository.TicketProperties().Replace(yaml, match => match.Value.Replace("properties:", "properties: none\n      x-was:", StringComparison.Ordinal), 1), "Ticket/properties - Expected map"),
            ("spec/scalar-for-a-schema.yaml", yaml => yaml.Replace("\n    TicketTag:\n", "\n    TicketTag: none\n    TicketLabel:\n", StringComparison.Ordinal), "Object reference not set to an instance of an object"),
            ("spec/reference-to-a-url.yaml", yaml => yaml.Replace("'#/components/schemas/TicketUser'", "'http://127.0.0.1:9/other.yaml#/TicketUser'", StringComparison.Ordinal), "The external reference http://127.0.0.1:9/other.yaml is not allowed"),
        ];
        using var copy = new RepositoryCopy();
        var before = copy.Snapshot();
        foreach (var (path, fault, _) in descriptions)
            copy.AddDescription(path, fault);

        var build = await copy.GenerateAsync(descriptions.Select(description => description.Path));

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains($"    {descriptions.Length} Error(s)", build.Output, StringComparison.Ordinal);
        foreach (var (path, _, said) in descriptions)
        {
            var error = Assert.Single(build.Output.Split('\n').Where(line => line.StartsWith(path, StringComparison.Ordinal)).Distinct());
            Assert.Contains("error FHG003", error, StringComparison.Ordinal);
            Assert.Contains(said, error, StringComparison.Ordinal);
            Assert.Contains("stays as it was", error, StringComparison.Ordinal);
            // Neither a stack trace nor a directory that is gone by now.
            Assert.DoesNotContain(" at Microsoft.", error, StringComparison.Ordinal);
            Assert.DoesNotContain("obj/kiota", error, StringComparison.Ordinal);
        }
        Assert.Equal(before, copy.Snapshot());
        Assert.False(copy.HasStagingLeft);
    }
    private static bool IsOfTheRemoved(string file) => file.Contains($"/{EditedRepository.Removed}/", StringComparison.OrdinalIgnoreCase);
}

using Xunit;

namespace FeishuHelpdesk.Tests.Build;

/// <summary>build/Kiota.targets with stand-ins for both generators.</summary>
[Trait("Category", "Pack")]
public class ComplementTargetsTests(ComplementTargetsTests.Builds builds) : IClassFixture<ComplementTargetsTests.Builds>
{
    [Fact]
    public async Task Both_generators_run_in_the_build_that_compiles_what_they_wrote_rest_and_write_anew_what_was_edited_by_hand()
    {
        using var project = new GeneratingProject(complement: true);
        project.Describe("Comment");
        project.Use("FeishuHelpdesk.CommentReader");

        var changed = await project.BuildAsync(project.Generator());

        Assert.True(changed.ExitCode == 0, changed.Output);
        Assert.Equal(1, project.Runs);
        Assert.Equal(
            [
                "docs/operations.md",
                "spec/feishu-helpdesk.bundled.openapi.json",
                "src/Client/Complement/Readers/CommentReader.cs",
                "src/Client/Generated/FeishuHelpdeskClient.cs",
                "src/Client/Generated/Models/Comment.cs",
            ],
            project.GeneratedFiles.Order(StringComparer.Ordinal));
        Assert.Equal(project.RecordOfFiles(), project.RecordOnDisk());
        Assert.DoesNotContain(project.Snapshot().Values, text => text.Contains('\r'));
        Assert.False(project.HasStagingLeft());

        // Would fail where anything had to be generated.
        var again = await project.BuildAsync(project.FailingGenerator(), ci: true);

        Assert.True(again.ExitCode == 0, again.Output);
        Assert.Equal(1, project.Runs);

        var generated = project.Snapshot();
        project.Write("src/Client/Complement/Readers/CommentReader.cs", "this is no C#");
        project.Write("src/Client/Generated/Models/Comment.cs", "this is no C#");

        var edited = await project.BuildAsync(project.Generator());

        Assert.True(edited.ExitCode == 0, edited.Output);
        Assert.Equal(2, project.Runs);
        Assert.Equal(generated, project.Snapshot());
    }

    public static TheoryData<string, string> Changes => new()
    {
        { "edit src/Client/Generated/Models/Ticket.cs", "src/Client/Generated/Models/Ticket.cs was edited by hand" },
        { "edit src/Client/Complement/Readers/TicketReader.cs", "src/Client/Complement/Readers/TicketReader.cs was edited by hand" },
        { "edit docs/operations.md", "docs/operations.md was edited by hand" },
        { "edit spec/feishu-helpdesk.bundled.openapi.json", "spec/feishu-helpdesk.bundled.openapi.json was edited by hand" },
        { "edit spec/examples/ticket.json", "the example spec/examples/ticket.json has changed" },
        { "add spec/examples/new.json", "the example spec/examples/new.json has changed" },
        { "edit build/Complement/Program.cs", "the generator build/Complement has changed" },
        { "add build/Complement/Writers/New.cs", "the generator build/Complement has changed" },
        { "add src/Client/Complement/New.cs", "src/Client/Complement/New.cs was not generated" },
        { "delete src/Client/Complement/Readers/TicketReader.cs", "src/Client/Complement/Readers/TicketReader.cs is missing" },
        { "delete Kiota.lock", "Kiota.lock is missing" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task In_CI_whatever_is_not_as_it_was_generated_is_one_error_with_its_own_reason(string change, string reason)
    {
        var (project, _, build) = await builds.OfAsync(change);

        var error = build.SingleError();
        Assert.Contains("FHG001", error, StringComparison.Ordinal);
        Assert.Contains($"src/Client/Generated is stale: {reason}", error, StringComparison.Ordinal);
        Assert.Contains("Then commit src/Client/Generated, src/Client/Complement, docs/operations.md, spec/feishu-helpdesk.bundled.openapi.json, Kiota.lock and src/Client/Generated.sha256.", error, StringComparison.Ordinal);
        Assert.Equal(0, project.Runs);
    }

    [Fact]
    public async Task What_the_second_generator_refuses_is_its_own_error_with_its_place_and_the_client_stays()
    {
        var (project, before, build) = await builds.OfAsync("refused");

        var error = build.SingleError();
        Assert.StartsWith("spec/feishu-helpdesk.openapi.yaml(7,3) : error FHG100: A schema has no type. The client in src/Client/Generated stays as it was.", error, StringComparison.Ordinal);
        Assert.Equal(1, project.Runs);
        Assert.Equal(before, project.Snapshot());
        Assert.False(project.HasStagingLeft());
    }

    [Theory]
    [InlineData("breaks", "the generator build/Complement failed (exit status ", "The generator broke.")]
    [InlineData("writes nothing", "the generator build/Complement ended without having written code, docs/operations.md and spec/feishu-helpdesk.bundled.openapi.json", "")]
    [InlineData("does not compile", "the generator build/Complement could not be built", "CS0103")]
    [InlineData("cannot be restored", "the generator build/Complement could not be built", "NU1101")]
    public async Task A_second_generator_that_fails_is_one_error_and_leaves_the_previous_client_as_it_was(string fault, string reason, string said)
    {
        var (project, before, build) = await builds.OfAsync(fault);

        var error = build.SingleError();
        Assert.Contains("FHG002", error, StringComparison.Ordinal);
        Assert.Contains("src/Client/Generated is stale", error, StringComparison.Ordinal);
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.Equal(before, project.Snapshot());
        Assert.False(project.HasStagingLeft());
    }

    [Fact]
    public async Task What_cannot_be_written_in_full_is_taken_back_from_both_folders_and_the_page()
    {
        var (project, before, build) = await builds.OfAsync("in the way");

        var error = build.SingleError();
        Assert.Contains("FHG002", error, StringComparison.Ordinal);
        Assert.Contains("could not be put in place", error, StringComparison.Ordinal);
        Assert.Equal(before, project.Snapshot());
    }

    /// <summary>What one build of a project takes, in one process for all.</summary>
    public sealed class Builds() : GeneratingProjects(new(Changes.ToDictionary(change => change.Data.Item1, change => Changed(change.Data.Item1)))
    {
        ["refused"] = Described("Refused"),
        ["breaks"] = Described("Broken"),
        ["writes nothing"] = Described("Silent"),
        ["does not compile"] = Described("Comment", project => project.Edit("build/Complement/Program.cs", code => code + "\nMissing();")),
        ["cannot be restored"] = Described("Comment", project => project.MakeComplementNeedAPackage()),
        ["in the way"] = Described("Comment", project => project.Write("src/Client/Complement/Readers/CommentReader.cs/in-the-way.txt", "")),
    }, complement: true)
    {
        private static GeneratingProjects.Case Described(string name, Action<GeneratingProject>? prepare = null) => new(
            project =>
            {
                project.Describe(name);
                prepare?.Invoke(project);
            },
            project => new(project, project.Generator()));

        // A change of a file in CI.
        private static GeneratingProjects.Case Changed(string change) => new(
            project =>
            {
                var path = change.Split(' ')[1];
                if (change.StartsWith("delete", StringComparison.Ordinal))
                    project.Delete(path);
                else if (change.StartsWith("add", StringComparison.Ordinal))
                    project.Write(path, "");
                else
                    project.Edit(path, text => text + "\n");
            },
            project => new(project, project.Generator(), Ci: true));
    }
}

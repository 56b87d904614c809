using System.Net;
using System.Net.Sockets;
using Xunit;

namespace FeishuHelpdesk.Tests.Build;

/// <summary>build/Kiota.targets with a stand-in for the generator.</summary>
[Trait("Category", "Pack")]
public class KiotaTargetsTests(KiotaTargetsTests.Builds builds) : IClassFixture<KiotaTargetsTests.Builds>
{
    [Fact]
    public async Task A_changed_description_is_generated_and_compiled_in_the_same_build_and_then_rests()
    {
        using var project = new GeneratingProject();
        project.Describe("Comment");
        project.Use("Comment");

        var changed = await project.BuildAsync(project.Generator());

        Assert.True(changed.ExitCode == 0, changed.Output);
        Assert.Equal(1, project.Runs);
        Assert.Equal(
            ["src/Client/Generated/FeishuHelpdeskClient.cs", "src/Client/Generated/Models/Comment.cs"],
            project.GeneratedFiles.Order(StringComparer.Ordinal));
        Assert.Equal(project.RecordOfFiles(), project.RecordOnDisk());
        Assert.DoesNotContain(project.Snapshot().Values, text => text.Contains('\r'));
        Assert.False(project.HasStagingLeft());

        var again = await project.BuildAsync(project.Generator(), ci: true);

        Assert.True(again.ExitCode == 0, again.Output);
        Assert.Equal(1, project.Runs);
    }

    [Fact]
    public async Task Nothing_runs_when_only_the_time_of_the_description_has_changed()
    {
        var (project, before, build) = await builds.OfAsync("touched");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(0, project.Runs);
        Assert.Equal(before, project.Snapshot());
    }

    [Fact]
    public async Task Two_frameworks_share_one_run_and_each_compiles_what_it_wrote()
    {
        // Two frameworks without a targeting pack to download.
        using var project = new GeneratingProject("""
            <TargetFrameworks>net10.0;net10.0-windows</TargetFrameworks>
                <EnableWindowsTargeting>true</EnableWindowsTargeting>
                <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
            """);
        project.Describe("Comment");
        project.Use("Comment");

        var outer = await project.BuildAsync(project.Generator());

        Assert.True(outer.ExitCode == 0, outer.Output);
        Assert.Equal(1, project.Runs);

        // An inner build that is entered directly, as a reference from another project enters it.
        project.Describe("Reply");
        project.Use("Reply");

        var inner = await project.BuildAsync(project.Generator(), ci: false, "-f", "net10.0");

        Assert.True(inner.ExitCode == 0, inner.Output);
        Assert.Equal(2, project.Runs);
    }

    [Fact]
    public async Task In_CI_a_stale_client_is_one_error_with_file_reason_and_command()
    {
        var (project, before, build) = await builds.OfAsync("in CI");

        var error = build.SingleError();
        Assert.Contains("FHG001", error, StringComparison.Ordinal);
        Assert.Contains("src/Client/Generated is stale", error, StringComparison.Ordinal);
        Assert.Contains("spec/feishu-helpdesk.openapi.yaml has changed", error, StringComparison.Ordinal);
        Assert.Contains("CI=true", error, StringComparison.Ordinal);
        Assert.Contains("`dotnet build src/Client", error, StringComparison.Ordinal);
        Assert.Equal(0, project.Runs);
        Assert.Equal(before, project.Snapshot());
    }

    [Theory]
    [InlineData("failing", "exit status 3", "the description is bad")]
    [InlineData("half", "without having written all of the client", "kiota-lock.json")]
    [InlineData("other version", "the generator is Kiota 1.35.0", "pins 1.38.0")]
    [InlineData("missing", "no-such-kiota", "exit status")]
    public async Task A_failed_run_is_one_error_and_leaves_the_previous_client_as_it_was(string generator, string reason, string detail)
    {
        var (project, before, build) = await builds.OfAsync(generator);

        var error = build.SingleError();
        Assert.Contains("FHG002", error, StringComparison.Ordinal);
        Assert.Contains("src/Client/Generated is stale", error, StringComparison.Ordinal);
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.Contains(detail, error, StringComparison.Ordinal);
        Assert.Contains("-p:KiotaCommand=", error, StringComparison.Ordinal);
        Assert.Equal(before, project.Snapshot());
        Assert.False(project.HasStagingLeft());
    }

    [Fact]
    public async Task What_Kiota_complains_of_is_one_error_though_it_says_that_all_is_well()
    {
        var (project, before, build) = await builds.OfAsync("complaining");

        var error = build.SingleError();
        Assert.StartsWith("spec/feishu-helpdesk.openapi.yaml(3,7) : error FHG003: ", error, StringComparison.Ordinal);
        Assert.Contains("src/Client/Generated stays as it was", error, StringComparison.Ordinal);
        Assert.Contains("OpenAPI warning: at line 3, column 7 of spec/feishu-helpdesk.openapi.yaml - '50%' is odd; and more of it (the first of 2 complaints)", error, StringComparison.Ordinal);
        Assert.Equal(before, project.Snapshot());
        Assert.False(project.HasStagingLeft());
    }

    [Fact]
    public async Task An_empty_description_is_one_error_and_nothing_runs()
    {
        var (project, before, build) = await builds.OfAsync("empty");

        var error = build.SingleError();
        Assert.Contains("FHG003", error, StringComparison.Ordinal);
        Assert.Contains("The description is empty", error, StringComparison.Ordinal);
        Assert.Equal(0, project.Runs);
        Assert.Equal(before, project.Snapshot());
    }

    [Fact]
    public async Task A_client_that_cannot_be_written_in_full_is_taken_back()
    {
        var (project, before, build) = await builds.OfAsync("in the way");

        var error = build.SingleError();
        Assert.Contains("FHG002", error, StringComparison.Ordinal);
        Assert.Contains("could not be put in place", error, StringComparison.Ordinal);
        Assert.Equal(before, project.Snapshot());
    }

    [Fact]
    public async Task A_pinned_tool_that_cannot_be_restored_is_one_error_and_another_version_of_it_a_reason_to_generate()
    {
        using var project = new GeneratingProject();
        var before = project.Snapshot();
        // A version that no cache of this machine has.
        project.PinKiota("999.0.0");

        var build = await project.BuildAsync(kiotaCommand: null);

        var error = build.SingleError();
        Assert.Contains("FHG002", error, StringComparison.Ordinal);
        Assert.Contains("pins Kiota 999.0.0, Kiota.lock is of Kiota 1.38.0", error, StringComparison.Ordinal);
        Assert.Contains("`dotnet tool restore`", error, StringComparison.Ordinal);
        Assert.Equal(before, project.Snapshot());
    }

    [Theory]
    [InlineData("closed port", "Unable to load the service index for source http://127.0.0.1:")]
    [InlineData("missing folder", "no-such-folder")]
    public async Task Without_a_source_for_the_pinned_tool_a_fresh_machine_gets_one_error_that_names_the_source(string source, string said)
    {
        using var project = new GeneratingProject();
        var before = project.Snapshot();
        project.Describe("Comment");
        project.Use("Comment");
        // Bound and not listened on: whoever connects is refused, and nobody else gets the port meanwhile.
        using var port = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        port.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var freshMachine = project.TakePackagesFrom(source == "closed port" ? $"http://{port.LocalEndPoint}/index.json" : "no-such-folder");

        var build = await project.BuildAsync(kiotaCommand: null, freshMachine);

        var error = build.SingleError();
        Assert.Contains("FHG002", error, StringComparison.Ordinal);
        Assert.Contains("the pinned generator could not be restored (`dotnet tool restore`, exit status 1)", error, StringComparison.Ordinal);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.Equal(before, project.Snapshot());
        Assert.False(project.HasStagingLeft());
    }

    [Fact]
    public async Task A_missing_record_is_a_reason_to_generate()
    {
        var (project, _, build) = await builds.OfAsync("no record");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(1, project.Runs);
        Assert.Equal(project.RecordOfFiles(), project.RecordOnDisk());
    }

    [Fact]
    public async Task The_target_GenerateClient_generates_though_nothing_has_changed()
    {
        var (project, _, build) = await builds.OfAsync("asked for");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Equal(1, project.Runs);
        Assert.Equal(project.RecordOfFiles(), project.RecordOnDisk());
    }

    /// <summary>What one build of a project takes, in one process for all.</summary>
    public sealed class Builds() : GeneratingProjects(new()
    {
        ["touched"] = new(project => project.TouchDescription(), project => new(project, project.FailingGenerator(), Restore: true)),
        ["in CI"] = new(Stale, project => new(project, project.Generator(), Ci: true)),
        ["failing"] = new(Stale, project => new(project, project.FailingGenerator())),
        ["half"] = new(Stale, project => new(project, project.HalfGenerator())),
        ["other version"] = new(Stale, project => new(project, project.Generator("1.35.0"))),
        ["missing"] = new(Stale, project => new(project, "no-such-kiota")),
        ["complaining"] = new(Stale, project => new(project, project.ComplainingGenerator())),
        ["empty"] = new(project => project.Describe(""), project => new(project, project.Generator())),
        ["in the way"] = new(
            project =>
            {
                project.PutInTheWayOf("Comment");
                Stale(project);
            },
            project => new(project, project.Generator())),
        ["no record"] = new(project => project.RemoveRecord(), project => new(project, project.Generator(), Restore: true)),
        ["asked for"] = new(_ => { }, project => new(project, project.Generator(), Target: "GenerateClient")),
    })
    {
        private static void Stale(GeneratingProject project)
        {
            project.Describe("Comment");
            project.Use("Comment");
        }
    }
}

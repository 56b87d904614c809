using System.Text.RegularExpressions;
using Xunit;

namespace FeishuHelpdesk.Tests.Build;

/// <summary>Edits of the description, and what one plain build with the pinned Kiota makes of them.</summary>
[Trait("Category", "Pack")]
public sealed partial class RealGeneratorTests : IClassFixture<RepositoryCopy>
{
    private const string Operation = """
        paths:
          /helpdesk/v1/proofs/{proof_id}:
            get:
              operationId: proof_get
              tags: [helpdesk]
              summary: Get one proof
              description: An operation that is here to be added and removed.
              parameters:
                - name: proof_id
                  in: path
                  required: true
                  description: Id of the proof.
                  schema:
                    type: string
              responses:
                '200':
                  description: The answer
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/GetTicketResponse'

        """;

    private readonly RepositoryCopy _copy;

    public RealGeneratorTests(RepositoryCopy copy)
    {
        _copy = copy;
        _copy.TakeBack();
    }

    [Fact]
    public async Task An_added_field_is_a_property_after_one_build()
    {
        _copy.Edit(yaml => TicketProperties().Replace(yaml, "$&        proof_note:\n          type: string\n          description: A field that is here to be added.\n", 1));
        _copy.Use("public static string? NoteOf(Ticket ticket) => ticket.ProofNote;");

        await BuildsAsync();
    }

    [Fact]
    public async Task A_renamed_schema_is_a_renamed_class_after_one_build()
    {
        _copy.Edit(yaml => yaml.Replace("TicketTag", "TicketLabel", StringComparison.Ordinal));
        _copy.Use("public static TicketLabel Make() => new();");

        await BuildsAsync();

        Assert.DoesNotContain(_copy.GeneratedFiles, file => file.EndsWith("/TicketTag.cs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_added_operation_can_be_called_after_one_build_and_is_gone_one_build_after_it_was_removed()
    {
        var before = _copy.Snapshot();
        _copy.Edit(yaml => yaml.Replace("\npaths:\n", "\n" + Operation, StringComparison.Ordinal));
        _copy.Use("public static object Of(FeishuHelpdeskClient client) => client.Helpdesk.V1.Proofs[\"1\"].ToGetRequestInformation();");

        await BuildsAsync();

        _copy.Edit(yaml => yaml.Replace(Operation, "paths:\n", StringComparison.Ordinal));
        _copy.Use("");

        await BuildsAsync();

        Assert.Equal(before, _copy.Snapshot());
    }

    [Fact]
    public async Task In_CI_an_edited_description_without_its_client_is_one_error_and_nothing_is_generated()
    {
        _copy.Edit(yaml => yaml + "# edited\n");
        var before = _copy.Snapshot();

        var build = await _copy.BuildAsync(ci: true);

        Assert.Contains("FHG001", build.SingleError(), StringComparison.Ordinal);
        Assert.Equal(before, _copy.Snapshot());
    }

    public static TheoryData<string, string> BadDescriptions => new()
    {
        { "a reference to nothing", "The schema reference '#/components/schemas/Nothing' does not point to an existing schema" },
        { "a misspelt type", "Invalid schema type identifier: strng" },
        { "broken YAML", "Unable to parse the YAML document at line " },
        { "a key twice", "duplicate key 'openapi'" },
        { "an empty file", "The description is empty" },
        { "a scalar in the place of a map", "Ticket/properties - Expected map" },
        { "a scalar in the place of a schema", "Object reference not set to an instance of an object" },
        { "a reference to a URL", "The external reference http://127.0.0.1:9/other.yaml is not allowed" },
    };

    [Theory]
    [MemberData(nameof(BadDescriptions))]
    public async Task A_description_that_Kiota_does_not_take_is_one_error_that_quotes_Kiota_and_the_client_stays(string fault, string quoted)
    {
        _copy.Edit(yaml => fault switch
        {
            "a reference to nothing" => yaml.Replace("schemas/TicketUser'", "schemas/Nothing'", StringComparison.Ordinal),
            "a misspelt type" => TicketProperties().Replace(yaml, "$&        proof_note:\n          type: strng\n", 1),
            "broken YAML" => yaml.Replace("\ntags:\n", "\ntags: [\n", StringComparison.Ordinal),
            "a key twice" => yaml + "openapi: 3.0.3\n",
            "an empty file" => "",
            "a scalar in the place of a map" => TicketProperties().Replace(yaml, match => match.Value.Replace("properties:", "properties: none\n      x-was:", StringComparison.Ordinal), 1),
            "a scalar in the place of a schema" => yaml.Replace("\n    TicketTag:\n", "\n    TicketTag: none\n    TicketLabel:\n", StringComparison.Ordinal),
            _ => yaml.Replace("'#/components/schemas/TicketUser'", "'http://127.0.0.1:9/other.yaml#/TicketUser'", StringComparison.Ordinal),
        });
        var before = _copy.Snapshot();

        var build = await _copy.BuildAsync();

        var error = build.SingleError();
        Assert.StartsWith(RepositoryCopy.Description, error, StringComparison.Ordinal);
        Assert.Contains("error FHG003", error, StringComparison.Ordinal);
        Assert.Contains(quoted, error, StringComparison.Ordinal);
        Assert.Contains("stays as it was", error, StringComparison.Ordinal);
        // Neither a stack trace nor a directory that is gone by now.
        Assert.DoesNotContain(" at Microsoft.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("obj/kiota", error, StringComparison.Ordinal);
        Assert.Equal(before, _copy.Snapshot());
        Assert.False(_copy.HasStagingLeft);
    }

    private async Task BuildsAsync()
    {
        var build = await _copy.BuildAsync();

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Contains("Running Kiota", build.Output, StringComparison.Ordinal);
        Assert.False(_copy.HasStagingLeft);
    }

    [GeneratedRegex(@"\n    Ticket:\n(?:      .*\n)*?      properties:\n")]
    private static partial Regex TicketProperties();
}

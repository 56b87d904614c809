using System.Text.Json.Nodes;
using FeishuHelpdesk.CompareSpec;
using FeishuHelpdesk.Tests.Build;
using Xunit;

namespace FeishuHelpdesk.Tests.Package;

/// <summary>build/CompareSpec: what a changed description means for callers.</summary>
public sealed class CompareSpecTests : IDisposable
{
    private const string Description = """
        {
          "openapi": "3.0.3",
          "info": { "title": "Test", "version": "1" },
          "servers": [{ "url": "https://a.example" }],
          "security": [{ "tenant": [], "helpdesk": [] }],
          "paths": {
            "/tickets/{id}": {
              "get": {
                "description": "Reads.",
                "x-method": "GetTicket", "x-result": "data.ticket",
                "parameters": [
                  { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } },
                  { "name": "limit", "in": "query", "schema": { "type": "integer", "format": "int32", "maximum": 100 } }
                ],
                "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Ticket" } } } }, "404": { "description": "none" } }
              },
              "put": {
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Change" } } } },
                "responses": { "200": { "description": "ok" } }
              }
            }
          },
          "components": {
            "schemas": {
              "Ticket": { "type": "object", "required": ["id"], "properties": {
                "id": { "type": "string", "description": "Id." },
                "created_at": { "type": "integer", "format": "int64", "x-unit": "ms" },
                "kind": { "type": "string", "enum": ["a", "b"] },
                "comments": { "oneOf": [{ "$ref": "#/components/schemas/Comment" }, { "type": "array", "items": { "$ref": "#/components/schemas/Comment" } }] },
                "description": { "type": "string" } } },
              "Comment": { "type": "object", "properties": { "text": { "type": "string" } } },
              "Change": { "type": "object", "required": ["status"], "properties": { "status": { "type": "integer", "enum": [1, 50] }, "note": { "type": "string" } } }
            },
            "securitySchemes": { "tenant": { "type": "http", "scheme": "bearer" }, "helpdesk": { "type": "apiKey", "in": "header", "name": "X" }, "user": { "type": "http", "scheme": "bearer" } }
          }
        }
        """;

    private const string Get = "paths./tickets/{id}.get";
    private const string Ticket = "components.schemas.Ticket";
    private const string Change = "components.schemas.Change";

    private readonly string _directory = Directory.CreateTempSubdirectory("compare-spec-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Where, what is put there (nothing: it is removed), and what is said of it.</summary>
    public static TheoryData<string, string?, string, string> Changes => new()
    {
        { "paths./tickets/{id}.put", null, "major", "PUT /tickets/{id}: operation is gone" },
        { "paths./tags", """{ "get": { "responses": { "200": { "description": "ok" } } } }""", "minor", "GET /tags: operation is new" },
        { $"{Get}.x-method", "\"ReadTicket\"", "major", "the short method is another one" },
        { $"{Get}.x-method", null, "major", "the short method is gone" },
        { $"{Get}.x-result", "\"data\"", "major", "the result of the short method is another one" },
        { $"{Get}.x-token", "\"tenant\"", "minor", "the kind of token is new" },
        { $"{Get}.x-query", "\"TicketQuery\"", "minor", "the class of the query is new" },
        { $"{Get}.parameters.1", null, "major", "query parameter limit is gone" },
        { $"{Get}.parameters.1.required", "true", "major", "query parameter limit: is required now" },
        { $"{Get}.parameters.1.schema.format", "\"int64\"", "major", "is integer (int64), was integer (int32)" },
        { $"{Get}.parameters.1.schema.type", "\"string\"", "major", "is string (int32), was integer (int32)" },
        { $"{Get}.parameters.1.schema.maximum", "50", "major", "maximum is 50, was 100" },
        { $"{Get}.parameters.1.schema.maximum", "200", "minor", "maximum is 200, was 100" },
        { $"{Get}.parameters.2", """{ "name": "q", "in": "query", "schema": { "type": "string" } }""", "minor", "query parameter q is new" },
        { $"{Get}.parameters.2", """{ "name": "q", "in": "query", "required": true, "schema": { "type": "string" } }""", "major", "query parameter q is new and required" },
        { $"{Get}.responses.200", null, "major", "answer 200 is gone" },
        { $"{Get}.responses.404", null, "minor", "answer 404 is gone" },
        { $"{Get}.responses.200.content.application/json.schema.$ref", "\"#/components/schemas/Comment\"", "major", "is Comment, was Ticket" },
        { $"{Get}.security", """[{ "user": [] }]""", "major", "credential helpdesk with tenant is gone" },
        { $"{Get}.security", """[{ "tenant": [], "helpdesk": [] }, { "user": [] }]""", "minor", "credential user is new" },
        { $"{Get}.x-required-scopes", """["read"]""", "minor", "scope read is new" },
        { $"{Get}.deprecated", "true", "minor", "is deprecated" },
        { $"{Get}.description", "\"Reads a ticket.\"", "patch", "texts" },
        { $"{Get}.operationId", "\"ticket_get\"", "patch", "texts" },
        { "servers.0", null, "major", "description https://a.example is gone" },
        { $"{Ticket}.properties.created_at", null, "major", "Ticket.created_at: is gone" },
        { $"{Ticket}.properties.description", null, "major", "Ticket.description: is gone" },
        { $"{Ticket}.properties.created_at.format", "\"int32\"", "major", "Ticket.created_at: is integer (int32), was integer (int64)" },
        { $"{Ticket}.properties.created_at.x-unit", "\"s\"", "major", "Ticket.created_at: unit is s, was ms" },
        { $"{Ticket}.properties.created_at.nullable", "true", "major", "Ticket.created_at: can be null now" },
        { $"{Ticket}.properties.kind.enum.1", null, "major", "Ticket.kind: value b is gone" },
        { $"{Ticket}.properties.kind.enum.2", "\"c\"", "minor", "Ticket.kind: value c is new" },
        { $"{Ticket}.properties.updated_at", """{ "type": "integer", "format": "int64" }""", "minor", "Ticket.updated_at: is new" },
        { $"{Ticket}.properties.id.description", "\"The id.\"", "patch", "texts" },
        { $"{Ticket}.properties.comments.oneOf.1", null, "major", "Ticket.comments: alternative" },
        { $"{Ticket}.required.0", null, "major", "Ticket.id: can be absent now" },
        { $"{Ticket}.required.1", "\"kind\"", "minor", "Ticket.kind: is always there now" },
        { $"{Change}.required.0", null, "minor", "Change.status: is not required any more" },
        { $"{Change}.required.1", "\"note\"", "major", "Change.note: is required now" },
        { $"{Change}.properties.status.enum.1", null, "major", "Change.status: value 50 is gone" },
        { $"{Change}.properties.title", """{ "type": "string" }""", "minor", "Change.title: is new" },
        { $"{Change}.additionalProperties", "false", "major", "Change: takes no unknown fields any more" },
        { "components.schemas.Unused", """{ "type": "object" }""", "patch", "texts" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_is_told_with_the_step_that_follows(string place, string? value, string step, string told)
    {
        var result = await CompareAsync(With(place, value), released: "1.2.3", version: "1.2.3");

        Assert.Contains(told, result.Output, StringComparison.Ordinal);
        Assert.Contains($"Step: {step}.", result.Output, StringComparison.Ordinal);
        Assert.Equal(step == "patch" ? 0 : 1, result.ExitCode);
    }

    [Theory]
    [InlineData("1.2.3", "2.0.0", 0, "2.0.0")]
    [InlineData("1.2.3", "1.9.9", 1, "2.0.0")]
    [InlineData("1.2.3", "2.0.0-preview.1", 0, "2.0.0")]
    [InlineData("0.3.1", "0.4.0", 0, "0.4.0")]
    [InlineData("0.3.1", "0.3.2", 1, "0.4.0")]
    public async Task A_version_that_says_it_covers_a_change_that_breaks(string released, string version, int status, string next)
    {
        var result = await CompareAsync(With($"{Ticket}.properties.kind", null), released, version);

        Assert.Equal(status, result.ExitCode);
        Assert.Contains($"The next version is {next} or higher; Directory.Build.props says {version}.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_with_another_name_breaks()
    {
        var renamed = JsonNode.Parse(Description.Replace("Comment\"", "Remark\"", StringComparison.Ordinal))!;

        var result = await CompareAsync(renamed, "1.0.0", "1.0.0");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("schema Comment: type is gone", result.Output, StringComparison.Ordinal);
        Assert.Contains("schema Remark: type is new", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_in_another_order_is_the_same()
    {
        var description = JsonNode.Parse(Description)!;
        var schemas = description["components"]!["schemas"]!.AsObject();
        var ticket = schemas["Ticket"]!;
        schemas.Remove("Ticket");
        schemas["Ticket"] = ticket;

        var result = await CompareAsync(description, "1.0.0", "1.0.0");

        Assert.Equal((0, true), (result.ExitCode, result.Output.Contains("Nothing has changed.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_release_keeps_the_description_without_examples()
    {
        var spec = Write("spec.json", With($"{Get}.responses.200.content.application/json.example", "1").ToJsonString());
        var released = Path.Combine(_directory, "released.json");

        var before = await RunAsync("--spec", spec, "--released", released, "--version", "1.0.0");
        var release = await RunAsync("--release", "--spec", spec, "--released", released, "--version", "1.0.0");
        var after = await RunAsync("--spec", spec, "--released", released, "--version", "1.0.0");

        Assert.Equal((0, true), (before.ExitCode, before.Output.Contains("Nothing was released yet", StringComparison.Ordinal)));
        Assert.Equal(0, release.ExitCode);
        Assert.DoesNotContain("\"example\"", await File.ReadAllTextAsync(released, Cancel), StringComparison.Ordinal);
        Assert.Equal((0, true), (after.ExitCode, after.Output.Contains("Compared with the description of 1.0.0.\n\nNothing has changed.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_release_keeps_a_field_that_is_called_example()
    {
        var spec = Write("spec.json", With($"{Ticket}.properties.example", """{ "type": "string", "example": "a" }""").ToJsonString());
        var released = Path.Combine(_directory, "released.json");

        await RunAsync("--release", "--spec", spec, "--released", released, "--version", "1.0.0");
        var without = await RunAsync("--spec", Write("spec.json", Description), "--released", released, "--version", "1.0.0");

        Assert.Contains("Ticket.example: is gone", without.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_description_of_this_repository_is_the_same_as_its_release()
    {
        var released = Path.Combine(_directory, "released.json");

        var release = await RunAsync("--release", "--released", released);
        var after = await RunAsync("--released", released);

        Assert.Equal((0, 0), (release.ExitCode, after.ExitCode));
        Assert.Contains("Nothing has changed.", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_a_program_it_ends_with_the_status_that_it_tells()
    {
        var released = With("info.x-nothing", "1");
        released["x-released-version"] = "1.0.0";

        var run = await Command.RunAsync(
            _directory, null, "dotnet", typeof(CompareSpecCommand).Assembly.Location,
            "--spec", Write("spec.json", With($"{Ticket}.properties.kind", null).ToJsonString()), "--released", Write("released.json", released.ToJsonString()), "--version", "1.0.1");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Set <Version> in Directory.Build.props to 2.0.0, or take the changes back.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_compared_is_exit_status_2()
    {
        var broken = Write("broken.json", "{");
        var whole = Write("whole.json", Description);

        Assert.Equal(2, (await RunAsync("--spec", broken, "--released", broken, "--version", "1.0.0")).ExitCode);
        Assert.Equal(2, (await RunAsync("--spec", broken, "--version", "next")).ExitCode);
        Assert.Equal(2, (await RunAsync("--release", "--spec", whole, "--released", Path.Combine(_directory, "new.json"), "--version", "next")).ExitCode);
        Assert.Equal(2, (await RunAsync("--spec", whole, "--released", whole, "--version", "1.0.0")).ExitCode);
        Assert.Equal(2, (await RunAsync("--release", "--spec", Path.Combine(_directory, "no-such.json"), "--version", "1.0.0")).ExitCode);
        Assert.Equal(2, (await RunAsync("--unknown")).ExitCode);
        Assert.False(File.Exists(Path.Combine(_directory, "new.json")));
    }

    [Theory]
    [InlineData($"{Ticket}.properties.kind.type", "\"strng\"", "strng")]
    [InlineData($"{Ticket}.properties.kind.minimun", "5", "minimun")]
    [InlineData($"{Ticket}.properties.kind", """{ "$ref": "#/components/schemas/Nothing" }""", "#/components/schemas/Nothing")]
    [InlineData($"{Ticket}.properties.kind", """{ "$ref": "other.json#/components/schemas/Kind" }""", "leads nowhere in this description")]
    [InlineData($"{Get}.responses.404", """{ "$ref": "#/components/responses/Nothing" }""", "leads nowhere in this description")]
    [InlineData($"{Get}.security", """[{ "nobody": [] }]""", "there is no security scheme nobody")]
    [InlineData($"{Get}.parameters.1.schema.maximum", "\"many\"", "many is no number")]
    public async Task What_would_be_passed_over_in_silence_is_exit_status_2(string place, string value, string told)
    {
        var result = await CompareAsync(With(place, value), "1.0.0", "2.0.0");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(told, result.Output, StringComparison.Ordinal);
        Assert.Single(result.Output.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task YAML_with_a_name_twice_is_exit_status_2()
    {
        var twice = Write("twice.yaml", "openapi: 3.0.3\ninfo: { title: Test, version: '1' }\npaths: {}\npaths: {}\n");

        var result = await RunAsync("--release", "--spec", twice, "--released", Path.Combine(_directory, "new.json"), "--version", "1.0.0");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("duplicate key 'paths'", result.Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static JsonNode With(string place, string? value)
    {
        var description = JsonNode.Parse(Description)!;
        var node = description;
        var keys = place.Split('.');
        foreach (var key in keys[..^1])
            node = node is JsonArray array ? array[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)]! : node[key]!;
        if (node is JsonArray list)
        {
            var index = int.Parse(keys[^1], System.Globalization.CultureInfo.InvariantCulture);
            if (value is null)
                list.RemoveAt(index);
            else
                list.Insert(index, JsonNode.Parse(value));
        }
        else if (value is null)
        {
            Assert.True(node.AsObject().Remove(keys[^1]));
        }
        else
        {
            node[keys[^1]] = JsonNode.Parse(value);
        }
        return description;
    }

    private Task<BuildResult> CompareAsync(JsonNode spec, string released, string version)
    {
        var last = JsonNode.Parse(Description)!;
        last["x-released-version"] = released;
        return RunAsync("--spec", Write("spec.json", spec.ToJsonString()), "--released", Write("released.json", last.ToJsonString()), "--version", version);
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(_directory, name);
        File.WriteAllText(file, text);
        return file;
    }

    private static async Task<BuildResult> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = await CompareSpecCommand.RunAsync(arguments, output, error, Cancel);
        return new BuildResult(status, $"{output}{error}".ReplaceLineEndings("\n"));
    }
}

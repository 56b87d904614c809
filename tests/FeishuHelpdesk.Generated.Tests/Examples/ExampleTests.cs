using FeishuHelpdesk.Tests.Build;
using Xunit;

namespace FeishuHelpdesk.Tests.Examples;

/// <summary>The examples keep to the description, and the check of them finds what does not.</summary>
public sealed class ExampleTests : IDisposable
{
    /// <summary>Bodies that the service was reported to send though they break the description: a client must read them.</summary>
    private static readonly Dictionary<string, string> Breaking = new() { ["ticket-get.numbers-in-quotes.derived.json"] = "GetTicketResponse" };

    private const string Description = """
        openapi: 3.0.3
        info: { title: Test, version: '1' }
        paths:
          /tickets/{id}:
            get:
              parameters:
                - name: id
                  in: path
                  required: true
                  schema: { type: string, minLength: 1 }
                  example: '7'
              responses:
                '200':
                  description: A ticket
                  headers:
                    X-Left:
                      schema: { type: integer }
                      example: 5
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Ticket' }
                      examples:
                        one:
                          summary: 'Documented: the sample'
                          externalValue: examples/ticket.documented.json
                        two:
                          summary: 'Reported: a list'
                          description: Reported at https://example.com/1.
                          externalValue: examples/ticket.list.reported.json
                        three:
                          summary: 'Derived: little'
                          value: { "id": "7" }
        components:
          schemas:
            Ticket:
              type: object
              required: [id]
              properties:
                id: { type: string }
                kind: { type: integer, enum: [1, 2] }
                comments:
                  oneOf:
                    - $ref: '#/components/schemas/Comment'
                    - { type: array, items: { $ref: '#/components/schemas/Comment' } }
            Comment:
              type: object
              properties:
                at: { type: integer, format: int64, nullable: true }
              example: { "at": 1616920429000 }
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("examples-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A text of the description, what stands there instead, and what is said of it.</summary>
    public static TheoryData<string, string, string> FaultsInTheDescription => new()
    {
        { "example: '7'", "example: ''", "#/paths/~1tickets~1{id}/get/parameters/0: " },
        { "example: 5", "example: five", "/headers/X-Left: " },
        { """value: { "id": "7" }""", """value: { "id": 7 }""", "/examples/three: /id " },
        { """value: { "id": "7" }""", """value: { "kind": 1 }""", "Required properties" },
        { """value: { "id": "7" }""", "description: Nothing.", "/examples/three: an example without a value" },
        { """example: { "at": 1616920429000 }""", """example: { "at": "now" }""", "#/components/schemas/Comment: /at " },
        { "schema: { $ref: '#/components/schemas/Ticket' }", "x-none: true", "/examples/three: an example without a schema" },
        { "externalValue: examples/ticket.documented.json", "externalValue: examples/ticket.document.json", "there is no file examples/ticket.document.json" },
        { "externalValue: examples/ticket.documented.json", "externalValue: ticket.documented.json", "there is no file ticket.documented.json" },
        { "externalValue: examples/ticket.documented.json", "externalValue: examples/ticket.list.reported.json", "examples/ticket.documented.json: the description does not name it" },
        { "'Documented: the sample'", "'Derived: the sample'", "/examples/one: the file is documented, and the summary does not begin with it" },
        { "'Documented: the sample'", "'The sample'", "/examples/one: the file is documented, and the summary does not begin with it" },
        { "Reported at https://example.com/1.", "Reported.", "/examples/two: reported, and the description has no link to the report" },
        { "$ref: '#/components/schemas/Ticket'", "$ref: '#/components/schemas/Nothing'", "#/components/schemas/Nothing" },
        { "type: integer, enum", "type: integr, enum", "integr" },
    };

    /// <summary>A file of the examples, what stands in it, and what is said of it.</summary>
    public static TheoryData<string, string, string> FaultsInTheFiles => new()
    {
        { "ticket.documented.json", """{ "id": 7 }""", "/examples/one, ticket.documented.json: /id " },
        { "ticket.documented.json", """{ "id": "7", "kind": 3 }""", "ticket.documented.json: /kind " },
        { "ticket.documented.json", "{}", "Required properties" },
        { "ticket.list.reported.json", """{ "id": "7", "comments": [{ "at": "1" }] }""", "ticket.list.reported.json: /comments" },
        { "ticket.list.reported.json", """{ "id": "7", "comments": "none" }""", "ticket.list.reported.json: /comments" },
        { "ticket.documented.json", """{ "id": "7", }""", "examples/ticket.documented.json: " },
        { "ticket.documented.json", """{ "id": "7", "id": "8" }""", "examples/ticket.documented.json: Duplicate property 'id'" },
        { "ticket.documented.json", "null", "examples/ticket.documented.json: null is no example" },
        { "ticket.documented.json", "", "examples/ticket.documented.json: " },
        { "ticket.other.derived.json", """{ "id": "7" }""", "examples/ticket.other.derived.json: the description does not name it" },
        { "more/ticket.other.derived.json", """{ "id": "7" }""", "examples/more/ticket.other.derived.json: the description does not name it" },
        { "ticket.guessed.json", """{ "id": "7" }""", "examples/ticket.guessed.json: the name does not end with .documented.json, .reported.json, .derived.json" },
        { "derived.json", """{ "id": "7" }""", "examples/derived.json: the name does not end with" },
        { "notes.txt", "1", "examples/notes.txt: the name does not end with" },
        { "broken.derived.json", """{ "id": "7" }""", "examples/broken.derived.json: said to break Ticket, and does not" },
    };

    [Fact]
    public async Task Every_example_keeps_to_its_schema_is_named_and_says_where_it_is_from()
    {
        var problems = await ExampleFiles.CheckAsync(RepositoryFiles.PathOf("spec/feishu-helpdesk.openapi.yaml"), Breaking, Cancel);

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public async Task Nothing_is_said_of_examples_that_are_right() => Assert.Empty(await CheckAsync(Description));

    [Theory]
    [MemberData(nameof(FaultsInTheDescription))]
    public async Task A_fault_in_the_description_is_found(string text, string instead, string told)
    {
        Assert.Contains(text, Description, StringComparison.Ordinal);

        var problems = await CheckAsync(Description.Replace(text, instead, StringComparison.Ordinal));

        Assert.Contains(problems, problem => problem.Contains(told, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(FaultsInTheFiles))]
    public async Task A_fault_in_a_file_is_found(string file, string text, string told)
    {
        var problems = await CheckAsync(Description, (file, text));

        Assert.Contains(problems, problem => problem.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_breaks_the_description_on_purpose_is_there_and_not_named()
    {
        var missing = await CheckAsync(Description, ("broken.derived.json", null));
        var named = await CheckAsync(Description.Replace("examples/ticket.documented.json", "examples/broken.derived.json", StringComparison.Ordinal));

        Assert.Equal("examples/broken.derived.json: said to break the description, and is not there", Assert.Single(missing));
        Assert.Contains("examples/broken.derived.json: said to break the description, and the description names it", named);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private async Task<IReadOnlyList<string>> CheckAsync(string description, params (string File, string? Text)[] changes)
    {
        var files = new Dictionary<string, string?>
        {
            ["README.md"] = "About these.",
            ["ticket.documented.json"] = """{ "id": "7", "kind": 1, "comments": { "at": 1616920429000 }, "new": true }""",
            ["ticket.list.reported.json"] = """{ "id": "7", "comments": [{ "at": null }] }""",
            ["broken.derived.json"] = """{ "id": 7 }""",
        };
        foreach (var (file, text) in changes)
            files[file] = text;

        var root = Directory.CreateDirectory(Path.Combine(_root, Guid.NewGuid().ToString("N"))).FullName;
        foreach (var (file, text) in files.Where(file => file.Value is not null))
        {
            var path = Path.Combine(root, "examples", file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, text, Cancel);
        }
        await File.WriteAllTextAsync(Path.Combine(root, "test.openapi.yaml"), description, Cancel);
        return await ExampleFiles.CheckAsync(Path.Combine(root, "test.openapi.yaml"), new Dictionary<string, string> { ["broken.derived.json"] = "Ticket" }, Cancel);
    }
}

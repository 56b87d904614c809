using System.Text.Json;
using FeishuHelpdesk.Complement.Description;
using FeishuHelpdesk.Complement.Writing;
using FeishuHelpdesk.Tests.Build;
using Microsoft.OpenApi;
using Microsoft.OpenApi.YamlReader;
using SharpYaml.Serialization;
using Xunit;

namespace FeishuHelpdesk.Tests.Complement;

/// <summary>The description with its examples inside.</summary>
public sealed class BundleTests : IDisposable
{
    private const string Yaml = """
        openapi: 3.0.3
        info: { title: 工单, version: '1' }
        paths:
          /orders:
            get:
              responses:
                '200':
                  description: All orders
                  content:
                    application/json:
                      example: { "big": 7262656095919128578 }
                      examples:
                        one:
                          summary: The first
                          externalValue: examples/one.json
                          x-after: true
                        two: { value: { "a": null } }
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("bundle-").FullName;

    [Fact]
    public void It_is_the_description_with_a_value_in_place_of_every_link_to_an_example()
    {
        var links = new HashSet<string>();
        AssertSame(Json(File.ReadAllText(RepositoryFiles.PathOf("spec/feishu-helpdesk.openapi.yaml"))), RepositoryFiles.Json("spec/feishu-helpdesk.bundled.openapi.json"), "");
        Assert.Superset(Models.Spec.Examples().Select(example => example.File).ToHashSet(), links);

        void AssertSame(JsonElement description, JsonElement bundle, string pointer)
        {
            Assert.Equal((pointer, description.ValueKind), (pointer, bundle.ValueKind));
            switch (description.ValueKind)
            {
                case JsonValueKind.Object:
                    Assert.Equal(description.EnumerateObject().Select(field => field.Name == "externalValue" ? "value" : field.Name), bundle.EnumerateObject().Select(field => field.Name));
                    foreach (var (field, value) in description.EnumerateObject().Zip(bundle.EnumerateObject(), (field, bundled) => (field, bundled.Value)))
                    {
                        if (field.Name == "externalValue")
                        {
                            links.Add(Path.GetFileName(field.Value.GetString()!));
                            Assert.True(JsonElement.DeepEquals(RepositoryFiles.Json($"spec/{field.Value.GetString()}"), value), pointer);
                        }
                        else
                        {
                            AssertSame(field.Value, value, $"{pointer}/{field.Name}");
                        }
                    }

                    break;
                case JsonValueKind.Array:
                    Assert.Equal(description.GetArrayLength(), bundle.GetArrayLength());
                    foreach (var (item, value) in description.EnumerateArray().Zip(bundle.EnumerateArray()))
                        AssertSame(item, value, $"{pointer}/-");
                    break;
                default:
                    Assert.True(JsonElement.DeepEquals(description, bundle), pointer);
                    break;
            }
        }
    }

    [Fact]
    public void It_is_valid_OpenAPI_and_has_all_operations()
    {
        var (document, diagnostic) = OpenApiDocument.Parse(File.ReadAllText(RepositoryFiles.PathOf("spec/feishu-helpdesk.bundled.openapi.json")), "json");

        Assert.Empty(diagnostic!.Errors);
        Assert.Empty(diagnostic.Warnings);
        Assert.Equal(Models.Spec.Operations().Select(operation => operation.Name), document!.Paths.SelectMany(path => path.Value.Operations!.Keys.Select(method => $"{method} {path.Key}")));
    }

    [Fact]
    public void Numbers_keep_every_digit_and_texts_their_script()
    {
        WriteExample("""{"id":6626871355780366331,"whole":1.0,"power":1E3,"long":0.1000000000000000055511151231257827,"text":"答案看不懂"}""");

        var bundle = BundleWriter.Write(Yaml, _root);

        Assert.Contains("\"title\": \"工单\"", bundle, StringComparison.Ordinal);
        Assert.Contains("\"big\": 7262656095919128578", bundle, StringComparison.Ordinal);
        Assert.Contains("""
                              "one": {
                                "summary": "The first",
                                "value": {
                                  "id": 6626871355780366331,
                                  "whole": 1.0,
                                  "power": 1E3,
                                  "long": 0.1000000000000000055511151231257827,
                                  "text": "答案看不懂"
                                },
                                "x-after": true
                              },
            """.ReplaceLineEndings("\n"), bundle, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_the_same_every_time_and_with_any_line_ends()
    {
        WriteExample("{\"a\":\r\n[1]}");

        var once = BundleWriter.Write(Yaml.ReplaceLineEndings("\n"), _root);

        Assert.Equal(once, BundleWriter.Write(Yaml.ReplaceLineEndings("\r\n"), _root));
        Assert.DoesNotContain('\r', once);
        Assert.EndsWith("}\n", once, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "There is no file examples/one.json")]
    [InlineData("", "examples/one.json is not JSON: ")]
    [InlineData("{\"a\":1", "examples/one.json is not JSON: ")]
    [InlineData("""{"a":1,"a":2}""", "examples/one.json is not JSON: ")]
    public void An_example_that_cannot_be_read_is_told_with_its_file_and_the_line_that_names_it(string? example, string said)
    {
        if (example is not null)
            WriteExample(example);

        var exception = Assert.Throws<DescriptionException>(() => BundleWriter.Write(Yaml, _root));

        Assert.StartsWith(said, exception.Message, StringComparison.Ordinal);
        Assert.Contains("externalValue: examples/one.json", Yaml.Split('\n')[SourceMap.Of(Yaml).Find(exception.Pointer).Line - 1], StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void WriteExample(string json)
    {
        Directory.CreateDirectory(Path.Combine(_root, "examples"));
        File.WriteAllText(Path.Combine(_root, "examples/one.json"), json);
    }

    private static JsonElement Json(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return JsonSerializer.SerializeToElement(stream.ToJsonNode().First());
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FeishuHelpdesk.Complement.Description;
using Microsoft.OpenApi.YamlReader;
using SharpYaml.Serialization;

namespace FeishuHelpdesk.Complement.Writing;

/// <summary>
/// Writes the description as one JSON document with every example inside, for tools that do not follow
/// <c>externalValue</c>. What the examples say is not touched, least of all their numbers: they go from text to text.
/// </summary>
internal static class BundleWriter
{
    // For people too: only what JSON cannot do without is escaped.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="yaml">The description.</param>
    /// <param name="folder">Where it lies: what the paths of its examples are relative to.</param>
    /// <exception cref="DescriptionException">An example cannot be read.</exception>
    public static string Write(string yaml, string folder)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var description = stream.ToJsonNode().First();
        PutInExamples(description, "", folder);
        return description.ToJsonString(Readable) + "\n";
    }

    private static void PutInExamples(JsonNode? node, string pointer, string folder)
    {
        if (node is JsonObject fields)
        {
            foreach (var (name, value) in fields)
            {
                var child = $"{pointer}/{SourceMap.Escape(name)}";
                if (name == "examples" && value is JsonObject examples)
                {
                    foreach (var (key, example) in examples)
                        PutIn(example as JsonObject, $"{child}/{SourceMap.Escape(key)}", folder);
                }
                else
                {
                    PutInExamples(value, child, folder);
                }
            }
        }
        else if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
                PutInExamples(items[i], $"{pointer}/{i}", folder);
        }
    }

    private static void PutIn(JsonObject? example, string pointer, string folder)
    {
        if (example?["externalValue"] is not JsonValue external)
            return;
        pointer += "/externalValue";
        var file = ApiDescription.Text(external, pointer);
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
            throw new DescriptionException(pointer, $"There is no file {file}");
        try
        {
            var value = JsonNode.Parse(File.ReadAllBytes(path), documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
            var at = example.IndexOf("externalValue");
            example.RemoveAt(at);
            example.Insert(at, "value", value);
        }
        catch (JsonException exception)
        {
            throw new DescriptionException(pointer, $"{file} is not JSON: {exception.Message}");
        }
    }
}

using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace FeishuHelpdesk.Complement.Description;

/// <summary>The OpenAPI description, with its extensions. What of them is read is noted, so that none is in vain.</summary>
internal sealed class ApiDescription
{
    // Kiota's own.
    private static readonly HashSet<string> OfOthers = ["x-ms-primary-error-message"];

    private readonly HashSet<string> _read = [];

    private ApiDescription(OpenApiDocument document, SourceMap source)
    {
        Document = document;
        Source = source;
    }

    public OpenApiDocument Document { get; }

    public SourceMap Source { get; }

    /// <exception cref="DescriptionException">It is no OpenAPI description.</exception>
    public static ApiDescription Load(string yaml)
    {
        var source = SourceMap.Of(yaml);
        if (!source.HasText("openapi"))
            throw new DescriptionException("", "It is no OpenAPI description");
        var settings = new OpenApiReaderSettings();
        settings.AddYamlReader();
        var (document, diagnostic) = OpenApiDocument.Parse(yaml, "yaml", settings);
        if (diagnostic?.Errors is [{ } error, ..])
            throw new DescriptionException(error.Pointer ?? "", error.Message.TrimEnd('.'));
        if (document?.Paths is not { Count: > 0 })
            throw new DescriptionException("", "There are no paths in it");
        return new(document, source);
    }

    /// <summary>The value of an extension; null where there is none.</summary>
    public JsonNode? Extension(IDictionary<string, IOpenApiExtension>? extensions, string pointer, string name)
    {
        if (extensions is null || !extensions.TryGetValue(name, out var extension))
            return null;
        _read.Add($"{pointer}/{name}");
        return extension is JsonNodeExtension { Node: { } node } ? node : throw new DescriptionException($"{pointer}/{name}", $"{name} has no value");
    }

    /// <summary>The text of an extension; null where there is none.</summary>
    public string? Text(IDictionary<string, IOpenApiExtension>? extensions, string pointer, string name) =>
        Extension(extensions, pointer, name) is { } node ? Text(node, $"{pointer}/{name}") : null;

    /// <summary>A text.</summary>
    public static string Text(JsonNode? node, string pointer) => node is JsonValue value && value.TryGetValue<string>(out var text)
        ? text
        : throw new DescriptionException(pointer, "A text belongs here");

    /// <summary>An object.</summary>
    public static JsonObject Object(JsonNode? node, string pointer) => node as JsonObject ?? throw new DescriptionException(pointer, "An object belongs here");

    /// <summary>The texts of a list, each with its pointer.</summary>
    public static IEnumerable<(string Text, string Pointer)> Texts(JsonNode? node, string pointer) =>
        (node as JsonArray ?? throw new DescriptionException(pointer, "A list belongs here")).Select((entry, i) => (Text(entry, $"{pointer}/{i}"), $"{pointer}/{i}"));

    /// <summary>The objects of a list, each with its pointer.</summary>
    public static IEnumerable<(JsonObject Entry, string Pointer)> Objects(JsonNode? node, string pointer)
    {
        if (node is not JsonArray list)
            throw new DescriptionException(pointer, "A list belongs here");
        for (var i = 0; i < list.Count; i++)
            yield return (list[i] as JsonObject ?? throw new DescriptionException($"{pointer}/{i}", "An object belongs here"), $"{pointer}/{i}");
    }

    /// <summary>A whole number under a name.</summary>
    public static int Number(JsonObject entry, string name, string pointer) => OptionalNumber(entry, name, pointer)
        ?? throw new DescriptionException(pointer, $"{name} is missing");

    /// <summary>A whole number under a name; null where there is none.</summary>
    public static int? OptionalNumber(JsonObject entry, string name, string pointer) =>
        entry[name] is not { } node ? null
        : node is JsonValue value && int.TryParse(value.ToString(), out var number) ? number
        : throw new DescriptionException($"{pointer}/{name}", $"{name} is no whole number");

    /// <summary>A text under a name; null where there is none.</summary>
    public static string? OptionalText(JsonObject entry, string name, string pointer) =>
        entry[name] is { } node ? Text(node, $"{pointer}/{name}") : null;

    /// <summary>A text under a name.</summary>
    public static string NeededText(JsonObject entry, string name, string pointer) =>
        OptionalText(entry, name, pointer) is { Length: > 0 } text ? text : throw new DescriptionException(pointer, $"{name} is missing");

    /// <summary>The schema of what is sent as JSON; null where none is.</summary>
    public static IOpenApiSchema? JsonSchema(IDictionary<string, IOpenApiMediaType>? content) =>
        content is not null && content.TryGetValue("application/json", out var json) ? json.Schema : null;

    /// <summary>Refuses names that nothing reads.</summary>
    public static void Only(JsonObject entry, string pointer, params string[] names)
    {
        foreach (var (name, _) in entry)
        {
            if (!names.Contains(name))
                throw new DescriptionException($"{pointer}/{SourceMap.Escape(name)}", $"Nothing reads {name} here");
        }
    }

    /// <summary>Refuses extensions that nothing has read.</summary>
    public void CheckThatAllIsRead()
    {
        foreach (var pointer in Source.Extensions())
        {
            var name = pointer[(pointer.LastIndexOf('/') + 1)..];
            if (!OfOthers.Contains(name) && !_read.Contains(pointer))
                throw new DescriptionException(pointer, $"Nothing reads the extension {name} here");
        }
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace FeishuHelpdesk.Tests.Examples;

/// <summary>
/// Checks the examples of a description: those written in it and those in the folder beside it, each against its schema,
/// and that each file is named and says where it is from.
/// </summary>
internal sealed class ExampleFiles : OpenApiVisitorBase
{
    private static readonly string[] Origins = ["documented", "reported", "derived"];

    private readonly string _folder;
    private readonly SchemaCheck _schemas;
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    private ExampleFiles(string folder, OpenApiDocument document) => (_folder, _schemas) = (folder, new SchemaCheck(document));

    /// <summary>Tells every problem, in one line each.</summary>
    /// <param name="description">The description, with the folder <c>examples</c> beside it.</param>
    /// <param name="breaking">Files that break a schema on purpose, with the name of that schema: the description does not name them.</param>
    public static async Task<IReadOnlyList<string>> CheckAsync(string description, IReadOnlyDictionary<string, string> breaking, CancellationToken cancellationToken)
    {
        var settings = new OpenApiReaderSettings();
        settings.AddYamlReader();
        var text = new MemoryStream(await File.ReadAllBytesAsync(description, cancellationToken));
        var (document, diagnostic) = await OpenApiDocument.LoadAsync(text, "yaml", settings, cancellationToken);
        var unread = (diagnostic?.Errors ?? []).Concat(diagnostic?.Warnings ?? []).Select(problem => $"{problem.Pointer} {problem.Message}".Trim()).ToList();
        if (document is null || unread.Count > 0)
            return unread;

        var check = new ExampleFiles(Path.Combine(Path.GetDirectoryName(description)!, "examples"), document);
        new OpenApiWalker(check).Walk(document);
        check.CheckFolder(breaking);
        return check._problems;
    }

    public override void Visit(IOpenApiMediaType mediaType) => Check(mediaType.Schema, mediaType.Example, mediaType.Examples);

    public override void Visit(IOpenApiParameter parameter)
    {
        if (parameter is OpenApiParameter)
            Check(parameter.Schema, parameter.Example, parameter.Examples);
    }

    public override void Visit(IOpenApiHeader header)
    {
        if (header is OpenApiHeader)
            Check(header.Schema, header.Example, header.Examples);
    }

    public override void Visit(IOpenApiSchema schema)
    {
#pragma warning disable CS0618 // Where OpenAPI 3.0 has an example of a schema, it is here.
        if (schema is OpenApiSchema)
            Check(schema, schema.Example, null);
#pragma warning restore CS0618
    }

    private void Check(IOpenApiSchema? schema, JsonNode? example, IDictionary<string, IOpenApiExample>? examples)
    {
        var where = PathString;
        if (example is not null)
            CheckValue(where, schema, example);
        foreach (var (name, named) in examples ?? new Dictionary<string, IOpenApiExample>())
        {
            var place = $"{where}/examples/{name}";
            if (named.Value is { } value)
                CheckValue(place, schema, value);
            else if (named.ExternalValue is { } file)
                CheckFile(place, schema, named, file);
            else
                _problems.Add($"{place}: an example without a value");
        }
    }

    private void CheckValue(string where, IOpenApiSchema? schema, JsonNode value)
    {
        if (schema is null)
            _problems.Add($"{where}: an example without a schema");
        else
            _problems.AddRange(_schemas.ProblemsOf(schema, value).Select(problem => $"{where}: {problem}"));
    }

    private void CheckFile(string where, IOpenApiSchema? schema, IOpenApiExample example, string path)
    {
        var file = path.StartsWith("examples/", StringComparison.Ordinal) ? path["examples/".Length..] : "";
        if (!File.Exists(Path.Combine(_folder, file)))
        {
            _problems.Add($"{where}: there is no file {path} in the folder of the examples");
            return;
        }
        _named.Add(file);
        // What is no JSON is told once, with the folder.
        if (Read(file) is { } value)
            CheckValue($"{where}, {file}", schema, value);
        var origin = OriginOf(file);
        if (origin is not null && example.Summary?.StartsWith($"{origin}: ", StringComparison.OrdinalIgnoreCase) != true)
            _problems.Add($"{where}: the file is {origin}, and the summary does not begin with it");
        if (origin == "reported" && example.Description?.Contains("https://", StringComparison.Ordinal) != true)
            _problems.Add($"{where}: reported, and the description has no link to the report");
    }

    private void CheckFolder(IReadOnlyDictionary<string, string> breaking)
    {
        var files = Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_folder, file).Replace('\\', '/'))
            .Where(file => file != "README.md")
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var file in files)
        {
            if (!file.EndsWith(".json", StringComparison.Ordinal) || OriginOf(file) is null)
                _problems.Add($"examples/{file}: the name does not end with .{string.Join(".json, .", Origins)}.json");
            if (Read(file, _problems) is { } value && breaking.TryGetValue(file, out var schema) && !_schemas.ProblemsOf(schema, value).Any())
                _problems.Add($"examples/{file}: said to break {schema}, and does not");
            if (!_named.Contains(file) && !breaking.ContainsKey(file))
                _problems.Add($"examples/{file}: the description does not name it");
        }
        _problems.AddRange(breaking.Keys.Except(files).Select(file => $"examples/{file}: said to break the description, and is not there"));
        _problems.AddRange(breaking.Keys.Intersect(_named).Select(file => $"examples/{file}: said to break the description, and the description names it"));
    }

    private static string? OriginOf(string file) => file.Split('.') is [.., _, var origin, "json"] && Origins.Contains(origin) ? origin : null;

    private JsonNode? Read(string file, List<string>? problems = null)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllBytes(Path.Combine(_folder, file)), documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false })
                ?? throw new JsonException("null is no example");
        }
        catch (JsonException e)
        {
            problems?.Add($"examples/{file}: {e.Message}");
            return null;
        }
    }
}

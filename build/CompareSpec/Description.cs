using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace FeishuHelpdesk.CompareSpec;

/// <summary>Reads and keeps descriptions.</summary>
internal static class Description
{
    private const string ReleasedVersion = "x-released-version";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        // A file for people to read: only what JSON itself asks for is escaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads a description in YAML or JSON, without its examples: they say nothing about the contract.</summary>
    /// <exception cref="InvalidDataException">It cannot be read in full.</exception>
    public static async Task<OpenApiDocument> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var settings = new OpenApiReaderSettings();
        settings.AddYamlReader();
        var text = new MemoryStream(await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false));
        var (document, diagnostic) = await OpenApiDocument.LoadAsync(text, file.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? "json" : "yaml", settings, cancellationToken).ConfigureAwait(false);
        // What the reader only warns of would be missing in the comparison.
        var problems = (diagnostic?.Errors ?? []).Concat(diagnostic?.Warnings ?? []).Select(problem => $"{problem.Pointer} {problem.Message}".Trim()).ToList();
        if (document is not null && problems.Count == 0)
        {
            problems.AddRange(SilentProblems.Of(document));
            Examples.RemoveFrom(document);
        }
        return document is null || problems.Count > 0
            ? throw new InvalidDataException($"{file} cannot be read: {string.Join("; ", problems)}")
            : document;
    }

    /// <summary>Reads the description that was released last, and its version.</summary>
    /// <exception cref="InvalidDataException">It cannot be read in full, or is of no version.</exception>
    public static async Task<(OpenApiDocument Document, string Version)> ReadReleasedAsync(string file, CancellationToken cancellationToken)
    {
        var document = await ReadAsync(file, cancellationToken).ConfigureAwait(false);
        var version = document.Extension(ReleasedVersion) ?? throw new InvalidDataException($"{file} has no {ReleasedVersion}.");
        document.Extensions!.Remove(ReleasedVersion);
        return (document, version.ToString());
    }

    /// <summary>Keeps a description as the one that was released last.</summary>
    public static async Task WriteReleasedAsync(string file, OpenApiDocument document, string version, CancellationToken cancellationToken)
    {
        var json = JsonNode.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_0, cancellationToken).ConfigureAwait(false))!.AsObject();
        json.Insert(0, ReleasedVersion, version);
        await File.WriteAllTextAsync(file, json.ToJsonString(Indented) + "\n", cancellationToken).ConfigureAwait(false);
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;

namespace FeishuHelpdesk.Cli.Export;

/// <summary>How far an export has come, in a file beside it, so that it can go on.</summary>
internal sealed record ExportState
{
    private const int CurrentVersion = 1;

    /// <summary>The filter as it was given.</summary>
    public required string Filter { get; init; }

    public required string Format { get; init; }

    /// <summary>Where the list goes on.</summary>
    public required string Continuation { get; init; }

    /// <summary>How long the file is with all that is whole in it.</summary>
    public required long Length { get; init; }

    public required long Tickets { get; init; }

    /// <summary>When the export began: what has changed since belongs to the next.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>The times of the filter, of which a relative one would mean another when the export goes on.</summary>
    public required DateTimeOffset?[] Times { get; init; }

    public static string PathOf(string file) => file + ".resume";

    /// <summary>Null where there is none.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static ExportState? Read(string file)
    {
        var path = PathOf(file);
        if (!File.Exists(path))
            return null;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = json.RootElement;
            if (root.GetProperty("version").GetInt32() != CurrentVersion)
                throw new UsageException($"{path} is from another version of this program.", "Remove it, and begin anew with --force.");
            return new()
            {
                Filter = root.GetProperty("filter").GetString() ?? "",
                Format = root.GetProperty("format").GetString() ?? "",
                Continuation = root.GetProperty("continuation").GetString() ?? "",
                Length = root.GetProperty("length").GetInt64(),
                Tickets = root.GetProperty("tickets").GetInt64(),
                Started = root.GetProperty("started").GetDateTimeOffset(),
                Times = [.. root.GetProperty("times").EnumerateArray().Select(time => time.ValueKind == JsonValueKind.Null ? (DateTimeOffset?)null : time.GetDateTimeOffset())],
            };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be read: {exception.Message}", "Remove it, and begin anew with --force.");
        }
    }

    /// <summary>Replaces what is there in one step, so that a crash leaves the one or the other.</summary>
    public void Write(string file)
    {
        var path = PathOf(file);
        var next = path + ".new";
        using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write))
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", CurrentVersion);
            json.WriteString("filter", Filter);
            json.WriteString("format", Format);
            json.WriteString("continuation", Continuation);
            json.WriteNumber("length", Length);
            json.WriteNumber("tickets", Tickets);
            json.WriteString("started", Started);
            json.WriteStartArray("times");
            foreach (var time in Times)
            {
                if (time is { } known)
                    json.WriteStringValue(known);
                else
                    json.WriteNullValue();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        File.Move(next, path, overwrite: true);
    }

    public static void Delete(string file)
    {
        if (File.Exists(PathOf(file)))
            File.Delete(PathOf(file));
    }
}

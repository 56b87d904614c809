using System.Text;
using System.Text.Json;
using FeishuHelpdesk.Serialization;

namespace FeishuHelpdesk;

/// <summary>
/// What a message said, whichever of the reported shapes the service sent. Reading never fails: what is not understood is
/// null or empty here, and stands in <see cref="Json"/> and <see cref="Raw"/>.
/// </summary>
public sealed class ReceivedContent
{
    private ReceivedContent(string raw) => Raw = raw;

    /// <summary>The content as it came.</summary>
    public string Raw { get; }

    /// <summary>The content as JSON; null where it is none. Half a character that is escaped in it is U+FFFD here.</summary>
    public JsonElement? Json { get; private init; }

    /// <summary>Kind of the message; null where nothing says it.</summary>
    public MessageType? Type { get; internal set; }

    /// <summary>The text; null where there is none, as in an image.</summary>
    public string? Text { get; private init; }

    /// <summary>Keys of all images, for the operation that gives an image of a ticket; empty when there are none.</summary>
    public IReadOnlyList<string> ImageKeys { get; private init; } = [];

    /// <summary>Key of the file; null where there is none. Known from the official Python SDK only.</summary>
    public string? FileKey { get; private init; }

    /// <summary>Key of the video; null where there is none. Known from the official Python SDK only.</summary>
    public string? MediaKey { get; private init; }

    /// <summary>Key of the recording; null where there is none. Known from the official Python SDK only.</summary>
    public string? AudioKey { get; private init; }

    /// <summary>Reads the content of a message, which is JSON in a string.</summary>
    /// <param name="content">The string; null is as good as an empty one.</param>
    public static ReceivedContent Read(string? content) => Parse(content ?? "", content ?? "");

    /// <summary>Reads the content of a message where it came as JSON, in a string or not.</summary>
    /// <param name="content">The value.</param>
    public static ReceivedContent Read(JsonElement content)
    {
        if (content.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return Parse("", "");
        var raw = content.GetRawText();
        return content.ValueKind == JsonValueKind.String && Mended(raw) is { } text ? Read(text.GetString()) : Parse(raw, raw);
    }

    private static ReceivedContent Parse(string raw, string json)
    {
        if (Mended(json) is not { } value)
            return new(raw);
        if (value.ValueKind != JsonValueKind.Object)
            return new(raw) { Json = value };
        return new(raw)
        {
            Json = value,
            Type = Of(value, "msg_type"u8) is { } type ? new MessageType(type) : null,
            Text = Of(value, "content"u8) ?? Of(value, "text"u8),
            ImageKeys = Images(value),
            FileKey = Of(value, "file_key"u8),
            MediaKey = Of(value, "media_key"u8),
            AudioKey = Of(value, "audio_key"u8),
        };
    }

    private static List<string> Images(JsonElement value)
    {
        var keys = new List<string>();
        if (value.TryGetProperty("image_keys"u8, out var many) && many.ValueKind == JsonValueKind.Array)
            keys.AddRange(many.EnumerateArray().Where(key => key.ValueKind == JsonValueKind.String).Select(key => key.GetString()!).Where(key => key.Length > 0));
        if (Of(value, "image_key"u8) is { Length: > 0 } one && !keys.Contains(one))
            keys.Add(one);
        return keys;
    }

    private static string? Of(JsonElement value, ReadOnlySpan<byte> name) =>
        value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static JsonElement? Mended(string json)
    {
        try
        {
            var reader = new Utf8JsonReader(UnicodeText.Mended(Encoding.UTF8.GetBytes(json), drift: null));
            using var document = JsonDocument.ParseValue(ref reader);
            return reader.Read() ? null : document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

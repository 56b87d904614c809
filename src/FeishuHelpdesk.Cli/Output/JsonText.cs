using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace FeishuHelpdesk.Cli;

/// <summary>
/// JSON for people and files. One ticket is taken from the answer itself and not from the model: every field in its
/// place, every number digit by digit, also where the model knows the field under another type or not at all.
/// </summary>
/// <remarks>
/// System.Text.Json's own writer is not used: each of its encoders escapes emoji and rare Chinese characters, and it
/// throws on half a surrogate pair, which is valid JSON.
/// </remarks>
internal static class JsonText
{
    /// <summary>The object <c>data.ticket</c> of an answer, indented, with a newline at its end.</summary>
    public static string Format(ReadOnlySpan<byte> answer)
    {
        if (answer.StartsWith(Encoding.UTF8.Preamble))
            answer = answer[Encoding.UTF8.Preamble.Length..];
        var reader = new Utf8JsonReader(answer);
        using var json = JsonDocument.ParseValue(ref reader);
        return Write(json.RootElement.GetProperty("data").GetProperty("ticket"), indented: true) + "\n";
    }

    /// <summary>A value, indented, with a newline at its end.</summary>
    public static string Format(JsonElement value) => Write(value, indented: true) + "\n";

    /// <summary>A value in one line.</summary>
    public static string OneLine(JsonElement value) => Write(value, indented: false);

    /// <summary>A model as JSON. What it has read it writes back, what it does not know included.</summary>
    public static JsonElement Of(IParsable model)
    {
        using var writer = new JsonSerializationWriter();
        writer.WriteObjectValue(null, model);
        using var content = writer.GetSerializedContent();
        using var json = JsonDocument.Parse(content);
        return json.RootElement.Clone();
    }

    /// <summary>A value in one line; a string without its quotes.</summary>
    public static string Compact(JsonElement value)
    {
        var text = Write(value, indented: false);
        return value.ValueKind == JsonValueKind.String && !text.Contains('\\', StringComparison.Ordinal) ? text[1..^1] : text;
    }

    /// <summary>A text as it is, anything else in one line.</summary>
    public static string? Text(UntypedNode? value)
    {
        if (value is null or UntypedNull)
            return null;
        if (value is UntypedString text)
            return text.GetValue();
        return Compact(Of(value));
    }

    private static string Write(JsonElement value, bool indented)
    {
        var text = new StringBuilder();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(value.GetRawText()));
        var previous = JsonTokenType.None;
        while (reader.Read())
        {
            var opens = previous is JsonTokenType.None or JsonTokenType.StartObject or JsonTokenType.StartArray;
            var closes = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            if (previous == JsonTokenType.PropertyName)
                text.Append(indented ? ": " : ":");
            else if (!opens && !closes)
                text.Append(',');
            // An empty object or list stays in its line.
            if (indented && previous is not (JsonTokenType.None or JsonTokenType.PropertyName) && !(opens && closes))
                text.Append('\n').Append(' ', 2 * reader.CurrentDepth);

            switch (reader.TokenType)
            {
                case JsonTokenType.String or JsonTokenType.PropertyName:
                    WriteString(text, ref reader);
                    break;
                default:
                    text.Append(Encoding.UTF8.GetString(reader.ValueSpan));
                    break;
            }

            previous = reader.TokenType;
        }

        return text.ToString();
    }

    private static void WriteString(StringBuilder text, ref Utf8JsonReader reader)
    {
        text.Append('"');
        try
        {
            foreach (var rune in reader.GetString()!.EnumerateRunes())
            {
                if (rune.Value is '"' or '\\')
                    text.Append('\\').Append((char)rune.Value);
                else if (rune.Value == '\n')
                    text.Append("\\n");
                else if (SafeText.IsUnsafe(rune))
                    Escape(text, rune);
                else
                    text.Append(rune.ToString());
            }
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, which can only be written as it came: as an escape.
            text.Append(Encoding.UTF8.GetString(reader.ValueSpan));
        }

        text.Append('"');
    }

    private static void Escape(StringBuilder text, Rune rune)
    {
        Span<char> units = stackalloc char[2];
        foreach (var unit in units[..rune.EncodeToUtf16(units)])
            text.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
    }
}

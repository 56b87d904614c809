using System.Globalization;
using System.Text;
using System.Text.Json;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Serialization;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace FeishuHelpdesk.Tests.Serialization;

/// <summary>Reads with our reader and with Kiota's, and writes models down so that they can be compared.</summary>
internal static class Models
{
    public static T Ours<T>(byte[] json, ParsableFactory<T> factory) where T : IParsable => new SystemTextJsonParseNode(json).GetObjectValue(factory);

    public static GetTicketResponse OurTicket(string json) => Ours(Encoding.UTF8.GetBytes(json), GetTicketResponse.CreateFromDiscriminatorValue);

    public static async Task<T> KiotasAsync<T>(byte[] json, ParsableFactory<T> factory) where T : IParsable
    {
        using var stream = new MemoryStream(json);
        return (await new JsonParseNodeFactory().GetRootParseNodeAsync("application/json", stream)).GetObjectValue(factory)!;
    }

    /// <summary>The model as JSON, in the one form that equal models share.</summary>
    public static string Canonical(IParsable model)
    {
        using var writer = new JsonSerializationWriter();
        writer.WriteObjectValue(null, model);
        using var stream = writer.GetSerializedContent();
        using var document = JsonDocument.Parse(stream);
        return Canonical(document.RootElement);
    }

    /// <summary>The document with its names sorted, the last of doubled names kept, nulls left out, numbers in one notation.</summary>
    public static string Canonical(byte[] json)
    {
        using var document = JsonDocument.Parse(json.AsSpan().StartsWith("\uFEFF"u8) ? json.AsMemory(3) : json);
        return Canonical(document.RootElement);
    }

    private static string Canonical(JsonElement element)
    {
        var text = new StringBuilder();
        Write(element, text);
        return text.ToString();
    }

    private static void Write(JsonElement element, StringBuilder text)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var fields = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
                foreach (var field in element.EnumerateObject())
                    fields[field.Name] = field.Value;
                text.Append('{');
                foreach (var (name, value) in fields)
                {
                    if (value.ValueKind == JsonValueKind.Null)
                        continue;
                    text.Append(JsonSerializer.Serialize(name)).Append(':');
                    Write(value, text);
                    text.Append(',');
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in element.EnumerateArray())
                {
                    Write(item, text);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                text.Append(JsonSerializer.Serialize(element.GetString()));
                break;
            case JsonValueKind.Number:
                text.Append(element.TryGetInt64(out var integer)
                    ? integer.ToString(CultureInfo.InvariantCulture)
                    : element.GetDouble().ToString("R", CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(element.GetRawText());
                break;
        }
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Serialization;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace FeishuHelpdesk.Tests.Serialization;

/// <summary>Reads with our reader and with Kiota's, and writes models down so that they can be compared.</summary>
internal static partial class Models
{
    private static readonly JsonSerializerOptions Shapes = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutViews } },
    };

    public static T Ours<T>(byte[] json, ParsableFactory<T> factory) where T : IParsable => new AnswerParseNode(json).GetObjectValue(factory);

    /// <summary>The shape of a model, as reflection sees it: our reader has no part in it.</summary>
    public static JsonTypeInfo Shape<T>() => Shapes.GetTypeInfo(typeof(T));

    public static GetTicketResponse OurTicket(string json) => Ours(Encoding.UTF8.GetBytes(json), GetTicketResponse.CreateFromDiscriminatorValue);

    public static async Task<T> KiotasAsync<T>(byte[] json, ParsableFactory<T> factory) where T : IParsable
    {
        using var stream = new MemoryStream(json);
        return (await new JsonParseNodeFactory().GetRootParseNodeAsync("application/json", stream)).GetObjectValue(factory)!;
    }

    /// <summary>The model as JSON, in the one form that equal models share.</summary>
    /// <param name="model">The model.</param>
    /// <param name="loose">Whether a text of a number is as good as the number, and a null in a list as none.</param>
    public static string Canonical(IParsable model, bool loose = false)
    {
        using var writer = new JsonSerializationWriter();
        writer.WriteObjectValue(null, model);
        using var stream = writer.GetSerializedContent();
        using var document = JsonDocument.Parse(stream);
        return Canonical(document.RootElement, loose);
    }

    /// <summary>The document with its names sorted, the last of doubled names kept, nulls left out, numbers in one notation.</summary>
    public static string Canonical(byte[] json, bool loose = false)
    {
        using var document = JsonDocument.Parse(json.AsSpan().StartsWith("\uFEFF"u8) ? json.AsMemory(3) : json);
        return Canonical(document.RootElement, loose);
    }

    private static void WithoutViews(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i].Set is null)
                type.Properties.RemoveAt(i);
            else if (type.Properties[i].PropertyType == typeof(IDictionary<string, object>))
                type.Properties[i].IsExtensionData = true;
        }
    }

    private static string Canonical(JsonElement element, bool loose)
    {
        var text = new StringBuilder();
        Write(element, text, loose);
        return text.ToString();
    }

    private static void Write(JsonElement element, StringBuilder text, bool loose)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var fields = new Dictionary<string, JsonElement>();
                foreach (var field in element.EnumerateObject())
                    fields[field.Name] = field.Value;
                string[] names = [.. fields.Keys];
                Array.Sort(names, StringComparer.Ordinal);
                text.Append('{');
                foreach (var name in names)
                {
                    if (fields[name].ValueKind == JsonValueKind.Null)
                        continue;
                    WriteText(name, text);
                    text.Append(':');
                    Write(fields[name], text, loose);
                    text.Append(',');
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in element.EnumerateArray().Where(item => !loose || item.ValueKind != JsonValueKind.Null))
                {
                    Write(item, text, loose);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case JsonValueKind.String when !loose || !JsonNumber().IsMatch(element.GetString()!):
                WriteText(element.GetString()!, text);
                break;
            case JsonValueKind.String:
                text.Append(Number(element.GetString()!));
                break;
            case JsonValueKind.Number:
                text.Append(Number(element.GetRawText()));
                break;
            default:
                text.Append(element.GetRawText());
                break;
        }
    }

    // One notation for equal texts; nobody reads it as JSON.
    private static void WriteText(string value, StringBuilder text) =>
        text.Append('"').Append(value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');

    // One notation for equal numbers; one that no number holds stays as it is.
    private static string Number(string digits)
    {
        if (long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            return integer.ToString(CultureInfo.InvariantCulture);
        var number = double.Parse(digits, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : digits;
    }

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$")]
    private static partial Regex JsonNumber();
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads a value of which the description says nothing, into Kiota's own tree.</summary>
internal static class UntypedReader
{
    /// <summary>The value that the reader stands on, to its end.</summary>
    public static UntypedNode Read(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(ref json),
        JsonTokenType.StartArray => ReadArray(ref json),
        JsonTokenType.String => new UntypedString(json.GetString()),
        JsonTokenType.Number => ReadNumber(ref json),
        JsonTokenType.True or JsonTokenType.False => new UntypedBoolean(json.GetBoolean()),
        _ => new UntypedNull(),
    };

    private static UntypedObject ReadObject(ref Utf8JsonReader json)
    {
        var properties = new Dictionary<string, UntypedNode>();
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var name = json.GetString()!;
            json.Read();
            properties[name] = Read(ref json);
        }

        return new(properties);
    }

    private static UntypedArray ReadArray(ref Utf8JsonReader json)
    {
        var elements = new List<UntypedNode>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            elements.Add(Read(ref json));
        return new(elements);
    }

    // The narrowest kind that holds every digit; else as near as a double comes, and its digits where no double comes near.
    private static UntypedNode ReadNumber(ref Utf8JsonReader json)
    {
        if (json.TryGetInt32(out var small))
            return new UntypedInteger(small);
        if (json.TryGetInt64(out var large))
            return new UntypedLong(large);
        if (json.TryGetDecimal(out var exact) && exact.ToString(CultureInfo.InvariantCulture) == Encoding.UTF8.GetString(json.ValueSpan))
            return new UntypedDecimal(exact);
        return json.TryGetDouble(out var near) && !double.IsInfinity(near) ? new UntypedDouble(near) : new UntypedString(Encoding.UTF8.GetString(json.ValueSpan));
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads a value of which the description says nothing, into Kiota's own tree.</summary>
internal static class UntypedReader
{
    /// <summary>The value that the reader stands on, to its end.</summary>
    /// <param name="json">The reader.</param>
    /// <param name="isExact">Set to false where a number is none that a type holds.</param>
    public static UntypedNode Read(ref Utf8JsonReader json, ref bool isExact) => json.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(ref json, ref isExact),
        JsonTokenType.StartArray => ReadArray(ref json, ref isExact),
        JsonTokenType.String => new UntypedString(json.GetString()),
        JsonTokenType.Number => ReadNumber(ref json, ref isExact),
        JsonTokenType.True or JsonTokenType.False => new UntypedBoolean(json.GetBoolean()),
        _ => new UntypedNull(),
    };

    private static UntypedObject ReadObject(ref Utf8JsonReader json, ref bool isExact)
    {
        var properties = new Dictionary<string, UntypedNode>();
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var name = json.GetString()!;
            json.Read();
            properties[name] = Read(ref json, ref isExact);
        }

        return new(properties);
    }

    private static UntypedArray ReadArray(ref Utf8JsonReader json, ref bool isExact)
    {
        var elements = new List<UntypedNode>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            elements.Add(Read(ref json, ref isExact));
        return new(elements);
    }

    // The narrowest kind that holds every digit.
    private static UntypedNode ReadNumber(ref Utf8JsonReader json, ref bool isExact)
    {
        if (json.TryGetInt32(out var small))
            return new UntypedInteger(small);
        if (json.TryGetInt64(out var large))
            return new UntypedLong(large);
        var text = Encoding.UTF8.GetString(json.ValueSpan);
        if (json.TryGetDecimal(out var exact) && exact.ToString(CultureInfo.InvariantCulture) == text)
            return new UntypedDecimal(exact);
        isExact &= json.TryGetDouble(out var near) && !double.IsInfinity(near) && Parts(near.ToString("R", CultureInfo.InvariantCulture)) == Parts(text);
        return new UntypedDouble(near);
    }

    // One number has one form: its digits from the first to the last that is not 0, and where the point stands.
    private static (bool IsNegative, string Digits, long Exponent) Parts(string number)
    {
        var end = number.IndexOfAny(['e', 'E']);
        long exponent = 0;
        if (end >= 0 && !long.TryParse(number[(end + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            exponent = long.MinValue;
        var digits = (end < 0 ? number : number[..end]).TrimStart('-');
        var point = digits.IndexOf('.');
        if (point >= 0)
            exponent -= digits.Length - point - 1;
        digits = digits.Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        var significant = digits.TrimEnd('0');
        return significant.Length == 0 ? (false, "", 0) : (number[0] == '-', significant, exponent + digits.Length - significant.Length);
    }
}

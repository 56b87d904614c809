using System.Buffers.Binary;
using System.Text.Json;

namespace FeishuHelpdesk.Serialization;

/// <summary>
/// Makes each text of an answer once: the same people stand in a ticket as its guest, owner and agents, and under every
/// comment they wrote. It forgets all of it at the end of the answer.
/// </summary>
internal sealed class TextPool
{
    private const int SlotBits = 7;

    // Names, ids and addresses recur; what people write does not.
    private const int LongestText = 256;

    private readonly (int Start, int Length, string? Text)[] _known = new (int, int, string?)[1 << SlotBits];

    /// <summary>Forgets the answer.</summary>
    public void Clear() => Array.Clear(_known, 0, _known.Length);

    /// <summary>The text that a reader of the answer stands on.</summary>
    public string Get(ReadOnlySpan<byte> answer, in Utf8JsonReader reader)
    {
        var text = reader.ValueSpan;
        if (text.Length is 0 or > LongestText)
            return Make(reader);

        // Two texts that share a slot displace each other: no more than a chance is lost.
        ref var known = ref _known[Slot(text)];
        if (known.Length != text.Length || !answer.Slice(known.Start, text.Length).SequenceEqual(text))
            known = ((int)reader.TokenStartIndex + 1, text.Length, Make(reader));
        return known.Text!;
    }

    private static string Make(in Utf8JsonReader reader) => reader.ValueIsEscaped ? reader.GetString()! : UnicodeText.Text(reader.ValueSpan);

    // From three places of the text: enough to tell apart what differs in an answer, at the same cost for any length.
    private static int Slot(ReadOnlySpan<byte> text)
    {
        const ulong multiplier = 0x9E3779B97F4A7C15;
        const int word = sizeof(ulong);
        var sample = (ulong)text.Length;
        if (text.Length < word)
        {
            foreach (var one in text)
                sample = (sample << 8) | one;
        }
        else
        {
            sample = (sample ^ BinaryPrimitives.ReadUInt64LittleEndian(text)) * multiplier;
            sample = (sample ^ BinaryPrimitives.ReadUInt64LittleEndian(text[((text.Length - word) / 2)..])) * multiplier;
            sample ^= BinaryPrimitives.ReadUInt64LittleEndian(text[(text.Length - word)..]);
        }

        return (int)((sample * multiplier) >> (64 - SlotBits));
    }
}

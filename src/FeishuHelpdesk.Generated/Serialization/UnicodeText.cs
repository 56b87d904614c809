using System.Text;
using System.Text.Json;

namespace FeishuHelpdesk.Serialization;

/// <summary>Sees to it that every text of an answer is Unicode.</summary>
internal static class UnicodeText
{
    private const int EscapeLength = 6;
    private const char Replacement = '\ufffd';

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The answer, with the replacement character in place of each escape of half a character: no text of it could be
    /// made or written otherwise, and its ticket would be lost.
    /// </summary>
    /// <exception cref="JsonException">The bytes are not UTF-8, so they are not JSON.</exception>
    public static ReadOnlySpan<byte> Mended(ReadOnlySpan<byte> answer, DriftLog? drift)
    {
        Check(answer);
        return WithoutHalves(answer, drift);
    }

    /// <summary>The same for whoever checks each text that is made of it.</summary>
    public static ReadOnlySpan<byte> WithoutHalves(ReadOnlySpan<byte> answer, DriftLog? drift)
    {
        byte[]? mended = null;
        var escapes = new SurrogateEscapes(answer);
        for (var at = escapes.Next(0); at >= 0;)
        {
            var half = Surrogate(answer, at);
            var isPair = char.IsHighSurrogate(half) && char.IsLowSurrogate(Surrogate(answer, at + EscapeLength));
            if (char.IsSurrogate(half) && !isPair && !IsEscaped(answer, at))
            {
                drift?.UnreadableValue(at, JsonTokenType.String);
                mended ??= answer.ToArray();
                "\\ufffd"u8.CopyTo(mended.AsSpan(at));
            }

            at = escapes.Next(at + (isPair ? 2 * EscapeLength : 1));
        }

        return mended ?? answer;
    }

    /// <summary>The text that these bytes are.</summary>
    /// <exception cref="JsonException">They are none.</exception>
    public static string Text(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        // What becomes of bytes that are no text; a text can also say just that.
        if (text.AsSpan().IndexOf(Replacement) >= 0)
            Check(bytes);
        return text;
    }

    /// <summary>Refuses bytes that are no text.</summary>
    /// <exception cref="JsonException">They are none, so they are not JSON.</exception>
    public static void Check(ReadOnlySpan<byte> bytes)
    {
        if (IndexOfFault(bytes) >= 0)
            throw new JsonException("The answer is not UTF-8.");
    }

    // Whether the backslash is itself escaped by one before it.
    private static bool IsEscaped(ReadOnlySpan<byte> answer, int at)
    {
        var before = at;
        while (before > 0 && answer[before - 1] == '\\')
            before--;
        return (at - before) % 2 != 0;
    }

    // The half of a character that is escaped there; else another character.
    private static char Surrogate(ReadOnlySpan<byte> answer, int at)
    {
        if (at + EscapeLength > answer.Length || answer[at] != '\\' || answer[at + 1] != 'u')
            return '\0';
        var code = 0;
        foreach (var digit in answer.Slice(at + 2, EscapeLength - 2))
        {
            var value = digit switch
            {
                >= (byte)'0' and <= (byte)'9' => digit - '0',
                >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
                >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
                _ => -1,
            };
            if (value < 0)
                return '\0';
            code = (code << 4) | value;
        }

        return (char)code;
    }

    /// <summary>Where the bytes stop to be text; -1 where they are text to their end.</summary>
    public static int IndexOfFault(ReadOnlySpan<byte> bytes)
    {
        if (IsUtf8(bytes))
            return -1;
        try
        {
            Strict.GetCharCount(bytes.ToArray());
            return -1;
        }
        catch (DecoderFallbackException exception)
        {
            return Math.Max(0, exception.Index);
        }
    }

#if NET
    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);
#else
    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => false;
#endif

    /// <summary>What may be the escape of half a character: all others need no look.</summary>
    private ref struct SurrogateEscapes(ReadOnlySpan<byte> answer)
    {
        private readonly ReadOnlySpan<byte> _answer = answer;
        // Where the next of each spelling stands; -1 where none does.
        private int _small;
        private int _large;
        private bool _isBegun;

        public int Next(int from)
        {
            if (!_isBegun || (_small >= 0 && _small < from))
                _small = IndexOf("\\ud"u8, from);
            if (!_isBegun || (_large >= 0 && _large < from))
                _large = IndexOf("\\uD"u8, from);
            _isBegun = true;
            return _small < 0 || (_large >= 0 && _large < _small) ? _large : _small;
        }

        private readonly int IndexOf(ReadOnlySpan<byte> spelling, int from) =>
            from < _answer.Length && _answer[from..].IndexOf(spelling) is var found and >= 0 ? from + found : -1;
    }
}

using System.Globalization;
using System.Text;

namespace FeishuHelpdesk.Cli;

/// <summary>
/// Text of others made safe for a terminal: what would drive it, or reorder what it shows, is spelled out as an escape.
/// </summary>
internal static class SafeText
{
    /// <summary>The text in one line.</summary>
    public static string Line(string text) => Escape(text, keepLines: false);

    /// <summary>The text in as many lines as it has.</summary>
    public static string Lines(string text) => Escape(text.ReplaceLineEndings("\n"), keepLines: true);

    private static string Escape(string text, bool keepLines)
    {
        var result = new StringBuilder(text.Length);
        // A half of a surrogate pair comes out as the replacement character.
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n' && keepLines)
                result.Append('\n');
            else if (rune.Value == '\t')
                result.Append("    ");
            else if (rune.Value == '\n')
                result.Append("\\n");
            else if (IsUnsafe(rune))
                result.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
            else
                result.Append(rune.ToString());
        }

        return result.ToString();
    }

    public static bool IsUnsafe(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        // Marks of direction, invisible spaces, byte order marks; emoji and several scripts need the two joiners.
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
        _ => false,
    };
}

using System.Globalization;
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FeishuHelpdesk.Cli;

/// <summary>
/// Text that wraps at blanks and, where there are none, between characters. Spectre's own text breaks between the
/// halves of an emoji or a rare Chinese character, which destroys it.
/// </summary>
internal sealed class CellText(string text, Style? style = null) : IRenderable
{
    private readonly string[] _lines = text.Split('\n');

    /// <summary>Whether it goes on beyond its column, which is the last: neither wrapped, nor the others padded to its length.</summary>
    public bool IsOpenEnded { get; set; }

    public Measurement Measure(RenderOptions options, int maxWidth)
    {
        if (IsOpenEnded)
            return new(1, 1);
        var longest = _lines.Max(line => line.GetCellWidth());
        var longestWord = _lines.SelectMany(line => line.Split(' ')).Max(word => word.GetCellWidth());
        return new(Math.Min(longestWord, maxWidth), Math.Min(longest, maxWidth));
    }

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        foreach (var line in IsOpenEnded ? _lines : _lines.SelectMany(line => Wrap(line, maxWidth)))
        {
            yield return new Segment(line, style ?? Style.Plain);
            yield return Segment.LineBreak;
        }
    }

    private static List<string> Wrap(string text, int width)
    {
        if (text.GetCellWidth() <= width)
            return [text];

        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in text.Split(' '))
        {
            var length = word.GetCellWidth();
            if (used > 0 && used + 1 + length > width)
                EndLine();
            if (used > 0)
                Append(" ", 1);
            for (var i = 0; i < word.Length;)
            {
                var character = word.Substring(i, StringInfo.GetNextTextElementLength(word, i));
                i += character.Length;
                var cells = character.GetCellWidth();
                if (used > 0 && used + cells > width)
                    EndLine();
                Append(character, cells);
            }
        }

        EndLine();
        return lines;

        void Append(string part, int cells)
        {
            line.Append(part);
            used += cells;
        }

        void EndLine()
        {
            lines.Add(line.ToString());
            line.Clear();
            used = 0;
        }
    }
}

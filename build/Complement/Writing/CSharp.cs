using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace FeishuHelpdesk.Complement.Writing;

/// <summary>Pieces of C#.</summary>
internal static class CSharp
{
    public const string Header = "// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.\n";

    private const int Width = 120;

    /// <summary>Namespace of what is written by hand.</summary>
    public const string Library = "FeishuHelpdesk";

    /// <summary>The using directives of a file, each once and in order, without those that its own namespace makes needless.</summary>
    public static string Usings(string @namespace, IEnumerable<string> namespaces) => string.Concat(namespaces
        .Distinct()
        .Where(one => one != @namespace && !@namespace.StartsWith(one + ".", StringComparison.Ordinal))
        .OrderBy(one => !one.StartsWith("System", StringComparison.Ordinal)).ThenBy(one => one, StringComparer.Ordinal)
        .Select(one => $"using {one};\n"));

    /// <summary>A text as C# writes it.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A text that may be missing.</summary>
    public static string LiteralOrNull(string? text) => text is null ? "null" : Literal(text);

    /// <summary>The name of a parameter, escaped where it is a word of C#.</summary>
    public static string Camel(string word)
    {
        var name = char.ToLowerInvariant(word[0]) + word[1..];
        return SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;
    }

    /// <summary>An element of XML documentation, on one line or wrapped.</summary>
    public static string Doc(string indent, string element, string text, string attributes = "")
    {
        var opening = attributes.Length == 0 ? $"<{element}>" : $"<{element} {attributes}>";
        var one = $"{indent}/// {opening}{text}</{element}>";
        if (one.Length <= Width)
            return one + "\n";

        var lines = new StringBuilder($"{indent}/// {opening}\n");
        var line = new StringBuilder($"{indent}///");
        foreach (var word in Words(text))
        {
            if (line.Length + 1 + word.Length > Width && line.Length > indent.Length + 3)
            {
                lines.Append(line).Append('\n');
                line.Clear().Append(indent).Append("///");
            }

            line.Append(' ').Append(word);
        }

        return lines.Append(line).Append('\n').Append(indent).Append("/// </").Append(element).Append(">\n").ToString();
    }

    /// <summary>A text of the description for XML.</summary>
    public static string Xml(string text) => OneLine(text)
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>A text of the description in one line.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A sentence, with its full stop.</summary>
    public static string Sentence(string text) => text.TrimEnd() is { Length: > 0 } trimmed && trimmed[^1] is not ('.' or '!' or '?') ? trimmed + "." : text.TrimEnd();

    // A tag with its attributes stays in one piece.
    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        var isInTag = false;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == ' ' && !isInTag))
            {
                if (i > start)
                    yield return text[start..i];
                start = i + 1;
            }
            else if (text[i] is '<' or '>')
            {
                isInTag = text[i] == '<';
            }
        }
    }
}

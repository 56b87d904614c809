using System.Text;
using FeishuHelpdesk.Complement.Api;

namespace FeishuHelpdesk.Complement.Writing;

/// <summary>Writes the type of values that stand for a choice.</summary>
internal sealed class OpenEnumWriter(string rootNamespace)
{
    public (string Path, string Code) Write(OpenEnum choice)
    {
        var (type, word, came) = choice.IsText ? ("string", "text", "text") : ("int", "number", "number");
        var code = new StringBuilder(CSharp.Header);
        if (!choice.IsText)
            code.Append("using System.Globalization;\n");
        code.Append($"\nnamespace {rootNamespace};\n\n");
        code.Append(CSharp.Doc("", "summary", $"{About(choice.Description)} Open: any {word} can come, the named ones are the documented ones."));
        code.Append($"/// <param name=\"Value\">The {came} as the service sent it.</param>\n");
        code.Append($"public readonly record struct {choice.Name}({type} Value)\n{{\n");
        foreach (var value in choice.Values.Where(value => value.Name is not null))
        {
            code.Append(CSharp.Doc("    ", "summary", $"{CSharp.Xml(value.Value)}: {CSharp.Sentence(CSharp.Xml(LowerFirst(value.Description)))}"));
            code.Append($"    public static {choice.Name} {value.Name} {{ get; }} = new({value.Value});\n\n");
        }

        code.Append($"    /// <summary>Name of a documented value; null for any other {word}.</summary>\n");
        code.Append("    public string? Name => Value switch\n    {\n");
        foreach (var value in choice.Values.Where(value => value.Name is not null))
            code.Append($"        {value.Value} => nameof({value.Name}),\n");
        code.Append("        _ => null,\n    };\n\n");
        code.Append(choice.IsText
            ? "    /// <summary>The text itself.</summary>\n    public override string ToString() => Value ?? \"\";\n\n"
            : "    /// <summary>The name, or the number where there is none.</summary>\n    public override string ToString() => Name ?? Value.ToString(CultureInfo.InvariantCulture);\n\n");
        code.Append($"    internal static bool IsKnown({type} value) => value is {string.Join(" or ", choice.Values.Select(value => value.Value))};\n}}\n");
        return ($"OpenEnums/{choice.Name}.cs", code.ToString());
    }

    // What comes before the list of the values.
    private static string About(string description)
    {
        var text = CSharp.Xml(description);
        var end = text.IndexOfAny(['.', ':']);
        return CSharp.Sentence(end > 0 ? text[..end] : text);
    }

    private static string LowerFirst(string text) => text is [var first, var second, ..] && char.IsUpper(first) && !char.IsUpper(second) ? char.ToLowerInvariant(first) + text[1..] : text;
}

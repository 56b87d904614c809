// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.

namespace FeishuHelpdesk;

/// <summary>Kind of a piece of rich text. Open: any text can come, the named ones are the documented ones.</summary>
/// <param name="Value">The text as the service sent it.</param>
public readonly record struct RichtextType(string Value)
{
    /// <summary>"text": text.</summary>
    public static RichtextType Text { get; } = new("text");

    /// <summary>"hyperlink": a link.</summary>
    public static RichtextType Hyperlink { get; } = new("hyperlink");

    /// <summary>"img": an image.</summary>
    public static RichtextType Image { get; } = new("img");

    /// <summary>"line break": the end of a line.</summary>
    public static RichtextType LineBreak { get; } = new("line break");

    /// <summary>Name of a documented value; null for any other text.</summary>
    public string? Name => Value switch
    {
        "text" => nameof(Text),
        "hyperlink" => nameof(Hyperlink),
        "img" => nameof(Image),
        "line break" => nameof(LineBreak),
        _ => null,
    };

    /// <summary>The text itself.</summary>
    public override string ToString() => Value ?? "";

    internal static bool IsKnown(string value) => value is "text" or "hyperlink" or "img" or "line break";
}

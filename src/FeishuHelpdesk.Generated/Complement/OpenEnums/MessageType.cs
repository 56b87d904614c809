// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.

namespace FeishuHelpdesk;

/// <summary>Kind of a message. Open: any text can come, the named ones are the documented ones.</summary>
/// <param name="Value">The text as the service sent it.</param>
public readonly record struct MessageType(string Value)
{
    /// <summary>"text": plain text.</summary>
    public static MessageType Text { get; } = new("text");

    /// <summary>"post": rich text.</summary>
    public static MessageType Post { get; } = new("post");

    /// <summary>"image": an image.</summary>
    public static MessageType Image { get; } = new("image");

    /// <summary>"file": a file.</summary>
    public static MessageType File { get; } = new("file");

    /// <summary>"media": a media file.</summary>
    public static MessageType Media { get; } = new("media");

    /// <summary>"interactive": a message card.</summary>
    public static MessageType Interactive { get; } = new("interactive");

    /// <summary>Name of a documented value; null for any other text.</summary>
    public string? Name => Value switch
    {
        "text" => nameof(Text),
        "post" => nameof(Post),
        "image" => nameof(Image),
        "file" => nameof(File),
        "media" => nameof(Media),
        "interactive" => nameof(Interactive),
        _ => null,
    };

    /// <summary>The text itself.</summary>
    public override string ToString() => Value ?? "";

    internal static bool IsKnown(string value) => value is "text" or "post" or "image" or "file" or "media" or "interactive";
}

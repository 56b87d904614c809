// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.

namespace FeishuHelpdesk;

/// <summary>Where a message of the bot goes. Open: any text can come, the named ones are the documented ones.</summary>
/// <param name="Value">The text as the service sent it.</param>
public readonly record struct ReceiveType(string Value)
{
    /// <summary>"chat": the user's service group; fails while a ticket of the user is open.</summary>
    public static ReceiveType ServiceGroup { get; } = new("chat");

    /// <summary>"user": a private chat with the user.</summary>
    public static ReceiveType PrivateChat { get; } = new("user");

    /// <summary>Name of a documented value; null for any other text.</summary>
    public string? Name => Value switch
    {
        "chat" => nameof(ServiceGroup),
        "user" => nameof(PrivateChat),
        _ => null,
    };

    /// <summary>The text itself.</summary>
    public override string ToString() => Value ?? "";

    internal static bool IsKnown(string value) => value is "chat" or "user";
}

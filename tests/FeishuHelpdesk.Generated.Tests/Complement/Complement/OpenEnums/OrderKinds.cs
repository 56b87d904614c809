// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.

namespace FeishuHelpdesk.Tests.Shop;

/// <summary>A kind. Open: any text can come, the named ones are the documented ones.</summary>
/// <param name="Value">The text as the service sent it.</param>
public readonly record struct OrderKinds(string Value)
{
    /// <summary>"gift": given away.</summary>
    public static OrderKinds Gift { get; } = new("gift");

    /// <summary>Name of a documented value; null for any other text.</summary>
    public string? Name => Value switch
    {
        "gift" => nameof(Gift),
        _ => null,
    };

    /// <summary>The text itself.</summary>
    public override string ToString() => Value ?? "";

    internal static bool IsKnown(string value) => value is "gift";
}

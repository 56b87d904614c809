// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.

namespace FeishuHelpdesk.Tests.Shop;

/// <summary>Kind of the order. Open: any text can come, the named ones are the documented ones.</summary>
/// <param name="Value">The text as the service sent it.</param>
public readonly record struct OrderKind(string Value)
{
    /// <summary>"gift": given away.</summary>
    public static OrderKind Gift { get; } = new("gift");

    /// <summary>"sale\"s": sold.</summary>
    public static OrderKind Sale { get; } = new("sale\"s");

    /// <summary>Name of a documented value; null for any other text.</summary>
    public string? Name => Value switch
    {
        "gift" => nameof(Gift),
        "sale\"s" => nameof(Sale),
        _ => null,
    };

    /// <summary>The text itself.</summary>
    public override string ToString() => Value ?? "";

    internal static bool IsKnown(string value) => value is "gift" or "sale\"s";
}

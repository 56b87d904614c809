// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.

namespace FeishuHelpdesk.Tests.Shop;

/// <summary>How to wrap it. Open: any text can come, the named ones are the documented ones.</summary>
/// <param name="Value">The text as the service sent it.</param>
public readonly record struct NewOrderWrapping(string Value)
{
    /// <summary>"paper": </summary>
    public static NewOrderWrapping Paper { get; } = new("paper");

    /// <summary>"cloth": </summary>
    public static NewOrderWrapping Cloth { get; } = new("cloth");

    /// <summary>Name of a documented value; null for any other text.</summary>
    public string? Name => Value switch
    {
        "paper" => nameof(Paper),
        "cloth" => nameof(Cloth),
        _ => null,
    };

    /// <summary>The text itself.</summary>
    public override string ToString() => Value ?? "";

    internal static bool IsKnown(string value) => value is "paper" or "cloth";
}

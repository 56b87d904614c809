// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.

namespace FeishuHelpdesk;

/// <summary>State of an FAQ. Open: any text can come, the named ones are the documented ones.</summary>
/// <param name="Value">The text as the service sent it.</param>
public readonly record struct FaqStatus(string Value)
{
    /// <summary>"1": online.</summary>
    public static FaqStatus Online { get; } = new("1");

    /// <summary>"0": deleted, and can be brought back.</summary>
    public static FaqStatus Deleted { get; } = new("0");

    /// <summary>"2": deleted for good.</summary>
    public static FaqStatus DeletedForGood { get; } = new("2");

    /// <summary>Name of a documented value; null for any other text.</summary>
    public string? Name => Value switch
    {
        "1" => nameof(Online),
        "0" => nameof(Deleted),
        "2" => nameof(DeletedForGood),
        _ => null,
    };

    /// <summary>The text itself.</summary>
    public override string ToString() => Value ?? "";

    internal static bool IsKnown(string value) => value is "1" or "0" or "2";
}

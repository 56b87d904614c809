// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Globalization;

namespace FeishuHelpdesk;

/// <summary>Who sent a message. Open: any number can come, the named ones are the documented ones.</summary>
/// <param name="Value">The number as the service sent it.</param>
public readonly record struct SenderType(int Value)
{
    /// <summary>1: the bot.</summary>
    public static SenderType Bot { get; } = new(1);

    /// <summary>2: who opened the ticket.</summary>
    public static SenderType Guest { get; } = new(2);

    /// <summary>3: an agent.</summary>
    public static SenderType Agent { get; } = new(3);

    /// <summary>Name of a documented value; null for any other number.</summary>
    public string? Name => Value switch
    {
        1 => nameof(Bot),
        2 => nameof(Guest),
        3 => nameof(Agent),
        _ => null,
    };

    /// <summary>The name, or the number where there is none.</summary>
    public override string ToString() => Name ?? Value.ToString(CultureInfo.InvariantCulture);

    internal static bool IsKnown(int value) => value is 1 or 2 or 3;
}

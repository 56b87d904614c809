// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Globalization;

namespace FeishuHelpdesk;

/// <summary>Stage of the ticket. Open: any number can come, the named ones are the documented ones.</summary>
/// <param name="Value">The number as the service sent it.</param>
public readonly record struct TicketType(int Value)
{
    /// <summary>1: the bot answers.</summary>
    public static TicketType Bot { get; } = new(1);

    /// <summary>2: a human agent answers.</summary>
    public static TicketType Human { get; } = new(2);

    /// <summary>Name of a documented value; null for any other number.</summary>
    public string? Name => Value switch
    {
        1 => nameof(Bot),
        2 => nameof(Human),
        _ => null,
    };

    /// <summary>The name, or the number where there is none.</summary>
    public override string ToString() => Name ?? Value.ToString(CultureInfo.InvariantCulture);

    internal static bool IsKnown(int value) => value is 1 or 2;
}

// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Globalization;

namespace FeishuHelpdesk;

/// <summary>Rating by the user. Open: any number can come, the named ones are the documented ones.</summary>
/// <param name="Value">The number as the service sent it.</param>
public readonly record struct TicketScore(int Value)
{
    /// <summary>1: dissatisfied.</summary>
    public static TicketScore Dissatisfied { get; } = new(1);

    /// <summary>2: neither satisfied nor dissatisfied.</summary>
    public static TicketScore Average { get; } = new(2);

    /// <summary>3: satisfied.</summary>
    public static TicketScore Satisfied { get; } = new(3);

    /// <summary>Name of a documented value; null for any other number.</summary>
    public string? Name => Value switch
    {
        1 => nameof(Dissatisfied),
        2 => nameof(Average),
        3 => nameof(Satisfied),
        _ => null,
    };

    /// <summary>The name, or the number where there is none.</summary>
    public override string ToString() => Name ?? Value.ToString(CultureInfo.InvariantCulture);

    internal static bool IsKnown(int value) => value is 1 or 2 or 3;
}

// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Globalization;

namespace FeishuHelpdesk;

/// <summary>Whether the ticket was solved. Open: any number can come, the named ones are the documented ones.</summary>
/// <param name="Value">The number as the service sent it.</param>
public readonly record struct TicketSolve(int Value)
{
    /// <summary>1: not solved.</summary>
    public static TicketSolve NotSolved { get; } = new(1);

    /// <summary>2: solved.</summary>
    public static TicketSolve Solved { get; } = new(2);

    /// <summary>Name of a documented value; null for any other number.</summary>
    public string? Name => Value switch
    {
        1 => nameof(NotSolved),
        2 => nameof(Solved),
        _ => null,
    };

    /// <summary>The name, or the number where there is none.</summary>
    public override string ToString() => Name ?? Value.ToString(CultureInfo.InvariantCulture);

    internal static bool IsKnown(int value) => value is 1 or 2;
}

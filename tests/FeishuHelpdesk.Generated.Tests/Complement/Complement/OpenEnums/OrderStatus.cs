// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Globalization;

namespace FeishuHelpdesk.Tests.Shop;

/// <summary>State of an order. Open: any number can come, the named ones are the documented ones.</summary>
/// <param name="Value">The number as the service sent it.</param>
public readonly record struct OrderStatus(int Value)
{
    /// <summary>1: being worked on.</summary>
    public static OrderStatus Open { get; } = new(1);

    /// <summary>2: all is well.</summary>
    public static OrderStatus Done { get; } = new(2);

    /// <summary>Name of a documented value; null for any other number.</summary>
    public string? Name => Value switch
    {
        1 => nameof(Open),
        2 => nameof(Done),
        _ => null,
    };

    /// <summary>The name, or the number where there is none.</summary>
    public override string ToString() => Name ?? Value.ToString(CultureInfo.InvariantCulture);

    internal static bool IsKnown(int value) => value is 0 or 1 or 2;
}

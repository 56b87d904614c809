// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Globalization;

namespace FeishuHelpdesk;

/// <summary>What categories are sorted by. Open: any number can come, the named ones are the documented ones.</summary>
/// <param name="Value">The number as the service sent it.</param>
public readonly record struct CategoryOrder(int Value)
{
    /// <summary>1: time of the last update.</summary>
    public static CategoryOrder UpdateTime { get; } = new(1);

    /// <summary>Name of a documented value; null for any other number.</summary>
    public string? Name => Value switch
    {
        1 => nameof(UpdateTime),
        _ => null,
    };

    /// <summary>The name, or the number where there is none.</summary>
    public override string ToString() => Name ?? Value.ToString(CultureInfo.InvariantCulture);

    internal static bool IsKnown(int value) => value is 1;
}

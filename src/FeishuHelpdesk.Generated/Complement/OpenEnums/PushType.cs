// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Globalization;

namespace FeishuHelpdesk;

/// <summary>When a push is sent. Open: any number can come, the named ones are the documented ones.</summary>
/// <param name="Value">The number as the service sent it.</param>
public readonly record struct PushType(int Value)
{
    /// <summary>0: at a set time.</summary>
    public static PushType Timed { get; } = new(0);

    /// <summary>1: to each newcomer to the tenant.</summary>
    public static PushType Newcomers { get; } = new(1);

    /// <summary>Name of a documented value; null for any other number.</summary>
    public string? Name => Value switch
    {
        0 => nameof(Timed),
        1 => nameof(Newcomers),
        _ => null,
    };

    /// <summary>The name, or the number where there is none.</summary>
    public override string ToString() => Name ?? Value.ToString(CultureInfo.InvariantCulture);

    internal static bool IsKnown(int value) => value is 0 or 1;
}

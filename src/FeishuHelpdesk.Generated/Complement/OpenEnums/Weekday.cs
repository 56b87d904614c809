// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Globalization;

namespace FeishuHelpdesk;

/// <summary>Days of a shift. Open: any number can come, the named ones are the documented ones.</summary>
/// <param name="Value">The number as the service sent it.</param>
public readonly record struct Weekday(int Value)
{
    /// <summary>1: monday.</summary>
    public static Weekday Monday { get; } = new(1);

    /// <summary>2: tuesday.</summary>
    public static Weekday Tuesday { get; } = new(2);

    /// <summary>3: wednesday.</summary>
    public static Weekday Wednesday { get; } = new(3);

    /// <summary>4: thursday.</summary>
    public static Weekday Thursday { get; } = new(4);

    /// <summary>5: friday.</summary>
    public static Weekday Friday { get; } = new(5);

    /// <summary>6: saturday.</summary>
    public static Weekday Saturday { get; } = new(6);

    /// <summary>7: sunday.</summary>
    public static Weekday Sunday { get; } = new(7);

    /// <summary>9: every day.</summary>
    public static Weekday EveryDay { get; } = new(9);

    /// <summary>10: monday to Friday.</summary>
    public static Weekday Weekdays { get; } = new(10);

    /// <summary>11: saturday and Sunday.</summary>
    public static Weekday Weekend { get; } = new(11);

    /// <summary>Name of a documented value; null for any other number.</summary>
    public string? Name => Value switch
    {
        1 => nameof(Monday),
        2 => nameof(Tuesday),
        3 => nameof(Wednesday),
        4 => nameof(Thursday),
        5 => nameof(Friday),
        6 => nameof(Saturday),
        7 => nameof(Sunday),
        9 => nameof(EveryDay),
        10 => nameof(Weekdays),
        11 => nameof(Weekend),
        _ => null,
    };

    /// <summary>The name, or the number where there is none.</summary>
    public override string ToString() => Name ?? Value.ToString(CultureInfo.InvariantCulture);

    internal static bool IsKnown(int value) => value is 1 or 2 or 3 or 4 or 5 or 6 or 7 or 9 or 10 or 11;
}

// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Globalization;

namespace FeishuHelpdesk;

/// <summary>How a rule compares. Open: any number can come, the named ones are the documented ones.</summary>
/// <param name="Value">The number as the service sent it.</param>
public readonly record struct RuleOperator(int Value)
{
    /// <summary>2: at least the value.</summary>
    public static RuleOperator AtLeast { get; } = new(2);

    /// <summary>3: at most the value.</summary>
    public static RuleOperator AtMost { get; } = new(3);

    /// <summary>5: the value is one of those given.</summary>
    public static RuleOperator IsOneOf { get; } = new(5);

    /// <summary>6: the value is none of those given.</summary>
    public static RuleOperator IsNoneOf { get; } = new(6);

    /// <summary>7: no element is in the list.</summary>
    public static RuleOperator HasNoneOf { get; } = new(7);

    /// <summary>8: an element is in the list.</summary>
    public static RuleOperator HasAnyOf { get; } = new(8);

    /// <summary>Name of a documented value; null for any other number.</summary>
    public string? Name => Value switch
    {
        2 => nameof(AtLeast),
        3 => nameof(AtMost),
        5 => nameof(IsOneOf),
        6 => nameof(IsNoneOf),
        7 => nameof(HasNoneOf),
        8 => nameof(HasAnyOf),
        _ => null,
    };

    /// <summary>The name, or the number where there is none.</summary>
    public override string ToString() => Name ?? Value.ToString(CultureInfo.InvariantCulture);

    internal static bool IsKnown(int value) => value is 2 or 3 or 5 or 6 or 7 or 8;
}

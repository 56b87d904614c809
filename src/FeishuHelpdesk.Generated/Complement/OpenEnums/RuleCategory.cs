// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Globalization;

namespace FeishuHelpdesk;

/// <summary>What a rule looks at. Open: any number can come, the named ones are the documented ones.</summary>
/// <param name="Value">The number as the service sent it.</param>
public readonly record struct RuleCategory(int Value)
{
    /// <summary>1: the knowledge base.</summary>
    public static RuleCategory KnowledgeBase { get; } = new(1);

    /// <summary>2: the ticket.</summary>
    public static RuleCategory Ticket { get; } = new(2);

    /// <summary>3: what Feishu knows of the user.</summary>
    public static RuleCategory User { get; } = new(3);

    /// <summary>Name of a documented value; null for any other number.</summary>
    public string? Name => Value switch
    {
        1 => nameof(KnowledgeBase),
        2 => nameof(Ticket),
        3 => nameof(User),
        _ => null,
    };

    /// <summary>The name, or the number where there is none.</summary>
    public override string ToString() => Name ?? Value.ToString(CultureInfo.InvariantCulture);

    internal static bool IsKnown(int value) => value is 1 or 2 or 3;
}

// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Globalization;

namespace FeishuHelpdesk;

/// <summary>Whom a push is for. Open: any number can come, the named ones are the documented ones.</summary>
/// <param name="Value">The number as the service sent it.</param>
public readonly record struct PushScopeType(int Value)
{
    /// <summary>0: everyone; user_list and department_list are empty.</summary>
    public static PushScopeType Everyone { get; } = new(0);

    /// <summary>1: no users; both lists are empty and chat_list is needed.</summary>
    public static PushScopeType ChatsOnly { get; } = new(1);

    /// <summary>2: some; user_list or department_list is needed.</summary>
    public static PushScopeType Some { get; } = new(2);

    /// <summary>3: newcomers to the tenant.</summary>
    public static PushScopeType Newcomers { get; } = new(3);

    /// <summary>Name of a documented value; null for any other number.</summary>
    public string? Name => Value switch
    {
        0 => nameof(Everyone),
        1 => nameof(ChatsOnly),
        2 => nameof(Some),
        3 => nameof(Newcomers),
        _ => null,
    };

    /// <summary>The name, or the number where there is none.</summary>
    public override string ToString() => Name ?? Value.ToString(CultureInfo.InvariantCulture);

    internal static bool IsKnown(int value) => value is 0 or 1 or 2 or 3;
}

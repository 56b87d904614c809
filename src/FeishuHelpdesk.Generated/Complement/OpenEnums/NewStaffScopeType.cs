// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Globalization;

namespace FeishuHelpdesk;

/// <summary>Which newcomers a push is for. Open: any number can come, the named ones are the documented ones.</summary>
/// <param name="Value">The number as the service sent it.</param>
public readonly record struct NewStaffScopeType(int Value)
{
    /// <summary>0: all newcomers.</summary>
    public static NewStaffScopeType All { get; } = new(0);

    /// <summary>1: those of the departments in new_staff_scope_department_list.</summary>
    public static NewStaffScopeType Departments { get; } = new(1);

    /// <summary>Name of a documented value; null for any other number.</summary>
    public string? Name => Value switch
    {
        0 => nameof(All),
        1 => nameof(Departments),
        _ => null,
    };

    /// <summary>The name, or the number where there is none.</summary>
    public override string ToString() => Name ?? Value.ToString(CultureInfo.InvariantCulture);

    internal static bool IsKnown(int value) => value is 0 or 1;
}

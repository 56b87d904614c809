// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Globalization;

namespace FeishuHelpdesk;

/// <summary>State of an agent. Open: any number can come, the named ones are the documented ones.</summary>
/// <param name="Value">The number as the service sent it.</param>
public readonly record struct AgentStatus(int Value)
{
    /// <summary>1: online.</summary>
    public static AgentStatus Online { get; } = new(1);

    /// <summary>2: went offline by hand.</summary>
    public static AgentStatus Offline { get; } = new(2);

    /// <summary>3: outside of the hours of the schedule.</summary>
    public static AgentStatus OffDuty { get; } = new(3);

    /// <summary>4: removed from the helpdesk.</summary>
    public static AgentStatus Removed { get; } = new(4);

    /// <summary>Name of a documented value; null for any other number.</summary>
    public string? Name => Value switch
    {
        1 => nameof(Online),
        2 => nameof(Offline),
        3 => nameof(OffDuty),
        4 => nameof(Removed),
        _ => null,
    };

    /// <summary>The name, or the number where there is none.</summary>
    public override string ToString() => Name ?? Value.ToString(CultureInfo.InvariantCulture);

    internal static bool IsKnown(int value) => value is 1 or 2 or 3 or 4;
}

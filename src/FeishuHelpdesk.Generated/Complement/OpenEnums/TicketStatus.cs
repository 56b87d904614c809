// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Globalization;

namespace FeishuHelpdesk;

/// <summary>State of the ticket. Open: any number can come, the named ones are the documented ones.</summary>
/// <param name="Value">The number as the service sent it.</param>
public readonly record struct TicketStatus(int Value)
{
    /// <summary>1: created and waiting for an answer.</summary>
    public static TicketStatus Created { get; } = new(1);

    /// <summary>2: an agent works on it.</summary>
    public static TicketStatus Processing { get; } = new(2);

    /// <summary>3: waiting for a free agent.</summary>
    public static TicketStatus Queued { get; } = new(3);

    /// <summary>4: put on hold by an agent.</summary>
    public static TicketStatus Pending { get; } = new(4);

    /// <summary>5: waiting for an answer of the user.</summary>
    public static TicketStatus WaitingForUser { get; } = new(5);

    /// <summary>50: closed by the bot.</summary>
    public static TicketStatus ClosedByBot { get; } = new(50);

    /// <summary>51: closed by an agent.</summary>
    public static TicketStatus ClosedByAgent { get; } = new(51);

    /// <summary>52: closed by the user.</summary>
    public static TicketStatus ClosedByUser { get; } = new(52);

    /// <summary>Name of a documented value; null for any other number.</summary>
    public string? Name => Value switch
    {
        1 => nameof(Created),
        2 => nameof(Processing),
        3 => nameof(Queued),
        4 => nameof(Pending),
        5 => nameof(WaitingForUser),
        50 => nameof(ClosedByBot),
        51 => nameof(ClosedByAgent),
        52 => nameof(ClosedByUser),
        _ => null,
    };

    /// <summary>The name, or the number where there is none.</summary>
    public override string ToString() => Name ?? Value.ToString(CultureInfo.InvariantCulture);

    internal static bool IsKnown(int value) => value is 1 or 2 or 3 or 4 or 5 or 50 or 51 or 52;
}

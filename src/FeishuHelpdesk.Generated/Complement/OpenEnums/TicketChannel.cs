// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Globalization;

namespace FeishuHelpdesk;

/// <summary>
/// Channel that the ticket came through. Open: any number can come, the named ones are the documented ones.
/// </summary>
/// <param name="Value">The number as the service sent it.</param>
public readonly record struct TicketChannel(int Value)
{
    /// <summary>2: a scanned QR code.</summary>
    public static TicketChannel QrCode { get; } = new(2);

    /// <summary>9: the open API.</summary>
    public static TicketChannel OpenApi { get; } = new(9);

    /// <summary>13: search.</summary>
    public static TicketChannel Search { get; } = new(13);

    /// <summary>14: a shared link.</summary>
    public static TicketChannel SharedLink { get; } = new(14);

    /// <summary>Name of a documented value; null for any other number.</summary>
    public string? Name => Value switch
    {
        2 => nameof(QrCode),
        9 => nameof(OpenApi),
        13 => nameof(Search),
        14 => nameof(SharedLink),
        _ => null,
    };

    /// <summary>The name, or the number where there is none.</summary>
    public override string ToString() => Name ?? Value.ToString(CultureInfo.InvariantCulture);

    internal static bool IsKnown(int value) => value is 0 or 2 or 9 or 13 or 14;
}

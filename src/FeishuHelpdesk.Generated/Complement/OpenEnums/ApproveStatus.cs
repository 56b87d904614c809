// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.

namespace FeishuHelpdesk;

/// <summary>How the review of a push ended. Open: any text can come, the named ones are the documented ones.</summary>
/// <param name="Value">The text as the service sent it.</param>
public readonly record struct ApproveStatus(string Value)
{
    /// <summary>"APPROVED": the push may be sent.</summary>
    public static ApproveStatus Approved { get; } = new("APPROVED");

    /// <summary>"REJECTED": the push was refused.</summary>
    public static ApproveStatus Rejected { get; } = new("REJECTED");

    /// <summary>"CANCELED": the review was called off.</summary>
    public static ApproveStatus Canceled { get; } = new("CANCELED");

    /// <summary>"DELETED": the review was deleted.</summary>
    public static ApproveStatus Deleted { get; } = new("DELETED");

    /// <summary>Name of a documented value; null for any other text.</summary>
    public string? Name => Value switch
    {
        "APPROVED" => nameof(Approved),
        "REJECTED" => nameof(Rejected),
        "CANCELED" => nameof(Canceled),
        "DELETED" => nameof(Deleted),
        _ => null,
    };

    /// <summary>The text itself.</summary>
    public override string ToString() => Value ?? "";

    internal static bool IsKnown(string value) => value is "APPROVED" or "REJECTED" or "CANCELED" or "DELETED";
}

// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.

namespace FeishuHelpdesk;

/// <summary>Kind of user id. Open: any text can come, the named ones are the documented ones.</summary>
/// <param name="Value">The text as the service sent it.</param>
public readonly record struct UserIdType(string Value)
{
    /// <summary>"open_id": id of the user within the app.</summary>
    public static UserIdType OpenId { get; } = new("open_id");

    /// <summary>"union_id": id of the user across the apps of one developer.</summary>
    public static UserIdType UnionId { get; } = new("union_id");

    /// <summary>"user_id": id of the user within the tenant.</summary>
    public static UserIdType UserId { get; } = new("user_id");

    /// <summary>Name of a documented value; null for any other text.</summary>
    public string? Name => Value switch
    {
        "open_id" => nameof(OpenId),
        "union_id" => nameof(UnionId),
        "user_id" => nameof(UserId),
        _ => null,
    };

    /// <summary>The text itself.</summary>
    public override string ToString() => Value ?? "";

    internal static bool IsKnown(string value) => value is "open_id" or "union_id" or "user_id";
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FeishuHelpdesk.Sandbox.State;

/// <summary>
/// Where a push stands. The service does not document its numbers, except that a draft is shown with 0; the others are the
/// sandbox's own.
/// </summary>
internal enum NotificationStatus
{
    Draft = 0,
    InReview = 1,
    Approved = 2,
    Scheduled = 3,
    Sent = 4,
    Cancelled = 5,
}

/// <summary>A push.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">What the caller wrote: the fields of the request.</param>
internal sealed record Notification(string Id, JsonObject Content)
{
    public NotificationStatus Status { get; init; }

    public User? CreatedBy { get; init; }

    public User? UpdatedBy { get; init; }

    /// <summary>Milliseconds.</summary>
    public long CreatedAt { get; init; }

    public long UpdatedAt { get; init; }

    public long? SendAt { get; init; }

    /// <summary>How many it goes to.</summary>
    public int Targets { get; init; }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        json.WriteNumber("status", (int)Status);
        json.Optional("create_user", CreatedBy, WriteUser);
        json.WriteString("created_at", CreatedAt.ToString(CultureInfo.InvariantCulture));
        json.Optional("update_user", UpdatedBy, WriteUser);
        json.WriteString("updated_at", UpdatedAt.ToString(CultureInfo.InvariantCulture));
        json.WriteNumber("target_user_count", Targets);
        json.WriteNumber("sent_user_count", Status == NotificationStatus.Sent ? Targets : 0);
        json.WriteNumber("read_user_count", 0);
        if (SendAt is { } sendAt)
            json.WriteString("send_at", sendAt.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, value) in Content)
        {
            json.WritePropertyName(name);
            if (value is null)
                json.WriteNullValue();
            else
                value.WriteTo(json);
        }

        json.WriteEndObject();

        void WriteUser(User user)
        {
            json.WriteStartObject();
            json.WriteString("user_id", user.Id);
            json.Optional("avatar_url", user.AvatarUrl);
            json.Optional("name", user.Name);
            json.WriteEndObject();
        }
    }
}

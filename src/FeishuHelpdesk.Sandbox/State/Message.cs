using System.Text.Json;

namespace FeishuHelpdesk.Sandbox.State;

/// <summary>Who wrote a message; the numbers are those of the service's events.</summary>
internal enum Sender
{
    Bot = 1,
    Guest = 2,
    Agent = 3,
}

/// <summary>A message of a ticket.</summary>
/// <param name="Id">Its id in the helpdesk.</param>
/// <param name="MessageId">Its id in the chat.</param>
/// <param name="Position">Its place in the ticket, from 1, without gaps.</param>
/// <param name="Sender">Who wrote it.</param>
/// <param name="User">The user who did; null for the bot.</param>
/// <param name="Type">Such as text.</param>
/// <param name="CreatedAt">Milliseconds.</param>
/// <param name="Content">JSON in a text.</param>
internal sealed record Message(string Id, string MessageId, int Position, Sender Sender, User? User, string Type, long CreatedAt, string Content)
{
    /// <summary>What a reader sees of it.</summary>
    public string Text { get; init; } = "";

    /// <summary>The images in it.</summary>
    public IReadOnlyList<string> ImageKeys { get; init; } = [];

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        json.WriteString("message_id", MessageId);
        json.WriteString("message_type", Type);
        json.WriteNumber("created_at", CreatedAt);
        json.WriteString("content", Content);
        json.WriteString("user_name", User is null ? "Helpdesk bot" : User.Name);
        json.Optional("avatar_url", User?.AvatarUrl);
        json.Optional("user_id", User?.Id);
        json.WriteEndObject();
    }
}

using System.Text.Json;

namespace FeishuHelpdesk.Sandbox.State;

/// <summary>A ticket. It never changes: a change puts another one in its place, so that whoever holds one keeps what was.</summary>
internal sealed record Ticket(string Id)
{
    public const int Created = 1;
    public const int Processing = 2;
    public const int Queued = 3;
    public const int FirstClosedStatus = 50;
    public const int BotStage = 1;
    public const int HumanStage = 2;

    public required string HelpdeskId { get; init; }

    /// <summary>The chat that it is talked about in; events have it, the ticket itself does not.</summary>
    public string ChatId { get; init; } = "";

    public User? Guest { get; init; }

    public IReadOnlyList<Comment> Comments { get; init; } = [];

    /// <summary>1 the bot's, 2 people's.</summary>
    public int Stage { get; init; } = BotStage;

    public int Status { get; init; } = Created;

    public int? Score { get; init; }

    /// <summary>Milliseconds, as all times of a ticket.</summary>
    public long CreatedAt { get; init; }

    /// <summary>-1 where it was never updated, as the service has it.</summary>
    public long UpdatedAt { get; init; } = -1;

    public long? ClosedAt { get; init; }

    public JsonElement? DissatisfactionReason { get; init; }

    public IReadOnlyList<User> Agents { get; init; } = [];

    public int Channel { get; init; }

    public int? Solve { get; init; }

    public User? ClosedBy { get; init; }

    public IReadOnlyList<User> Collaborators { get; init; } = [];

    public IReadOnlyList<FieldValue> Fields { get; init; } = [];

    public double? AgentServiceDuration { get; init; }

    public long? AgentFirstResponseDuration { get; init; }

    public long? BotServiceDuration { get; init; }

    public long? AgentResolutionTime { get; init; }

    public long? ActualProcessingTime { get; init; }

    public long? AgentEntryTime { get; init; }

    public long? AgentFirstResponseTime { get; init; }

    public long? AgentLastResponseTime { get; init; }

    public User? AgentOwner { get; init; }

    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>The whole answer of which the ticket was read, for as long as nothing is changed in it.</summary>
    public byte[]? Answer { get; init; }

    public bool IsClosed => Status >= FirstClosedStatus;

    public static Ticket Read(JsonElement json) => new(json.Text("ticket_id") ?? "")
    {
        HelpdeskId = json.Text("helpdesk_id") ?? "",
        ChatId = json.Text("chat_id") ?? "",
        Guest = ReadUser(json, "guest"),
        Comments = json.Field("comments") switch
        {
            { ValueKind: JsonValueKind.Object } one => [Comment.Read(one)],
            { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(Comment.Read)],
            _ => [],
        },
        Stage = (int)(json.Number("ticket_type") ?? BotStage),
        Status = (int)(json.Number("status") ?? Created),
        Score = (int?)json.Number("score"),
        CreatedAt = json.Number("created_at") ?? 0,
        UpdatedAt = json.Number("updated_at") ?? -1,
        ClosedAt = json.Number("closed_at"),
        DissatisfactionReason = json.Field("dissatisfaction_reason")?.Clone(),
        Agents = [.. json.List("agents").Select(User.Read)],
        Channel = (int)(json.Number("channel") ?? 0),
        Solve = (int?)json.Number("solve"),
        ClosedBy = ReadUser(json, "closed_by"),
        Collaborators = [.. json.List("collaborators").Select(User.Read)],
        Fields = [.. json.List("customized_fields").Select(FieldValue.Read)],
        AgentServiceDuration = json.Fraction("agent_service_duration"),
        AgentFirstResponseDuration = json.Number("agent_first_response_duration"),
        BotServiceDuration = json.Number("bot_service_duration"),
        AgentResolutionTime = json.Number("agent_resolution_time"),
        ActualProcessingTime = json.Number("actual_processing_time"),
        AgentEntryTime = json.Number("agent_entry_time"),
        AgentFirstResponseTime = json.Number("agent_first_response_time"),
        AgentLastResponseTime = json.Number("agent_last_response_time"),
        AgentOwner = ReadUser(json, "agent_owner"),
        Tags = [.. json.List("tags").Select(tag => new Tag(tag.Text("id") ?? "", tag.Text("name") ?? ""))],
    };

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ticket_id", Id);
        json.WriteString("helpdesk_id", HelpdeskId);
        json.Optional("guest", Guest, WriteUser);
        // Documented is one; where there are more, the list that is reported.
        if (Comments.Count > 1)
            json.Items("comments", Comments, comment => comment.Write(json));
        else
            json.Optional("comments", Comments is [var one] ? one : null, comment => comment.Write(json));
        json.WriteNumber("ticket_type", Stage);
        json.WriteNumber("status", Status);
        json.Optional("score", Score);
        json.WriteNumber("created_at", CreatedAt);
        json.WriteNumber("updated_at", UpdatedAt);
        json.Optional("closed_at", ClosedAt);
        json.Optional("dissatisfaction_reason", DissatisfactionReason);
        json.Items("agents", Agents, WriteUser);
        json.WriteNumber("channel", Channel);
        json.Optional("solve", Solve);
        json.Optional("closed_by", ClosedBy, WriteUser);
        json.Items("collaborators", Collaborators, WriteUser);
        if (Fields.Count > 0)
            json.Items("customized_fields", Fields, field => field.Write(json));
        if (AgentServiceDuration is { } minutes)
            json.WriteNumber("agent_service_duration", minutes);
        json.Optional("agent_first_response_duration", AgentFirstResponseDuration);
        json.Optional("bot_service_duration", BotServiceDuration);
        json.Optional("agent_resolution_time", AgentResolutionTime);
        json.Optional("actual_processing_time", ActualProcessingTime);
        json.Optional("agent_entry_time", AgentEntryTime);
        json.Optional("agent_first_response_time", AgentFirstResponseTime);
        json.Optional("agent_last_response_time", AgentLastResponseTime);
        json.Optional("agent_owner", AgentOwner, WriteUser);
        if (Tags.Count > 0)
            json.Items("tags", Tags, tag => tag.Write(json));
        json.WriteEndObject();

        void WriteUser(User user) => user.Write(json);
    }

    private static User? ReadUser(JsonElement json, string name) => json.Field(name) is { ValueKind: JsonValueKind.Object } user ? User.Read(user) : null;
}

/// <summary>A tag of a ticket.</summary>
internal sealed record Tag(string Id, string Name)
{
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        json.WriteString("name", Name);
        json.WriteEndObject();
    }
}

/// <summary>A note that an agent made.</summary>
internal sealed record Comment(long Id, string Content, long CreatedAt, long UserId, string? UserName, string? UserAvatarUrl)
{
    public static Comment Read(JsonElement json) => new(
        json.Number("id") ?? 0,
        json.Text("content") ?? "",
        json.Number("created_at") ?? 0,
        json.Number("user_id") ?? 0,
        json.Text("user_name"),
        json.Text("user_avatar_url"));

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("content", Content);
        json.WriteNumber("created_at", CreatedAt);
        json.WriteNumber("id", Id);
        json.Optional("user_avatar_url", UserAvatarUrl);
        json.Optional("user_name", UserName);
        json.WriteNumber("user_id", UserId);
        json.WriteEndObject();
    }
}

/// <summary>The value of a custom field on a ticket.</summary>
internal sealed record FieldValue(string? Id, string? KeyName, JsonElement? Value)
{
    public string? DisplayName { get; init; }

    public int? Position { get; init; }

    public bool? Required { get; init; }

    public bool? Editable { get; init; }

    public static FieldValue Read(JsonElement json) => new(json.Text("id"), json.Text("key_name"), json.Field("value")?.Clone())
    {
        DisplayName = json.Text("display_name"),
        Position = (int?)json.Number("position"),
        Required = json.Flag("required"),
        Editable = json.Flag("editable"),
    };

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Optional("id", Id);
        json.Optional("value", Value);
        json.Optional("key_name", KeyName);
        json.Optional("display_name", DisplayName);
        json.Optional("position", Position);
        json.Optional("required", Required);
        json.Optional("editable", Editable);
        json.WriteEndObject();
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FeishuHelpdesk.Benchmarks.HandWritten;

// What one writes by hand for the documented ticket: the same fields, both forms of the two unions, nothing more.

public sealed class Envelope
{
    public int Code { get; set; }

    public string? Msg { get; set; }

    public Data? Data { get; set; }

    public ErrorInfo? Error { get; set; }
}

public sealed class PageEnvelope
{
    public int Code { get; set; }

    public PageData? Data { get; set; }
}

public sealed class PageData
{
    public int? Total { get; set; }

    public List<Ticket>? Tickets { get; set; }
}

public sealed class ErrorInfo
{
    public string? LogId { get; set; }

    public string? Troubleshooter { get; set; }
}

public sealed class Data
{
    public Ticket? Ticket { get; set; }
}

public sealed class Ticket
{
    public long? ActualProcessingTime { get; set; }

    public long? AgentEntryTime { get; set; }

    public long? AgentFirstResponseDuration { get; set; }

    public long? AgentFirstResponseTime { get; set; }

    public long? AgentLastResponseTime { get; set; }

    public User? AgentOwner { get; set; }

    public long? AgentResolutionTime { get; set; }

    public List<User>? Agents { get; set; }

    public double? AgentServiceDuration { get; set; }

    public long? BotServiceDuration { get; set; }

    public int? Channel { get; set; }

    public long? ClosedAt { get; set; }

    public User? ClosedBy { get; set; }

    public List<User>? Collaborators { get; set; }

    [JsonConverter(typeof(OneOrManyConverter<Comment>))]
    public List<Comment>? Comments { get; set; }

    public long? CreatedAt { get; set; }

    public List<CustomizedField>? CustomizedFields { get; set; }

    [JsonConverter(typeof(OneOrManyConverter<Text>))]
    public List<Text>? DissatisfactionReason { get; set; }

    public User? Guest { get; set; }

    public string? HelpdeskId { get; set; }

    public int? Score { get; set; }

    public int? Solve { get; set; }

    public int? Status { get; set; }

    public List<Tag>? Tags { get; set; }

    public string? TicketId { get; set; }

    public int? TicketType { get; set; }

    public long? UpdatedAt { get; set; }
}

public sealed class User
{
    public string? AvatarUrl { get; set; }

    public string? City { get; set; }

    public string? Country { get; set; }

    public string? Department { get; set; }

    public string? Email { get; set; }

    public string? Id { get; set; }

    public string? Name { get; set; }
}

public sealed class Comment
{
    public string? Content { get; set; }

    public long? CreatedAt { get; set; }

    public long? Id { get; set; }

    public string? UserAvatarUrl { get; set; }

    public long? UserId { get; set; }

    public string? UserName { get; set; }
}

public sealed class CustomizedField
{
    public string? DisplayName { get; set; }

    public bool? Editable { get; set; }

    public string? Id { get; set; }

    public string? KeyName { get; set; }

    public int? Position { get; set; }

    public bool? Required { get; set; }

    public string? Value { get; set; }
}

public sealed class Text
{
    public string? EnUs { get; set; }

    public string? JaJp { get; set; }

    public string? ZhCn { get; set; }
}

public sealed class Tag
{
    public string? Id { get; set; }

    public string? Name { get; set; }
}

public sealed class TokenRequest
{
    public string? AppId { get; set; }

    public string? AppSecret { get; set; }
}

public sealed class TokenAnswer
{
    public int Code { get; set; }

    public string? TenantAccessToken { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(Envelope))]
[JsonSerializable(typeof(PageEnvelope))]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(TokenAnswer))]
internal sealed partial class HandWrittenContext : JsonSerializerContext;

internal sealed class OneOrManyConverter<T> : JsonConverter<List<T>>
{
    public override List<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        var list = new List<T>();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            list.Add(JsonSerializer.Deserialize(ref reader, element)!);
            return list;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            list.Add(JsonSerializer.Deserialize(ref reader, element)!);
        return list;
    }

    public override void Write(Utf8JsonWriter writer, List<T> value, JsonSerializerOptions options) => throw new NotSupportedException();
}

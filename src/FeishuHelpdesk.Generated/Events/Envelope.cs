using System.Text.Json;
using FeishuHelpdesk.Serialization;

namespace FeishuHelpdesk.Events;

/// <summary>What stands around an event, in either version, around the check of an address, and around what is encrypted.</summary>
internal struct Envelope
{
    // What is kept of it is the key of a cache.
    private const int LongestId = 256;

    public string? Encrypted { get; private set; }

    public string? Schema { get; private set; }

    public string? Type { get; private set; }

    public string? Challenge { get; private set; }

    public string? Token { get; private set; }

    public string? EventId { get; private set; }

    public string? EventType { get; private set; }

    public string? CreateTime { get; private set; }

    public string? AppId { get; private set; }

    public string? TenantKey { get; private set; }

    /// <summary>The object that the event is; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Event { get; private set; }

    /// <summary>Whether it is an event, in either version.</summary>
    public readonly bool IsEvent => EventId is { Length: > 0 and <= LongestId } && EventType is { Length: > 0 and <= LongestId } && !Event.IsEmpty;

    private bool HasHeader { get; set; }

    /// <summary>Whether its version is one that is known.</summary>
    public readonly bool IsKnown => HasHeader ? Schema == "2.0" : Schema is null;

    /// <summary>Reads one.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static Envelope Read(ReadOnlyMemory<byte> json)
    {
        if (UnicodeText.IndexOfFault(json.Span) >= 0)
            throw new JsonException("It is not UTF-8.");
        var envelope = default(Envelope);
        var reader = new Utf8JsonReader(json.Span);
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
                throw new JsonException("It is no object.");
            string? uuid = null, sent = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (Is(ref reader, "encrypt"u8))
                    envelope.Encrypted = Text(ref reader);
                else if (Is(ref reader, "schema"u8))
                    envelope.Schema = Text(ref reader);
                else if (Is(ref reader, "type"u8))
                    envelope.Type = Text(ref reader);
                else if (Is(ref reader, "challenge"u8))
                    envelope.Challenge = Text(ref reader);
                else if (Is(ref reader, "token"u8))
                    envelope.Token ??= Text(ref reader);
                else if (Is(ref reader, "uuid"u8))
                    uuid = Text(ref reader);
                else if (Is(ref reader, "ts"u8))
                    sent = Text(ref reader);
                else if (Is(ref reader, "header"u8))
                    envelope.ReadHeader(ref reader);
                else if (Is(ref reader, "event"u8))
                    envelope.Event = Object(ref reader, json);
                else
                    Skip(ref reader);
            }

            // Whatever follows is an error of its own.
            reader.Read();
            if (!envelope.HasHeader)
                envelope.ReadOld(uuid, sent);
        }
        catch (InvalidOperationException exception)
        {
            // Half a character, escaped.
            throw new JsonException("A text of it is none.", exception);
        }

        return envelope;
    }

    private void ReadHeader(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        HasHeader = true;
        // The token of the header is the one that counts, wherever the header stands.
        Token = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Is(ref reader, "event_id"u8))
                EventId = Text(ref reader);
            else if (Is(ref reader, "event_type"u8))
                EventType = Text(ref reader);
            else if (Is(ref reader, "create_time"u8))
                CreateTime = Text(ref reader);
            else if (Is(ref reader, "token"u8))
                Token = Text(ref reader);
            else if (Is(ref reader, "app_id"u8))
                AppId = Text(ref reader);
            else if (Is(ref reader, "tenant_key"u8))
                TenantKey = Text(ref reader);
            else
                Skip(ref reader);
        }

        Token ??= "";
    }

    // An old event says itself what it is.
    private void ReadOld(string? id, string? sent)
    {
        if (Event.IsEmpty || Type != "event_callback")
            return;
        (EventId, CreateTime) = (id, sent);
        var reader = new Utf8JsonReader(Event.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Is(ref reader, "type"u8))
                EventType = Text(ref reader);
            else if (Is(ref reader, "app_id"u8))
                AppId = Text(ref reader);
            else if (Is(ref reader, "tenant_key"u8))
                TenantKey = Text(ref reader);
            else
                Skip(ref reader);
        }
    }

    private static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.ValueTextEquals(name);

    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString();
        reader.Skip();
        return null;
    }

    private static ReadOnlyMemory<byte> Object(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        var isObject = reader.TokenType == JsonTokenType.StartObject;
        reader.Skip();
        return isObject ? json[start..(int)reader.BytesConsumed] : default;
    }

    private static void Skip(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <c>comments</c>: one note, or a list of notes.</summary>
internal sealed class CommentsConverter : JsonConverter<Ticket.Ticket_comments>
{
    public override Ticket.Ticket_comments Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.StartArray
            ? new() { Comment = Union.Read<List<Comment>>(ref reader, options) }
            : new() { TicketCommentsComment = Union.Read<Comment>(ref reader, options) };

    public override void Write(Utf8JsonWriter writer, Ticket.Ticket_comments value, JsonSerializerOptions options)
    {
        if (value.TicketCommentsComment is { } one)
            JsonSerializer.Serialize(writer, one, Union.TypeInfo<Comment>(options));
        else
            Union.WriteList(writer, value.Comment, options);
    }
}

/// <summary>Reads <c>dissatisfaction_reason</c>: one translated text, a list of them, or a list of plain strings.</summary>
internal sealed class DissatisfactionReasonConverter : JsonConverter<Ticket.Ticket_dissatisfaction_reason>
{
    public override Ticket.Ticket_dissatisfaction_reason Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return new() { TicketDissatisfactionReasonI18n = Union.Read<I18n>(ref reader, options) };

        // What the first element is, the list is; an empty list is a list of texts.
        var next = reader;
        return next.Read() && next.TokenType == JsonTokenType.String
            ? new() { String = Union.Read<List<string>>(ref reader, options) }
            : new() { I18n = Union.Read<List<I18n>>(ref reader, options) };
    }

    public override void Write(Utf8JsonWriter writer, Ticket.Ticket_dissatisfaction_reason value, JsonSerializerOptions options)
    {
        if (value.TicketDissatisfactionReasonI18n is { } one)
            JsonSerializer.Serialize(writer, one, Union.TypeInfo<I18n>(options));
        else if (value.String is { } plain)
            Union.WriteList(writer, plain, options);
        else
            Union.WriteList(writer, value.I18n, options);
    }
}

/// <summary>What the two unions have in common.</summary>
internal static class Union
{
    public static T? Read<T>(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var start = reader;
        try
        {
            // The converter itself: the serializer would look for the end of the value first, and so read it twice.
            return (Converter<T>.Known ??= (JsonConverter<T>)TypeInfo<T>(options).Converter).Read(ref reader, typeof(T), options);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            reader = start;
            throw Located<T>(reader, options);
        }
    }

    /// <summary>
    /// The error once more, with the path that leads from the union to it. Without a path of its own the outer exception
    /// gets the path that leads to the union, and the reader of errors joins the two.
    /// </summary>
    private static JsonException Located<T>(Utf8JsonReader reader, JsonSerializerOptions options)
    {
        try
        {
            JsonSerializer.Deserialize(ref reader, TypeInfo<T>(options));
            return new JsonException();
        }
        catch (JsonException exception)
        {
            return new JsonException(exception.Message, path: null, lineNumber: null, bytePositionInLine: null, exception);
        }
    }

    public static void WriteList<T>(Utf8JsonWriter writer, List<T>? list, JsonSerializerOptions options)
    {
        if (list is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        foreach (var item in list)
            JsonSerializer.Serialize(writer, item, TypeInfo<T>(options));
        writer.WriteEndArray();
    }

    public static JsonTypeInfo<T> TypeInfo<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));

    // Looked up once for each type, not once for each answer. It is the same for all options.
    private static class Converter<T>
    {
        public static JsonConverter<T>? Known;
    }
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FeishuHelpdesk;

/// <summary>
/// What a message says, as the service wants it: JSON in a string, which is written here so that nobody has to. In every
/// text, half a character (a surrogate without its other) is sent as U+FFFD.
/// </summary>
/// <remarks>
/// Into a ticket go <see cref="Text"/> and posts; a message of the bot can be an <see cref="Image"/> or a
/// <see cref="Card"/> as well. What else comes one day: <see cref="Of"/>.
/// </remarks>
public sealed class MessageContent
{
    // The text goes into JSON and never into HTML, so nothing but what JSON itself wants is escaped.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private MessageContent(MessageType type, string json)
    {
        Type = type;
        Json = json;
    }

    /// <summary>Kind of the message.</summary>
    public MessageType Type { get; }

    /// <summary>The content, an object of JSON.</summary>
    public string Json { get; }

    /// <summary>Plain text. Lines end with <c>\n</c>.</summary>
    /// <param name="text">What to say; not empty.</param>
    /// <exception cref="ArgumentException">There is no text.</exception>
    public static MessageContent Text(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return Written(MessageType.Text, json => json.WriteString("text"u8, Whole(text)));
    }

    /// <summary>Rich text: paragraphs of texts, links, mentions and images.</summary>
    /// <remarks>
    /// Some tenants refuse it, as running integrations report: where it fails, send the same as <see cref="Text"/>. An
    /// address that the helpdesk does not allow is refused with <see cref="ErrorCodes"/>' 154403.
    /// </remarks>
    /// <param name="title">Title above the paragraphs; null for none.</param>
    /// <param name="paragraphs">The paragraphs, each of at least one element.</param>
    /// <exception cref="ArgumentException">There is no paragraph, or one of them is empty.</exception>
    public static MessageContent Post(string? title, params IReadOnlyList<PostElement>[] paragraphs) => Post(title, paragraphs, language: "zh_cn");

    /// <inheritdoc cref="Post(string?, IReadOnlyList{PostElement}[])" path="/summary|/remarks|/exception"/>
    /// <param name="title">Title above the paragraphs; null for none.</param>
    /// <param name="paragraphs">The paragraphs, each of at least one element.</param>
    /// <param name="language">Language under which it is sent: zh_cn, en_us or ja_jp.</param>
    public static MessageContent Post(string? title, IEnumerable<IReadOnlyList<PostElement>> paragraphs, string language)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        ArgumentException.ThrowIfNullOrEmpty(language);
        IReadOnlyList<PostElement>[] all = [.. paragraphs];
        if (all.Length == 0 || all.Any(paragraph => paragraph is not { Count: > 0 } || paragraph.Any(element => element is null)))
            throw new ArgumentException("A post needs paragraphs, and each of them an element.", nameof(paragraphs));
        return Written(MessageType.Post, json =>
        {
            json.WriteStartObject("post"u8);
            json.WriteStartObject(Whole(language));
            json.WriteString("title"u8, Whole(title ?? ""));
            json.WriteStartArray("content"u8);
            foreach (var paragraph in all)
            {
                json.WriteStartArray();
                foreach (var element in paragraph)
                    element.Write(json);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    /// <summary>An image that was uploaded before. Messages of the bot only.</summary>
    /// <param name="imageKey">Key that the upload gave, starts with img_.</param>
    /// <exception cref="ArgumentException">There is no key.</exception>
    public static MessageContent Image(string imageKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(imageKey);
        return Written(MessageType.Image, json => json.WriteString("image_key"u8, Whole(imageKey)));
    }

    /// <summary>A message card. Messages of the bot only; cards of JSON 2.0 are documented to be refused.</summary>
    /// <param name="json">The card, an object of JSON.</param>
    /// <exception cref="ArgumentException">It is no object of JSON.</exception>
    public static MessageContent Card(string json) => Of(MessageType.Interactive, json);

    /// <summary>A message of any kind.</summary>
    /// <param name="type">Its kind.</param>
    /// <param name="json">Its content, an object of JSON.</param>
    /// <exception cref="ArgumentException">It is no object of JSON.</exception>
    public static MessageContent Of(MessageType type, string json)
    {
        ArgumentException.ThrowIfNullOrEmpty(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return new(type, json);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException("The content of a message is an object of JSON.", nameof(json), exception);
        }

        throw new ArgumentException("The content of a message is an object of JSON.", nameof(json));
    }

    /// <summary>The content.</summary>
    public override string ToString() => Json;

    /// <summary>A text without halves of characters, which no JSON can hold.</summary>
    internal static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static MessageContent Written(MessageType type, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Plain))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return new(type, Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }
}

using System.Text.Json;

namespace FeishuHelpdesk;

/// <summary>A piece of a paragraph of <see cref="MessageContent.Post(string?, IReadOnlyList{PostElement}[])"/>.</summary>
public sealed class PostElement
{
    private readonly (string Name, string Value)[] _fields;

    private PostElement(params (string Name, string Value)[] fields) => _fields = fields;

    /// <summary>A text.</summary>
    /// <param name="text">What to say.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public static PostElement Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(("tag", "text"), ("text", text));
    }

    /// <summary>A text that leads to an address.</summary>
    /// <param name="text">What is shown.</param>
    /// <param name="address">Where it leads.</param>
    /// <exception cref="ArgumentException">One of them is empty.</exception>
    public static PostElement Link(string text, string address)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        ArgumentException.ThrowIfNullOrEmpty(address);
        return new(("tag", "a"), ("text", text), ("href", address));
    }

    /// <summary>A mention of a user, who is told of it.</summary>
    /// <param name="userId">Open id of the user.</param>
    /// <param name="name">Name that is shown; the service finds it unless given.</param>
    /// <exception cref="ArgumentException">There is no id.</exception>
    public static PostElement At(string userId, string? name = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        return name is null ? new(("tag", "at"), ("user_id", userId)) : new(("tag", "at"), ("user_id", userId), ("user_name", name));
    }

    /// <summary>An image that was uploaded before.</summary>
    /// <param name="imageKey">Key that the upload gave, starts with img_.</param>
    /// <exception cref="ArgumentException">There is no key.</exception>
    public static PostElement Image(string imageKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(imageKey);
        return new(("tag", "img"), ("image_key", imageKey));
    }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var (name, value) in _fields)
            json.WriteString(name, MessageContent.Whole(value));
        json.WriteEndObject();
    }
}

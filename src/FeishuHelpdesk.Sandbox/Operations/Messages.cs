using System.Globalization;
using System.Text;
using System.Text.Json;
using FeishuHelpdesk.Sandbox.Requests;
using FeishuHelpdesk.Sandbox.State;

namespace FeishuHelpdesk.Sandbox.Operations;

/// <summary>Messages of tickets, and those that the bot sends by itself.</summary>
internal static class Messages
{
    /// <summary>An image of one pixel.</summary>
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    public static SandboxAnswer Create(SandboxCall call)
    {
        var ticket = call.Ticket();
        if (ticket.IsClosed)
            throw new RefusedException(ErrorCodes.TicketClosed);
        var type = call.Body.Text("msg_type")!;
        if (type is not ("text" or "post"))
            throw SandboxCall.Invalid("msg_type", type, "the value must be text or post");
        return Sent(Write(call, ticket, type));
    }

    public static SandboxAnswer List(SandboxCall call)
    {
        var ticket = call.Ticket();
        // Seconds here, milliseconds in the messages.
        var from = call.Query.Number("time_start") * 1000;
        var until = call.Query.Number("time_end") * 1000;
        var matching = call.State.Messages(ticket.Id).Where(message => !(message.CreatedAt < from) && !(message.CreatedAt / 1000 * 1000 > until));
        var messages = call.NumberedPage(matching, out var total);
        return SandboxCall.Ok(json =>
        {
            json.Items("messages", messages, message => message.Write(json));
            json.WriteNumber("total", total);
        });
    }

    public static SandboxAnswer CreateBotMessage(SandboxCall call)
    {
        var type = call.Body.Text("msg_type")!;
        if (type is not ("text" or "post" or "image" or "interactive"))
            throw SandboxCall.Invalid("msg_type", type, "the value must be text, post, image or interactive");
        var receiver = call.Body.Text("receiver_id")!;
        var prefix = (call.Query.Text("user_id_type") ?? "open_id") switch
        {
            "open_id" => "ou_",
            "union_id" => "on_",
            "user_id" => "",
            var kind => throw SandboxCall.Invalid("user_id_type", kind, "the value must be open_id, union_id or user_id"),
        };
        if (receiver.Length == 0 || !receiver.StartsWith(prefix, StringComparison.Ordinal))
            throw SandboxCall.Invalid("receiver_id", receiver, "the value is no id of this kind");
        var isChat = (call.Body.Text("receive_type") ?? "chat") switch
        {
            "chat" => true,
            "user" => false,
            var kind => throw SandboxCall.Invalid("receive_type", kind, "the value must be chat or user"),
        };
        if (call.State.HiddenFrom.Contains(receiver))
            throw call.NotFound("receiver_id", receiver);
        var open = call.State.OpenTicketOf(receiver);
        if (isChat && open is not null)
            throw new RefusedException(ErrorCodes.MethodNotAllowed);
        Read(call, type);
        // Beside the tickets: no ticket has it.
        return Sent(call.State.Ids.Next("om_"));
    }

    public static SandboxAnswer Image(SandboxCall call)
    {
        var id = call.Query.Text("ticket_id")!;
        if (!Ids.IsDigits(id))
            throw SandboxCall.Invalid("ticket_id", id, "the value must be an int64");
        var messageId = call.Query.Text("msg_id")!;
        if (!call.State.TryGetTicket(id, out var ticket)
            || call.State.Messages(ticket.Id).FirstOrDefault(one => one.Id == messageId || one.MessageId == messageId) is not { } message)
            throw new RefusedException(ErrorCodes.NotFound);
        var index = call.Query.Number("index");
        if (message.ImageKeys.Count == 0 || (index is null && message.Type == "post") || index < 0 || index >= message.ImageKeys.Count)
            throw SandboxCall.Invalid("index", index?.ToString(CultureInfo.InvariantCulture) ?? "", $"the message has {message.ImageKeys.Count} images");
        return File(call.State, message.ImageKeys[(int)(index ?? 0)]);
    }

    /// <summary>The image with a key.</summary>
    public static SandboxAnswer File(SandboxState state, string key)
    {
        if (state.DeletedImages.Contains(key))
            throw new RefusedException(ErrorCodes.ImageDeleted);
        return SandboxAnswer.Raw(200, "image/png", Pixel) with
        {
            Headers = new Dictionary<string, string> { ["Content-Disposition"] = $"attachment; filename=\"{new string([.. key.Where(char.IsAsciiLetterOrDigit)])}.png\"" },
        };
    }

    /// <summary>How a text stands in a message.</summary>
    public static string TextContent(string text) => Content("text", text, []);

    /// <summary>How what was sent stands in a message.</summary>
    public static string Content(string type, string text, IReadOnlyList<string> imageKeys)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            if (type != "image")
                json.WriteString("content", text);
            json.WriteString("msg_type", type);
            if (type == "image")
                json.WriteString("image_key", imageKeys.Count > 0 ? imageKeys[0] : "");
            else if (type == "post")
                json.Texts("image_keys", imageKeys);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static string Write(SandboxCall call, Ticket ticket, string type)
    {
        var (text, images) = Read(call, type);
        return call.State.AddMessage(ticket, Sender.Bot, null, type, Content(type, text, images), text, images).MessageId;
    }

    // What was sent: JSON in a text, which says in several ways what the text is.
    private static (string Text, IReadOnlyList<string> ImageKeys) Read(SandboxCall call, string type)
    {
        var content = call.Body.Text("content")!;
        JsonElement json;
        try
        {
            json = JsonDocument.Parse(content).RootElement;
        }
        catch (JsonException)
        {
            throw SandboxCall.Invalid("content", Shortened(content), "the value must be JSON in a text");
        }

        if (json.ValueKind != JsonValueKind.Object)
            throw SandboxCall.Invalid("content", Shortened(content), "the value must be an object in a text");
        var lines = new List<string>();
        var images = new List<string>();
        switch (type)
        {
            case "text":
                lines.Add(json.Text("text") ?? json.Text("content") ?? throw SandboxCall.Invalid("content", Shortened(content), "the object needs a text"));
                break;
            case "image":
                images.Add(json.Text("image_key") ?? throw SandboxCall.Invalid("content", Shortened(content), "the object needs an image_key"));
                break;
            default:
                Collect(json, lines, images);
                break;
        }

        var text = string.Join('\n', lines.Where(line => line.Length > 0));
        foreach (var host in call.BlockedHosts)
        {
            if (content.Contains("://" + host, StringComparison.OrdinalIgnoreCase))
                throw new RefusedException(ErrorCodes.UrlNotAllowed);
        }

        return (text, images);
    }

    // Posts nest their texts and images in several shapes; what is shown of them is in order all the same.
    private static void Collect(JsonElement json, List<string> lines, List<string> images)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                    Collect(item, lines, images);
                break;
            case JsonValueKind.Object:
                foreach (var member in json.EnumerateObject())
                {
                    if (member.Value.ValueKind != JsonValueKind.String)
                        Collect(member.Value, lines, images);
                    else if (member.Name is "text" or "title" or "content")
                        lines.Add(member.Value.GetString()!);
                    else if (member.Name == "image_key")
                        images.Add(member.Value.GetString()!);
                }

                break;
        }
    }

    private static string Shortened(string text) => text.Length > 100 ? text[..100] + "…" : text;

    private static SandboxAnswer Sent(string messageId) => SandboxCall.Ok(json => json.WriteString("message_id", messageId));
}

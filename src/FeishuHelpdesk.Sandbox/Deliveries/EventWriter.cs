using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using FeishuHelpdesk.Sandbox.State;

namespace FeishuHelpdesk.Sandbox.Deliveries;

/// <summary>Writes what the service tells of a change: partial, with the fields that its recorded events have.</summary>
internal static class EventWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The type of the event that tells of a change, and the pair by which it is subscribed to; null where there is none.</summary>
    public static (string EventType, (string Type, string Subtype)? Subscription)? TypeOf(SandboxChange change) => change switch
    {
        TicketCreated => ("helpdesk.ticket.created_v1", ("helpdesk.ticket", "ticket.created_v1")),
        // Told of are the status and the stage; nobody hears of a rating or of a field.
        TicketUpdated updated when updated.Before.Status != updated.Ticket.Status || updated.Before.Stage != updated.Ticket.Stage =>
            ("helpdesk.ticket.updated_v1", ("helpdesk.ticket", "ticket.updated_v1")),
        MessageCreated => ("helpdesk.ticket_message.created_v1", ("helpdesk.ticket_message", "ticket_message.created_v1")),
        // Its page knows of no subscription.
        NotificationReviewed => ("helpdesk.notification.approve_v1", null),
        _ => null,
    };

    /// <summary>The value of <c>event</c>.</summary>
    public static JsonElement Write(SandboxChange change, string helpdeskId, string businessId)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            switch (change)
            {
                case TicketCreated created:
                    WriteTicket(json, created.Ticket, isNew: true);
                    break;
                case TicketUpdated updated:
                    json.WriteStartObject("object");
                    WriteTicket(json, updated.Ticket, isNew: false);
                    json.WriteEndObject();
                    WriteBefore(json, updated);
                    break;
                case MessageCreated created:
                    WriteMessage(json, created, businessId);
                    break;
                case NotificationReviewed reviewed:
                    json.WriteString("notification_id", reviewed.Notification.Id);
                    json.WriteString("helpdesk_id", helpdeskId);
                    json.WriteString("approve_status", reviewed.IsApproved ? "APPROVED" : "REJECTED");
                    break;
            }

            json.WriteEndObject();
        }

        return JsonDocument.Parse(buffer.ToArray()).RootElement;
    }

    /// <summary>The whole of a delivery.</summary>
    public static byte[] WriteEnvelope(SandboxDelivery delivery, string appId, string token)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", "2.0");
            json.WriteStartObject("header");
            json.WriteString("event_id", delivery.EventId);
            json.WriteString("token", token);
            json.WriteString("create_time", delivery.Time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
            json.WriteString("event_type", delivery.EventType);
            json.WriteString("tenant_key", "sandbox-tenant");
            json.WriteString("app_id", appId);
            json.WriteEndObject();
            json.WritePropertyName("event");
            delivery.Event.WriteTo(json);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteTicket(Utf8JsonWriter json, Ticket ticket, bool isNew)
    {
        json.WriteString("ticket_id", ticket.Id);
        json.WriteString("helpdesk_id", ticket.HelpdeskId);
        if (ticket.Guest is { } guest)
        {
            json.WriteStartObject("guest");
            WriteIds(json, "id", guest);
            json.WriteString("name", "-");
            json.WriteEndObject();
        }

        json.WriteNumber("stage", ticket.Stage);
        json.WriteNumber("status", ticket.Status);
        json.WriteNumber("created_at", ticket.CreatedAt);
        json.WriteNumber("updated_at", ticket.UpdatedAt);
        json.Optional("closed_at", ticket.ClosedAt);
        if (isNew)
            json.WriteNumber("channel", ticket.Channel);
        json.Optional("solve", ticket.Solve);
        json.WriteString("chat_id", ticket.ChatId);
    }

    private static void WriteBefore(Utf8JsonWriter json, TicketUpdated updated)
    {
        json.WriteStartObject("old_object");
        if (updated.Before.Stage != updated.Ticket.Stage)
            json.WriteNumber("stage", updated.Before.Stage);
        if (updated.Before.Status != updated.Ticket.Status)
            json.WriteNumber("status", updated.Before.Status);
        json.WriteNumber("updated_at", updated.Before.UpdatedAt);
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, MessageCreated created, string businessId)
    {
        var (ticket, message) = (created.Ticket, created.Message);
        json.WriteString("ticket_message_id", message.Id);
        json.WriteString("message_id", message.MessageId);
        json.WriteString("msg_type", message.Type);
        // As recorded; the pages have it as a text.
        json.WriteNumber("position", message.Position);
        if (message.User is { } user && message.Sender != Sender.Bot)
            WriteIds(json, "sender_id", user);
        json.WriteNumber("sender_type", (int)message.Sender);
        json.WriteString("text", message.Text);
        json.WriteStartObject("ticket");
        json.WriteNumber("status", ticket.Status);
        json.WriteString("ticket_id", ticket.Id);
        json.WriteEndObject();
        // Not the id of the delivery: that of what the guest asked.
        json.WriteString("event_id", businessId);
        json.WriteString("chat_id", ticket.ChatId);
        json.WriteStartObject("content");
        json.WriteString("content", message.Text);
        json.WriteString("msg_type", message.Type);
        if (message.ImageKeys.Count > 0)
            json.Texts("image_keys", message.ImageKeys);
        json.WriteEndObject();
    }

    private static void WriteIds(Utf8JsonWriter json, string name, User user)
    {
        json.WriteStartObject(name);
        json.WriteString("open_id", user.Id);
        json.WriteEndObject();
    }
}

// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="TicketMessageCreatedEvent"/>.</summary>
internal static class TicketMessageCreatedEventReader
{
    public static TicketMessageCreatedEvent Read(ref ModelReader reader)
    {
        var model = (TicketMessageCreatedEvent)RuntimeHelpers.GetUninitializedObject(typeof(TicketMessageCreatedEvent));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, TicketMessageCreatedEvent model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("text"u8):
                    model.Text = reader.Text(model);
                    break;
                case 6 when name.SequenceEqual("ticket"u8):
                    model.Ticket = reader.Object(model, TicketReader.Read);
                    break;
                case 7 when name.SequenceEqual("chat_id"u8):
                    model.ChatId = reader.Text(model);
                    break;
                case 7 when name.SequenceEqual("content"u8):
                    model.Content = reader.Object(model, EventMessageContentReader.Read);
                    break;
                case 8 when name.SequenceEqual("event_id"u8):
                    model.EventId = reader.Text(model);
                    break;
                case 8 when name.SequenceEqual("msg_type"u8):
                    model.MsgType = reader.Choice(model, MessageType.IsKnown);
                    break;
                case 8 when name.SequenceEqual("position"u8):
                    model.Position = reader.Text(model);
                    break;
                case 9 when name.SequenceEqual("sender_id"u8):
                    model.SenderId = reader.Object(model, EventUserIdReader.Read);
                    break;
                case 10 when name.SequenceEqual("message_id"u8):
                    model.MessageId = reader.Text(model);
                    break;
                case 11 when name.SequenceEqual("sender_type"u8):
                    model.SenderType = reader.Choice(model, SenderType.IsKnown);
                    break;
                case 17 when name.SequenceEqual("ticket_message_id"u8):
                    model.TicketMessageId = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

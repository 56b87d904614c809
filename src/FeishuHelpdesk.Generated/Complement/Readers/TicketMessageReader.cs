// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="TicketMessage"/>.</summary>
internal static class TicketMessageReader
{
    public static TicketMessage Read(ref ModelReader reader)
    {
        var model = (TicketMessage)RuntimeHelpers.GetUninitializedObject(typeof(TicketMessage));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, TicketMessage model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 2 when name.SequenceEqual("id"u8):
                    model.Id = reader.Text(model);
                    break;
                case 7 when name.SequenceEqual("content"u8):
                    model.Content = reader.Text(model);
                    break;
                case 7 when name.SequenceEqual("user_id"u8):
                    model.UserId = reader.Text(model);
                    break;
                case 9 when name.SequenceEqual("user_name"u8):
                    model.UserName = reader.Text(model);
                    break;
                case 10 when name.SequenceEqual("avatar_url"u8):
                    model.AvatarUrl = reader.Text(model);
                    break;
                case 10 when name.SequenceEqual("created_at"u8):
                    model.CreatedAt = reader.Int64(model);
                    break;
                case 10 when name.SequenceEqual("message_id"u8):
                    model.MessageId = reader.Text(model);
                    break;
                case 12 when name.SequenceEqual("message_type"u8):
                    model.MessageType = reader.Choice(model, MessageType.IsKnown);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

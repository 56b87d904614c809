// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="EventMessageContent"/>.</summary>
internal static class EventMessageContentReader
{
    public static EventMessageContent Read(ref ModelReader reader)
    {
        var model = (EventMessageContent)RuntimeHelpers.GetUninitializedObject(typeof(EventMessageContent));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, EventMessageContent model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 7 when name.SequenceEqual("content"u8):
                    model.Content = reader.Text(model);
                    break;
                case 8 when name.SequenceEqual("msg_type"u8):
                    model.MsgType = reader.Choice(model, MessageType.IsKnown);
                    break;
                case 9 when name.SequenceEqual("image_key"u8):
                    model.ImageKey = reader.Text(model);
                    break;
                case 10 when name.SequenceEqual("image_keys"u8):
                    model.ImageKeys = reader.Texts(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

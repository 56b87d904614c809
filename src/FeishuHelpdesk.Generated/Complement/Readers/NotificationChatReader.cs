// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="NotificationChat"/>.</summary>
internal static class NotificationChatReader
{
    public static NotificationChat Read(ref ModelReader reader)
    {
        var model = (NotificationChat)RuntimeHelpers.GetUninitializedObject(typeof(NotificationChat));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, NotificationChat model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("name"u8):
                    model.Name = reader.Text(model);
                    break;
                case 7 when name.SequenceEqual("chat_id"u8):
                    model.ChatId = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="NotificationUser"/>.</summary>
internal static class NotificationUserReader
{
    public static NotificationUser Read(ref ModelReader reader)
    {
        var model = (NotificationUser)RuntimeHelpers.GetUninitializedObject(typeof(NotificationUser));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, NotificationUser model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("name"u8):
                    model.Name = reader.Text(model);
                    break;
                case 7 when name.SequenceEqual("user_id"u8):
                    model.UserId = reader.Text(model);
                    break;
                case 10 when name.SequenceEqual("avatar_url"u8):
                    model.AvatarUrl = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

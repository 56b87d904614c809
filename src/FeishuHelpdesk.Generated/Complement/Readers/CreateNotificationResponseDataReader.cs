// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="CreateNotificationResponseData"/>.</summary>
internal static class CreateNotificationResponseDataReader
{
    public static CreateNotificationResponseData Read(ref ModelReader reader)
    {
        var model = (CreateNotificationResponseData)RuntimeHelpers.GetUninitializedObject(typeof(CreateNotificationResponseData));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, CreateNotificationResponseData model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 6 when name.SequenceEqual("status"u8):
                    model.Status = reader.Int32(model);
                    break;
                case 15 when name.SequenceEqual("notification_id"u8):
                    model.NotificationId = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

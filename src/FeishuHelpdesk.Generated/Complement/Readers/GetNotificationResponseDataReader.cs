// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="GetNotificationResponseData"/>.</summary>
internal static class GetNotificationResponseDataReader
{
    public static GetNotificationResponseData Read(ref ModelReader reader)
    {
        var model = (GetNotificationResponseData)RuntimeHelpers.GetUninitializedObject(typeof(GetNotificationResponseData));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, GetNotificationResponseData model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 12 when name.SequenceEqual("notification"u8):
                    model.Notification = reader.Object(model, NotificationReader.Read);
                    break;
                case 17 when name.SequenceEqual("approval_app_link"u8):
                    model.ApprovalAppLink = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="NotificationReviewedEvent"/>.</summary>
internal static class NotificationReviewedEventReader
{
    public static NotificationReviewedEvent Read(ref ModelReader reader)
    {
        var model = (NotificationReviewedEvent)RuntimeHelpers.GetUninitializedObject(typeof(NotificationReviewedEvent));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, NotificationReviewedEvent model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 11 when name.SequenceEqual("helpdesk_id"u8):
                    model.HelpdeskId = reader.Text(model);
                    break;
                case 14 when name.SequenceEqual("approve_status"u8):
                    model.ApproveStatus = reader.Choice(model, ApproveStatus.IsKnown);
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

// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="EventUserId"/>.</summary>
internal static class EventUserIdReader
{
    public static EventUserId Read(ref ModelReader reader)
    {
        var model = (EventUserId)RuntimeHelpers.GetUninitializedObject(typeof(EventUserId));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, EventUserId model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 7 when name.SequenceEqual("open_id"u8):
                    model.OpenId = reader.Text(model);
                    break;
                case 7 when name.SequenceEqual("user_id"u8):
                    model.UserId = reader.Text(model);
                    break;
                case 8 when name.SequenceEqual("union_id"u8):
                    model.UnionId = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

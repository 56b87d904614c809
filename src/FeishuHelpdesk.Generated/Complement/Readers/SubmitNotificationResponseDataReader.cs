// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="SubmitNotificationResponseData"/>.</summary>
internal static class SubmitNotificationResponseDataReader
{
    public static SubmitNotificationResponseData Read(ref ModelReader reader)
    {
        var model = (SubmitNotificationResponseData)RuntimeHelpers.GetUninitializedObject(typeof(SubmitNotificationResponseData));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, SubmitNotificationResponseData model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 10 when name.SequenceEqual("has_access"u8):
                    model.HasAccess = reader.Boolean(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

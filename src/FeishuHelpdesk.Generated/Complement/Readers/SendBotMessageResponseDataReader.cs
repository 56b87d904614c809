// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="SendBotMessageResponseData"/>.</summary>
internal static class SendBotMessageResponseDataReader
{
    public static SendBotMessageResponseData Read(ref ModelReader reader)
    {
        var model = (SendBotMessageResponseData)RuntimeHelpers.GetUninitializedObject(typeof(SendBotMessageResponseData));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, SendBotMessageResponseData model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 10 when name.SequenceEqual("message_id"u8):
                    model.MessageId = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="StartServiceResponseData"/>.</summary>
internal static class StartServiceResponseDataReader
{
    public static StartServiceResponseData Read(ref ModelReader reader)
    {
        var model = (StartServiceResponseData)RuntimeHelpers.GetUninitializedObject(typeof(StartServiceResponseData));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, StartServiceResponseData model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 7 when name.SequenceEqual("chat_id"u8):
                    model.ChatId = reader.Text(model);
                    break;
                case 9 when name.SequenceEqual("ticket_id"u8):
                    model.TicketId = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

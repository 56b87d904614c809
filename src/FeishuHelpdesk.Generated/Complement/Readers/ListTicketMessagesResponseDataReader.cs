// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="ListTicketMessagesResponseData"/>.</summary>
internal static class ListTicketMessagesResponseDataReader
{
    public static ListTicketMessagesResponseData Read(ref ModelReader reader)
    {
        var model = (ListTicketMessagesResponseData)RuntimeHelpers.GetUninitializedObject(typeof(ListTicketMessagesResponseData));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, ListTicketMessagesResponseData model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("total"u8):
                    model.Total = reader.Int32(model);
                    break;
                case 8 when name.SequenceEqual("messages"u8):
                    model.Messages = reader.Objects(model, TicketMessageReader.Read);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

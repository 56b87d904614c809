// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="ListTicketsResponseData"/>.</summary>
internal static class ListTicketsResponseDataReader
{
    public static ListTicketsResponseData Read(ref ModelReader reader)
    {
        var model = (ListTicketsResponseData)RuntimeHelpers.GetUninitializedObject(typeof(ListTicketsResponseData));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, ListTicketsResponseData model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("total"u8):
                    model.Total = reader.Int32(model);
                    break;
                case 7 when name.SequenceEqual("tickets"u8):
                    model.Tickets = reader.Objects(model, TicketReader.Read);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

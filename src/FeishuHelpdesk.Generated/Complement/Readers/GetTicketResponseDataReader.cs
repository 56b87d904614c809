// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="GetTicketResponseData"/>.</summary>
internal static class GetTicketResponseDataReader
{
    public static GetTicketResponseData Read(ref ModelReader reader)
    {
        var model = (GetTicketResponseData)RuntimeHelpers.GetUninitializedObject(typeof(GetTicketResponseData));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, GetTicketResponseData model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 6 when name.SequenceEqual("ticket"u8):
                    model.Ticket = reader.Object(model, TicketReader.Read);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

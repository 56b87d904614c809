// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="ListTicketCustomizedFieldsResponseData"/>.</summary>
internal static class ListTicketCustomizedFieldsResponseDataReader
{
    public static ListTicketCustomizedFieldsResponseData Read(ref ModelReader reader)
    {
        var model = (ListTicketCustomizedFieldsResponseData)RuntimeHelpers.GetUninitializedObject(typeof(ListTicketCustomizedFieldsResponseData));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, ListTicketCustomizedFieldsResponseData model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("items"u8):
                    model.Items = reader.Objects(model, TicketCustomizedFieldReader.Read);
                    break;
                case 8 when name.SequenceEqual("has_more"u8):
                    model.HasMore = reader.Boolean(model);
                    break;
                case 15 when name.SequenceEqual("next_page_token"u8):
                    model.NextPageToken = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

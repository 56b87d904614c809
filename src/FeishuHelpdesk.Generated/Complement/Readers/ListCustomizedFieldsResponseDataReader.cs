// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="ListCustomizedFieldsResponseData"/>.</summary>
internal static class ListCustomizedFieldsResponseDataReader
{
    public static ListCustomizedFieldsResponseData Read(ref ModelReader reader)
    {
        var model = (ListCustomizedFieldsResponseData)RuntimeHelpers.GetUninitializedObject(typeof(ListCustomizedFieldsResponseData));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, ListCustomizedFieldsResponseData model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 22 when name.SequenceEqual("user_customized_fields"u8):
                    model.UserCustomizedFields = reader.Objects(model, UserCustomizedFieldReader.Read);
                    break;
                case 24 when name.SequenceEqual("ticket_customized_fields"u8):
                    model.TicketCustomizedFields = reader.Objects(model, TicketCustomizedFieldReader.Read);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

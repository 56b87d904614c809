// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Serialization;
using FeishuHelpdesk.Tests.Shop.Generated.Models;

namespace FeishuHelpdesk.Tests.Shop.Serialization;

/// <summary>Reads <see cref="ListShelvesResponse_data"/>.</summary>
internal static class ListShelvesResponseDataReader
{
    public static ListShelvesResponse_data Read(ref ModelReader reader)
    {
        var model = (ListShelvesResponse_data)RuntimeHelpers.GetUninitializedObject(typeof(ListShelvesResponse_data));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, ListShelvesResponse_data model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("items"u8):
                    model.Items = reader.Objects(model, ShelfReader.Read);
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

// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="ListFaqsResponseData"/>.</summary>
internal static class ListFaqsResponseDataReader
{
    public static ListFaqsResponseData Read(ref ModelReader reader)
    {
        var model = (ListFaqsResponseData)RuntimeHelpers.GetUninitializedObject(typeof(ListFaqsResponseData));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, ListFaqsResponseData model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("items"u8):
                    model.Items = reader.Objects(model, FaqReader.Read);
                    break;
                case 5 when name.SequenceEqual("total"u8):
                    model.Total = reader.Int32(model);
                    break;
                case 8 when name.SequenceEqual("has_more"u8):
                    model.HasMore = reader.Boolean(model);
                    break;
                case 9 when name.SequenceEqual("page_size"u8):
                    model.PageSize = reader.Int32(model);
                    break;
                case 10 when name.SequenceEqual("page_token"u8):
                    model.PageToken = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

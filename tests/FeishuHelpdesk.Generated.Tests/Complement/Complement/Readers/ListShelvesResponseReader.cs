// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Serialization;
using FeishuHelpdesk.Tests.Shop.Generated.Models;

namespace FeishuHelpdesk.Tests.Shop.Serialization;

/// <summary>Reads <see cref="ListShelvesResponse"/>.</summary>
internal static class ListShelvesResponseReader
{
    public static ListShelvesResponse Read(ref ModelReader reader)
    {
        var model = (ListShelvesResponse)RuntimeHelpers.GetUninitializedObject(typeof(ListShelvesResponse));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, ListShelvesResponse model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("code"u8):
                    model.Code = reader.Int32(model);
                    break;
                case 4 when name.SequenceEqual("data"u8):
                    model.Data = reader.Object(model, ListShelvesResponseDataReader.Read);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

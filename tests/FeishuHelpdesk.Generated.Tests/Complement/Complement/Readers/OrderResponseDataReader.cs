// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Serialization;
using FeishuHelpdesk.Tests.Shop.Generated.Models;

namespace FeishuHelpdesk.Tests.Shop.Serialization;

/// <summary>Reads <see cref="OrderResponse_data"/>.</summary>
internal static class OrderResponseDataReader
{
    public static OrderResponse_data Read(ref ModelReader reader)
    {
        var model = (OrderResponse_data)RuntimeHelpers.GetUninitializedObject(typeof(OrderResponse_data));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, OrderResponse_data model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("order"u8):
                    model.Order = reader.Object(model, OrderReader.Read);
                    break;
                case 5 when name.SequenceEqual("plans"u8):
                    model.Plans = reader.Objects(model, ShelfPlanReader.Read);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

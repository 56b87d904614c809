// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Serialization;
using FeishuHelpdesk.Tests.Shop.Generated.Models;

namespace FeishuHelpdesk.Tests.Shop.Serialization;

/// <summary>Reads <see cref="ListOrdersData"/>.</summary>
internal static class ListOrdersDataReader
{
    public static ListOrdersData Read(ref ModelReader reader)
    {
        var model = (ListOrdersData)RuntimeHelpers.GetUninitializedObject(typeof(ListOrdersData));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, ListOrdersData model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("plans"u8):
                    model.Plans = reader.Objects(model, ShelfPlanReader.Read);
                    break;
                case 5 when name.SequenceEqual("total"u8):
                    model.Total = reader.Int32(model);
                    break;
                case 6 when name.SequenceEqual("orders"u8):
                    model.Orders = reader.Objects(model, OrderReader.Read);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

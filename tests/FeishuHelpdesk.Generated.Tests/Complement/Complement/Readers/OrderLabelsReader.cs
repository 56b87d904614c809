// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Serialization;
using FeishuHelpdesk.Tests.Shop.Generated.Models;

namespace FeishuHelpdesk.Tests.Shop.Serialization;

/// <summary>Reads <see cref="Order_labels"/>.</summary>
internal static class OrderLabelsReader
{
    public static Order_labels Read(ref ModelReader reader)
    {
        var model = (Order_labels)RuntimeHelpers.GetUninitializedObject(typeof(Order_labels));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, Order_labels model)
    {
        while (reader.NextField(out _))
            reader.Entry(model);
    }
}

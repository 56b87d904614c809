// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Serialization;
using FeishuHelpdesk.Tests.Shop.Generated.Models;

namespace FeishuHelpdesk.Tests.Shop.Serialization;

/// <summary>Reads <see cref="ShopClosedEvent"/>.</summary>
internal static class ShopClosedEventReader
{
    public static ShopClosedEvent Read(ref ModelReader reader)
    {
        var model = (ShopClosedEvent)RuntimeHelpers.GetUninitializedObject(typeof(ShopClosedEvent));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, ShopClosedEvent model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 6 when name.SequenceEqual("reason"u8):
                    model.Reason = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Serialization;
using FeishuHelpdesk.Tests.Shop.Generated.Models;

namespace FeishuHelpdesk.Tests.Shop.Serialization;

/// <summary>Reads <see cref="ShopError"/>.</summary>
internal static class ShopErrorReader
{
    public static ShopError Read(ref ModelReader reader)
    {
        var model = new ShopError();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, ShopError model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 3 when name.SequenceEqual("msg"u8):
                    model.Msg = reader.Text(model);
                    break;
                case 4 when name.SequenceEqual("code"u8):
                    model.Code = reader.Int32(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

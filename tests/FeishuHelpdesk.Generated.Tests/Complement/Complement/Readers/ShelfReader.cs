// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Serialization;
using FeishuHelpdesk.Tests.Shop.Generated.Models;

namespace FeishuHelpdesk.Tests.Shop.Serialization;

/// <summary>Reads <see cref="Shelf"/>.</summary>
internal static class ShelfReader
{
    public static Shelf Read(ref ModelReader reader)
    {
        var model = (Shelf)RuntimeHelpers.GetUninitializedObject(typeof(Shelf));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, Shelf model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("code"u8):
                    model.Code = reader.Text(model);
                    break;
                case 4 when name.SequenceEqual("name"u8):
                    model.Name = reader.Text(model);
                    break;
                case 8 when name.SequenceEqual("children"u8):
                    model.Children = reader.Objects(model, ShelfReader.Read);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

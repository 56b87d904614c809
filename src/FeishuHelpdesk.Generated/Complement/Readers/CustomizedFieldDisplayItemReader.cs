// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="CustomizedFieldDisplayItem"/>.</summary>
internal static class CustomizedFieldDisplayItemReader
{
    public static CustomizedFieldDisplayItem Read(ref ModelReader reader)
    {
        var model = (CustomizedFieldDisplayItem)RuntimeHelpers.GetUninitializedObject(typeof(CustomizedFieldDisplayItem));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, CustomizedFieldDisplayItem model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 2 when name.SequenceEqual("id"u8):
                    model.Id = reader.Text(model);
                    break;
                case 5 when name.SequenceEqual("value"u8):
                    model.Value = reader.Untyped(model);
                    break;
                case 8 when name.SequenceEqual("editable"u8):
                    model.Editable = reader.Boolean(model);
                    break;
                case 8 when name.SequenceEqual("key_name"u8):
                    model.KeyName = reader.Text(model);
                    break;
                case 8 when name.SequenceEqual("position"u8):
                    model.Position = reader.Int32(model);
                    break;
                case 8 when name.SequenceEqual("required"u8):
                    model.Required = reader.Boolean(model);
                    break;
                case 12 when name.SequenceEqual("display_name"u8):
                    model.DisplayName = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

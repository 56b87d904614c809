// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="DropdownOption"/>.</summary>
internal static class DropdownOptionReader
{
    public static DropdownOption Read(ref ModelReader reader)
    {
        var model = (DropdownOption)RuntimeHelpers.GetUninitializedObject(typeof(DropdownOption));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, DropdownOption model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 3 when name.SequenceEqual("tag"u8):
                    model.Tag = reader.Text(model);
                    break;
                case 8 when name.SequenceEqual("children"u8):
                    model.Children = reader.Objects(model, DropdownOptionReader.Read);
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

// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="FieldViolation"/>.</summary>
internal static class FieldViolationReader
{
    public static FieldViolation Read(ref ModelReader reader)
    {
        var model = (FieldViolation)RuntimeHelpers.GetUninitializedObject(typeof(FieldViolation));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, FieldViolation model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("field"u8):
                    model.Field = reader.Text(model);
                    break;
                case 5 when name.SequenceEqual("value"u8):
                    model.Value = reader.Text(model);
                    break;
                case 11 when name.SequenceEqual("description"u8):
                    model.Description = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

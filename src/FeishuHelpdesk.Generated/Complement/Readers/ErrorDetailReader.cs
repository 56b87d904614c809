// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="ErrorDetail"/>.</summary>
internal static class ErrorDetailReader
{
    public static ErrorDetail Read(ref ModelReader reader)
    {
        var model = (ErrorDetail)RuntimeHelpers.GetUninitializedObject(typeof(ErrorDetail));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, ErrorDetail model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 3 when name.SequenceEqual("key"u8):
                    model.Key = reader.Text(model);
                    break;
                case 5 when name.SequenceEqual("value"u8):
                    model.Value = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

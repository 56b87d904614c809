// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="ErrorHelp"/>.</summary>
internal static class ErrorHelpReader
{
    public static ErrorHelp Read(ref ModelReader reader)
    {
        var model = (ErrorHelp)RuntimeHelpers.GetUninitializedObject(typeof(ErrorHelp));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, ErrorHelp model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 3 when name.SequenceEqual("url"u8):
                    model.Url = reader.Text(model);
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

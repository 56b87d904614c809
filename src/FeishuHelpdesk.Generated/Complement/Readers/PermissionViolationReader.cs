// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="PermissionViolation"/>.</summary>
internal static class PermissionViolationReader
{
    public static PermissionViolation Read(ref ModelReader reader)
    {
        var model = (PermissionViolation)RuntimeHelpers.GetUninitializedObject(typeof(PermissionViolation));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, PermissionViolation model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 3 when name.SequenceEqual("url"u8):
                    model.Url = reader.Text(model);
                    break;
                case 4 when name.SequenceEqual("type"u8):
                    model.Type = reader.Text(model);
                    break;
                case 5 when name.SequenceEqual("scope"u8):
                    model.Scope = reader.Text(model);
                    break;
                case 7 when name.SequenceEqual("subject"u8):
                    model.Subject = reader.Text(model);
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

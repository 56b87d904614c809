// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="ErrorDetails"/>.</summary>
internal static class ErrorDetailsReader
{
    public static ErrorDetails Read(ref ModelReader reader)
    {
        var model = (ErrorDetails)RuntimeHelpers.GetUninitializedObject(typeof(ErrorDetails));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, ErrorDetails model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("helps"u8):
                    model.Helps = reader.Objects(model, ErrorHelpReader.Read);
                    break;
                case 5 when name.SequenceEqual("logid"u8):
                    model.Logid = reader.Text(model);
                    break;
                case 6 when name.SequenceEqual("log_id"u8):
                    model.Log_id = reader.Text(model);
                    break;
                case 7 when name.SequenceEqual("details"u8):
                    model.Details = reader.Objects(model, ErrorDetailReader.Read);
                    break;
                case 7 when name.SequenceEqual("message"u8):
                    model.Message = reader.Text(model);
                    break;
                case 14 when name.SequenceEqual("troubleshooter"u8):
                    model.Troubleshooter = reader.Text(model);
                    break;
                case 16 when name.SequenceEqual("field_violations"u8):
                    model.FieldViolations = reader.Objects(model, FieldViolationReader.Read);
                    break;
                case 21 when name.SequenceEqual("permission_violations"u8):
                    model.PermissionViolations = reader.Objects(model, PermissionViolationReader.Read);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="NotificationDepartment"/>.</summary>
internal static class NotificationDepartmentReader
{
    public static NotificationDepartment Read(ref ModelReader reader)
    {
        var model = (NotificationDepartment)RuntimeHelpers.GetUninitializedObject(typeof(NotificationDepartment));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, NotificationDepartment model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("name"u8):
                    model.Name = reader.Text(model);
                    break;
                case 13 when name.SequenceEqual("department_id"u8):
                    model.DepartmentId = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="UserCustomizedField"/>.</summary>
internal static class UserCustomizedFieldReader
{
    public static UserCustomizedField Read(ref ModelReader reader)
    {
        var model = (UserCustomizedField)RuntimeHelpers.GetUninitializedObject(typeof(UserCustomizedField));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, UserCustomizedField model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 2 when name.SequenceEqual("id"u8):
                    model.Id = reader.Text(model);
                    break;
                case 7 when name.SequenceEqual("visible"u8):
                    model.Visible = reader.Boolean(model);
                    break;
                case 8 when name.SequenceEqual("editable"u8):
                    model.Editable = reader.Boolean(model);
                    break;
                case 8 when name.SequenceEqual("key_name"u8):
                    model.KeyName = reader.Text(model);
                    break;
                case 8 when name.SequenceEqual("position"u8):
                    model.Position = reader.Text(model);
                    break;
                case 8 when name.SequenceEqual("required"u8):
                    model.Required = reader.Boolean(model);
                    break;
                case 10 when name.SequenceEqual("created_at"u8):
                    model.CreatedAt = reader.Text(model);
                    break;
                case 10 when name.SequenceEqual("field_type"u8):
                    model.FieldType = reader.Choice(model, CustomizedFieldType.IsKnown);
                    break;
                case 10 when name.SequenceEqual("updated_at"u8):
                    model.UpdatedAt = reader.Text(model);
                    break;
                case 11 when name.SequenceEqual("description"u8):
                    model.Description = reader.Text(model);
                    break;
                case 11 when name.SequenceEqual("helpdesk_id"u8):
                    model.HelpdeskId = reader.Text(model);
                    break;
                case 12 when name.SequenceEqual("display_name"u8):
                    model.DisplayName = reader.Text(model);
                    break;
                case 24 when name.SequenceEqual("user_customized_field_id"u8):
                    model.UserCustomizedFieldId = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

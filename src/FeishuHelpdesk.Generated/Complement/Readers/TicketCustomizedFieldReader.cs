// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="TicketCustomizedField"/>.</summary>
internal static class TicketCustomizedFieldReader
{
    public static TicketCustomizedField Read(ref ModelReader reader)
    {
        var model = (TicketCustomizedField)RuntimeHelpers.GetUninitializedObject(typeof(TicketCustomizedField));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, TicketCustomizedField model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
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
                case 10 when name.SequenceEqual("created_by"u8):
                    model.CreatedBy = reader.Object(model, TicketUserReader.Read);
                    break;
                case 10 when name.SequenceEqual("field_type"u8):
                    model.FieldType = reader.Choice(model, CustomizedFieldType.IsKnown);
                    break;
                case 10 when name.SequenceEqual("updated_at"u8):
                    model.UpdatedAt = reader.Text(model);
                    break;
                case 10 when name.SequenceEqual("updated_by"u8):
                    model.UpdatedBy = reader.Object(model, TicketUserReader.Read);
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
                case 16 when name.SequenceEqual("dropdown_options"u8):
                    model.DropdownOptions = reader.Object(model, DropdownOptionReader.Read);
                    break;
                case 23 when name.SequenceEqual("dropdown_allow_multiple"u8):
                    model.DropdownAllowMultiple = reader.Boolean(model);
                    break;
                case 26 when name.SequenceEqual("ticket_customized_field_id"u8):
                    model.TicketCustomizedFieldId = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

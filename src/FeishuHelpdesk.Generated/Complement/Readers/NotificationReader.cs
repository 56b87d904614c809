// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="Notification"/>.</summary>
internal static class NotificationReader
{
    public static Notification Read(ref ModelReader reader)
    {
        var model = (Notification)RuntimeHelpers.GetUninitializedObject(typeof(Notification));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, Notification model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 2 when name.SequenceEqual("id"u8):
                    model.Id = reader.Text(model);
                    break;
                case 3 when name.SequenceEqual("ext"u8):
                    model.Ext = reader.Text(model);
                    break;
                case 6 when name.SequenceEqual("status"u8):
                    model.Status = reader.Int32(model);
                    break;
                case 7 when name.SequenceEqual("send_at"u8):
                    model.SendAt = reader.Text(model);
                    break;
                case 8 when name.SequenceEqual("job_name"u8):
                    model.JobName = reader.Text(model);
                    break;
                case 9 when name.SequenceEqual("chat_list"u8):
                    model.ChatList = reader.Objects(model, NotificationChatReader.Read);
                    break;
                case 9 when name.SequenceEqual("push_type"u8):
                    model.PushType = reader.Choice(model, PushType.IsKnown);
                    break;
                case 9 when name.SequenceEqual("user_list"u8):
                    model.UserList = reader.Objects(model, NotificationUserReader.Read);
                    break;
                case 10 when name.SequenceEqual("created_at"u8):
                    model.CreatedAt = reader.Text(model);
                    break;
                case 10 when name.SequenceEqual("updated_at"u8):
                    model.UpdatedAt = reader.Text(model);
                    break;
                case 11 when name.SequenceEqual("create_user"u8):
                    model.CreateUser = reader.Object(model, NotificationUserReader.Read);
                    break;
                case 11 when name.SequenceEqual("update_user"u8):
                    model.UpdateUser = reader.Object(model, NotificationUserReader.Read);
                    break;
                case 12 when name.SequenceEqual("push_content"u8):
                    model.PushContent = reader.Text(model);
                    break;
                case 15 when name.SequenceEqual("department_list"u8):
                    model.DepartmentList = reader.Objects(model, NotificationDepartmentReader.Read);
                    break;
                case 15 when name.SequenceEqual("push_scope_type"u8):
                    model.PushScopeType = reader.Choice(model, PushScopeType.IsKnown);
                    break;
                case 15 when name.SequenceEqual("read_user_count"u8):
                    model.ReadUserCount = reader.Int32(model);
                    break;
                case 15 when name.SequenceEqual("sent_user_count"u8):
                    model.SentUserCount = reader.Int32(model);
                    break;
                case 17 when name.SequenceEqual("target_user_count"u8):
                    model.TargetUserCount = reader.Int32(model);
                    break;
                case 20 when name.SequenceEqual("new_staff_scope_type"u8):
                    model.NewStaffScopeType = reader.Choice(model, NewStaffScopeType.IsKnown);
                    break;
                case 31 when name.SequenceEqual("new_staff_scope_department_list"u8):
                    model.NewStaffScopeDepartmentList = reader.Objects(model, NotificationDepartmentReader.Read);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

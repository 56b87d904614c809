// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="AgentUser"/>.</summary>
internal static class AgentUserReader
{
    public static AgentUser Read(ref ModelReader reader)
    {
        var model = (AgentUser)RuntimeHelpers.GetUninitializedObject(typeof(AgentUser));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, AgentUser model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 2 when name.SequenceEqual("id"u8):
                    model.Id = reader.Text(model);
                    break;
                case 4 when name.SequenceEqual("name"u8):
                    model.Name = reader.Text(model);
                    break;
                case 5 when name.SequenceEqual("email"u8):
                    model.Email = reader.Text(model);
                    break;
                case 10 when name.SequenceEqual("avatar_url"u8):
                    model.AvatarUrl = reader.Text(model);
                    break;
                case 10 when name.SequenceEqual("department"u8):
                    model.Department = reader.Text(model);
                    break;
                case 12 when name.SequenceEqual("company_name"u8):
                    model.CompanyName = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

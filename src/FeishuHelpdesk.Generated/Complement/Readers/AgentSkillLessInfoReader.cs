// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="AgentSkillLessInfo"/>.</summary>
internal static class AgentSkillLessInfoReader
{
    public static AgentSkillLessInfo Read(ref ModelReader reader)
    {
        var model = (AgentSkillLessInfo)RuntimeHelpers.GetUninitializedObject(typeof(AgentSkillLessInfo));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, AgentSkillLessInfo model)
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
                case 10 when name.SequenceEqual("is_default"u8):
                    model.IsDefault = reader.Boolean(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

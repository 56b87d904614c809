// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="AgentSkill"/>.</summary>
internal static class AgentSkillReader
{
    public static AgentSkill Read(ref ModelReader reader)
    {
        var model = (AgentSkill)RuntimeHelpers.GetUninitializedObject(typeof(AgentSkill));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, AgentSkill model)
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
                case 5 when name.SequenceEqual("rules"u8):
                    model.Rules = reader.Objects(model, AgentSkillRuleReader.Read);
                    break;
                case 6 when name.SequenceEqual("agents"u8):
                    model.Agents = reader.Objects(model, AgentUserReader.Read);
                    break;
                case 9 when name.SequenceEqual("agent_ids"u8):
                    model.AgentIds = reader.Texts(model);
                    break;
                case 10 when name.SequenceEqual("is_default"u8):
                    model.IsDefault = reader.Boolean(model);
                    break;
                case 11 when name.SequenceEqual("helpdesk_id"u8):
                    model.HelpdeskId = reader.Text(model);
                    break;
                case 14 when name.SequenceEqual("agent_skill_id"u8):
                    model.AgentSkillId = reader.Text(model);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="CreateAgentSkillResponseData"/>.</summary>
internal static class CreateAgentSkillResponseDataReader
{
    public static CreateAgentSkillResponseData Read(ref ModelReader reader)
    {
        var model = (CreateAgentSkillResponseData)RuntimeHelpers.GetUninitializedObject(typeof(CreateAgentSkillResponseData));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, CreateAgentSkillResponseData model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
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

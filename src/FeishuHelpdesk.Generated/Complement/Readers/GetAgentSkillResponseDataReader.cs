// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="GetAgentSkillResponseData"/>.</summary>
internal static class GetAgentSkillResponseDataReader
{
    public static GetAgentSkillResponseData Read(ref ModelReader reader)
    {
        var model = (GetAgentSkillResponseData)RuntimeHelpers.GetUninitializedObject(typeof(GetAgentSkillResponseData));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, GetAgentSkillResponseData model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 11 when name.SequenceEqual("agent_skill"u8):
                    model.AgentSkill = reader.Object(model, AgentSkillReader.Read);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

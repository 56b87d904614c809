// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="ListAgentSkillsResponseData"/>.</summary>
internal static class ListAgentSkillsResponseDataReader
{
    public static ListAgentSkillsResponseData Read(ref ModelReader reader)
    {
        var model = (ListAgentSkillsResponseData)RuntimeHelpers.GetUninitializedObject(typeof(ListAgentSkillsResponseData));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, ListAgentSkillsResponseData model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 12 when name.SequenceEqual("agent_skills"u8):
                    model.AgentSkills = reader.Objects(model, AgentSkillReader.Read);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

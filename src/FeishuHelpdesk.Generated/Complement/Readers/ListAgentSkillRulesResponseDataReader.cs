// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="ListAgentSkillRulesResponseData"/>.</summary>
internal static class ListAgentSkillRulesResponseDataReader
{
    public static ListAgentSkillRulesResponseData Read(ref ModelReader reader)
    {
        var model = (ListAgentSkillRulesResponseData)RuntimeHelpers.GetUninitializedObject(typeof(ListAgentSkillRulesResponseData));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, ListAgentSkillRulesResponseData model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("rules"u8):
                    model.Rules = reader.Objects(model, AgentSkillRuleReader.Read);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

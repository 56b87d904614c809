// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="AgentSkillRule"/>.</summary>
internal static class AgentSkillRuleReader
{
    public static AgentSkillRule Read(ref ModelReader reader)
    {
        var model = (AgentSkillRule)RuntimeHelpers.GetUninitializedObject(typeof(AgentSkillRule));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, AgentSkillRule model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 2 when name.SequenceEqual("id"u8):
                    model.Id = reader.Text(model);
                    break;
                case 7 when name.SequenceEqual("operand"u8):
                    model.Operand = reader.Untyped(model);
                    break;
                case 8 when name.SequenceEqual("category"u8):
                    model.Category = reader.Choice(model, RuleCategory.IsKnown);
                    break;
                case 12 when name.SequenceEqual("display_name"u8):
                    model.DisplayName = reader.Text(model);
                    break;
                case 16 when name.SequenceEqual("operator_options"u8):
                    model.OperatorOptions = reader.Int32s(model, RuleOperator.IsKnown);
                    break;
                case 17 when name.SequenceEqual("selected_operator"u8):
                    model.SelectedOperator = reader.Choice(model, RuleOperator.IsKnown);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

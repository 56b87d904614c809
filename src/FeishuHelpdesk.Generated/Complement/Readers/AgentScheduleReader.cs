// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="AgentSchedule"/>.</summary>
internal static class AgentScheduleReader
{
    public static AgentSchedule Read(ref ModelReader reader)
    {
        var model = (AgentSchedule)RuntimeHelpers.GetUninitializedObject(typeof(AgentSchedule));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, AgentSchedule model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 5 when name.SequenceEqual("agent"u8):
                    model.Agent = reader.Object(model, AgentUserReader.Read);
                    break;
                case 6 when name.SequenceEqual("status"u8):
                    model.Status = reader.Choice(model, AgentStatus.IsKnown);
                    break;
                case 8 when name.SequenceEqual("schedule"u8):
                    model.Schedule = reader.Objects(model, WeekdayScheduleReader.Read);
                    break;
                case 12 when name.SequenceEqual("agent_skills"u8):
                    model.AgentSkills = reader.Objects(model, AgentSkillLessInfoReader.Read);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

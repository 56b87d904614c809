// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="ListAgentSchedulesResponseData"/>.</summary>
internal static class ListAgentSchedulesResponseDataReader
{
    public static ListAgentSchedulesResponseData Read(ref ModelReader reader)
    {
        var model = (ListAgentSchedulesResponseData)RuntimeHelpers.GetUninitializedObject(typeof(ListAgentSchedulesResponseData));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, ListAgentSchedulesResponseData model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 15 when name.SequenceEqual("agent_schedules"u8):
                    model.AgentSchedules = reader.Objects(model, AgentScheduleReader.Read);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

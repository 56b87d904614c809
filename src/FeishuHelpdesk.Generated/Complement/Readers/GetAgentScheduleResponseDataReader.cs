// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="GetAgentScheduleResponseData"/>.</summary>
internal static class GetAgentScheduleResponseDataReader
{
    public static GetAgentScheduleResponseData Read(ref ModelReader reader)
    {
        var model = (GetAgentScheduleResponseData)RuntimeHelpers.GetUninitializedObject(typeof(GetAgentScheduleResponseData));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, GetAgentScheduleResponseData model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 14 when name.SequenceEqual("agent_schedule"u8):
                    model.AgentSchedule = reader.Object(model, AgentScheduleReader.Read);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

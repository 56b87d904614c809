// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="GetAgentEmailsResponseData"/>.</summary>
internal static class GetAgentEmailsResponseDataReader
{
    public static GetAgentEmailsResponseData Read(ref ModelReader reader)
    {
        var model = (GetAgentEmailsResponseData)RuntimeHelpers.GetUninitializedObject(typeof(GetAgentEmailsResponseData));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, GetAgentEmailsResponseData model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 6 when name.SequenceEqual("agents"u8):
                    model.Agents = reader.Object(model, AgentEmailsReader.Read);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

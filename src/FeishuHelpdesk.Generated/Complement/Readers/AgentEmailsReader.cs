// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="AgentEmails"/>.</summary>
internal static class AgentEmailsReader
{
    public static AgentEmails Read(ref ModelReader reader)
    {
        var model = (AgentEmails)RuntimeHelpers.GetUninitializedObject(typeof(AgentEmails));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, AgentEmails model)
    {
        while (reader.NextField(out _))
            reader.Entry(model);
    }
}

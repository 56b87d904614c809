// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Runtime.CompilerServices;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads <see cref="CreateAgentSkillResponse"/>.</summary>
internal static class CreateAgentSkillResponseReader
{
    public static CreateAgentSkillResponse Read(ref ModelReader reader)
    {
        var model = (CreateAgentSkillResponse)RuntimeHelpers.GetUninitializedObject(typeof(CreateAgentSkillResponse));
        model.AdditionalData = new UnknownFields();
        Read(ref reader, model);
        return model;
    }

    public static void Read(ref ModelReader reader, CreateAgentSkillResponse model)
    {
        while (reader.NextField(out var name))
        {
            switch (name.Length)
            {
                case 3 when name.SequenceEqual("msg"u8):
                    model.Msg = reader.Text(model);
                    break;
                case 4 when name.SequenceEqual("code"u8):
                    model.Code = reader.Int32(model);
                    break;
                case 4 when name.SequenceEqual("data"u8):
                    model.Data = reader.Object(model, CreateAgentSkillResponseDataReader.Read);
                    break;
                case 5 when name.SequenceEqual("error"u8):
                    model.Error = reader.Object(model, ErrorDetailsReader.Read);
                    break;
                default:
                    reader.Unknown(model);
                    break;
            }
        }
    }
}

// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Errors;
using FeishuHelpdesk.Serialization;

namespace FeishuHelpdesk.Generated.Models;

public partial class CreateAgentSkillResponse : IReadableModel, IResponseEnvelope
{
    void IReadableModel.Read(ref ModelReader reader) => CreateAgentSkillResponseReader.Read(ref reader, this);
}

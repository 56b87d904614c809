// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Errors;
using FeishuHelpdesk.Serialization;

namespace FeishuHelpdesk.Generated.Models;

public partial class ListTicketMessagesResponse : IReadableModel, IResponseEnvelope
{
    void IReadableModel.Read(ref ModelReader reader) => ListTicketMessagesResponseReader.Read(ref reader, this);
}

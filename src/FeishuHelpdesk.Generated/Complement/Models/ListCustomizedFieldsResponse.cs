// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Errors;
using FeishuHelpdesk.Serialization;

namespace FeishuHelpdesk.Generated.Models;

public partial class ListCustomizedFieldsResponse : IReadableModel, IResponseEnvelope
{
    void IReadableModel.Read(ref ModelReader reader) => ListCustomizedFieldsResponseReader.Read(ref reader, this);
}

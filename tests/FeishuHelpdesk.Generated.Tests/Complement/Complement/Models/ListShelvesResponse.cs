// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Errors;
using FeishuHelpdesk.Serialization;
using FeishuHelpdesk.Tests.Shop.Serialization;

namespace FeishuHelpdesk.Tests.Shop.Generated.Models;

public partial class ListShelvesResponse : IReadableModel, IResponseEnvelope
{
    void IReadableModel.Read(ref ModelReader reader) => ListShelvesResponseReader.Read(ref reader, this);
}

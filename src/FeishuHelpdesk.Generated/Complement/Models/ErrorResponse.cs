// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Serialization;

namespace FeishuHelpdesk.Generated.Models;

public partial class ErrorResponse : IReadableModel
{
    void IReadableModel.Read(ref ModelReader reader) => ErrorResponseReader.Read(ref reader, this);
}

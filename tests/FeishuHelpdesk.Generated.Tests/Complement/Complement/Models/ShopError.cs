// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Serialization;
using FeishuHelpdesk.Tests.Shop.Serialization;

namespace FeishuHelpdesk.Tests.Shop.Generated.Models;

public partial class ShopError : IReadableModel
{
    void IReadableModel.Read(ref ModelReader reader) => ShopErrorReader.Read(ref reader, this);
}

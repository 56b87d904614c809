// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Events;
using FeishuHelpdesk.Serialization;
using FeishuHelpdesk.Tests.Shop.Serialization;

namespace FeishuHelpdesk.Tests.Shop.Generated.Models;

public partial class ShopClosedEvent : IReadableModel, IHelpdeskEvent
{
    void IReadableModel.Read(ref ModelReader reader) => ShopClosedEventReader.Read(ref reader, this);

    string? IHelpdeskEvent.HelpdeskId => null;

    string? IHelpdeskEvent.TicketId => null;
}

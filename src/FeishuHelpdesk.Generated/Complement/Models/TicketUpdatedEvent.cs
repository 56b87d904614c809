// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Events;
using FeishuHelpdesk.Serialization;

namespace FeishuHelpdesk.Generated.Models;

public partial class TicketUpdatedEvent : IReadableModel, IHelpdeskEvent
{
    void IReadableModel.Read(ref ModelReader reader) => TicketUpdatedEventReader.Read(ref reader, this);

    string? IHelpdeskEvent.HelpdeskId => Object?.HelpdeskId;

    string? IHelpdeskEvent.TicketId => Object?.TicketId;
}

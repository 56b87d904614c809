// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Text.Json.Serialization;
using FeishuHelpdesk.Events;
using FeishuHelpdesk.Serialization;
using FeishuHelpdesk.Tests.Shop.Serialization;

namespace FeishuHelpdesk.Tests.Shop.Generated.Models;

/// <remarks>
/// Beside the fields as they are sent stand views of them: <c>…List</c> for what comes in several shapes, <c>Typed…</c>
/// for what stands for a choice, <c>…DateTime</c> for times, <c>…TimeSpan</c> for durations, <c>…Options</c> for what
/// was picked from a list.
/// </remarks>
public partial class OrderShippedEvent : IReadableModel, IHelpdeskEvent
{
    /// <summary>View of <see cref="ShippedAt"/>, in UTC; null where there is none, which the service may send as -1.</summary>
    [JsonIgnore]
    public DateTimeOffset? ShippedDateTime => ServiceTime.FromEpochMilliseconds(ShippedAt);

    /// <summary>View of <see cref="Status"/>.</summary>
    [JsonIgnore]
    public OrderStatus? TypedStatus => Status is { } value ? new(value) : null;

    void IReadableModel.Read(ref ModelReader reader) => OrderShippedEventReader.Read(ref reader, this);

    string? IHelpdeskEvent.HelpdeskId => Sender?.Name;

    string? IHelpdeskEvent.TicketId => OrderId;
}

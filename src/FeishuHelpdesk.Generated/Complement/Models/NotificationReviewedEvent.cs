// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Text.Json.Serialization;
using FeishuHelpdesk.Events;
using FeishuHelpdesk.Serialization;

namespace FeishuHelpdesk.Generated.Models;

/// <remarks>
/// Beside the fields as they are sent stand views of them: <c>…List</c> for what comes in several shapes, <c>Typed…</c>
/// for what stands for a choice, <c>…DateTime</c> for times, <c>…TimeSpan</c> for durations, <c>…Options</c> for what
/// was picked from a list.
/// </remarks>
public partial class NotificationReviewedEvent : IReadableModel, IHelpdeskEvent
{
    /// <summary>View of <see cref="ApproveStatus"/>.</summary>
    [JsonIgnore]
    public ApproveStatus? TypedApproveStatus => ApproveStatus is { } value ? new(value) : null;

    void IReadableModel.Read(ref ModelReader reader) => NotificationReviewedEventReader.Read(ref reader, this);

    string? IHelpdeskEvent.HelpdeskId => HelpdeskId;

    string? IHelpdeskEvent.TicketId => null;
}

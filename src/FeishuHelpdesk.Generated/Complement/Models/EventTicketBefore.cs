// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Text.Json.Serialization;
using FeishuHelpdesk.Serialization;

namespace FeishuHelpdesk.Generated.Models;

/// <remarks>
/// Beside the fields as they are sent stand views of them: <c>…List</c> for what comes in several shapes, <c>Typed…</c>
/// for what stands for a choice, <c>…DateTime</c> for times, <c>…TimeSpan</c> for durations, <c>…Options</c> for what
/// was picked from a list.
/// </remarks>
public partial class EventTicketBefore
{
    /// <summary>View of <see cref="Stage"/>.</summary>
    [JsonIgnore]
    public TicketType? TypedStage => Stage is { } value ? new(value) : null;

    /// <summary>View of <see cref="Status"/>.</summary>
    [JsonIgnore]
    public TicketStatus? TypedStatus => Status is { } value ? new(value) : null;

    /// <summary>View of <see cref="UpdatedAt"/>, in UTC; null where there is none, which the service may send as -1.</summary>
    [JsonIgnore]
    public DateTimeOffset? UpdatedDateTime => ServiceTime.FromEpochMilliseconds(UpdatedAt);
}

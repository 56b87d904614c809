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
public partial class TicketCreatedEvent : IReadableModel, IHelpdeskEvent
{
    /// <summary>View of <see cref="Stage"/>.</summary>
    [JsonIgnore]
    public TicketType? TypedStage => Stage is { } value ? new(value) : null;

    /// <summary>View of <see cref="Status"/>.</summary>
    [JsonIgnore]
    public TicketStatus? TypedStatus => Status is { } value ? new(value) : null;

    /// <summary>View of <see cref="Score"/>.</summary>
    [JsonIgnore]
    public TicketScore? TypedScore => Score is { } value ? new(value) : null;

    /// <summary>View of <see cref="CreatedAt"/>, in UTC; null where there is none, which the service may send as -1.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedDateTime => ServiceTime.FromEpochMilliseconds(CreatedAt);

    /// <summary>View of <see cref="UpdatedAt"/>, in UTC; null where there is none, which the service may send as -1.</summary>
    [JsonIgnore]
    public DateTimeOffset? UpdatedDateTime => ServiceTime.FromEpochMilliseconds(UpdatedAt);

    /// <summary>View of <see cref="ClosedAt"/>, in UTC; null where there is none, which the service may send as -1.</summary>
    [JsonIgnore]
    public DateTimeOffset? ClosedDateTime => ServiceTime.FromEpochMilliseconds(ClosedAt);

    /// <summary>View of <see cref="Channel"/>.</summary>
    [JsonIgnore]
    public TicketChannel? TypedChannel => Channel is { } value ? new(value) : null;

    /// <summary>View of <see cref="Solve"/>.</summary>
    [JsonIgnore]
    public TicketSolve? TypedSolve => Solve is { } value ? new(value) : null;

    void IReadableModel.Read(ref ModelReader reader) => TicketCreatedEventReader.Read(ref reader, this);

    string? IHelpdeskEvent.HelpdeskId => HelpdeskId;

    string? IHelpdeskEvent.TicketId => TicketId;
}

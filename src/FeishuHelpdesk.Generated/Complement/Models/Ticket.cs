// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Text.Json.Serialization;
using FeishuHelpdesk.Serialization;

namespace FeishuHelpdesk.Generated.Models;

/// <remarks>
/// Beside the fields as they are sent stand views of them: <c>…List</c> for what comes in several shapes, <c>Typed…</c>
/// for what stands for a choice, <c>…DateTime</c> for times, <c>…TimeSpan</c> for durations, <c>…Options</c> for what
/// was picked from a list.
/// </remarks>
public partial class Ticket
{
    /// <summary>
    /// Notes that agents left on the ticket. Documented as one object, reported as an array. Missing when there are
    /// none. Here it is a list, whichever shape the service sent; empty when there is none.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<Comment> CommentList => Comments switch
    {
        null => [],
        { TicketCommentsComment: { } one } => [one],
        { Comment: { } many } => Lists.WithoutNulls(many),
        _ => [],
    };

    /// <summary>View of <see cref="TicketType"/>.</summary>
    [JsonIgnore]
    public TicketType? TypedTicketType => TicketType is { } value ? new(value) : null;

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

    /// <summary>
    /// Why the user was dissatisfied. Documented as one translated text, reported as an array whose elements are
    /// translated texts or plain strings. Here it is a list, whichever shape the service sent; empty when there is
    /// none. A plain text stands for every text of its element.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<I18n> DissatisfactionReasonList => DissatisfactionReason switch
    {
        null => [],
        { TicketDissatisfactionReasonI18n: { } one } => [one],
        { I18n: { } many } => Lists.WithoutNulls(many),
        { String: { } plain } => Lists.WithoutNulls(plain).ConvertAll(text => new I18n { ZhCn = text, EnUs = text, JaJp = text }),
        _ => [],
    };

    /// <summary>
    /// Agents of the ticket. Here with <see cref="Agent"/>, <see cref="ServiceAgent"/> and <see cref="Assignee"/>, each
    /// id once; empty when there is none.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<TicketUser> AgentList => Lists.Union(Agents, one => one.Id, Agent, ServiceAgent, Assignee);

    /// <summary>View of <see cref="Channel"/>.</summary>
    [JsonIgnore]
    public TicketChannel? TypedChannel => Channel is { } value ? new(value) : null;

    /// <summary>View of <see cref="Solve"/>.</summary>
    [JsonIgnore]
    public TicketSolve? TypedSolve => Solve is { } value ? new(value) : null;

    /// <summary>View of <see cref="AgentServiceDuration"/>.</summary>
    [JsonIgnore]
    public TimeSpan? AgentServiceTimeSpan => ServiceTime.FromMinutes(AgentServiceDuration);

    /// <summary>View of <see cref="AgentFirstResponseDuration"/>.</summary>
    [JsonIgnore]
    public TimeSpan? AgentFirstResponseTimeSpan => ServiceTime.FromSeconds(AgentFirstResponseDuration);

    /// <summary>View of <see cref="BotServiceDuration"/>.</summary>
    [JsonIgnore]
    public TimeSpan? BotServiceTimeSpan => ServiceTime.FromSeconds(BotServiceDuration);

    /// <summary>View of <see cref="AgentResolutionTime"/>.</summary>
    [JsonIgnore]
    public TimeSpan? AgentResolutionTimeSpan => ServiceTime.FromSeconds(AgentResolutionTime);

    /// <summary>View of <see cref="ActualProcessingTime"/>.</summary>
    [JsonIgnore]
    public TimeSpan? ActualProcessingTimeSpan => ServiceTime.FromSeconds(ActualProcessingTime);

    /// <summary>View of <see cref="AgentEntryTime"/>, in UTC; null where there is none, which the service may send as -1.</summary>
    [JsonIgnore]
    public DateTimeOffset? AgentEntryDateTime => ServiceTime.FromEpochMilliseconds(AgentEntryTime);

    /// <summary>View of <see cref="AgentFirstResponseTime"/>, in UTC; null where there is none, which the service may send as -1.</summary>
    [JsonIgnore]
    public DateTimeOffset? AgentFirstResponseDateTime => ServiceTime.FromEpochMilliseconds(AgentFirstResponseTime);

    /// <summary>View of <see cref="AgentLastResponseTime"/>, in UTC; null where there is none, which the service may send as -1.</summary>
    [JsonIgnore]
    public DateTimeOffset? AgentLastResponseDateTime => ServiceTime.FromEpochMilliseconds(AgentLastResponseTime);
}

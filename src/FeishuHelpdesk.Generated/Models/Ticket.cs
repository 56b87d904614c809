using System.Text.Json.Serialization;
using FeishuHelpdesk.Models;

namespace FeishuHelpdesk.Generated.Models;

/// <remarks>
/// Beside the fields as they are sent stand views of them: <c>…List</c> for the two fields that come in several shapes,
/// <c>Typed…</c> for numbers that stand for a choice, <c>…DateTime</c> for times, <c>…TimeSpan</c> for durations.
/// </remarks>
public partial class Ticket
{
    /// <summary>
    /// The notes that agents left on the ticket, whichever shape the service sent: <c>comments</c> is documented as one
    /// object and reported as a list (larksuite/oapi-sdk-python #91). Empty when there are none.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<Comment> CommentList => Comments switch
    {
        null => [],
        { TicketCommentsComment: { } one } => [one],
        { Comment: { } many } => WithoutNulls(many),
        _ => [],
    };

    /// <summary>
    /// Why the user was dissatisfied, whichever shape the service sent: <c>dissatisfaction_reason</c> is documented as
    /// one translated text and reported as a list (larksuite/oapi-sdk-go #179). A plain string, which says nothing of
    /// its language, stands here for all three. Empty when there is no reason.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<I18n> DissatisfactionReasonList => DissatisfactionReason switch
    {
        null => [],
        { TicketDissatisfactionReasonI18n: { } one } => [one],
        { I18n: { } many } => WithoutNulls(many),
        { String: { } plain } => WithoutNulls(plain).ConvertAll(text => new I18n { ZhCn = text, EnUs = text, JaJp = text }),
        _ => [],
    };

    /// <summary>View of <see cref="Status"/>.</summary>
    [JsonIgnore]
    public TicketStatus? TypedStatus => Status is { } value ? new(value) : null;

    /// <summary>View of <see cref="TicketType"/>.</summary>
    [JsonIgnore]
    public TicketType? TypedTicketType => TicketType is { } value ? new(value) : null;

    /// <summary>View of <see cref="Score"/>; null when the ticket was not rated.</summary>
    [JsonIgnore]
    public TicketScore? TypedScore => Score is { } value ? new(value) : null;

    /// <summary>View of <see cref="Channel"/>.</summary>
    [JsonIgnore]
    public TicketChannel? TypedChannel => Channel is { } value ? new(value) : null;

    /// <summary>View of <see cref="Solve"/>.</summary>
    [JsonIgnore]
    public TicketSolve? TypedSolve => Solve is { } value ? new(value) : null;

    /// <summary>View of <see cref="CreatedAt"/>, in UTC.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedDateTime => Time.FromMilliseconds(CreatedAt);

    /// <summary>View of <see cref="UpdatedAt"/>, in UTC; null when the ticket was never updated, which the service sends as -1.</summary>
    [JsonIgnore]
    public DateTimeOffset? UpdatedDateTime => Time.FromMilliseconds(UpdatedAt);

    /// <summary>View of <see cref="ClosedAt"/>, in UTC.</summary>
    [JsonIgnore]
    public DateTimeOffset? ClosedDateTime => Time.FromMilliseconds(ClosedAt);

    /// <summary>View of <see cref="AgentEntryTime"/>, in UTC.</summary>
    [JsonIgnore]
    public DateTimeOffset? AgentEntryDateTime => Time.FromMilliseconds(AgentEntryTime);

    /// <summary>View of <see cref="AgentFirstResponseTime"/>, in UTC.</summary>
    [JsonIgnore]
    public DateTimeOffset? AgentFirstResponseDateTime => Time.FromMilliseconds(AgentFirstResponseTime);

    /// <summary>View of <see cref="AgentLastResponseTime"/>, in UTC.</summary>
    [JsonIgnore]
    public DateTimeOffset? AgentLastResponseDateTime => Time.FromMilliseconds(AgentLastResponseTime);

    /// <summary>View of <see cref="AgentServiceDuration"/>, the one duration that the service sends in minutes.</summary>
    [JsonIgnore]
    public TimeSpan? AgentServiceTimeSpan => Time.FromMinutes(AgentServiceDuration);

    /// <summary>View of <see cref="AgentFirstResponseDuration"/>.</summary>
    [JsonIgnore]
    public TimeSpan? AgentFirstResponseTimeSpan => Time.FromSeconds(AgentFirstResponseDuration);

    /// <summary>View of <see cref="BotServiceDuration"/>.</summary>
    [JsonIgnore]
    public TimeSpan? BotServiceTimeSpan => Time.FromSeconds(BotServiceDuration);

    /// <summary>View of <see cref="AgentResolutionTime"/>.</summary>
    [JsonIgnore]
    public TimeSpan? AgentResolutionTimeSpan => Time.FromSeconds(AgentResolutionTime);

    /// <summary>View of <see cref="ActualProcessingTime"/>.</summary>
    [JsonIgnore]
    public TimeSpan? ActualProcessingTimeSpan => Time.FromSeconds(ActualProcessingTime);

    private static List<T> WithoutNulls<T>(List<T> list) where T : class => list.Contains(null!) ? list.FindAll(item => item is not null) : list;
}

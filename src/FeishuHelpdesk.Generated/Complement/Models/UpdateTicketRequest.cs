// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Text.Json.Serialization;

namespace FeishuHelpdesk.Generated.Models;

/// <remarks>
/// Beside the fields as they are sent stand views of them: <c>…List</c> for what comes in several shapes, <c>Typed…</c>
/// for what stands for a choice, <c>…DateTime</c> for times, <c>…TimeSpan</c> for durations, <c>…Options</c> for what
/// was picked from a list.
/// </remarks>
public partial class UpdateTicketRequest
{
    /// <summary>View of <see cref="Status"/>. Setting it sets that.</summary>
    [JsonIgnore]
    public TicketStatus? TypedStatus
    {
        get => Status is { } value ? new(value) : null;
        set => Status = value?.Value;
    }

    /// <summary>View of <see cref="TicketType"/>. Setting it sets that.</summary>
    [JsonIgnore]
    public TicketType? TypedTicketType
    {
        get => TicketType is { } value ? new(value) : null;
        set => TicketType = value?.Value;
    }

    /// <summary>View of <see cref="Solved"/>. Setting it sets that.</summary>
    [JsonIgnore]
    public TicketSolve? TypedSolved
    {
        get => Solved is { } value ? new(value) : null;
        set => Solved = value?.Value;
    }

    /// <summary>View of <see cref="Channel"/>. Setting it sets that.</summary>
    [JsonIgnore]
    public TicketChannel? TypedChannel
    {
        get => Channel is { } value ? new(value) : null;
        set => Channel = value?.Value;
    }
}

// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Generated.Helpdesk.V1.Tickets;
using Microsoft.Kiota.Abstractions;

namespace FeishuHelpdesk;

/// <summary>What to look for with <c>ListTicketsAsync</c>. What is not set does not count.</summary>
public sealed class TicketQuery
{
    /// <summary>Id of a ticket, exactly.</summary>
    public string? TicketId { get; set; }

    /// <summary>Open id of an agent of the ticket.</summary>
    public string? AgentId { get; set; }

    /// <summary>Open id of the agent who closed it.</summary>
    public string? ClosedById { get; set; }

    /// <summary>Stage: 1 bot, 2 human. In answers the field is called ticket_type.</summary>
    public TicketType? Type { get; set; }

    /// <summary>Channel that it came through.</summary>
    public TicketChannel? Channel { get; set; }

    /// <summary>Whether it was solved: 1 not solved, 2 solved. In answers the field is called solve.</summary>
    public TicketSolve? Solve { get; set; }

    /// <summary>Rating by the user: 1 dissatisfied, 2 average, 3 satisfied.</summary>
    public TicketScore? Score { get; set; }

    /// <summary>States, any of them.</summary>
    public IReadOnlyList<TicketStatus>? Statuses { get; set; }

    /// <summary>Name of the user who opened it.</summary>
    public string? GuestName { get; set; }

    /// <summary>Open id of the user who opened it.</summary>
    public string? GuestId { get; set; }

    /// <summary>Names of tags. The documentation calls them tags of the user.</summary>
    public IReadOnlyList<string>? Tags { get; set; }

    /// <summary>Created at this time or later. Only together with the other end.</summary>
    public DateTimeOffset? CreatedFrom { get; set; }

    /// <summary>Created at this time or earlier. Only together with the other end.</summary>
    public DateTimeOffset? CreatedUntil { get; set; }

    /// <summary>Updated from this time on. Only together with the other end.</summary>
    public DateTimeOffset? UpdatedFrom { get; set; }

    /// <summary>Updated until this time. Only together with the other end.</summary>
    public DateTimeOffset? UpdatedUntil { get; set; }

    // What is asked for stays what it was when the list was made.
    internal TicketQuery Copy() => (TicketQuery)MemberwiseClone();

    internal void Configure(RequestConfiguration<TicketsRequestBuilder.TicketsRequestBuilderGetQueryParameters> configuration)
    {
        configuration.QueryParameters.TicketId = TicketId;
        configuration.QueryParameters.AgentId = AgentId;
        configuration.QueryParameters.ClosedById = ClosedById;
        configuration.QueryParameters.Type = Type is { } typeValue ? typeValue.Value : null;
        configuration.QueryParameters.Channel = Channel is { } channelValue ? channelValue.Value : null;
        configuration.QueryParameters.Solved = Solve is { } solveValue ? solveValue.Value : null;
        configuration.QueryParameters.Score = Score is { } scoreValue ? scoreValue.Value : null;
        configuration.QueryParameters.StatusList = Statuses is { } statusesValue ? [.. statusesValue.Select(one => (int?)one.Value)] : null;
        configuration.QueryParameters.GuestName = GuestName;
        configuration.QueryParameters.GuestId = GuestId;
        configuration.QueryParameters.Tags = Tags is { } tagsValue ? [.. tagsValue] : null;
        configuration.QueryParameters.CreateTimeStart = CreatedFrom is { } createdFromValue ? createdFromValue.ToUnixTimeMilliseconds() : null;
        configuration.QueryParameters.CreateTimeEnd = CreatedUntil is { } createdUntilValue ? createdUntilValue.ToUnixTimeMilliseconds() : null;
        configuration.QueryParameters.UpdateTimeStart = UpdatedFrom is { } updatedFromValue ? updatedFromValue.ToUnixTimeMilliseconds() : null;
        configuration.QueryParameters.UpdateTimeEnd = UpdatedUntil is { } updatedUntilValue ? updatedUntilValue.ToUnixTimeMilliseconds() : null;
    }
}

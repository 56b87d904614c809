// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Generated.Helpdesk.V1.Tickets.Item.Messages;
using Microsoft.Kiota.Abstractions;

namespace FeishuHelpdesk;

/// <summary>What to look for with <c>ListTicketMessagesAsync</c>. What is not set does not count.</summary>
public sealed class TicketMessageQuery
{
    /// <summary>
    /// Sent at this time or later, in seconds since the Unix epoch. The documentation gives no unit, its samples have
    /// ten digits.
    /// </summary>
    public DateTimeOffset? SentFrom { get; set; }

    /// <summary>Sent at this time or earlier, in seconds since the Unix epoch.</summary>
    public DateTimeOffset? SentUntil { get; set; }

    /// <summary>Number of the page, from 1 on; 1 unless given.</summary>
    public int? Page { get; set; }

    /// <summary>Items per page, 20 unless given, 200 at the most.</summary>
    public int? PageSize { get; set; }

    internal void Configure(RequestConfiguration<MessagesRequestBuilder.MessagesRequestBuilderGetQueryParameters> configuration)
    {
        configuration.QueryParameters.TimeStart = SentFrom is { } sentFromValue ? sentFromValue.ToUnixTimeSeconds() : null;
        configuration.QueryParameters.TimeEnd = SentUntil is { } sentUntilValue ? sentUntilValue.ToUnixTimeSeconds() : null;
        configuration.QueryParameters.Page = Page;
        configuration.QueryParameters.PageSize = PageSize;
    }
}

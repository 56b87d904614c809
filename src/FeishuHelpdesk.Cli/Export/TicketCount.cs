using FeishuHelpdesk.Generated;

namespace FeishuHelpdesk.Cli.Export;

/// <summary>How many tickets there are. The service's count stops at its ceiling, so what is beyond is counted in halves.</summary>
internal static class TicketCount
{
    public static async Task<long?> OfAsync(FeishuHelpdeskClient client, TicketQuery query, TimeProvider clock, CancellationToken cancellationToken)
    {
        var ceiling = HelpdeskOperations.TicketList.Paging?.Ceiling ?? int.MaxValue;
        var from = query.CreatedFrom?.ToUnixTimeMilliseconds() ?? 1;
        var until = query.CreatedUntil?.ToUnixTimeMilliseconds() ?? (clock.GetUtcNow() + TimeSpan.FromDays(1)).ToUnixTimeMilliseconds();
        return await WithinAsync(from, until);

        async Task<long?> WithinAsync(long first, long last)
        {
            var answer = await client.Helpdesk.V1.Tickets.GetAsync(
                configuration =>
                {
                    var parameters = configuration.QueryParameters;
                    parameters.AgentId = query.AgentId;
                    parameters.ClosedById = query.ClosedById;
                    parameters.Type = query.Type?.Value;
                    parameters.Channel = query.Channel?.Value;
                    parameters.Solved = query.Solve?.Value;
                    parameters.Score = query.Score?.Value;
                    parameters.StatusList = query.Statuses is null ? null : [.. query.Statuses.Select(status => (int?)status.Value)];
                    parameters.GuestId = query.GuestId;
                    parameters.GuestName = query.GuestName;
                    parameters.Tags = query.Tags is null ? null : [.. query.Tags];
                    (parameters.CreateTimeStart, parameters.CreateTimeEnd) = (first, last);
                    if (query.UpdatedFrom is not null || query.UpdatedUntil is not null)
                        (parameters.UpdateTimeStart, parameters.UpdateTimeEnd) = (query.UpdatedFrom?.ToUnixTimeMilliseconds() ?? 1, (query.UpdatedUntil ?? clock.GetUtcNow() + TimeSpan.FromDays(1)).ToUnixTimeMilliseconds());
                    (parameters.Page, parameters.PageSize) = (1, 1);
                },
                cancellationToken);
            if (answer?.Data?.Total is not { } total || total != ceiling || last - first < 2)
                return answer?.Data?.Total;
            var middle = first + ((last - first) / 2);
            return await WithinAsync(first, middle) + await WithinAsync(middle + 1, last);
        }
    }
}

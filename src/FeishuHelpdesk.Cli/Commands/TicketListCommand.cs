using System.CommandLine;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Cli.Commands;

/// <summary><c>ticket list</c>: the newest tickets first.</summary>
internal static class TicketListCommand
{
    public static Command Create(CommandContext context)
    {
        var filter = new TicketFilter(context);
        var output = CommandContext.Output(isList: true);
        var limit = CommandContext.Limit(50);
        return context.Create("list", "List tickets.", [.. filter.Options, limit, output], async (parsed, session, cancellationToken) =>
        {
            var query = filter.Query(parsed);
            CheckWindow(query);
            var count = parsed.GetValue(limit);
            var tickets = Pages(session.Client.ListTicketsAsync(query, cancellationToken: cancellationToken), count);
            await context.WriteListAsync(tickets, parsed.GetRequiredValue(output), count, list => Table(list, context.Host), cancellationToken);
            return ExitStatus.Success;
        });
    }

    /// <exception cref="UsageException">A window of time ends before it begins.</exception>
    public static void CheckWindow(TicketQuery query)
    {
        if (query.CreatedFrom > query.CreatedUntil)
            throw new UsageException("--since is later than --until.");
        if (query.UpdatedFrom > query.UpdatedUntil)
            throw new UsageException("--updated-since is later than --updated-until.");
    }

    // No page larger than what is shown.
    private static async IAsyncEnumerable<Ticket> Pages(AsyncPageable<Ticket> tickets, int limit)
    {
        await foreach (var page in tickets.AsPages(pageSize: limit is > 0 and < 200 ? limit : null))
        {
            foreach (var ticket in page.Values)
                yield return ticket;
        }
    }

    private static string Table(IReadOnlyList<Ticket> tickets, CliHost host)
    {
        var screen = new Screen(host);
        if (tickets.Count == 0)
            return "No tickets.\n";
        screen.AddTable(
            ["Ticket", "Status", "Stage", "Created", "Opened by", "Agents", "Tags"],
            [.. tickets.Select(ticket => Cells(
                ticket.TicketId,
                ticket.TypedStatus?.Name is { } status ? Screen.Words(status) : Screen.Named(ticket.Status, null),
                ticket.TypedTicketType?.Name ?? Screen.Named(ticket.TicketType, null),
                screen.Time(ticket.CreatedAt, ticket.CreatedDateTime),
                ticket.Guest?.Name ?? ticket.Guest?.Email ?? ticket.Guest?.Id,
                string.Join(", ", ticket.AgentList.Select(agent => agent.Name ?? agent.Id)),
                string.Join(", ", (ticket.Tags ?? []).Select(tag => tag.Name ?? tag.Id))))]);
        return screen.Render();
    }

    private static string[] Cells(params string?[] cells) => [.. cells.Select(cell => SafeText.Line(cell ?? ""))];
}

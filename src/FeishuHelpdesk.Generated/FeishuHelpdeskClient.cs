using FeishuHelpdesk.Generated.Helpdesk.V1.Tickets.Item;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Generated;

public partial class FeishuHelpdeskClient : IDisposable
{
    /// <summary>Reads one ticket: the shorthand for <c>Helpdesk.V1.Tickets[ticketId].GetAsync()</c>.</summary>
    /// <param name="ticketId">Id of the ticket, decimal digits.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The ticket, never null.</returns>
    /// <exception cref="ArgumentException">The id is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154004 for an unknown id, 154000 for a malformed one, 154001 for a refused
    /// credential, see <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task<Ticket> GetTicketAsync(string ticketId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(ticketId);
        var response = await new WithTicket_ItemRequestBuilder(PathParameters, RequestAdapter, ticketId).SendAsync(cancellationToken).ConfigureAwait(false);
        return response?.Data?.Ticket
            ?? throw FeishuHelpdeskException.Incomplete("GET /helpdesk/v1/tickets/{ticket_id}", "The service answered with success but without a ticket.");
    }

    /// <summary>
    /// Releases the connections that the client holds, unless the caller gave the handler. Calls that are under way end
    /// with an <see cref="ObjectDisposedException"/>.
    /// </summary>
    public void Dispose()
    {
        (RequestAdapter as IDisposable)?.Dispose();
        GC.SuppressFinalize(this);
    }
}

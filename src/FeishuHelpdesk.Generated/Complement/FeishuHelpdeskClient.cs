// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Generated.Helpdesk.V1.Tickets.Item;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Generated;

public partial class FeishuHelpdeskClient
{
    /// <inheritdoc cref="GetTicketAsync(string, CallOptions?, CancellationToken)"/>
    public virtual Task<Ticket> GetTicketAsync(string ticketId, CancellationToken cancellationToken = default) =>
        GetTicketAsync(ticketId, options: null, cancellationToken);

    /// <summary>
    /// Get one ticket. Reads one ticket of the helpdesk that the helpdesk credential names. For custom apps only. Needs
    /// the scope helpdesk:all:readonly and both credentials: the tenant access token and the helpdesk credential, from
    /// one tenant. The documented limit is 10 requests per second.
    /// </summary>
    /// <param name="ticketId">Id of the ticket, a string of decimal digits.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The ticket. Never null.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 154000 (the request is not valid), 154001 (one of the two credentials was
    /// refused), 154004 (there is no such ticket in this helpdesk), 155000 (the service failed), see
    /// <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task<Ticket> GetTicketAsync(string ticketId, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(ticketId);
        var answer = await new WithTicket_ItemRequestBuilder(PathParameters, RequestAdapter, ticketId).SendGetAsync(configure: null, options, cancellationToken).ConfigureAwait(false);
        return answer?.Data?.Ticket
            ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.TicketGet, "The service answered with success but without data.ticket.");
    }
}

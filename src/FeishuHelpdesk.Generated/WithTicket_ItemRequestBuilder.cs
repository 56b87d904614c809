using FeishuHelpdesk.Generated.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Generated.Helpdesk.V1.Tickets.Item;

public partial class WithTicket_ItemRequestBuilder
{
    private static readonly Dictionary<string, ParsableFactory<IParsable>> AnyError = new() { ["XXX"] = ErrorResponse.CreateFromDiscriminatorValue };

    // Where the way through the builders leads, without a copy of the parameters for each of them.
    internal WithTicket_ItemRequestBuilder(Dictionary<string, object> clientParameters, IRequestAdapter requestAdapter, string ticketId)
        : this(clientParameters, requestAdapter) => PathParameters["ticket_id"] = ticketId;

    /// <summary>Reads the ticket, with its envelope.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer; its <see cref="GetTicketResponse.Code"/> is 0.</returns>
    /// <exception cref="ArgumentException">The id is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">The service or the network said no, or the answer could not be read.</exception>
    public async Task<GetTicketResponse> GetAsync(CancellationToken cancellationToken) =>
        await SendAsync(cancellationToken).ConfigureAwait(false)
        ?? throw FeishuHelpdeskException.Incomplete("GET /helpdesk/v1/tickets/{ticket_id}", "The service answered with nothing.");

    // What the generated method does, without a new table of errors for each call.
    internal Task<GetTicketResponse?> SendAsync(CancellationToken cancellationToken) =>
        RequestAdapter.SendAsync(ToGetRequestInformation(), GetTicketResponse.CreateFromDiscriminatorValue, AnyError, cancellationToken);
}

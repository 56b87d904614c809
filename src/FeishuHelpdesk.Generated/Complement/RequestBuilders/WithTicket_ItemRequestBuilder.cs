// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Http;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Generated.Helpdesk.V1.Tickets.Item;

public partial class WithTicket_ItemRequestBuilder
{
    private static readonly Dictionary<string, ParsableFactory<IParsable>> AnyError = new() { ["XXX"] = ErrorResponse.CreateFromDiscriminatorValue };

    // Where the way through the builders leads, without a copy of the parameters for each of them.
    internal WithTicket_ItemRequestBuilder(Dictionary<string, object> clientParameters, IRequestAdapter requestAdapter, string ticketId)
        : this(clientParameters, requestAdapter)
    {
        PathParameters["ticket_id"] = ticketId;
    }

    /// <summary>Get one ticket. Gives the whole answer.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer, which says success.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">The service or the network said no, or the answer could not be read.</exception>
    public async Task<GetTicketResponse> GetAsync(CancellationToken cancellationToken) =>
        await SendGetAsync(configure: null, options: null, cancellationToken).ConfigureAwait(false)
        ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.TicketGet, "The service answered with nothing.");

    // What the generated method does, without a new table of errors for each call.
    internal Task<GetTicketResponse?> SendGetAsync(Action<RequestConfiguration<DefaultQueryParameters>>? configure, CallOptions? options, CancellationToken cancellationToken)
    {
        if (configure is null && RequestAdapter is FeishuHelpdeskRequestAdapter adapter)
            return adapter.SendAsync(Method.GET, UrlTemplate, PathParameters, options, GetTicketResponse.CreateFromDiscriminatorValue, cancellationToken)!;
        var request = ToGetRequestInformation(configure);
        if (options is not null)
            request.AddRequestOptions([options]);
        return RequestAdapter.SendAsync(request, GetTicketResponse.CreateFromDiscriminatorValue, AnyError, cancellationToken);
    }

    /// <summary>Update a ticket. Gives the whole answer.</summary>
    /// <param name="body">What is sent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer, which says success.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">The service or the network said no, or the answer could not be read.</exception>
    public async Task<NoDataResponse> PutAsync(UpdateTicketRequest body, CancellationToken cancellationToken) =>
        await SendPutAsync(body, configure: null, options: null, cancellationToken).ConfigureAwait(false)
        ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.TicketUpdate, "The service answered with nothing.");

    // What the generated method does, without a new table of errors for each call.
    internal Task<NoDataResponse?> SendPutAsync(UpdateTicketRequest body, Action<RequestConfiguration<DefaultQueryParameters>>? configure, CallOptions? options, CancellationToken cancellationToken)
    {
        var request = ToPutRequestInformation(body, configure);
        if (options is not null)
            request.AddRequestOptions([options]);
        return RequestAdapter.SendAsync(request, NoDataResponse.CreateFromDiscriminatorValue, AnyError, cancellationToken);
    }
}

// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Generated.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Generated.Helpdesk.V1.Tickets.Item.Messages;

public partial class MessagesRequestBuilder
{
    private static readonly Dictionary<string, ParsableFactory<IParsable>> AnyError = new() { ["XXX"] = ErrorResponse.CreateFromDiscriminatorValue };

    // Where the way through the builders leads, without a copy of the parameters for each of them.
    internal MessagesRequestBuilder(Dictionary<string, object> clientParameters, IRequestAdapter requestAdapter, string ticketId)
        : this(clientParameters, requestAdapter)
    {
        PathParameters["ticket_id"] = ticketId;
    }

    /// <summary>Send a message into a ticket. Gives the whole answer.</summary>
    /// <param name="body">What is sent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer, which says success.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">The service or the network said no, or the answer could not be read.</exception>
    public async Task<SendTicketMessageResponse> PostAsync(SendTicketMessageRequest body, CancellationToken cancellationToken) =>
        await SendPostAsync(body, configure: null, options: null, cancellationToken).ConfigureAwait(false)
        ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.TicketMessageCreate, "The service answered with nothing.");

    // What the generated method does, without a new table of errors for each call.
    internal Task<SendTicketMessageResponse?> SendPostAsync(SendTicketMessageRequest body, Action<RequestConfiguration<DefaultQueryParameters>>? configure, CallOptions? options, CancellationToken cancellationToken)
    {
        var request = ToPostRequestInformation(body, configure);
        if (options is not null)
            request.AddRequestOptions([options]);
        return RequestAdapter.SendAsync(request, SendTicketMessageResponse.CreateFromDiscriminatorValue, AnyError, cancellationToken);
    }

    /// <summary>List the messages of a ticket. Gives the whole answer.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer, which says success.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">The service or the network said no, or the answer could not be read.</exception>
    public async Task<ListTicketMessagesResponse> GetAsync(CancellationToken cancellationToken) =>
        await SendGetAsync(configure: null, options: null, cancellationToken).ConfigureAwait(false)
        ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.TicketMessageList, "The service answered with nothing.");

    // What the generated method does, without a new table of errors for each call.
    internal Task<ListTicketMessagesResponse?> SendGetAsync(Action<RequestConfiguration<MessagesRequestBuilder.MessagesRequestBuilderGetQueryParameters>>? configure, CallOptions? options, CancellationToken cancellationToken)
    {
        var request = ToGetRequestInformation(configure);
        if (options is not null)
            request.AddRequestOptions([options]);
        return RequestAdapter.SendAsync(request, ListTicketMessagesResponse.CreateFromDiscriminatorValue, AnyError, cancellationToken);
    }
}

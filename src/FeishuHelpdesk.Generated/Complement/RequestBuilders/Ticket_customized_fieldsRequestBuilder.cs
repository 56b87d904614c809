// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Generated.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Generated.Helpdesk.V1.Ticket_customized_fields;

public partial class Ticket_customized_fieldsRequestBuilder
{
    private static readonly Dictionary<string, ParsableFactory<IParsable>> AnyError = new() { ["XXX"] = ErrorResponse.CreateFromDiscriminatorValue };

    /// <summary>Create a customized field. Gives the whole answer.</summary>
    /// <param name="body">What is sent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer, which says success.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">The service or the network said no, or the answer could not be read.</exception>
    public async Task<NoDataResponse> PostAsync(CreateTicketCustomizedFieldRequest body, CancellationToken cancellationToken) =>
        await SendPostAsync(body, configure: null, options: null, cancellationToken).ConfigureAwait(false)
        ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.TicketCustomizedFieldCreate, "The service answered with nothing.");

    // What the generated method does, without a new table of errors for each call.
    internal Task<NoDataResponse?> SendPostAsync(CreateTicketCustomizedFieldRequest body, Action<RequestConfiguration<DefaultQueryParameters>>? configure, CallOptions? options, CancellationToken cancellationToken)
    {
        var request = ToPostRequestInformation(body, configure);
        if (options is not null)
            request.AddRequestOptions([options]);
        return RequestAdapter.SendAsync(request, NoDataResponse.CreateFromDiscriminatorValue, AnyError, cancellationToken);
    }

    /// <summary>List customized fields. Gives the whole answer.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer, which says success.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">The service or the network said no, or the answer could not be read.</exception>
    public async Task<ListTicketCustomizedFieldsResponse> GetAsync(CancellationToken cancellationToken) =>
        await SendGetAsync(configure: null, options: null, cancellationToken).ConfigureAwait(false)
        ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.TicketCustomizedFieldList, "The service answered with nothing.");

    // What the generated method does, without a new table of errors for each call.
    internal Task<ListTicketCustomizedFieldsResponse?> SendGetAsync(Action<RequestConfiguration<Ticket_customized_fieldsRequestBuilder.Ticket_customized_fieldsRequestBuilderGetQueryParameters>>? configure, CallOptions? options, CancellationToken cancellationToken)
    {
        var request = ToGetRequestInformation(configure);
        if (options is not null)
            request.AddRequestOptions([options]);
        return RequestAdapter.SendAsync(request, ListTicketCustomizedFieldsResponse.CreateFromDiscriminatorValue, AnyError, cancellationToken);
    }
}

// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Http;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Generated.Helpdesk.V1.Ticket_customized_fields.Item;

public partial class WithTicket_customized_field_ItemRequestBuilder
{
    private static readonly Dictionary<string, ParsableFactory<IParsable>> AnyError = new() { ["XXX"] = ErrorResponse.CreateFromDiscriminatorValue };

    // Where the way through the builders leads, without a copy of the parameters for each of them.
    internal WithTicket_customized_field_ItemRequestBuilder(Dictionary<string, object> clientParameters, IRequestAdapter requestAdapter, string fieldId)
        : this(clientParameters, requestAdapter)
    {
        PathParameters["ticket_customized_field_id"] = fieldId;
    }

    /// <summary>Get one customized field. Gives the whole answer.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer, which says success.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">The service or the network said no, or the answer could not be read.</exception>
    public async Task<GetTicketCustomizedFieldResponse> GetAsync(CancellationToken cancellationToken) =>
        await SendGetAsync(configure: null, options: null, cancellationToken).ConfigureAwait(false)
        ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.TicketCustomizedFieldGet, "The service answered with nothing.");

    // What the generated method does, without a new table of errors for each call.
    internal Task<GetTicketCustomizedFieldResponse?> SendGetAsync(Action<RequestConfiguration<DefaultQueryParameters>>? configure, CallOptions? options, CancellationToken cancellationToken)
    {
        if (configure is null && RequestAdapter is FeishuHelpdeskRequestAdapter adapter)
            return adapter.SendAsync(Method.GET, UrlTemplate, PathParameters, options, GetTicketCustomizedFieldResponse.CreateFromDiscriminatorValue, cancellationToken)!;
        var request = ToGetRequestInformation(configure);
        if (options is not null)
            request.AddRequestOptions([options]);
        return RequestAdapter.SendAsync(request, GetTicketCustomizedFieldResponse.CreateFromDiscriminatorValue, AnyError, cancellationToken);
    }

    /// <summary>Update a customized field. Gives the whole answer.</summary>
    /// <param name="body">What is sent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer, which says success.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">The service or the network said no, or the answer could not be read.</exception>
    public async Task<NoDataResponse> PatchAsync(UpdateTicketCustomizedFieldRequest body, CancellationToken cancellationToken) =>
        await SendPatchAsync(body, configure: null, options: null, cancellationToken).ConfigureAwait(false)
        ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.TicketCustomizedFieldPatch, "The service answered with nothing.");

    // What the generated method does, without a new table of errors for each call.
    internal Task<NoDataResponse?> SendPatchAsync(UpdateTicketCustomizedFieldRequest body, Action<RequestConfiguration<DefaultQueryParameters>>? configure, CallOptions? options, CancellationToken cancellationToken)
    {
        var request = ToPatchRequestInformation(body, configure);
        if (options is not null)
            request.AddRequestOptions([options]);
        return RequestAdapter.SendAsync(request, NoDataResponse.CreateFromDiscriminatorValue, AnyError, cancellationToken);
    }

    /// <summary>Delete a customized field. Gives the whole answer.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer, which says success.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">The service or the network said no, or the answer could not be read.</exception>
    public async Task<NoDataResponse> DeleteAsync(CancellationToken cancellationToken) =>
        await SendDeleteAsync(configure: null, options: null, cancellationToken).ConfigureAwait(false)
        ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.TicketCustomizedFieldDelete, "The service answered with nothing.");

    // What the generated method does, without a new table of errors for each call.
    internal Task<NoDataResponse?> SendDeleteAsync(Action<RequestConfiguration<DefaultQueryParameters>>? configure, CallOptions? options, CancellationToken cancellationToken)
    {
        if (configure is null && RequestAdapter is FeishuHelpdeskRequestAdapter adapter)
            return adapter.SendAsync(Method.DELETE, UrlTemplate, PathParameters, options, NoDataResponse.CreateFromDiscriminatorValue, cancellationToken)!;
        var request = ToDeleteRequestInformation(configure);
        if (options is not null)
            request.AddRequestOptions([options]);
        return RequestAdapter.SendAsync(request, NoDataResponse.CreateFromDiscriminatorValue, AnyError, cancellationToken);
    }
}

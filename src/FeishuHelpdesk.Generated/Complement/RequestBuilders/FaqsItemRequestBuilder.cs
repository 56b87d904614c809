// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Http;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Generated.Helpdesk.V1.Faqs.Item;

public partial class FaqsItemRequestBuilder
{
    private static readonly Dictionary<string, ParsableFactory<IParsable>> AnyError = new() { ["XXX"] = ErrorResponse.CreateFromDiscriminatorValue };

    // Where the way through the builders leads, without a copy of the parameters for each of them.
    internal FaqsItemRequestBuilder(Dictionary<string, object> clientParameters, IRequestAdapter requestAdapter, string faqId)
        : this(clientParameters, requestAdapter)
    {
        PathParameters["id"] = faqId;
    }

    /// <summary>Get one FAQ. Gives the whole answer.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer, which says success.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">The service or the network said no, or the answer could not be read.</exception>
    public async Task<GetFaqResponse> GetAsync(CancellationToken cancellationToken) =>
        await SendGetAsync(configure: null, options: null, cancellationToken).ConfigureAwait(false)
        ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.FaqGet, "The service answered with nothing.");

    // What the generated method does, without a new table of errors for each call.
    internal Task<GetFaqResponse?> SendGetAsync(Action<RequestConfiguration<DefaultQueryParameters>>? configure, CallOptions? options, CancellationToken cancellationToken)
    {
        if (configure is null && RequestAdapter is FeishuHelpdeskRequestAdapter adapter)
            return adapter.SendAsync(Method.GET, UrlTemplate, PathParameters, options, GetFaqResponse.CreateFromDiscriminatorValue, cancellationToken)!;
        var request = ToGetRequestInformation(configure);
        if (options is not null)
            request.AddRequestOptions([options]);
        return RequestAdapter.SendAsync(request, GetFaqResponse.CreateFromDiscriminatorValue, AnyError, cancellationToken);
    }

    /// <summary>Update an FAQ. Gives the whole answer.</summary>
    /// <param name="body">What is sent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer, which says success.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">The service or the network said no, or the answer could not be read.</exception>
    public async Task<NoDataResponse> PatchAsync(UpdateFaqRequest body, CancellationToken cancellationToken) =>
        await SendPatchAsync(body, configure: null, options: null, cancellationToken).ConfigureAwait(false)
        ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.FaqPatch, "The service answered with nothing.");

    // What the generated method does, without a new table of errors for each call.
    internal Task<NoDataResponse?> SendPatchAsync(UpdateFaqRequest body, Action<RequestConfiguration<DefaultQueryParameters>>? configure, CallOptions? options, CancellationToken cancellationToken)
    {
        var request = ToPatchRequestInformation(body, configure);
        if (options is not null)
            request.AddRequestOptions([options]);
        return RequestAdapter.SendAsync(request, NoDataResponse.CreateFromDiscriminatorValue, AnyError, cancellationToken);
    }

    /// <summary>Delete an FAQ. Gives the whole answer.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer, which says success.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">The service or the network said no, or the answer could not be read.</exception>
    public async Task<NoDataResponse> DeleteAsync(CancellationToken cancellationToken) =>
        await SendDeleteAsync(configure: null, options: null, cancellationToken).ConfigureAwait(false)
        ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.FaqDelete, "The service answered with nothing.");

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

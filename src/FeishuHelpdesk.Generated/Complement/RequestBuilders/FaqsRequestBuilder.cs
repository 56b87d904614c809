// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Generated.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Generated.Helpdesk.V1.Faqs;

public partial class FaqsRequestBuilder
{
    private static readonly Dictionary<string, ParsableFactory<IParsable>> AnyError = new() { ["XXX"] = ErrorResponse.CreateFromDiscriminatorValue };

    /// <summary>Create an FAQ. Gives the whole answer.</summary>
    /// <param name="body">What is sent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer, which says success.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">The service or the network said no, or the answer could not be read.</exception>
    public async Task<CreateFaqResponse> PostAsync(CreateFaqRequest body, CancellationToken cancellationToken) =>
        await SendPostAsync(body, configure: null, options: null, cancellationToken).ConfigureAwait(false)
        ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.FaqCreate, "The service answered with nothing.");

    // What the generated method does, without a new table of errors for each call.
    internal Task<CreateFaqResponse?> SendPostAsync(CreateFaqRequest body, Action<RequestConfiguration<DefaultQueryParameters>>? configure, CallOptions? options, CancellationToken cancellationToken)
    {
        var request = ToPostRequestInformation(body, configure);
        if (options is not null)
            request.AddRequestOptions([options]);
        return RequestAdapter.SendAsync(request, CreateFaqResponse.CreateFromDiscriminatorValue, AnyError, cancellationToken);
    }

    /// <summary>List FAQs. Gives the whole answer.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer, which says success.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">The service or the network said no, or the answer could not be read.</exception>
    public async Task<ListFaqsResponse> GetAsync(CancellationToken cancellationToken) =>
        await SendGetAsync(configure: null, options: null, cancellationToken).ConfigureAwait(false)
        ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.FaqList, "The service answered with nothing.");

    // What the generated method does, without a new table of errors for each call.
    internal Task<ListFaqsResponse?> SendGetAsync(Action<RequestConfiguration<FaqsRequestBuilder.FaqsRequestBuilderGetQueryParameters>>? configure, CallOptions? options, CancellationToken cancellationToken)
    {
        var request = ToGetRequestInformation(configure);
        if (options is not null)
            request.AddRequestOptions([options]);
        return RequestAdapter.SendAsync(request, ListFaqsResponse.CreateFromDiscriminatorValue, AnyError, cancellationToken);
    }
}

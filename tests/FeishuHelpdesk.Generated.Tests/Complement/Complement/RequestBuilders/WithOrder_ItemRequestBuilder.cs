// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Http;
using FeishuHelpdesk.Tests.Shop.Generated.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Tests.Shop.Generated.Orders.Item;

public partial class WithOrder_ItemRequestBuilder
{
    private static readonly Dictionary<string, ParsableFactory<IParsable>> AnyError = new() { ["XXX"] = ShopError.CreateFromDiscriminatorValue };

    // Where the way through the builders leads, without a copy of the parameters for each of them.
    internal WithOrder_ItemRequestBuilder(Dictionary<string, object> clientParameters, IRequestAdapter requestAdapter, string orderId)
        : this(clientParameters, requestAdapter)
    {
        PathParameters["order_id"] = orderId;
    }

    /// <summary>Get one order. Gives the whole answer.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer, which says success.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">The service or the network said no, or the answer could not be read.</exception>
    public async Task<OrderResponse> GetAsync(CancellationToken cancellationToken) =>
        await SendGetAsync(configure: null, options: null, cancellationToken).ConfigureAwait(false)
        ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.OrderGet, "The service answered with nothing.");

    // What the generated method does, without a new table of errors for each call.
    internal Task<OrderResponse?> SendGetAsync(Action<RequestConfiguration<WithOrder_ItemRequestBuilder.WithOrder_ItemRequestBuilderGetQueryParameters>>? configure, CallOptions? options, CancellationToken cancellationToken)
    {
        var request = ToGetRequestInformation(configure);
        if (options is not null)
            request.AddRequestOptions([options]);
        return RequestAdapter.SendAsync(request, OrderResponse.CreateFromDiscriminatorValue, AnyError, cancellationToken);
    }

    /// <summary>Delete an order. Gives the whole answer.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer, which says success.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">The service or the network said no, or the answer could not be read.</exception>
    public async Task<EmptyResponse> DeleteAsync(CancellationToken cancellationToken) =>
        await SendDeleteAsync(configure: null, options: null, cancellationToken).ConfigureAwait(false)
        ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.OrderDelete, "The service answered with nothing.");

    // What the generated method does, without a new table of errors for each call.
    internal Task<EmptyResponse?> SendDeleteAsync(Action<RequestConfiguration<DefaultQueryParameters>>? configure, CallOptions? options, CancellationToken cancellationToken)
    {
        if (configure is null && RequestAdapter is FeishuHelpdeskRequestAdapter adapter)
            return adapter.SendAsync(Method.DELETE, UrlTemplate, PathParameters, options, EmptyResponse.CreateFromDiscriminatorValue, cancellationToken)!;
        var request = ToDeleteRequestInformation(configure);
        if (options is not null)
            request.AddRequestOptions([options]);
        return RequestAdapter.SendAsync(request, EmptyResponse.CreateFromDiscriminatorValue, errorMapping: null, cancellationToken);
    }
}

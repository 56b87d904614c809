// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Serialization;
using FeishuHelpdesk.Tests.Shop.Generated.Models;
using FeishuHelpdesk.Tests.Shop.Generated.Orders;
using FeishuHelpdesk.Tests.Shop.Generated.Orders.Item;
using FeishuHelpdesk.Tests.Shop.Generated.Orders.Item.Lines.Item.Picture;

namespace FeishuHelpdesk.Tests.Shop.Generated;

public partial class ShopClient
{
    /// <summary>List orders. Lists the orders of the shop.</summary>
    /// <param name="query">What to look for; everything unless given.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The orders of the page. Never null.</returns>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no; or the answer could not be read.
    /// </exception>
    public virtual async Task<IReadOnlyList<Order>> ListOrdersAsync(OrderQuery? query = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        var answer = await new OrdersRequestBuilder(PathParameters, RequestAdapter).SendGetAsync(query is null ? null : query.Configure, options, cancellationToken).ConfigureAwait(false);
        return answer?.Data?.Orders ?? Lists.Absent<Order>(answer?.Data, "orders", HelpdeskOperations.OrderList);
    }

    /// <inheritdoc cref="CreateOrderAsync(NewOrder, CallOptions?, CancellationToken)"/>
    public virtual Task<string> CreateOrderAsync(NewOrder body, CancellationToken cancellationToken = default) =>
        CreateOrderAsync(body, options: null, cancellationToken);

    /// <summary>Place an order.</summary>
    /// <param name="body">What is sent.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Its id. Never null.</returns>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no; or the answer could not be read.
    /// </exception>
    public virtual async Task<string> CreateOrderAsync(NewOrder body, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        var answer = await new OrdersRequestBuilder(PathParameters, RequestAdapter).SendPostAsync(body, configure: null, options, cancellationToken).ConfigureAwait(false);
        return answer?.Data?.Order?.Id
            ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.OrderCreate, "The service answered with success but without data.order.id.");
    }

    /// <summary>Get one order.</summary>
    /// <param name="orderId">Id of the order.</param>
    /// <param name="lang">Language of the texts.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The order itself. Never null.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no: 9 (there is no such order), 7 (the shop is broken), see
    /// <see cref="ErrorCodes"/>; or the answer could not be read.
    /// </exception>
    public virtual async Task<Order> GetOrderAsync(string orderId, string? lang = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(orderId);
        var answer = await new WithOrder_ItemRequestBuilder(PathParameters, RequestAdapter, orderId).SendGetAsync(configuration =>
        {
            configuration.QueryParameters.Lang = lang;
        }, options, cancellationToken).ConfigureAwait(false);
        return answer?.Data?.Order
            ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.OrderGet, "The service answered with success but without data.order.");
    }

    /// <inheritdoc cref="DeleteOrderAsync(string, CallOptions?, CancellationToken)"/>
    public virtual Task DeleteOrderAsync(string orderId, CancellationToken cancellationToken = default) =>
        DeleteOrderAsync(orderId, options: null, cancellationToken);

    /// <summary>Delete an order.</summary>
    /// <param name="orderId">Id of the order.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no; or the answer could not be read.
    /// </exception>
    public virtual async Task DeleteOrderAsync(string orderId, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(orderId);
        await new WithOrder_ItemRequestBuilder(PathParameters, RequestAdapter, orderId).SendDeleteAsync(configure: null, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="GetPictureAsync(string, string, int, CallOptions?, CancellationToken)"/>
    public virtual Task<Stream> GetPictureAsync(string orderId, string lineNo, int index, CancellationToken cancellationToken = default) =>
        GetPictureAsync(orderId, lineNo, index, options: null, cancellationToken);

    /// <summary>Get the picture of a line.</summary>
    /// <param name="orderId">Id of the order.</param>
    /// <param name="lineNo">Number of the line.</param>
    /// <param name="index">Which of its pictures.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no; or the answer could not be read.
    /// </exception>
    public virtual async Task<Stream> GetPictureAsync(string orderId, string lineNo, int index, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(lineNo);
        ArgumentException.ThrowIfNullOrEmpty(orderId);
        return await new PictureRequestBuilder(PathParameters, RequestAdapter, orderId, lineNo).SendGetAsync(configuration =>
        {
            configuration.QueryParameters.Index = index;
        }, options, cancellationToken).ConfigureAwait(false)
            ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.OrderLinePicture, "The service answered with nothing.");
    }
}

// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Paging;
using FeishuHelpdesk.Serialization;
using FeishuHelpdesk.Tests.Shop.Generated.Models;
using FeishuHelpdesk.Tests.Shop.Generated.Orders;
using FeishuHelpdesk.Tests.Shop.Generated.Orders.Item;
using FeishuHelpdesk.Tests.Shop.Generated.Orders.Item.Lines.Item.Picture;
using FeishuHelpdesk.Tests.Shop.Generated.Orders.Item.Notes;
using FeishuHelpdesk.Tests.Shop.Generated.Shelves;
using Microsoft.Kiota.Abstractions;

namespace FeishuHelpdesk.Tests.Shop.Generated;

public partial class ShopClient
{
    /// <summary>List orders. Lists the orders of the shop.</summary>
    /// <param name="query">What to look for; everything unless given.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The orders of the page. All pages of them: each is asked for when it is come to.</returns>
    /// <exception cref="ArgumentException">A window of time ends before it begins. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no; or the answer could not be read.
    /// </exception>
    public virtual AsyncPageable<Order> ListOrdersAsync(OrderQuery? query = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        query = query?.Copy();
        TimeWindow.Check(query?.CreatedFrom, query?.CreatedUntil, "CreatedFrom", "CreatedUntil");
        TimeWindow.Check(query?.ChangedFrom, query?.ChangedUntil, "ChangedFrom", "ChangedUntil");
        var builder = new OrdersRequestBuilder(PathParameters, RequestAdapter);
        return new SlicedPages<Order>(
            HelpdeskOperations.OrderList,
            RequestAdapter,
            builder.ToGetRequestInformation(Configure),
            async (asked, cancellation) =>
            {
                var answer = await builder.SendGetAsync(
                    configuration =>
                    {
                        Configure(configuration);
                        (configuration.QueryParameters.ChangeTimeStart, configuration.QueryParameters.ChangeTimeEnd) = TimeWindow.Close(configuration.QueryParameters.ChangeTimeStart, configuration.QueryParameters.ChangeTimeEnd, RequestAdapter);
                        configuration.QueryParameters.Page = asked.Number;
                        configuration.QueryParameters.PageSize = asked.Size;
                        if (asked.Window is { } window)
                            (configuration.QueryParameters.CreateTimeStart, configuration.QueryParameters.CreateTimeEnd) = (window.From, window.Until);
                    },
                    options,
                    cancellation).ConfigureAwait(false);
                return new(answer?.Data?.Orders ?? Lists.Absent<Order>(answer?.Data, "orders", HelpdeskOperations.OrderList), Total: answer?.Data?.Total);
            },
            item => item.Id,
            item => item.Created_at,
            (query?.CreatedFrom?.ToUnixTimeMilliseconds(), query?.CreatedUntil?.ToUnixTimeMilliseconds()),
            cancellationToken);

        void Configure(RequestConfiguration<OrdersRequestBuilder.OrdersRequestBuilderGetQueryParameters> configuration)
        {
            query?.Configure(configuration);
        }
    }

    /// <inheritdoc cref="CreateOrderAsync(NewOrder, CallOptions?, CancellationToken)"/>
    public virtual Task<string> CreateOrderAsync(NewOrder body, CancellationToken cancellationToken = default) =>
        CreateOrderAsync(body, options: null, cancellationToken);

    /// <summary>Place an order.</summary>
    /// <param name="body">What is sent.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Its id. Never null.</returns>
    /// <exception cref="ArgumentException">The options have no token of a user. Nothing was sent.</exception>
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
    public virtual Task<HelpdeskFile> GetPictureAsync(string orderId, string lineNo, int index, CancellationToken cancellationToken = default) =>
        GetPictureAsync(orderId, lineNo, index, options: null, cancellationToken);

    /// <summary>Get the picture of a line.</summary>
    /// <param name="orderId">Id of the order.</param>
    /// <param name="lineNo">Number of the line.</param>
    /// <param name="index">Which of its pictures.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The file, which streams. Dispose it.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no; or the answer could not be read.
    /// </exception>
    public virtual async Task<HelpdeskFile> GetPictureAsync(string orderId, string lineNo, int index, CallOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(lineNo);
        ArgumentException.ThrowIfNullOrEmpty(orderId);
        return HelpdeskFile.Of(await new PictureRequestBuilder(PathParameters, RequestAdapter, orderId, lineNo).SendGetAsync(configuration =>
        {
            configuration.QueryParameters.Index = index;
        }, options, cancellationToken).ConfigureAwait(false)
            ?? throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.OrderLinePicture, "The service answered with nothing."));
    }

    /// <summary>List notes of an order.</summary>
    /// <param name="orderId">Id of the order.</param>
    /// <param name="from">Written from when on.</param>
    /// <param name="until">Written until when.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The notes of the page. All pages of them: each is asked for when it is come to.</returns>
    /// <exception cref="ArgumentException">A value of the path is empty, or <c>.</c> or <c>..</c>. Nothing was sent.</exception>
    /// <exception cref="ArgumentException">A window of time ends before it begins. Nothing was sent.</exception>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no; or the answer could not be read.
    /// </exception>
    public virtual AsyncPageable<Note> ListNotesAsync(string orderId, DateTimeOffset? @from = null, DateTimeOffset? until = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(orderId);
        TimeWindow.Check(@from, until, "from", "until");
        var builder = new NotesRequestBuilder(PathParameters, RequestAdapter, orderId);
        return new NumberedPages<Note>(
            HelpdeskOperations.OrderNoteList,
            RequestAdapter,
            builder.ToGetRequestInformation(Configure),
            async (asked, cancellation) =>
            {
                var answer = await builder.SendGetAsync(
                    configuration =>
                    {
                        Configure(configuration);
                        configuration.QueryParameters.Page = asked.Number;
                        configuration.QueryParameters.PageSize = asked.Size;
                    },
                    options,
                    cancellation).ConfigureAwait(false);
                return new(answer?.Data?.Notes ?? Lists.Absent<Note>(answer?.Data, "notes", HelpdeskOperations.OrderNoteList), Total: answer?.Data?.Total);
            },
            item => item.Text,
            cancellationToken);

        void Configure(RequestConfiguration<NotesRequestBuilder.NotesRequestBuilderGetQueryParameters> configuration)
        {
            configuration.QueryParameters.TimeStart = @from is { } fromValue ? fromValue.ToUnixTimeSeconds() : null;
            configuration.QueryParameters.TimeEnd = until is { } untilValue ? untilValue.ToUnixTimeSeconds() : null;
        }
    }

    /// <summary>List shelves.</summary>
    /// <param name="query">What to look for.</param>
    /// <param name="options">What this one call needs other than the client's own settings; it takes the answer's log id, status and headers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The shelves of the page. All pages of them: each is asked for when it is come to.</returns>
    /// <exception cref="FeishuHelpdeskException">
    /// The service or the network said no; or the answer could not be read.
    /// </exception>
    public virtual AsyncPageable<Shelf> ListShelvesAsync(string query, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(query);
        var builder = new ShelvesRequestBuilder(PathParameters, RequestAdapter);
        return new TokenPages<Shelf>(
            HelpdeskOperations.ShelfList,
            RequestAdapter,
            builder.ToGetRequestInformation(Configure),
            async (asked, cancellation) =>
            {
                var answer = await builder.SendGetAsync(
                    configuration =>
                    {
                        Configure(configuration);
                        configuration.QueryParameters.PageToken = asked.Token;
                        configuration.QueryParameters.PageSize = asked.Size;
                    },
                    options,
                    cancellation).ConfigureAwait(false);
                return new(answer?.Data?.Items ?? Lists.Absent<Shelf>(answer?.Data, "items", HelpdeskOperations.ShelfList), Token: answer?.Data?.NextPageToken, HasMore: answer?.Data?.HasMore);
            },
            cancellationToken);

        void Configure(RequestConfiguration<ShelvesRequestBuilder.ShelvesRequestBuilderGetQueryParameters> configuration)
        {
            configuration.QueryParameters.Query = query;
        }
    }
}

// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.

namespace FeishuHelpdesk.Tests.Shop;

/// <summary>All operations of the description. Each is made when it is first asked for.</summary>
public static class HelpdeskOperations
{
    /// <summary>All of them, in the order of the description.</summary>
    public static IReadOnlyList<HelpdeskOperation> All => field ??=
    [
        OrderList,
        OrderCreate,
        OrderGet,
        OrderDelete,
        OrderLinePicture,
        OrderNoteList,
        ShelfList,
    ];

    /// <summary><c>order.list</c>: List orders.</summary>
    public static HelpdeskOperation OrderList => field ??= new("order.list", "GET", "/orders", AccessTokenKind.Tenant)
    {
        Summary = "List orders.",
        MethodName = "ListOrdersAsync",
        RateLimits = [new(1000, TimeSpan.FromMinutes(1)), new(50, TimeSpan.FromSeconds(1))],
        IsIdempotent = true,
        Paging = new(PagingStyle.Number) { Items = "data.orders", Page = "page", Size = "page_size", LargestSize = 200, Total = "data.total", Ceiling = 10000 },
    };

    /// <summary><c>order.create</c>: Place an order.</summary>
    public static HelpdeskOperation OrderCreate => field ??= new("order.create", "POST", "/orders", AccessTokenKind.User)
    {
        Summary = "Place an order.",
        MethodName = "CreateOrderAsync",
    };

    /// <summary><c>order.get</c>: Get one order.</summary>
    public static HelpdeskOperation OrderGet => field ??= new("order.get", "GET", "/orders/{order_id}", AccessTokenKind.TenantOrUser)
    {
        Summary = "Get one order.",
        MethodName = "GetOrderAsync",
        Origin = "Made for the tests.",
        Scopes = ["shop:read", "shop:all"],
        IsIdempotent = true,
        Errors =
        [
            new(ErrorCodes.Unknown, 404, "There is no such order.", "Check the order's id."),
            new(ErrorCodes.Broken, 500, "The shop is broken.", "Come again tomorrow."),
        ],
    };

    /// <summary><c>order.delete</c>: Delete an order.</summary>
    public static HelpdeskOperation OrderDelete => field ??= new("order.delete", "DELETE", "/orders/{order_id}", AccessTokenKind.Tenant)
    {
        Summary = "Delete an order.",
        MethodName = "DeleteOrderAsync",
        IsIdempotent = true,
    };

    /// <summary><c>order_line.picture</c>: Get the picture of a line.</summary>
    public static HelpdeskOperation OrderLinePicture => field ??= new("order_line.picture", "GET", "/orders/{order_id}/lines/{line-no}/picture", AccessTokenKind.Tenant)
    {
        Summary = "Get the picture of a line.",
        MethodName = "GetPictureAsync",
        IsIdempotent = true,
        IsBinary = true,
    };

    /// <summary><c>order_note.list</c>: List notes of an order.</summary>
    public static HelpdeskOperation OrderNoteList => field ??= new("order_note.list", "GET", "/orders/{order_id}/notes", AccessTokenKind.Tenant)
    {
        Summary = "List notes of an order.",
        MethodName = "ListNotesAsync",
        IsIdempotent = true,
        Paging = new(PagingStyle.Number) { Items = "data.notes", Page = "page", Size = "page_size", LargestSize = 3, Total = "data.total" },
    };

    /// <summary><c>shelf.list</c>: List shelves.</summary>
    public static HelpdeskOperation ShelfList => field ??= new("shelf.list", "GET", "/shelves", AccessTokenKind.Tenant)
    {
        Summary = "List shelves.",
        MethodName = "ListShelvesAsync",
        IsIdempotent = true,
        Paging = new(PagingStyle.Token) { Items = "data.items", Page = "page_token", Size = "page_size", LargestSize = 100, Token = "data.next_page_token", HasMore = "data.has_more" },
    };

    internal static HelpdeskOperation? Find(string route) => route switch
    {
        "GET /orders" => OrderList,
        "POST /orders" => OrderCreate,
        "GET /orders/{order_id}" => OrderGet,
        "DELETE /orders/{order_id}" => OrderDelete,
        "GET /orders/{order_id}/lines/{line-no}/picture" => OrderLinePicture,
        "GET /orders/{order_id}/notes" => OrderNoteList,
        "GET /shelves" => ShelfList,
        _ => null,
    };
}

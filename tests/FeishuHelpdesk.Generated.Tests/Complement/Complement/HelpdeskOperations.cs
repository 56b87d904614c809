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
    public static HelpdeskOperation OrderList => field ?? Once(ref field, new("order.list", "GET", "/orders", AccessTokenKind.Tenant)
    {
        Summary = "List orders.",
        MethodName = "ListOrdersAsync",
        RateLimits = [new(1000, TimeSpan.FromMinutes(1)), new(50, TimeSpan.FromSeconds(1))],
        IsIdempotent = true,
        Parameters =
        [
            new("status_list", false, false) { Description = "States of the orders, any of them.", Type = "integer", IsList = true },
            new("create_time_start", false, false) { Description = "From when on.", Type = "integer", Unit = "epoch-milliseconds" },
            new("create_time_end", false, false) { Description = "Until when.", Type = "integer", Unit = "epoch-milliseconds" },
            new("change_time_start", false, false) { Description = "Changed from when on.", Type = "integer", Unit = "epoch-milliseconds" },
            new("change_time_end", false, false) { Description = "Changed until when.", Type = "integer", Unit = "epoch-milliseconds" },
            new("tags", false, false) { Description = "Tags & names, all of them.", IsList = true },
            new("page", false, false) { Description = "Number of the page.", Type = "integer" },
            new("page_size", false, false) { Description = "Size of the page.", Type = "integer" },
        ],
        Windows = [new("create_time_start", "create_time_end", true), new("change_time_start", "change_time_end", true)],
        Result = "data.orders",
        Paging = new(PagingStyle.Number) { Items = "data.orders", Page = "page", Size = "page_size", LargestSize = 200, Total = "data.total", Ceiling = 10000 },
        Tool = new("list_orders", "List orders", "Finds orders of the shop.")
        {
            InputSchema = """
                {"type":"object","properties":{"status_list":{"type":"array","description":"States of the orders, any of them.","items":{"type":"integer","description":"State of an order: 1 open, 2 done."}},"create_time_start":{"type":"string","format":"date-time","description":"From when on."},"create_time_end":{"type":"string","format":"date-time","description":"Until when."},"change_time_start":{"type":"string","format":"date-time","description":"Changed from when on."},"change_time_end":{"type":"string","format":"date-time","description":"Changed until when."}},"required":[],"additionalProperties":false}
                """,
            OutputSchema = """
                {"description":"A page.","properties":{"total":{"description":"How many there are."},"orders":{"description":"The orders of the page.","items":{"$ref":"#/$defs/Order"}},"plans":{"description":"Plans of shelves.","items":{"$ref":"#/$defs/ShelfPlan"}}},"$defs":{"Order":{"description":"An order with everything.","properties":{"id":{"description":"Its id."},"customer":{"$ref":"#/$defs/Person","description":"Somebody."},"people":{"description":"More people.","items":{"$ref":"#/$defs/Person"}},"payer":{"$ref":"#/$defs/Person","description":"Somebody."},"labels":{"description":"Texts by names that are data."},"notes":{"description":"One note or many.","anyOf":[{"$ref":"#/$defs/Note"},{"items":{"$ref":"#/$defs/Note"}}]},"reasons":{"description":"Texts in languages, or plain ones.","anyOf":[{"$ref":"#/$defs/Words"},{"items":{"$ref":"#/$defs/Words"}},{"items":{}}]},"anything":{"description":"Nobody knows what."},"place":{"description":"Where it lies, which shelves say."},"states":{"description":"States it was in.","items":{"description":"State of an order: 1 open, 2 done."}},"kinds":{"description":"Kinds it could be.","items":{"description":"A kind. Known values: gift Gift."}},"words":{"description":"Texts.","items":{}},"numbers":{"description":"Numbers.","items":{}},"status":{"description":"State of an order: 1 open, 2 done."},"order_kind":{"description":"Kind of the order: gift or sale. Known values: gift Gift, sale\"s Sale."},"created_at":{"description":"When it was made. Counts milliseconds since the Unix epoch."},"createdAt":{"description":"The same in quotes and seconds. Counts seconds since the Unix epoch."},"paid_time":{"description":"When it was paid. Counts seconds since the Unix epoch."},"sent_at":{"description":"When it was sent. Counts milliseconds since the Unix epoch."},"waiting_duration":{"description":"How long it waited. Counts seconds."},"packing_time":{"description":"How long packing took. Counts minutes."},"is_gift":{"description":"Whether it is a gift."},"price":{"description":"What it costs."},"class":{"description":"A word of C#."},"event":{"description":"Another."},"typed_status":{"description":"The name of a view."},"shelf":{"$ref":"#/$defs/Shelf","description":"A shelf of shelves."}}},"Person":{"description":"Somebody.","properties":{"name":{"description":"The name."},"home":{"description":"Where they live.","properties":{"street":{"description":"The street.","properties":{"name":{"description":"Its name."}}}}}}},"Note":{"description":"A note.","properties":{"id":{"description":"Its id."},"text":{"description":"Its text."}}},"Words":{"description":"A text in languages.","properties":{"zh_cn":{"description":"In Chinese."},"en_us":{"description":"In English."}}},"Shelf":{"description":"A shelf of shelves.","properties":{"code":{"description":"Its code."},"name":{"description":"Its name."},"children":{"description":"Those within it.","items":{"$ref":"#/$defs/Shelf"}}}},"ShelfPlan":{"description":"What defines shelves.","properties":{"plan_id":{"description":"Its id."},"kind":{"description":"What it is for."},"shelves":{"$ref":"#/$defs/Shelf","description":"A shelf of shelves."}}}}}
                """,
        },
    });

    /// <summary><c>order.create</c>: Place an order.</summary>
    public static HelpdeskOperation OrderCreate => field ?? Once(ref field, new("order.create", "POST", "/orders", AccessTokenKind.User)
    {
        Summary = "Place an order.",
        MethodName = "CreateOrderAsync",
        HasBody = true,
        Result = "data.order.id",
        Tool = new("place_order", "Place an order", "Places an order, at once.")
        {
            TypeField = "wrapping",
            ContentField = "name",
            InputSchema = """
                {"type":"object","properties":{"text":{"type":"string","minLength":1,"description":"What to say, as plain text."},"status":{"type":"integer","description":"State of an order: 1 open, 2 done."},"wanted_at":{"type":"string","description":"When it is wanted. Counts milliseconds since the Unix epoch."}},"required":["text"],"additionalProperties":false}
                """,
            OutputSchema = """
                {"description":"An inline object.","properties":{"order":{"$ref":"#/$defs/Order","description":"The order itself."},"plans":{"description":"Plans of shelves.","items":{"$ref":"#/$defs/ShelfPlan"}}},"$defs":{"Order":{"description":"An order with everything.","properties":{"id":{"description":"Its id."},"customer":{"$ref":"#/$defs/Person","description":"Somebody."},"people":{"description":"More people.","items":{"$ref":"#/$defs/Person"}},"payer":{"$ref":"#/$defs/Person","description":"Somebody."},"labels":{"description":"Texts by names that are data."},"notes":{"description":"One note or many.","anyOf":[{"$ref":"#/$defs/Note"},{"items":{"$ref":"#/$defs/Note"}}]},"reasons":{"description":"Texts in languages, or plain ones.","anyOf":[{"$ref":"#/$defs/Words"},{"items":{"$ref":"#/$defs/Words"}},{"items":{}}]},"anything":{"description":"Nobody knows what."},"place":{"description":"Where it lies, which shelves say."},"states":{"description":"States it was in.","items":{"description":"State of an order: 1 open, 2 done."}},"kinds":{"description":"Kinds it could be.","items":{"description":"A kind. Known values: gift Gift."}},"words":{"description":"Texts.","items":{}},"numbers":{"description":"Numbers.","items":{}},"status":{"description":"State of an order: 1 open, 2 done."},"order_kind":{"description":"Kind of the order: gift or sale. Known values: gift Gift, sale\"s Sale."},"created_at":{"description":"When it was made. Counts milliseconds since the Unix epoch."},"createdAt":{"description":"The same in quotes and seconds. Counts seconds since the Unix epoch."},"paid_time":{"description":"When it was paid. Counts seconds since the Unix epoch."},"sent_at":{"description":"When it was sent. Counts milliseconds since the Unix epoch."},"waiting_duration":{"description":"How long it waited. Counts seconds."},"packing_time":{"description":"How long packing took. Counts minutes."},"is_gift":{"description":"Whether it is a gift."},"price":{"description":"What it costs."},"class":{"description":"A word of C#."},"event":{"description":"Another."},"typed_status":{"description":"The name of a view."},"shelf":{"$ref":"#/$defs/Shelf","description":"A shelf of shelves."}}},"Person":{"description":"Somebody.","properties":{"name":{"description":"The name."},"home":{"description":"Where they live.","properties":{"street":{"description":"The street.","properties":{"name":{"description":"Its name."}}}}}}},"Note":{"description":"A note.","properties":{"id":{"description":"Its id."},"text":{"description":"Its text."}}},"Words":{"description":"A text in languages.","properties":{"zh_cn":{"description":"In Chinese."},"en_us":{"description":"In English."}}},"Shelf":{"description":"A shelf of shelves.","properties":{"code":{"description":"Its code."},"name":{"description":"Its name."},"children":{"description":"Those within it.","items":{"$ref":"#/$defs/Shelf"}}}},"ShelfPlan":{"description":"What defines shelves.","properties":{"plan_id":{"description":"Its id."},"kind":{"description":"What it is for."},"shelves":{"$ref":"#/$defs/Shelf","description":"A shelf of shelves."}}}}}
                """,
        },
    });

    /// <summary><c>order.get</c>: Get one order.</summary>
    public static HelpdeskOperation OrderGet => field ?? Once(ref field, new("order.get", "GET", "/orders/{order_id}", AccessTokenKind.TenantOrUser)
    {
        Summary = "Get one order.",
        MethodName = "GetOrderAsync",
        Origin = "Made for the tests.",
        Scopes = ["shop:read", "shop:all"],
        IsIdempotent = true,
        Parameters =
        [
            new("order_id", true, true) { Description = "Id of the order." },
            new("lang", false, false) { Description = "Language of the texts." },
        ],
        Result = "data.order",
        Errors =
        [
            new(ErrorCodes.Unknown, 404, "There is no such order.", "Check the order's id."),
            new(ErrorCodes.Broken, 500, "The shop is broken.", "Come again tomorrow."),
        ],
    });

    /// <summary><c>order.delete</c>: Delete an order.</summary>
    public static HelpdeskOperation OrderDelete => field ?? Once(ref field, new("order.delete", "DELETE", "/orders/{order_id}", AccessTokenKind.Tenant)
    {
        Summary = "Delete an order.",
        MethodName = "DeleteOrderAsync",
        IsIdempotent = true,
        Parameters =
        [
            new("order_id", true, true) { Description = "Id of the order." },
        ],
    });

    /// <summary><c>order_line.picture</c>: Get the picture of a line.</summary>
    public static HelpdeskOperation OrderLinePicture => field ?? Once(ref field, new("order_line.picture", "GET", "/orders/{order_id}/lines/{line-no}/picture", AccessTokenKind.Tenant)
    {
        Summary = "Get the picture of a line.",
        MethodName = "GetPictureAsync",
        IsIdempotent = true,
        IsBinary = true,
        Parameters =
        [
            new("line-no", true, true) { Description = "Number of the line." },
            new("order_id", true, true) { Description = "Id of the order." },
            new("index", false, true) { Description = "Which of its pictures.", Type = "integer" },
        ],
    });

    /// <summary><c>order_note.list</c>: List notes of an order.</summary>
    public static HelpdeskOperation OrderNoteList => field ?? Once(ref field, new("order_note.list", "GET", "/orders/{order_id}/notes", AccessTokenKind.Tenant)
    {
        Summary = "List notes of an order.",
        MethodName = "ListNotesAsync",
        IsIdempotent = true,
        Parameters =
        [
            new("order_id", true, true) { Description = "Id of the order." },
            new("time_start", false, false) { Description = "Written from when on.", Type = "integer", Unit = "epoch-seconds" },
            new("time_end", false, false) { Description = "Written until when.", Type = "integer", Unit = "epoch-seconds" },
            new("page", false, false) { Description = "Number of the page.", Type = "integer" },
            new("page_size", false, false) { Description = "Size of the page.", Type = "integer" },
        ],
        Windows = [new("time_start", "time_end", false)],
        Result = "data.notes",
        Paging = new(PagingStyle.Number) { Items = "data.notes", Page = "page", Size = "page_size", LargestSize = 3, Total = "data.total" },
    });

    /// <summary><c>shelf.list</c>: List shelves.</summary>
    public static HelpdeskOperation ShelfList => field ?? Once(ref field, new("shelf.list", "GET", "/shelves", AccessTokenKind.Tenant)
    {
        Summary = "List shelves.",
        MethodName = "ListShelvesAsync",
        IsIdempotent = true,
        Parameters =
        [
            new("query", false, true) { Description = "What to look for." },
            new("page_token", false, false) { Description = "Token of the page." },
            new("page_size", false, false) { Description = "Size of the page.", Type = "integer" },
        ],
        Result = "data.items",
        Paging = new(PagingStyle.Token) { Items = "data.items", Page = "page_token", Size = "page_size", LargestSize = 100, Token = "data.next_page_token", HasMore = "data.has_more" },
    });

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

    private static HelpdeskOperation Once(ref HelpdeskOperation? field, HelpdeskOperation made) => Interlocked.CompareExchange(ref field, made, null) ?? made;
}

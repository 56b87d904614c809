using FeishuHelpdesk.Complement;
using FeishuHelpdesk.Complement.Description;
using FeishuHelpdesk.Complement.Kiota;
using FeishuHelpdesk.Tests.Build;
using Xunit;

namespace FeishuHelpdesk.Tests.Complement;

/// <summary>The second generator on a small description, and on that description with one mistake in it.</summary>
public sealed class GeneratorTests
{
    private const string Folder = "tests/FeishuHelpdesk.Generated.Tests/Complement";

    private static readonly string Shop = File.ReadAllText(RepositoryFiles.PathOf(Folder + "/shop.openapi.yaml"));

    private static readonly KiotaClient Kiota = KiotaClient.Load(RepositoryFiles.PathOf(Folder + "/Generated"));

    /// <summary>A mistake, what it replaces, a text of the line that is told, and what is said of it.</summary>
    public static TheoryData<string, string, string, string> Mistakes { get; } = new()
    {
        { "x-method: GetOrder", "x-metod: GetOrder", "x-metod", "Nothing reads the extension x-metod here" },
        { "x-unit: seconds", "x-unit: hours", "x-unit: hours", "Nothing reads the unit hours" },
        { "type: boolean, description: Whether", "type: boolean, x-unit: seconds, description: Whether", "x-unit: seconds, description: Whether", "Nothing reads the extension x-unit here" },
        { "paid_time: { type: integer, format: int64, x-unit: epoch-seconds", "paid_time: { type: integer, format: int32, x-unit: epoch-seconds", "int32, x-unit: epoch-seconds", "Kiota wrote long? for this schema, which is Int32" },
        { "x-unit: minutes", "x-unit: epoch-seconds", "x-unit: epoch-seconds, description: How long packing", "The unit does not go with the type" },
        { "value: 2, name: Done", "value: 2, name: Open", "value: 2", "Open stands here twice" },
        { "value: 2, name: Done", "value: 1, name: Done", "name: Done", "Done stands here twice" },
        { "value: 2, name: Done", "value: two, name: Done", "value: two", "value is no whole number" },
        { "value: 2, name: Done", "value: 2, name: done", "name: done", "done cannot be the name of a value" },
        { "value: 2, name: Done", "value: 2, nam: Done", "nam: Done", "Nothing reads nam here" },
        { "items: data.orders", "items: data.things", "items: data.things", "data.things leads to no field of the answer: there is no things" },
        { "total: data.total", "total: total", "total: total", "total leads to no field" },
        { "page: page,", "page: number,", "page: number,", "The operation has no parameter number" },
        { "key: id", "key: name", "x-paging", "Order has no Text called name" },
        { ", key: id", "", "x-paging", "key is missing" },
        { "time: created_at }", "time: paid_time }", "x-paging", "A list is cut by epoch-milliseconds" },
        { "time: created_at }", "time: id }", "x-paging", "Order has no Int64 called id" },
        { "slice: { from: create_time_start", "slice: { from: page", "x-paging", "x-windows has no window that begins with page" },
        { "{ from: time_start, until: time_end }", "{ from: time_start, until: page }", "until: page", "The operation has no optional time called page" },
        { "{ from: time_start, until: time_end }", "{ from: time_start, until: time_end, together: true }", "together: true }]", "Only a window in epoch-milliseconds is completed" },
        { "{ from: time_start, until: time_end }", "{ from: time_start, until: time_end, together: 1 }", "together: 1", "true or false belongs here" },
        { "{ from: time_start, until: time_end }", "{ from: time_start, til: time_end }", "til: time_end", "Nothing reads til here" },
        { "has-more: data.has_more", "has-more: data.next_page_token", "has-more: data.next_page_token", "is Text, not Boolean" },
        { "items: data.notes", "items: data.total", "items: data.total", "A page is a list of objects" },
        { "x-result: data.notes", "x-result: data.total", "x-result: data.total", "What a list in pages gives" },
        { "value: cloth, name: Cloth", "value: cloth, name: Paper", "name: Paper }, { value: cloth", "Paper stands here twice" },
        { "style: number", "style: letters", "style: letters", "Nothing reads letters" },
        { "x-method: ListOrders", "x-method: GetOrder", "x-method: GetOrder", "GetOrder is the method of order.list already" },
        { "x-method: DeleteOrder", "x-method: delete-order", "x-method: delete-order", "delete-order cannot be the name of a method" },
        { "x-method: DeleteOrder", "x-method: DeleteOrderAsync", "x-method: DeleteOrderAsync", "Async comes by itself" },
        { "x-result: data.order.id", "x-result: data.order.number", "x-result: data.order.number", "there is no number" },
        { "x-token: either", "x-token: nobody", "x-token: nobody", "Nothing reads nobody; there are tenant, user and either" },
        { "      x-token: either\n", "", "    get:", "x-token does not say whose token" },
        { "x-query: OrderQuery", "x-query: order query", "x-query: order query", "order query cannot be the name of a class" },
        { "      x-query: OrderQuery\n", "", "    get:", "x-query does not say" },
        { "x-name: Statuses", "x-name: Tags", "name: tags", "Two parameters are called Tags" },
        { "{ code: 7 }", "{ code: 8 }", "code: 8", "The code 8 has no name" },
        { "{ code: 7 }", "{ code: 9 }", "{ code: 9 }", "9 stands here twice" },
        { "name: Unknown", "name: Broken", "name: Broken, status: 404", "9 Broken stands here twice" },
        { "per: minute", "per: hour", "per: hour", "Nothing reads hour" },
        { "requests: 50, ", "", "per: second", "requests is missing" },
        { "in: path, required: true, description: Id of the order., schema", "in: path, required: true, schema", "name: order_id", "The parameter has no description" },
        { "event: { type: string,", "event: { type: string, format: date-time,", "event:", "No reader can be written for a schema of type string and format date-time" },
        { "#/components/schemas/Shelf' }\n\n    OrderStatus", "#/components/schemas/Shelves' }\n\n    OrderStatus", "Shelves", "Shelves" },
        { "customer: { $ref", "nobody: { $ref", "nobody", "Kiota wrote no property for this field into Order" },
        { "  /orders:\n", "  /things:\n", "    get:", "Kiota wrote no method for GET /things" },
        { "operationId: order_get", "operationId: order_list", "operationId: order_list", "Two operations are called OrderList" },
        { "summary: Get one order\n", "description: Get one order\n", "    get:", "The operation has no summary" },
        { "fields: [customer, payer]", "fields: [customer, thing]", "fields: [customer, thing]", "Order has no field thing" },
        { "fields: [customer, payer]", "fields: [customer, shelf]", "fields: [customer, shelf]", "shelf is no Person" },
        { "fields: [customer, payer]", "field: [customer, payer]", "field: [customer, payer]", "Nothing reads field here" },
        { "fields: [customer, payer]", "fields: customer", "fields: customer", "A list belongs here" },
        { "key: name }", "key: home }", "key: home", "home is Object, and Text belongs here" },
        { ", key: name }", " }", "x-list-with", "key is missing" },
        { "items: { type: string } }\n        numbers", "items: { type: string }, x-list-with: { fields: [customer], key: name } }\n        numbers", "x-list-with: { fields: [customer]", "x-list-with goes with a list of objects" },
        { "from: ShelfPlan", "from: ShelfPlans", "from: ShelfPlans", "Nothing is called ShelfPlans" },
        { "from: ShelfPlan, ", "", "x-options", "from is missing" },
        { "class: kind }", "class: size }", "class: size", "ShelfPlan has no field size" },
        { "class: kind }", "shelf: kind }", "shelf: kind", "shelf is no text" },
        { "root: shelves", "root: kind", "root: kind", "kind is Text, and Object belongs here" },
        { "tag: code", "tag: key", "tag: key", "Shelf has no field key" },
        { "children: children,", "children: name,", "children: name", "name is Text, and Objects belongs here" },
        { "texts: [code, label] }", "texts: [code, label], color: red }", "color: red", "Nothing reads color here" },
        { "type: boolean, description: Whether", "type: boolean, x-options: { from: ShelfPlan, match: {}, root: shelves, tag: code, name: name, children: children, texts: [] }, description: Whether", "x-options: { from: ShelfPlan, match: {}", "x-options goes with a value that can be anything" },
        { "payload: OrderShippedEvent", "payload: OrderLostEvent", "payload: OrderLostEvent", "Nothing is called OrderLostEvent" },
        { "name: OrderShipped,", "name: order-shipped,", "name: order-shipped", "order-shipped cannot be the name of an event" },
        { "type: shop.order.shipped_v1, ", "", "x-event: { name: OrderShipped", "type is missing" },
        { "type: shop.closed_v1", "type: shop.order.shipped_v1", "name: ShopClosed", "stands here twice" },
        { "payload: ShopClosedEvent", "payload: OrderShippedEvent", "name: ShopClosed", "what another event says already" },
        { "payload: ShopClosedEvent }", "payload: ShopClosedEvent, color: red }", "color: red", "Nothing reads color here" },
        { "subtype: shipped_v1", "kind: shipped_v1", "kind: shipped_v1", "Nothing reads kind here" },
        { ", subtype: shipped_v1", "", "subscription: { type: shop.order }", "subtype is missing" },
        { "ticket-id: order_id", "ticket-id: order_no", "ticket-id: order_no", "there is no order_no" },
        { "ticket-id: order_id", "ticket-id: count", "ticket-id: count", "count is Int32, and Text belongs here" },
        { "helpdesk-id: sender.name", "helpdesk-id: sender.name.more", "helpdesk-id: sender.name.more", "there is no more" },
        { "              summary: The shop has closed\n", "", "            post:", "The event has no summary" },
        { "shipped_at: { type: integer, format: int64", "shipped_at: { type: integer, format: int16", "shipped_at", "No model of an event can be written with this" },
        { "notes: { type: array, items: { type: string }", "notes: { type: array", "notes: { type: array, description", "A list needs items" },
        { "name: list_orders", "name: ListOrders", "name: ListOrders", "ListOrders cannot be the name of a tool" },
        { "name: place_order", "name: list_orders", "name: list_orders, title: Place", "Two tools are called list_orders" },
        { "title: Place an order, ", "", "x-tool: { name: place_order", "title is missing" },
        { "without: [tags]", "without: [names]", "without: [names]", "no optional parameter names" },
        { "without: [tags]", "without: [page]", "without: [page]", "no optional parameter page" },
        { "without: [tags]", "needs: [tags]", "needs: [tags]", "Nothing reads needs here" },
        { "content: name }", "content: status }", "content: status }", "The body has no text called status" },
        { "message: { type: wrapping, content: name }", "message: { type: wrapping }", "message: { type: wrapping }", "content is missing" },
        { "x-method: GetPicture", "x-method: GetPicture\n      x-tool: { name: get_picture, title: Picture, description: Gives it. }", "x-tool: { name: get_picture", "What gives a file is no tool" },
        { "description: Which of its pictures., schema", "x-tool: 1, description: Which of its pictures., schema", "x-tool: 1", "Nothing reads the extension x-tool here" },
        { "code: { type: integer, format: int32, description: What happened. }\n        data: { $ref", "kode: { type: integer, format: int32, description: What happened. }\n        data: { $ref", "kode", "Kiota wrote no property" },
        { "name: Broken, status: 500", "name: broken, status: 500", "name: broken", "broken cannot be the name of a code" },
        { "code: 7, name: Broken", "code: 7, color: red, name: Broken", "color: red", "Nothing reads color here" },
        { "      operationId: order_get\n", "", "    get:", "The operation has no operationId" },
        { "operationId: order_get", "operationId: order-get", "operationId: order-get", "order-get cannot be the name of an operation" },
        { "description: The order, content: { application/json:", "description: The order, content: { text/plain:", "    post:", "The answer is no JSON" },
        { "      properties:\n        code: { type: integer, format: int32, description: What happened. }\n\n    OrderResponse:", "\n    OrderResponse:", "EmptyResponse", "The answer has no code" },
        { "content: { application/json: { schema: { $ref: '#/components/schemas/NewOrder' } } }", "content: { text/plain: { schema: { $ref: '#/components/schemas/NewOrder' } } }", "requestBody:", "The body is no JSON" },
        { "      summary: List shelves\n", "      summary: List shelves\n      security: []\n", "x-token: tenant", "asks for no security" },
        { "x-required-scopes: ['shop:read', 'shop:all']", "x-required-scopes: shop:read", "x-required-scopes: shop:read", "A list belongs here" },
        { "x-required-scopes: ['shop:read', 'shop:all']", "x-required-scopes: ['shop:read', 7]", "x-required-scopes: ['shop:read', 7]", "A text belongs here" },
        { "requests: 50, per: second", "requests: 50, per: second, color: red", "color: red", "Nothing reads color here" },
        { "      summary: Place an order\n", "      summary: Place an order\n      x-idempotent: maybe\n", "x-idempotent: maybe", "true or false belongs here" },
        { "{ code: 7 }", "{ code: 7, color: red }", "color: red", "Nothing reads color here" },
        { "      x-method: ListNotes\n", "      x-method: ListNotes\n      x-query: NoteQuery\n", "x-query: NoteQuery", "There is no class for 3 parameters or fewer" },
        { "      x-method: ListNotes\n", "      x-method: ListNotes\n      x-query: OrderQuery\n", "x-query: OrderQuery", "OrderQuery is the class of another operation already" },
        { "{ value: gift, name: Gift, description: Given away }]", "{ name: Gift, description: Given away }]", "name: Gift", "value is missing" },
        { "value: 2, name: Done", "value: 2, name: Value", "name: Value", "Value cannot be the name of a value" },
        { "value: 2, name: Done", "value: 2, name: Name", "name: Name", "Name cannot be the name of a value" },
        { "value: 2, name: Done", "value: 2, name: Equals", "name: Equals", "Equals cannot be the name of a value" },
        { "value: 2, name: Done", "value: 2, name: ToString", "name: ToString", "ToString cannot be the name of a value" },
        { "value: 2, name: Done", "value: 2, name: GetHashCode", "name: GetHashCode", "GetHashCode cannot be the name of a value" },
        { "value: 2, name: Done", "value: 2, name: Deconstruct", "name: Deconstruct", "Deconstruct cannot be the name of a value" },
        { "words: { type: array, description: Texts., items: { type: string } }", "words: { type: array, description: Texts. }", "words:", "A list needs items" },
        { "Written until when., schema: { type: integer, format: int64, x-unit: epoch-seconds", "Written until when., schema: { type: integer, format: int64, x-unit: epoch-milliseconds", "x-windows: [{ from: time_start", "The two ends count in different units" },
        { "style: number, items: data.notes", "style: number, color: red, items: data.notes", "color: red", "Nothing reads color here" },
        { ", token: data.next_page_token", "", "x-paging: { style: token", "token is missing" },
        { "items: data.notes, total: data.total", "items: data.notes", "x-paging: { style: number, items: data.notes", "total is missing" },
        { "time: created_at }", "time: created_at, color: red }", "color: red", "Nothing reads color here" },
        { "x-name: From, ", "x-name: from, ", "x-name: from", "from cannot be the name of a parameter" },
        { "name: lang, in: query", "name: lang, in: header", "name: lang", "A parameter cannot stand in the header" },
        { "name: lang, in: query", "name: language, in: query", "name: language", "Kiota wrote no property for the parameter language" },
        { "description: 'Language of the texts.', schema: { type: string }", "description: 'Language of the texts.'", "name: lang", "The parameter has no schema" },
        { "Tags & names, all of them.', schema: { type: array, items: { type: string } }", "Tags & names, all of them.', schema: { type: array }", "name: tags", "A list needs items" },
        { "Written from when on., schema: { type: integer, format: int64, x-unit: epoch-seconds", "Written from when on., schema: { type: integer, format: int64, x-unit: minutes", "x-unit: minutes", "A parameter cannot count minutes here" },
        { "message: { type: wrapping, content: name }", "message: { type: wrapping, content: name, color: red }", "color: red", "Nothing reads color here" },
        { "x-tool: { name: list_orders, title: List orders, description: Finds orders of the shop., without: [tags] }", "x-tool: 7", "x-tool: 7", "An object belongs here" },
        { "without: [tags]", "without: tags", "without: tags", "A list belongs here" },
        { "x-method: ListShelves", "x-method: 7", "x-method: 7", "A text belongs here" },
        { "x-method: ListShelves\n", "x-method:\n", "x-method:", "cannot be the name of a method" },
        { "x-windows: [{ from: time_start, until: time_end }]", "x-windows: [7]", "x-windows: [7]", "An object belongs here" },
        { "x-windows: [{ from: time_start, until: time_end }]", "x-windows: 7", "x-windows: 7", "A list belongs here" },
    };

    [Fact]
    public void What_is_committed_is_what_it_writes() =>
        AssertCommitted(Folder + "/Complement", Generator.Generate(Shop, Kiota, "FeishuHelpdesk.Tests.Shop"));

    [Fact]
    public void What_the_package_has_is_what_it_writes_and_so_is_the_page_of_all_operations()
    {
        const string package = "src/FeishuHelpdesk.Generated";
        var files = Generator.Generate(File.ReadAllText(RepositoryFiles.PathOf("spec/feishu-helpdesk.openapi.yaml")), KiotaClient.Load(RepositoryFiles.PathOf(package + "/Generated")), "FeishuHelpdesk");
        AssertCommitted(package + "/Complement", files);
        Assert.Equal(File.ReadAllText(RepositoryFiles.PathOf("docs/operations.md")).ReplaceLineEndings("\n"), files.Documentation);
    }

    [Fact]
    public void It_writes_the_same_every_time_and_with_any_line_ends()
    {
        var once = Generator.Generate(Shop, Kiota, "FeishuHelpdesk.Tests.Shop").Code;
        Assert.Equal(once, Generator.Generate(Shop.Replace("\n", "\r\n", StringComparison.Ordinal), Kiota, "FeishuHelpdesk.Tests.Shop").Code);
        Assert.DoesNotContain(once.Values, code => code.Contains('\r', StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_told_with_its_line(string right, string wrong, string line, string said)
    {
        Assert.Contains(right, Shop, StringComparison.Ordinal);
        var at = Shop.IndexOf(right, StringComparison.Ordinal);
        var yaml = Shop[..at] + wrong + Shop[(at + right.Length)..];
        var exception = Assert.Throws<DescriptionException>(() => Generator.Generate(yaml, Kiota, "FeishuHelpdesk.Tests.Shop"));
        Assert.Contains(said, exception.Message, StringComparison.Ordinal);
        Assert.Contains(line, yaml.Split('\n')[SourceMap.Of(yaml).Find(exception.Pointer).Line - 1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("openapi: 3.0.3\n")]
    [InlineData("openapi: 3.0.3\ninfo: { title: a, version: '1' }\npaths: {}\n")]
    [InlineData("- 1\n")]
    [InlineData("text")]
    public void What_is_no_description_is_told(string yaml) =>
        Assert.Throws<DescriptionException>(() => Generator.Generate(yaml, Kiota, "FeishuHelpdesk.Tests.Shop"));

    private static void AssertCommitted(string path, GeneratedFiles written)
    {
        var folder = RepositoryFiles.PathOf(path);
        var committed = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), file => File.ReadAllText(file).ReplaceLineEndings("\n"));
        Assert.Equal(written.Code.Keys.Order(StringComparer.Ordinal), committed.Keys.Order(StringComparer.Ordinal));
        Assert.All(written.Code, file => Assert.Equal(file.Value, committed[file.Key]));
    }
}

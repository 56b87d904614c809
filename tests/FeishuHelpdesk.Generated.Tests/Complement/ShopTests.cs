using System.Text;
using FeishuHelpdesk.Serialization;
using FeishuHelpdesk.Tests.Http;
using FeishuHelpdesk.Tests.Shop;
using FeishuHelpdesk.Tests.Shop.Generated;
using FeishuHelpdesk.Tests.Shop.Generated.Models;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Xunit;

namespace FeishuHelpdesk.Tests.Complement;

/// <summary>What the second generator writes from a description of every construct, compiled into these tests and run.</summary>
public sealed class ShopTests
{
    private readonly FakeService _service = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_construct_is_read()
    {
        var order = Read("""
            {"id":17,"customer":{"name":"a","home":{"street":{"name":"s"}}},"people":[{"name":"b"},null],"labels":{"any name":"text","other":1},
             "words":["w",2],"numbers":[1,"2",null],"status":"1","order_kind":"gift","created_at":1616920429000,"createdAt":"1596379008","paid_time":1596379008,
             "sent_at":"1591239289000","waiting_duration":90,"packing_time":1.5,"is_gift":true,"price":"1e3","class":"c","event":"e","typed_status":"t",
             "shelf":{"name":"root","children":[{"name":"leaf","children":[]}]},"anything":{"a":[1,9007199254740993,0.10,"x",true,null]},"more":{"x":1}}
            """);
        Assert.Equal("17", order.Id);
        Assert.Equal("s", order.Customer!.Home!.Street!.Name);
        Assert.Equal(["b", null], order.People!.Select(person => person?.Name));
        Assert.Equal(["any name", "other"], order.Labels!.AdditionalData.Keys);
        Assert.Equal(["w", "2"], order.Words);
        Assert.Equal([1, 2, null], order.Numbers);
        Assert.Equal(OrderStatus.Open, order.TypedStatusView);
        Assert.Equal("t", order.TypedStatus);
        Assert.Equal(OrderKind.Gift, order.TypedOrderKind);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1616920429000), order.Created_atDateTime);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1596379008), order.CreatedDateTime);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1596379008), order.PaidDateTime);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1591239289000), order.SentDateTime);
        Assert.Equal(TimeSpan.FromSeconds(90), order.WaitingTimeSpan);
        Assert.Equal(TimeSpan.FromSeconds(90), order.PackingTimeSpan);
        Assert.Equal((true, 1000.0, "c", "e"), (order.IsGift, order.Price, order.Class, order.Event));
        Assert.Equal("leaf", order.Shelf!.Children![0].Name);
        var anything = (UntypedArray)((UntypedObject)order.Anything!).GetValue()["a"];
        Assert.Equal(
            [typeof(UntypedInteger), typeof(UntypedLong), typeof(UntypedDecimal), typeof(UntypedString), typeof(UntypedBoolean), typeof(UntypedNull)],
            anything.GetValue().Select(node => node.GetType()));
        Assert.Equal("more", Assert.Single(order.AdditionalData).Key);
    }

    [Theory]
    [InlineData("""{"id":1,"text":"a"}""", 1)]
    [InlineData("""[{"id":1},null,{"id":2}]""", 2)]
    [InlineData("[]", 0)]
    [InlineData("null", 0)]
    public void A_union_of_an_object_and_a_list_is_a_list(string notes, int count) =>
        Assert.Equal(count, Read($$"""{"notes":{{notes}}}""").NoteList.Count);

    [Theory]
    [InlineData("""{"zh_cn":"a"}""", "a", null)]
    [InlineData("""[{"zh_cn":"a"}]""", "a", null)]
    [InlineData("""["a"]""", "a", "a")]
    [InlineData("""[null,"a"]""", "a", "a")]
    [InlineData("[1]", "1", "1")]
    public void A_plain_text_stands_for_every_text_of_its_element(string reasons, string chinese, string? english)
    {
        var words = Assert.Single(Read($$"""{"reasons":{{reasons}}}""").ReasonList);
        Assert.Equal((chinese, english), (words.ZhCn, words.EnUs));
    }

    [Theory]
    [InlineData("""{"people":[{"name":"a"},null,{"name":"b"},{"name":"a"}],"customer":{"name":"b"},"payer":{"name":"c"}}""", "a b c")]
    [InlineData("""{"customer":{"name":"b"}}""", "b")]
    [InlineData("""{"people":[{},{}],"payer":{}}""", "- - -")]
    [InlineData("""{"people":null}""", "")]
    [InlineData("""{"people":{"name":"a"},"payer":7}""", "")]
    public void A_list_is_one_with_the_fields_that_hold_more_of_it(string order, string names) =>
        Assert.Equal(names, string.Join(' ', Read(order).PeopleList.Select(person => person.Name ?? "-")));

    [Fact]
    public void A_list_of_choices_has_a_typed_view_and_its_unknown_values_are_drift()
    {
        var order = Read("""{"states":[2,null,"1",77],"kinds":["gift",null,"loan"]}""");
        Assert.Equal([OrderStatus.Done, OrderStatus.Open, new(77)], order.TypedStates);
        Assert.Equal(["gift", "loan"], order.TypedKinds.Select(kind => kind.Value));
        Assert.Empty(Read("{}").TypedStates);
        Assert.Empty(Read("""{"states":7,"kinds":[{}]}""").TypedKinds);

        var drift = new DriftLog();
        var json = Encoding.UTF8.GetBytes("""{"code":0,"data":{"order":{"states":[2,77],"kinds":["gift","loan"]}}}""");
        ModelReader.Read(json, new OrderResponse(), drift);
        Assert.Equal(["$.data.order.states[*]", "$.data.order.kinds[*]"], Paths(json, drift));
        Assert.Equal(77, drift.Entries[0].Value);
        Assert.Equal("loan", drift.Entries[1].Text);
    }

    [Theory]
    [InlineData("\"c3\"", "A / B / C")]
    [InlineData("\"C\"", "A / B / C")]
    [InlineData("[\"a1\",{\"label\":\"b2\"},7,null]", "A, A / B, Seven")]
    [InlineData("{\"code\":[\"b2\",\"D\"]}", "A / B, D")]
    [InlineData("\"twice\"", "twice")]
    [InlineData("\"anything else\"", "anything else")]
    [InlineData("{\"other\":\"a1\"}", "")]
    [InlineData("\"\"", "")]
    [InlineData("null", "")]
    public void A_picked_option_has_the_names_above_it(string place, string names)
    {
        var order = Read($$"""{"class":"k","place":{{place}}}""");
        Assert.Equal(names, string.Join(", ", order.PlaceOptions([new ShelfPlan { Kind = "other" }, new ShelfPlan { Kind = "k", Shelves = Shelves() }])));
    }

    [Fact]
    public void Options_of_a_definition_that_is_not_there_are_the_values_themselves()
    {
        var order = Read("""{"id":"1","class":"k","place":["a1","A"]}""");
        Assert.All(order.PlaceOptions([]), option => Assert.False(option.IsKnown));
        Assert.Equal(["a1", "A"], order.PlaceOptions([new ShelfPlan { Kind = "k" }]).Select(option => option.Name));
        Assert.Throws<ArgumentNullException>(() => order.PlaceOptions(null!));
    }

    [Fact]
    public void The_first_key_that_matches_finds_the_definition()
    {
        var order = Read("""{"id":"p","class":"k","place":"a1"}""");
        var byId = new ShelfPlan { PlanId = "p", Shelves = new() { Children = [new() { Code = "a1", Name = "by id" }] } };
        var byKind = new ShelfPlan { Kind = "k", Shelves = Shelves() };
        Assert.Equal("by id", Assert.Single(order.PlaceOptions([byKind, byId])).Name);
        Assert.Equal("A", Assert.Single(order.PlaceOptions([byKind])).Name);
    }

    [Fact]
    public void Options_that_hold_themselves_end()
    {
        var shelf = new Shelf { Code = "a1", Name = "A" };
        shelf.Children = [shelf, null!];
        var option = Assert.Single(Read("""{"class":"k","place":"a1"}""").PlaceOptions([new ShelfPlan { Kind = "k", Shelves = new() { Children = [shelf] } }]));
        Assert.Equal(["A"], option.Path);
        Assert.True(option.IsKnown);
    }

    [Theory]
    [InlineData("1e400", false)]
    [InlineData("123456789012345678901234567890123", false)]
    [InlineData("0.12345678901234567890123456789012345", false)]
    [InlineData("1e-400", false)]
    [InlineData("-1e99999999999999999999", false)]
    [InlineData("""{"a":[1,{"b":1e400}]}""", false)]
    [InlineData("1e3", true)]
    [InlineData("-1.5E-7", true)]
    [InlineData("0.10", true)]
    [InlineData("-0.0", true)]
    [InlineData("1e300", true)]
    [InlineData("18446744073709551615", true)]
    [InlineData("0.1234567890123456789012345678", true)]
    public void A_number_that_no_type_holds_is_kept_as_it_came(string anything, bool isHeld)
    {
        var order = Read($$"""{"anything":{{anything}},"id":"1"}""");
        Assert.Equal("1", order.Id);
        Assert.Equal(isHeld, order.Anything is not null);
        Assert.Equal(isHeld ? null : anything, order.AdditionalData.TryGetValue("anything", out var kept) ? kept.ToString() : null);
        if (!isHeld)
        {
            var drift = new DriftLog();
            var json = Encoding.UTF8.GetBytes("{\"code\":0,\"data\":{\"order\":{\"anything\":" + anything + "}}}");
            ModelReader.Read(json, new OrderResponse(), drift);
            Assert.Equal(["$.data.order.anything"], Paths(json, drift));
        }
    }

    [Fact]
    public void Names_that_are_data_and_values_that_are_known_are_no_drift_and_others_are()
    {
        var drift = new DriftLog();
        var json = Encoding.UTF8.GetBytes("""{"code":0,"data":{"order":{"labels":{"x":1},"status":0,"order_kind":"sale\"s","shelf":{"children":[{"x":1}]}}}}""");
        ModelReader.Read(json, new OrderResponse(), drift);
        Assert.Equal(["$.data.order.shelf.children[*].x"], Paths(json, drift));

        drift = new DriftLog();
        json = Encoding.UTF8.GetBytes("""{"code":0,"data":{"order":{"status":4,"order_kind":"loan","words":[{}],"numbers":[1.5],"anything":[{}]}}}""");
        ModelReader.Read(json, new OrderResponse(), drift);
        Assert.Equal(["$.data.order.status", "$.data.order.order_kind", "$.data.order.words[*]", "$.data.order.numbers[*]"], Paths(json, drift));
        Assert.Equal(4, drift.Entries[0].Value);
        Assert.Equal("loan", drift.Entries[1].Text);
    }

    [Theory]
    [InlineData("""{"labels":{"any name":"text","other":1,"n":null},"anything":{"a":[1.50,{"b":null}]},"words":["w"],"numbers":[3]}""")]
    [InlineData("""{"words":["a",{}],"numbers":["x"],"shelf":{"children":[{"children":{}}]},"people":{}}""")]
    public void Whatever_is_read_is_written_back(string order) =>
        Assert.Equal(Serialization.Models.Canonical(Encoding.UTF8.GetBytes(order)), Serialization.Models.Canonical(Read(order)));

    [Fact]
    public void An_open_enum_of_texts_has_the_text_and_a_name_where_one_is_known()
    {
        Assert.Equal("sale\"s", OrderKind.Sale.Value);
        Assert.Equal("Sale", OrderKind.Sale.Name);
        Assert.Null(new OrderKind("loan").Name);
        Assert.Equal("loan", new OrderKind("loan").ToString());
        Assert.Equal("", default(OrderKind).ToString());
        Assert.Null(new OrderStatus(0).Name);
    }

    [Fact]
    public async Task A_short_method_gives_what_the_description_says_it_gives()
    {
        var shop = Shop("""{"code":0,"data":{"order":{"id":"a/b"}}}""");
        Assert.Equal("a/b", (await shop.GetOrderAsync("a/b", lang: "zh cn", cancellationToken: Cancel)).Id);
        Assert.Equal("GET /open-apis/orders/a%2Fb?lang=zh%20cn", Last());
        Assert.Equal("a/b", await shop.CreateOrderAsync(new NewOrder { Name = "n", TypedStatus = OrderStatus.Done, WantedDateTime = DateTimeOffset.FromUnixTimeMilliseconds(1616920429000), TypedWrapping = NewOrderWrapping.Cloth }, new CallOptions { UserAccessToken = new("u-1") }, Cancel));
        Assert.Equal("POST /open-apis/orders", Last());
        Assert.Equal("""{"name":"n","status":2,"wanted_at":"1616920429000","wrapping":"cloth"}""", _service.Requests.Last().Body);
        Assert.Equal("Bearer u-1", _service.Requests.Last().Headers["Authorization"]);
        await shop.DeleteOrderAsync("1", Cancel);
        Assert.Equal("DELETE /open-apis/orders/1", Last());
        Assert.Equal(0, (await shop.Orders["1"].GetAsync(Cancel)).Code);
    }

    [Fact]
    public async Task The_class_of_a_query_sends_what_is_set_as_the_service_wants_it()
    {
        var shop = Shop("""{"code":0,"data":{}}""");
        Assert.Empty(await shop.ListOrdersAsync(cancellationToken: Cancel).ToListAsync(Cancel));
        Assert.Equal("GET /open-apis/orders?page=1&page_size=200", Last());
        var query = new OrderQuery { Statuses = [OrderStatus.Open, new(77)], CreatedFrom = Milliseconds(1616920429000), CreatedUntil = Milliseconds(1616920429001), ChangedUntil = Milliseconds(7), Tags = ["a&b", "字"] };
        var orders = shop.ListOrdersAsync(query, cancellationToken: Cancel);
        query.Tags = ["what came later"];
        Assert.Empty(await orders.ToListAsync(Cancel));
        Assert.Equal("GET /open-apis/orders?change_time_end=7&change_time_start=1&create_time_end=1616920429001&create_time_start=1616920429000&page=1&page_size=200&status_list=1&status_list=77&tags=a%26b&tags=%E5%AD%97", Last());
    }

    [Fact]
    public async Task A_list_in_pages_asks_for_each_as_the_operation_wants_it()
    {
        var shop = Shop("""{"code":0,"data":{"total":2,"notes":[{"text":"a"},null,{"text":"b"}]}}""");
        Assert.Equal(["a", "b"], await shop.ListNotesAsync("1/2", from: Milliseconds(5000), cancellationToken: Cancel).Select(note => note.Text).ToListAsync(Cancel));
        Assert.Equal("GET /open-apis/orders/1%2F2/notes?page=1&page_size=3&time_start=5", Last());

        shop = Shop("""{"code":0,"data":{"has_more":false,"next_page_token":"t","items":[{"name":"s"}]}}""");
        var page = Assert.Single(await shop.ListShelvesAsync("q", cancellationToken: Cancel).AsPages(pageSize: 7).ToListAsync(Cancel));
        Assert.Null(page.Continuation);
        Assert.Equal("GET /open-apis/shelves?query=q&page_size=7", Last());
    }

    [Fact]
    public async Task A_file_comes_from_its_place_whatever_the_parameters_are_called()
    {
        _service.Otherwise = FakeService.Now(_ => FakeService.Body(200, "application/octet-stream", "bytes"));
        using var client = _service.Client();
        using var file = await new ShopClient(FakeService.AdapterOf(client)).GetPictureAsync("1", "2/3", 4, Cancel);
        Assert.Equal("bytes", await new StreamReader(file.Content).ReadToEndAsync(Cancel));
        Assert.Equal("GET /open-apis/orders/1/lines/2%2F3/picture?index=4", Last());
    }

    [Theory]
    [InlineData("""{"code":0}""")]
    [InlineData("""{"code":0,"data":{}}""")]
    [InlineData("""{"code":0,"data":{"order":[]}}""")]
    [InlineData("""{"code":0,"data":[]}""")]
    public async Task A_success_without_its_result_is_the_typed_exception(string answer)
    {
        var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => Shop(answer).GetOrderAsync("1", cancellationToken: Cancel));
        Assert.Equal("GET /orders/{order_id}", error.Operation);
        Assert.Contains("data.order", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"code":0}""")]
    [InlineData("""{"code":0,"data":{"orders":{}}}""")]
    [InlineData("""{"code":0,"data":{"orders":[1]}}""")]
    public async Task A_list_that_came_as_something_else_is_never_an_empty_one(string answer) =>
        await Assert.ThrowsAsync<FeishuHelpdeskException>(async () => await Shop(answer).ListOrdersAsync(cancellationToken: Cancel).ToListAsync(Cancel));

    [Fact]
    public async Task What_cannot_be_sent_is_refused_before_it_is()
    {
        var shop = Shop("{}");
        await Assert.ThrowsAsync<ArgumentException>(() => shop.GetOrderAsync("", cancellationToken: Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => shop.DeleteOrderAsync("..", Cancel));
        await Assert.ThrowsAsync<ArgumentNullException>(() => shop.CreateOrderAsync(null!, Cancel));
        Assert.Throws<ArgumentException>(() => shop.ListNotesAsync("", cancellationToken: Cancel));
        var error = Assert.Throws<ArgumentException>(() => shop.ListNotesAsync("1", from: Milliseconds(2000), until: Milliseconds(1000), cancellationToken: Cancel));
        Assert.Equal("until", error.ParamName);
        error = Assert.Throws<ArgumentException>(() => shop.ListOrdersAsync(new OrderQuery { ChangedFrom = Milliseconds(2), ChangedUntil = Milliseconds(1) }, cancellationToken: Cancel));
        Assert.Equal("ChangedUntil", error.ParamName);
        Assert.Empty(_service.Requests);
    }

    [Fact]
    public void The_table_has_what_the_description_says_of_each_operation()
    {
        Assert.Equal(["order.list", "order.create", "order.get", "order.delete", "order_line.picture", "order_note.list", "shelf.list"], FeishuHelpdesk.Tests.Shop.HelpdeskOperations.All.Select(operation => operation.Name));
        var get = FeishuHelpdesk.Tests.Shop.HelpdeskOperations.OrderGet;
        Assert.Equal(("GET", "/orders/{order_id}", AccessTokenKind.TenantOrUser, "GetOrderAsync", true, false), (get.Method, get.Path, get.Token, get.MethodName, get.IsIdempotent, get.IsBinary));
        Assert.Equal(["shop:read", "shop:all"], get.Scopes);
        Assert.Equal("Made for the tests.", get.Origin);
        Assert.Equal([new(9, 404, "There is no such order.", "Check the order's id."), new OperationError(7, 500, "The shop is broken.", "Come again tomorrow.")], get.Errors);
        var list = FeishuHelpdesk.Tests.Shop.HelpdeskOperations.OrderList;
        Assert.Equal([new(1000, TimeSpan.FromMinutes(1)), new OperationRateLimit(50, TimeSpan.FromSeconds(1))], list.RateLimits);
        Assert.Equal(new OperationPaging(PagingStyle.Number) { Items = "data.orders", Total = "data.total", Page = "page", Size = "page_size", LargestSize = 200, Ceiling = 10000 }, list.Paging);
        Assert.False(FeishuHelpdesk.Tests.Shop.HelpdeskOperations.OrderCreate.IsIdempotent);
        Assert.True(FeishuHelpdesk.Tests.Shop.HelpdeskOperations.OrderLinePicture.IsBinary);
        Assert.Same(get, FeishuHelpdesk.Tests.Shop.HelpdeskOperations.Find("GET /orders/{order_id}"));
        Assert.Null(FeishuHelpdesk.Tests.Shop.HelpdeskOperations.Find("GET /orders/1"));
        Assert.Equal("Check the id.", FeishuHelpdesk.Tests.Shop.ErrorCodes.Advice(FeishuHelpdesk.Tests.Shop.ErrorCodes.Unknown));
    }

    private ShopClient Shop(string answer)
    {
        _service.Otherwise = FakeService.Now(_ => FakeService.Json(200, answer));
        return new ShopClient(FakeService.AdapterOf(_service.Client()));
    }

    private static DateTimeOffset Milliseconds(long value) => DateTimeOffset.FromUnixTimeMilliseconds(value);

    private string Last() => $"{_service.Requests.Last().Method} {_service.Requests.Last().Address.PathAndQuery}";

    private static Shelf Shelves() => new()
    {
        Children =
        [
            new()
            {
                Code = "a1",
                Name = "A",
                Children = [new() { Code = "b2", Name = "B", Children = [new() { Code = "c3", Name = "C" }, new() { Code = "t1", Name = "twice" }] }],
            },
            new() { Code = "7", Name = "Seven", Children = [new() { Code = "t2", Name = "twice" }] },
            new() { Code = "D" },
        ],
    };

    private static Order Read(string order)
    {
        var response = new OrderResponse();
        ModelReader.Read(Encoding.UTF8.GetBytes("{\"code\":0,\"data\":{\"order\":" + order + "}}"), response, drift: null);
        return response.Data!.Order!;
    }

    private static IEnumerable<string> Paths(byte[] json, DriftLog drift)
    {
        var reports = new List<ContractDrift>();
        new DriftReporter(reports.Add, NullLogger.Instance).Report(json, drift);
        return reports.Select(report => report.JsonPath);
    }
}

using System.Web;
using FeishuHelpdesk.Tests.Http;
using Xunit;

namespace FeishuHelpdesk.Tests.Paging;

/// <summary>FAQs and custom fields, whose pages have tokens.</summary>
public sealed class TokenPagesTests : IDisposable
{
    private readonly FakeService _service = new();
    private readonly FeishuHelpdesk.Generated.FeishuHelpdeskClient _client;

    public TokenPagesTests() => _client = _service.Client();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Each_page_is_asked_for_with_the_token_of_the_last()
    {
        Serve("\"items\":[{\"faq_id\":\"1\"}],\"has_more\":true,\"page_token\":\"a/b=\"", "\"items\":[{\"faq_id\":\"2\"}],\"has_more\":true,\"page_token\":\"c\"", "\"items\":[{\"faq_id\":\"3\"}],\"has_more\":false");
        Assert.Equal(["1", "2", "3"], await Ids());
        Assert.Equal([null, "a/b=", "c"], _service.Requests.Select(request => HttpUtility.ParseQueryString(request.Address.Query)["page_token"]));
    }

    [Theory]
    [InlineData("\"has_more\":false,\"page_token\":\"again\"")]
    [InlineData("\"has_more\":true")]
    [InlineData("\"has_more\":true,\"page_token\":\"\"")]
    [InlineData("\"has_more\":true,\"page_token\":null")]
    [InlineData("")]
    public async Task It_ends_where_there_is_no_next_page_or_no_token_for_it(string end)
    {
        Serve("\"items\":[{\"faq_id\":\"1\"}]" + (end.Length > 0 ? "," + end : ""));
        Assert.Equal(["1"], await Ids());
        Assert.Single(_service.Requests);
    }

    [Fact]
    public async Task A_token_alone_says_that_there_is_more()
    {
        Serve("\"items\":[{\"faq_id\":\"1\"}],\"page_token\":\"a\"", "\"items\":[{\"faq_id\":\"2\"}]");
        Assert.Equal(["1", "2"], await Ids());
    }

    [Fact]
    public async Task It_ends_on_an_empty_page_whatever_that_says()
    {
        Serve("\"items\":[{\"faq_id\":\"1\"}],\"has_more\":true,\"page_token\":\"a\"", "\"items\":[],\"has_more\":true,\"page_token\":\"b\"");
        Assert.Equal(["1"], await Ids());
        Assert.Equal(2, _service.Requests.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task It_ends_when_tokens_go_round_in_a_circle(int length)
    {
        var request = 0;
        _service.Otherwise = FakeService.Now(_ => FakeService.Json(200, $$$"""{"code":0,"data":{"items":[{"faq_id":"1"}],"has_more":true,"page_token":"{{{++request % length}}}"}}"""));
        Assert.Equal(length + 1, (await Ids()).Count);
    }

    [Fact]
    public async Task So_it_does_when_the_token_that_it_goes_on_from_comes_again()
    {
        _service.Otherwise = FakeService.Now(_ => FakeService.Json(200, """{"code":0,"data":{"items":[{"faq_id":"1"}],"has_more":true,"page_token":"again"}}"""));
        var first = await _client.ListFaqsAsync(cancellationToken: Cancel).AsPages(pageSize: 20).FirstAsync(Cancel);
        _service.Requests.Clear();
        var rest = await _client.ListFaqsAsync(cancellationToken: Cancel).AsPages(first.Continuation, pageSize: 20).ToListAsync(Cancel);
        Assert.Null(Assert.Single(rest).Continuation);
        Assert.Equal("20", HttpUtility.ParseQueryString(Assert.Single(_service.Requests).Address.Query)["page_size"]);
    }

    [Fact]
    public async Task It_goes_on_from_any_page_with_whatever_token_the_service_made()
    {
        Serve("\"items\":[{\"faq_id\":\"1\"}],\"has_more\":true,\"page_token\":\"1.2.字 &\"", "\"items\":[{\"faq_id\":\"2\"}]");
        var pages = await _client.ListFaqsAsync(search: "a", cancellationToken: Cancel).AsPages().ToListAsync(Cancel);
        _service.Requests.Clear();
        Serve("\"items\":[{\"faq_id\":\"2\"}]");
        using var other = _service.Client();
        Assert.Equal("2", Assert.Single(Assert.Single(await other.ListFaqsAsync(search: "a", cancellationToken: Cancel).AsPages(pages[0].Continuation).ToListAsync(Cancel)).Values).FaqId);
        Assert.Equal("1.2.字 &", HttpUtility.ParseQueryString(_service.Requests.Single().Address.Query)["page_token"]);
        Assert.Null(pages[^1].Continuation);
        var foreign = Assert.Throws<ArgumentException>(() => _client.ListFaqsAsync(search: "b", cancellationToken: Cancel).AsPages(pages[0].Continuation));
        Assert.StartsWith("The continuation belongs to another list, or to the same with other conditions.", foreign.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => _client.SearchFaqsAsync("a", cancellationToken: Cancel).AsPages(pages[0].Continuation));
        var unknown = Assert.Throws<ArgumentException>(() => _client.ListFaqsAsync(search: "a", cancellationToken: Cancel).AsPages("a token of the service's own"));
        Assert.StartsWith("The continuation is none of this client's.", unknown.Message, StringComparison.Ordinal);
        var withoutToken = pages[0].Continuation![..^"1.2.字 &".Length];
        Assert.Throws<ArgumentException>(() => _client.ListFaqsAsync(search: "a", cancellationToken: Cancel).AsPages(withoutToken));
        Assert.Throws<ArgumentOutOfRangeException>(() => _client.ListFaqsAsync(search: "a", cancellationToken: Cancel).AsPages(pageSize: 101));
    }

    [Fact]
    public async Task Custom_fields_have_a_token_of_another_name()
    {
        Serve("\"items\":[{\"key_name\":\"1\"}],\"has_more\":true,\"next_page_token\":\"n\"", "\"items\":[{\"key_name\":\"2\"}],\"has_more\":false");
        Assert.Equal(["1", "2"], await _client.ListTicketCustomizedFieldsAsync(cancellationToken: Cancel).Select(field => field.KeyName).ToListAsync(Cancel));
        Assert.Equal("?page_size=100&page_token=n", _service.Requests.Last().Address.Query);
    }

    [Fact]
    public async Task A_search_ends_though_it_has_a_token()
    {
        _service.Otherwise = FakeService.Now(_ => FakeService.Json(200, FakeService.Example("faq-search.derived.json")));
        Assert.NotEmpty(await _client.SearchFaqsAsync("wifi", cancellationToken: Cancel).ToListAsync(Cancel));
        Assert.Single(_service.Requests);
    }

    private async Task<List<string?>> Ids() => await _client.ListFaqsAsync(cancellationToken: Cancel).Select(faq => faq.FaqId).ToListAsync(Cancel);

    private void Serve(params string[] pages) =>
        _service.Answer([.. pages.Select(page => FakeService.Now(_ => FakeService.Json(200, "{\"code\":0,\"data\":{" + page + "}}")))]);
}

using System.Globalization;
using System.Web;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Tests.Http;
using Xunit;

namespace FeishuHelpdesk.Tests.Paging;

/// <summary>The messages of a ticket, whose pages have numbers.</summary>
public sealed class NumberedPagesTests : IDisposable
{
    private readonly FakeService _service = new();
    private readonly FeishuHelpdesk.Generated.FeishuHelpdeskClient _client;

    public NumberedPagesTests() => _client = _service.Client();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private List<string> Messages { get; } = [.. Enumerable.Range(0, 450).Select(i => $"m{i}")];

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData(450)]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(7)]
    [InlineData(100_000)]
    [InlineData(null)]
    public async Task All_messages_come_whatever_the_count_says(int? total)
    {
        Serve(total: _ => total);
        Assert.Equal(Messages, await Ids());
        Assert.InRange(_service.Requests.Count, 3, 4);
    }

    [Fact]
    public async Task A_short_page_that_fills_the_count_is_the_last_also_for_whoever_goes_on()
    {
        Serve(total: count => count);
        var pages = await List().AsPages().ToListAsync(Cancel);
        Assert.Equal(3, _service.Requests.Count);
        _service.Requests.Clear();
        Assert.Equal(50, Assert.Single(await List().AsPages(pages[1].Continuation).ToListAsync(Cancel)).Values.Count);
        Assert.Single(_service.Requests);
    }

    [Fact]
    public async Task A_page_comes_again_also_where_one_of_its_messages_was_changed()
    {
        _service.Otherwise = FakeService.Now(_ => FakeService.Json(200, "{\"code\":0,\"data\":{\"messages\":["
            + string.Join(',', Enumerable.Range(0, 200).Select(i => $$"""{"id":"m{{i}}","content":"{{_service.Requests.Count}}"}""")) + "]}}"));
        Assert.Equal(200, (await Ids()).Count);
        Assert.Equal(2, _service.Requests.Count);
    }

    [Fact]
    public async Task A_message_that_comes_in_meanwhile_pushes_none_into_sight_twice()
    {
        var all = Messages.ToList();
        Serve(before: page => Messages.Insert(0, $"new{page}"));
        var ids = await Ids();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Empty(all.Except(ids));
    }

    [Fact]
    public async Task A_page_that_comes_again_is_the_end()
    {
        Messages.RemoveRange(200, 250);
        Serve(pageOf: _ => 1, total: _ => 200);
        Assert.Equal(Messages, await Ids());
        Assert.Equal(2, _service.Requests.Count);
    }

    [Fact]
    public async Task It_is_an_error_where_there_should_be_more()
    {
        Serve(pageOf: page => ((page - 1) % 2) + 1);
        var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(Ids);
        Assert.Contains("Page 3 is one that came before, though the service has 450", error.Message, StringComparison.Ordinal);
        Assert.Equal(3, _service.Requests.Count);
    }

    [Fact]
    public async Task Messages_without_an_id_are_told_apart_by_what_they_say()
    {
        _service.Otherwise = FakeService.Now(request => FakeService.Json(200, "{\"code\":0,\"data\":{\"messages\":["
            + string.Join(',', Enumerable.Repeat($$"""{"content":"page {{HttpUtility.ParseQueryString(request.Address.Query)["page"]}}"}""", request.Address.Query.Contains("page=4", StringComparison.Ordinal) ? 0 : 200)) + "]}}"));
        Assert.Equal(600, await _client.ListTicketMessagesAsync("1", cancellationToken: Cancel).CountAsync(Cancel));
        _service.Otherwise = FakeService.Now(_ => FakeService.Json(200, "{\"code\":0,\"data\":{\"messages\":[" + string.Join(',', Enumerable.Repeat("{}", 200)) + "]}}"));
        Assert.Equal(200, await _client.ListTicketMessagesAsync("1", cancellationToken: Cancel).CountAsync(Cancel));
    }

    [Fact]
    public async Task It_goes_on_from_any_page_with_the_size_that_the_place_was_counted_in()
    {
        Serve();
        var pages = await List().AsPages(pageSize: 100).ToListAsync(Cancel);
        Assert.Equal([100, 100, 100, 100, 50], pages.Select(page => page.Values.Count));
        Assert.All(pages, page => Assert.Equal(450, page.Total));
        using var other = _service.Client();
        var rest = await other.ListTicketMessagesAsync("1", cancellationToken: Cancel).AsPages(pages[2].Continuation).SelectMany(page => page.Values).ToListAsync(Cancel);
        Assert.Equal(Messages.Skip(300), rest.Select(message => message.Id));
        Assert.Null(pages[^1].Continuation);
        Assert.Equal("pageSize", Assert.Throws<ArgumentException>(() => List().AsPages(pages[2].Continuation, 200)).ParamName);
        Assert.Equal("continuation", Assert.Throws<ArgumentException>(() => _client.ListTicketMessagesAsync("2", cancellationToken: Cancel).AsPages(pages[2].Continuation)).ParamName);
        foreach (var place in new[] { "0.100", "1.0", "1.201", "99999999999.100", "1", "x.100" })
        {
            var continuation = pages[2].Continuation!.Replace("page.4.100", "page." + place, StringComparison.Ordinal);
            Assert.Throws<ArgumentException>(() => List().AsPages(continuation));
        }
    }

    [Fact]
    public void A_window_upside_down_or_an_id_that_is_none_is_refused()
    {
        Assert.Throws<ArgumentException>(() => _client.ListTicketMessagesAsync("", cancellationToken: Cancel));
        Assert.Throws<ArgumentException>(() => _client.ListTicketMessagesAsync("1", DateTimeOffset.UnixEpoch.AddSeconds(2), DateTimeOffset.UnixEpoch, cancellationToken: Cancel));
        Assert.Empty(_service.Requests);
    }

    [Fact]
    public async Task An_answer_without_its_list_is_an_error_and_one_without_any_messages_none()
    {
        _service.Otherwise = FakeService.Now(_ => FakeService.Json(200, """{"code":0,"data":{"messages":"none"}}"""));
        await Assert.ThrowsAsync<FeishuHelpdeskException>(Ids);
        _service.Otherwise = FakeService.Now(_ => FakeService.Json(200, """{"code":0,"data":{}}"""));
        Assert.Empty(await Ids());
    }

    private AsyncPageable<TicketMessage> List() => _client.ListTicketMessagesAsync("1", cancellationToken: Cancel);

    private async Task<List<string>> Ids() => await List().Select(message => message.Id!).ToListAsync(Cancel);

    private void Serve(Func<int, int?>? total = null, Func<int, int>? pageOf = null, Action<int>? before = null) => _service.Otherwise = FakeService.Now(request =>
    {
        var query = HttpUtility.ParseQueryString(request.Address.Query);
        var (page, size) = (int.Parse(query["page"]!, CultureInfo.InvariantCulture), int.Parse(query["page_size"]!, CultureInfo.InvariantCulture));
        before?.Invoke(page);
        page = pageOf?.Invoke(page) ?? page;
        var count = total is null ? Messages.Count : total(Messages.Count);
        return FakeService.Json(200, "{\"code\":0,\"data\":{" + (count is null ? "" : FormattableString.Invariant($"\"total\":{count},"))
            + "\"messages\":[" + string.Join(',', Messages.Skip((page - 1) * size).Take(size).Select(id => $"{{\"id\":\"{id}\"}}")) + "]}}");
    });
}

using System.Globalization;
using System.Web;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Tests.Http;
using Xunit;

namespace FeishuHelpdesk.Tests.Paging;

/// <summary>The next page, asked for while the last is in use; and lists without a service.</summary>
public sealed class NextPageAheadTests : IDisposable
{
    private readonly FakeService _service = new();
    private readonly FeishuHelpdesk.Generated.FeishuHelpdeskClient _client;
    private readonly Dictionary<int, TaskCompletionSource> _asked = Enumerable.Range(1, 6).ToDictionary(page => page, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    public NextPageAheadTests()
    {
        _client = _service.Client();
        _service.Otherwise = (request, _) =>
        {
            var page = int.Parse(HttpUtility.ParseQueryString(request.Address.Query)["page"]!, CultureInfo.InvariantCulture);
            _asked[page].SetResult();
            return Task.FromResult(FakeService.Json(200, "{\"code\":0,\"data\":{\"messages\":[" + (page > 4 ? "" : $"{{\"id\":\"{page}-1\"}},{{\"id\":\"{page}-2\"}}") + "]}}"));
        };
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private AsyncPageable<TicketMessage> Messages => _client.ListTicketMessagesAsync("1", options: new() { MaxAttempts = 1 }, cancellationToken: Cancel).WithNextPageAhead();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task One_page_is_under_way_while_one_is_in_use_and_no_more()
    {
        var page = 0;
        await foreach (var messages in Messages.AsPages(pageSize: 2).WithCancellation(Cancel))
        {
            page++;
            Assert.Equal($"{page}-1", messages.Values[0].Id);
            await _asked[page + 1].Task.WaitAsync(Cancel);
            Assert.False(_asked.TryGetValue(page + 2, out var next) && next.Task.IsCompleted);
        }

        Assert.Equal(4, page);
    }

    [Fact]
    public async Task Without_it_no_page_is_asked_for_before_its_time()
    {
        await foreach (var messages in _client.ListTicketMessagesAsync("1", cancellationToken: Cancel).AsPages(pageSize: 2).WithCancellation(Cancel))
            Assert.Equal(messages.Values[0].Id![0] - '0', _service.Requests.Count);
    }

    [Fact]
    public async Task What_fails_ahead_is_told_when_its_page_is_come_to()
    {
        var answer = _service.Otherwise;
        _service.Otherwise = (request, cancellation) => request.Address.Query.Contains("page=2", StringComparison.Ordinal) ? FakeService.Code(500, ErrorCodes.InternalError)(request, cancellation) : answer(request, cancellation);
        var seen = new List<string?>();
        await Assert.ThrowsAsync<FeishuHelpdeskException>(async () =>
        {
            await foreach (var page in Messages.AsPages(pageSize: 2).WithCancellation(Cancel))
                seen.AddRange(page.Values.Select(message => message.Id));
        });
        Assert.Equal(["1-1", "1-2"], seen);
    }

    [Fact]
    public async Task Whoever_stops_ends_what_is_under_way()
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = _service.Otherwise;
        _service.Otherwise = async (request, cancellation) =>
        {
            if (request.Address.Query.Contains("page=2", StringComparison.Ordinal))
            {
                cancellation.Register(ended.SetResult);
                await FakeService.Hang(request, cancellation);
            }

            return await answer(request, cancellation);
        };
        await foreach (var page in Messages.AsPages(pageSize: 2).WithCancellation(Cancel))
            break;
        Assert.True(ended.Task.IsCompleted);
    }

    [Fact]
    public async Task A_list_of_pages_that_are_there_can_stand_in_for_one()
    {
        var list = AsyncPageable.FromPages([new Page<string>(["a", "b"], "1"), new Page<string>(["c"])]);
        Assert.Equal(["a", "b", "c"], await list.ToListAsync(Cancel));
        Assert.Equal(["a", "b", "c"], await list.WithNextPageAhead().ToListAsync(Cancel));
        Assert.Equal(["c"], (await list.AsPages("1").SingleAsync(Cancel)).Values);
        Assert.Throws<ArgumentException>(() => list.AsPages("2"));
        Assert.Throws<ArgumentNullException>(() => AsyncPageable.FromPages<string>(null!));
    }

    [Fact]
    public async Task Such_a_list_goes_on_from_where_it_was_cut_off_and_ends_for_whoever_gives_up()
    {
        var list = AsyncPageable.FromPages([new Page<string>(["a"], "1"), new Page<string>(["b"], "2")]);
        Assert.Empty(await list.AsPages("2").ToListAsync(Cancel));
        using var stop = new CancellationTokenSource();
        await using var pages = list.AsPages().GetAsyncEnumerator(stop.Token);
        Assert.True(await pages.MoveNextAsync());
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await pages.MoveNextAsync());
    }

    [Fact]
    public async Task Whoever_stops_also_lets_a_list_of_his_own_clear_up()
    {
        var list = new Endless();
        await foreach (var page in list.WithNextPageAhead().AsPages().WithCancellation(Cancel))
            break;
        Assert.True(list.IsClearedUp);
    }

    private sealed class Endless : AsyncPageable<string>
    {
        public bool IsClearedUp { get; private set; }

        public override async IAsyncEnumerable<Page<string>> AsPages(string? continuation = null, int? pageSize = null)
        {
            try
            {
                while (true)
                {
                    await Task.Yield();
                    yield return new(["a"], "more");
                }
            }
            finally
            {
                IsClearedUp = true;
            }
        }
    }
}

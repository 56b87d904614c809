using System.Globalization;
using System.Web;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Tests.Http;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace FeishuHelpdesk.Tests.Paging;

/// <summary>All tickets, however many: none twice, none lost, and on from any place in another process.</summary>
public sealed class SlicedPagesTests
{
    private const long Now = 1700000000000;
    private const long Year = 365L * 24 * 60 * 60 * 1000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Services { get; } = new MatrixTheoryData<string, string>(
        ["newest first", "oldest first", "by id", "by update"],
        ["right", "up to 10000", "missing", "zero", "negative", "far too many", "ten too few"]);

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Every_ticket_comes_once_in_whatever_order_the_service_has_and_whatever_it_counts(string order, string total)
    {
        var store = Store(Sorted(order, Spread(total == "up to 10000" ? 11_000 : 1_500, seed: 1)));
        store.Total = count => total switch
        {
            "right" => count,
            "up to 10000" => Math.Min(count, TicketStore.Ceiling),
            "zero" => 0,
            "negative" => -1,
            "far too many" => count + 1_000_000,
            "ten too few" => count - 10,
            _ => null,
        };
        AssertSame(store.Tickets, await AllAsync(store));
    }

    [Fact]
    public async Task A_long_list_takes_few_more_requests_than_it_has_pages()
    {
        var store = Store(Sorted("newest first", Spread(20_000, seed: 2)));
        AssertSame(store.Tickets, await AllAsync(store));
        Assert.InRange(store.Requests, 100, 250);
    }

    [Fact]
    public async Task A_list_that_fits_into_a_page_is_one_request_with_no_condition_of_its_own()
    {
        var store = Store(Spread(199, seed: 3));
        Assert.Equal(199, (await AllAsync(store)).Count);
        Assert.Equal("?page=1&page_size=200", Assert.Single(store.Service.Requests).Address.Query);
        store = Store([]);
        Assert.Empty(await AllAsync(store));
        Assert.Single(store.Service.Requests);
    }

    [Fact]
    public async Task Pages_come_newest_first_and_none_is_larger_than_asked_for()
    {
        var store = Store(Sorted("by id", Spread(3_000, seed: 4)));
        var pages = await Client(store).ListTicketsAsync(cancellationToken: Cancel).AsPages(pageSize: 50).ToListAsync(Cancel);
        Assert.All(pages, page => Assert.InRange(page.Values.Count, 1, 50));
        Assert.All(pages.Zip(pages.Skip(1)), two => Assert.True(two.First.Values.Min(ticket => ticket.CreatedAt) > two.Second.Values.Max(ticket => ticket.CreatedAt)));
        AssertSame(store.Tickets, pages.SelectMany(page => page.Values));
    }

    [Theory]
    [InlineData("newest first", 1)]
    [InlineData("oldest first", 1)]
    [InlineData("by id", 1)]
    [InlineData("by id", 7)]
    public async Task Small_pages_take_requests_in_proportion_to_what_they_hold(string order, int size)
    {
        var store = Store(Sorted(order, Spread(400, seed: 19)));
        var pages = await Client(store).ListTicketsAsync(cancellationToken: Cancel).AsPages(pageSize: size).ToListAsync(Cancel);
        Assert.All(pages, page => Assert.InRange(page.Values.Count, 1, size));
        Assert.All(pages.Zip(pages.Skip(1)), two => Assert.True(two.First.Values.Min(ticket => ticket.CreatedAt) > two.Second.Values.Max(ticket => ticket.CreatedAt)));
        AssertSame(store.Tickets, pages.SelectMany(page => page.Values));
        // No page ends before it has to.
        Assert.Contains(pages, page => page.Values.Count == size);
        Assert.InRange(pages.Count, 400 / size, 400 * 3 / 2 / size);
        // 20 at a time at the best; what comes oldest first says nothing of where the newest lie, and is found by halving.
        Assert.InRange(store.Requests, 20, order == "oldest first" ? 400 : 120);
    }

    [Theory]
    [InlineData(15)]
    [InlineData(60)]
    public async Task Small_pages_end_between_two_instants_and_go_on_from_there(int count)
    {
        // Three in each instant.
        var store = Store(Sorted("by id", [.. Enumerable.Range(0, count).Select(i => new StoredTicket(Id(i * 7919L % 1_000_003), Now - Year - (i / 3 * 1000)))]));
        var client = Client(store);
        var pages = await client.ListTicketsAsync(cancellationToken: Cancel).AsPages(pageSize: 4).ToListAsync(Cancel);
        Assert.All(pages, page => Assert.Single(page.Values.Select(ticket => ticket.CreatedAt).Distinct()));
        AssertSame(store.Tickets, pages.SelectMany(page => page.Values));
        var done = new List<Ticket>();
        foreach (var page in pages.SkipLast(1))
        {
            done.AddRange(page.Values);
            var rest = await client.ListTicketsAsync(cancellationToken: Cancel).AsPages(page.Continuation, 4).SelectMany(one => one.Values).ToListAsync(Cancel);
            AssertSame(store.Tickets, [.. done, .. rest]);
        }
    }

    [Theory]
    [InlineData("by id")]
    [InlineData("newest first")]
    public async Task Thousands_in_one_millisecond_come_once_each(string order)
    {
        var burst = Enumerable.Range(0, 6_000).Select(i => new StoredTicket(Id(900_000 + i), Now - Year));
        var store = Store(Sorted(order, [.. Spread(2_000, seed: 5), .. burst]));
        AssertSame(store.Tickets, await AllAsync(store));
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(10_001)]
    [InlineData(12_345)]
    public async Task More_in_one_millisecond_than_the_service_gives_is_an_error_that_names_it(int count)
    {
        var store = Store([.. Spread(500, seed: 6), .. Enumerable.Range(0, count).Select(i => new StoredTicket(Id(900_000 + i), Now - Year))]);
        var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => AllAsync(store));
        Assert.Contains("2022-11-14T22:13:20.000Z (1668464000000)", error.Message, StringComparison.Ordinal);
        Assert.Equal("GET /helpdesk/v1/tickets", error.Operation);
    }

    [Fact]
    public async Task One_fewer_than_that_comes_whole()
    {
        var store = Store([.. Enumerable.Range(0, 9_999).Select(i => new StoredTicket(Id(i), Now - Year))]);
        AssertSame(store.Tickets, await AllAsync(store));
    }

    [Theory]
    [InlineData("newest first", "right")]
    [InlineData("oldest first", "far too many")]
    [InlineData("by id", "negative")]
    [InlineData("by update", "ten too few")]
    public async Task One_page_ahead_every_ticket_comes_once_too(string order, string total)
    {
        var store = Store(Sorted(order, [.. Spread(6_000, seed: 6), .. Enumerable.Range(0, 450).Select(i => new StoredTicket(Id(700_000_000 + i), Now - (Year / 3)))]));
        store.Total = count => total switch
        {
            "right" => Math.Min(count, TicketStore.Ceiling),
            "negative" => -1,
            "far too many" => count + 1_000_000,
            _ => count - 10,
        };
        AssertSame(store.Tickets, await AllAsync(store, isAhead: true));
    }

    [Fact]
    public async Task One_page_ahead_the_next_window_is_asked_for_before_the_last_has_come_and_no_other()
    {
        var store = Store(Sorted("newest first", Spread(3_000, seed: 7)));
        var answer = store.Service.Otherwise;
        var (underWay, most) = (0, 0);
        store.Service.Otherwise = async (request, cancellation) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref underWay));
            // As long as it takes for a second to come, or for nobody to be able to send one.
            await Task.Delay(5, cancellation);
            var answered = await answer(request, cancellation);
            Interlocked.Decrement(ref underWay);
            return answered;
        };
        AssertSame(store.Tickets, await AllAsync(store, isAhead: true));
        Assert.Equal(2, most);
        Assert.InRange(store.Requests, 15, 60);
    }

    [Theory]
    [InlineData(1, "newest first", false)]
    [InlineData(1, "oldest first", true)]
    [InlineData(3, "by id", false)]
    [InlineData(19, "newest first", true)]
    public async Task Small_pages_are_cut_from_what_one_request_brings(int size, string order, bool isAhead)
    {
        var store = Store(Sorted(order, [.. Spread(300, seed: 19), .. Enumerable.Range(0, 5).Select(i => new StoredTicket(Id(900_000 + i), Now - Year))]));
        using var client = Client(store);
        var list = client.ListTicketsAsync(cancellationToken: Cancel);
        var pages = await (isAhead ? list.WithNextPageAhead() : list).AsPages(pageSize: size).ToListAsync(Cancel);

        AssertSame(store.Tickets, pages.SelectMany(page => page.Values));
        // But for those of one instant, which are one page.
        Assert.All(pages, page => Assert.True(page.Values.Count <= size || page.Values.All(ticket => ticket.CreatedAt == page.Values[0].CreatedAt)));
        Assert.InRange(store.Requests, 1, pages.Count + 30);
        var requests = store.Requests;
        Assert.Single(await list.AsPages(pageSize: size).Take(1).ToListAsync(Cancel));
        Assert.InRange(store.Requests - requests, 1, 20);
    }

    [Fact]
    public async Task One_page_ahead_stays_ahead_after_a_first_window_that_was_far_too_wide()
    {
        // Nothing for years, and then the list: the first guess is by far too wide, and so is what was asked for below it.
        var store = Store([.. Sorted("newest first", Spread(3_000, seed: 18)).Select(ticket => ticket with { Created = ticket.Created - (3 * Year) })]);
        var answer = store.Service.Otherwise;
        var lastAsked = long.MaxValue;
        store.Service.Otherwise = (request, cancellation) =>
        {
            if (long.TryParse(HttpUtility.ParseQueryString(request.Address.Query)["create_time_end"], CultureInfo.InvariantCulture, out var until))
                lastAsked = until;
            return answer(request, cancellation);
        };
        using var client = Client(store);
        var (pages, ahead) = (0, 0);
        await foreach (var page in client.ListTicketsAsync(cancellationToken: Cancel).WithNextPageAhead().AsPages().WithCancellation(Cancel))
        {
            pages++;
            if (page.Values.All(ticket => ticket.CreatedAt > lastAsked))
                ahead++;
        }

        Assert.InRange(ahead, pages * 3 / 4, pages);
    }

    [Fact]
    public async Task One_page_ahead_whoever_stops_ends_what_is_under_way()
    {
        var store = Store(Sorted("newest first", Spread(3_000, seed: 8)));
        var answer = store.Service.Otherwise;
        var ended = 0;
        store.Service.Otherwise = async (request, cancellation) =>
        {
            if (store.Requests < 2)
                return await answer(request, cancellation);
            cancellation.Register(() => ended++);
            return await FakeService.Hang(request, cancellation);
        };
        using var client = Client(store);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var pages = client.ListTicketsAsync(options: new() { MaxAttempts = 1 }, cancellationToken: Cancel).WithNextPageAhead().AsPages().GetAsyncEnumerator(stop.Token);
        // The list itself and its first window come; what comes after hangs.
        Assert.True(await pages.MoveNextAsync());
        await pages.DisposeAsync();
        Assert.Equal(1, ended);
    }

    [Fact]
    public async Task One_page_ahead_what_fails_is_told_when_its_page_is_come_to()
    {
        var store = Store(Sorted("newest first", Spread(3_000, seed: 9)));
        var answer = store.Service.Otherwise;
        var found = new List<string?>();
        using var client = Client(store);
        // A window that ends more than a year ago cannot be had.
        store.Service.Otherwise = (request, cancellation) =>
            long.TryParse(HttpUtility.ParseQueryString(request.Address.Query)["create_time_end"], CultureInfo.InvariantCulture, out var until) && until < Now - Year
                ? FakeService.Code(500, ErrorCodes.InternalError)(request, cancellation)
                : answer(request, cancellation);
        await Assert.ThrowsAsync<FeishuHelpdeskException>(async () =>
        {
            await foreach (var ticket in client.ListTicketsAsync(options: new() { MaxAttempts = 1 }, cancellationToken: Cancel).WithNextPageAhead().WithCancellation(Cancel))
                found.Add(ticket.TicketId);
        });
        Assert.Empty(store.Tickets.Where(ticket => ticket.Created >= Now - Year).Select(ticket => ticket.Id).Except(found));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public async Task What_is_made_changed_or_taken_away_meanwhile_disturbs_nothing_else(int seed, bool isAhead)
    {
        var random = new Random(seed);
        var tickets = Spread(8_000, seed).Select(ticket => ticket with { Status = random.Next(1, 3) }).OrderByDescending(ticket => ticket.Created).ToList();
        var store = Store(tickets);
        var untouched = tickets.Where(ticket => ticket.Status == 1).Select(ticket => ticket.Id).ToHashSet(StringComparer.Ordinal);
        var made = 0;
        store.Before = _ =>
        {
            for (var i = 0; i < 10; i++)
            {
                var at = random.Next(tickets.Count);
                untouched.Remove(tickets[at].Id);
                if (i < 4)
                    tickets.RemoveAt(at);
                else
                    tickets[at] = tickets[at] with { Updated = Now + i, Status = 3 - tickets[at].Status };
            }

            tickets.Insert(0, new(Id(500_000 + made++), Now + made));
        };
        var found = await AllAsync(store, new TicketQuery { Statuses = [TicketStatus.Created] }, isAhead);
        Assert.Equal(found.Count, found.Select(ticket => ticket.TicketId).Distinct().Count());
        Assert.Empty(untouched.Except(found.Select(ticket => ticket.TicketId!)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Neither_do_they_within_one_millisecond(bool isTakenAway)
    {
        var tickets = Enumerable.Range(0, 3_000).Select(i => new StoredTicket(Id(i), Now - Year)).ToList();
        var staying = tickets.Select(ticket => ticket.Id).ToHashSet(StringComparer.Ordinal);
        var store = Store(tickets);
        store.Before = request =>
        {
            if (request is < 25 or > 60)
                return;
            if (isTakenAway)
            {
                staying.Remove(tickets[0].Id);
                tickets.RemoveAt(0);
            }
            else
            {
                tickets.Insert(0, new(Id(800_000 + request), Now - Year));
            }
        };
        var found = await AllAsync(store);
        Assert.Equal(found.Count, found.Select(ticket => ticket.TicketId).Distinct().Count());
        Assert.Empty(staying.Except(found.Select(ticket => ticket.TicketId!)));
    }

    [Fact]
    public async Task A_window_holds_its_ends_and_nothing_beyond()
    {
        var store = Store(Sorted("by id", Spread(5_000, seed: 7)));
        var times = store.Tickets.Select(ticket => ticket.Created).Order().ToList();
        var (from, until) = (times[1_000], times[4_000]);
        var found = await AllAsync(store, new TicketQuery { CreatedFrom = At(from), CreatedUntil = At(until) });
        AssertSame(store.Tickets.Where(ticket => ticket.Created >= from && ticket.Created <= until), found);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_window_that_is_open_at_one_end_goes_as_far_as_there_are_tickets(bool isOpenAtItsEnd)
    {
        var store = Store(Sorted("newest first", Spread(3_000, seed: 8)));
        // The clock of whoever made it is ahead of ours.
        store.Tickets.Insert(0, new(Id(777_777), Now + 3_600_000));
        var middle = store.Tickets[1_500].Created;
        var found = await AllAsync(store, isOpenAtItsEnd ? new() { CreatedFrom = At(middle) } : new() { CreatedUntil = At(middle) });
        AssertSame(store.Tickets.Where(ticket => isOpenAtItsEnd ? ticket.Created >= middle : ticket.Created <= middle), found);
        Assert.All(store.Service.Requests, request =>
        {
            var query = HttpUtility.ParseQueryString(request.Address.Query);
            Assert.NotNull(query["create_time_start"]);
            Assert.NotNull(query["create_time_end"]);
        });
    }

    [Fact]
    public async Task A_window_of_updates_is_completed_and_kept_in_every_request()
    {
        var tickets = Spread(2_000, seed: 9).Select((ticket, i) => ticket with { Updated = Now - (i * 1000) }).ToList();
        var store = Store(tickets);
        var found = await AllAsync(store, new TicketQuery { UpdatedFrom = At(Now - 900_000) });
        AssertSame(tickets.Where(ticket => ticket.Updated >= Now - 900_000), found);
        Assert.All(store.Service.Requests, request => Assert.Contains($"update_time_start={Now - 900_000}", request.Address.Query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_window_that_has_not_begun_is_empty_and_nobody_is_asked()
    {
        var store = Store(Spread(10, seed: 21));
        Assert.Empty(await AllAsync(store, new TicketQuery { CreatedFrom = At(Now + Year) }));
        Assert.Equal(0, store.Requests);
    }

    [Fact]
    public async Task The_ends_of_all_time_are_a_window_too()
    {
        var store = Store(Spread(1_000, seed: 10));
        AssertSame(store.Tickets, await AllAsync(store, new TicketQuery { CreatedFrom = DateTimeOffset.MinValue, CreatedUntil = DateTimeOffset.MaxValue }));
        Assert.Empty(await AllAsync(store, new TicketQuery { CreatedFrom = DateTimeOffset.MinValue, CreatedUntil = DateTimeOffset.UnixEpoch }));
    }

    [Fact]
    public async Task It_goes_on_from_the_end_of_any_page_in_another_process()
    {
        var store = Store(Sorted("by id", [.. Spread(1_000, seed: 11), .. Enumerable.Range(0, 450).Select(i => new StoredTicket(Id(900_000 + i), Now - Year))]));
        var query = new TicketQuery { CreatedFrom = At(Now - (3 * Year)) };
        var pages = await Client(store).ListTicketsAsync(query, cancellationToken: Cancel).AsPages().ToListAsync(Cancel);
        AssertSame(store.Tickets, pages.SelectMany(page => page.Values));
        var done = new List<Ticket>();
        foreach (var page in pages.SkipLast(1))
        {
            done.AddRange(page.Values);
            Assert.InRange(page.Continuation!.Length, 1, 80);
            var later = new FakeTimeProvider(DateTimeOffset.FromUnixTimeMilliseconds(Now + Year));
            var rest = await store.Client(later).ListTicketsAsync(query, cancellationToken: Cancel).AsPages(page.Continuation).SelectMany(one => one.Values).ToListAsync(Cancel);
            AssertSame(store.Tickets, [.. done, .. rest]);
        }
    }

    [Fact]
    public async Task After_a_failure_it_goes_on_from_the_last_page_that_came()
    {
        var store = Store(Sorted("by id", Spread(2_000, seed: 12)));
        using var client = store.Client(new FakeTimeProvider(At(Now)));
        var done = new List<Ticket>();
        string? continuation = null;
        var failures = 0;
        do
        {
            var left = 5;
            store.Before = _ =>
            {
                if (left-- == 0)
                    throw new HttpRequestException("The connection broke.");
            };
            try
            {
                await foreach (var page in client.ListTicketsAsync(options: new() { MaxAttempts = 1 }, cancellationToken: Cancel).AsPages(continuation).WithCancellation(Cancel))
                {
                    done.AddRange(page.Values);
                    continuation = page.Continuation;
                }

                continuation = null;
            }
            catch (FeishuHelpdeskException error)
            {
                failures++;
                Assert.True(error.IsTransient);
            }
        }
        while (continuation is not null);
        Assert.InRange(failures, 1, 20);
        AssertSame(store.Tickets, done);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("text")]
    [InlineData("1.0123456789abcdef.until.5.5")]
    [InlineData("2.{list}.until.1690000000000.5")]
    [InlineData("1.{list}.page.1.200")]
    [InlineData("1.{list}.until.1690000000000")]
    [InlineData("1.{list}.until.1690000000000.0")]
    [InlineData("1.{list}.until.0.5")]
    [InlineData("1.{list}.until.-1.5")]
    [InlineData("1.{list}.until.99999999999999999999.5")]
    [InlineData("1.{list}.until.1690000000000.5.5")]
    [InlineData("1.{list}.until.")]
    public async Task A_continuation_that_is_none_of_this_list_is_refused_before_anything_is_sent(string continuation)
    {
        var store = Store(Spread(1_000, seed: 13));
        var client = Client(store);
        var list = (await client.ListTicketsAsync(cancellationToken: Cancel).AsPages().FirstAsync(Cancel)).Continuation!.Split('.')[1];
        var before = store.Requests;
        var error = Assert.Throws<ArgumentException>(() => client.ListTicketsAsync(cancellationToken: Cancel).AsPages(continuation.Replace("{list}", list, StringComparison.Ordinal)));
        Assert.Equal("continuation", error.ParamName);
        Assert.Equal(before, store.Requests);
    }

    [Fact]
    public async Task A_continuation_of_other_conditions_is_refused()
    {
        var store = Store(Spread(1_000, seed: 14));
        var client = Client(store);
        var query = new TicketQuery { Statuses = [TicketStatus.Created], CreatedUntil = At(Now) };
        var continuation = (await client.ListTicketsAsync(query, cancellationToken: Cancel).AsPages().FirstAsync(Cancel)).Continuation;
        foreach (var other in new[] { new(), new() { Statuses = [TicketStatus.Created] }, new TicketQuery { Statuses = [TicketStatus.Created], CreatedUntil = At(Now + 1) } })
            Assert.Contains("conditions", Assert.Throws<ArgumentException>(() => client.ListTicketsAsync(other, cancellationToken: Cancel).AsPages(continuation)).Message, StringComparison.Ordinal);
        Assert.NotEmpty(await client.ListTicketsAsync(query, cancellationToken: Cancel).AsPages(continuation).ToListAsync(Cancel));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(201)]
    public void A_page_of_a_size_that_is_not_given_is_refused(int size)
    {
        var store = Store([]);
        Assert.Equal("pageSize", Assert.Throws<ArgumentOutOfRangeException>(() => Client(store).ListTicketsAsync(cancellationToken: Cancel).AsPages(pageSize: size)).ParamName);
        Assert.Equal(0, store.Requests);
    }

    [Fact]
    public void A_window_upside_down_is_refused()
    {
        var store = Store([]);
        var error = Assert.Throws<ArgumentException>(() => Client(store).ListTicketsAsync(new() { CreatedFrom = At(2), CreatedUntil = At(1) }, cancellationToken: Cancel));
        Assert.Equal("CreatedUntil", error.ParamName);
        Assert.Contains("1970-01-01T00:00:00.0020000+00:00", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, store.Requests);
    }

    [Fact]
    public async Task A_service_that_keeps_to_no_window_is_an_error_and_no_loop()
    {
        var store = Store(Spread(12_000, seed: 15));
        store.Window = _ => null;
        var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => AllAsync(store));
        Assert.Contains("does not keep to the window", error.Message, StringComparison.Ordinal);
        Assert.InRange(store.Requests, 1, 200);
    }

    [Fact]
    public async Task A_service_that_counts_in_coarser_steps_gives_no_ticket_twice()
    {
        var store = Store(Sorted("by id", [.. Spread(3_000, seed: 16), .. Enumerable.Range(0, 500).Select(i => new StoredTicket(Id(900_000 + i), Now - Year + (i % 3)))]));
        store.Window = window => (window.From / 10 * 10, (window.Until / 10 * 10) + 9);
        AssertSame(store.Tickets, await AllAsync(store));
    }

    [Fact]
    public async Task A_service_that_gives_the_last_page_again_beyond_the_end_is_left()
    {
        var tickets = Enumerable.Range(0, 450).Select(i => new StoredTicket(Id(i), Now - Year)).ToList();
        var service = new FakeService();
        service.Otherwise = FakeService.Now(request =>
        {
            var page = Math.Min(int.Parse(HttpUtility.ParseQueryString(request.Address.Query)["page"]!, CultureInfo.InvariantCulture), 3);
            return FakeService.Json(200, "{\"code\":0,\"data\":{\"tickets\":[" + string.Join(',', tickets.Skip((page - 1) * 200).Take(200).Select(ticket => ticket.Json())) + "]}}");
        });
        using var client = service.Client(new FakeTimeProvider(At(Now)));
        // Every window but the one has nothing in it; what the service gives there is of the one.
        AssertSame(tickets, await client.ListTicketsAsync(new() { CreatedFrom = At(Now - Year), CreatedUntil = At(Now - Year) }, cancellationToken: Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task It_ends_when_the_caller_cancels_by_the_method_or_by_the_enumeration()
    {
        var store = Store(Spread(2_000, seed: 17));
        foreach (var byMethod in new[] { true, false })
        {
            using var source = new CancellationTokenSource();
            var seen = 0;
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                await foreach (var ticket in Client(store).ListTicketsAsync(cancellationToken: byMethod ? source.Token : Cancel).WithCancellation(byMethod ? Cancel : source.Token))
                {
                    if (++seen == 250)
                        await source.CancelAsync();
                }
            });
            Assert.InRange(seen, 250, 500);
        }
    }

    private static TicketStore Store(List<StoredTicket> tickets) => new() { Tickets = tickets };

    private static FeishuHelpdesk.Generated.FeishuHelpdeskClient Client(TicketStore store) => store.Client(new FakeTimeProvider(At(Now)));

    private static async Task<List<Ticket>> AllAsync(TicketStore store, TicketQuery? query = null, bool isAhead = false)
    {
        using var client = Client(store);
        var list = client.ListTicketsAsync(query, cancellationToken: Cancel);
        return await (isAhead ? list.WithNextPageAhead() : list).ToListAsync(Cancel);
    }

    // Two years with quiet times, and hours in which much comes at once.
    private static List<StoredTicket> Spread(int count, int seed)
    {
        var random = new Random(seed);
        var busy = Enumerable.Range(0, 5).Select(_ => Now - random.NextInt64(2 * Year)).ToList();
        return [.. Enumerable.Range(0, count).Select(i => new StoredTicket(
            Id((i * 7919L) % 1_000_003),
            random.Next(4) == 0 ? busy[random.Next(busy.Count)] + random.Next(1_000_000) - 1_000_000 : Now - random.NextInt64(2 * Year)))];
    }

    private static List<StoredTicket> Sorted(string order, List<StoredTicket> tickets) => order switch
    {
        "newest first" => [.. tickets.OrderByDescending(ticket => ticket.Created).ThenBy(ticket => ticket.Id, StringComparer.Ordinal)],
        "oldest first" => [.. tickets.OrderBy(ticket => ticket.Created).ThenBy(ticket => ticket.Id, StringComparer.Ordinal)],
        "by id" => [.. tickets.OrderBy(ticket => ticket.Id, StringComparer.Ordinal)],
        _ => tickets,
    };

    private static string Id(long number) => (6626871355780000000 + number).ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private static void AssertSame(IEnumerable<StoredTicket> expected, IEnumerable<Ticket> found) =>
        Assert.Equal(expected.Select(ticket => ticket.Id).Order(StringComparer.Ordinal), found.Select(ticket => ticket.TicketId!).Order(StringComparer.Ordinal));
}

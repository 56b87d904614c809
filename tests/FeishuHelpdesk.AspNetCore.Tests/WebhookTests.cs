using System.Collections.Concurrent;
using System.Net;
using FeishuHelpdesk.AspNetCore;
using FeishuHelpdesk.Events;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Tests.Authentication;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;
using static FeishuHelpdesk.Tests.AspNetCore.EventHost;
using static FeishuHelpdesk.Tests.Events.Deliveries;

namespace FeishuHelpdesk.Tests.AspNetCore;

/// <summary>Events that come by webhook are handled once, and what is not handled comes again.</summary>
public class WebhookTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_reaches_the_handlers_of_its_type()
    {
        var seen = new ConcurrentQueue<string>();
        await using var host = await StartAsync(events => events
            .On<TicketCreatedEvent>((created, context, _) => Seen($"created {created.TicketId} {context.Received.EventId}"))
            .On<TicketUpdatedEvent>((updated, _, _) => Seen("updated"))
            .On<UnknownEvent>((unknown, _, _) => Seen(unknown.Type))
            .On<IHelpdeskEvent>((any, _, _) => Seen("any")));

        Assert.Equal(HttpStatusCode.OK, await host.SendAsync(Event("e1")));
        Assert.Equal(HttpStatusCode.OK, await host.SendAsync(Event("e2", "moon.rose")));

        Assert.Equal(["created 7 e1", "any", "moon.rose", "any"], seen);

        Task Seen(string what)
        {
            seen.Enqueue(what);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task The_check_of_the_address_is_answered()
    {
        await using var host = await StartAsync();

        using var answer = await host.SendAsync(Encrypted("""{"challenge":"c1","token":"vt-0001","type":"url_verification"}"""), isSigned: false);

        Assert.Equal((HttpStatusCode.OK, """{"challenge":"c1"}""", "application/json"), (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel), answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task What_is_not_the_services_reaches_no_handler_and_leaves_no_secret_in_the_log()
    {
        var handled = 0;
        await using var host = await StartAsync(events => events.On<IHelpdeskEvent>((_, _, _) => Task.FromResult(handled++)));

        var statuses = new List<HttpStatusCode>();
        foreach (var (body, isSigned) in new[] { (Encrypted(Event()), false), (Encrypted(Event(token: "other")), true), (Bytes(Event()), true), (Bytes("{"), false), (new byte[1024 * 1024 + 1], false) })
        {
            using var answer = await host.SendAsync(body, isSigned);
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge], statuses);
        Assert.Equal(0, handled);
        Assert.Equal(5, host.Logs.Count("DeliveryRefused"));
        Assert.DoesNotContain(host.Logs.Records, record => CollectingLoggerFactory.Everything(record) is var text && (text.Contains(Key, StringComparison.Ordinal) || text.Contains(Token, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_event_that_has_been_handled_is_not_handled_again()
    {
        var handled = 0;
        await using var host = await StartAsync(events => events.On<TicketCreatedEvent>((_, _, _) => Task.FromResult(Interlocked.Increment(ref handled))));

        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.OK, await host.SendAsync(Event()));

        Assert.Equal(1, handled);
    }

    [Fact]
    public async Task A_handler_that_throws_gets_the_event_again()
    {
        var tries = 0;
        await using var host = await StartAsync(events => events.On<TicketCreatedEvent>((_, _, _) => ++tries < 3 ? throw new InvalidOperationException("no") : Task.CompletedTask));

        HttpStatusCode[] statuses = [await host.SendAsync(Event()), await host.SendAsync(Event()), await host.SendAsync(Event()), await host.SendAsync(Event())];

        Assert.Equal([HttpStatusCode.InternalServerError, HttpStatusCode.InternalServerError, HttpStatusCode.OK, HttpStatusCode.OK], statuses);
        Assert.Equal((3, 2), (tries, host.Logs.Count("EventFailed")));
    }

    [Fact]
    public async Task A_handler_that_hangs_is_cancelled_and_its_event_comes_again()
    {
        var cancelled = new TaskCompletionSource();
        await using var host = await StartAsync(
            events => events.On<TicketCreatedEvent>(async (_, _, token) =>
            {
                token.Register(cancelled.SetResult);
                await Task.Delay(Timeout.Infinite, CancellationToken.None);
            }),
            options => options.HandlerTimeout = TimeSpan.FromMilliseconds(50));

        Assert.Equal(HttpStatusCode.InternalServerError, await host.SendAsync(Event()));
        await cancelled.Task.WaitAsync(Cancel);
        Assert.Equal(1, host.Logs.Count("EventTimedOut"));
    }

    [Fact]
    public async Task A_timeout_of_the_handlers_own_is_a_failure_and_no_timeout_of_its_event()
    {
        await using var host = await StartAsync(events => events.On<TicketCreatedEvent>((_, _, _) => throw new TimeoutException("mine")));

        Assert.Equal(HttpStatusCode.InternalServerError, await host.SendAsync(Event()));
        Assert.Equal((1, 0), (host.Logs.Count("EventFailed"), host.Logs.Count("EventTimedOut")));
    }

    [Fact]
    public async Task A_repetition_that_comes_while_the_event_is_handled_comes_again()
    {
        var begun = new TaskCompletionSource();
        var end = new TaskCompletionSource();
        await using var host = await StartAsync(events => events.On<TicketCreatedEvent>((_, _, _) =>
        {
            begun.SetResult();
            return end.Task;
        }));

        var first = host.SendAsync(Event());
        await begun.Task.WaitAsync(Cancel);
        Assert.Equal(HttpStatusCode.InternalServerError, await host.SendAsync(Event()));
        end.SetResult();
        Assert.Equal(HttpStatusCode.OK, await first);
        Assert.Equal(HttpStatusCode.OK, await host.SendAsync(Event()));
    }

    [Fact]
    public async Task Of_ten_thousand_events_at_once_with_one_in_twenty_twice_each_is_handled_once()
    {
        var handled = new ConcurrentDictionary<string, int>();
        await using var host = await StartAsync(events => events.On<TicketCreatedEvent>((_, context, _) => Task.FromResult(handled.AddOrUpdate(context.Received.EventId, 1, (_, count) => count + 1))));
        var dispatcher = host.Services.GetRequiredService<EventDispatcher>();
        var receiver = host.Services.GetRequiredService<EventReceiver>();
        var ids = Enumerable.Range(0, 10_000).SelectMany(i => i % 20 == 0 ? (int[])[i, i] : [i]);

        await Parallel.ForEachAsync(ids, Cancel, async (i, _) =>
        {
            var body = Encrypted(Event($"e{i}"));
            await dispatcher.TakeAsync(receiver.Receive(body, Signed(body)).Event!);
        });

        Assert.Equal(10_000, handled.Count);
        Assert.All(handled.Values, count => Assert.Equal(1, count));
    }

    [Fact]
    public async Task Two_processes_with_one_cache_handle_an_event_once()
    {
        var cache = new MemoryCache();
        var handled = 0;
        await using var one = await StartAsync(Handlers, services: services => services.AddSingleton<IDistributedCache>(cache));
        await using var other = await StartAsync(Handlers, services: services => services.AddSingleton<IDistributedCache>(cache));

        Assert.Equal(HttpStatusCode.OK, await one.SendAsync(Event()));
        Assert.Equal(HttpStatusCode.OK, await other.SendAsync(Event()));

        Assert.Equal(1, handled);
        Assert.Equal(TimeSpan.FromDays(1), cache.LastOptions!.AbsoluteExpirationRelativeToNow);

        void Handlers(FeishuHelpdeskEventsBuilder events) => events.On<TicketCreatedEvent>((_, _, _) => Task.FromResult(Interlocked.Increment(ref handled)));
    }

    [Fact]
    public async Task What_another_process_is_handling_comes_again_and_what_died_with_it_is_handled()
    {
        var cache = new MemoryCache();
        var handled = 0;
        await using var host = await StartAsync(
            events => events.On<TicketCreatedEvent>((_, _, _) => Task.FromResult(Interlocked.Increment(ref handled))),
            services: services => services.AddSingleton<IDistributedCache>(cache));
        // A process that claimed it and was killed: its claim is there until it expires.
        cache.Entries["feishu-helpdesk:event:e1"] = Bytes("another");

        Assert.Equal((HttpStatusCode.InternalServerError, 0), (await host.SendAsync(Event()), handled));
        cache.Entries.Clear();
        Assert.Equal((HttpStatusCode.OK, 1), (await host.SendAsync(Event()), handled));
    }

    [Fact]
    public async Task A_claim_ends_some_time_after_its_handler_has_to_have_ended()
    {
        var cache = new MemoryCache();
        TimeSpan? lives = null;
        await using var host = await StartAsync(
            events => events.On<TicketCreatedEvent>((_, _, _) =>
            {
                lives = cache.LastOptions!.AbsoluteExpirationRelativeToNow;
                return Task.CompletedTask;
            }),
            services: services => services.AddSingleton<IDistributedCache>(cache));

        await host.SendAsync(Event());

        Assert.InRange(lives!.Value, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task A_cache_that_is_away_or_hangs_costs_no_event()
    {
        foreach (var fault in (Func<CancellationToken, Task>[])[_ => throw new InvalidOperationException("away"), token => Task.Delay(Timeout.Infinite, token), _ => Task.Delay(Timeout.Infinite, CancellationToken.None)])
        {
            var handled = 0;
            await using var host = await StartAsync(
                events => events.On<TicketCreatedEvent>((_, _, _) => Task.FromResult(Interlocked.Increment(ref handled))),
                services: services => services.AddSingleton<IDistributedCache>(new MemoryCache { Before = fault }));

            Assert.Equal(HttpStatusCode.OK, await host.SendAsync(Event()));
            Assert.Equal(HttpStatusCode.OK, await host.SendAsync(Event()));
            Assert.Equal(1, handled);
            Assert.True(host.Logs.Count("EventCacheUnavailable") > 0);
        }
    }

    [Fact]
    public async Task In_the_background_the_answer_comes_first_and_a_full_queue_refuses()
    {
        var end = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        var handled = new ConcurrentQueue<string>();
        await using var host = await StartAsync(
            events => events.On<TicketCreatedEvent>(async (_, context, _) =>
            {
                begun.TrySetResult();
                await end.Task;
                handled.Enqueue(context.Received.EventId);
            }),
            options => (options.Background, options.QueueCapacity, options.Concurrency) = (true, 2, 1));

        Assert.Equal(HttpStatusCode.OK, await host.SendAsync(Event("e1")));
        await begun.Task.WaitAsync(Cancel);
        Assert.Equal("Healthy", await host.HealthAsync());
        Assert.Equal(HttpStatusCode.OK, await host.SendAsync(Event("e2")));
        Assert.Equal(HttpStatusCode.OK, await host.SendAsync(Event("e3")));
        Assert.Equal(HttpStatusCode.InternalServerError, await host.SendAsync(Event("e4")));
        Assert.Equal("Unhealthy", await host.HealthAsync());
        end.SetResult();

        // What waits is handled before the application ends.
        await host.StopAsync(Cancel);
        Assert.Equal(["e1", "e2", "e3"], handled);
    }

    [Fact]
    public async Task Helpdesks_that_are_not_named_are_left_out()
    {
        var handled = new ConcurrentQueue<string>();
        await using var host = await StartAsync(
            events => events.On<TicketCreatedEvent>((_, context, _) =>
            {
                handled.Enqueue(context.Received.EventId);
                return Task.CompletedTask;
            }),
            options => options.HelpdeskIds.Add("1"));

        Assert.Equal(HttpStatusCode.OK, await host.SendAsync(Event("e1", @event: """{"helpdesk_id":"1"}""")));
        Assert.Equal(HttpStatusCode.OK, await host.SendAsync(Event("e2", @event: """{"helpdesk_id":"2"}""")));

        Assert.Equal(["e1"], handled);
    }

    [Fact]
    public async Task Settings_that_are_wrong_end_the_start()
    {
        Assert.Contains("VerificationToken", (await Assert.ThrowsAsync<ArgumentException>(() => StartAsync(configure: options => options.VerificationToken = ""))).Message, StringComparison.Ordinal);
        foreach (var wrong in (Action<FeishuHelpdeskEventsOptions>[])[options => options.QueueCapacity = 0, options => options.Concurrency = 0, options => options.HandlerTimeout = TimeSpan.Zero, options => options.Memory = TimeSpan.Zero])
            await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(configure: wrong));
    }
}

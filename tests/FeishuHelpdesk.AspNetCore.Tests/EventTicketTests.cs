using System.Collections.Concurrent;
using System.Net;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static FeishuHelpdesk.Tests.Events.Deliveries;

namespace FeishuHelpdesk.Tests.AspNetCore;

/// <summary>The ticket of an event, and by it the helpdesk of an event that names none.</summary>
public sealed class EventTicketTests : IAsyncLifetime
{
    private const string TicketId = "6626871355780366331";

    private readonly ConcurrentQueue<string?> _read = new();
    private HelpdeskSandbox _sandbox = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _sandbox = await HelpdeskSandbox.StartAsync(cancellationToken: Cancel);

    public async ValueTask DisposeAsync() => await _sandbox.DisposeAsync();

    [Fact]
    public async Task Its_ticket_is_read_once_for_all_handlers()
    {
        await using var host = await StartAsync(handlers: 3);

        Assert.Equal(HttpStatusCode.OK, await host.SendAsync(Event("e1", @event: $$"""{"ticket_id":"{{TicketId}}"}""")));

        Assert.Equal([TicketId, TicketId, TicketId], _read);
        Assert.Equal(1, _sandbox.TicketRequests);
    }

    [Fact]
    public async Task An_event_about_no_ticket_has_none_and_asks_for_none()
    {
        await using var host = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, await host.SendAsync(Event("e1", @event: "{}")));

        Assert.Null(Assert.Single(_read));
        Assert.Equal(0, _sandbox.TicketRequests);
    }

    [Fact]
    public async Task An_event_whose_ticket_is_not_there_fails_and_comes_again()
    {
        await using var host = await StartAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, await host.SendAsync(Event("e1", @event: """{"ticket_id":"1"}""")));

        Assert.Empty(_read);
        Assert.Equal(1, host.Logs.Count("EventFailed"));
    }

    [Fact]
    public async Task Without_a_client_the_log_says_what_is_missing()
    {
        await using var host = await EventHost.StartAsync(events => events.On<TicketCreatedEvent>(async (_, context, token) => await context.GetTicketAsync(token)));

        Assert.Equal(HttpStatusCode.InternalServerError, await host.SendAsync(Event("e1", @event: $$"""{"ticket_id":"{{TicketId}}"}""")));

        Assert.Contains(host.Logs.Records, record => record.Exception is InvalidOperationException exception && exception.Message.Contains("FeishuHelpdeskClient", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_helpdesk_of_an_event_that_names_none_is_its_tickets(bool isWanted)
    {
        await using var host = await StartAsync(isWanted ? _sandbox.HelpdeskId : "1");

        Assert.Equal(HttpStatusCode.OK, await host.SendAsync(Event("e1", @event: $$"""{"ticket_id":"{{TicketId}}"}""")));
        Assert.Equal(HttpStatusCode.OK, await host.SendAsync(Event("e2", "helpdesk.ticket_message.created_v1", @event: $$$"""{"ticket":{"ticket_id":"{{{TicketId}}}"}}""")));

        // The handler has the ticket that was read to see whose it is; the message has no handler.
        Assert.Equal(isWanted ? [TicketId] : [], _read);
        Assert.Equal(2, _sandbox.TicketRequests);
        Assert.Equal(isWanted ? 0 : 2, host.Logs.Count("EventOfOtherHelpdesk"));
    }

    [Fact]
    public async Task One_whose_ticket_this_helpdesk_does_not_have_is_of_another()
    {
        await using var host = await StartAsync(_sandbox.HelpdeskId);

        Assert.Equal(HttpStatusCode.OK, await host.SendAsync(Event("e1", @event: """{"ticket_id":"1"}""")));

        Assert.Empty(_read);
        Assert.Equal(1, host.Logs.Count("EventOfOtherHelpdesk"));
    }

    [Fact]
    public async Task One_about_no_ticket_is_everybodys()
    {
        await using var host = await StartAsync("1");

        Assert.Equal(HttpStatusCode.OK, await host.SendAsync(Event("e1", @event: "{}")));

        Assert.Single(_read);
    }

    [Fact]
    public async Task One_whose_ticket_cannot_be_read_now_comes_again()
    {
        await using var host = await StartAsync(_sandbox.HelpdeskId);
        var @event = Event("e1", @event: $$"""{"ticket_id":"{{TicketId}}"}""");
        _sandbox.AnswerNext(SandboxAnswer.Error(400, 154000, "no"));

        Assert.Equal(HttpStatusCode.InternalServerError, await host.SendAsync(@event));
        Assert.Empty(_read);
        Assert.Equal(HttpStatusCode.OK, await host.SendAsync(@event));
        Assert.Single(_read);
    }

    private Task<EventHost> StartAsync(string? helpdeskId = null, int handlers = 1) => EventHost.StartAsync(
        events =>
        {
            for (var i = 0; i < handlers; i++)
                events.On<TicketCreatedEvent>(async (_, context, token) => _read.Enqueue((await context.GetTicketAsync(token))?.TicketId));
        },
        options =>
        {
            if (helpdeskId is not null)
                options.HelpdeskIds.Add(helpdeskId);
        },
        services => services.AddFeishuHelpdesk(options => (options.AppId, options.AppSecret, options.HelpdeskId, options.HelpdeskToken, options.BaseAddress) =
            (_sandbox.AppId, _sandbox.AppSecret, _sandbox.HelpdeskId, _sandbox.HelpdeskToken, _sandbox.BaseAddress)));
}

using System.Net;
using System.Net.Sockets;
using FeishuHelpdesk.Generated.Models;
using Xunit;

namespace FeishuHelpdesk.Sandbox.Tests.Events;

/// <summary>Events to an address: what comes, how it is secured, and what comes again.</summary>
public sealed class WebhookTests : SandboxFixture
{
    private const string Key = "MARKED-encrypt-key";
    private const string Token = "MARKED-verification-token";

    private static readonly TimeSpan[] Schedule = [TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(5), TimeSpan.FromHours(1), TimeSpan.FromHours(6)];

    [Fact]
    public async Task What_happens_is_told_in_its_order_encrypted_and_signed()
    {
        await using var app = await AppAsync();
        await SubscribeAsync();
        var id = await TalkAsync();
        await Caller.OkAsync("PUT", $"/helpdesk/v1/tickets/{id}", """{"status":51}""");
        Sandbox.GuestRates(id, 3);
        await Sandbox.WaitForDeliveryAsync(_ => Sandbox.Deliveries.Count(one => one.IsDelivered) == 5, Cancel);

        Assert.Equal(
            ["helpdesk.ticket.created_v1", "helpdesk.ticket_message.created_v1", "helpdesk.ticket_message.created_v1", "helpdesk.ticket.updated_v1", "helpdesk.ticket_message.created_v1"],
            app.Received.Select(received => received.EventType));
        var created = Assert.IsType<TicketCreatedEvent>(app.Received.First().Event);
        Assert.Equal((id, Sandbox.HelpdeskId, 2, "ou_1"), (created.TicketId, created.HelpdeskId, created.Stage, created.Guest?.Id?.OpenId));
        var messages = app.Received.Select(received => received.Event).OfType<TicketMessageCreatedEvent>().ToList();
        Assert.Equal(["It is broken", "Have a look"], messages.Take(2).Select(message => message.Text));
        Assert.Equal([2, 3, 2], messages.Select(message => message.SenderType));
        Assert.Equal(id, messages[0].Ticket?.TicketId);
        var updated = Assert.Single(app.Received.Select(received => received.Event).OfType<TicketUpdatedEvent>());
        Assert.Equal((2, 51, null), (updated.OldObject?.Status, updated.Object?.Status, updated.OldObject?.Stage));
        Assert.All(app.Received, received => Assert.Equal((Sandbox.AppId, Clock.GetUtcNow()), (received.AppId, received.CreatedAt)));
        Assert.Empty(app.Refused);
        Assert.All(app.SignatureHeaders, count => Assert.Equal(3, count));
        Assert.All(app.Bodies, body => Assert.StartsWith("{\"encrypt\":\"", body, StringComparison.Ordinal));
        Assert.DoesNotContain("MARKED", string.Join(' ', Sandbox.Deliveries.Select(one => $"{one} {one.Event}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_told_that_was_not_subscribed_to_but_what_takes_no_subscription()
    {
        await using var app = await AppAsync();
        await TalkAsync();
        await Caller.OkAsync("POST", "/helpdesk/v1/events/subscribe", """{"events":[{"type":"helpdesk.ticket","subtype":"ticket.updated_v1"}]}""");
        await TalkAsync();
        Assert.Empty(Sandbox.Deliveries);

        var push = (await Caller.OkAsync("POST", "/helpdesk/v1/notifications", """{"job_name":"News","push_content":"{}","push_type":0,"push_scope_type":2,"user_list":[{"user_id":"ou_1"}]}""", Sandbox.AgentAccessToken)).GetProperty("notification_id").GetString();
        Sandbox.State.Review(Sandbox.State.Notifications[push!], isApproved: false);
        await Sandbox.WaitForDeliveryAsync(one => one.IsDelivered, Cancel);
        var reviewed = Assert.IsType<NotificationReviewedEvent>(Assert.Single(app.Received).Event);
        Assert.Equal((push, "REJECTED", Sandbox.HelpdeskId), (reviewed.NotificationId, reviewed.ApproveStatus, reviewed.HelpdeskId));
    }

    [Fact]
    public async Task What_is_not_answered_with_success_comes_four_times_more_with_the_same_id()
    {
        await using var app = await AppAsync();
        app.Status = 500;
        await SubscribeAsync();
        await StartAsync();
        foreach (var wait in Schedule)
        {
            await Clock.WaitAsync(wait, wait);
            Clock.Advance(wait);
        }

        var delivery = await Sandbox.WaitForDeliveryAsync(one => one.Attempts.Count == 5, Cancel);
        Assert.False(delivery.IsDelivered);
        Assert.All(delivery.Attempts, attempt => Assert.Equal("HTTP 500", attempt.Outcome));
        Assert.Equal(5, app.Received.Count);
        Assert.Single(app.Received.Select(received => received.EventId).Distinct());
        // That was the last time.
        Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, Clock.Waiting(TimeSpan.FromSeconds(10), TimeSpan.MaxValue));
    }

    [Fact]
    public async Task A_later_success_ends_it_and_what_happens_meanwhile_does_not_wait()
    {
        await using var app = await AppAsync();
        app.Status = 503;
        await SubscribeAsync();
        var id = await StartAsync();
        await Clock.WaitAsync(Schedule[0], Schedule[0]);
        app.Status = 200;
        Sandbox.GuestWrites(id, "Hello?");
        await Sandbox.WaitForDeliveryAsync(one => one.IsDelivered, Cancel);
        Clock.Advance(Schedule[0]);
        var first = Sandbox.Deliveries[0];
        await Sandbox.WaitForDeliveryAsync(one => one == first && one.IsDelivered, Cancel);

        Assert.Equal(["HTTP 503", "HTTP 200"], first.Attempts.Select(attempt => attempt.Outcome));
        Assert.Equal(["helpdesk.ticket.created_v1", "helpdesk.ticket_message.created_v1", "helpdesk.ticket.created_v1"], app.Received.Select(received => received.EventType));
        Assert.Equal(0, Clock.Waiting(TimeSpan.FromSeconds(10), TimeSpan.FromDays(1)));
    }

    [Fact]
    public async Task Who_does_not_answer_within_three_seconds_has_not_taken_it()
    {
        await using var app = await AppAsync();
        app.Hangs = true;
        await SubscribeAsync();
        await StartAsync();
        Clock.Advance(await Clock.WaitAsync(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3)));

        var delivery = await Sandbox.WaitForDeliveryAsync(one => one.Attempts.Count == 1, Cancel);
        Assert.Equal("no answer within 3 seconds", delivery.Attempts[0].Outcome);
        await Clock.WaitAsync(Schedule[0], Schedule[0]);
    }

    [Fact]
    public async Task Where_nobody_is_it_comes_again_too()
    {
        // Bound and not listened on: whoever connects is refused, and nobody else gets the port meanwhile.
        using var port = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        port.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Sandbox.EventAddress = new Uri($"http://{port.LocalEndPoint}/");
        await SubscribeAsync();
        await StartAsync();
        Assert.Equal("no answer", (await Sandbox.WaitForDeliveryAsync(one => one.Attempts.Count == 1, Cancel)).Attempts[0].Outcome);
        await Clock.WaitAsync(Schedule[0], Schedule[0]);
    }

    [Fact]
    public async Task A_reset_forgets_what_would_come_again()
    {
        await using var app = await AppAsync();
        app.Status = 500;
        await SubscribeAsync();
        await StartAsync();
        await Clock.WaitAsync(Schedule[0], Schedule[0]);
        Sandbox.Reset();
        Clock.Advance(TimeSpan.FromDays(1));
        await StartAsync();

        Assert.Empty(Sandbox.Deliveries);
        Assert.Single(app.Received);
    }

    [Fact]
    public async Task An_address_is_checked_by_a_challenge_without_a_signature()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Sandbox.CheckEventAddressAsync(Cancel));
        await using var app = await AppAsync();
        Assert.True(await Sandbox.CheckEventAddressAsync(Cancel));
        Assert.Equal(0, Assert.Single(app.SignatureHeaders));

        await using var other = await EventApp.StartAsync(new() { VerificationToken = "another", EncryptKey = Key }, Clock, Cancel);
        Sandbox.EventAddress = other.Address;
        Assert.False(await Sandbox.CheckEventAddressAsync(Cancel));
        Sandbox.EventAddress = new Uri(Sandbox.BaseAddress, "/sandbox/requests");
        Assert.False(await Sandbox.CheckEventAddressAsync(Cancel));
    }

    [Fact]
    public async Task A_receiver_with_another_key_or_token_refuses()
    {
        await SubscribeAsync();
        await using var wrongKey = await EventApp.StartAsync(new() { VerificationToken = Token, EncryptKey = "another" }, Clock, Cancel);
        Sandbox.EventAddress = wrongKey.Address;
        await StartAsync();
        await Sandbox.WaitForDeliveryAsync(one => one.Attempts.Count == 1, Cancel);
        await using var wrongToken = await EventApp.StartAsync(new() { VerificationToken = "another", EncryptKey = Key }, Clock, Cancel);
        Sandbox.EventAddress = wrongToken.Address;
        await StartAsync("ou_2");
        await Sandbox.WaitForDeliveryAsync(one => one != Sandbox.Deliveries[0] && one.Attempts.Count == 1, Cancel);

        Assert.Single(wrongKey.Refused);
        Assert.Single(wrongToken.Refused);
        Assert.Empty(wrongKey.Received);
        Assert.Empty(wrongToken.Received);
    }

    [Fact]
    public async Task Other_languages_set_the_address_and_see_what_came_of_it()
    {
        await using var app = await AppAsync();
        Sandbox.EventAddress = null;
        using var http = new HttpClient();
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync("event_address", """{"address":"ftp://127.0.0.1/"}"""));
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync("event_address", $$"""{"address":"{{app.Address}}"}"""));
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync("check_event_address", ""));
        await SubscribeAsync();
        await StartAsync();
        await Sandbox.WaitForDeliveryAsync(one => one.IsDelivered, Cancel);
        var deliveries = await http.GetStringAsync(new Uri(Sandbox.ControlAddress + "/deliveries"), Cancel);
        Assert.Contains("\"is_delivered\":true,\"attempts\":[\"HTTP 200\"]", deliveries, StringComparison.Ordinal);
        Assert.DoesNotContain("MARKED", deliveries, StringComparison.Ordinal);

        async Task<HttpStatusCode> PostAsync(string what, string body)
        {
            using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            using var response = await http.PostAsync(new Uri($"{Sandbox.ControlAddress}/{what}"), content, Cancel);
            return response.StatusCode;
        }
    }

    private protected override HelpdeskSandboxOptions Options() => new() { TimeProvider = Clock, EncryptKey = Key, VerificationToken = Token };

    private async Task<EventApp> AppAsync()
    {
        var app = await EventApp.StartAsync(new() { VerificationToken = Token, EncryptKey = Key }, Clock, Cancel);
        Sandbox.EventAddress = app.Address;
        return app;
    }

    private Task SubscribeAsync() => EventSubscription.AllAsync(Caller);

    private async Task<string> StartAsync(string guest = "ou_1") =>
        (await Caller.OkAsync("POST", "/helpdesk/v1/start_service", $$"""{"open_id":"{{guest}}","human_service":true}""")).GetProperty("ticket_id").GetString()!;

    private async Task<string> TalkAsync()
    {
        var id = await StartAsync();
        Sandbox.GuestWrites(id, "It is broken");
        Sandbox.AgentWrites(id, "Have a look");
        return id;
    }
}

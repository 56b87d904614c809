using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using FeishuHelpdesk.Events;
using FeishuHelpdesk.Generated.Models;
using Xunit;

namespace FeishuHelpdesk.Sandbox.Tests.Events;

/// <summary>Events over the long connection, received by the package's own end of it.</summary>
public sealed class LongConnectionTests : SandboxFixture
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(15);

    private readonly ConcurrentQueue<ReceivedEvent> _received = [];

    [Fact]
    public async Task What_happens_comes_over_the_connection_with_an_empty_token()
    {
        await using var app = await ConnectAsync(_ => true);
        await EventSubscription.AllAsync(Caller);
        var id = await StartAsync();
        Sandbox.GuestWrites(id, "打印机坏了 🖨");
        await Sandbox.WaitForDeliveryAsync(_ => Sandbox.Deliveries.Count(one => one.IsDelivered) == 2, Cancel);

        Assert.Equal(["helpdesk.ticket.created_v1", "helpdesk.ticket_message.created_v1"], _received.Select(received => received.EventType));
        Assert.Equal("打印机坏了 🖨", Assert.IsType<TicketMessageCreatedEvent>(_received.Last().Event).Text);
        Assert.All(Sandbox.Deliveries, delivery => Assert.Equal("code 200", Assert.Single(delivery.Attempts).Outcome));
    }

    [Fact]
    public async Task A_large_event_comes_in_parts_and_is_one_again()
    {
        await using var app = await ConnectAsync(_ => true);
        await EventSubscription.AllAsync(Caller);
        var id = await StartAsync();
        // Three bytes each, so that a part ends in the middle of one.
        var text = new string('机', 70_000);
        Sandbox.GuestWrites(id, text);
        await Sandbox.WaitForDeliveryAsync(_ => Sandbox.Deliveries.Count(one => one.IsDelivered) == 2, Cancel);
        Assert.Equal(text, Assert.IsType<TicketMessageCreatedEvent>(_received.Last().Event).Text);
    }

    [Fact]
    public async Task What_is_not_handled_comes_again()
    {
        var handled = false;
        await using var app = await ConnectAsync(_ => handled);
        await EventSubscription.AllAsync(Caller);
        await StartAsync();
        await Clock.WaitAsync(First, First);
        handled = true;
        Clock.Advance(First);
        var delivery = await Sandbox.WaitForDeliveryAsync(one => one.IsDelivered, Cancel);

        Assert.Equal(["code 500", "code 200"], delivery.Attempts.Select(attempt => attempt.Outcome));
        Assert.Equal(2, _received.Count);
        Assert.Single(_received.Select(received => received.EventId).Distinct());
    }

    [Fact]
    public async Task Without_a_connection_it_waits_for_one()
    {
        await EventSubscription.AllAsync(Caller);
        await StartAsync();
        Assert.Equal("no connection is open", (await Sandbox.WaitForDeliveryAsync(one => one.Attempts.Count == 1, Cancel)).Attempts[0].Outcome);
        await Clock.WaitAsync(First, First);
        await using var app = await ConnectAsync(_ => true);
        Clock.Advance(First);
        await Sandbox.WaitForDeliveryAsync(one => one.IsDelivered, Cancel);
        Assert.Single(_received);
    }

    [Fact]
    public async Task Who_answers_late_has_not_taken_it()
    {
        using var socket = await OpenAsync();
        await PingAsync(socket);
        await EventSubscription.AllAsync(Caller);
        await StartAsync();
        Clock.Advance(await Clock.WaitAsync(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3)));
        Assert.Equal("no answer within 3 seconds", (await Sandbox.WaitForDeliveryAsync(one => one.Attempts.Count == 1, Cancel)).Attempts[0].Outcome);
    }

    [Fact]
    public async Task A_connection_that_breaks_or_sends_garbage_is_gone_and_no_other()
    {
        using var broken = await OpenAsync();
        await PingAsync(broken);
        using var garbage = await OpenAsync();
        await PingAsync(garbage);
        // Each counts right after its pong.
        while (Sandbox.LongConnections < 2)
            await Task.Delay(5, Cancel);
        broken.Abort();
        await garbage.SendAsync(new byte[] { 0x08, 0xff }, WebSocketMessageType.Binary, endOfMessage: true, Cancel);
        while (Sandbox.LongConnections > 0)
            await Task.Delay(5, Cancel);
        await using var app = await ConnectAsync(_ => true);
        await EventSubscription.AllAsync(Caller);
        await StartAsync();
        await Sandbox.WaitForDeliveryAsync(one => one.IsDelivered, Cancel);
    }

    [Fact]
    public async Task Who_has_not_pinged_gets_nothing_yet()
    {
        using var socket = await OpenAsync();
        await EventSubscription.AllAsync(Caller);
        await StartAsync();
        Assert.Equal("no connection is open", (await Sandbox.WaitForDeliveryAsync(one => one.Attempts.Count == 1, Cancel)).Attempts[0].Outcome);
    }

    [Fact]
    public async Task A_wrong_secret_is_refused_for_good()
    {
        using var http = new HttpClient();
        var connection = new EventConnection(Settings() with { AppSecret = "wrong" }, http);
        var refused = await Assert.ThrowsAsync<EventConnectionException>(() => connection.RunAsync((_, _) => Task.FromResult(true), Cancel));
        Assert.Equal(1000040345, refused.Code);
    }

    [Fact]
    public async Task An_address_is_for_one_connection()
    {
        var address = await AddressAsync();
        using var first = new ClientWebSocket();
        await first.ConnectAsync(address, Cancel);
        using var second = new ClientWebSocket();
        second.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => second.ConnectAsync(address, Cancel));
        Assert.Equal((HttpStatusCode.BadRequest, "514"), (second.HttpStatusCode, second.HttpResponseHeaders?["Handshake-Status"].Single()));
    }

    [Fact]
    public async Task Its_end_is_the_end_of_every_connection()
    {
        using var socket = await OpenAsync();
        await PingAsync(socket);
        await Sandbox.DisposeAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => socket.ReceiveAsync(new byte[10], Cancel));
        Assert.NotEqual(WebSocketState.Open, socket.State);
    }

    private async Task<string> StartAsync() =>
        (await Caller.OkAsync("POST", "/helpdesk/v1/start_service", """{"open_id":"ou_1","human_service":true}""")).GetProperty("ticket_id").GetString()!;

    private ConnectionOptions Settings() => new(Sandbox.AppId, Sandbox.AppSecret, Sandbox.BaseAddress);

    private async Task<Uri> AddressAsync()
    {
        using var http = new HttpClient();
        using var content = new StringContent($$"""{"AppID":"{{Sandbox.AppId}}","AppSecret":"{{Sandbox.AppSecret}}"}""", System.Text.Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri(Sandbox.BaseAddress, "/callback/ws/endpoint"), content, Cancel);
        return new Uri(System.Text.Json.JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(Cancel)).GetProperty("data").GetProperty("URL").GetString()!);
    }

    private async Task<ClientWebSocket> OpenAsync()
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(await AddressAsync(), Cancel);
        return socket;
    }

    // As recorded of the official Node SDK; ends with the pong.
    private static async Task PingAsync(ClientWebSocket socket)
    {
        await socket.SendAsync(Convert.FromHexString("0800100018f681801020002a0c0a0474797065120470696e67"), WebSocketMessageType.Binary, endOfMessage: true, Cancel);
        var pong = new byte[1024];
        var result = await socket.ReceiveAsync(pong, Cancel);
        Assert.StartsWith("0800100018f681801020002a0c0a0474797065", Convert.ToHexString(pong.AsSpan(0, result.Count)).ToLowerInvariant(), StringComparison.Ordinal);
    }

    private async Task<App> ConnectAsync(Func<ReceivedEvent, bool> handle)
    {
        var app = new App(Settings(), received =>
        {
            _received.Enqueue(received);
            return handle(received);
        });
        while (Sandbox.LongConnections == 0)
            await Task.Delay(5, Cancel);
        return app;
    }

    private sealed record ConnectionOptions(string AppId, string AppSecret, Uri BaseAddress)
    {
        public static implicit operator FeishuHelpdeskOptions(ConnectionOptions options) =>
            new() { AppId = options.AppId, AppSecret = options.AppSecret, BaseAddress = options.BaseAddress };
    }

    private sealed class App : IAsyncDisposable
    {
        private readonly HttpClient _http = new();
        private readonly CancellationTokenSource _end = new();
        private readonly Task _running;

        public App(ConnectionOptions options, Func<ReceivedEvent, bool> handle) =>
            _running = new EventConnection(options, _http).RunAsync((received, _) => Task.FromResult(handle(received)), _end.Token);

        public async ValueTask DisposeAsync()
        {
            await _end.CancelAsync();
            await _running;
            _end.Dispose();
            _http.Dispose();
        }
    }
}

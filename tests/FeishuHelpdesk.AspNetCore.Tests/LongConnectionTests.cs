using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using FeishuHelpdesk.AspNetCore;
using FeishuHelpdesk.Events;
using FeishuHelpdesk.Generated.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;
using static FeishuHelpdesk.Tests.Events.Deliveries;

namespace FeishuHelpdesk.Tests.AspNetCore;

/// <summary>The long connection against a server of our own, which does what the service was seen to do and worse.</summary>
public sealed class LongConnectionTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _logins = new();
    private readonly ConcurrentQueue<EventFrame> _heard = new();
    private WebApplication _server = null!;
    private string _address = "";
    private Func<int, string> _answer = _ => throw new InvalidOperationException();
    private Func<WebSocket, int, Task> _serve = (_, _) => Task.CompletedTask;
    private Func<int, int> _endpointStatus = _ => 200;
    private Func<int, HttpResponse, bool> _refuse = (_, _) => false;
    private int _asked;
    private int _connections;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.UseWebSockets();
        _server.MapPost("/callback/ws/endpoint", (RequestDelegate)(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            _logins.Enqueue(await reader.ReadToEndAsync(Cancel));
            context.Response.StatusCode = _endpointStatus(_logins.Count);
            await context.Response.WriteAsync(_answer(_logins.Count), Cancel);
        }));
        _server.Map("/ws", (RequestDelegate)(async context =>
        {
            if (_refuse(Interlocked.Increment(ref _asked), context.Response))
                return;
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await _serve(socket, Interlocked.Increment(ref _connections));
        }));
        await _server.StartAsync(Cancel);
        _address = _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        _answer = _ => Address();
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Events_come_are_handled_and_answered_with_all_that_came()
    {
        var answers = new ConcurrentQueue<EventFrame>();
        _serve = async (socket, _) =>
        {
            _heard.Enqueue((await HearAsync(socket))!);
            await SayAsync(socket, Frame(Event("e1", token: "")));
            answers.Enqueue((await HearAsync(socket))!);
            await SayAsync(socket, Frame(Event("bad", token: "")));
            answers.Enqueue((await HearAsync(socket))!);
            await WaitForEndAsync(socket);
        };
        using var end = new CancellationTokenSource();
        var running = Connection().RunAsync((received, _) => Task.FromResult(received.EventId == "e1"), end.Token);
        await UntilAsync(() => answers.Count == 2);
        await end.CancelAsync();
        await running;

        var ping = Assert.Single(_heard);
        Assert.Equal((33554678, EventFrame.Control, "ping"), (ping.Service, ping.Method, ping.Header("type")));
        Assert.Equal("""{"AppID":"cli_0123456789abcdef","AppSecret":"app-secret"}""", Assert.Single(_logins));
        Assert.Equal(["""{"code":200}""", """{"code":500}"""], answers.Select(answer => Encoding.UTF8.GetString(answer.Payload.Span)));
        Assert.All(answers, answer =>
        {
            Assert.Equal((7UL, 9UL, 33554678, EventFrame.Data, "machine", "m1"), (answer.SequenceId, answer.LogId, answer.Service, answer.Method, answer.Header("instance_id"), answer.Header("message_id")));
            Assert.Equal("biz_rt", answer.Headers[^1].Key);
        });
    }

    [Fact]
    public async Task A_connection_that_is_lost_in_the_middle_of_a_message_is_opened_again()
    {
        var handled = new ConcurrentQueue<string>();
        _serve = async (socket, connection) =>
        {
            await HearAsync(socket);
            var whole = Encoding.UTF8.GetBytes(Event("e1", token: ""));
            await SayAsync(socket, Part(whole[..50], 0));
            if (connection == 1)
            {
                socket.Abort();
                return;
            }

            await SayAsync(socket, Part(whole[50..], 1));
            await WaitForEndAsync(socket);
        };
        using var end = new CancellationTokenSource();
        var running = Connection().RunAsync((received, _) =>
        {
            handled.Enqueue(received.EventId);
            return Task.FromResult(true);
        }, end.Token);
        await UntilAsync(() => !handled.IsEmpty);
        await end.CancelAsync();
        await running;

        Assert.Equal("e1", Assert.Single(handled));
        Assert.Equal((2, 2), (_logins.Count, _connections));
    }

    [Fact]
    public async Task Garbage_and_what_is_not_known_end_no_connection()
    {
        var handled = 0;
        _serve = async (socket, _) =>
        {
            await HearAsync(socket);
            await socket.SendAsync(new byte[] { 0xff, 0xff }, WebSocketMessageType.Binary, true, Cancel);
            await socket.SendAsync(Encoding.UTF8.GetBytes("text"), WebSocketMessageType.Text, true, Cancel);
            await SayAsync(socket, Frame("no json"));
            await HearAsync(socket);
            var odd = Frame("{}");
            odd.Method = 2;
            await SayAsync(socket, odd);
            var pong = new EventFrame { Payload = """{"PingInterval":0}"""u8.ToArray() };
            pong.Headers.Add(new("type", "pong"));
            await SayAsync(socket, pong);
            await SayAsync(socket, Frame(Event("e1", token: "")));
            await WaitForEndAsync(socket);
        };
        using var end = new CancellationTokenSource();
        var running = Connection().RunAsync((_, _) => Task.FromResult(Interlocked.Increment(ref handled) > 0), end.Token);
        await UntilAsync(() => handled == 1);
        await end.CancelAsync();
        await running;

        Assert.Equal(1, _connections);
    }

    [Theory]
    [InlineData(1000040345)]
    [InlineData(1000040351)]
    [InlineData(1000040350)]
    [InlineData(99)]
    public async Task A_service_that_says_no_for_good_ends_it_without_a_secret(long code)
    {
        _answer = _ => $$"""{"code":{{code}},"msg":"no app-secret"}""";

        var exception = await Assert.ThrowsAsync<EventConnectionException>(() => Connection().RunAsync((_, _) => Task.FromResult(true), Cancel));

        Assert.Equal(code, exception.Code);
        Assert.DoesNotContain("app-secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_is_busy_is_asked_again_and_other_servers_are_not_trusted()
    {
        _answer = count => count switch
        {
            1 => """{"code":1,"msg":"busy","data":{}}""",
            2 => "<html>",
            3 => """{"code":0}""",
            4 => """{"code":0,"data":{"URL":"ws://service.example/ws"}}""",
            5 => """{"code":0,"data":{"URL":"https://service.example/ws"}}""",
            _ => Address(),
        };
        var clock = new AutoClock();
        using var end = new CancellationTokenSource();
        _serve = async (socket, _) =>
        {
            await HearAsync(socket);
            await end.CancelAsync();
            await WaitForEndAsync(socket);
        };

        await Connection(clock).RunAsync((_, _) => Task.FromResult(true), end.Token);

        Assert.Equal((6, 1), (_logins.Count, _connections));
    }

    [Fact]
    public async Task An_application_gets_the_events_of_both_ways_once()
    {
        var handled = new ConcurrentQueue<string>();
        _serve = async (socket, _) =>
        {
            await HearAsync(socket);
            await SayAsync(socket, Frame(Event("e1", token: "")));
            _heard.Enqueue((await HearAsync(socket))!);
            await WaitForEndAsync(socket);
        };
        await using var host = await StartHostAsync(events => events.On<TicketCreatedEvent>((_, context, _) =>
        {
            handled.Enqueue(context.Received.EventId);
            return Task.CompletedTask;
        }));
        await UntilAsync(() => !_heard.IsEmpty);
        Assert.Equal("Healthy", await host.HealthAsync());

        await host.SendAsync(Event("e1"));

        Assert.Equal(["e1"], handled);
        await host.StopAsync(Cancel);
    }

    [Fact]
    public async Task A_server_that_says_nothing_for_a_ping_and_half_a_minute_is_left_and_no_sooner()
    {
        var clock = new WatchedClock();
        var handled = new ConcurrentQueue<string>();
        var speak = new SemaphoreSlim(0);
        _serve = async (socket, connection) =>
        {
            await HearAsync(socket);
            // No pong, ever; only now and then an event.
            for (var i = 0; i < 2 && connection == 1; i++)
            {
                await speak.WaitAsync(Cancel);
                await SayAsync(socket, Frame(Event($"e{i}", token: "")));
            }

            await WaitForEndAsync(socket);
        };
        using var end = new CancellationTokenSource();
        var running = Connection(clock).RunAsync((received, _) =>
        {
            handled.Enqueue(received.EventId);
            return Task.FromResult(true);
        }, end.Token);
        await PingedAsync();
        await GoOnAsync(90);
        clock.Advance(TimeSpan.FromSeconds(29));
        await HandledAsync(1);
        // 119 seconds again, over a ping.
        await GoOnAsync(61);
        clock.Advance(TimeSpan.FromSeconds(58));
        await HandledAsync(2);
        await GoOnAsync(32);
        Assert.Equal(1, _connections);
        // 120 seconds after the last event, and 2 before the next ping.
        clock.Advance(TimeSpan.FromSeconds(88));
        await UntilAsync(() => _connections == 2);
        await end.CancelAsync();
        await running;

        Assert.Equal(2, _logins.Count);

        async Task HandledAsync(int count)
        {
            speak.Release();
            await UntilAsync(() => handled.Count == count);
        }

        // To a ping, and until the next is waited for.
        async Task GoOnAsync(int seconds)
        {
            clock.Advance(TimeSpan.FromSeconds(seconds));
            await PingedAsync();
        }

        Task PingedAsync() => clock.WaitAsync(TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(90));
    }

    [Fact]
    public async Task A_handler_that_is_late_is_answered_for_with_a_failure_and_gets_the_event_again()
    {
        var clock = new WatchedClock();
        var answers = new ConcurrentQueue<EventFrame>();
        var begun = 0;
        var late = new TaskCompletionSource<bool>();
        _serve = async (socket, _) =>
        {
            await HearAsync(socket);
            for (var i = 0; i < 2; i++)
            {
                await SayAsync(socket, Frame(Event("e1", token: "")));
                answers.Enqueue((await HearAsync(socket))!);
            }

            await WaitForEndAsync(socket);
        };
        using var end = new CancellationTokenSource();
        var running = Connection(clock).RunAsync((_, _) => Interlocked.Increment(ref begun) == 1 ? late.Task : Task.FromResult(true), end.Token);
        await UntilAsync(() => begun == 1);
        clock.Advance(await clock.WaitAsync(TimeSpan.FromSeconds(2.5), TimeSpan.FromSeconds(2.5)));
        await UntilAsync(() => answers.Count == 2);
        late.SetResult(true);
        await end.CancelAsync();
        await running;

        Assert.Equal(["""{"code":500}""", """{"code":200}"""], answers.Select(answer => Encoding.UTF8.GetString(answer.Payload.Span)));
        Assert.Equal("2500", answers.First().Header("biz_rt"));
        Assert.Equal(2, begun);
    }

    [Fact]
    public async Task What_was_handled_and_could_not_be_answered_comes_again_and_is_not_handled_again()
    {
        var handled = 0;
        var begun = new TaskCompletionSource();
        var lost = new TaskCompletionSource();
        _serve = async (socket, connection) =>
        {
            await HearAsync(socket);
            await SayAsync(socket, Frame(Event("e1", token: "")));
            if (connection == 1)
            {
                await begun.Task.WaitAsync(Cancel);
                socket.Abort();
                lost.SetResult();
                return;
            }

            _heard.Enqueue((await HearAsync(socket))!);
            await WaitForEndAsync(socket);
        };
        await using var host = await StartHostAsync(events => events.On<TicketCreatedEvent>(async (_, _, _) =>
        {
            begun.TrySetResult();
            await lost.Task;
            Interlocked.Increment(ref handled);
        }));
        await UntilAsync(() => !_heard.IsEmpty);

        Assert.Equal("""{"code":200}""", Encoding.UTF8.GetString(Assert.Single(_heard).Payload.Span));
        Assert.Equal((1, 2), (handled, _connections));
        await host.StopAsync(Cancel);
    }

    [Theory]
    [InlineData(403, "403", null, 403)]
    [InlineData(400, "403", null, 403)]
    [InlineData(401, "514", "1000040350", 1000040350)]
    public async Task A_refused_upgrade_that_says_why_ends_it(int status, string handshake, string? code, long expected)
    {
        _refuse = (_, response) => Refused(response, status, handshake, code);

        var exception = await Assert.ThrowsAsync<EventConnectionException>(() => Connection().RunAsync((_, _) => Task.FromResult(true), Cancel));

        Assert.Equal((expected, 1, 0), (exception.Code, _asked, _connections));
        Assert.DoesNotContain("secret", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, "514", "1000040344")]
    [InlineData(401, "514", null)]
    [InlineData(400, "999", "1000040350")]
    [InlineData(400, "no number", null)]
    [InlineData(403, null, null)]
    [InlineData(503, null, null)]
    [InlineData(200, null, null)]
    public async Task Any_other_refused_upgrade_is_tried_again_with_a_new_address(int status, string? handshake, string? code)
    {
        using var end = new CancellationTokenSource();
        _refuse = (count, response) => count == 1 && Refused(response, status, handshake, code);
        _serve = async (socket, _) =>
        {
            await HearAsync(socket);
            await end.CancelAsync();
            await WaitForEndAsync(socket);
        };

        await Connection().RunAsync((_, _) => Task.FromResult(true), end.Token);

        Assert.Equal((2, 2, 1), (_logins.Count, _asked, _connections));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task An_endpoint_with_another_status_is_asked_again_whatever_it_says(int status)
    {
        using var end = new CancellationTokenSource();
        _endpointStatus = count => count == 1 ? status : 200;
        _answer = count => count == 1 ? """{"code":1000040345,"msg":"","data":{}}""" : Address();
        _serve = async (socket, _) =>
        {
            await HearAsync(socket);
            await end.CancelAsync();
            await WaitForEndAsync(socket);
        };

        await Connection(new AutoClock()).RunAsync((_, _) => Task.FromResult(true), end.Token);

        Assert.Equal((2, 1), (_logins.Count, _connections));
    }

    [Fact]
    public async Task A_service_that_allows_no_try_after_a_loss_gets_none()
    {
        _answer = _ => Address(tries: 0);
        _serve = async (socket, _) =>
        {
            await HearAsync(socket);
            socket.Abort();
        };

        var exception = await Assert.ThrowsAsync<EventConnectionException>(() => Connection().RunAsync((_, _) => Task.FromResult(true), Cancel));

        Assert.Equal((0, 1), (exception.Code, _logins.Count));
    }

    [Fact]
    public async Task An_application_that_is_refused_for_good_goes_on_and_its_health_tells()
    {
        _refuse = (_, response) => Refused(response, 403, "403", null);
        await using var host = await StartHostAsync(_ => { });

        await host.Logs.ReachedAsync("LongConnectionEnded", 1, Cancel);

        Assert.Equal("Unhealthy", await host.HealthAsync());
        Assert.Equal(HttpStatusCode.OK, await host.SendAsync(Event("e1")));
    }

    private Task<EventHost> StartHostAsync(Action<FeishuHelpdeskEventsBuilder> handlers) => EventHost.StartAsync(
        handlers,
        services: services =>
        {
            services.AddFeishuHelpdesk(options => (options.AppId, options.AppSecret, options.HelpdeskId, options.HelpdeskToken, options.BaseAddress) = ("cli_0123456789abcdef", "app-secret", "1", "ht-1", new Uri(_address + "/open-apis")));
            services.AddFeishuHelpdeskLongConnection();
        });

    private static bool Refused(HttpResponse response, int status, string? handshake, string? code)
    {
        response.StatusCode = status;
        foreach (var (name, value) in new[] { ("Handshake-Status", handshake), ("handshake-autherrcode", code), ("Handshake-Msg", "access_key secret") })
        {
            if (value is not null)
                response.Headers[name] = value;
        }

        return true;
    }

    private EventConnection Connection(TimeProvider? clock = null) => new(
        new FeishuHelpdeskOptions { AppId = "cli_0123456789abcdef", AppSecret = "app-secret", BaseAddress = new Uri(_address + "/open-apis") },
        new HttpMessageInvoker(new SocketsHttpHandler()),
        clock);

    private string Address(int tries = -1) => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["code"] = 0,
        ["data"] = new Dictionary<string, object>
        {
            ["URL"] = _address.Replace("http", "ws", StringComparison.Ordinal) + "/ws?device_id=1&access_key=secret&service_id=33554678",
            ["ClientConfig"] = new Dictionary<string, int> { ["ReconnectCount"] = tries, ["ReconnectInterval"] = 1, ["ReconnectNonce"] = 0, ["PingInterval"] = 90 },
        },
    });

    private static EventFrame Frame(string text)
    {
        var frame = new EventFrame { SequenceId = 7, LogId = 9, Service = 33554678, Method = EventFrame.Data, Payload = Encoding.UTF8.GetBytes(text) };
        frame.Headers.AddRange([new("type", "event"), new("message_id", "m1"), new("sum", "1"), new("seq", "0"), new("instance_id", "machine")]);
        return frame;
    }

    private static EventFrame Part(byte[] bytes, int place)
    {
        var frame = new EventFrame { Service = 33554678, Method = EventFrame.Data, Payload = bytes };
        frame.Headers.AddRange([new("type", "event"), new("message_id", "m2"), new("sum", "2"), new("seq", $"{place}")]);
        return frame;
    }

    private static Task SayAsync(WebSocket socket, EventFrame frame) => socket.SendAsync(frame.Write(), WebSocketMessageType.Binary, endOfMessage: true, Cancel);

    private static async Task<EventFrame?> HearAsync(WebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        var result = await socket.ReceiveAsync(buffer, Cancel);
        return result.MessageType == WebSocketMessageType.Binary ? EventFrame.Read(buffer.AsMemory(0, result.Count)) : null;
    }

    private static async Task WaitForEndAsync(WebSocket socket)
    {
        try
        {
            while (await HearAsync(socket) is not null)
            {
            }
        }
        catch (WebSocketException)
        {
            // Gone without a word.
        }
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var tooLong = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        tooLong.CancelAfter(TimeSpan.FromMinutes(1));
        while (!isSo())
            await Task.Delay(5, tooLong.Token);
    }

    /// <summary>A clock on which waits before another try are over at once; time limits, and the time between pings, are what they are.</summary>
    private sealed class AutoClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime < TimeSpan.Zero || dueTime.TotalSeconds is 1 or 2.5 or 10 or 15 or (> 30 and < 120) ? dueTime : TimeSpan.Zero, period);
    }
}

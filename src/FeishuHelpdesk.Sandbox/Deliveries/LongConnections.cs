using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FeishuHelpdesk.Events;
using FeishuHelpdesk.Sandbox.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebSockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FeishuHelpdesk.Sandbox.Deliveries;

/// <summary>The long connections of the app: where they are asked for, opened, pinged, and sent events to.</summary>
internal sealed class LongConnections : IDisposable
{
    public const string EndpointPath = "/callback/ws/endpoint";
    public const string SocketPath = "/callback/ws/socket";

    private const string Settings = """{"ReconnectCount":-1,"ReconnectInterval":2,"ReconnectNonce":1,"PingInterval":90}""";
    private const int Busy = 1;
    private const int WrongApp = 1000040345;
    private const int TooMany = 1000040350;
    private const int MostConnections = 50;
    private const int Service = 33554678;
    // As observed of the service.
    private const int LargestPart = 61_440;
    private const int LargestMessage = 1024 * 1024;

    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(3);

    private readonly WebSocketMiddleware _sockets;
    private readonly WebSocketOptions _socketOptions = new();
    private readonly byte[] _appId;
    private readonly byte[] _appSecret;
    private readonly string _appIdText;
    private readonly TimeProvider _time;
    private readonly SandboxRandom _random;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<string, bool> _tickets = new(StringComparer.Ordinal);
    private readonly List<Connection> _open = [];
    private ulong _sequence;
    private int _next;

    public LongConnections(HelpdeskSandboxOptions options, SandboxRandom random)
    {
        _sockets = new(AcceptAsync, Options.Create(_socketOptions), NullLoggerFactory.Instance);
        _appIdText = options.AppId;
        _appId = Encoding.UTF8.GetBytes(options.AppId);
        _appSecret = Encoding.UTF8.GetBytes(options.AppSecret);
        _time = options.TimeProvider;
        _random = random;
    }

    /// <summary>How many are open and have pinged, so that events go to them.</summary>
    public int Count
    {
        get
        {
            lock (_open)
                return _open.Count(connection => connection.IsReady);
        }
    }

    /// <summary>Tells the app where to connect to.</summary>
    public async ValueTask<SandboxAnswer> AnswerAsync(HttpRequest request)
    {
        string? id, secret;
        try
        {
            using var json = await JsonDocument.ParseAsync(request.Body, default, request.HttpContext.RequestAborted).ConfigureAwait(false);
            id = json.RootElement.Text("AppID");
            secret = json.RootElement.Text("AppSecret");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or BadHttpRequestException)
        {
            return Refuse(Busy, "the request cannot be read");
        }

        if (!Matches(id, _appId) | !Matches(secret, _appSecret))
            return Refuse(WrongApp, "app id or app secret is wrong");
        lock (_open)
        {
            if (_open.Count >= MostConnections)
                return Refuse(TooMany, "the app has as many connections as it may");
        }

        // Each address is for one connection. A client is reported to lose what it reads of the first parameter.
        var ticket = _random.Hex(16).ToLowerInvariant();
        _tickets[ticket] = true;
        var address = FormattableString.Invariant($"ws://{request.Host}{SocketPath}?fpid=1&device_id={RandomNumberGenerator.GetString("123456789", 19)}&service_id={Service}&ticket={ticket}");
        return SandboxAnswer.Raw(200, SandboxService.Json, $$$$"""{"code":0,"msg":"","data":{"URL":"{{{{address}}}}","ClientConfig":{{{{Settings}}}}}}""");
    }

    /// <summary>Opens a connection, and comes back when it has ended.</summary>
    public Task ServeAsync(HttpContext context) => _sockets.Invoke(context);

    /// <summary>Sends an event to one of the connections, whichever, and waits for the answer.</summary>
    public async Task<(bool IsSuccess, string Outcome)> SendAsync(SandboxDelivery delivery, CancellationToken cancellationToken)
    {
        Connection connection;
        lock (_open)
        {
            var ready = _open.FindAll(one => one.IsReady);
            if (ready.Count == 0)
                return (false, "no connection is open");
            connection = ready[_next++ % ready.Count];
        }

        // Over it the token is empty, as recorded.
        var payload = EventWriter.WriteEnvelope(delivery, _appIdText, token: "");
        var messageId = new Guid(RandomNumberGenerator.GetBytes(16)).ToString();
        var answer = connection.Expect(messageId);
        using var timeUp = new CancellationTokenSource(AnswerWithin, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeUp.Token, cancellationToken);
        try
        {
            var parts = Math.Max(1, (payload.Length + LargestPart - 1) / LargestPart);
            for (var i = 0; i < parts; i++)
                await connection.SendAsync(Part(delivery, messageId, payload, i, parts), either.Token).ConfigureAwait(false);
            var code = await answer.WaitAsync(either.Token).ConfigureAwait(false);
            return (code == 200, FormattableString.Invariant($"code {code}"));
        }
        catch (OperationCanceledException)
        {
            return (false, FormattableString.Invariant($"no answer within {AnswerWithin.TotalSeconds} seconds"));
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            return (false, "the connection was lost");
        }
        finally
        {
            connection.Forget(messageId);
        }
    }

    public void Stop() => _stopping.Cancel();

    public void Dispose() => _stopping.Dispose();

    private EventFrame Part(SandboxDelivery delivery, string messageId, byte[] payload, int index, int parts)
    {
        var from = index * LargestPart;
        var frame = new EventFrame
        {
            SequenceId = Interlocked.Increment(ref _sequence),
            // Beyond what a double can tell apart, so that a client that reads one as such is found out.
            LogId = (1UL << 60) + 1,
            Service = Service,
            Method = EventFrame.Data,
            Payload = payload.AsMemory(from, Math.Min(LargestPart, payload.Length - from)),
        };
        frame.Headers.Add(new("type", "event"));
        frame.Headers.Add(new("message_id", messageId));
        frame.Headers.Add(new("sum", parts.ToString(CultureInfo.InvariantCulture)));
        frame.Headers.Add(new("seq", index.ToString(CultureInfo.InvariantCulture)));
        frame.Headers.Add(new("trace_id", delivery.EventId));
        frame.Headers.Add(new("timestamp", _time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)));
        frame.Headers.Add(new("instance_id", "sandbox"));
        return frame;
    }

    private async Task AcceptAsync(HttpContext context)
    {
        var isKnown = context.Request.Query["ticket"].ToString() is { Length: > 0 } ticket && _tickets.TryRemove(ticket, out _);
        if (!context.WebSockets.IsWebSocketRequest || !isKnown)
        {
            // Why stands in headers.
            context.Response.StatusCode = 400;
            context.Response.Headers["Handshake-Status"] = "514";
            context.Response.Headers["Handshake-Msg"] = "no such ticket";
            context.Response.Headers["Handshake-Autherrcode"] = "1000040344";
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        using var connection = new Connection(socket);
        lock (_open)
            _open.Add(connection);
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping.Token);
            await connection.RunAsync(either.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or InvalidDataException or IOException)
        {
            // Lost, or to be ended.
        }
        finally
        {
            lock (_open)
                _open.Remove(connection);
            socket.Abort();
        }
    }

    private static SandboxAnswer Refuse(int code, string message) =>
        SandboxAnswer.Raw(200, SandboxService.Json, FormattableString.Invariant($$$"""{"code":{{{code}}},"msg":"{{{message}}}","data":{}}"""));

    private static bool Matches(string? given, byte[] expected) => given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), expected);

    private sealed class Connection(WebSocket socket) : IDisposable
    {
        private readonly SemaphoreSlim _sending = new(1);
        private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> _answers = new(StringComparer.Ordinal);
        private volatile bool _isReady;

        // A client is reported to lose what comes before its first ping.
        public bool IsReady => _isReady;

        public Task<long> Expect(string messageId) =>
            (_answers[messageId] = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

        public void Forget(string messageId) => _answers.TryRemove(messageId, out _);

        public async Task SendAsync(EventFrame frame, CancellationToken cancellationToken)
        {
            await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                await socket.SendAsync(frame.Write(), WebSocketMessageType.Binary, endOfMessage: true, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                _sending.Release();
            }
        }

        public async Task RunAsync(CancellationToken cancellationToken)
        {
            var buffer = new byte[16 * 1024];
            using var message = new MemoryStream();
            while (true)
            {
                var result = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken).ConfigureAwait(false);
                if (result.MessageType == WebSocketMessageType.Close)
                {
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken).ConfigureAwait(false);
                    return;
                }

                if (message.Length + result.Count > LargestMessage)
                    return;
                message.Write(buffer, 0, result.Count);
                if (!result.EndOfMessage)
                    continue;
                if (result.MessageType == WebSocketMessageType.Binary)
                    await TakeAsync(EventFrame.Read(message.ToArray()), cancellationToken).ConfigureAwait(false);
                message.SetLength(0);
            }
        }

        public void Dispose() => _sending.Dispose();

        private async Task TakeAsync(EventFrame frame, CancellationToken cancellationToken)
        {
            if (frame.Method == EventFrame.Control && frame.Header("type") == "ping")
            {
                var pong = new EventFrame { Service = frame.Service, Method = EventFrame.Control, Payload = Encoding.UTF8.GetBytes(Settings) };
                pong.Headers.Add(new("type", "pong"));
                await SendAsync(pong, cancellationToken).ConfigureAwait(false);
                _isReady = true;
            }
            else if (frame.Method == EventFrame.Data && frame.Header("message_id") is { } id && _answers.TryGetValue(id, out var answer))
            {
                answer.TrySetResult(CodeOf(frame.Payload));
            }
        }

        private static long CodeOf(ReadOnlyMemory<byte> payload)
        {
            try
            {
                using var json = JsonDocument.Parse(payload);
                return json.RootElement.Number("code") ?? 0;
            }
            catch (JsonException)
            {
                return 0;
            }
        }
    }
}

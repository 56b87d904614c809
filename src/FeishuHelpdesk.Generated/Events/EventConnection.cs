using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using FeishuHelpdesk.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeishuHelpdesk.Events;

/// <summary>
/// The long connection: events come over a WebSocket that is opened from here, so that no address of one's own is
/// needed. For custom apps; the developer console has the switch to it.
/// </summary>
/// <remarks>
/// An event goes to one of the app's open connections, whichever, and an app can have 50: every process has to be able
/// to handle every event, and a test takes events away from production unless it is another app.
/// </remarks>
public sealed class EventConnection
{
    private const string EndpointPath = "/callback/ws/endpoint";
    private const int Busy = 1;
    private const int InternalError = 1000040343;
    private const int TooManyConnections = 1000040350;
    private const int LargestMessage = 16 * 1024 * 1024;
    private const int LargestAnswer = 64 * 1024;
    private const int MostAtOnce = 64;

    // The service repeats what is not answered within 3 seconds.
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(15);
    // Silence for longer than a ping and this means that nobody is there.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan EndWithin = TimeSpan.FromSeconds(10);

    private readonly FeishuHelpdeskOptions _options;
    private readonly HttpMessageInvoker _http;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger _logger;
    private readonly EventParser _parser;
    private ConnectionSettings _settings = ConnectionSettings.Default;
    private volatile bool _isConnected;

    /// <summary>Makes one; <see cref="RunAsync"/> opens it.</summary>
    /// <param name="options">The app and the site. Of the options those of the app, its address and <see cref="FeishuHelpdeskOptions.OnContractDrift"/> count; no helpdesk is needed.</param>
    /// <param name="http">Sends the one request that asks where to connect to.</param>
    /// <param name="timeProvider">The clock; the system's unless given.</param>
    /// <param name="logger">The log; none unless given.</param>
    /// <exception cref="ArgumentException">App id or app secret is missing.</exception>
    public EventConnection(FeishuHelpdeskOptions options, HttpMessageInvoker http, TimeProvider? timeProvider = null, ILogger<EventConnection>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(http);
        if (string.IsNullOrWhiteSpace(options.AppId) || string.IsNullOrWhiteSpace(options.AppSecret))
            throw new ArgumentException($"{nameof(options.AppId)} or {nameof(options.AppSecret)} is missing. They stand in the developer console under Credentials.", nameof(options));
        if (FeishuHelpdeskOptions.ProblemOfAddress(options) is { } problem)
            throw new ArgumentException(problem, nameof(options));
        _options = options.Clone();
        _http = http;
        _timeProvider = timeProvider ?? TimeProvider.System;
        _logger = logger ?? (ILogger)NullLogger.Instance;
        _parser = new EventParser(_options.OnContractDrift, _logger);
    }

    /// <summary>Whether it is open now.</summary>
    public bool IsConnected => _isConnected;

    /// <summary>
    /// Receives events, and connects again whenever the connection is lost, until it is cancelled. Then it takes no more,
    /// lets what is being handled end, and closes.
    /// </summary>
    /// <param name="handle">
    /// Handles an event, up to 64 at once. True: the service is told that it was handled. False, an exception, or no end
    /// within 2.5 seconds: the service delivers the event again, after 15 seconds, 5 minutes, 1 hour and 6 hours.
    /// </param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="EventConnectionException">The service refuses the app for good.</exception>
    public async Task RunAsync(Func<ReceivedEvent, CancellationToken, Task<bool>> handle, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(handle);
        var failures = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                var address = await AskAsync(cancellationToken).ConfigureAwait(false);
                using var socket = await ConnectAsync(address, cancellationToken).ConfigureAwait(false);
                failures = 0;
                _isConnected = true;
                _logger.EventConnectionOpened(address.Host);
                await new Session(this, socket, ServiceOf(address), handle).RunAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not EventConnectionException && !cancellationToken.IsCancellationRequested)
            {
                _logger.EventConnectionLost(exception.GetType().Name);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            finally
            {
                _isConnected = false;
            }

            if (cancellationToken.IsCancellationRequested)
                return;
            if (_settings.Tries >= 0 && failures >= _settings.Tries)
                throw new EventConnectionException(0, $"The long connection was lost, and {_settings.Tries} tries to open it again were in vain.");
            var wait = failures++ == 0 ? _settings.First * Chance() : _settings.Between;
            try
            {
                await Task.Delay(wait, _timeProvider, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    // A new address for each try.
    private async Task<Uri> AskAsync(CancellationToken cancellationToken)
    {
        using var timeUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = _timeProvider.CreateTimer(static source => ((CancellationTokenSource)source!).Cancel(), timeUp, ConnectWithin, Timeout.InfiniteTimeSpan);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_options.BaseAddress, EndpointPath)) { Content = new ByteArrayContent(Login()) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("locale", "zh");
        using var response = await _http.SendAsync(request, timeUp.Token).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException($"HTTP {(int)response.StatusCode}");
        using var stream = await response.Content.ReadAsStreamAsync(timeUp.Token).ConfigureAwait(false);
        using var answer = JsonDocument.Parse(await ReadAsync(stream, timeUp.Token).ConfigureAwait(false));
        if (answer.RootElement.ValueKind != JsonValueKind.Object || !answer.RootElement.TryGetProperty("code", out var said) || said.ValueKind != JsonValueKind.Number || !said.TryGetInt64(out var code))
            throw new JsonException("The answer has no code.");
        if (code is not (0 or Busy or InternalError))
            throw new EventConnectionException(code, $"The service gives no long connection: {code}. {Advice(code)}");
        if (code != 0 || !answer.RootElement.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object
            || !data.TryGetProperty("URL", out var url) || url.ValueKind != JsonValueKind.String || !Uri.TryCreate(url.GetString(), UriKind.Absolute, out var address))
            throw new JsonException("The answer has no address.");
        if (address.Scheme != "wss" && !(address.Scheme == "ws" && (address.IsLoopback || _options.AllowPlainHttp)))
            throw new JsonException("The address is none that is safe.");
        if (data.TryGetProperty("ClientConfig", out var config))
            _settings = _settings.With(config);
        return address;
    }

    private byte[] Login()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("AppID", _options.AppId);
            writer.WriteString("AppSecret", _options.AppSecret);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[LargestAnswer];
        var length = 0;
        while (length < buffer.Length && await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false) is var read and > 0)
            length += read;
        return buffer.AsMemory(0, length);
    }

    private async Task<ClientWebSocket> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        using var timeUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = _timeProvider.CreateTimer(static source => ((CancellationTokenSource)source!).Cancel(), timeUp, ConnectWithin, Timeout.InfiniteTimeSpan);
        var socket = new ClientWebSocket();
#if NET
        socket.Options.CollectHttpResponseDetails = true;
#endif
        try
        {
            await socket.ConnectAsync(address, timeUp.Token).ConfigureAwait(false);
            return socket;
        }
        catch (Exception exception)
        {
            var refusal = Refusal(socket);
            socket.Dispose();
            throw refusal ?? (cancellationToken.IsCancellationRequested ? exception : new WebSocketException(WebSocketError.Faulted, exception));
        }
    }

    // Why the service does not want it stands in headers.
    private static EventConnectionException? Refusal(ClientWebSocket socket)
    {
#if NET
        var status = Header("Handshake-Status");
        var code = status == 514 && Header("Handshake-Autherrcode") == TooManyConnections ? TooManyConnections : status == 403 ? 403 : 0;
        return code == 0 ? null : new(code, $"The service refuses the long connection: {code}. {Advice(code)}");

        long? Header(string name) => socket.HttpResponseHeaders is { } headers && headers.FirstOrDefault(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault() is { } text
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
#else
        _ = socket;
        return null;
#endif
    }

    private static string Advice(long code) => code switch
    {
        1000040345 => "Check app id and app secret.",
        TooManyConnections => "The app has 50 connections already.",
        1000040351 => "The app belongs to the other site: set the base address of Lark or of Feishu.",
        403 => "The app may not; see the developer console.",
        _ => "See the developer console.",
    };

    private static int ServiceOf(Uri address)
    {
        const string name = "service_id=";
        var pair = address.Query.TrimStart('?').Split('&').FirstOrDefault(one => one.StartsWith(name, StringComparison.Ordinal));
        return pair is not null && int.TryParse(pair[name.Length..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var service) ? service : 0;
    }

    [SuppressMessage("Security", "CA5394", Justification = "It only keeps clients apart.")]
    private static double Chance() => Random.Shared.NextDouble();

    /// <summary>One connection, from its opening to its loss.</summary>
    [SuppressMessage("Design", "CA1001", Justification = "Semaphores that are waited for only asynchronously hold nothing, and handlers may outlive the session.")]
    private sealed class Session(EventConnection connection, ClientWebSocket socket, int service, Func<ReceivedEvent, CancellationToken, Task<bool>> handle)
    {
        private readonly SplitMessages _split = new(connection._timeProvider);
        private readonly SemaphoreSlim _sending = new(1);
        private readonly SemaphoreSlim _room = new(MostAtOnce);
        private readonly ConcurrentDictionary<Task, bool> _running = new();
        private long _heardAt = connection._timeProvider.GetTimestamp();

        public async Task RunAsync(CancellationToken cancellationToken)
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var pings = Task.WhenAll(PingAsync(end), ListenAsync(end));
            try
            {
                await ReceiveAsync(end.Token, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                // What is handled is answered while the connection is still there.
                await WithinAsync(Task.WhenAll(_running.Keys), EndWithin).ConfigureAwait(false);
                await end.CancelAsync().ConfigureAwait(false);
                await WithinAsync(pings, EndWithin).ConfigureAwait(false);
                if (cancellationToken.IsCancellationRequested)
                    await CloseAsync().ConfigureAwait(false);
                socket.Abort();
            }
        }

        private async Task ReceiveAsync(CancellationToken lost, CancellationToken stopping)
        {
            var buffer = new byte[16 * 1024];
            using var message = new MemoryStream();
            while (true)
            {
                // A receive that is cancelled takes the connection with it, and answers are still to be sent.
                var receiving = socket.ReceiveAsync(new ArraySegment<byte>(buffer), CancellationToken.None);
                var result = await receiving.WaitAsync(lost).ConfigureAwait(false);
                Interlocked.Exchange(ref _heardAt, connection._timeProvider.GetTimestamp());
                if (result.MessageType == WebSocketMessageType.Close)
                    throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely);
                if (message.Length + result.Count > LargestMessage)
                    throw new InvalidDataException("A message is too large.");
                message.Write(buffer, 0, result.Count);
                if (!result.EndOfMessage)
                    continue;
                if (result.MessageType == WebSocketMessageType.Binary)
                    await TakeAsync(message.ToArray(), stopping).ConfigureAwait(false);
                message.SetLength(0);
            }
        }

        private async Task TakeAsync(byte[] message, CancellationToken stopping)
        {
            EventFrame frame;
            ReadOnlyMemory<byte> payload;
            try
            {
                frame = EventFrame.Read(message);
                if (frame.Method == EventFrame.Control)
                {
                    TakePong(frame);
                    return;
                }

                if (frame.Method != EventFrame.Data || frame.Header("type") != "event" || _split.Add(frame) is not { } whole)
                    return;
                payload = whole;
            }
            catch (InvalidDataException)
            {
                connection._logger.EventFrameUnreadable();
                return;
            }

            await _room.WaitAsync(stopping).ConfigureAwait(false);
            var task = Task.Run(() => HandleAsync(frame, payload), CancellationToken.None);
            _running[task] = true;
            _ = task.ContinueWith(
                static (done, state) =>
                {
                    var session = (Session)state!;
                    session._running.TryRemove(done, out _);
                    session._room.Release();
                    _ = done.Exception;
                },
                this,
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }

        private void TakePong(EventFrame frame)
        {
            if (frame.Header("type") != "pong" || frame.Payload.IsEmpty)
                return;
            try
            {
                using var settings = JsonDocument.Parse(frame.Payload);
                connection._settings = connection._settings.With(settings.RootElement);
            }
            catch (JsonException)
            {
                connection._logger.EventFrameUnreadable();
            }
        }

        private async Task HandleAsync(EventFrame frame, ReadOnlyMemory<byte> payload)
        {
            var started = connection._timeProvider.GetTimestamp();
            var isHandled = await IsHandledAsync(payload).ConfigureAwait(false);
            var took = (long)connection._timeProvider.GetElapsedTime(started).TotalMilliseconds;
            frame.Headers.Add(new("biz_rt", took.ToString(CultureInfo.InvariantCulture)));
            frame.Payload = Encoding.UTF8.GetBytes(isHandled ? """{"code":200}""" : """{"code":500}""");
            try
            {
                await SendAsync(frame).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or OperationCanceledException or InvalidOperationException or IOException)
            {
                // It comes again.
                connection._logger.EventAnswerLost(exception.GetType().Name);
            }
        }

        // Nothing is signed here, and the token is empty: the connection itself is the service's.
        private async Task<bool> IsHandledAsync(ReadOnlyMemory<byte> payload)
        {
            ReceivedEvent received;
            try
            {
                var envelope = Envelope.Read(payload);
                if (!envelope.IsEvent || !envelope.IsKnown)
                    throw new JsonException("It is no event.");
                received = connection._parser.Parse(envelope);
            }
            catch (JsonException)
            {
                connection._logger.EventFrameUnreadable();
                return false;
            }

            try
            {
                var handling = handle(received, CancellationToken.None);
                if (await WithinAsync(handling, AnswerWithin).ConfigureAwait(false))
                    return await handling.ConfigureAwait(false);
                connection._logger.EventAnswerLate(received.EventType, received.EventId);
                return false;
            }
            catch (Exception exception)
            {
                connection._logger.EventNotHandled(received.EventType, received.EventId, exception.GetType().Name);
                return false;
            }
        }

        private async Task PingAsync(CancellationTokenSource end)
        {
            try
            {
                while (true)
                {
                    var ping = new EventFrame { Service = service, Method = EventFrame.Control };
                    ping.Headers.Add(new("type", "ping"));
                    await SendAsync(ping).ConfigureAwait(false);
                    await Task.Delay(connection._settings.Ping, connection._timeProvider, end.Token).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or InvalidOperationException or IOException)
            {
                connection._logger.EventAnswerLost(exception.GetType().Name);
            }

            await end.CancelAsync().ConfigureAwait(false);
        }

        // A connection of which nothing is heard for too long is lost, whatever the socket thinks of it.
        private async Task ListenAsync(CancellationTokenSource end)
        {
            try
            {
                while (connection._settings.Ping + Silence - connection._timeProvider.GetElapsedTime(Interlocked.Read(ref _heardAt)) is var left && left > TimeSpan.Zero)
                    await Task.Delay(left, connection._timeProvider, end.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await end.CancelAsync().ConfigureAwait(false);
        }

        // One at a time: a socket takes no second one.
        private async Task SendAsync(EventFrame frame)
        {
            var bytes = frame.Write();
            await _sending.WaitAsync().ConfigureAwait(false);
            try
            {
                await socket.SendAsync(new ArraySegment<byte>(bytes), WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None).ConfigureAwait(false);
            }
            finally
            {
                _sending.Release();
            }
        }

        private async Task CloseAsync()
        {
            try
            {
                await WithinAsync(socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None), TimeSpan.FromSeconds(1)).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or InvalidOperationException or IOException)
            {
                connection._logger.EventAnswerLost(exception.GetType().Name);
            }
        }

        // Whether it ended in time; a failure of it is seen by who awaits it.
        private async Task<bool> WithinAsync(Task task, TimeSpan time)
        {
            if (task.IsCompleted)
                return true;
            using var over = new CancellationTokenSource();
            var delay = Task.Delay(time, connection._timeProvider, over.Token);
            var first = await Task.WhenAny(task, delay).ConfigureAwait(false);
            await over.CancelAsync().ConfigureAwait(false);
            _ = task.ContinueWith(static done => _ = done.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            return first == task;
        }
    }
}

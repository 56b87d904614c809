using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using FeishuHelpdesk.Sandbox.Deliveries;
using FeishuHelpdesk.Sandbox.Operations;
using FeishuHelpdesk.Sandbox.Requests;
using FeishuHelpdesk.Sandbox.Seeds;
using FeishuHelpdesk.Sandbox.State;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FeishuHelpdesk.Sandbox;

/// <summary>What the sandbox answers to a request. Sits right on the server: it needs no host, no container, no middleware.</summary>
internal sealed class SandboxService : IHttpApplication<HttpContext>, IDisposable
{
    public const string BasePath = "/open-apis";
    public const string Json = "application/json; charset=utf-8";
    private const string PlainText = "text/plain; charset=utf-8";

    private readonly SandboxCredentials _credentials;
    private readonly IReadOnlyCollection<string> _blockedHosts;
    private readonly SandboxRandom _random;
    private readonly RateWindows? _rates;
    private readonly int _tickets;
    private readonly bool _startsEmpty;
    private readonly SandboxSeed? _seed;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stopping = new();
    private int _oddities;
    private int _tokenRequests;
    private int _ticketRequests;

    public SandboxService(HelpdeskSandboxOptions options)
    {
        _time = options.TimeProvider;
        _blockedHosts = [.. options.BlockedHosts];
        _random = new SandboxRandom(options.RandomSeed);
        _rates = options.EnforceRateLimits ? new RateWindows(options.TimeProvider) : null;
        _tickets = options.Tickets;
        _startsEmpty = options.StartsEmpty;
        _seed = options.Seed;
        Oddities = options.Oddities;
        Control = new ControlService(this);
        Page = new PageService(this);
        Tokens = new SandboxTokens(options.TimeProvider, options.TokenLifetime, _random);
        State = new SandboxState(options.HelpdeskId, options.TimeProvider);
        Sow();
        Events = new EventSender(options, State, _random);
        _credentials = new SandboxCredentials(options, Tokens, State);
    }

    public int TokenRequests => Volatile.Read(ref _tokenRequests);

    public int TicketRequests => Volatile.Read(ref _ticketRequests);

    public ConcurrentQueue<SandboxAnswer> NextAnswers { get; } = new();

    public SandboxTokens Tokens { get; }

    public SandboxState State { get; }

    public SandboxFaults Faults { get; } = new();

    public RequestLog Log { get; } = new();

    /// <summary>The requests that no operation is there for.</summary>
    public ConcurrentQueue<SandboxRequest> Unmatched { get; } = new();

    public ControlService Control { get; }

    public PageService Page { get; }

    public EventSender Events { get; }

    public SandboxOddities Oddities
    {
        get => (SandboxOddities)Volatile.Read(ref _oddities);
        set => Volatile.Write(ref _oddities, (int)value);
    }

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        // The target as it was sent: Request.Path has dots resolved and most escapes decoded,
        // and with it one path could pass for another.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (target.StartsWith(ControlService.BasePath, StringComparison.Ordinal))
        {
            await WriteAsync(context.Response, await Control.AnswerAsync(context.Request, target).ConfigureAwait(false), null, SandboxOddities.None, null).ConfigureAwait(false);
            return;
        }

        if (HttpMethods.IsGet(context.Request.Method) && Page.Answer(target) is { } page)
        {
            await WriteAsync(context.Response, page, null, SandboxOddities.None, null).ConfigureAwait(false);
            return;
        }

        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? target : target[..mark];
        if (path == LongConnections.SocketPath)
        {
            await Events.Connections.ServeAsync(context).ConfigureAwait(false);
            return;
        }

        if (path == LongConnections.EndpointPath && HttpMethods.IsPost(context.Request.Method))
        {
            await WriteAsync(context.Response, await Events.Connections.AnswerAsync(context.Request).ConfigureAwait(false), null, SandboxOddities.None, null).ConfigureAwait(false);
            return;
        }

        Dictionary<string, string> values = [];
        IReadOnlyList<string> allowed = [];
        var operation = path.StartsWith(BasePath, StringComparison.Ordinal)
            ? Router.Find(context.Request.Method, path[BasePath.Length..], out values, out allowed)
            : null;
        var entry = Log.Add(_time.GetUtcNow(), operation, target, context.Request);
        if (operation is null)
        {
            Unmatched.Enqueue(entry);
            await WriteAsync(context.Response, allowed.Count == 0 ? NoSuchPath() : MethodNotAllowed(allowed), null, SandboxOddities.None, entry).ConfigureAwait(false);
            return;
        }

        if (operation.Token == AccessTokenKind.None)
            Interlocked.Increment(ref _tokenRequests);
        else if (operation.Name == HelpdeskOperations.TicketGet.Name)
            Interlocked.Increment(ref _ticketRequests);
        if (operation.Token != AccessTokenKind.None && NextAnswers.TryDequeue(out var queued))
        {
            await SendAsync(context, queued, null, SandboxOddities.None, entry).ConfigureAwait(false);
            return;
        }

        var (fault, answer) = FindFault(operation, context.Request);
        answer ??= fault?.Answer ?? await AnswerAsync(context.Request, operation, values, Query.Parse(mark < 0 ? "" : target[(mark + 1)..]), entry).ConfigureAwait(false);
        await SendAsync(context, answer, fault, Oddities, entry).ConfigureAwait(false);
    }

    // A request can ask for a fault itself, and be told that there is none of that name.
    private (SandboxFault? Fault, SandboxAnswer? Answer) FindFault(HelpdeskOperation operation, HttpRequest request)
    {
        var wanted = operation.Token == AccessTokenKind.None ? "" : request.Headers["X-Sandbox-Answer"].ToString();
        if (wanted.Length == 0)
            return (Faults.Next(operation), null);
        return SandboxFault.Named(wanted) is { } fault
            ? (fault, null)
            : (null, SandboxAnswer.Raw(400, PlainText, $"X-Sandbox-Answer takes {SandboxFault.Names}"));
    }

    private async Task SendAsync(HttpContext context, SandboxAnswer answer, SandboxFault? fault, SandboxOddities oddities, SandboxRequest entry)
    {
        var delay = fault is { Kind: FaultKind.Delay } ? fault.Wait : answer.Delay;
        if ((delay != TimeSpan.Zero && !await WaitAsync(delay, context.RequestAborted).ConfigureAwait(false)) || fault?.Kind == FaultKind.Reset)
        {
            context.Abort();
            return;
        }

        await WriteAsync(context.Response, answer, fault, oddities, entry).ConfigureAwait(false);
    }

    private async Task WriteAsync(HttpResponse response, SandboxAnswer answer, SandboxFault? fault, SandboxOddities oddities, SandboxRequest? entry)
    {
        var logId = NewLogId();
        var body = answer.Body(logId);
        var status = answer.Status;
        if (oddities != SandboxOddities.None && answer.ContentType == Json && Oddity.Code(body) is { } code)
        {
            status = Oddity.Status(status, code, oddities);
            body = Oddity.Body(body, oddities);
        }

        // Before the first byte goes out: whoever has the answer finds it in the log.
        entry?.Status = status;
        response.StatusCode = status;
        response.ContentType = answer.ContentType;
        if (!oddities.HasFlag(SandboxOddities.LogIdInBodyOnly))
            response.Headers["X-Tt-Logid"] = logId;
        foreach (var (name, value) in answer.Headers)
            response.Headers[name] = value;
        var isCut = fault?.Kind == FaultKind.Cut;
        if (body.Length > 0)
        {
            response.ContentLength = body.Length;
            await response.Body.WriteAsync(isCut ? body.AsMemory(0, body.Length / 2) : body, CancellationToken.None).ConfigureAwait(false);
        }

        if (isCut)
        {
            await response.Body.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            response.HttpContext.Abort();
        }

        if (entry is not null)
            Log.Answered(entry);
    }

    /// <summary>Makes all as it was at the start; tokens stay valid.</summary>
    public void Reset()
    {
        lock (State.Gate)
        {
            State.Clear();
            Sow();
        }

        Events.Clear();
        Faults.Clear();
        NextAnswers.Clear();
        Log.Clear();
        Unmatched.Clear();
        _rates?.Clear();
        Interlocked.Exchange(ref _tokenRequests, 0);
        Interlocked.Exchange(ref _ticketRequests, 0);
    }

    private void Sow()
    {
        if (!_startsEmpty)
            DefaultSeed.Sow(State);
        _seed?.Sow(State);
        DefaultSeed.Generate(State, _tickets);
    }

    /// <summary>Breaks off the answers that wait, and sends no event more.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await Events.StopAsync().ConfigureAwait(false);
    }

    public void Dispose()
    {
        _stopping.Dispose();
        Events.Dispose();
    }

    private async ValueTask<SandboxAnswer> AnswerAsync(HttpRequest request, HelpdeskOperation operation, Dictionary<string, string> values, Query query, SandboxRequest entry)
    {
        if (operation.Token == AccessTokenKind.None)
            return await _credentials.AnswerTokenAsync(request).ConfigureAwait(false);

        try
        {
            // The order of the checks is the service's: platform, helpdesk, request, and what it asks for.
            var caller = _credentials.CheckToken(operation, request.Headers.Authorization.ToString());
            _credentials.CheckHelpdesk(request.Headers["X-Lark-Helpdesk-Authorization"]);
            if (_rates?.Enter(operation) is { } over)
                return SandboxAnswer.RateLimit(over.Reset, 429, over.Limit.Requests);
            // The description is large, and a ticket is read without it.
            if (!query.IsEmpty || operation.Parameters.Any(parameter => parameter is { IsInPath: false, IsRequired: true }))
                Check(Description.Check(operation, query));
            var body = await ReadBodyAsync(operation, request, entry).ConfigureAwait(false);
            var handle = OperationHandlers.Of(operation) ?? throw new RefusedException(ErrorCodes.InternalError);
            var call = new SandboxCall
            {
                State = State,
                Operation = operation,
                Path = values,
                Query = query,
                Body = body,
                User = caller?.User,
                Role = caller?.Role ?? Role.Guest,
                BlockedHosts = _blockedHosts,
            };
            lock (State.Gate)
                return handle(call);
        }
        catch (RefusedException refused)
        {
            return Refuse(operation, refused.Code, refused.Violations);
        }
        catch (InvalidOperationException)
        {
            // A text in a text that is not Unicode.
            return Refuse(operation, ErrorCodes.BadRequest, []);
        }
        catch (BadHttpRequestException tooMuch)
        {
            return SandboxAnswer.Raw(tooMuch.StatusCode, PlainText, $"{tooMuch.StatusCode} request body refused");
        }
    }

    private static void Check(IEnumerable<FieldViolation> violations)
    {
        var all = violations.ToArray();
        if (all.Length > 0)
            throw new RefusedException(ErrorCodes.BadRequest, all);
    }

    private static async ValueTask<JsonElement> ReadBodyAsync(HelpdeskOperation operation, HttpRequest request, SandboxRequest entry)
    {
        var isExpected = operation.HasBody;
        if (!isExpected && (request.Method != "GET" || request.ContentLength is null or 0))
            return default;

        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, request.HttpContext.RequestAborted).ConfigureAwait(false);
        entry.Body = Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
        JsonElement body;
        try
        {
            body = JsonDocument.Parse(buffer.ToArray()).RootElement;
        }
        catch (JsonException)
        {
            throw new RefusedException(ErrorCodes.BadRequest, new FieldViolation("", "", "the body must be JSON"));
        }

        if (!isExpected)
            return body;
        var type = request.ContentType ?? "";
        if (!type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
            throw new RefusedException(ErrorCodes.BadRequest, new FieldViolation("Content-Type", type, "the value must be application/json"));
        Check(Description.CheckBody(operation, body));
        return body;
    }

    private static SandboxAnswer Refuse(HelpdeskOperation operation, int code, IReadOnlyList<FieldViolation> violations)
    {
        var documented = operation.Errors.FirstOrDefault(error => error.Code == code);
        // Not every operation is documented to say that a request is bad; then it is the platform that does.
        if (code == ErrorCodes.BadRequest && documented is null)
            (code, documented) = operation.Errors.FirstOrDefault(error => error.Code == ErrorCodes.InvalidAgentStatus) is { } other ? (other.Code, other) : (SandboxAnswer.FieldsInvalid, null);
        return SandboxAnswer.Refused(documented?.Status ?? DefaultStatus(code), code, violations);
    }

    private static int DefaultStatus(int code) => code switch
    {
        ErrorCodes.Unauthorized => 401,
        ErrorCodes.Forbidden => 403,
        ErrorCodes.NotFound => 404,
        ErrorCodes.MethodNotAllowed => 405,
        ErrorCodes.InternalError => 500,
        _ => 400,
    };

    // The service's gateway is reported to say so, in plain text: https://github.com/larksuite/oapi-sdk-go/issues/64
    private static SandboxAnswer NoSuchPath() => SandboxAnswer.Raw(404, PlainText, "404 page not found");

    private static SandboxAnswer MethodNotAllowed(IReadOnlyList<string> allowed) =>
        SandboxAnswer.Raw(405, PlainText, "405 method not allowed") with
        {
            Headers = new Dictionary<string, string> { ["Allow"] = string.Join(", ", allowed) },
        };

    private async Task<bool> WaitAsync(TimeSpan delay, CancellationToken requestAborted)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(requestAborted, _stopping.Token);
        try
        {
            await Task.Delay(delay, _time, ended.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    // In the service's look: 14 digits of time, 20 of hexadecimal.
    private string NewLogId() =>
        _time.GetUtcNow().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) + _random.Hex(10);
}

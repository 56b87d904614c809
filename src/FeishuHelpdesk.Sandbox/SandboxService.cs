using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FeishuHelpdesk.Sandbox;

/// <summary>What the sandbox answers to a request. Sits right on the server: two routes need no host, no container, no middleware.</summary>
internal sealed class SandboxService : IHttpApplication<HttpContext>, IDisposable
{
    public const string BasePath = "/open-apis";
    public const string Json = "application/json; charset=utf-8";
    private const string PlainText = "text/plain; charset=utf-8";
    private const string TokenPath = BasePath + "/auth/v3/tenant_access_token/internal";
    private const string TicketPath = BasePath + "/helpdesk/v1/tickets/";
    private const string DocumentedTicketId = "6626871355780366331";

    private readonly byte[] _appId;
    private readonly byte[] _appSecret;
    private readonly byte[] _helpdeskCredential;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stopping = new();
    private int _tokenRequests;
    private int _ticketRequests;

    public SandboxService(HelpdeskSandboxOptions options)
    {
        _appId = Encoding.UTF8.GetBytes(options.AppId);
        _appSecret = Encoding.UTF8.GetBytes(options.AppSecret);
        _helpdeskCredential = Encoding.UTF8.GetBytes(
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.HelpdeskId}:{options.HelpdeskToken}")));
        _time = options.TimeProvider;
        Tokens = new SandboxTokens(options.TimeProvider, options.TokenLifetime);
    }

    public int TokenRequests => Volatile.Read(ref _tokenRequests);

    public int TicketRequests => Volatile.Read(ref _ticketRequests);

    public ConcurrentQueue<SandboxAnswer> NextTicketAnswers { get; } = new();

    public SandboxTokens Tokens { get; }

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        var answer = await AnswerAsync(context).ConfigureAwait(false);
        if (answer.Delay != TimeSpan.Zero && !await WaitAsync(answer.Delay, context.RequestAborted).ConfigureAwait(false))
        {
            context.Abort();
            return;
        }

        var logId = NewLogId();
        var body = answer.Body(logId);
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.Headers["X-Tt-Logid"] = logId;
        foreach (var (name, value) in answer.Headers)
            response.Headers[name] = value;
        if (body.Length > 0)
        {
            response.ContentLength = body.Length;
            await response.Body.WriteAsync(body, CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Breaks off the answers that wait.</summary>
    public void Stop() => _stopping.Cancel();

    public void Dispose() => _stopping.Dispose();

    private async ValueTask<SandboxAnswer> AnswerAsync(HttpContext context)
    {
        // The target as it was sent: Request.Path has dots resolved and most escapes decoded,
        // and with it one path could pass for another.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var query = target.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? target : target[..query];

        if (path == TokenPath)
        {
            if (!HttpMethods.IsPost(context.Request.Method))
                return MethodNotAllowed(HttpMethods.Post);
            Interlocked.Increment(ref _tokenRequests);
            return await AnswerTokenAsync(context.Request).ConfigureAwait(false);
        }

        if (path.StartsWith(TicketPath, StringComparison.Ordinal) && path.Length > TicketPath.Length && path.IndexOf('/', TicketPath.Length) < 0)
        {
            if (!HttpMethods.IsGet(context.Request.Method))
                return MethodNotAllowed(HttpMethods.Get);
            Interlocked.Increment(ref _ticketRequests);
            return AnswerTicket(context.Request, Uri.UnescapeDataString(path[TicketPath.Length..]));
        }

        // The service's gateway is reported to say so, in plain text: https://github.com/larksuite/oapi-sdk-go/issues/64
        return SandboxAnswer.Raw(404, PlainText, "404 page not found");
    }

    private async ValueTask<SandboxAnswer> AnswerTokenAsync(HttpRequest request)
    {
        string? appId, appSecret;
        try
        {
            using var json = await JsonDocument.ParseAsync(request.Body, default, request.HttpContext.RequestAborted).ConfigureAwait(false);
            appId = Text(json.RootElement, "app_id");
            appSecret = Text(json.RootElement, "app_secret");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or BadHttpRequestException)
        {
            // Not JSON, text that is not Unicode, or more than the server takes.
            appId = appSecret = null;
        }

        // Refusals come with 200 and, as reported, without an error object.
        if (appSecret is null || !Matches(appId, _appId))
            return SandboxAnswer.Raw(200, Json, SandboxAnswer.Example("tenant-access-token.10003.reported.json"));
        if (!Matches(appSecret, _appSecret))
            return SandboxAnswer.Raw(200, Json, SandboxAnswer.Example("tenant-access-token.10015.derived.json"));

        var (token, remaining) = Tokens.Get();
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("code", 0);
            json.WriteString("msg", "ok");
            json.WriteString("tenant_access_token", token);
            // Rounded down, so that nobody takes a token for longer than it lives.
            json.WriteNumber("expire", (int)remaining.TotalSeconds);
            json.WriteEndObject();
        }

        return SandboxAnswer.Raw(200, Json, buffer.WrittenSpan.ToArray());
    }

    private SandboxAnswer AnswerTicket(HttpRequest request, string id)
    {
        if (NextTicketAnswers.TryDequeue(out var queued))
            return queued;

        switch (request.Headers["X-Sandbox-Answer"].ToString())
        {
            case "":
                break;
            case "155000":
                return SandboxAnswer.InternalError();
            case "99991400":
                return SandboxAnswer.RateLimit(TimeSpan.FromSeconds(1));
            default:
                return SandboxAnswer.Raw(400, PlainText, "X-Sandbox-Answer takes 155000 or 99991400");
        }

        // The order of the checks is the service's: platform, helpdesk, request, ticket.
        const string scheme = "Bearer ";
        var authorization = request.Headers.Authorization.ToString();
        if (!authorization.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            return SandboxAnswer.Documented(400, "error.99991661.derived.json");
        if (!Tokens.Accepts(authorization[scheme.Length..]))
            return SandboxAnswer.Documented(400, "error.99991663.derived.json");
        if (!Matches(request.Headers["X-Lark-Helpdesk-Authorization"], _helpdeskCredential))
            return SandboxAnswer.Documented(401, "error.154001.documented.json");
        if (!id.All(char.IsAsciiDigit))
            return SandboxAnswer.Documented(400, "error.154000.documented.json");
        if (id != DocumentedTicketId)
            return SandboxAnswer.Documented(404, "error.154004.documented.json");
        return SandboxAnswer.Raw(200, Json, SandboxAnswer.Example("ticket-get.documented.json"));
    }

    private static SandboxAnswer MethodNotAllowed(string allowed) =>
        SandboxAnswer.Raw(405, PlainText, "405 method not allowed") with
        {
            Headers = new Dictionary<string, string> { ["Allow"] = allowed },
        };

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static bool Matches(string? given, byte[] expected) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), expected);

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
        _time.GetUtcNow().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) + Convert.ToHexString(RandomNumberGenerator.GetBytes(10));
}

using System.Net;
using System.Text;
using System.Text.Json;
using FeishuHelpdesk.Generated;
using FeishuHelpdesk.Generated.Models;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Kiota.Abstractions;
using Xunit;

namespace FeishuHelpdesk.Tests.Authentication;

/// <summary>
/// The service as a handler, so that a test holds every answer in its hands. Unless told otherwise it gives out t-1,
/// t-2, … for two hours each, and takes any token.
/// </summary>
internal sealed class FakeService : HttpMessageHandler
{
    public const string AppSecret = "app-secret-of-the-tests";
    public const string HelpdeskHeader = "MTIzNDU6aHQtc29tZXRva2Vu";

    private readonly object _lock = new();
    private readonly List<SentRequest> _tokens = [];
    private readonly List<SentRequest> _tickets = [];

    /// <summary>Answers a request for a token.</summary>
    public Func<SentRequest, Task<HttpResponseMessage>> OnToken { get; set; } = request => Token($"t-{request.Number}");

    /// <summary>Answers a request for a ticket.</summary>
    public Func<SentRequest, Task<HttpResponseMessage>> OnTicket { get; set; } = _ => Ticket();

    public WatchedClock Clock { get; } = new();

    public CollectingLoggerFactory Log { get; } = new();

    public IReadOnlyList<SentRequest> Tokens
    {
        get
        {
            lock (_lock)
                return [.. _tokens];
        }
    }

    public IReadOnlyList<SentRequest> Tickets
    {
        get
        {
            lock (_lock)
                return [.. _tickets];
        }
    }

    public static Task<HttpResponseMessage> Token(string token, long expire = 7200) =>
        Answer(200, JsonSerializer.Serialize(new { code = 0, msg = "ok", tenant_access_token = token, expire }));

    public static Task<HttpResponseMessage> Ticket() => Answer(200, """{"code":0,"msg":"success","data":{"ticket":{"ticket_id":"1"}}}""");

    public static Task<HttpResponseMessage> Error(int status, int code, string msg = "no") =>
        Answer(status, JsonSerializer.Serialize(new { code, msg }));

    public static Task<HttpResponseMessage> Answer(int status, string json) =>
        Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(json, Encoding.UTF8, "application/json") });

    /// <summary>A client of its own, as another process has it: with its own memory.</summary>
    public FeishuHelpdeskClient Client(IDistributedCache? cache = null, Action<FeishuHelpdeskOptions>? configure = null, TimeProvider? clock = null)
    {
        var options = new FeishuHelpdeskOptions
        {
            AppId = "cli_a1b2c3d4e5f6a7b8",
            AppSecret = AppSecret,
            HelpdeskId = "12345",
            HelpdeskToken = "ht-sometoken",
            BaseAddress = new Uri("https://feishu.test/open-apis"),
            MaxAttempts = 1,
        };
        configure?.Invoke(options);
        return FeishuHelpdeskClientFactory.Create(options, this, clock ?? Clock, Log, cache);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isToken = request.RequestUri!.AbsolutePath.EndsWith("/auth/v3/tenant_access_token/internal", StringComparison.Ordinal);
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        SentRequest sent;
        lock (_lock)
        {
            var requests = isToken ? _tokens : _tickets;
            sent = new SentRequest(
                requests.Count + 1,
                request.Headers.Authorization?.ToString(),
                request.Headers.TryGetValues("X-Lark-Helpdesk-Authorization", out var values) ? string.Join(", ", values) : null,
                body);
            requests.Add(sent);
        }

        return await (isToken ? OnToken(sent) : OnTicket(sent)).WaitAsync(cancellationToken);
    }
}

/// <summary>What arrived; the number counts requests of its kind from 1.</summary>
internal sealed record SentRequest(int Number, string? Authorization, string? Helpdesk, string Body);

internal static class Calls
{
    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task<Ticket> CallAsync(this FeishuHelpdeskClient client) => client.GetTicketAsync("1", Cancel);

    /// <summary>Calls an operation that takes the token of the tenant or of a user.</summary>
    public static async Task<GetNotificationResponse?> CallAsync(this FeishuHelpdeskClient client, IRequestOption option, CancellationToken? cancellationToken = null) =>
        await client.Helpdesk.V1.Notifications["1"].GetAsync(request => request.Options.Add(option), cancellationToken ?? Cancel);

    public static Task<FeishuHelpdeskException> FailAsync(this FeishuHelpdeskClient client) =>
        Assert.ThrowsAsync<FeishuHelpdeskException>(client.CallAsync);

    /// <summary>Calls until a call carries the token, which a renewal in the background brings.</summary>
    public static async Task CallUntilSentAsync(this FeishuHelpdeskClient client, FakeService service, string token)
    {
        do
        {
            await client.CallAsync();
            await Task.Yield();
        }
        while (service.Tickets[^1].Authorization != $"Bearer {token}");
    }

    public static IEnumerable<string?> Authorizations(this IEnumerable<SentRequest> requests) => requests.Select(request => request.Authorization);
}

/// <summary>An answer that a test gives when it is time.</summary>
internal sealed class HeldAnswer
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Task<HttpResponseMessage>> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the request has arrived.</summary>
    public Task Asked => _asked.Task.WaitAsync(Calls.Cancel);

    public Task<HttpResponseMessage> AskAsync()
    {
        _asked.TrySetResult();
        return _answer.Task.Unwrap();
    }

    public void Give(Task<HttpResponseMessage> answer) => _answer.SetResult(answer);
}

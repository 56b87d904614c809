using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using FeishuHelpdesk.Generated;
using FeishuHelpdesk.Tests.Build;
using Microsoft.Extensions.Logging;
using Microsoft.Kiota.Abstractions;

namespace FeishuHelpdesk.Tests.Http;

/// <summary>What the service answers, without a network. Tokens are given out unless a test says otherwise.</summary>
internal sealed class FakeService
{
    public const string TicketId = "6626871355780366331";
    public const string TenantToken = "t-marked-tenant-access-token";
    public const string OperationName = "GET /helpdesk/v1/tickets/{ticket_id}";

    private readonly ConcurrentQueue<Func<SentRequest, CancellationToken, Task<HttpResponseMessage>>> _answers = new();

    /// <summary>All requests but those for a token.</summary>
    public ConcurrentQueue<SentRequest> Requests { get; } = new();

    public ConcurrentQueue<SentRequest> TokenRequests { get; } = new();

    /// <summary>What is answered when nothing is queued.</summary>
    public Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> Otherwise { get; set; } = Now(_ => Json(200, Example("ticket-get.documented.json")));

    public Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> Token { get; set; } =
        Now(_ => Json(200, $$"""{"code":0,"msg":"ok","tenant_access_token":"{{TenantToken}}","expire":7200}"""));

    public static FeishuHelpdeskOptions Options() => new()
    {
        AppId = "cli_a1b2c3d4e5f6a7b8",
        AppSecret = "marked-app-secret",
        HelpdeskId = "6626871355780366330",
        HelpdeskToken = "ht-marked-helpdesk-token",
        BaseAddress = new Uri("https://service.test/open-apis"),
    };

    public FeishuHelpdeskClient Client(TimeProvider? clock = null, Action<FeishuHelpdeskOptions>? configure = null, ILoggerFactory? loggerFactory = null)
    {
        var options = Options();
        configure?.Invoke(options);
        return FeishuHelpdeskClientFactory.Create(options, Handler(), clock, loggerFactory);
    }

    public HttpMessageHandler Handler() => new FakeHandler(this);

    /// <summary>The adapter of a client, for requests that no generated builder makes.</summary>
    public static IRequestAdapter AdapterOf(FeishuHelpdeskClient client) =>
        (IRequestAdapter)typeof(BaseRequestBuilder).GetProperty("RequestAdapter", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!.GetValue(client)!;

    public static RequestInformation Request(Method method, string path, string? body = null)
    {
        var request = new RequestInformation(method, "{+baseurl}" + path, new Dictionary<string, object> { ["baseurl"] = Options().BaseAddress.AbsoluteUri });
        if (body is not null)
            request.SetStreamContent(new MemoryStream(Encoding.UTF8.GetBytes(body)), "application/json");
        return request;
    }

    public static string Example(string name) => File.ReadAllText(RepositoryFiles.PathOf("spec/examples/" + name));

    public FakeService Answer(params Func<SentRequest, CancellationToken, Task<HttpResponseMessage>>[] answers)
    {
        foreach (var answer in answers)
            _answers.Enqueue(answer);
        return this;
    }

    public static Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> Now(Func<SentRequest, HttpResponseMessage> answer) =>
        (request, _) => Task.FromResult(answer(request));

    public static Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> Code(int status, int code, params (string Name, string Value)[] headers) =>
        Now(_ => Json(status, $$"""{"code":{{code}},"msg":"message of {{code}}"}""", headers));

    public static Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> Limit(string? reset, int status = 429) =>
        Code(status, ErrorCodes.RateLimited, reset is null ? [] : [("x-ogw-ratelimit-limit", "10"), ("x-ogw-ratelimit-reset", reset)]);

    public static Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> Page(int status) =>
        Now(_ => Body(status, "text/html", string.Create(CultureInfo.InvariantCulture, $"<html>{status}</html>")));

    public static Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> Fail(Func<Exception> exception) =>
        (_, _) => Task.FromException<HttpResponseMessage>(exception());

    public static async Task<HttpResponseMessage> Hang(SentRequest request, CancellationToken cancellationToken)
    {
        request.Arrived.TrySetResult();
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException();
    }

    public static HttpResponseMessage Json(int status, string json, params (string Name, string Value)[] headers) => Body(status, "application/json", json, headers);

    public static HttpResponseMessage Body(int status, string contentType, string body, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, contentType) };
        foreach (var (name, value) in headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = new SentRequest(
            request.Method.Method,
            request.RequestUri!,
            request.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase),
            request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken));
        var isToken = sent.Address.AbsolutePath.StartsWith("/open-apis/auth/", StringComparison.Ordinal);
        (isToken ? TokenRequests : Requests).Enqueue(sent);
        var response = await (isToken ? Token : _answers.TryDequeue(out var next) ? next : Otherwise)(sent, cancellationToken);
        response.RequestMessage = request;
        return response;
    }

    private sealed class FakeHandler(FakeService service) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            service.SendAsync(request, cancellationToken);
    }
}

internal sealed record SentRequest(string Method, Uri Address, Dictionary<string, string> Headers, string? Body)
{
    public TaskCompletionSource Arrived { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using FeishuHelpdesk.Sandbox.Requests;
using Xunit;

namespace FeishuHelpdesk.Sandbox.Tests;

/// <summary>Speaks plain HTTP with a sandbox, as any client would.</summary>
internal sealed class SandboxCaller(HelpdeskSandbox sandbox) : IDisposable
{
    public const string TokenPath = "/auth/v3/tenant_access_token/internal";
    public const string TicketPath = "/helpdesk/v1/tickets/";
    public const string DocumentedId = "6626871355780366331";

    private readonly HttpClient _http = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static byte[] Example(string name)
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(directory.FullName, "spec", "examples")))
            directory = directory.Parent ?? throw new DirectoryNotFoundException("spec/examples");
        return File.ReadAllBytes(Path.Combine(directory.FullName, "spec", "examples", name));
    }

    public string HelpdeskHeader => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{sandbox.HelpdeskId}:{sandbox.HelpdeskToken}"));

    public async Task<Reply> SendAsync(HttpMethod method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, sandbox.BaseAddress + path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        using var response = await _http.SendAsync(request, Cancel);
        var reply = new Reply(
            response.StatusCode,
            response.Content.Headers.ContentType,
            response.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase),
            response.Content.Headers.Allow is { Count: > 0 } allow ? string.Join(", ", allow) : null,
            await response.Content.ReadAsByteArrayAsync(Cancel));
        // Whatever a test looks at, every answer is one that the description allows.
        AnswerCheck.AssertValid(method, path, reply);
        return reply;
    }

    /// <summary>Calls an operation with the credentials that it takes, or with another token.</summary>
    public async Task<Reply> CallAsync(string method, string path, string? body = null, string? token = null)
    {
        token ??= Router.Find(method, path.Split('?')[0], out _, out _)?.Token == AccessTokenKind.User ? sandbox.UserAccessToken : await TokenAsync();
        return await SendAsync(
            new HttpMethod(method),
            path,
            body,
            ("Authorization", $"Bearer {token}"),
            ("X-Lark-Helpdesk-Authorization", HelpdeskHeader));
    }

    /// <summary>The <c>data</c> of a call that goes well.</summary>
    public async Task<JsonElement> OkAsync(string method, string path, string? body = null, string? token = null)
    {
        var reply = await CallAsync(method, path, body, token);
        Assert.True(reply is { Status: HttpStatusCode.OK, Code: 0 }, reply.Text);
        return reply.Json.GetProperty("data");
    }

    /// <summary>The fields that a refused call is told of, each with what is wrong.</summary>
    public async Task<string[]> RefusedAsync(int status, int code, string method, string path, string? body = null, string? token = null)
    {
        var reply = await CallAsync(method, path, body, token);
        Assert.Equal((status, code), ((int)reply.Status, reply.Code));
        return reply.Json.GetProperty("error").TryGetProperty("field_violations", out var violations)
            ? [.. violations.EnumerateArray().Select(one => $"{one.GetProperty("field").GetString()}: {one.GetProperty("description").GetString()}")]
            : [];
    }

    public Task<Reply> AskTokenAsync(string body) => SendAsync(HttpMethod.Post, TokenPath, body);

    public Task<Reply> AskTokenAsync() =>
        AskTokenAsync($$"""{"app_id":"{{sandbox.AppId}}","app_secret":"{{sandbox.AppSecret}}"}""");

    public async Task<string> TokenAsync() => (await AskTokenAsync()).Json.GetProperty("tenant_access_token").GetString()!;

    public Task<Reply> TicketAsync(string? token, string? helpdesk, string id = DocumentedId, params (string Name, string Value)[] headers) =>
        SendAsync(
            HttpMethod.Get,
            TicketPath + id,
            null,
            [
                .. token is null ? [] : new[] { ("Authorization", $"Bearer {token}") },
                .. helpdesk is null ? [] : new[] { ("X-Lark-Helpdesk-Authorization", helpdesk) },
                .. headers,
            ]);

    /// <summary>Sends a request target byte for byte, which HttpClient would tidy up; gives status and body.</summary>
    public async Task<(int Status, string Body)> RawAsync(string method, string target)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, sandbox.BaseAddress.Port, Cancel);
        var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"{method} {target} HTTP/1.1\r\nHost: {sandbox.BaseAddress.Authority}\r\nConnection: close\r\nContent-Length: 0\r\n" +
                $"Authorization: Bearer {await TokenAsync()}\r\nX-Lark-Helpdesk-Authorization: {HelpdeskHeader}\r\n\r\n"),
            Cancel);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(Cancel);
        return (int.Parse(text.AsSpan("HTTP/1.1 ".Length, 3), provider: null), text[(text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
    }

    public void Dispose() => _http.Dispose();
}

internal sealed record Reply(
    HttpStatusCode Status, MediaTypeHeaderValue? ContentType, Dictionary<string, string> Headers, string? Allow, byte[] Body)
{
    public JsonElement Json => JsonElement.Parse(Body);

    public string Text => Encoding.UTF8.GetString(Body);

    public int Code => Json.GetProperty("code").GetInt32();

    public string LogId => Headers["X-Tt-Logid"];

    public void AssertError(int status, int code, string example)
    {
        Assert.Equal(status, (int)Status);
        Assert.Equal(code, Code);
        Assert.Equal("application/json", ContentType?.MediaType);
        Assert.Equal(JsonElement.Parse(SandboxCaller.Example(example)).GetProperty("msg").GetString(), Json.GetProperty("msg").GetString());
        var error = Json.GetProperty("error");
        Assert.Equal(LogId, error.GetProperty("log_id").GetString());
        Assert.Contains($"https://open.feishu.cn/search?from=openapi&log_id={LogId}&code={code}", error.GetProperty("troubleshooter").GetString());
    }
}

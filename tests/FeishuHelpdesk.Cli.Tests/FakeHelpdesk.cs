using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FeishuHelpdesk.Tests.Cli;

/// <summary>A service that answers as the test says, and notes what it was asked.</summary>
internal sealed class FakeHelpdesk : IAsyncDisposable
{
    private const string Base = "/open-apis";

    private readonly HttpListener _listener = new();
    private readonly Func<Request, Answer?> _answer;
    private readonly Task _serving;

    private FakeHelpdesk(string address, Func<Request, Answer?> answer)
    {
        Address = address + Base;
        _answer = answer;
        _listener.Prefixes.Add(address + "/");
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <param name="Method">HTTP method.</param>
    /// <param name="Path">Path below the base, such as <c>/helpdesk/v1/tickets</c>.</param>
    /// <param name="Query">The query's values by name.</param>
    /// <param name="Body">The body.</param>
    /// <param name="Authorization">The token that came along.</param>
    internal sealed record Request(string Method, string Path, System.Collections.Specialized.NameValueCollection Query, string Body, string Authorization)
    {
        public string Route => $"{Method} {Path}";
    }

    internal sealed record Answer(string Body, int Status = 200, string Type = "application/json", byte[]? Bytes = null)
    {
        /// <summary>Success with this data.</summary>
        public static Answer Data(string data) => new($$"""{"code":0,"msg":"success","data":{{data}}}""");
    }

    public string Address { get; }

    /// <summary>What a request for a token gets.</summary>
    public Answer TokenAnswer { get; set; } = new("""{"code":0,"msg":"ok","tenant_access_token":"t-MARKED-tenant-token","expire":7200}""");

    /// <summary>What was asked, but for tokens.</summary>
    public ConcurrentQueue<Request> Requests { get; } = new();

    public Dictionary<string, string> Variables => new()
    {
        ["FEISHU_APP_ID"] = "cli_1",
        ["FEISHU_APP_SECRET"] = CliCall.AppSecret,
        ["FEISHU_HELPDESK_ID"] = "1",
        ["FEISHU_HELPDESK_TOKEN"] = CliCall.HelpdeskToken,
        ["FEISHU_USER_ACCESS_TOKEN"] = "u-MARKED-user-token",
        ["FEISHU_BASE_URL"] = Address,
    };

    public static FakeHelpdesk Start(Func<Request, Answer?> answer)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new($"http://127.0.0.1:{FreePort()}", answer);
            }
            catch (HttpListenerException) when (tries < 10)
            {
                // HttpListener takes no port of the system's choice, and somebody else took the one that was free.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    private static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            try
            {
                await AnswerAsync(context);
            }
            catch (Exception exception) when (exception is HttpListenerException or IOException or ObjectDisposedException)
            {
                // The caller has gone, or the test is over.
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var request = new Request(context.Request.HttpMethod, context.Request.Url!.AbsolutePath[Base.Length..], context.Request.QueryString, await reader.ReadToEndAsync(), context.Request.Headers["Authorization"] ?? "");
        Answer answer;
        if (request.Path == "/auth/v3/tenant_access_token/internal")
        {
            answer = TokenAnswer;
        }
        else
        {
            Requests.Enqueue(request);
            answer = _answer(request) ?? new("""{"code":154004,"msg":"Resource not found"}""", 404);
        }

        var bytes = answer.Bytes ?? Encoding.UTF8.GetBytes(answer.Body);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.Type;
        context.Response.Headers["X-Tt-Logid"] = "20261125180000ABCDEF";
        context.Response.ContentLength64 = bytes.Length;
        await context.Response.OutputStream.WriteAsync(bytes);
        context.Response.Close();
    }
}

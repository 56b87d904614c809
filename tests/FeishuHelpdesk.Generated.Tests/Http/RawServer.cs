using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FeishuHelpdesk.Tests.Http;

/// <summary>Listens on a loopback port and answers byte for byte what a test wants, also what no server would send.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<string, byte[]?> _answer;
    private readonly Task _serving;

    /// <param name="answer">Takes the request as text, gives the answer as text; null to break the connection.</param>
    public RawServer(Func<string, string?> answer)
        : this(request => answer(request) is { } text ? Encoding.UTF8.GetBytes(text) : null)
    {
    }

    /// <param name="answer">Takes the request as text, gives the answer as bytes; null to break the connection.</param>
    public RawServer(Func<string, byte[]?> answer)
    {
        _answer = answer;
        _listener.Start();
        BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/open-apis"));
        _serving = ServeAsync();
    }

    public Uri BaseAddress { get; }

    /// <summary>The requests as they came, head and body.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public static string Http(string status, string contentType, string body, string headers = "") =>
        string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status}\r\nContent-Type: {contentType}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n{headers}\r\n{body}");

    /// <summary>A token for who asks for one; else null.</summary>
    public static string? TokenFor(string request) => request.StartsWith("POST /open-apis/auth/", StringComparison.Ordinal)
        ? Http("200 OK", "application/json", $$"""{"code":0,"msg":"ok","tenant_access_token":"{{FakeService.TenantToken}}","expire":7200}""")
        : null;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _serving;
        _end.Dispose();
        _listener.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (!_end.IsCancellationRequested)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await AnswerAsync(client.GetStream());
            }
        }
        // A listener that is stopped before it is asked says so in a way of its own.
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or IOException || (exception is InvalidOperationException && _end.IsCancellationRequested))
        {
            // The end of the test.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var request = new StringBuilder();
        var buffer = new byte[8192];
        while (!IsWhole(request.ToString()))
        {
            var read = await stream.ReadAsync(buffer, _end.Token);
            if (read == 0)
                return;
            request.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }

        var text = request.ToString();
        Requests.Enqueue(text);
        if (_answer(text) is { } answer)
            await stream.WriteAsync(answer, _end.Token);
    }

    private static bool IsWhole(string request)
    {
        var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return false;
        const string name = "Content-Length: ";
        var at = request.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at < 0 || at > end
            || request.Length - end - 4 >= int.Parse(request.AsSpan(at + name.Length, request.IndexOf('\r', at) - at - name.Length), CultureInfo.InvariantCulture);
    }
}

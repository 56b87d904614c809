using System.Diagnostics;
using System.Globalization;

namespace FeishuHelpdesk.Tests.Authentication;

/// <summary>A real Redis of this test's own, on a socket in a directory of its own.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("feishu-redis-").FullName;
    private Process? _process;

    public string Socket => Path.Combine(_directory, "redis.sock");

    public static async Task<RedisServer> StartAsync()
    {
        var server = new RedisServer();
        try
        {
            await server.StartAgainAsync();
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        return server;
    }

    public async Task StartAgainAsync()
    {
        // A killed test runner disposes nothing. Its end of the pipe closes all the same, which a shell notices for
        // Redis; exec keeps the process id.
        const string endWithParent = "exec 3<&0; (read -r _ <&3; kill $$) >/dev/null 2>&1 & exec \"$0\" \"$@\" 3<&- </dev/null";
        string[] arguments = ["--port", "0", "--unixsocket", Socket, "--save", "", "--appendonly", "no", "--dir", _directory];
        _process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", endWithParent, Find(Environment.GetEnvironmentVariable("PATH")), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var output = new List<string>();
        while (await _process.StandardOutput.ReadLineAsync(Calls.Cancel) is { } line)
        {
            output.Add(line);
            if (line.Contains("ready to accept connections", StringComparison.Ordinal))
                return;
        }

        throw new InvalidOperationException($"redis-server did not start. It said:{Environment.NewLine}{string.Join(Environment.NewLine, output)}");
    }

    public async Task StopAsync()
    {
        if (_process is null)
            return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Leaves the connections open and answers nothing more.</summary>
    public async Task HangAsync()
    {
        using var stop = Process.Start("kill", ["-STOP", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await stop.WaitForExitAsync(Calls.Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_directory, recursive: true);
    }

    /// <exception cref="InvalidOperationException">There is none; the message says what to install.</exception>
    internal static string Find(string? path) =>
        (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(place => Path.Combine(place, "redis-server"))
            .FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("The tests of the shared token cache run a real Redis, and there is no redis-server in PATH. Install it (Debian and Ubuntu: apt-get install redis-server; macOS: brew install redis) and run the tests again.");
}

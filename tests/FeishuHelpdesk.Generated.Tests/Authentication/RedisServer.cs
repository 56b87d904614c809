using System.Diagnostics;
using System.Net.Sockets;
using Garnet;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using StackExchange.Redis;

namespace FeishuHelpdesk.Tests.Authentication;

/// <summary>
/// A Redis of this test's own, on a socket in a directory of its own: Garnet in this process, or the redis-server that
/// the environment variable <see cref="ProgramVariable"/> names.
/// </summary>
internal sealed class RedisServer : IAsyncDisposable
{
    public const string ProgramVariable = "FEISHU_TEST_REDIS";

    private readonly string _directory = Directory.CreateTempSubdirectory("feishu-redis-").FullName;
    private Func<Task> _stop = () => Task.CompletedTask;

    /// <summary>The program that is to run, or null for Garnet.</summary>
    public static string? Program => Environment.GetEnvironmentVariable(ProgramVariable) is { Length: > 0 } program ? program : null;

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

    /// <summary>A connection that says at once when the server is away, and comes back with it.</summary>
    public static Task<ConnectionMultiplexer> ConnectAsync(string socket) => ConnectionMultiplexer.ConnectAsync(new ConfigurationOptions
    {
        EndPoints = { new UnixDomainSocketEndPoint(socket) },
        BacklogPolicy = BacklogPolicy.FailFast,
        // Sixteen processes connect at once.
        ConnectTimeout = 30_000,
        ReconnectRetryPolicy = new LinearRetry(maxRetryElapsedTimeAllowedMilliseconds: 100),
    });

    /// <summary>The cache as an application registers it.</summary>
    public static RedisCache Cache(IConnectionMultiplexer connection) =>
        new(new RedisCacheOptions { ConnectionMultiplexerFactory = () => Task.FromResult(connection) });

    public async Task StartAgainAsync() => _stop = Program is { } program ? await StartProgramAsync(program) : StartGarnet();

    public async Task StopAsync()
    {
        await _stop();
        _stop = () => Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_directory, recursive: true);
    }

    private Func<Task> StartGarnet()
    {
        var server = new GarnetServer(["--port", "0", "--bind", "127.0.0.1", "--unixsocket", Socket, "--memory", "64m", "--index", "8m", "-q"]);
        try
        {
            server.Start();
        }
        catch
        {
            server.Dispose();
            throw;
        }

        return () =>
        {
            server.Dispose();
            return Task.CompletedTask;
        };
    }

    private async Task<Func<Task>> StartProgramAsync(string program)
    {
        // A killed test runner disposes nothing. Its end of the pipe closes all the same, which a shell notices for
        // Redis; exec keeps the process id.
        const string endWithParent = "exec 3<&0; (read -r _ <&3; kill $$) >/dev/null 2>&1 & exec \"$0\" \"$@\" 3<&- </dev/null";
        string[] arguments = ["--port", "0", "--unixsocket", Socket, "--save", "", "--appendonly", "no", "--dir", _directory];
        var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", endWithParent, program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var output = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(Calls.Cancel) is { } line)
        {
            output.Add(line);
            if (line.Contains("ready to accept connections", StringComparison.OrdinalIgnoreCase))
                return StopAsync;
        }

        await StopAsync();
        throw new InvalidOperationException($"{program} did not start. It said:{Environment.NewLine}{string.Join(Environment.NewLine, output)}");

        async Task StopAsync()
        {
            using (process)
            {
                process.Kill();
                await process.WaitForExitAsync();
            }
        }
    }
}

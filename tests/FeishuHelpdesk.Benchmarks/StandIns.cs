using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using FeishuHelpdesk.Sandbox;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace FeishuHelpdesk.Benchmarks;

/// <summary>
/// How many requests a second each stand-in of the service answers, all asked by the same bare client and each in a
/// process of its own. The sandbox works on its state; the two others give what they have been given.
/// </summary>
internal static class StandIns
{
    public const string Mode = "--stand-in";

    private const int Callers = 16;
    private const int Rounds = 7;
    private const string Sandbox = "The sandbox";
    private const string SandboxOfMany = "The sandbox with 100,000 tickets";
    private const string WireMock = "WireMock.Net";
    private const string Prism = "Prism";
    private const string Get = "helpdesk/v1/tickets/" + Documents.TicketId;
    private const string List = "helpdesk/v1/tickets?page=1&page_size=20";

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    /// <summary>A table of them; a line without figures for what is not there.</summary>
    public static async Task<string> MeasureAsync()
    {
        var table = new StringBuilder("| | ticket.get | ticket.list | answer of the list |\n|---|---|---|---|\n");
        var processes = new List<(string Name, Process Process, HttpClient Client)>();
        try
        {
            foreach (var name in new[] { Sandbox, SandboxOfMany, WireMock, Prism })
            {
                if (Start(name) is not { } process)
                {
                    await Console.Error.WriteLineAsync("Prism is not there: npm ci --prefix build --ignore-scripts");
                    continue;
                }

                processes.Add((name, process, await ClientAsync(process)));
            }

            var rates = new Dictionary<(string, string), List<double>>();
            foreach (var (name, _, client) in processes)
            {
                foreach (var path in new[] { Get, List })
                {
                    await RateAsync(client, path, WarmUp);
                    rates[(name, path)] = [];
                }
            }

            // One after the other in each round, so that all of them have the same machine.
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var (name, _, client) in processes)
                {
                    foreach (var path in new[] { Get, List })
                        rates[(name, path)].Add(await RateAsync(client, path, Round));
                }
            }

            foreach (var (name, _, client) in processes)
            {
                var length = (await client.GetByteArrayAsync(List)).Length;
                table.Append(CultureInfo.InvariantCulture, $"| {name} | {Cell(name, Get)} | {Cell(name, List)} | {length / 1000.0:0.0} kB |\n");
            }

            return table.ToString();

            string Cell(string name, string path)
            {
                var rate = Median(rates[(name, path)]);
                var ratio = name == Sandbox ? "" : FormattableString.Invariant($" (×{rate / Median(rates[(Sandbox, path)]):0.00})");
                return FormattableString.Invariant($"{rate:0}{ratio}");
            }
        }
        finally
        {
            foreach (var (_, process, client) in processes)
            {
                client.Dispose();
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync();
                process.Dispose();
            }
        }
    }

    /// <summary>The other end: serves until it is ended, and says first where.</summary>
    public static async Task ServeAsync(string name)
    {
        if (name == WireMock)
        {
            using var server = WireMockServer.Start();
            Stub("/open-apis/auth/v3/tenant_access_token/internal", post: true, """{"code":0,"msg":"ok","tenant_access_token":"t-1","expire":7200}""");
            Stub("/open-apis/helpdesk/v1/tickets/" + Documents.TicketId, post: false, Encoding.UTF8.GetString(Documents.Ticket));
            Stub("/open-apis/helpdesk/v1/tickets", post: false, Encoding.UTF8.GetString(Documents.Tickets));
            Console.WriteLine(server.Url + "/open-apis cli_a secret 1 token");
            await Console.In.ReadLineAsync();

            void Stub(string path, bool post, string body)
            {
                var request = Request.Create().WithPath(path);
                server.Given(post ? request.UsingPost() : request.UsingGet())
                    .RespondWith(Response.Create().WithHeader("Content-Type", "application/json; charset=utf-8").WithBody(body));
            }
        }
        else
        {
            await using var sandbox = await HelpdeskSandbox.StartAsync(new() { Tickets = name == SandboxOfMany ? 100_000 : 0 });
            Console.WriteLine(string.Join(' ', sandbox.BaseAddress, sandbox.AppId, sandbox.AppSecret, sandbox.HelpdeskId, sandbox.HelpdeskToken));
            await Console.In.ReadLineAsync();
        }
    }

    private static Process? Start(string name)
    {
        if (name != Prism)
            return Self.Start(redirectInput: true, Mode, name);
        var root = Path.Combine(typeof(StandIns).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "ProjectDirectory").Value!, "..", "..");
        var program = Path.Combine(root, "build", "node_modules", "@stoplight", "prism-cli", "dist", "index.js");
        return File.Exists(program)
            ? Process.Start(new ProcessStartInfo("node", [program, "mock", "--host", "127.0.0.1", "--port", "0", "--verboseLevel", "info", Path.Combine(root, "spec", "feishu-helpdesk.bundled.openapi.json")]) { RedirectStandardOutput = true, RedirectStandardInput = true })
            : null;
    }

    /// <summary>A client with both credentials in its headers.</summary>
    private static async Task<HttpClient> ClientAsync(Process process)
    {
        const string listening = "listening on ";
        string line;
        do
            line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("A stand-in ended before it said where it listens.");
        while (!line.StartsWith("http", StringComparison.Ordinal) && !line.Contains(listening, StringComparison.Ordinal));
        // Prism says no more than where, at the end of a line about much else, and takes any credentials.
        var words = line[(line.StartsWith("http", StringComparison.Ordinal) ? 0 : line.IndexOf(listening, StringComparison.Ordinal) + listening.Length)..].Split(' ');
        var site = Site.Of(words.Length == 5 ? words : [words[0], "cli_a", "secret", "1", "token"]);
        // What nobody reads must not fill the pipe.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Callers }) { BaseAddress = new(site.BaseAddress.AbsoluteUri.TrimEnd('/') + "/") };
        client.DefaultRequestHeaders.Authorization = new("Bearer", words.Length == 5 ? await Caller.FetchTokenAsync(client, site) : "t-1");
        client.DefaultRequestHeaders.Add(Caller.HelpdeskHeaderName, site.HelpdeskHeader);
        return client;
    }

    private static async Task<double> RateAsync(HttpClient client, string path, TimeSpan time)
    {
        var answered = 0;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(started) < time)
            {
                using var response = await client.GetAsync(path);
                response.EnsureSuccessStatusCode();
                Interlocked.Increment(ref answered);
            }
        })));
        return answered / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}

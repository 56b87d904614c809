using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FeishuHelpdesk.Generated.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FeishuHelpdesk.Benchmarks;

/// <summary>All of 100,000 tickets, ten times what the service gives of a list, from a server in a process of its own.</summary>
internal static class Enumeration
{
    public const string Mode = "--tickets";

    private const int Count = 100_000;
    private const int Ceiling = 10_000;
    private const int Rounds = 7;
    private const long Newest = 1_700_000_000_000;

    /// <summary>How long it takes, beside the same requests without a client, as the median of the rounds, and what is held meanwhile.</summary>
    public static async Task<string> MeasureAsync()
    {
        using var process = Self.Start(redirectInput: true, Mode);
        try
        {
            var address = new Uri((await process.StandardOutput.ReadLineAsync())!);
            var requests = new Recorder();
            using var client = FeishuHelpdeskClientFactory.Create(
                new() { AppId = "cli_a1b2c3d4e5f6a7b8", AppSecret = "app-secret", HelpdeskId = "6626871355780366330", HelpdeskToken = "helpdesk-token", BaseAddress = address },
                requests);
            using var bare = new HttpClient();
            var lists = new (string Name, AsyncPageable<Ticket> List)[] { ("page by page", client.ListTicketsAsync()), ("one page ahead", client.ListTicketsAsync().WithNextPageAhead()) };
            var elapsed = new Dictionary<string, List<double>>();
            Uri[] asked = [];
            // In turn, since the machine is not the same from one minute to the next; the first round compiles the code of both ends.
            for (var round = 0; round <= Rounds; round++)
            {
                foreach (var (name, list) in lists)
                {
                    requests.Addresses.Clear();
                    await TakeAsync(name, async () =>
                    {
                        if (await list.CountAsync() != Count)
                            throw new InvalidOperationException("Not all of the tickets came.");
                    });
                    asked = [.. requests.Addresses];
                }

                // The server's own pace: the same requests, and nothing done with what comes.
                await TakeAsync("the same requests, unread", async () =>
                {
                    foreach (var one in asked)
                        _ = await bare.GetByteArrayAsync(one);
                });
                if (round == 0)
                    elapsed.Clear();
            }

            var result = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"{asked.Length} requests");
            foreach (var (name, seconds) in elapsed)
                result.AppendLine(CultureInfo.InvariantCulture, $"{name}: {seconds.Order().ElementAt(Rounds / 2):0.00} s ({seconds.Min():0.00} to {seconds.Max():0.00})");
            // What is held takes a collection each time, and so a run of its own.
            foreach (var (name, list) in lists)
            {
                var held = new List<double>();
                var read = 0;
                await foreach (var page in list.AsPages())
                {
                    read += page.Values.Count;
                    if (held.Count * Count / 10 < read)
                        held.Add(GC.GetTotalMemory(forceFullCollection: true) / 1048576.0);
                }

                result.AppendLine(CultureInfo.InvariantCulture, $"{name}: {held.Min():0.0} to {held.Max():0.0} MiB held after each tenth");
            }

            return result.ToString();

            async Task TakeAsync(string name, Func<Task> action)
            {
                var started = Stopwatch.GetTimestamp();
                await action();
                if (!elapsed.TryGetValue(name, out var seconds))
                    elapsed[name] = seconds = [];
                seconds.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
            }
        }
        finally
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync();
        }
    }

    /// <summary>The other end: the documented ticket, 100,000 times over two years, newest first.</summary>
    public static async Task ServeAsync()
    {
        var random = new Random(1);
        var times = Enumerable.Range(0, Count).Select(_ => Newest - random.NextInt64(2L * 365 * 24 * 60 * 60 * 1000)).OrderDescending().ToArray();
        var ticket = JsonNode.Parse(Documents.Ticket)!["data"]!["ticket"]!.ToJsonString();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapPost("/open-apis/auth/v3/tenant_access_token/internal", () => Results("""{"code":0,"msg":"ok","tenant_access_token":"t-1","expire":7200}"""));
        app.MapGet("/open-apis/helpdesk/v1/tickets", (int page, int page_size, long? create_time_start, long? create_time_end) =>
        {
            var first = create_time_end is { } end ? LowerBound(times, end) : 0;
            var last = create_time_start is { } start ? LowerBound(times, start - 1) : Count;
            var json = new StringBuilder(FormattableString.Invariant($"{{\"code\":0,\"msg\":\"success\",\"data\":{{\"total\":{Math.Min(last - first, Ceiling)},\"tickets\":["));
            var endOfPage = Math.Min(first + (page * page_size), last);
            for (var i = first + ((page - 1) * page_size); i < endOfPage; i++)
                json.Append(ticket.Replace("\"6626871355780366331\"", FormattableString.Invariant($"\"{6626871355780366331 + i}\""), StringComparison.Ordinal).Replace("\"created_at\":1616920429000", FormattableString.Invariant($"\"created_at\":{times[i]}"), StringComparison.Ordinal)).Append(i + 1 < endOfPage ? "," : "");
            return Results(json.Append("]}}").ToString());
        });
        await app.StartAsync();
        Console.WriteLine(app.Urls.First() + "/open-apis");
        await Console.In.ReadLineAsync();

        static IResult Results(string json) => TypedResults.Content(json, "application/json");
    }

    // The first, newest first, that is not later than the time.
    private static int LowerBound(long[] times, long time)
    {
        var (low, high) = (0, times.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (times[middle] > time)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private sealed class Recorder() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        public ConcurrentQueue<Uri> Addresses { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method == HttpMethod.Get)
                Addresses.Enqueue(request.RequestUri!);
            return base.SendAsync(request, cancellationToken);
        }
    }
}

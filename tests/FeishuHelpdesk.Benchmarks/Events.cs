using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FeishuHelpdesk.Events;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FeishuHelpdesk.Benchmarks;

/// <summary>How many events a second an app takes: at an address, signed and encrypted, beside an address that only says yes; and over the long connection.</summary>
internal static class Events
{
    public const string Mode = "--event-app";

    private const string Token = "verification-token";
    private const string Key = "encrypt-key";
    private const int Callers = 16;
    private const int Rounds = 7;
    private const int InRound = 5_000;
    private const int OverConnection = 5_000;

    public static async Task<string> MeasureAsync()
    {
        var table = new StringBuilder("| | events a second |\n|---|---|\n");
        using (var process = Self.Start(redirectInput: true, Mode))
        {
            var address = new Uri((await process.StandardOutput.ReadLineAsync())!);
            using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Callers }) { BaseAddress = address };
            var rates = new Dictionary<string, List<double>> { ["/yes"] = [], ["/feishu/events"] = [] };
            foreach (var path in rates.Keys)
                await RateAsync(http, path, Deliveries(InRound));
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var (path, rate) in rates)
                    rate.Add(await RateAsync(http, path, Deliveries(InRound)));
            }

            process.StandardInput.Close();
            await process.WaitForExitAsync();
            var (yes, taken) = (Median(rates["/yes"]), Median(rates["/feishu/events"]));
            table.Append(CultureInfo.InvariantCulture, $"| an address that reads the body and says yes | {yes:0} |\n");
            table.Append(CultureInfo.InvariantCulture, $"| `MapFeishuHelpdeskEvents`: verified, decrypted, read, each once, handled | {taken:0} (×{taken / yes:0.00}) |\n");
        }

        return table.Append(CultureInfo.InvariantCulture, $"| the long connection, from the sandbox in the same process, one after the other | {await LongConnectionAsync():0} |\n").ToString();
    }

    /// <summary>The other end: an app with both addresses.</summary>
    public static async Task ServeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddFeishuHelpdeskEvents(options => (options.VerificationToken, options.EncryptKey) = (Token, Key))
            .On<TicketMessageCreatedEvent>((_, _, _) => Task.CompletedTask);
        await using var app = builder.Build();
        app.MapPost("/yes", (RequestDelegate)(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            await context.Response.WriteAsync("{}");
        }));
        app.MapFeishuHelpdeskEvents("/feishu/events");
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadLineAsync();
    }

    private static async Task<double> RateAsync(HttpClient http, string path, Queue<(byte[] Body, string Timestamp, string Signature)> deliveries)
    {
        var count = deliveries.Count;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            while (true)
            {
                (byte[] Body, string Timestamp, string Signature) delivery;
                lock (deliveries)
                {
                    if (!deliveries.TryDequeue(out delivery))
                        return;
                }

                using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(delivery.Body) };
                request.Headers.TryAddWithoutValidation("X-Lark-Request-Timestamp", delivery.Timestamp);
                request.Headers.TryAddWithoutValidation("X-Lark-Request-Nonce", "nonce");
                request.Headers.TryAddWithoutValidation("X-Lark-Signature", delivery.Signature);
                using var response = await http.SendAsync(request);
                response.EnsureSuccessStatusCode();
            }
        })));
        return count / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    // Made before they are sent: what the service does is not measured.
    private static Queue<(byte[] Body, string Timestamp, string Signature)> Deliveries(int count)
    {
        using var aes = Aes.Create();
        aes.Key = SHA256.HashData(Encoding.UTF8.GetBytes(Key));
        var timestamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var deliveries = new Queue<(byte[], string, string)>(count);
        for (var i = 0; i < count; i++)
        {
            var plain = Encoding.UTF8.GetBytes($$$$"""{"schema":"2.0","header":{"event_id":"{{{{Guid.NewGuid():n}}}}","token":"{{{{Token}}}}","create_time":"1700000000123","event_type":"helpdesk.ticket_message.created_v1","tenant_key":"t","app_id":"cli_a1b2c3d4e5f6a7b8"},"event":{"ticket_message_id":"1","message_id":"om_1","msg_type":"text","position":7,"sender_id":{"open_id":"ou_1"},"sender_type":2,"text":"The printer on the third floor is out of paper","ticket":{"ticket_id":"2","status":1},"event_id":"3","chat_id":"oc_1","content":{"content":"The printer on the third floor is out of paper","msg_type":"text"}}}""");
            var vector = RandomNumberGenerator.GetBytes(16);
            byte[] encrypted = [.. vector, .. aes.EncryptCbc(plain, vector)];
            var body = Encoding.UTF8.GetBytes($$"""{"encrypt":"{{Convert.ToBase64String(encrypted)}}"}""");
            byte[] signed = [.. Encoding.UTF8.GetBytes(timestamp + "nonce" + Key), .. body];
            deliveries.Enqueue((body, timestamp, Convert.ToHexStringLower(SHA256.HashData(signed))));
        }

        return deliveries;
    }

    private static async Task<double> LongConnectionAsync()
    {
        await using var sandbox = await HelpdeskSandbox.StartAsync();
        FeishuHelpdeskOptions settings = new() { BaseAddress = sandbox.BaseAddress, AppId = sandbox.AppId, AppSecret = sandbox.AppSecret, HelpdeskId = sandbox.HelpdeskId, HelpdeskToken = sandbox.HelpdeskToken };
        using var client = FeishuHelpdeskClientFactory.Create(settings);
        await client.SubscribeAsync(HelpdeskEvents.TicketMessageCreated);
        var ticket = (await client.StartServiceAsync(new() { OpenId = "ou_1", HumanService = true })).TicketId!;
        using var http = new HttpClient();
        using var end = new CancellationTokenSource();
        var left = 0;
        var done = new TaskCompletionSource();
        var running = new EventConnection(settings, http).RunAsync(
            (_, _) =>
            {
                if (Interlocked.Decrement(ref left) == 0)
                    done.SetResult();
                return Task.FromResult(true);
            },
            end.Token);
        while (sandbox.LongConnections == 0)
            await Task.Delay(10);
        var rate = 0.0;
        // The first round compiles.
        for (var round = 0; round < 2; round++)
        {
            (left, done) = (OverConnection, new());
            var started = Stopwatch.GetTimestamp();
            for (var i = 0; i < OverConnection; i++)
                sandbox.GuestWrites(ticket, "The printer on the third floor is out of paper");
            await done.Task;
            rate = OverConnection / Stopwatch.GetElapsedTime(started).TotalSeconds;
        }

        await end.CancelAsync();
        await running;
        return rate;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}

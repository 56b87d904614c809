using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using System.Text.Json;
using FeishuHelpdesk.Generated;
using FeishuHelpdesk.Tests.Build;
using FeishuHelpdesk.Tests.Errors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Xunit;

namespace FeishuHelpdesk.Tests.Http;

/// <summary>
/// Drives every fault with marked secrets, listens to everything that the library and what is below it give out, and
/// searches it.
/// </summary>
public class SecretTests
{
    private const string UserToken = "u-marked-user-access-token";

    private static readonly string Credential = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{FakeService.Options().HelpdeskId}:{FakeService.Options().HelpdeskToken}"));
    private static readonly string[] Secrets = [FakeService.Options().AppSecret, FakeService.Options().HelpdeskToken, Credential, FakeService.TenantToken, UserToken];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_goes_wrong_no_secret_comes_out()
    {
        var shown = new ConcurrentQueue<(string Where, string Text)>();
        using var log = new CollectingLoggerFactory();
        using var activities = Listen(shown);
        using var meters = Measure(shown);

        var faults = 0;
        await Parallel.ForEachAsync(Faults(), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancel }, async (fault, cancellationToken) =>
        {
            var (name, answer, token) = fault;
            // On the wire, through IHttpClientFactory.
            await using var server = new RawServer(request => request.StartsWith("POST /open-apis/auth/", StringComparison.Ordinal)
                ? token is null ? RawServer.TokenFor(request) : token(request)
                : answer(request));
            foreach (var withUserToken in (bool[])[false, true])
            {
                await using var services = Services(server.BaseAddress, log, drift => shown.Enqueue((name + " drift", drift.ToString())));
                var client = services.GetRequiredService<FeishuHelpdeskClient>();
                var exception = await Record.ExceptionAsync(async () => _ = withUserToken
                    ? await client.GetNotificationAsync("1", options: new CallOptions { UserAccessToken = new(UserToken) }, cancellationToken: cancellationToken)
                    : (object)await client.Helpdesk.V1.Tickets["1"].GetAsync(cancellationToken));
                shown.Enqueue((name + " client", $"{client} {client.Helpdesk.V1.Tickets["1"]}"));
                if (exception is null)
                    continue;
                Assert.True(exception is FeishuHelpdeskException, $"{name}: {exception}");
                foreach (var text in ErrorTests.ShownBy(exception))
                    shown.Enqueue((name, text));
                Interlocked.Increment(ref faults);
            }

            Assert.NotEmpty(server.Requests);
        });

        foreach (var text in Settings())
            shown.Enqueue(("settings", text));
        foreach (var record in log.Records)
            shown.Enqueue(("log " + record.Category, CollectingLoggerFactory.Everything(record)));

        Assert.True(faults > 60, $"Only {faults} faults were heard.");
        Assert.DoesNotContain(shown, one => one.Where.StartsWith("log System.Net.Http.HttpClient", StringComparison.Ordinal));
        Assert.Contains(shown, one => one.Where == "log FeishuHelpdesk");
        Assert.Contains(shown, one => one.Where == "activity FeishuHelpdesk");
        Assert.Contains(shown, one => one.Where == "activity System.Net.Http");
        Assert.Contains(shown, one => one.Where == "meter FeishuHelpdesk");
        Assert.Contains(shown, one => one.Where.EndsWith(" drift", StringComparison.Ordinal));
        foreach (var (where, text) in shown)
        {
            // .NET's own activity quotes a server that does not speak HTTP, before anybody could take a part out.
            if (where == "activity System.Net.Http" && text.Contains("error.type=invalid_response", StringComparison.Ordinal))
                continue;
            foreach (var secret in Secrets)
                Assert.False(text.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{where} shows {secret}: {text}");
        }
    }

    /// <summary>Answers to a ticket request, and to a token request where it is not a token.</summary>
    private static IEnumerable<(string Name, Func<string, string?> Answer, Func<string, string?>? Token)> Faults()
    {
        foreach (var path in Directory.EnumerateFiles(RepositoryFiles.PathOf("spec/examples"), "*.json"))
        {
            var name = Path.GetFileName(path);
            var json = File.ReadAllText(path);
            // Tokens that are examples are no secrets of this test; what they answer for is another operation.
            if (name.StartsWith("tenant-access-token", StringComparison.Ordinal))
                yield return (name, Ok, _ => RawServer.Http("200 OK", "application/json", json));
            else if (name.StartsWith("error", StringComparison.Ordinal))
            {
                foreach (var status in (string[])["200 OK", "400 Bad Request", "401 Unauthorized", "403 Forbidden", "500 Internal Server Error"])
                    yield return ($"{name} under {status}", _ => RawServer.Http(status, "application/json", json), null);
            }
            else
                yield return (name, _ => RawServer.Http("200 OK", "application/json", json), null);
        }

        foreach (var code in (int[])[ErrorCodes.TenantAccessTokenInvalid, ErrorCodes.TenantAccessTokenIllegal, ErrorCodes.UserAccessTokenInvalid, ErrorCodes.UserAccessTokenExpired])
            yield return ($"rejected with {code}", request => RawServer.Http("400 Bad Request", "application/json", $$"""{"code":{{code}},"msg":{{JsonSerializer.Serialize(request)}}}"""), null);
        yield return ("redirect", request => RawServer.Http("302 Found", "text/html", request, $"Location: http://127.0.0.1:1/?{Header(request, "Authorization")}\r\n"), null);
        yield return ("page that echoes", request => RawServer.Http("502 Bad Gateway", "text/html", $"<pre>{request}</pre>", Echo(request)), null);
        yield return ("success that echoes", request => RawServer.Http("200 OK", "text/html", request, Echo(request)), null);
        yield return ("error that echoes", request => RawServer.Http("400 Bad Request", "application/json", Error(request), Echo(request)), null);
        yield return ("error under 200 that echoes", request => RawServer.Http("200 OK", "application/json", Error(request), Echo(request)), null);
        yield return ("wrong type that echoes", request => RawServer.Http("200 OK", "application/json", $$"""{"code":0,"data":{"ticket":{"created_at":{{JsonSerializer.Serialize(request)}} } } }""", Echo(request)), null);
        yield return ("status line that echoes", request => Header(request, "Authorization") + "\r\n\r\n", null);
        yield return ("header line that echoes", request => $"HTTP/1.1 200 OK\r\n{Header(request, "Authorization")} {Header(request, "X-Lark-Helpdesk-Authorization")}\r\n\r\n", null);
        yield return ("reason that echoes", request => $"HTTP/1.1 500 {Header(request, "Authorization")}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", null);
        yield return ("cut off", request => $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n{request}", null);
        yield return ("broken connection", _ => null, null);
        yield return ("limit that echoes", request => RawServer.Http("429 Too Many Requests", "application/json", Error(request), "x-ogw-ratelimit-reset: 9999\r\n" + Echo(request)), null);
        yield return ("token page that echoes", Ok, request => RawServer.Http("502 Bad Gateway", "text/html", request));
        yield return ("token error that echoes", Ok, request => RawServer.Http("200 OK", "application/json", Error(request)));
        yield return ("token of the wrong type", Ok, _ => RawServer.Http("200 OK", "application/json", $$"""{"code":0,"tenant_access_token":"{{FakeService.TenantToken}}","expire":[]}"""));
        yield return ("token without an end", Ok, _ => RawServer.Http("200 OK", "application/json", $$"""{"code":0,"tenant_access_token":"{{FakeService.TenantToken}}"}"""));
        yield return ("token cut off", Ok, _ => $"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n{{\"tenant_access_token\":\"{FakeService.TenantToken}\"");
        yield return ("token with an error", Ok, _ => RawServer.Http("400 Bad Request", "application/json", $$"""{"code":0,"tenant_access_token":"{{FakeService.TenantToken}}"}"""));

        static string Ok(string _) => RawServer.Http("200 OK", "application/json", """{"code":0,"data":{"ticket":{"ticket_id":"1"}}}""");
        static string Error(string request) =>
            $$"""{"code":154000,"msg":{{JsonSerializer.Serialize(request)}},"error":{"troubleshooter":{{JsonSerializer.Serialize(request)}},"log_id":"{{Header(request, "Authorization")}}","details":[{"key":"k","value":{{JsonSerializer.Serialize(request)}} }]} }""";
        static string Echo(string request) =>
            $"X-Echo: {Header(request, "Authorization")}\r\nX-Tt-Logid: {Header(request, "X-Lark-Helpdesk-Authorization")}\r\nSet-Cookie: {Header(request, "Authorization")}\r\n";
        static string Header(string request, string name) =>
            request.Split("\r\n").FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..] ?? "";
    }

    /// <summary>What settings and their faults say.</summary>
    private static IEnumerable<string> Settings()
    {
        var options = FakeService.Options();
        yield return options.ToString();
        yield return new UserAccessTokenOption(UserToken).ToString();
        foreach (var property in typeof(FeishuHelpdeskOptions).GetProperties().Where(property => property.PropertyType == typeof(string)))
        {
            var wrong = FakeService.Options();
            property.SetValue(wrong, property.GetValue(wrong) + "\r\nwrong");
            yield return Record.Exception(() => FeishuHelpdeskClientFactory.Create(wrong))!.ToString();
            using var services = new ServiceCollection().AddFeishuHelpdesk(set => property.SetValue(set, property.GetValue(wrong))).Services.BuildServiceProvider();
            yield return Record.Exception(() => services.GetRequiredService<IStartupValidator>().Validate())!.ToString();
        }

        var address = FakeService.Options();
        address.BaseAddress = new Uri($"https://user:{address.AppSecret}@service.test/open-apis");
        yield return Record.Exception(() => FeishuHelpdeskClientFactory.Create(address))!.ToString();
        address.BaseAddress = new Uri($"https://service.test/open-apis?secret={address.AppSecret}");
        yield return Record.Exception(() => FeishuHelpdeskClientFactory.Create(address))!.ToString();
    }

    private static ServiceProvider Services(Uri address, CollectingLoggerFactory log, Action<ContractDrift> drift)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log.Provider));
        services.AddFeishuHelpdesk(options =>
        {
            var set = FakeService.Options();
            (options.AppId, options.AppSecret, options.HelpdeskId, options.HelpdeskToken) = (set.AppId, set.AppSecret, set.HelpdeskId, set.HelpdeskToken);
            (options.BaseAddress, options.MaxAttempts, options.MaxRetryDelay, options.OnContractDrift) = (address, 2, TimeSpan.FromSeconds(1), drift);
            (options.Timeout, options.AttemptTimeout) = (TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(20));
        });
        return services.BuildServiceProvider();
    }

    private static ActivityListener Listen(ConcurrentQueue<(string Where, string Text)> shown)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => shown.Enqueue((
                "activity " + activity.Source.Name,
                string.Join(
                    ' ',
                    [
                        activity.DisplayName, activity.StatusDescription, activity.TraceStateString,
                        .. activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"),
                        .. activity.Baggage.Select(item => $"{item.Key}={item.Value}"),
                        .. activity.Events.Select(@event => $"{@event.Name} {string.Join(' ', @event.Tags.Select(tag => $"{tag.Key}={tag.Value}"))}"),
                    ]))),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static MeterListener Measure(ConcurrentQueue<(string Where, string Text)> shown)
    {
        var listener = new MeterListener { InstrumentPublished = (instrument, meters) => meters.EnableMeasurementEvents(instrument) };
        void Show<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
            shown.Enqueue(("meter " + instrument.Meter.Name, $"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}"));
        listener.SetMeasurementEventCallback<double>(Show);
        listener.SetMeasurementEventCallback<long>(Show);
        listener.SetMeasurementEventCallback<int>(Show);
        listener.Start();
        return listener;
    }
}

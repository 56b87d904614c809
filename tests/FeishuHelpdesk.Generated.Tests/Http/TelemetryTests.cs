using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using FeishuHelpdesk.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace FeishuHelpdesk.Tests.Http;

/// <summary>Logs, traces and metrics. Each test has a host of its own, by which it knows its own measurements.</summary>
public class TelemetryTests
{
    private const string Template = "/helpdesk/v1/tickets/{ticket_id}";

    private readonly WatchedClock _clock = new();
    private readonly FakeService _service = new();
    private readonly string _host = $"h{Guid.NewGuid():N}.test";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_that_succeeds_is_logged_at_debug()
    {
        using var log = new CollectingLoggerFactory();
        using var client = Client(log);
        await client.GetTicketAsync(FakeService.TicketId, Cancel);
        Assert.All(log.Records, entry => Assert.Equal((FeishuHelpdeskTelemetry.Name, LogLevel.Debug), (entry.Category, entry.Level)));
        Assert.Contains(log.Records, entry => entry.Message == $"{FakeService.OperationName}: succeeded");
    }

    [Fact]
    public async Task A_failed_call_is_a_warning_with_code_status_and_log_id()
    {
        using var log = new CollectingLoggerFactory();
        using var client = Client(log);
        _service.Answer(FakeService.Code(404, ErrorCodes.NotFound, ("X-Tt-Logid", "2026")));
        await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(FakeService.TicketId, Cancel));
        var last = log.Records[^1];
        Assert.Equal((LogLevel.Warning, $"{FakeService.OperationName}: failed with 154004, HTTP 404, log id 2026"), (last.Level, last.Message));
    }

    [Fact]
    public async Task A_retry_is_information()
    {
        using var log = new CollectingLoggerFactory();
        using var client = Client(log);
        _service.Answer(FakeService.Limit("3"));
        var call = client.GetTicketAsync(FakeService.TicketId, Cancel);
        _clock.Advance(await _clock.LimitAsync(3));
        await call;
        Assert.Contains(log.Records, entry => entry.Level == LogLevel.Information && entry.Message == $"{FakeService.OperationName}: try 1 after 99991400, waiting 00:00:03");
    }

    [Fact]
    public async Task Nothing_is_logged_below_the_level_that_is_asked_for()
    {
        using var log = new CollectingLoggerFactory();
        foreach (var level in Enum.GetValues<LogLevel>())
            log.Provider.CreateLogger(FeishuHelpdeskTelemetry.Name).ControlLevel(level, enabled: false);
        using var client = Client(log);
        _service.Answer(FakeService.Code(404, ErrorCodes.NotFound));
        await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(FakeService.TicketId, Cancel));
        await client.GetTicketAsync(FakeService.TicketId, Cancel);
        Assert.Empty(log.Records);
    }

    [Fact]
    public void Events_have_ids_of_their_own()
    {
        var ids = typeof(Log).GetMethods()
            .SelectMany(method => method.GetCustomAttributes(typeof(LoggerMessageAttribute), inherit: false))
            .Select(attribute => ((LoggerMessageAttribute)attribute).EventId)
            .ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task A_call_is_an_activity_with_the_names_of_the_HTTP_conventions()
    {
        using var activities = new Activities(_host);
        using var client = Client();
        await client.GetTicketAsync(FakeService.TicketId, Cancel);

        var activity = activities.Single(Template);
        Assert.Equal(FakeService.OperationName, activity.DisplayName);
        Assert.Equal(ActivityKind.Client, activity.Kind);
        Assert.Equal(ActivityStatusCode.Unset, activity.Status);
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["http.request.method"] = "GET",
                ["http.response.status_code"] = 200,
                ["server.address"] = _host,
                ["server.port"] = 443,
                ["url.full"] = $"https://{_host}/open-apis/helpdesk/v1/tickets/{FakeService.TicketId}",
                ["url.template"] = Template,
            },
            activity.TagObjects.OrderBy(tag => tag.Key, StringComparer.Ordinal).ToDictionary());
    }

    [Fact]
    public async Task A_failed_call_has_the_code_as_its_error_type()
    {
        using var activities = new Activities(_host);
        using var client = Client();
        _service.Answer(FakeService.Code(404, ErrorCodes.NotFound, ("X-Tt-Logid", "2026")));
        await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(FakeService.TicketId, Cancel));

        var activity = activities.Single(Template);
        Assert.Equal(ActivityStatusCode.Error, activity.Status);
        Assert.Contains("message of 154004", activity.StatusDescription, StringComparison.Ordinal);
        Assert.Equal("154004", activity.GetTagItem("error.type"));
        Assert.Equal(404, activity.GetTagItem("http.response.status_code"));
        Assert.Equal("2026", activity.GetTagItem("feishu.log_id"));
        Assert.Null(activity.GetTagItem("http.request.resend_count"));
    }

    [Fact]
    public async Task A_call_without_an_answer_has_no_status_and_the_cause_as_its_error_type()
    {
        using var activities = new Activities(_host);
        using var client = Client(configure: options => options.MaxAttempts = 1);
        _service.Answer(FakeService.Fail(() => new HttpRequestException("refused")));
        await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(FakeService.TicketId, Cancel));
        var activity = activities.Single(Template);
        Assert.Equal("System.Net.Http.HttpRequestException", activity.GetTagItem("error.type"));
        Assert.Null(activity.GetTagItem("http.response.status_code"));
    }

    [Fact]
    public async Task A_cancelled_call_says_so()
    {
        using var activities = new Activities(_host);
        using var client = Client();
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetTicketAsync(FakeService.TicketId, cancellation.Token));
        Assert.EndsWith("CanceledException", (string?)activities.Single(Template).GetTagItem("error.type"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retries_waits_calls_and_errors_are_counted()
    {
        using var activities = new Activities(_host);
        using var metrics = new Metrics(_host);
        using var client = Client();
        _service.Answer(FakeService.Limit("3"), FakeService.Code(404, ErrorCodes.NotFound));
        var call = client.GetTicketAsync(FakeService.TicketId, Cancel);
        var waited = await _clock.LimitAsync(3);
        _clock.Advance(waited);
        await Assert.ThrowsAsync<FeishuHelpdeskException>(() => call);
        await client.GetTicketAsync(FakeService.TicketId, Cancel);

        Assert.Contains(1, activities.All(Template).Select(activity => activity.GetTagItem("http.request.resend_count")));
        var retry = Assert.Single(metrics["feishu_helpdesk.retries"]);
        Assert.Equal((1.0, "99991400"), (retry.Value, retry.Tags["error.type"]));
        var wait = Assert.Single(metrics["feishu_helpdesk.rate_limit.wait"]);
        Assert.Equal(waited.TotalSeconds, wait.Value, tolerance: 0.01);
        Assert.Equal(Template, wait.Tags["url.template"]);

        var calls = metrics["feishu_helpdesk.call.duration"].Where(call => (string?)call.Tags["url.template"] == Template).ToList();
        Assert.Equal(["154004", null], calls.Select(call => call.Tags.GetValueOrDefault("error.type")));
        Assert.Equal([404, 200], calls.Select(call => call.Tags["http.response.status_code"]));
        Assert.All(calls, call => Assert.Equal(("GET", _host, (object)443), (call.Tags["http.request.method"], call.Tags["server.address"], call.Tags["server.port"])));
    }

    [Fact]
    public async Task A_request_that_goes_out_again_with_another_token_is_a_retry_and_is_logged()
    {
        using var activities = new Activities(_host);
        using var metrics = new Metrics(_host);
        using var log = new CollectingLoggerFactory();
        using var client = Client(log);
        _service.Answer(FakeService.Code(400, ErrorCodes.TenantAccessTokenInvalid));

        await client.GetTicketAsync(FakeService.TicketId, Cancel);

        Assert.Contains(1, activities.All(Template).Select(activity => activity.GetTagItem("http.request.resend_count")));
        var retry = Assert.Single(metrics["feishu_helpdesk.retries"]);
        Assert.Equal((1.0, "99991663"), (retry.Value, retry.Tags["error.type"]));
        Assert.Contains(log.Records, entry => entry.Message.Contains("99991663", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Token_fetches_are_counted_and_failures_by_code()
    {
        using var metrics = new Metrics(host: null);
        using var client = Client();
        await client.GetTicketAsync(FakeService.TicketId, Cancel);
        Assert.NotEmpty(metrics["feishu_helpdesk.token.fetches"]);

        _service.Token = FakeService.Code(200, 10099);
        using var refused = Client();
        await Assert.ThrowsAsync<FeishuHelpdeskException>(() => refused.GetTicketAsync(FakeService.TicketId, Cancel));
        Assert.Contains("10099", metrics["feishu_helpdesk.token.fetches"].Select(fetch => fetch.Tags.GetValueOrDefault("error.type")));
    }

    private FeishuHelpdesk.Generated.FeishuHelpdeskClient Client(ILoggerFactory? log = null, Action<FeishuHelpdeskOptions>? configure = null) => _service.Client(
        _clock,
        options =>
        {
            options.BaseAddress = new Uri($"https://{_host}/open-apis");
            configure?.Invoke(options);
        },
        log);

    private sealed class Activities : IDisposable
    {
        private readonly ConcurrentQueue<Activity> _stopped = new();
        private readonly ActivityListener _listener;

        public Activities(string host)
        {
            _listener = new()
            {
                ShouldListenTo = source => source.Name == FeishuHelpdeskTelemetry.Name,
                Sample = (ref _) => ActivitySamplingResult.AllData,
                ActivityStopped = activity =>
                {
                    if ((string?)activity.GetTagItem("server.address") == host)
                        _stopped.Enqueue(activity);
                },
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public List<Activity> All(string template) => [.. _stopped.Where(activity => (string?)activity.GetTagItem("url.template") == template)];

        public Activity Single(string template) => Assert.Single(All(template));

        public void Dispose() => _listener.Dispose();
    }

    private sealed class Metrics : IDisposable
    {
        private readonly ConcurrentQueue<(string Name, double Value, Dictionary<string, object?> Tags)> _measured = new();
        private readonly MeterListener _listener = new();

        public Metrics(string? host)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == FeishuHelpdeskTelemetry.Name)
                    listener.EnableMeasurementEvents(instrument);
            };
            void Add(string name, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
            {
                var all = tags.ToArray().ToDictionary();
                if (host is null || (string?)all.GetValueOrDefault("server.address") == host)
                    _measured.Enqueue((name, value, all));
            }

            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument.Name, value, tags));
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument.Name, value, tags));
            _listener.Start();
        }

        public List<(string Name, double Value, Dictionary<string, object?> Tags)> this[string name] => [.. _measured.Where(measured => measured.Name == name)];

        public void Dispose() => _listener.Dispose();
    }
}

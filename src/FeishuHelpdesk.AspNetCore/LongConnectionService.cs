using FeishuHelpdesk.Events;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FeishuHelpdesk.AspNetCore;

/// <summary>Keeps the long connection while the application runs.</summary>
internal sealed class LongConnectionService(
    IOptions<FeishuHelpdeskOptions> app,
    EventDispatcher dispatcher,
    IHttpClientFactory http,
    ILoggerFactory logs,
    TimeProvider? timeProvider = null) : BackgroundService
{
    /// <summary>Name of the HTTP client that asks where to connect to.</summary>
    public const string HttpClientName = "FeishuHelpdeskLongConnection";

    private EventConnection? _connection;

    /// <summary>Whether it is open.</summary>
    public bool IsConnected => _connection is { IsConnected: true };

    /// <summary>Why it ended for good; null while it did not.</summary>
    public EventConnectionException? End { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var client = http.CreateClient(HttpClientName);
        _connection = new EventConnection(app.Value, client, timeProvider, logs.CreateLogger<EventConnection>());
        try
        {
            await _connection.RunAsync((received, _) => dispatcher.TakeAsync(received), stoppingToken).ConfigureAwait(false);
        }
        catch (EventConnectionException exception)
        {
            // The application may have other things to do; the health check tells of it.
            End = exception;
            logs.CreateLogger<LongConnectionService>().LongConnectionEnded(exception.Message);
        }
    }
}

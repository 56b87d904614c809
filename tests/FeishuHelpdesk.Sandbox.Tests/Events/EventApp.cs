using System.Collections.Concurrent;
using FeishuHelpdesk.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FeishuHelpdesk.Sandbox.Tests.Events;

/// <summary>An app that receives events at an address by the package's own receiver, and answers as the test says.</summary>
internal sealed class EventApp : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly EventReceiver _receiver;

    private EventApp(WebApplication app, EventReceiver receiver)
    {
        _app = app;
        _receiver = receiver;
    }

    /// <summary>What was received as an event, in its order, repetitions included.</summary>
    public ConcurrentQueue<ReceivedEvent> Received { get; } = [];

    /// <summary>What was refused.</summary>
    public ConcurrentQueue<EventRefusal> Refused { get; } = [];

    /// <summary>Which of the headers of a signature came, once for each request.</summary>
    public ConcurrentQueue<int> SignatureHeaders { get; } = [];

    /// <summary>The bodies as they came.</summary>
    public ConcurrentQueue<string> Bodies { get; } = [];

    public int Status { get; set; } = 200;

    /// <summary>Answers never.</summary>
    public bool Hangs { get; set; }

    public Uri Address => new(_app.Urls.First() + "/feishu/events");

    public static async Task<EventApp> StartAsync(EventReceiverOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = new EventApp(builder.Build(), new EventReceiver(options, clock));
        app._app.MapPost("/feishu/events", (RequestDelegate)app.TakeAsync);
        await app._app.StartAsync(cancellationToken);
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        Bodies.Enqueue(System.Text.Encoding.UTF8.GetString(body.ToArray()));
        SignatureHeaders.Enqueue(context.Request.Headers.Keys.Count(name => name.StartsWith("X-Lark-", StringComparison.OrdinalIgnoreCase)));
        if (Hangs)
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        var outcome = _receiver.Receive(body.ToArray(), name => context.Request.Headers[name]);
        if (outcome.Event is { } received)
            Received.Enqueue(received);
        if (outcome.Refusal is { } refusal)
            Refused.Enqueue(refusal);
        context.Response.StatusCode = outcome.Event is null ? outcome.StatusCode : Status;
        await context.Response.WriteAsync(outcome.Answer, context.RequestAborted);
    }
}

using System.Net;
using System.Text;
using FeishuHelpdesk.AspNetCore;
using FeishuHelpdesk.Tests.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace FeishuHelpdesk.Tests.AspNetCore;

/// <summary>An application that receives events, on a loopback port, and a service that sends them.</summary>
internal sealed class EventHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _service;

    private EventHost(WebApplication app, HttpClient service, CollectingLoggerFactory logs) => (_app, _service, Logs) = (app, service, logs);

    public CollectingLoggerFactory Logs { get; }

    public Uri Address => _service.BaseAddress!;

    public IServiceProvider Services => _app.Services;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<EventHost> StartAsync(Action<FeishuHelpdeskEventsBuilder>? handlers = null, Action<FeishuHelpdeskEventsOptions>? configure = null, Action<IServiceCollection>? services = null)
    {
        var logs = new CollectingLoggerFactory();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<ILoggerFactory>(logs);
        var events = builder.Services.AddFeishuHelpdeskEvents(options =>
        {
            (options.VerificationToken, options.EncryptKey, options.ReplayWindow) = (Deliveries.Token, Deliveries.Key, null);
            configure?.Invoke(options);
        });
        builder.Services.AddHealthChecks().AddFeishuHelpdeskEvents();
        handlers?.Invoke(events);
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapFeishuHelpdeskEvents("/events");
        app.MapHealthChecks("/health");
        await app.StartAsync(Cancel);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new(app, new HttpClient { BaseAddress = new Uri(address) }, logs);
    }

    /// <summary>Sends an event as the service does.</summary>
    public async Task<HttpStatusCode> SendAsync(string text)
    {
        using var answer = await SendAsync(Deliveries.Encrypted(text), isSigned: true);
        return answer.StatusCode;
    }

    /// <summary>Sends a body.</summary>
    public Task<HttpResponseMessage> SendAsync(byte[] body, bool isSigned) => SendAsync(_service, body, isSigned);

    /// <summary>Sends a body to an application, wherever it runs.</summary>
    public static async Task<HttpResponseMessage> SendAsync(HttpClient service, byte[] body, bool isSigned)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/events") { Content = new ByteArrayContent(body) };
        var headers = Deliveries.Signed(body);
        foreach (var name in isSigned ? (string[])["X-Lark-Request-Timestamp", "X-Lark-Request-Nonce", "X-Lark-Signature"] : [])
            request.Headers.Add(name, headers(name));
        return await service.SendAsync(request, Cancel);
    }

    public async Task<string> HealthAsync() => await (await _service.GetAsync(new Uri("/health", UriKind.Relative), Cancel)).Content.ReadAsStringAsync(Cancel);

    public Task StopAsync(CancellationToken cancellationToken) => _app.StopAsync(cancellationToken);

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public async ValueTask DisposeAsync()
    {
        _service.Dispose();
        await _app.DisposeAsync();
        Logs.Dispose();
    }
}

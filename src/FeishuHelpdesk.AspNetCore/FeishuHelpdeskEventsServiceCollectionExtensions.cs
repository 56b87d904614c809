using FeishuHelpdesk.AspNetCore;
using FeishuHelpdesk.Events;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the handling of helpdesk events with an application.</summary>
public static class FeishuHelpdeskEventsServiceCollectionExtensions
{
    /// <summary>
    /// Registers the handling of events: each once, by the handlers that <see cref="FeishuHelpdeskEventsBuilder.On{TEvent}"/>
    /// adds. They come from <c>MapFeishuHelpdeskEvents</c>, from <see cref="AddFeishuHelpdeskLongConnection"/>, or both. A
    /// registered <c>IDistributedCache</c> is the memory that several processes share, and a <see cref="TimeProvider"/> the clock.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets the options; validated when the application starts.</param>
    public static FeishuHelpdeskEventsBuilder AddFeishuHelpdeskEvents(this IServiceCollection services, Action<FeishuHelpdeskEventsOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<FeishuHelpdeskEventsOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FeishuHelpdeskEventsOptions>, EventsOptionsValidator>());
        services.TryAddSingleton<EventDispatcher>();
        services.TryAddSingleton(provider => new EventReceiver(
            provider.GetRequiredService<IOptions<FeishuHelpdeskEventsOptions>>().Value.Receiver(),
            provider.GetService<TimeProvider>(),
            provider.GetService<ILogger<EventReceiver>>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, DispatcherLifetime>());
        return new(services);
    }

    /// <summary>
    /// Receives events over the long connection, with the app of the client that <c>AddFeishuHelpdesk</c> registers. The
    /// developer console has the switch to it.
    /// </summary>
    /// <param name="services">The application's services.</param>
    public static IServiceCollection AddFeishuHelpdeskLongConnection(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddFeishuHelpdeskEvents();
        // What it sends is the app's secret.
        services.AddHttpClient(LongConnectionService.HttpClientName).RemoveAllLoggers().ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.TryAddSingleton<LongConnectionService>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, LongConnectionLifetime>());
        return services;
    }

    /// <summary>Adds a check that fails when events cannot be taken: the queue is full, or the service refuses the long connection.</summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">Name of the check.</param>
    public static IHealthChecksBuilder AddFeishuHelpdeskEvents(this IHealthChecksBuilder builder, string name = "feishu-helpdesk-events")
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(
            name,
            static provider => new EventsHealthCheck(provider.GetRequiredService<EventDispatcher>(), provider.GetService<LongConnectionService>()),
            failureStatus: null,
            tags: null));
    }

    private sealed class EventsOptionsValidator : IValidateOptions<FeishuHelpdeskEventsOptions>
    {
        public ValidateOptionsResult Validate(string? name, FeishuHelpdeskEventsOptions options) =>
            FeishuHelpdeskEventsOptions.Problem(options) is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
    }

    // One singleton, started once, whoever asks for it.
    private sealed class DispatcherLifetime(EventDispatcher dispatcher) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => dispatcher.StartAsync(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => dispatcher.StopAsync(cancellationToken);
    }

    private sealed class LongConnectionLifetime(LongConnectionService service) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => service.StartAsync(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => service.StopAsync(cancellationToken);
    }
}

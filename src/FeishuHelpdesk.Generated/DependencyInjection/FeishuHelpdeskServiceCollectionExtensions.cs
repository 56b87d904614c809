using System.Diagnostics.CodeAnalysis;
using FeishuHelpdesk;
using FeishuHelpdesk.DependencyInjection;
using FeishuHelpdesk.Generated;
using FeishuHelpdesk.Http;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Feishu Helpdesk clients with an application.</summary>
public static class FeishuHelpdeskServiceCollectionExtensions
{
    private const string DefaultHttpClientName = "FeishuHelpdesk";
    private const string BoundWithoutReflection = "The configuration binding generator puts code of its own in the place of this call.";

    /// <summary>
    /// Registers one <see cref="FeishuHelpdeskClient"/> as a singleton, with settings from code. A registered
    /// <see cref="IDistributedCache"/>, <see cref="ILoggerFactory"/> and <see cref="TimeProvider"/> are used.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets the options. They are validated when the application starts.</param>
    /// <returns>The builder of the HTTP client below, for handlers of one's own.</returns>
    public static IHttpClientBuilder AddFeishuHelpdesk(this IServiceCollection services, Action<FeishuHelpdeskOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.Configure(configure);
        return services.AddClient(name: null);
    }

    /// <summary>Registers one <see cref="FeishuHelpdeskClient"/> as a singleton, with settings from a configuration section.</summary>
    /// <inheritdoc cref="AddFeishuHelpdesk(IServiceCollection, Action{FeishuHelpdeskOptions})" path="/returns"/>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">A section whose keys are the names of the options: AppId, AppSecret, HelpdeskId, HelpdeskToken, BaseAddress, …</param>
    public static IHttpClientBuilder AddFeishuHelpdesk(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        Bind(services.AddOptions<FeishuHelpdeskOptions>(), configuration);
        return services.AddClient(name: null);
    }

    /// <summary>
    /// Registers one of several helpdesks under a name: a keyed singleton, to be had with
    /// <c>[FromKeyedServices("name")]</c> or <c>GetRequiredKeyedService</c>.
    /// </summary>
    /// <inheritdoc cref="AddFeishuHelpdesk(IServiceCollection, Action{FeishuHelpdeskOptions})" path="/returns"/>
    /// <param name="services">The application's services.</param>
    /// <param name="name">The name, which is the key of the service and the name of its options.</param>
    /// <param name="configure">Sets the options. They are validated when the application starts.</param>
    public static IHttpClientBuilder AddFeishuHelpdesk(this IServiceCollection services, string name, Action<FeishuHelpdeskOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        services.Configure(name, configure);
        return services.AddClient(name);
    }

    /// <inheritdoc cref="AddFeishuHelpdesk(IServiceCollection, string, Action{FeishuHelpdeskOptions})" path="/summary"/>
    /// <inheritdoc cref="AddFeishuHelpdesk(IServiceCollection, Action{FeishuHelpdeskOptions})" path="/returns"/>
    /// <param name="services">The application's services.</param>
    /// <param name="name">The name, which is the key of the service and the name of its options.</param>
    /// <param name="configuration">A section whose keys are the names of the options: AppId, AppSecret, HelpdeskId, HelpdeskToken, BaseAddress, …</param>
    public static IHttpClientBuilder AddFeishuHelpdesk(this IServiceCollection services, string name, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configuration);
        Bind(services.AddOptions<FeishuHelpdeskOptions>(name), configuration);
        return services.AddClient(name);
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = BoundWithoutReflection)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = BoundWithoutReflection)]
    private static void Bind(OptionsBuilder<FeishuHelpdeskOptions> builder, IConfiguration configuration) => builder.Bind(configuration);

    private static IHttpClientBuilder AddClient(this IServiceCollection services, string? name)
    {
        var optionsName = name ?? Options.Options.DefaultName;
        var httpClientName = name is null ? DefaultHttpClientName : $"{DefaultHttpClientName}:{name}";

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FeishuHelpdeskOptions>, OptionsValidator>());
        services.AddOptions<FeishuHelpdeskOptions>(optionsName).ValidateOnStart();
        if (name is null)
            services.TryAddSingleton(provider => CreateClient(provider, optionsName, httpClientName));
        else
            services.TryAddKeyedSingleton(name, (provider, _) => CreateClient(provider, optionsName, httpClientName));

        var builder = services.AddHttpClient(httpClientName)
            .ConfigurePrimaryHttpMessageHandler(FeishuHelpdeskClientFactory.CreateHandler)
            // The client is a singleton; its connections are renewed by the handler's own lifetime.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            // Its records hold every header as it is, the credentials too: only their text can be redacted, not what a
            // structured log keeps. The client has a log of its own.
            .RemoveAllLoggers()
            // For who adds it again. All of them: a proxy's answer can hold what it was sent, under any name.
            .RedactLoggedHeaders(static _ => true);
        services.PostConfigure<HttpClientFactoryOptions>(httpClientName, options => options.HttpMessageHandlerBuilderActions.Add(handlers =>
        {
            // Registered twice, it comes here twice.
            if (handlers.PrimaryHandler is QuoteHandler)
                return;
            Redirects.Forbid(handlers);
            var settings = handlers.Services.GetRequiredService<IOptionsMonitor<FeishuHelpdeskOptions>>().Get(optionsName);
            handlers.PrimaryHandler = new QuoteHandler(handlers.PrimaryHandler, Secrets.Of(settings));
        }));
        return builder;
    }

    private static FeishuHelpdeskClient CreateClient(IServiceProvider provider, string optionsName, string httpClientName) => FeishuHelpdeskClientFactory.Create(
        provider.GetRequiredService<IOptionsMonitor<FeishuHelpdeskOptions>>().Get(optionsName).Clone(),
        provider.GetRequiredService<IHttpClientFactory>().CreateClient(httpClientName),
        provider.GetService<TimeProvider>() ?? TimeProvider.System,
        provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance,
        provider.GetService<IDistributedCache>());
}

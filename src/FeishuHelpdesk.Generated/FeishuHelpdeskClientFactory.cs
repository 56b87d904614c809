using System.Net;
using FeishuHelpdesk.Authentication;
using FeishuHelpdesk.Generated;
using FeishuHelpdesk.Http;
using FeishuHelpdesk.Serialization;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeishuHelpdesk;

/// <summary>Makes ready clients: tokens are fetched, cached and sent, errors become one typed exception.</summary>
public static class FeishuHelpdeskClientFactory
{
    /// <summary>Makes a client that can be used from many threads at once and for the life of the program.</summary>
    /// <remarks>
    /// Kiota's own JSON serializers (<c>KiotaJsonSerializer</c>) know JSON once the first call is over. Who needs them without
    /// a call registers them with <c>ApiClientBuilder</c>.
    /// </remarks>
    /// <param name="options">Site, app and helpdesk. They are read once, here.</param>
    /// <param name="handler">
    /// Sends the requests; a <c>SocketsHttpHandler</c> of its own, which takes compressed answers, unless given. A given
    /// handler stays the caller's to dispose, and asks for compression or not as the caller has set it. It must not follow
    /// redirects, because a redirect would carry the helpdesk credential away.
    /// </param>
    /// <param name="timeProvider">The clock; the system's unless given.</param>
    /// <param name="loggerFactory">Takes the log; none unless given.</param>
    /// <param name="tokenCache">Shares the tenant access token between processes; each process has its own unless given.</param>
    /// <exception cref="ArgumentException">A setting is missing or not valid; the message names it.</exception>
    public static FeishuHelpdeskClient Create(
        FeishuHelpdeskOptions options,
        HttpMessageHandler? handler = null,
        TimeProvider? timeProvider = null,
        ILoggerFactory? loggerFactory = null,
        IDistributedCache? tokenCache = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (FeishuHelpdeskOptions.Problem(options) is { } problem)
            throw new ArgumentException(problem, nameof(options));
        if (Redirects.AreFollowedBy(handler))
            throw new ArgumentException("The handler follows redirects, which would carry the helpdesk credential to another host. Set AllowAutoRedirect to false.", nameof(handler));

        // No HttpClient: the time limits it would add to each request are the call's already.
        var invoker = handler is null ? new HttpMessageInvoker(CreateHandler()) : new HttpMessageInvoker(handler, disposeHandler: false);
        return Create(options.Clone(), invoker, timeProvider ?? TimeProvider.System, loggerFactory ?? NullLoggerFactory.Instance, tokenCache);
    }

    internal static FeishuHelpdeskClient Create(FeishuHelpdeskOptions options, HttpMessageInvoker invoker, TimeProvider timeProvider, ILoggerFactory loggerFactory, IDistributedCache? tokenCache)
    {
        _ = KiotaSerializers.Registered;
        // Time limits belong to the call, which may be several requests.
        if (invoker is HttpClient httpClient)
            httpClient.Timeout = Timeout.InfiniteTimeSpan;
        var logger = loggerFactory.CreateLogger(FeishuHelpdeskTelemetry.Name);
        // One for both adapters below. It holds nothing that would have to be disposed.
        var closing = new CancellationTokenSource();
        // The token endpoint is called by an adapter too, one without credentials of its own.
        var anonymous = new FeishuHelpdeskRequestAdapter(invoker, closing, options, authenticator: null, timeProvider, logger);
        var sharedCache = tokenCache is null ? null : new SharedTokenCache(tokenCache, options, timeProvider, logger);
        var tokens = new TenantAccessTokenProvider(anonymous, options, sharedCache, timeProvider, logger);
        var authenticator = new RequestAuthenticator(options.BaseAddress, HelpdeskCredential.HeaderValue(options.HelpdeskId, options.HelpdeskToken), tokens);
        var adapter = new FeishuHelpdeskRequestAdapter(invoker, closing, options, authenticator, timeProvider, logger);
        return new FeishuHelpdeskClient(adapter, adapter.BaseUrl);
    }

    // A redirect is an error here, cookies would join calls that have nothing to do with each other, and connections
    // are renewed so that a change in DNS is seen. JSON packs well, a list of tickets to a tenth.
    internal static HttpMessageHandler CreateHandler() =>
#if NET
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Brotli,
        };
#else
        new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        };
#endif
}

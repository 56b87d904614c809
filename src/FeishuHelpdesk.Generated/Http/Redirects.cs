using Microsoft.Extensions.Http;

namespace FeishuHelpdesk.Http;

/// <summary>
/// A handler that follows redirects drops <c>Authorization</c> on the way and keeps every other header: the helpdesk
/// credential would go wherever the redirect points.
/// </summary>
internal static class Redirects
{
    /// <summary>Whether the handler, or one that it passes requests on to, is known to follow redirects.</summary>
    public static bool AreFollowedBy(HttpMessageHandler? handler)
    {
        while (handler is DelegatingHandler delegating)
            handler = delegating.InnerHandler;
#if NET
        if (handler is SocketsHttpHandler { AllowAutoRedirect: true })
            return true;
#endif
        return handler is HttpClientHandler { AllowAutoRedirect: true };
    }

    /// <summary>Turns redirects off on a primary handler that an application has put in the place of ours.</summary>
    public static void Forbid(HttpMessageHandlerBuilder builder)
    {
        var handler = builder.PrimaryHandler;
        while (handler is DelegatingHandler { InnerHandler: { } inner })
            handler = inner;
        // Asked first: a handler that is in use already cannot be changed, and need not be when it does not follow.
#if NET
        if (handler is SocketsHttpHandler { AllowAutoRedirect: true } sockets)
            sockets.AllowAutoRedirect = false;
#endif
        if (handler is HttpClientHandler { AllowAutoRedirect: true } client)
            client.AllowAutoRedirect = false;
    }
}

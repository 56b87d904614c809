using System.Text;
using FeishuHelpdesk.AspNetCore;
using FeishuHelpdesk.Events;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.AspNetCore.Builder;

/// <summary>The address that the service sends events to.</summary>
public static class FeishuHelpdeskEventsEndpoint
{
    /// <summary>
    /// Maps the address that stands in the developer console as request address. It answers the service's check of it, takes
    /// events that are the service's and refuses all else.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path, such as <c>/feishu/events</c>.</param>
    /// <exception cref="ArgumentException">The verification token is missing, or a setting is wrong; the message names it.</exception>
    /// <exception cref="InvalidOperationException"><c>AddFeishuHelpdeskEvents</c> was not called.</exception>
    public static IEndpointConventionBuilder MapFeishuHelpdeskEvents(this IEndpointRouteBuilder endpoints, string pattern)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var receiver = endpoints.ServiceProvider.GetRequiredService<EventReceiver>();
        var dispatcher = endpoints.ServiceProvider.GetRequiredService<EventDispatcher>();
        var logger = endpoints.ServiceProvider.GetRequiredService<ILogger<EventDispatcher>>();
        return endpoints.MapPost(pattern, (RequestDelegate)(context => TakeAsync(context, receiver, dispatcher, logger)));
    }

    private static async Task TakeAsync(HttpContext context, EventReceiver receiver, EventDispatcher dispatcher, ILogger logger)
    {
        if (await ReadAsync(context, receiver.MaxBodySize).ConfigureAwait(false) is not { } body)
        {
            Refused(EventRefusal.TooLarge);
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        var outcome = receiver.Receive(body, name => context.Request.Headers.TryGetValue(name, out var value) ? value.ToString() : null);
        var status = outcome.StatusCode;
        if (outcome.Event is { } received)
        {
            status = await dispatcher.TakeAsync(received).ConfigureAwait(false) ? StatusCodes.Status200OK : StatusCodes.Status500InternalServerError;
        }
        else if (outcome.Refusal is { } refusal)
        {
            Refused(refusal);
        }
        else
        {
            logger.ChallengeAnswered();
            EventTelemetry.Delivered("challenge");
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        // The service may have hung up after its 3 seconds; what was handled stays handled.
        if (!context.RequestAborted.IsCancellationRequested)
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(outcome.Answer)).ConfigureAwait(false);

        void Refused(EventRefusal refusal)
        {
            logger.DeliveryRefused(refusal.ToString());
            EventTelemetry.Delivered(refusal.ToString());
        }
    }

    // Null for what is too large; no more of it is read.
    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContext context, int most)
    {
        if (context.Request.ContentLength > most)
            return null;
        // The limit here is the one that counts, and its answer the one that is given.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
            feature.MaxRequestBodySize = null;
        using var buffer = new MemoryStream();
        var part = new byte[16 * 1024];
        while (await context.Request.Body.ReadAsync(part, context.RequestAborted).ConfigureAwait(false) is var read and > 0)
        {
            if (buffer.Length + read > most)
                return null;
            buffer.Write(part, 0, read);
        }

        return buffer.ToArray();
    }
}

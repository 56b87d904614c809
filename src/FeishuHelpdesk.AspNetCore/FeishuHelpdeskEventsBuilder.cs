using FeishuHelpdesk.Events;
using Microsoft.Extensions.DependencyInjection;

namespace FeishuHelpdesk.AspNetCore;

/// <summary>Registers handlers of events.</summary>
public sealed class FeishuHelpdeskEventsBuilder
{
    internal FeishuHelpdeskEventsBuilder(IServiceCollection services) => Services = services;

    /// <summary>The application's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>
    /// Registers a handler. All handlers of an event run one after another; when one throws, the event counts as failed
    /// and comes again, to all of them.
    /// </summary>
    /// <typeparam name="TEvent">What it handles: a type that <see cref="HelpdeskEvents"/> names, <see cref="UnknownEvent"/>, or <see cref="IHelpdeskEvent"/> for every event.</typeparam>
    /// <param name="handler">Handles it. Its token is cancelled when its time is up, or the application has no more to wait.</param>
    public FeishuHelpdeskEventsBuilder On<TEvent>(Func<TEvent, EventContext, CancellationToken, Task> handler) where TEvent : class, IHelpdeskEvent
    {
        ArgumentNullException.ThrowIfNull(handler);
        Services.AddSingleton(new EventHandlerRegistration((context, cancellationToken) => context.Received.Event is TEvent @event ? handler(@event, context, cancellationToken) : null));
        return this;
    }
}

/// <summary>A handler; null comes back where the event is none of its.</summary>
internal sealed record EventHandlerRegistration(Func<EventContext, CancellationToken, Task?> Handle);

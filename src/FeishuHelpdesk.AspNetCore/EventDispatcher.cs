using System.Threading.Channels;
using FeishuHelpdesk.Events;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FeishuHelpdesk.AspNetCore;

/// <summary>Takes events from webhooks and the long connection alike: each once, to its handlers, at once or from a queue.</summary>
internal sealed class EventDispatcher : IHostedService, IDisposable
{
    private readonly FeishuHelpdeskEventsOptions _options;
    private readonly EventHandlerRegistration[] _handlers;
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger _logger;
    private readonly EventMemory _memory;
    private readonly Channel<ReceivedEvent> _queue;
    private readonly CancellationTokenSource _stopping = new();
    private Task[] _workers = [];
    private int _waiting;

    public EventDispatcher(
        IOptions<FeishuHelpdeskEventsOptions> options,
        IEnumerable<EventHandlerRegistration> handlers,
        IServiceScopeFactory scopes,
        ILogger<EventDispatcher> logger,
        IServiceProvider services)
    {
        _options = options.Value;
        _handlers = [.. handlers];
        _scopes = scopes;
        _logger = logger;
        _timeProvider = services.GetService<TimeProvider>() ?? TimeProvider.System;
        _memory = new EventMemory(services.GetService<IDistributedCache>(), _options.HandlerTimeout, _options.Memory, _timeProvider, logger);
        _queue = Channel.CreateBounded<ReceivedEvent>(_options.QueueCapacity);
    }

    /// <summary>How many events wait, of how many that may.</summary>
    public (int Waiting, int Capacity) Queue => (Volatile.Read(ref _waiting), _options.QueueCapacity);

    /// <summary>Handles an event, or puts it into the queue.</summary>
    /// <returns>Whether the service may forget it; else it has to send it again.</returns>
    public async Task<bool> TakeAsync(ReceivedEvent received)
    {
        var waits = _options.Background ? _options.HandlerTimeout * (1 + (_options.QueueCapacity / _options.Concurrency)) : TimeSpan.Zero;
        var claim = await _memory.ClaimAsync(received.EventId, waits, CancellationToken.None).ConfigureAwait(false);
        if (claim != Claim.Taken)
        {
            _logger.EventRepeated(received.EventType, received.EventId, claim);
            EventTelemetry.Delivered(claim == Claim.Done ? "repeated" : "in_progress", received);
            return claim == Claim.Done;
        }

        if (!_options.Background)
            return await HandleAsync(received).ConfigureAwait(false);
        // Counted first: a worker can be faster than the line below.
        Interlocked.Increment(ref _waiting);
        EventTelemetry.QueueChanged(1);
        if (_queue.Writer.TryWrite(received))
            return true;
        Interlocked.Decrement(ref _waiting);
        EventTelemetry.QueueChanged(-1);
        _logger.EventQueueFull(received.EventType, received.EventId);
        EventTelemetry.Delivered("queue_full", received);
        await _memory.FailedAsync(received.EventId).ConfigureAwait(false);
        return false;
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (_options.Background)
            _workers = [.. Enumerable.Range(0, _options.Concurrency).Select(_ => Task.Run(WorkAsync, CancellationToken.None))];
        return Task.CompletedTask;
    }

    /// <summary>Takes no more events, and handles those that wait for as long as the application waits.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _queue.Writer.TryComplete();
        try
        {
            await Task.WhenAll(_workers).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _logger.EventsLost(Volatile.Read(ref _waiting));
        }

        await _stopping.CancelAsync().ConfigureAwait(false);
    }

    public void Dispose() => _stopping.Dispose();

    private async Task WorkAsync()
    {
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (!_stopping.IsCancellationRequested && _queue.Reader.TryRead(out var received))
            {
                Interlocked.Decrement(ref _waiting);
                EventTelemetry.QueueChanged(-1);
                await HandleAsync(received).ConfigureAwait(false);
            }

            if (_stopping.IsCancellationRequested)
                return;
        }
    }

    private async Task<bool> HandleAsync(ReceivedEvent received)
    {
        using var activity = EventTelemetry.Start(received);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        var started = _timeProvider.GetTimestamp();
        var outcome = "failed";
        var handling = Task.Run(() => RunAsync(received, end.Token), CancellationToken.None);
        try
        {
            outcome = await handling.WaitAsync(_options.HandlerTimeout, _timeProvider).ConfigureAwait(false);
            _logger.EventHandled(received.EventType, received.EventId);
        }
        // A handler's own has made its task fail. The clock does not tell: a timer can be over a little early.
        catch (TimeoutException exception) when (!handling.IsFaulted)
        {
            outcome = "timed_out";
            activity?.SetStatus(System.Diagnostics.ActivityStatusCode.Error, exception.GetType().Name);
            _logger.EventTimedOut(received.EventType, received.EventId, _options.HandlerTimeout);
        }
        catch (Exception exception)
        {
            activity?.SetStatus(System.Diagnostics.ActivityStatusCode.Error, exception.GetType().Name);
            _logger.EventFailed(exception, received.EventType, received.EventId);
        }

        EventTelemetry.Handled(received, _timeProvider.GetElapsedTime(started));
        EventTelemetry.Delivered(outcome, received);
        var isDone = outcome is not ("failed" or "timed_out");
        // Told to end before another delivery can begin.
        if (!isDone)
            await end.CancelAsync().ConfigureAwait(false);
        await (isDone ? _memory.DoneAsync(received.EventId) : _memory.FailedAsync(received.EventId)).ConfigureAwait(false);
        return isDone;
    }

    private async Task<string> RunAsync(ReceivedEvent received, CancellationToken cancellationToken)
    {
        var scope = _scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var context = new EventContext(received, scope.ServiceProvider);
            if (_options.HelpdeskIds.Count > 0 && !await IsWantedAsync(context, cancellationToken).ConfigureAwait(false))
            {
                _logger.EventOfOtherHelpdesk(received.EventType, received.EventId);
                return "other_helpdesk";
            }

            foreach (var handler in _handlers)
            {
                if (handler.Handle(context, cancellationToken) is { } handling)
                    await handling.ConfigureAwait(false);
            }

            return "handled";
        }
    }

    // An event that is of no helpdesk is everybody's.
    private async Task<bool> IsWantedAsync(EventContext context, CancellationToken cancellationToken)
    {
        if (context.Received.Event.HelpdeskId is { Length: > 0 } id)
            return _options.HelpdeskIds.Contains(id);
        try
        {
            return await context.GetTicketAsync(cancellationToken).ConfigureAwait(false) is not { } ticket
                || ticket.HelpdeskId is not { Length: > 0 } own
                || _options.HelpdeskIds.Contains(own);
        }
        catch (FeishuHelpdeskException exception) when (exception.Code is ErrorCodes.NotFound)
        {
            return false;
        }
    }
}

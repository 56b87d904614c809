using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FeishuHelpdesk.AspNetCore;

/// <summary>Whether events are taken: the queue has room, and the long connection, where there is one, is open.</summary>
internal sealed class EventsHealthCheck(EventDispatcher dispatcher, LongConnectionService? longConnection = null) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (waiting, capacity) = dispatcher.Queue;
        if (longConnection?.End is { } end)
            return Task.FromResult(new HealthCheckResult(context.Registration.FailureStatus, end.Message));
        if (waiting >= capacity)
            return Task.FromResult(new HealthCheckResult(context.Registration.FailureStatus, $"The queue of events is full: {waiting}."));
        if (longConnection is { IsConnected: false })
            return Task.FromResult(HealthCheckResult.Degraded("The long connection is not open."));
        return Task.FromResult(HealthCheckResult.Healthy($"{waiting} of {capacity} events wait."));
    }
}

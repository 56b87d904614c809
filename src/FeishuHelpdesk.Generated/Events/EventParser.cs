using System.Text.Json;
using FeishuHelpdesk.Serialization;
using Microsoft.Extensions.Logging;

namespace FeishuHelpdesk.Events;

/// <summary>Reads what stands in an envelope.</summary>
internal sealed class EventParser(Action<ContractDrift>? onContractDrift, ILogger logger)
{
    private static readonly Dictionary<string, HelpdeskEventType> Types = HelpdeskEvents.All.ToDictionary(type => type.Type, StringComparer.Ordinal);

    private readonly DriftReporter? _drift = onContractDrift is null ? null : new DriftReporter(onContractDrift, logger);

    /// <exception cref="JsonException">It cannot be read.</exception>
    public ReceivedEvent Parse(in Envelope envelope)
    {
        if (!Types.TryGetValue(envelope.EventType!, out var type))
        {
            using var document = JsonDocument.Parse(envelope.Event);
            return new(envelope, new UnknownEvent(envelope.EventType!, document.RootElement.Clone()));
        }

        var log = _drift is null ? null : new DriftLog();
        var @event = type.Create();
        ModelReader.Read(envelope.Event.Span, (IReadableModel)@event, log);
        if (log is not null)
            _drift!.Report(envelope.Event.Span, log);
        return new(envelope, @event);
    }
}

using System.Collections.Concurrent;
using FeishuHelpdesk.Http;
using Microsoft.Extensions.Logging;

namespace FeishuHelpdesk.Serialization;

/// <summary>Tells whoever listens what the description does not know, each thing once in the life of a client.</summary>
internal sealed class DriftReporter(Action<ContractDrift> report, ILogger logger)
{
    // Field names that are data would otherwise fill the memory.
    private const int MaxReports = 1000;

    private readonly ConcurrentDictionary<ContractDrift, bool> _reported = new();

    public void Report(ReadOnlySpan<byte> answer, DriftLog log)
    {
        if (log.Entries is not { Count: > 0 } entries)
            return;
        var walk = JsonPathWalk.Over(answer);
        foreach (var entry in entries)
            Once(new(walk.To(entry.At), entry.Kind, entry.Value) { Text = entry.Text, CameAs = entry.CameAs });
    }

    private void Once(ContractDrift drift)
    {
        if (_reported.ContainsKey(drift) || _reported.Count >= MaxReports || !_reported.TryAdd(drift, true))
            return;
        try
        {
            report(drift);
        }
        catch (Exception exception)
        {
            logger.DriftReportFailed(exception.GetType().Name);
        }
    }
}

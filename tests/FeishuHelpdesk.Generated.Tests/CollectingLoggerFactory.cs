using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace FeishuHelpdesk.Tests;

/// <summary>Gives every category a fake logger, all with one collector, and filters nothing.</summary>
internal sealed class CollectingLoggerFactory : ILoggerFactory
{
    public FakeLoggerProvider Provider { get; } = new();

    public IReadOnlyList<FakeLogRecord> Records => Provider.Collector.GetSnapshot();

    public int Count(string name) => Records.Count(record => record.Id.Name == name);

    /// <summary>Ends when so many events of the name have been logged.</summary>
    public async Task ReachedAsync(string name, int count, CancellationToken cancellationToken)
    {
        while (Count(name) < count)
            await Task.Delay(1, cancellationToken);
    }

    /// <summary>All that a sink could show of a record.</summary>
    public static string Everything(FakeLogRecord record) => string.Join(
        ' ',
        [
            record.Message, record.Exception, record.State,
            .. record.StructuredState?.Select(value => $"{value.Key}={value.Value}") ?? [],
            .. record.Scopes.SelectMany(scope => new[] { scope, scope is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values) : null }),
        ]);

    public ILogger CreateLogger(string categoryName) => Provider.CreateLogger(categoryName);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose() => Provider.Dispose();
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace FeishuHelpdesk.Tests.Http;

/// <summary>Keeps what is logged, with everything a sink could show of it.</summary>
internal sealed class RecordingLoggerFactory(LogLevel least = LogLevel.Trace) : ILoggerFactory, ILoggerProvider
{
    public ConcurrentQueue<(string Category, LogLevel Level, EventId Id, string Text, string Everything)> Entries { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName, least);

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }

    private sealed class Logger(RecordingLoggerFactory factory, string category, LogLevel least) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            factory.Entries.Enqueue((category, LogLevel.None, default, "", $"{state} {Values(state)}"));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var text = formatter(state, exception);
            factory.Entries.Enqueue((category, logLevel, eventId, text, $"{text} {exception} {state} {Values(state)}"));
        }

        private static string Values<TState>(TState state) =>
            state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values.Select(value => $"{value.Key}={value.Value}")) : "";
    }
}

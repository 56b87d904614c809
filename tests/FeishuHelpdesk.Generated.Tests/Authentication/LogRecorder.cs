using Microsoft.Extensions.Logging;

namespace FeishuHelpdesk.Tests.Authentication;

/// <summary>Keeps what is logged, and lets a test wait for it.</summary>
internal sealed class LogRecorder : ILoggerFactory, ILogger
{
    public const int TokenFetchFailed = 5;
    public const int CacheUnavailable = 8;

    private readonly object _lock = new();
    private readonly List<(int Id, LogLevel Level, string Text)> _entries = [];
    private readonly List<(int Id, int Count, TaskCompletionSource Reached)> _waiting = [];

    public IReadOnlyList<(int Id, LogLevel Level, string Text)> Entries
    {
        get
        {
            lock (_lock)
                return [.. _entries];
        }
    }

    public int Count(int id) => Entries.Count(entry => entry.Id == id);

    public Task ReachedAsync(int id, int count)
    {
        lock (_lock)
        {
            if (_entries.Count(entry => entry.Id == id) >= count)
                return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((id, count, reached));
            return reached.Task.WaitAsync(Calls.Cancel);
        }
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_lock)
        {
            _entries.Add((eventId.Id, logLevel, formatter(state, exception) + exception));
            var count = _entries.Count(entry => entry.Id == eventId.Id);
            foreach (var (_, _, reached) in _waiting.Where(waiting => waiting.Id == eventId.Id && count >= waiting.Count))
                reached.TrySetResult();
        }
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }
}

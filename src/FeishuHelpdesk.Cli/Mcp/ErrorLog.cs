using Microsoft.Extensions.Logging;

namespace FeishuHelpdesk.Cli.Mcp;

/// <summary>Warnings of the server on standard error, a line each: standard output belongs to the protocol.</summary>
internal sealed class ErrorLog(TextWriter writer) : ILoggerFactory, ILogger
{
    public void AddProvider(ILoggerProvider provider)
    {
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
            return;
        var text = SafeText.Line(formatter(state, exception));
        lock (writer)
            writer.WriteLine($"{(logLevel >= LogLevel.Error ? "error" : "warning")}: {(text.Length <= 500 ? text : text[..500] + "...")}");
    }

    public void Dispose()
    {
    }
}

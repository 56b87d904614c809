using System.Globalization;
using Spectre.Console;

namespace FeishuHelpdesk.Cli.Export;

/// <summary>Shows how far an export is: a bar on a terminal, now and then a line elsewhere.</summary>
internal sealed class ExportProgress(CliHost host)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly long _start = host.Clock.GetTimestamp();
    private TimeSpan _shown;
    private ProgressTask? _task;
    private long? _total;

    /// <summary>Runs the export with its progress shown.</summary>
    public async Task RunAsync(long? total, Func<Task> export)
    {
        _total = total;
        if (host.ErrorWidth is not { } width)
        {
            await export();
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Detect,
            Interactive = InteractionSupport.Yes,
            Out = new TerminalOutput(host.Error, width),
        });
        // The rest is told where there is room for it.
        ProgressColumn[] columns = width >= 60
            ? [new TaskDescriptionColumn(), new ProgressBarColumn { Width = Math.Min(40, width - 50) }, new PercentageColumn(), new RemainingTimeColumn()]
            : [new TaskDescriptionColumn(), new PercentageColumn()];
        await console.Progress().AutoClear(true).Columns(columns).StartAsync(async context =>
        {
            _task = context.AddTask("Tickets", maxValue: Math.Max(total ?? 1, 1));
            _task.IsIndeterminate = total is null;
            await export();
        });
        _task = null;
    }

    public void Report(long tickets)
    {
        if (_task is { } task)
        {
            task.Description = string.Create(CultureInfo.InvariantCulture, $"{tickets} tickets");
            task.Value = tickets;
            return;
        }

        var passed = host.Clock.GetElapsedTime(_start);
        if (host.ErrorWidth is not null || passed - _shown < Pause)
            return;
        _shown = passed;
        host.Error.WriteLine(_total is { } total
            ? string.Create(CultureInfo.InvariantCulture, $"{tickets} of {total} tickets.")
            : string.Create(CultureInfo.InvariantCulture, $"{tickets} tickets."));
    }

    private sealed class TerminalOutput(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => true;

        public int Width => width;

        public int Height => 25;

        public void SetEncoding(System.Text.Encoding encoding)
        {
        }
    }
}

namespace FeishuHelpdesk.Cli;

/// <summary>What the command takes from the process that it runs in.</summary>
internal sealed record CliHost(Func<string, string?> Variable, TextWriter Out, TextWriter Error)
{
    /// <summary>Cells in a line of the terminal that standard output is; null when it is a file or a pipe.</summary>
    public int? TerminalWidth { get; init; }

    /// <summary>Cells in a line of the terminal that standard error is; null when it is a file or a pipe.</summary>
    public int? ErrorWidth { get; init; }

    // Found when it is asked for, which takes a look at many files and most calls need not.
    public TimeZoneInfo TimeZone { get => field ??= TimeZoneInfo.Local; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Standard input, as bytes.</summary>
    public Func<Stream> OpenInput { get; init; } = () => Stream.Null;

    /// <summary>Standard output, as bytes.</summary>
    public Func<Stream> OpenOutput { get; init; } = () => Stream.Null;

    /// <summary>Asks a person who sits at the terminal for a line; null where nobody does.</summary>
    public Func<string, string?>? Ask { get; init; }
}

namespace FeishuHelpdesk.Cli;

/// <summary>What the command takes from the process that it runs in.</summary>
internal sealed record CliHost(Func<string, string?> Variable, TextWriter Out, TextWriter Error)
{
    /// <summary>Cells in a line of the terminal that standard output is; null when it is a file or a pipe.</summary>
    public int? TerminalWidth { get; init; }

    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Local;
}

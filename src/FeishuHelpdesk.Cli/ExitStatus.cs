namespace FeishuHelpdesk.Cli;

internal static class ExitStatus
{
    public const int Success = 0;

    /// <summary>The service, the network or a file said no.</summary>
    public const int Failure = 1;

    /// <summary>Wrong usage, or a setting is missing or not valid.</summary>
    public const int Usage = 2;

    /// <summary>Ctrl+C, as shells have it: 128 and the number of the signal.</summary>
    public const int Interrupted = 130;

    /// <summary>Nobody reads standard output any more: 128 and the number of the signal that others get.</summary>
    public const int BrokenPipe = 141;
}

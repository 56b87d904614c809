namespace FeishuHelpdesk.Cli;

/// <summary>Wrong usage that only the command itself could see.</summary>
internal sealed class UsageException(string message, string? advice = null) : Exception(message)
{
    /// <summary>What to do about it.</summary>
    public string? Advice { get; } = advice;
}

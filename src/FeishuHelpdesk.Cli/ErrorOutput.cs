using System.CommandLine;
using System.Globalization;
using FeishuHelpdesk.Events;

namespace FeishuHelpdesk.Cli;

/// <summary>Errors as the user sees them: one line that says what is wrong, and one that says what to do, if known.</summary>
internal sealed class ErrorOutput(TextWriter writer)
{
    private const int MaxLineLength = 1000;

    public int Usage(string problem, Command command) => Write(ExitStatus.Usage, problem, $"See: {Path(command)} --help");

    /// <summary>Wrong usage that only the command itself could see.</summary>
    public int Usage(UsageException exception) => Write(ExitStatus.Usage, exception.Message, exception.Advice);

    public int Settings(SettingsException exception) => Write(
        ExitStatus.Usage,
        exception.Message,
        $"See: {CliApplication.Name} ticket get --help. Or add --sandbox to try without settings.");

    public int Service(FeishuHelpdeskException exception, Settings settings) =>
        Write(ExitStatus.Failure, exception.Message, Advice(exception, settings));

    /// <summary>The service gives no long connection.</summary>
    public int EventConnection(EventConnectionException exception, Settings settings) =>
        Write(ExitStatus.Failure, settings.InTermsOfVariables(exception.Message), advice: null);

    /// <summary>What can go wrong with a file or a pipe.</summary>
    public int File(string problem, string? advice) => Write(ExitStatus.Failure, problem, advice);

    public int Unexpected(Exception exception) =>
        Write(ExitStatus.Failure, $"{exception.GetType().Name}: {exception.Message}", advice: null);

    /// <summary>What to do about an error, in the words of this program; null where nothing is known.</summary>
    public static string? Advice(FeishuHelpdeskException exception, Settings settings)
    {
        if (exception.ResponseStatusCode == 0)
            return settings.ReachabilityAdvice;
        switch (exception.Code)
        {
            case ErrorCodes.NotFound when settings.IsSandbox:
                return $"The sandbox holds what its lists show, and the documented ticket {DetailedHelp.SampleTicketId}";
            case ErrorCodes.RateLimited when Header(exception, "x-ogw-ratelimit-reset") is { } seconds:
                return $"Try again in {seconds} s.";
            case null when !string.IsNullOrWhiteSpace(exception.ResponseBodyStart):
                return $"It begins: {exception.ResponseBodyStart.Trim()}";
            default:
                var advice = exception.Advice is { } text ? settings.InTermsOfVariables(text) : null;
                var scopes = string.Join(", ", exception.MissingScopes);
                return scopes.Length == 0 ? advice : $"{advice} Scopes: {scopes}".TrimStart();
        }
    }

    private static string? Header(FeishuHelpdeskException exception, string name) =>
        exception.ResponseHeaders.TryGetValue(name, out var values)
        && int.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    private static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Path(parent)} {command.Name}" : command.Name;

    private int Write(int status, string problem, string? advice)
    {
        try
        {
            writer.WriteLine($"error: {Line(problem)}");
            if (advice is not null)
                writer.WriteLine(Line(advice));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Standard error is closed or full; the status has to do.
        }

        return status;
    }

    private static string Line(string text)
    {
        text = SafeText.Line(text);
        return text.Length <= MaxLineLength ? text : $"{text.AsSpan(0, MaxLineLength)}...";
    }
}

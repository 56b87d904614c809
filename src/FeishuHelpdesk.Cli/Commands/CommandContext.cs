using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace FeishuHelpdesk.Cli.Commands;

/// <summary>What every command that calls the service has: where it finds it, and what happens when it says no.</summary>
internal sealed class CommandContext(CliHost host, ErrorOutput errors)
{
    public CliHost Host => host;

    public ErrorOutput Errors => errors;

    /// <summary>A command that calls the service.</summary>
    public Command Create(string name, string description, IEnumerable<Symbol> symbols, Func<ParseResult, Session, CancellationToken, Task<int>> action, Func<ParseResult, HttpMessageHandler?>? handler = null)
    {
        var sandbox = new Option<bool>("--sandbox") { Description = "Use the built-in sandbox and its sample tickets: no settings, no network." };
        var baseUrl = new Option<string?>("--base-url")
        {
            Description = $"Address of the service; wins over {Settings.BaseUrlVariable}. Plain http only to this machine.",
            HelpName = "url",
        };
        var command = new Command(name, description);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
                command.Add(argument);
            else
                command.Add((Option)symbol);
        }

        command.Add(sandbox);
        command.Add(baseUrl);
        command.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.GetValue(sandbox) && result.GetResult(baseUrl) is not null)
                result.AddError("--sandbox and --base-url exclude each other.");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var own = handler?.Invoke(parsed);
            await using var session = await Session.OpenAsync(parsed.GetValue(sandbox), parsed.GetValue(baseUrl), host, own, cancellationToken);
            try
            {
                return await action(parsed, session, cancellationToken);
            }
            catch (FeishuHelpdeskException exception)
            {
                return errors.Service(exception, session.Settings);
            }
        });
        return command;
    }

    /// <summary>The id of a ticket, which a URI must not read as another path.</summary>
    public static Argument<string> TicketId()
    {
        var id = new Argument<string>("ticket-id") { Description = "Id of the ticket, a string of decimal digits." };
        id.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && (string.IsNullOrWhiteSpace(text) || text is "." or ".."))
                result.AddError($"'{text}' is not a ticket id.");
        });
        return id;
    }

    /// <summary>One of several words.</summary>
    public static Option<string> Choice(string name, string description, string? shortName, params string[] words)
    {
        var option = shortName is null ? new Option<string>(name) : new Option<string>(name, shortName);
        option.Description = description;
        option.HelpName = string.Join('|', words);
        option.DefaultValueFactory = _ => words[0];
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && !words.Contains(word))
                result.AddError($"{name} takes {string.Join(", ", words[..^1])} or {words[^1]}, not '{word}'.");
        });
        return option;
    }

    /// <summary>A table to read, JSON, and for lists JSON in lines.</summary>
    public static Option<string> Output(bool isList) => isList
        ? Choice("--output", "A table to read, the list as JSON, or each as JSON in a line of its own.", "-o", "table", "json", "jsonl")
        : Choice("--output", "A table to read, or the service's JSON.", "-o", "table", "json");

    /// <summary>How many of a list, at the most.</summary>
    public static Option<int> Limit(int most)
    {
        var limit = new Option<int>("--limit") { Description = "How many at the most; 0 for all.", HelpName = "n", DefaultValueFactory = _ => most };
        limit.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                result.AddError($"--limit takes a number from 0 on, not '{text}'.");
        });
        return limit;
    }

    /// <summary>A time: a date, with or without a time of day, or how long ago.</summary>
    public Option<DateTimeOffset?> Time(string name, string description)
    {
        var option = new Option<DateTimeOffset?>(name)
        {
            Description = description,
            HelpName = "time",
            CustomParser = result => TimeArgument.Parse(result.Tokens[0].Value, host.Clock.GetUtcNow(), host.TimeZone) is { } time ? time : Wrong(result, $"{name} takes a date such as 2026-11-01 or 2026-11-01T08:30, or how long ago, such as 7d, 12h or 30m; not '{result.Tokens[0].Value}'."),
        };
        return option;
    }

    public static Option<bool> Yes() => new("--yes", "-y") { Description = "Do it without asking." };

    /// <summary>Lets a person decide on a change, and refuses it where nobody can be asked.</summary>
    /// <exception cref="UsageException">Nobody said yes.</exception>
    public void Confirm(bool isYes, string what)
    {
        if (isYes)
            return;
        var answer = host.Ask is { } ask
            ? ask($"{SafeText.Line(what)}. Go on? [y/N] ")
            : throw new UsageException($"{what}: not done, because nobody can be asked.", "Add --yes to do it without asking.");
        if (answer?.Trim() is not ("y" or "Y" or "yes"))
            throw new UsageException("Nothing was done.");
    }

    /// <summary>The text of a file, or of standard input where it is called -.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public async Task<string> ReadTextAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = file == "-" ? host.OpenInput() : File.OpenRead(file);
            using var reader = new StreamReader(stream);
            return await reader.ReadToEndAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{(file == "-" ? "Standard input" : file)} cannot be read: {exception.Message}");
        }
    }

    /// <summary>Writes a list in the form that was asked for.</summary>
    public async Task WriteListAsync<T>(IAsyncEnumerable<T> list, string output, int limit, Func<IReadOnlyList<T>, string> table, CancellationToken cancellationToken)
        where T : Microsoft.Kiota.Abstractions.Serialization.IParsable
    {
        var items = new List<T>();
        var count = 0;
        await foreach (var item in list.WithCancellation(cancellationToken))
        {
            if (output == "jsonl")
                await host.Out.WriteAsync($"{JsonText.OneLine(JsonText.Of(item))}\n");
            else if (output == "json")
                await host.Out.WriteAsync($"{(count == 0 ? "[\n" : ",\n")}{JsonText.Format(JsonText.Of(item)).TrimEnd('\n')}");
            else
                items.Add(item);
            if (++count == limit)
                break;
        }

        if (output == "json")
            await host.Out.WriteAsync(count == 0 ? "[]\n" : "\n]\n");
        else if (output == "table")
            await host.Out.WriteAsync(table(items));
    }

    private static DateTimeOffset? Wrong(ArgumentResult result, string problem)
    {
        result.AddError(problem);
        return null;
    }
}

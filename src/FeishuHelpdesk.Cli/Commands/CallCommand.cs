using System.CommandLine;
using System.Globalization;

namespace FeishuHelpdesk.Cli.Commands;

/// <summary><c>call</c>: any operation of the table, JSON in and JSON out.</summary>
internal static class CallCommand
{
    public static Command Create(CommandContext context)
    {
        var name = new Argument<string>("operation") { Description = "Name of the operation, such as ticket.get; call --list shows all.", Arity = ArgumentArity.ZeroOrOne };
        name.CompletionSources.Add(_ => Callable().Select(operation => new System.CommandLine.Completions.CompletionItem(operation.Name, documentation: operation.Summary)));
        var parameters = new Option<string[]>("--parameter", "-p") { Description = "A parameter of the path or the query; several of one name make a list. Times can be dates.", HelpName = "name=value" };
        parameters.CompletionSources.Add(completion => (Find(completion.ParseResult.GetResult(name)?.Tokens is [{ Value: var known }] ? known : "")?.Parameters ?? []).Select(parameter => new System.CommandLine.Completions.CompletionItem(parameter.Name + "=", documentation: parameter.Description)));
        var body = new Option<string?>("--body") { Description = "File with the body, an object of JSON; - for standard input.", HelpName = "file" };
        var output = new Option<string?>("--out") { Description = "File for an answer that is a file; - for standard output.", HelpName = "file" };
        var force = new Option<bool>("--force") { Description = "Replace a file that is there." };
        var list = new Option<bool>("--list") { Description = "Show all operations." };
        var describe = new Option<bool>("--describe") { Description = "Show what the operation takes, and call nothing." };
        var yes = CommandContext.Yes();
        var command = context.Create("call", "Call any operation of the service.", [name, parameters, body, output, force, list, describe, yes], async (parsed, session, cancellationToken) =>
        {
            var operation = Find(parsed.GetRequiredValue(name))!;
            var values = parsed.GetValue(parameters) is { } texts ? texts.Select(text => Parameter(text, operation, context.Host)).ToList() : [];
            var json = parsed.GetValue(body) is { } file ? await context.ReadTextAsync(file, cancellationToken) : null;
            var options = session.OptionsFor(operation);
            try
            {
                if (operation.IsBinary)
                    return await CallFileAsync(operation, values, parsed.GetValue(output), parsed.GetValue(force));
                if (operation.IsWrite)
                    context.Confirm(parsed.GetValue(yes), $"This sends {operation.Route}{string.Concat(values.Select(value => $" {value.Key}={value.Value}"))}{(json is null ? "" : $" with {json.Length} characters of JSON")}");
                var answer = await session.Client.CallAsync(operation, values, json, options, cancellationToken);
                await context.Host.Out.WriteAsync(answer.TryGetProperty("data", out var data) ? JsonText.Format(data) : "{}\n");
                return ExitStatus.Success;
            }
            catch (ArgumentException exception) when (exception is not ArgumentNullException)
            {
                var end = exception.Message.LastIndexOf(" (Parameter ", StringComparison.Ordinal);
                throw new UsageException(end < 0 ? exception.Message : exception.Message[..end], $"See: {CliApplication.Name} call {operation.Name} --describe");
            }

            async Task<int> CallFileAsync(HelpdeskOperation file, List<KeyValuePair<string, string>> given, string? path, bool replace)
            {
                if (path is null)
                    throw new UsageException($"{file.Name} answers with a file.", "Say with --out where it goes; - for standard output.");
                await using var answer = await session.Client.CallFileAsync(file, given, options, cancellationToken);
                return await FileOutput.WriteAsync(context, answer, path, replace, cancellationToken);
            }
        });
        command.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.GetValue(list))
                return;
            if (result.GetValue(name) is not { } operation)
                result.AddError("Which operation? --list shows all.");
            else if (Find(operation) is null)
                result.AddError($"There is no operation '{operation}'.{DidYouMean(operation)}");
            else if (result.GetResult(parameters)?.Tokens.FirstOrDefault(token => token.Value.IndexOf('=', StringComparison.Ordinal) < 1) is { } wrong)
                result.AddError($"--parameter takes name=value, not '{wrong.Value}'.");
        });
        var call = (System.CommandLine.Invocation.AsynchronousCommandLineAction)command.Action!;
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(list))
                await context.Host.Out.WriteAsync(List(context.Host));
            else if (parsed.GetValue(describe))
                await context.Host.Out.WriteAsync(Describe(Find(parsed.GetRequiredValue(name))!, context.Host));
            else
                return await call.InvokeAsync(parsed, cancellationToken);
            return ExitStatus.Success;
        });
        return command;
    }

    // The token that all others need is no operation of the helpdesk, and its answer a secret.
    private static IEnumerable<HelpdeskOperation> Callable() => HelpdeskOperations.All.Where(operation => operation.Token != AccessTokenKind.None);

    private static HelpdeskOperation? Find(string name) => Callable().FirstOrDefault(operation => operation.Name == name);

    private static KeyValuePair<string, string> Parameter(string text, HelpdeskOperation operation, CliHost host)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var (name, value) = (text[..equals], text[(equals + 1)..]);
        if (operation.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Unit is { } unit
            && !long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            && TimeArgument.Parse(value, host.Clock.GetUtcNow(), host.TimeZone) is { } time)
        {
            value = Epoch(time, unit);
        }

        return new(name, value);
    }

    /// <summary>A time as the wire has it.</summary>
    public static string Epoch(DateTimeOffset time, string unit) =>
        (unit == "epoch-seconds" ? time.ToUnixTimeSeconds() : time.ToUnixTimeMilliseconds()).ToString(CultureInfo.InvariantCulture);

    private static string List(CliHost host)
    {
        var screen = new Screen(host);
        screen.AddTable(["Operation", "Token", "Writes", "What it does"], [.. Callable().Select(operation => (string[])[operation.Name, Token(operation), operation.IsWrite ? "yes" : "no", operation.Summary])]);
        return screen.Render();
    }

    private static string Token(HelpdeskOperation operation) => operation.Token switch
    {
        AccessTokenKind.User => "user",
        AccessTokenKind.TenantOrUser => "tenant or user",
        _ => "tenant",
    };

    private static string Describe(HelpdeskOperation operation, CliHost host)
    {
        var screen = new Screen(host);
        screen.Add(new CellText($"{operation.Name}  {operation.Route}", Screen.Heading));
        var pairs = Screen.Pairs();
        screen.Row(pairs, "Does", operation.Summary);
        screen.Row(pairs, "Token", Token(operation));
        screen.Row(pairs, "Scope", operation.Scopes.Count == 0 ? Screen.None : $"any one of {string.Join(", ", operation.Scopes)}");
        screen.Row(pairs, "Body", operation.HasBody ? "JSON, with --body" : Screen.None);
        screen.Row(pairs, "Page", operation.Documentation?.AbsoluteUri ?? Screen.None);
        foreach (var parameter in operation.Parameters)
            screen.Row(pairs, $"-p {parameter.Name}=", $"{(parameter.IsRequired ? "Needed. " : "")}{(parameter.IsList ? "Can be given several times. " : "")}{parameter.Description}");
        screen.Add(pairs);
        return screen.Render();
    }

    private static string DidYouMean(string name)
    {
        var near = Callable().Select(operation => (operation.Name, Distance: Distance(name, operation.Name)))
            .Where(other => other.Distance <= Math.Max(2, name.Length / 3))
            .OrderBy(other => other.Distance).Take(3).Select(other => other.Name).ToList();
        return near.Count == 0 ? " --list shows all." : $" Did you mean {string.Join(" or ", near)}?";
    }

    // Levenshtein's.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}

using System.CommandLine;
using System.CommandLine.Help;
using System.Reflection;
using FeishuHelpdesk.Sandbox;

namespace FeishuHelpdesk.Cli;

/// <summary>The commands, and what happens when one is called.</summary>
internal static class CliApplication
{
    public const string Name = "feishu-helpdesk";

    private static readonly ParserConfiguration Parser = new()
    {
        // An argument that starts with @ is an argument, not a file to read more of them from.
        ResponseFileTokenReplacer = null,
    };

    public static async Task<int> RunAsync(string[] args, CliHost host, CancellationToken cancellationToken = default)
    {
        var errors = new ErrorOutput(host.Error);
        try
        {
            var parsed = CreateCommands(host, errors).Parse(args, Parser);
            if (parsed.Errors.Count > 0)
                return errors.Usage(parsed.Errors[0].Message, parsed.CommandResult.Command);

            var status = await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = host.Out,
                    Error = host.Error,
                    EnableDefaultExceptionHandler = false,
                    // The process hears signals itself.
                    ProcessTerminationTimeout = null,
                },
                cancellationToken);
            // Here, so that a full disk is an error like any other.
            await host.Out.FlushAsync(CancellationToken.None);
            return status;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitStatus.Interrupted;
        }
        catch (SettingsException exception)
        {
            return errors.Settings(exception);
        }
        catch (Exception exception)
        {
            return errors.Unexpected(exception);
        }
    }

    private static Command CreateCommands(CliHost host, ErrorOutput errors)
    {
        var ticket = new Command("ticket", "Work with tickets.") { CreateTicketGet(host, errors) };
        var help = new HelpOption { Description = "Show help and usage information." };
        help.Action = new DetailedHelp((HelpAction)help.Action!, host.TerminalWidth);

        // Not a RootCommand: that one is called after the file that the process was started from.
        var root = new Command(Name, "Shows helpdesk tickets of Feishu and Lark.")
        {
            help,
            new VersionOption { Description = "Show the version.", Action = new ShowVersion() },
            ticket,
            SandboxCommand.Create(host),
        };
        // A group called alone is a mistake in a script and a question from a person.
        root.SetAction(_ => ShowHelp());
        ticket.SetAction(_ => ShowHelp(ticket.Name));
        return root;

        int ShowHelp(params string[] path)
        {
            root.Parse([.. path, "--help"], Parser).Invoke(new InvocationConfiguration { Output = host.Error });
            return ExitStatus.Usage;
        }
    }

    private static Command CreateTicketGet(CliHost host, ErrorOutput errors)
    {
        var id = new Argument<string>("ticket-id") { Description = "Id of the ticket, a string of decimal digits." };
        var sandbox = new Option<bool>("--sandbox")
        {
            Description = "Read the documented sample ticket from the built-in sandbox: no settings, no network.",
        };
        var baseUrl = new Option<string?>("--base-url")
        {
            Description = $"Address of the service; wins over {Settings.BaseUrlVariable}. Plain http only to this machine.",
            HelpName = "url",
        };
        var output = new Option<string>("--output", "-o")
        {
            Description = "A table to read, or the ticket as the service's JSON.",
            HelpName = "table|json",
            DefaultValueFactory = _ => "table",
        };
        output.CompletionSources.Add("table", "json");

        var get = new Command("get", "Show one ticket.") { id, sandbox, baseUrl, output };
        get.Validators.Add(result =>
        {
            // The first fault is the one that is reported.
            if (result.GetValue(id) is { } idText && (string.IsNullOrWhiteSpace(idText) || idText is "." or ".."))
                result.AddError($"'{idText}' is not a ticket id.");
            else if (result.GetResult(output)?.Tokens is [{ Value: not ("table" or "json") and var format }])
                result.AddError($"--output takes table or json, not '{format}'.");
            else if (result.GetValue(sandbox) && result.GetResult(baseUrl) is not null)
                result.AddError("--sandbox and --base-url exclude each other.");
        });
        get.SetAction((parsed, cancellationToken) => GetTicketAsync(
            parsed.GetRequiredValue(id),
            parsed.GetValue(sandbox),
            parsed.GetValue(baseUrl),
            asJson: parsed.GetValue(output) == "json",
            host,
            errors,
            cancellationToken));
        return get;
    }

    private static async Task<int> GetTicketAsync(
        string id, bool useSandbox, string? baseUrl, bool asJson, CliHost host, ErrorOutput errors, CancellationToken cancellationToken)
    {
        await using var sandbox = useSandbox ? await HelpdeskSandbox.StartAsync(options: null, cancellationToken) : null;
        var settings = sandbox is null ? Settings.Read(host.Variable, baseUrl) : Settings.Of(sandbox);
        using var recorder = new AnswerRecorder();
        using var client = settings.CreateClient(recorder);
        try
        {
            var ticket = await client.GetTicketAsync(id, cancellationToken);
            if (useSandbox)
                await host.Error.WriteLineAsync("This is the documented sample ticket, read from the built-in sandbox.");
            await host.Out.WriteAsync(asJson ? TicketJson.Format(recorder.Answer.Span) : TicketTable.Format(ticket, host));
            return ExitStatus.Success;
        }
        catch (FeishuHelpdeskException exception)
        {
            return errors.Service(exception, settings);
        }
    }

    /// <summary>The version without the commit that is appended to it.</summary>
    private sealed class ShowVersion : System.CommandLine.Invocation.SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var version = typeof(CliApplication).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
            parseResult.InvocationConfiguration.Output.WriteLine($"{Name} {version.Split('+')[0]}");
            return ExitStatus.Success;
        }
    }
}

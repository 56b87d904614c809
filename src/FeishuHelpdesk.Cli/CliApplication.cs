using System.CommandLine;
using System.CommandLine.Help;
using System.Reflection;
using FeishuHelpdesk.Cli.Commands;

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

    /// <summary>The version without the commit that is appended to it.</summary>
    public static string Version =>
        typeof(CliApplication).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

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
        catch (UsageException exception)
        {
            return errors.Usage(exception);
        }
        catch (BrokenPipeException)
        {
            // Whoever read has had enough, and said so.
            return ExitStatus.BrokenPipe;
        }
        catch (Exception exception)
        {
            return errors.Unexpected(exception);
        }
    }

    /// <summary>A line as a shell has it, for what can stand in it.</summary>
    public static ParseResult Parse(Command root, string line) => root.Parse(line, Parser);

    private static Command CreateCommands(CliHost host, ErrorOutput errors)
    {
        var context = new CommandContext(host, errors);
        var help = new HelpOption { Description = "Show help and usage information." };
        help.Action = new DetailedHelp((HelpAction)help.Action!, host.TerminalWidth);

        // Not a RootCommand: that one is called after the file that the process was started from.
        var root = new Command(Name, "Works with helpdesk tickets of Feishu and Lark.")
        {
            help,
            new VersionOption { Description = "Show the version.", Action = new ShowVersion() },
        };
        Group("ticket", "Work with tickets.", TicketListCommand.Create(context), TicketGetCommand.Create(context), TicketMessagesCommand.Create(context), TicketReplyCommand.Create(context), TicketUpdateCommand.Create(context), TicketImageCommand.Create(context), TicketExportCommand.Create(context));
        Group("faq", "Look into the knowledge base.", FaqSearchCommand.Create(context), FaqGetCommand.Create(context));
        Group("agent", "See who answers.", AgentListCommand.Create(context));
        Group("events", "Hear of what happens.", EventsListenCommand.Create(context));
        root.Add(FieldsCommand.Create(context));
        root.Add(CallCommand.Create(context));
        root.Add(McpCommand.Create(context));
        root.Add(DoctorCommand.Create(context));
        root.Add(SandboxCommand.Create(context));
        root.Add(CompletionCommand.Create(context, () => root));
        root.SetAction(_ => ShowHelp());
        return root;

        void Group(string name, string description, params Command[] commands)
        {
            var group = new Command(name, description);
            foreach (var command in commands)
                group.Add(command);
            // A group called alone is a mistake in a script and a question from a person.
            group.SetAction(_ => ShowHelp(name));
            root.Add(group);
        }

        int ShowHelp(params string[] path)
        {
            root.Parse([.. path, "--help"], Parser).Invoke(new InvocationConfiguration { Output = host.Error });
            return ExitStatus.Usage;
        }
    }

    private sealed class ShowVersion : System.CommandLine.Invocation.SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"{Name} {Version}");
            return ExitStatus.Success;
        }
    }
}

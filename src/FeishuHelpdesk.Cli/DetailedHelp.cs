using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace FeishuHelpdesk.Cli;

/// <summary>The help that the parser writes, and below it what it cannot know: variables, exit status, examples.</summary>
internal sealed class DetailedHelp(HelpAction help, int? width) : SynchronousCommandLineAction
{
    /// <summary>The one ticket of the sandbox.</summary>
    public const string SampleTicketId = "6626871355780366331";

    private const string Examples = $"""
        Examples:
          {CliApplication.Name} ticket get {SampleTicketId} --sandbox
          {CliApplication.Name} ticket get {SampleTicketId} --output json

        """;

    private const string Details = $"""
        Environment (not needed with --sandbox):
          {Settings.AppIdVariable}          App id; developer console, Credentials
          {Settings.AppSecretVariable}      App secret; the same page
          {Settings.HelpdeskIdVariable}     Helpdesk id; helpdesk settings, API page
          {Settings.HelpdeskTokenVariable}  Helpdesk token; the same page
          {Settings.BaseUrlVariable}        Address of the service
                                 [default: https://open.feishu.cn/open-apis]
                                 Lark: https://open.larksuite.com/open-apis

        Exit status:
          0    The ticket was shown.
          1    The service or the network said no.
          2    Wrong usage, or a setting is missing or not valid.
          130  Interrupted.


        """;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.MaxWidth = width ?? int.MaxValue;
        help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command.Subcommands.Count == 0)
            output.Write(Details);
        output.Write(Examples);
        return ExitStatus.Success;
    }
}

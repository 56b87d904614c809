using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace FeishuHelpdesk.Cli;

/// <summary>The help that the parser writes, and below it what it cannot know: variables, exit status, examples.</summary>
internal sealed class DetailedHelp(HelpAction help, int? width) : SynchronousCommandLineAction
{
    /// <summary>The documented ticket, which the sandbox has.</summary>
    public const string SampleTicketId = "6626871355780366331";

    private const string Details = $"""
        Environment (not needed with --sandbox):
          {Settings.AppIdVariable}             App id; developer console, Credentials
          {Settings.AppSecretVariable}         App secret; the same page
          {Settings.HelpdeskIdVariable}        Helpdesk id; helpdesk settings, API page
          {Settings.HelpdeskTokenVariable}     Helpdesk token; the same page
          {Settings.UserAccessTokenVariable}  Token of a user, where one is needed:
                                    ticket update, and half of call
          {Settings.BaseUrlVariable}           Address of the service
                                    [default: https://open.feishu.cn/open-apis]
                                    Lark: https://open.larksuite.com/open-apis

        Exit status:
          0    Done.
          1    The service, the network or a file said no.
          2    Wrong usage, or a setting is missing or not valid.
          130  Interrupted.
          141  Nobody reads the output any more.


        """;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.MaxWidth = width ?? int.MaxValue;
        help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        if (command.Subcommands.Count == 0)
            output.Write(Details);
        output.Write("Examples:\n");
        foreach (var example in Examples(command.Name, command.Parents.OfType<Command>().FirstOrDefault()?.Name))
            output.Write($"  {CliApplication.Name} {example}\n");
        output.Write('\n');
        return ExitStatus.Success;
    }

    private static string[] Examples(string command, string? parent) => (parent, command) switch
    {
        ("ticket", "list") => ["ticket list --since 7d --status processing", "ticket list --guest-name 王小明 --output jsonl"],
        ("ticket", "messages") => [$"ticket messages {SampleTicketId} --since 2026-11-01"],
        ("ticket", "reply") => [$"ticket reply {SampleTicketId} --text 'It is mended.'", $"ticket reply {SampleTicketId} --file answer.txt --yes"],
        ("ticket", "update") => [$"ticket update {SampleTicketId} --status closed-by-agent --solved yes"],
        ("ticket", "image") => [$"ticket image {SampleTicketId} 6949088236610273307 --out screen.png"],
        ("ticket", "export") => ["ticket export --format csv --out tickets.csv --since 2026-01-01", "ticket export --out tickets.jsonl --resume", "ticket export --out changed.jsonl --updated-since 1d"],
        ("faq", _) or (_, "faq") => ["faq search printer", "faq get 6936004780707807231"],
        ("agent", _) or (_, "agent") => ["agent list --status online"],
        (_, "fields") => ["fields --output json"],
        (_, "call") => ["call --list", "call ticket.list --describe", "call ticket.list -p page_size=5 -p status_list=1 -p status_list=2", "call category.create --body category.json --yes"],
        (_, "mcp") => ["mcp --sandbox", "mcp --allow-writes"],
        (_, "doctor") => ["doctor"],
        (_, "sandbox") => ["sandbox --port 8080"],
        (_, "completion") => ["completion bash >> ~/.bashrc", "completion zsh > ~/.zfunc/_feishu-helpdesk", "completion pwsh >> $PROFILE"],
        (null, _) => [$"ticket get {SampleTicketId} --sandbox", "ticket list --since 7d", "ticket export --format csv --out tickets.csv", "mcp --sandbox"],
        _ => [$"ticket get {SampleTicketId} --sandbox", $"ticket get {SampleTicketId} --output json"],
    };
}

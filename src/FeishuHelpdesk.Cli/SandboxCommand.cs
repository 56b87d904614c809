using System.CommandLine;
using System.Globalization;
using FeishuHelpdesk.Sandbox;

namespace FeishuHelpdesk.Cli;

/// <summary>The command that serves a sandbox until it is interrupted.</summary>
internal static class SandboxCommand
{
    public static Command Create(CliHost host)
    {
        var port = new Option<int>("--port")
        {
            Description = "Port to listen on, on this machine alone. 0 takes a free one.",
            HelpName = "0-65535",
        };
        var tickets = new Option<int>("--tickets")
        {
            Description = "How many tickets there are beside the documented one.",
            HelpName = "0-1000000",
        };
        // By the text, because a value that is no number cannot be asked for.
        Limit(port, ushort.MaxValue);
        Limit(tickets, HelpdeskSandboxOptions.MaximumTickets);
        var seed = new Option<string?>("--seed")
        {
            Description = "A file in JSON with what else there is.",
            HelpName = "file",
        };
        var command = new Command("sandbox", "Serve a stand-in for the service: no account, no network.") { port, tickets, seed };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = new HelpdeskSandboxOptions { Port = parsed.GetValue(port), Tickets = parsed.GetValue(tickets) };
            if (parsed.GetValue(seed) is { } path && (options.Seed = await SandboxHost.ReadSeedAsync(path, host.Error)) is null)
                return ExitStatus.Usage;
            return await SandboxHost.ServeAsync(options, host.Out, host.Error, cancellationToken);
        });
        return command;
    }

    private static void Limit(Option<int> option, int largest) => option.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= largest))
            result.AddError($"{option.Name} takes a number from 0 to {largest}, not '{text}'.");
    });
}

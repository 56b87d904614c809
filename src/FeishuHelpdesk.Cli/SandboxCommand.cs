using System.CommandLine;
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
        var seed = new Option<string?>("--seed")
        {
            Description = "A file in JSON with what else there is.",
            HelpName = "file",
        };
        var command = new Command("sandbox", "Serve a stand-in for the service: no account, no network.") { port, tickets, seed };
        command.Validators.Add(result =>
        {
            if (result.GetValue(port) is < 0 or > 65535)
                result.AddError("--port takes a number from 0 to 65535.");
            else if (result.GetValue(tickets) is < 0 or > HelpdeskSandboxOptions.MaximumTickets)
                result.AddError($"--tickets takes a number from 0 to {HelpdeskSandboxOptions.MaximumTickets}.");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = new HelpdeskSandboxOptions { Port = parsed.GetValue(port), Tickets = parsed.GetValue(tickets) };
            if (parsed.GetValue(seed) is { } path && (options.Seed = await SandboxHost.ReadSeedAsync(path, host.Error)) is null)
                return ExitStatus.Usage;
            return await SandboxHost.ServeAsync(options, host.Out, host.Error, cancellationToken);
        });
        return command;
    }
}

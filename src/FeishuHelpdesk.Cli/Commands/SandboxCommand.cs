using System.CommandLine;
using System.Globalization;
using FeishuHelpdesk.Sandbox;

namespace FeishuHelpdesk.Cli.Commands;

/// <summary><c>sandbox</c>: serves a sandbox until it is interrupted.</summary>
internal static class SandboxCommand
{
    public static Command Create(CommandContext context)
    {
        var port = Number("--port", "Port to listen on, on this machine alone. 0 takes a free one.", 0, ushort.MaxValue);
        var tickets = Number("--tickets", "How many tickets there are beside the documented one.", Session.SandboxTickets, HelpdeskSandboxOptions.MaximumTickets);
        var seed = new Option<string?>("--seed") { Description = "A file in JSON with what else there is.", HelpName = "file" };
        var bearer = new Option<bool>("--accept-bearer") { Description = "Take the helpdesk credential as the official Node SDK sends it." };
        var address = new Option<string?>("--event-address") { Description = "Where events go; over the long connection unless given. FEISHU_ENCRYPT_KEY and FEISHU_VERIFICATION_TOKEN are those of the events.", HelpName = "url" };
        address.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
                result.AddError($"--event-address takes an http or https address, not '{text}'.");
        });
        var command = new Command("sandbox", "Serve a stand-in for the service: no account, no network.") { port, tickets, seed, bearer, address };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var said = new StringWriter();
            var options = new HelpdeskSandboxOptions { Port = parsed.GetValue(port), Tickets = parsed.GetValue(tickets), AcceptBearerHelpdeskCredential = parsed.GetValue(bearer) };
            if (parsed.GetValue(address) is { } url)
                options.EventAddress = new Uri(url);
            SandboxHost.ReadEventSecrets(options, context.Host.Variable);
            if (parsed.GetValue(seed) is { } path && (options.Seed = await SandboxHost.ReadSeedAsync(path, said)) is null)
                throw new UsageException(said.ToString().TrimEnd());
            return await SandboxHost.ServeAsync(options, context.Host.Out, said, cancellationToken) == 0
                ? ExitStatus.Success
                : context.Errors.File(said.ToString().TrimEnd(), "Take another port, or leave --port out.");
        });
        return command;
    }

    private static Option<int> Number(string name, string description, int @default, int most)
    {
        var option = new Option<int>(name)
        {
            Description = description,
            HelpName = string.Create(CultureInfo.InvariantCulture, $"0-{most}"),
            DefaultValueFactory = _ => @default,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most))
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} takes a number from 0 to {most}, not '{text}'."));
        });
        return option;
    }
}

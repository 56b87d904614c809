using System.CommandLine;
using System.Globalization;
using System.Net.Sockets;
using FeishuHelpdesk.Sandbox;

namespace FeishuHelpdesk.Cli.Commands;

/// <summary><c>sandbox</c>: serves the sandbox until it is interrupted.</summary>
internal static class SandboxCommand
{
    private const int MostTickets = 1_000_000;

    public static Command Create(CommandContext context)
    {
        var port = new Option<ushort>("--port") { Description = "Port to listen on; a free one unless given.", HelpName = "port" };
        var tickets = new Option<int>("--tickets") { Description = "How many tickets there are beside the documented one.", HelpName = "n", DefaultValueFactory = _ => Session.SandboxTickets };
        tickets.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostTickets))
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"--tickets takes a number from 0 to {MostTickets}, not '{text}'."));
        });
        var command = new Command("sandbox", "Serve a stand-in for the service on this machine.") { port, tickets };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            HelpdeskSandbox sandbox;
            try
            {
                sandbox = await HelpdeskSandbox.StartAsync(new HelpdeskSandboxOptions { Port = parsed.GetValue(port), Tickets = parsed.GetValue(tickets) }, cancellationToken);
            }
            catch (Exception exception) when (exception is IOException or SocketException)
            {
                return context.Errors.File($"Port {parsed.GetValue(port)} cannot be listened on: {(exception.InnerException ?? exception).Message}", "Take another one, or leave --port out.");
            }

            await using (sandbox)
            {
                // Lines of a shell: to be pasted as they are.
                await context.Host.Out.WriteAsync($"""
                    # Feishu helpdesk sandbox at {sandbox.BaseAddress} (Ctrl+C ends it)
                    export {Settings.BaseUrlVariable}={sandbox.BaseAddress}
                    export {Settings.AppIdVariable}={sandbox.AppId}
                    export {Settings.AppSecretVariable}={sandbox.AppSecret}
                    export {Settings.HelpdeskIdVariable}={sandbox.HelpdeskId}
                    export {Settings.HelpdeskTokenVariable}={sandbox.HelpdeskToken}
                    export {Settings.UserAccessTokenVariable}={sandbox.UserAccessToken}

                    """);
                await context.Host.Out.FlushAsync(cancellationToken);
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return ExitStatus.Success;
        });
        return command;
    }
}

using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace FeishuHelpdesk.Sandbox;

/// <summary>Serves a sandbox until Ctrl+C or SIGTERM.</summary>
internal static class Program
{
    private const string Usage = "usage: FeishuHelpdesk.Sandbox [--port <0-65535>] [--tickets <0-1000000>]";

    private static async Task<int> Main(string[] args)
    {
        if (args is ["--help" or "-h"])
        {
            Console.WriteLine(Usage);
            return 0;
        }

        var options = new HelpdeskSandboxOptions();
        if (!TryRead(args, options))
        {
            await Console.Error.WriteLineAsync(Usage).ConfigureAwait(false);
            return 2;
        }

        // Before anything is printed, so that whoever reads the address can already end the program.
        var end = new TaskCompletionSource();
        void End(PosixSignalContext context)
        {
            context.Cancel = true;
            end.TrySetResult();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);

        HelpdeskSandbox sandbox;
        try
        {
            sandbox = await HelpdeskSandbox.StartAsync(options).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            await Console.Error.WriteLineAsync($"cannot listen on port {options.Port}: {(e.InnerException ?? e).Message}").ConfigureAwait(false);
            return 1;
        }

        await using (sandbox.ConfigureAwait(false))
        {
            // Lines of a shell: to be pasted as they are.
            Console.WriteLine($$"""
                # Feishu helpdesk sandbox at {{sandbox.BaseAddress}} (Ctrl+C ends it)
                export FEISHU_BASE_URL={{sandbox.BaseAddress}}
                export FEISHU_APP_ID={{sandbox.AppId}}
                export FEISHU_APP_SECRET={{sandbox.AppSecret}}
                export FEISHU_HELPDESK_ID={{sandbox.HelpdeskId}}
                export FEISHU_HELPDESK_TOKEN={{sandbox.HelpdeskToken}}
                # For what users do: {{sandbox.UserAccessToken}} (owner), {{sandbox.AgentAccessToken}}, {{sandbox.GuestAccessToken}}

                # A token, then a ticket (-H "X-Sandbox-Answer: 155000" or 99991400 asks for an error)
                token=$(curl -s "$FEISHU_BASE_URL/auth/v3/tenant_access_token/internal" -H "Content-Type: application/json" \
                  -d "{\"app_id\":\"$FEISHU_APP_ID\",\"app_secret\":\"$FEISHU_APP_SECRET\"}" | sed 's/.*"tenant_access_token":"\([^"]*\)".*/\1/')
                curl "$FEISHU_BASE_URL/helpdesk/v1/tickets/6626871355780366331" -H "Authorization: Bearer $token" \
                  -H "X-Lark-Helpdesk-Authorization: $(printf %s "$FEISHU_HELPDESK_ID:$FEISHU_HELPDESK_TOKEN" | base64 | tr -d '\n')"
                """);
            await end.Task.ConfigureAwait(false);
        }

        return 0;
    }

    private static bool TryRead(string[] args, HelpdeskSandboxOptions options)
    {
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length || !int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return false;
            switch (args[i])
            {
                case "--port" when number <= ushort.MaxValue:
                    options.Port = number;
                    break;
                case "--tickets" when number <= HelpdeskSandboxOptions.MaximumTickets:
                    options.Tickets = number;
                    break;
                default:
                    return false;
            }
        }

        return true;
    }
}

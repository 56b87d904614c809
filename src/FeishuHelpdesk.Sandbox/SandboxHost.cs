using System.Net.Sockets;

namespace FeishuHelpdesk.Sandbox;

/// <summary>Serves a sandbox as a program does, until it is told to end.</summary>
internal static class SandboxHost
{
    /// <summary>Prints what a shell needs to call it, serves, and gives the exit status.</summary>
    public static async Task<int> ServeAsync(HelpdeskSandboxOptions options, TextWriter output, TextWriter error, CancellationToken end)
    {
        HelpdeskSandbox sandbox;
        try
        {
            sandbox = await HelpdeskSandbox.StartAsync(options, end).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            await error.WriteLineAsync($"cannot listen on port {options.Port}: {(e.InnerException ?? e).Message}").ConfigureAwait(false);
            return 1;
        }

        await using (sandbox.ConfigureAwait(false))
        {
            // Lines of a shell: to be pasted as they are.
            await output.WriteLineAsync($$"""
                # Feishu helpdesk sandbox at {{sandbox.BaseAddress}} (Ctrl+C ends it)
                # Tickets and requests in a browser: {{new Uri(sandbox.BaseAddress, "/")}}
                export FEISHU_BASE_URL={{sandbox.BaseAddress}}
                export FEISHU_APP_ID={{sandbox.AppId}}
                export FEISHU_APP_SECRET={{sandbox.AppSecret}}
                export FEISHU_HELPDESK_ID={{sandbox.HelpdeskId}}
                export FEISHU_HELPDESK_TOKEN={{sandbox.HelpdeskToken}}
                # What a user does takes a token of one: the owner's, or {{sandbox.AgentAccessToken}}, {{sandbox.GuestAccessToken}}
                export FEISHU_USER_ACCESS_TOKEN={{sandbox.UserAccessToken}}
                # Faults, the log of requests, what guests do: curl {{sandbox.ControlAddress}}/

                # A token, then a ticket (-H "X-Sandbox-Answer: 155000" or 99991400 asks for an error)
                token=$(curl -s "$FEISHU_BASE_URL/auth/v3/tenant_access_token/internal" -H "Content-Type: application/json" \
                  -d "{\"app_id\":\"$FEISHU_APP_ID\",\"app_secret\":\"$FEISHU_APP_SECRET\"}" | sed 's/.*"tenant_access_token":"\([^"]*\)".*/\1/')
                curl "$FEISHU_BASE_URL/helpdesk/v1/tickets/6626871355780366331" -H "Authorization: Bearer $token" \
                  -H "X-Lark-Helpdesk-Authorization: $(printf %s "$FEISHU_HELPDESK_ID:$FEISHU_HELPDESK_TOKEN" | base64 | tr -d '\n')"
                """).ConfigureAwait(false);
            await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, end).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // Told to.
            }
        }

        return 0;
    }

    /// <summary>Takes the secrets of events from variables: on a command line others would see them.</summary>
    public static void ReadEventSecrets(HelpdeskSandboxOptions options, Func<string, string?> variable)
    {
        if (variable("FEISHU_ENCRYPT_KEY") is { Length: > 0 } key)
            options.EncryptKey = key;
        if (variable("FEISHU_VERIFICATION_TOKEN") is { Length: > 0 } token)
            options.VerificationToken = token;
    }

    /// <summary>Reads a seed; null where it is none, of which the error then tells.</summary>
    public static async Task<SandboxSeed?> ReadSeedAsync(string path, TextWriter error)
    {
        try
        {
            return SandboxSeed.FromFile(path);
        }
        catch (FormatException e)
        {
            await error.WriteLineAsync($"{path}: {e.Message}").ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            await error.WriteLineAsync($"cannot read {path}: {e.Message}").ConfigureAwait(false);
        }

        return null;
    }
}

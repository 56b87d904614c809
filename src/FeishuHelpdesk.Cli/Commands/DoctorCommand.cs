using System.CommandLine;
using System.Globalization;

namespace FeishuHelpdesk.Cli.Commands;

/// <summary><c>doctor</c>: looks at everything that a call needs, in the order in which a call meets it.</summary>
internal static class DoctorCommand
{
    // Tokens are signed with times, and certificates have an end.
    private static readonly TimeSpan MostSkew = TimeSpan.FromMinutes(1);

    public static Command Create(CommandContext context)
    {
        var sandbox = new Option<bool>("--sandbox") { Description = "Look at the built-in sandbox." };
        var baseUrl = new Option<string?>("--base-url") { Description = $"Address of the service; wins over {Settings.BaseUrlVariable}.", HelpName = "url" };
        var doctor = new Command("doctor", "Check settings, clock, network, credentials and scopes, and say what to do.") { sandbox, baseUrl };
        doctor.SetAction(async (parsed, cancellationToken) =>
        {
            var report = new Report(context.Host);
            Session session;
            try
            {
                session = await Session.OpenAsync(parsed.GetValue(sandbox), parsed.GetValue(baseUrl), context.Host, handler: null, cancellationToken);
            }
            catch (SettingsException exception)
            {
                await report.WrongAsync("settings", exception.Message, "Set it, or use --sandbox to try without settings.");
                return ExitStatus.Usage;
            }

            await using (session)
                return await RunAsync(report, session, context.Host, cancellationToken);
        });
        return doctor;
    }

    private static async Task<int> RunAsync(Report report, Session session, CliHost host, CancellationToken cancellationToken)
    {
        await report.RightAsync("settings", $"Complete. The service is {session.Settings.BaseAddress}.");
        var tickets = await ProbeAsync(HelpdeskOperations.TicketList, [new("page_size", "1")]);
        if (tickets.Error is { ResponseStatusCode: 0 } unreachable)
        {
            await report.WrongAsync("network", unreachable.Message, session.Settings.ReachabilityAdvice);
            return ExitStatus.Failure;
        }

        await report.RightAsync("network", "The service answers.");
        await ClockAsync();
        if (tickets.Error is { } noToken && noToken.Operation == HelpdeskOperations.TenantAccessTokenInternal.Route)
        {
            await report.WrongAsync("app credential", noToken.Message, Advice(noToken));
            return ExitStatus.Failure;
        }

        await report.RightAsync("app credential", "A tenant access token came for it.");
        if (tickets.Error is { } refused && refused.Code != ErrorCodes.AppScopeMissing)
        {
            await report.WrongAsync(refused.Code == ErrorCodes.Unauthorized ? "helpdesk credential" : "tickets", refused.Message, Advice(refused));
            return ExitStatus.Failure;
        }

        if (tickets.Error is null)
            await report.RightAsync("helpdesk credential", "Taken: the tickets of the helpdesk can be read.");
        else
            await report.UnknownAsync("helpdesk credential", "Not reached: a scope is missing before it.");
        await ScopesAsync();
        await UserTokenAsync();
        return report.IsRight ? ExitStatus.Success : ExitStatus.Failure;

        async Task<(FeishuHelpdeskException? Error, CallOptions Options)> ProbeAsync(HelpdeskOperation operation, KeyValuePair<string, string>[] parameters)
        {
            var options = new CallOptions { MaxAttempts = 1 };
            try
            {
                await session.Client.CallAsync(operation, parameters, body: null, options, cancellationToken);
                return (null, options);
            }
            catch (FeishuHelpdeskException exception)
            {
                return (exception, options);
            }
        }

        async Task ClockAsync()
        {
            var headers = tickets.Options.ResponseHeaders.Count > 0 ? tickets.Options.ResponseHeaders : (IEnumerable<KeyValuePair<string, IEnumerable<string>>>?)tickets.Error?.ResponseHeaders ?? [];
            var text = headers.FirstOrDefault(header => header.Key.Equals("Date", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
            if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var there))
            {
                await report.UnknownAsync("clock", "The service did not say what time it is.");
                return;
            }

            var skew = host.Clock.GetUtcNow() - there;
            var seconds = Math.Round(Math.Abs(skew.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            if (skew.Duration() <= MostSkew)
                await report.RightAsync("clock", "It agrees with the service's.");
            else
                await report.WrongAsync("clock", $"It is {seconds} s {(skew > TimeSpan.Zero ? "ahead of" : "behind")} the service's.", "Set the clock of this machine; tokens are renewed by it.");
        }

        // Scopes can only be seen by using them, and only reading changes nothing.
        async Task ScopesAsync()
        {
            foreach (var scope in HelpdeskOperations.All.SelectMany(operation => operation.Scopes).Distinct())
            {
                var needing = HelpdeskOperations.All.Where(operation => operation.Scopes.Contains(scope)).ToList();
                var probe = needing.FirstOrDefault(operation => operation is { IsWrite: false, IsBinary: false, Token: AccessTokenKind.Tenant } && operation.Parameters.All(parameter => !parameter.IsRequired));
                if (probe is null)
                {
                    await report.UnknownAsync($"scope {scope}", string.Create(CultureInfo.InvariantCulture, $"Not tried: all {needing.Count} operations that need it change something."));
                    continue;
                }

                var error = probe == HelpdeskOperations.TicketList ? tickets.Error : (await ProbeAsync(probe, [])).Error;
                if (error is null)
                    await report.RightAsync($"scope {scope}", $"Granted: {probe.Name} works.");
                else
                    await report.WrongAsync($"scope {scope}", error.Message, Advice(error));
            }
        }

        async Task UserTokenAsync()
        {
            var count = HelpdeskOperations.All.Count(operation => operation.Token == AccessTokenKind.User);
            if (session.Settings.UserAccessToken is null)
                await report.UnknownAsync("user token", string.Create(CultureInfo.InvariantCulture, $"{Settings.UserAccessTokenVariable} is not set; {count} operations need it, ticket update among them."));
            else
                await report.UnknownAsync("user token", $"Set, and not tried: what takes it changes something.");
        }

        string? Advice(FeishuHelpdeskException exception) => ErrorOutput.Advice(exception, session.Settings);
    }

    private sealed class Report(CliHost host)
    {
        public bool IsRight { get; private set; } = true;

        public Task RightAsync(string what, string said) => LineAsync("ok", what, said);

        public Task UnknownAsync(string what, string said) => LineAsync("-", what, said);

        public async Task WrongAsync(string what, string said, string? advice)
        {
            IsRight = false;
            await LineAsync("WRONG", what, said);
            if (advice is not null)
                await host.Out.WriteLineAsync($"       {SafeText.Line(advice)}");
        }

        // As it comes to be known, because the network can take its time.
        private async Task LineAsync(string mark, string what, string said)
        {
            await host.Out.WriteLineAsync($"{mark,-6} {what}: {SafeText.Line(said)}");
            await host.Out.FlushAsync(CancellationToken.None);
        }
    }
}

using System.Globalization;
using System.Runtime.InteropServices;

namespace FeishuHelpdesk.Sandbox;

/// <summary>Serves a sandbox until Ctrl+C or SIGTERM.</summary>
internal static class Program
{
    private const string Usage = "usage: FeishuHelpdesk.Sandbox [--port <0-65535>] [--tickets <0-1000000>] [--seed <file>] [--accept-bearer] [--event-address <url>]";

    private static async Task<int> Main(string[] args)
    {
        if (args is ["--help" or "-h"])
        {
            Console.WriteLine(Usage);
            return 0;
        }

        var options = new HelpdeskSandboxOptions();
        SandboxHost.ReadEventSecrets(options, Environment.GetEnvironmentVariable);
        if (!TryRead(args, options, out var seed))
        {
            await Console.Error.WriteLineAsync(Usage).ConfigureAwait(false);
            return 2;
        }

        if (seed is not null && (options.Seed = await SandboxHost.ReadSeedAsync(seed, Console.Error).ConfigureAwait(false)) is null)
            return 2;

        // Before anything is printed, so that whoever reads the address can already end the program.
        using var end = new CancellationTokenSource();
        void End(PosixSignalContext context)
        {
            context.Cancel = true;
            end.Cancel();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        return await SandboxHost.ServeAsync(options, Console.Out, Console.Error, end.Token).ConfigureAwait(false);
    }

    private static bool TryRead(string[] args, HelpdeskSandboxOptions options, out string? seed)
    {
        seed = null;
        for (var i = 0; i < args.Length; i++)
        {
            // As the official Node SDK sends the helpdesk credential.
            if (args[i] == "--accept-bearer")
            {
                options.AcceptBearerHelpdeskCredential = true;
                continue;
            }

            if (i + 1 == args.Length)
                return false;
            var value = args[++i];
            if (args[i - 1] == "--seed")
            {
                seed = value;
                continue;
            }

            if (args[i - 1] == "--event-address")
            {
                if (!Uri.TryCreate(value, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
                    return false;
                options.EventAddress = address;
                continue;
            }

            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return false;
            switch (args[i - 1])
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

using FeishuHelpdesk.Generated.Models;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace FeishuHelpdesk.Tests.AspNetCore;

/// <summary>
/// The test program. Started with <see cref="Receiver"/> it receives events, says what it has handled, and never comes to
/// the answer.
/// </summary>
internal static class TestProgram
{
    public const string Receiver = "handle-and-never-answer";

    private static async Task<int> Main(string[] args) => args switch
    {
        [Receiver, var folder] => await ReceiveAsync(folder),
        // `dotnet test` starts it as a server of the testing platform; by itself it is a console program.
        _ when args.Contains("--server") => await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        _ => await ConsoleRunner.Run(args),
    };

    private static async Task<int> ReceiveAsync(string folder)
    {
        await using var host = await EventHost.StartAsync(
            events => events.On<TicketCreatedEvent>(async (_, context, _) =>
            {
                Console.WriteLine($"handled {context.Received.EventId}");
                await Task.Delay(Timeout.Infinite, CancellationToken.None);
            }),
            services: services => services.AddSingleton<IDistributedCache>(new FileCache(folder, TimeProvider.System)));
        Console.WriteLine(host.Address);
        await Console.In.ReadLineAsync();
        return 0;
    }
}

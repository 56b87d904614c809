using System.Diagnostics;
using System.Net;
using FeishuHelpdesk.Generated.Models;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static FeishuHelpdesk.Tests.Events.Deliveries;

namespace FeishuHelpdesk.Tests.AspNetCore;

/// <summary>What a process took with it when it was killed is handled by another.</summary>
public sealed class KilledProcessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("feishu-helpdesk-events-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Category", "Long")]
    public async Task What_was_handled_but_not_answered_for_is_handled_again_once_the_claim_of_the_dead_has_ended()
    {
        var clock = new ShiftedClock();
        var handled = 0;
        using var killed = Process.Start(new ProcessStartInfo("dotnet", [typeof(TestProgram).Assembly.Location, TestProgram.Receiver, _folder]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        try
        {
            using var service = new HttpClient { BaseAddress = new Uri((await SaysAsync())!) };
            var delivery = EventHost.SendAsync(service, Encrypted(Event("e1")), isSigned: true);
            Assert.Equal("handled e1", await SaysAsync());
            killed.Kill();
            await killed.WaitForExitAsync(Cancel);
            await Assert.ThrowsAsync<HttpRequestException>(() => delivery);
        }
        finally
        {
            if (!killed.HasExited)
                killed.Kill();
        }

        await using var host = await EventHost.StartAsync(
            events => events.On<TicketCreatedEvent>((_, _, _) => Task.FromResult(Interlocked.Increment(ref handled))),
            services: services => services.AddSingleton<IDistributedCache>(new FileCache(_folder, clock)).AddSingleton<TimeProvider>(clock));
        // For all that is known it is still being handled, so the service has to come again.
        Assert.Equal((HttpStatusCode.InternalServerError, 0), (await host.SendAsync(Event("e1")), handled));
        // The second repetition of the service, after the one at 15 seconds.
        clock.Ahead = TimeSpan.FromMinutes(5);
        Assert.Equal((HttpStatusCode.OK, 1), (await host.SendAsync(Event("e1")), handled));
        Assert.Equal((HttpStatusCode.OK, 1), (await host.SendAsync(Event("e1")), handled));

        async Task<string?> SaysAsync() => await killed.StandardOutput.ReadLineAsync(Cancel).AsTask().WaitAsync(TimeSpan.FromMinutes(1), Cancel);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private sealed class ShiftedClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}

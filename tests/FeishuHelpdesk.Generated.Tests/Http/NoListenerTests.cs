using FeishuHelpdesk.Http;
using Xunit;

namespace FeishuHelpdesk.Tests.Http;

/// <summary>Runs alone: the listeners of other tests hear the whole process.</summary>
[CollectionDefinition(nameof(NoListenerTests), DisableParallelization = true)]
[Collection(nameof(NoListenerTests))]
public class NoListenerTests
{
    [Fact]
    public void When_nobody_listens_nothing_is_made()
    {
        var request = FakeService.Request(Microsoft.Kiota.Abstractions.Method.GET, "/nobody/listens");
        var operation = Operation.Of(request);
        var call = new Call<bool, int>(operation, new([], [], Content: null), new(TimeSpan.Zero, MaxAttempts: 1, Options: null), TimeProvider.System, 0, static (_, _) => true);
        Assert.Null(Telemetry.StartCall(operation));
        Assert.Equal(0, Telemetry.StartTimer());
        Report();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Report();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Report()
        {
            Telemetry.EndCall(Telemetry.StartCall(operation), Telemetry.StartTimer(), call, exception: null);
            Telemetry.Retry(operation, "reason");
            Telemetry.RateLimitWait(operation, TimeSpan.FromSeconds(1));
            Telemetry.TokenFetch(errorType: null);
        }
    }
}

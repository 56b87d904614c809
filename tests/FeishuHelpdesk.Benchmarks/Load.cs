using System.Diagnostics;
using System.Globalization;

namespace FeishuHelpdesk.Benchmarks;

/// <summary>What a call costs: the median over rounds, each on its own so that a disturbance falls out.</summary>
/// <param name="Microseconds">Elapsed time for each call.</param>
/// <param name="CpuMicroseconds">Processor time of this process for each call.</param>
/// <param name="Bytes">Allocated bytes for each call.</param>
internal sealed record Cost(double Microseconds, double CpuMicroseconds, double Bytes);

/// <summary>Loops around calls over loopback, for what BenchmarkDotNet does not measure: processor time.</summary>
internal static class Load
{
    /// <summary>How many for each client and row.</summary>
    public const int Processes = 5;

    private const int Rounds = 20;
    private const int WarmUps = 6;
    private const int WarmUpCalls = 2_000;

    public const string Mode = "--calls";

    /// <summary>
    /// Processes of its own for each client, as a user has it: in a common one the compiler would tune the code that
    /// they share to whichever came first. Several, because one process can be faster than the next for all its life.
    /// One after the other in each round, so that all of them have the same machine.
    /// </summary>
    public static Dictionary<string, Cost> Measure(Site site, IReadOnlyList<string> names, int concurrency, int callsInRound)
    {
        var costs = names.ToDictionary(name => name, _ => new List<Cost>());
        var processes = new List<(string Name, Process Process)>();
        foreach (var name in Enumerable.Repeat(names, Processes).SelectMany(all => all))
        {
            string[] arguments = [Mode, name, $"{concurrency}", $"{callsInRound}", .. site.Arguments];
            var process = Self.Start(redirectInput: true, arguments);
            processes.Add((name, process));
            // Warmed up: one at a time.
            process.StandardOutput.ReadLine();
        }

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (name, process) in processes)
            {
                process.StandardInput.WriteLine();
                double[] cost = [.. process.StandardOutput.ReadLine()!.Split(' ').Select(value => double.Parse(value, CultureInfo.InvariantCulture))];
                costs[name].Add(new(cost[0], cost[1], cost[2]));
            }
        }

        foreach (var (_, process) in processes)
        {
            process.StandardInput.Close();
            process.WaitForExit();
            process.Dispose();
        }

        return costs.ToDictionary(cost => cost.Key, cost => Median(cost.Value));
    }

    /// <summary>The other end: warms up, then measures one round for each line of its input.</summary>
    public static async Task RunAsync(string name, int concurrency, int callsInRound, Site site)
    {
        using var caller = Caller.Create(name, site);
        // The token, alone: callers of hand-written clients are not made for many at this point.
        await caller.CallAsync();
        for (var i = 0; i < WarmUps; i++)
        {
            await RunAsync(caller, concurrency, WarmUpCalls);
            // Time for the compiler to finish its next tier in the background.
            await Task.Delay(150);
        }

        Console.WriteLine();
        while (await Console.In.ReadLineAsync() is not null)
        {
            GC.Collect();
            var bytes = GC.GetTotalAllocatedBytes(precise: true);
            var cpu = Environment.CpuUsage.TotalTime;
            var started = Stopwatch.GetTimestamp();
            await RunAsync(caller, concurrency, callsInRound);
            var elapsed = Stopwatch.GetElapsedTime(started);
            var used = Environment.CpuUsage.TotalTime - cpu;
            bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalMicroseconds / callsInRound} {used.TotalMicroseconds / callsInRound} {bytes / (double)callsInRound}"));
        }
    }

    /// <summary>What a new process says of its first call or read, the median of several; in milliseconds.</summary>
    public static double MeasureNewProcess(string[] arguments)
    {
        const int runs = 9;
        var times = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            using var process = Self.Start(redirectInput: false, arguments);
            times.Add(double.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture));
            process.WaitForExit();
        }

        return Median(times);
    }

    public const string ColdStartMode = "--cold-start";
    public const string FirstReadMode = "--first-read";

    /// <summary>From before the client is made to the ticket, the token included.</summary>
    public static async Task RunColdStartAsync(string name, Site site)
    {
        var started = Stopwatch.GetTimestamp();
        using var caller = Caller.Create(name, site);
        if (await caller.CallAsync() != Documents.TicketId)
            throw new InvalidDataException();
        Console.Write(Stopwatch.GetElapsedTime(started).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>How many tokens a new client asks for when so many callers come at once.</summary>
    public static async Task<int> CountTokenRequestsAsync(Server server, string name, int callers)
    {
        var before = server.TokenRequests();
        using var caller = Caller.Create(name, server.Site);
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(caller.CallAsync)));
        return server.TokenRequests() - before;
    }

    private static async Task RunAsync(Caller caller, int concurrency, int calls)
    {
        var left = calls;
        async Task LoopAsync()
        {
            while (Interlocked.Decrement(ref left) >= 0)
                await caller.CallAsync();
        }

        if (concurrency == 1)
            await LoopAsync();
        else
            await Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => Task.Run(LoopAsync)));
    }

    public static Cost Median(IReadOnlyCollection<Cost> costs) => new(
        Median(costs.Select(cost => cost.Microseconds)),
        Median(costs.Select(cost => cost.CpuMicroseconds)),
        Median(costs.Select(cost => cost.Bytes)));

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}

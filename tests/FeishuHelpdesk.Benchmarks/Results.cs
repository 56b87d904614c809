using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace FeishuHelpdesk.Benchmarks;

/// <summary>Runs all rows, one after the other, and writes them as one table.</summary>
internal static class Results
{
    private const string Begin = "<!-- results -->";
    private const string End = "<!-- end of results -->";
    private const int FirstCallers = 1_000;

    private static readonly string[] Columns = [.. Caller.All.Select(caller => caller.Name)];

    public static async Task<string> MeasureAsync()
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"{Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, .NET {Environment.Version}, {DateTime.UtcNow:yyyy-MM-dd}.\n\n");
        table.Append("| | HttpClient + System.Text.Json (the floor) | This SDK | Kiota's default client | NSwag, System.Text.Json | NSwag, Newtonsoft | RestSharp |\n|---|---|---|---|---|---|---|\n");

        var reading = Reading();
        Row(table, "Read one ticket from memory: time", reading, "Memory", cost => cost.Microseconds, "0.0", "µs");
        Row(table, "… bytes", reading, "Memory", cost => cost.Bytes / 1000, "0.0", "kB");
        Row(table, "Read 200 comments and 200 fields from a stream: time", reading, "Stream", cost => cost.Microseconds, "0", "µs");
        Row(table, "… bytes", reading, "Stream", cost => cost.Bytes / 1000, "0", "kB");

        Row(table, "Read a page of 200 tickets from a stream: time", reading, "Page", cost => cost.Microseconds, "0", "µs");
        Row(table, "… bytes", reading, "Page", cost => cost.Bytes / 1000, "0", "kB");
        var first = Columns.ToDictionary(name => "_" + name, name => new Cost(Load.MeasureNewProcess([Load.FirstReadMode, name]) * 1000, 0, 0));
        Row(table, "Read the first ticket of a new process, from memory", first, "", cost => cost.Microseconds / 1000, "0", "ms");

        using var server = Server.Start();
        foreach (var (row, concurrency, calls) in new[] { ("One call over loopback", 1, 1_000), ("64 concurrent callers", 64, 2_000) })
        {
            var costs = Load.Measure(server.Site, Columns, concurrency, calls).ToDictionary(cost => "_" + cost.Key, cost => cost.Value);
            Row(table, $"{row}: client's processor time a call", costs, "", cost => cost.CpuMicroseconds, "0.0", "µs");
            Row(table, "… bytes a call", costs, "", cost => cost.Bytes / 1000, "0.0", "kB");
            if (concurrency == 1)
                Row(table, "… elapsed", costs, "", cost => cost.Microseconds, "0", "µs");
            else
                Row(table, "… calls a second", costs, "", cost => 1_000_000 / cost.Microseconds, "0", "");
        }

        var cold = Columns.ToDictionary(name => "_" + name, name => new Cost(Load.MeasureNewProcess([Load.ColdStartMode, name, .. server.Site.Arguments]) * 1000, 0, 0));
        Row(table, "First call of a new process, with its token", cold, "", cost => cost.Microseconds / 1000, "0", "ms");

        var tokens = new Dictionary<string, Cost>();
        foreach (var name in new[] { "HttpClient", "Ours", "Kiota", "RestSharp" })
            tokens["_" + name] = new(await Load.CountTokenRequestsAsync(server, name, FirstCallers), 0, 0);
        Row(table, $"{FirstCallers} callers at once on a new client: tokens asked for", tokens, "", cost => cost.Microseconds, "0", "", ratio: false);
        return table.ToString();
    }

    /// <summary>Puts the table between the marks in the README.</summary>
    public static void WriteReadme(string table)
    {
        var directory = typeof(Results).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "ProjectDirectory").Value!;
        var path = Path.Combine(directory, "README.md");
        var text = File.ReadAllText(path);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = text.IndexOf(End, StringComparison.Ordinal);
        File.WriteAllText(path, $"{text[..begin]}\n{table}{text[end..]}");
    }

    public const string ReadingMode = "--reading";

    /// <summary>Processes of its own for each method, like <see cref="Load.Measure"/>, one after the other in each round.</summary>
    private static Dictionary<string, Cost> Reading()
    {
        var methods = typeof(ReadingBenchmarks).GetMethods().Where(method => method.DeclaringType == typeof(ReadingBenchmarks)).Select(method => method.Name).ToArray();
        var costs = methods.ToDictionary(method => method, _ => new List<Cost>());
        foreach (var method in Enumerable.Repeat(methods, Load.Processes).SelectMany(all => all))
        {
            using var process = Self.Start(redirectInput: false, ReadingMode, method);
            var line = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Split(' ');
            process.WaitForExit();
            costs[method].Add(new(double.Parse(line[0], CultureInfo.InvariantCulture), 0, double.Parse(line[1], CultureInfo.InvariantCulture)));
        }

        return costs.ToDictionary(cost => cost.Key, cost => Load.Median(cost.Value));
    }

    /// <summary>The other end: measures one method and prints its time and bytes.</summary>
    public static void RunReading(string method)
    {
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(10).WithIterationCount(15)
            .WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(150));
        var config = ManualConfig.CreateEmpty().AddJob(job).AddLogger(NullLogger.Instance).AddFilter(new NameFilter(name => name == method))
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "feishu-helpdesk-benchmarks"));
        var report = BenchmarkRunner.Run<ReadingBenchmarks>(config).Reports.Single();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.ResultStatistics!.Median / 1000} {report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase)}"));
    }

    private static void Row(StringBuilder table, string title, Dictionary<string, Cost> costs, string row, Func<Cost, double> value, string format, string unit, bool ratio = true)
    {
        table.Append("| ").Append(title);
        var floor = value(costs[$"{row}_{Columns[0]}"]);
        foreach (var name in Columns)
        {
            if (!costs.TryGetValue($"{row}_{name}", out var cost))
            {
                table.Append(" | –");
                continue;
            }

            table.Append(" | ").Append($"{value(cost).ToString(format, CultureInfo.InvariantCulture)} {unit}".TrimEnd());
            if (ratio && name != Columns[0])
                table.Append(CultureInfo.InvariantCulture, $" (×{value(cost) / floor:0.00})");
        }

        table.Append(" |\n");
    }

    private static string Processor()
    {
        const string file = "/proc/cpuinfo";
        var line = File.Exists(file) ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..];
    }
}

using System.Globalization;
using FeishuHelpdesk.Benchmarks;

switch (args)
{
    case []:
        Console.Write(await Results.MeasureAsync());
        return 0;
    case ["--readme"]:
        Results.WriteReadme(await Results.MeasureAsync());
        return 0;
    case ["--load", .. var names]:
        PrintLoad(names);
        return 0;
    case ["--enumerate"]:
        Console.Write(await Enumeration.MeasureAsync());
        return 0;
    case ["--stand-ins"]:
        Console.Write(await StandIns.MeasureAsync());
        return 0;
    case ["--programs", _, ..]:
        Console.Write(await Programs.MeasureAsync(args[1..]));
        return 0;
    case [StandIns.Mode, var name]:
        await StandIns.ServeAsync(name);
        return 0;
    case ["--events"]:
        Console.Write(await Events.MeasureAsync());
        return 0;
    case [Events.Mode]:
        await Events.ServeAsync();
        return 0;
    case [Enumeration.Mode]:
        await Enumeration.ServeAsync();
        return 0;
    case [Server.Mode]:
        await Server.RunAsync();
        return 0;
    case [Results.ReadingMode, var method]:
        Results.RunReading(method);
        return 0;
    case [Load.Mode, var name, var concurrency, var calls, .. { Length: 5 } site]:
        await Load.RunAsync(name, int.Parse(concurrency, CultureInfo.InvariantCulture), int.Parse(calls, CultureInfo.InvariantCulture), Site.Of(site));
        return 0;
    case [Load.FirstReadMode, var name]:
        Console.Write(Readers.First(name).ToString(CultureInfo.InvariantCulture));
        return 0;
    case [Load.ColdStartMode, var name, .. { Length: 5 } site]:
        await Load.RunColdStartAsync(name, Site.Of(site));
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: FeishuHelpdesk.Benchmarks [--readme | --load [client ...] | --enumerate | --stand-ins | --events | --programs program ...]");
        return 2;
}

// The calls alone, for work on them.
static void PrintLoad(string[] names)
{
    using var server = Server.Start();
    if (names is [])
        names = [.. Caller.All.Select(caller => caller.Name)];
    foreach (var concurrency in new[] { 1, 64 })
    {
        foreach (var (name, cost) in Load.Measure(server.Site, names, concurrency, 1_000))
            Console.WriteLine($"{concurrency,2} {name,-16} {cost.Microseconds,8:0.0} µs {cost.CpuMicroseconds,8:0.0} µs processor {cost.Bytes,8:0} B");
    }
}

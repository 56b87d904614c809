using System.Diagnostics;
using System.Globalization;
using FeishuHelpdesk.Sandbox;

namespace FeishuHelpdesk.Benchmarks;

/// <summary>The sandbox in a process of its own, so that the clients' processor time is the clients' alone.</summary>
internal sealed class Server : IDisposable
{
    public const string Mode = "--server";

    private readonly Process _process;

    private Server(Process process, Site site)
    {
        _process = process;
        Site = site;
    }

    public Site Site { get; }

    public static Server Start()
    {
        var process = Self.Start(redirectInput: true, Mode);
        return new Server(process, Site.Of(process.StandardOutput.ReadLine()!.Split(' ')));
    }

    /// <summary>How many tokens were asked for so far.</summary>
    public int TokenRequests()
    {
        _process.StandardInput.WriteLine();
        return int.Parse(_process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
    }

    /// <summary>The other end: serves until its input ends, and tells for each line of it how many tokens were asked for.</summary>
    public static async Task RunAsync()
    {
        await using var sandbox = await HelpdeskSandbox.StartAsync();
        var site = new Site(sandbox.BaseAddress, sandbox.AppId, sandbox.AppSecret, sandbox.HelpdeskId, sandbox.HelpdeskToken);
        Console.WriteLine(string.Join(' ', site.Arguments));
        while (await Console.In.ReadLineAsync() is not null)
            Console.WriteLine(sandbox.TokenRequests.ToString(CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
            _process.Kill();
        _process.Dispose();
    }
}

/// <summary>This program once more.</summary>
internal static class Self
{
    public static Process Start(bool redirectInput, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardInput = redirectInput };
        // Under `dotnet <this>.dll` the process is dotnet.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(Self).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}

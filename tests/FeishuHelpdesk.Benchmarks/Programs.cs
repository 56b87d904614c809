using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace FeishuHelpdesk.Benchmarks;

/// <summary>The command line as a whole process, from its start to its end, however it was published.</summary>
internal static class Programs
{
    private const int Starts = 25;
    private const int Exports = 3;

    /// <summary>A table with a column for each program.</summary>
    public static async Task<string> MeasureAsync(string[] programs)
    {
        var folder = Directory.CreateTempSubdirectory("feishu-helpdesk-benchmarks-");
        using var server = Self.Start(redirectInput: true, Enumeration.Mode);
        try
        {
            var variables = new Dictionary<string, string>
            {
                ["FEISHU_BASE_URL"] = (await server.StandardOutput.ReadLineAsync())!,
                ["FEISHU_APP_ID"] = "cli_a1b2c3d4e5f6a7b8",
                ["FEISHU_APP_SECRET"] = "app-secret",
                ["FEISHU_HELPDESK_ID"] = "6626871355780366330",
                ["FEISHU_HELPDESK_TOKEN"] = "helpdesk-token",
            };
            var table = new StringBuilder($"| | {string.Join(" | ", programs.Select(Path.GetFileName))} |\n|---|{string.Concat(programs.Select(_ => "---|"))}\n");
            await RowAsync("`--help`", Starts, "--help");
            await RowAsync($"`ticket get {Documents.TicketId} --sandbox`", Starts, "ticket", "get", Documents.TicketId, "--sandbox");
            foreach (var format in new[] { "jsonl", "csv" })
                await RowAsync($"`ticket export --format {format}`, 100,000 tickets", Exports, "ticket", "export", "--format", format, "--force", "--out", Path.Combine(folder.FullName, "tickets"));
            return table.ToString();

            async Task RowAsync(string name, int times, params string[] arguments)
            {
                // In turn, and once for nothing: from then on the files are in memory.
                var elapsed = programs.Select(_ => new List<TimeSpan>()).ToArray();
                for (var i = 0; i <= times; i++)
                {
                    for (var program = 0; program < programs.Length; program++)
                    {
                        var one = await RunAsync(programs[program], arguments, variables);
                        if (i > 0)
                            elapsed[program].Add(one);
                    }
                }

                table.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", elapsed.Select(all => Text(all.Order().ElementAt(times / 2))))} |");
            }
        }
        finally
        {
            server.StandardInput.Close();
            await server.WaitForExitAsync();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<TimeSpan> RunAsync(string program, string[] arguments, Dictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(program.EndsWith(".dll", StringComparison.Ordinal) ? "dotnet" : program) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (start.FileName == "dotnet")
            start.ArgumentList.Add(program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var elapsed = Stopwatch.GetElapsedTime(begun);
        return process.ExitCode == 0 ? elapsed : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {await said}");
    }

    private static string Text(TimeSpan time) => time < TimeSpan.FromSeconds(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.0} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");
}

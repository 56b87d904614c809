using System.Text;
using System.Text.Json;
using Xunit;

namespace FeishuHelpdesk.Tests.Cli;

/// <summary>All tickets into a file; and what is left of it when something goes wrong.</summary>
public sealed class ExportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_ticket_is_a_line_of_JSON_with_all_that_came()
    {
        await using var service = FakeHelpdesk.Start(new TicketStore(1050).Answer);
        using var folder = new TemporaryFolder();
        var file = folder.File("tickets.jsonl");
        var call = await CliCall.RunAsync(service.Variables, "ticket", "export", "--out", file);

        Assert.Equal((0, ""), (call.Status, call.Out));
        Assert.Equal("About 1050 tickets.", call.ErrorLines[0]);
        Assert.StartsWith($"1050 tickets in {file}. For what changes from now on: --updated-since 2", call.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(0, 1050).Reverse().Select(TicketStore.Id), await IdsAsync(file));
        Assert.Equal([file], Directory.EnumerateFiles(folder.Path));
        Assert.Contains("""{"n":1.10}""", await File.ReadAllTextAsync(file, Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spreadsheet_opens_it_right()
    {
        await using var service = FakeHelpdesk.Start(request => request.Path == "/helpdesk/v1/tickets"
            ? FakeHelpdesk.Answer.Data("""
                {"total":1,"tickets":[{"ticket_id":"6626871355780366331","helpdesk_id":"6626871355780366330","status":50,"created_at":1767196800000,
                "guest":{"name":"=HYPERLINK(\"http://evil\")","email":"+1","department":"@SUM(A1)","id":"ou_1"},
                "agents":[{"id":"ou_2","name":"-1"}],"tags":[{"name":"王,\"小\"明"}],"comments":[{"content":"a\r\nb\u001b[2J"},{"content":"\t=1"}]}]}
                """)
            : null);
        using var folder = new TemporaryFolder();
        var file = folder.File("tickets.csv");
        var call = await CliCall.RunAsync(service.Variables, "ticket", "export", "--format", "csv", "--out", file);

        Assert.Equal(0, call.Status);
        var bytes = await File.ReadAllBytesAsync(file, Cancel);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes[3..]);
        Assert.StartsWith("ticket_id,status,status_name,", text, StringComparison.Ordinal);
        var row = text[(text.IndexOf("\r\n", StringComparison.Ordinal) + 2)..];
        // Ids as text, whatever a spreadsheet takes 19 digits for.
        Assert.StartsWith("\t6626871355780366331,50,ClosedByBot,", row, StringComparison.Ordinal);
        Assert.Contains(",2026-01-01 00:00:00,", row, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"http://evil\"\")\"", row, StringComparison.Ordinal);
        Assert.Contains("\"'+1\"", row, StringComparison.Ordinal);
        Assert.Contains("\"'@SUM(A1)\"", row, StringComparison.Ordinal);
        Assert.Contains("\"'-1\"", row, StringComparison.Ordinal);
        Assert.Contains("\"王,\"\"小\"\"明\"", row, StringComparison.Ordinal);
        Assert.Contains("\"a\nb\\u001b[2J; =1\"", row, StringComparison.Ordinal);
        Assert.EndsWith("\t6626871355780366330\r\n", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_that_broke_off_goes_on_where_it_was_and_asks_for_nothing_twice()
    {
        var store = new TicketStore(1000);
        var left = 6;
        await using var service = FakeHelpdesk.Start(request => request.Path == "/helpdesk/v1/tickets" && left-- <= 0 ? new("""{"code":154000,"msg":"broken"}""", 400) : store.Answer(request));
        using var folder = new TemporaryFolder();
        var file = folder.File("tickets.jsonl");
        string[] export = ["ticket", "export", "--out", file, "--since", "2020-01-01"];
        var first = await CliCall.RunAsync(service.Variables, export);
        Assert.Equal(1, first.Status);
        Assert.Contains("The same command with --resume goes on.", first.Error, StringComparison.Ordinal);
        Assert.Contains("error: 154000 ", first.Error, StringComparison.Ordinal);
        var whole = (await IdsAsync(file)).Count;
        Assert.InRange(whole, 1, 999);

        // As a crash in the middle of a page leaves it.
        await File.AppendAllTextAsync(file, "{\"ticket_id\":\"66268", Cancel);
        left = int.MaxValue;
        var again = await CliCall.RunAsync(service.Variables, export);
        Assert.Equal(2, again.Status);
        Assert.Contains("--resume", again.Error, StringComparison.Ordinal);
        service.Requests.Clear();
        var second = await CliCall.RunAsync(service.Variables, [.. export, "--resume"]);

        Assert.Equal(0, second.Status);
        Assert.Equal(Enumerable.Range(0, 1000).Reverse().Select(TicketStore.Id), await IdsAsync(file));
        Assert.Equal([file], Directory.EnumerateFiles(folder.Path));
        Assert.All(service.Requests.Where(request => request.Query["page_size"] != "1"), request => Assert.DoesNotContain(TicketStore.Id(999), request.Query.ToString()!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_filter_that_has_changed_is_noticed_and_a_relative_time_has_not()
    {
        var store = new TicketStore(1000);
        var left = 6;
        await using var service = FakeHelpdesk.Start(request => request.Path == "/helpdesk/v1/tickets" && left-- <= 0 ? new("""{"code":154000,"msg":"broken"}""", 400) : store.Answer(request));
        using var folder = new TemporaryFolder();
        var file = folder.File("tickets.jsonl");
        string[] export = ["ticket", "export", "--out", file, "--since", "3000d"];
        Assert.Equal(1, (await CliCall.RunAsync(service.Variables, export)).Status);
        left = int.MaxValue;

        var filter = await CliCall.RunAsync(service.Variables, [.. export, "--resume", "--status", "50"]);
        var format = await CliCall.RunAsync(service.Variables, [.. export, "--resume", "--format", "csv"]);
        Assert.Equal((2, 2), (filter.Status, format.Status));
        Assert.Contains("was begun with another filter or format: --format jsonl --since 3000d", filter.Error, StringComparison.Ordinal);

        Assert.Equal(0, (await CliCall.RunAsync(service.Variables, [.. export, "--resume"])).Status);
        Assert.Equal(1000, (await IdsAsync(file)).Count);
    }

    [Fact]
    public async Task What_cannot_be_gone_on_with_is_told()
    {
        await using var service = FakeHelpdesk.Start(new TicketStore(3).Answer);
        using var folder = new TemporaryFolder();
        var file = folder.File("tickets.jsonl");
        await File.WriteAllTextAsync(file, "mine", Cancel);
        var unknown = await CliCall.RunAsync(service.Variables, "ticket", "export", "--out", file, "--resume");
        await File.WriteAllTextAsync(file + ".resume", "{broken", Cancel);
        var broken = await CliCall.RunAsync(service.Variables, "ticket", "export", "--out", file, "--resume");
        await File.WriteAllTextAsync(file + ".resume", """{"version":1,"filter":"","format":"jsonl","continuation":"c","length":100,"tickets":1,"started":"2026-01-01T00:00:00Z","times":[null,null,null,null]}""", Cancel);
        var shorter = await CliCall.RunAsync(service.Variables, "ticket", "export", "--out", file, "--resume");

        Assert.Equal((2, 2, 2), (unknown.Status, broken.Status, shorter.Status));
        Assert.Contains("nothing beside it says where to go on", unknown.Error, StringComparison.Ordinal);
        Assert.Contains(".resume cannot be read", broken.Error, StringComparison.Ordinal);
        Assert.Contains("has lost some", shorter.Error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(file, Cancel));
        Assert.Empty(service.Requests);

        Assert.Equal(0, (await CliCall.RunAsync(service.Variables, "ticket", "export", "--out", file, "--force")).Status);
        Assert.Equal(3, (await IdsAsync(file)).Count);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_one_error()
    {
        await using var service = FakeHelpdesk.Start(new TicketStore(3).Answer);
        var call = await CliCall.RunAsync(service.Variables, "ticket", "export", "--out", "/nowhere/tickets.jsonl");

        Assert.Equal((1, ""), (call.Status, call.Out));
        Assert.StartsWith("error: /nowhere/tickets.jsonl cannot be written: ", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disk_that_is_full_is_told_with_what_is_whole()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs /dev/full");
        await using var service = FakeHelpdesk.Start(new TicketStore(300).Answer);
        foreach (var format in new[] { "jsonl", "csv" })
        {
            var call = await CliCall.RunAsync(service.Variables, "ticket", "export", "--out", "/dev/full", "--force", "--format", format);

            Assert.Equal((1, ""), (call.Status, call.Out));
            Assert.Contains("error: /dev/full cannot be written: No space left on device", call.Error, StringComparison.Ordinal);
            Assert.Contains("0 tickets are whole in /dev/full.", call.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_reader_that_goes_away_ends_the_export_and_not_the_terminal()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs a shell of Linux");
        await using var service = FakeHelpdesk.Start(new TicketStore(5000).Answer);
        using var shell = CliCall.Start("bash", ["-c", "\"$0\" \"$@\" ticket export --out - | head -n 2 >&2; exit ${PIPESTATUS[0]}", .. CliCall.ProcessCommand], service.Variables);
        var error = await shell.StandardError.ReadToEndAsync(Cancel);
        await shell.WaitForExitAsync(Cancel);

        Assert.Equal(1, shell.ExitCode);
        Assert.Contains("error: standard output cannot be written: The reader of standard output is gone.", error, StringComparison.Ordinal);
        // Most of it was never asked for.
        Assert.InRange(service.Requests.Count, 1, 20);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(120)]
    public async Task A_terminal_of_any_width_sees_how_far_it_is(int width)
    {
        await using var service = FakeHelpdesk.Start(new TicketStore(700).Answer);
        using var folder = new TemporaryFolder();
        using var error = new StringWriter();
        var host = new FeishuHelpdesk.Cli.CliHost(service.Variables.GetValueOrDefault, TextWriter.Null, error) { ErrorWidth = width };
        var status = await FeishuHelpdesk.Cli.CliApplication.RunAsync(["ticket", "export", "--out", folder.File("t")], host, Cancel);

        Assert.Equal(0, status);
        var lines = System.Text.RegularExpressions.Regex.Replace(error.ToString(), "\u001b\\[[0-9;?]*[a-zA-Z]", "").Split('\n', '\r');
        Assert.Contains(lines, line => line.Contains("tickets", StringComparison.Ordinal));
        Assert.All(lines.Where(line => !line.Contains("--updated-since", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, width));
    }

    [Fact]
    public async Task An_interrupted_export_ends_with_130_and_can_go_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs POSIX signals");
        var store = new TicketStore(1000);
        using var arrived = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        var pages = 0;
        await using var service = FakeHelpdesk.Start(request =>
        {
            if (request.Path == "/helpdesk/v1/tickets" && ++pages == 7)
            {
                arrived.Set();
                go.Wait(TimeSpan.FromSeconds(30));
            }

            return store.Answer(request);
        });
        using var folder = new TemporaryFolder();
        var file = folder.File("tickets.jsonl");
        using var process = CliCall.StartProcess(service.Variables, "ticket", "export", "--out", file);
        Assert.True(arrived.Wait(TimeSpan.FromSeconds(30), Cancel));
        CliCall.Interrupt(process);
        await process.WaitForExitAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(20), Cancel);
        go.Set();

        Assert.Equal(130, process.ExitCode);
        Assert.Contains("--resume goes on", await process.StandardError.ReadToEndAsync(Cancel), StringComparison.Ordinal);
        Assert.All(await File.ReadAllLinesAsync(file, Cancel), line => Assert.EndsWith("}", line, StringComparison.Ordinal));
        Assert.Equal(0, (await CliCall.RunAsync(service.Variables, "ticket", "export", "--out", file, "--resume")).Status);
        Assert.Equal(1000, (await IdsAsync(file)).Distinct().Count());
    }

    private static async Task<List<string>> IdsAsync(string file)
    {
        var ids = new List<string>();
        foreach (var line in await File.ReadAllLinesAsync(file, Cancel))
        {
            using var ticket = JsonDocument.Parse(line);
            ids.Add(ticket.RootElement.GetProperty("ticket_id").GetString()!);
        }

        return ids;
    }
}

using System.Net;
using System.Text.Json;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Sandbox;
using FeishuHelpdesk.Tests.Build;
using FeishuHelpdesk.Tests.Events;
using Xunit;

namespace FeishuHelpdesk.Tests.AspNetCore;

/// <summary>The programs of samples do what they say, against the sandbox.</summary>
[Trait("Category", "Long")]
public sealed class SampleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("feishu-helpdesk-samples-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_export_writes_all_tickets_and_then_those_that_have_changed()
    {
        var longAgo = DateTimeOffset.UtcNow.AddDays(-3).ToUnixTimeMilliseconds();
        var seed = new SandboxSeed();
        for (var i = 0; i < 250; i++)
            seed.Add(new Ticket { TicketId = $"70000000000000{i:00000}", Status = TicketStatus.Processing.Value, TicketType = TicketType.Human.Value, CreatedAt = longAgo, UpdatedAt = longAgo });
        await using var sandbox = await HelpdeskSandbox.StartAsync(new() { Seed = seed, StartsEmpty = true }, Cancel);
        var file = Path.Combine(_folder, "tickets.jsonl");

        Assert.Equal("250 tickets have changed.", await ExportAsync(sandbox, file));
        Assert.Equal("0 tickets have changed.", await ExportAsync(sandbox, file));
        await ChangeAsync(sandbox, "7000000000000000042");
        Assert.Equal("1 tickets have changed.", await ExportAsync(sandbox, file));

        var ids = (await File.ReadAllLinesAsync(file, Cancel)).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()).ToList();
        Assert.Equal((251, 250, "7000000000000000042"), (ids.Count, ids.Distinct().Count(), ids[^1]));
    }

    [Fact]
    public async Task An_export_that_was_refused_in_the_middle_goes_on_there()
    {
        await using var sandbox = await HelpdeskSandbox.StartAsync(new() { Tickets = 350 }, Cancel);
        var file = Path.Combine(_folder, "tickets.jsonl");
        sandbox.Faults.Add(SandboxFault.Of(SandboxAnswer.Error(400, 154000, "no more")), HelpdeskOperations.TicketList, share: 0.5);

        for (var runs = 0; runs < 30; runs++)
        {
            using var export = SampleProcess.Start("NightlyExport", sandbox, file);
            if ((await export.EndAsync()).Status == 0)
                break;
            if (runs == 1)
                sandbox.Faults.Clear();
        }

        var ids = (await File.ReadAllLinesAsync(file, Cancel)).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()).Distinct();
        Assert.Equal(351, ids.Count());
    }

    [Fact]
    public async Task Without_settings_the_export_tries_itself_out()
    {
        using var export = SampleProcess.Start("NightlyExport", sandbox: null, Path.Combine(_folder, "tickets.jsonl"));
        var (status, output, error) = await export.EndAsync();

        Assert.Equal((0, "251 tickets have changed.", ""), (status, output.TrimEnd(), error));
    }

    [Fact]
    public async Task The_bot_answers_the_first_message_of_a_guest_from_the_FAQ_and_no_other()
    {
        const string ticket = "7000000000000000001", other = "7000000000000000002";
        var seed = new SandboxSeed();
        foreach (var id in (string[])[ticket, other])
            seed.Add(new Ticket { TicketId = id, Status = TicketStatus.Created.Value, TicketType = TicketType.Bot.Value, Guest = new() { Id = $"ou_{id}", Name = "Li" } });
        await using var sandbox = await HelpdeskSandbox.StartAsync(new() { Seed = seed, VerificationToken = Deliveries.Token }, Cancel);
        using var client = Client(sandbox);
        using var bot = SampleProcess.Start("FaqBot", sandbox);
        sandbox.EventAddress = new Uri(await bot.ListeningAsync(), "/feishu/events");

        sandbox.GuestWrites(ticket, "I think the printer is offline");
        await bot.SaidAsync("was answered with FAQ");
        // Its own message comes as an event too.
        await sandbox.WaitForDeliveryAsync(one => one.IsDelivered && one.Event.GetProperty("sender_type").GetInt32() == SenderType.Bot.Value, Cancel);
        sandbox.GuestWrites(ticket, "And where is the printer?");
        // When this one has been answered, those before it have been handled.
        sandbox.GuestWrites(other, "zzzz");
        await bot.SaidAsync($"Nothing is known for ticket {other}");

        var said = await client.ListTicketMessagesAsync(ticket, cancellationToken: Cancel).Select(message => message.ReadContent().Text).ToListAsync(Cancel);
        Assert.Equal(["I think the printer is offline", "The printer is offline\nTurn it off and on again, then print a test page.", "And where is the printer?"], said);
    }

    [Fact]
    public async Task The_board_shows_open_tickets_and_each_change_when_it_happens()
    {
        await using var sandbox = await HelpdeskSandbox.StartAsync(new() { Seed = new SandboxSeed().Add(new Ticket { TicketId = "7000000000000000042", Status = TicketStatus.Processing.Value, Guest = new() { Name = "<b>Li</b>" } }), VerificationToken = Deliveries.Token }, Cancel);
        using var board = SampleProcess.Start("TicketBoard", sandbox);
        var address = await board.ListeningAsync();
        sandbox.EventAddress = new Uri(address, "/feishu/events");
        using var browser = new HttpClient { BaseAddress = address };

        Assert.Contains("new EventSource('/changes')", await browser.GetStringAsync("/", Cancel), StringComparison.Ordinal);
        Assert.Contains("<td>7000000000000000042<td>Processing<td>&lt;b&gt;Li&lt;/b&gt;<td>", await browser.GetStringAsync("/tickets", Cancel), StringComparison.Ordinal);
        await using var stream = await browser.GetStreamAsync("/changes", Cancel);
        using var changes = new StreamReader(stream);
        Assert.Equal("data: ", await ChangeAsync(changes));
        await ChangeAsync(sandbox, "7000000000000000042");

        Assert.Equal("data: 7000000000000000042", await ChangeAsync(changes));
        Assert.DoesNotContain("7000000000000000042", await browser.GetStringAsync("/tickets", Cancel), StringComparison.Ordinal);
        // What is not the service's changes nothing.
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(address, Deliveries.Event("e2", token: "another")));
    }

    [Theory]
    [InlineData("FaqBot")]
    [InlineData("TicketBoard")]
    public async Task Without_settings_a_server_brings_a_sandbox(string name)
    {
        using var server = SampleProcess.Start(name, sandbox: null);

        Assert.Equal(HttpStatusCode.OK, await PostAsync(await server.ListeningAsync(), Deliveries.Event(token: "sandbox-verification-token", @event: """{"ticket_id":"6626871355780366331"}""")));
    }

    [Fact]
    public void Each_is_short_enough_to_be_read()
    {
        var programs = Directory.GetFiles(RepositoryFiles.PathOf("samples"), "Program.cs", SearchOption.AllDirectories);

        Assert.Equal(3, programs.Length);
        Assert.All(programs, program => Assert.InRange(File.ReadAllLines(program).Length, 40, 120));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<string> ExportAsync(HelpdeskSandbox sandbox, string file)
    {
        using var export = SampleProcess.Start("NightlyExport", sandbox, file);
        var (status, output, error) = await export.EndAsync();
        Assert.Equal((0, ""), (status, error));
        return output.TrimEnd();
    }

    private static async Task ChangeAsync(HelpdeskSandbox sandbox, string ticket)
    {
        using var client = Client(sandbox);
        await client.UpdateTicketAsync(ticket, new() { TypedStatus = TicketStatus.ClosedByAgent }, new CallOptions { UserAccessToken = new(sandbox.UserAccessToken) }, Cancel);
    }

    // The lines of one change.
    private static async Task<string?> ChangeAsync(StreamReader changes)
    {
        var line = await changes.ReadLineAsync(Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        await changes.ReadLineAsync(Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        return line;
    }

    private static async Task<HttpStatusCode> PostAsync(Uri address, string delivery)
    {
        using var service = new HttpClient();
        using var content = new StringContent(delivery);
        using var answer = await service.PostAsync(new Uri(address, "/feishu/events"), content, Cancel);
        return answer.StatusCode;
    }

    private static Generated.FeishuHelpdeskClient Client(HelpdeskSandbox sandbox) => FeishuHelpdeskClientFactory.Create(new()
    {
        BaseAddress = sandbox.BaseAddress,
        AppId = sandbox.AppId,
        AppSecret = sandbox.AppSecret,
        HelpdeskId = sandbox.HelpdeskId,
        HelpdeskToken = sandbox.HelpdeskToken,
    });
}

// A job for the night: writes the tickets that have changed since its last run into a file, a line of JSON each.
//
//     dotnet run --project samples/NightlyExport -- tickets.jsonl
//
// Beside the file stands how far it is, tickets.jsonl.state. A job that was ended in the middle goes on there: what it had
// begun to write may then stand in the file twice, so whoever reads it takes the last line of a ticket.
using System.Text.Json;
using FeishuHelpdesk;
using FeishuHelpdesk.Generated;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Sandbox;

if (args is not [var file])
{
    Console.Error.WriteLine("Usage: NightlyExport FILE");
    return 2;
}

// Without settings it tries itself out.
await using var sandbox = Environment.GetEnvironmentVariable("FEISHU_APP_ID") is null ? await HelpdeskSandbox.StartAsync(new() { Tickets = 250 }) : null;
using var client = FeishuHelpdeskClientFactory.Create(sandbox is null
    ? new FeishuHelpdeskOptions
    {
        AppId = Setting("FEISHU_APP_ID"),
        AppSecret = Setting("FEISHU_APP_SECRET"),
        HelpdeskId = Setting("FEISHU_HELPDESK_ID"),
        HelpdeskToken = Setting("FEISHU_HELPDESK_TOKEN"),
        BaseAddress = new Uri(Environment.GetEnvironmentVariable("FEISHU_BASE_URL") ?? FeishuHelpdeskOptions.FeishuBaseAddress.ToString()),
    }
    : new FeishuHelpdeskOptions
    {
        AppId = sandbox.AppId,
        AppSecret = sandbox.AppSecret,
        HelpdeskId = sandbox.HelpdeskId,
        HelpdeskToken = sandbox.HelpdeskToken,
        BaseAddress = sandbox.BaseAddress,
    });

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interrupted.Cancel();
};

try
{
    var written = await ExportAsync(client, file, interrupted.Token);
    Console.WriteLine($"{written} tickets have changed.");
    return 0;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Interrupted; the next run goes on where this one was.");
    return 130;
}
catch (FeishuHelpdeskException e)
{
    // What was written stays; the next night goes on there.
    Console.Error.WriteLine($"{e.Message} {e.Advice}");
    return 1;
}

static async Task<int> ExportAsync(FeishuHelpdeskClient client, string file, CancellationToken cancellationToken)
{
    var progress = Progress.Read(file);
    // A window that was begun is gone to its end before another one is opened. They overlap, for clocks that differ.
    if (progress.Continuation is null)
        progress = new(From: progress.Until?.AddMinutes(-5), Until: DateTimeOffset.UtcNow, Continuation: null);
    // The first run takes all tickets, whether they have ever changed or not.
    var query = progress.From is null ? new TicketQuery() : new TicketQuery { UpdatedFrom = progress.From, UpdatedUntil = progress.Until };

    var written = 0;
    await foreach (var page in client.ListTicketsAsync(query, cancellationToken: cancellationToken).WithNextPageAhead().AsPages(progress.Continuation, pageSize: 100))
    {
        await File.AppendAllLinesAsync(file, page.Values.Select(Line), cancellationToken);
        written += page.Values.Count;
        progress = progress with { Continuation = page.Continuation };
        progress.Write(file);
    }

    (progress with { Continuation = null }).Write(file);
    return written;
}

// What the warehouse wants of a ticket. All that came: KiotaJsonSerializer.SerializeAsStringAsync(ticket).
static string Line(Ticket ticket) => JsonSerializer.Serialize(new
{
    id = ticket.TicketId,
    status = ticket.TypedStatus?.ToString(),
    guest = ticket.Guest?.Id,
    created = ticket.CreatedDateTime,
    updated = ticket.UpdatedDateTime,
    closed = ticket.ClosedDateTime,
    handled = ticket.AgentServiceTimeSpan,
});

static string Setting(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is missing.");

/// <summary>How far the export is: the window of changes that it is in, and the place in it.</summary>
internal sealed record Progress(DateTimeOffset? From, DateTimeOffset? Until, string? Continuation)
{
    public static Progress Read(string file) =>
        File.Exists(PathOf(file)) ? JsonSerializer.Deserialize<Progress>(File.ReadAllText(PathOf(file)))! : new(null, null, null);

    // Whole or not at all.
    public void Write(string file)
    {
        File.WriteAllText($"{PathOf(file)}.new", JsonSerializer.Serialize(this));
        File.Move($"{PathOf(file)}.new", PathOf(file), overwrite: true);
    }

    private static string PathOf(string file) => $"{file}.state";
}

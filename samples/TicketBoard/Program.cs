// A page of the open tickets that shows each change when it happens.
//
//     dotnet run --project samples/TicketBoard
//
// Its address /feishu/events stands in the developer console under Events and callbacks. Settings come from the section
// FeishuHelpdesk (FeishuHelpdesk__AppId, …, FeishuHelpdesk__VerificationToken, FeishuHelpdesk__EncryptKey).
using System.Collections.Concurrent;
using System.Net;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using FeishuHelpdesk;
using FeishuHelpdesk.Events;
using FeishuHelpdesk.Generated;
using FeishuHelpdesk.Sandbox;

var builder = WebApplication.CreateBuilder(args);
// Without settings it tries itself out.
await using var sandbox = builder.Configuration["FeishuHelpdesk:AppId"] is null ? await HelpdeskSandbox.StartAsync(new() { Tickets = 20 }) : null;
if (sandbox is not null)
{
    builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["FeishuHelpdesk:BaseAddress"] = sandbox.BaseAddress.ToString(),
        ["FeishuHelpdesk:AppId"] = sandbox.AppId,
        ["FeishuHelpdesk:AppSecret"] = sandbox.AppSecret,
        ["FeishuHelpdesk:HelpdeskId"] = sandbox.HelpdeskId,
        ["FeishuHelpdesk:HelpdeskToken"] = sandbox.HelpdeskToken,
        ["FeishuHelpdesk:VerificationToken"] = sandbox.VerificationToken,
    });
}

var settings = builder.Configuration.GetSection("FeishuHelpdesk");
var changes = new Changes();
builder.Services.AddFeishuHelpdesk(settings);
builder.Services.AddFeishuHelpdeskEvents(options =>
{
    options.VerificationToken = settings["VerificationToken"] ?? "";
    options.EncryptKey = settings["EncryptKey"];
}).On<IHelpdeskEvent>((happened, _, _) =>
{
    changes.Tell(happened.TicketId ?? "");
    return Task.CompletedTask;
});

var app = builder.Build();
app.MapFeishuHelpdeskEvents("/feishu/events");
app.MapGet("/", () => Results.Content(Page.Html, "text/html; charset=utf-8"));
app.MapGet("/tickets", async (FeishuHelpdeskClient client, CancellationToken cancellationToken) =>
{
    var open = new TicketQuery { Statuses = [TicketStatus.Created, TicketStatus.Processing, TicketStatus.Queued, TicketStatus.Pending, TicketStatus.WaitingForUser] };
    // The newest first; who has more open tickets than this needs another kind of page.
    var rows = await client.ListTicketsAsync(open, cancellationToken: cancellationToken).Take(100).Select(ticket =>
        $"<tr><td>{Text(ticket.TicketId)}<td>{Text(ticket.TypedStatus?.ToString())}<td>{Text(ticket.Guest?.Name)}<td>{ticket.CreatedDateTime:u}</tr>").ToListAsync(cancellationToken);
    return Results.Content(string.Concat(rows), "text/html; charset=utf-8");
});
// One line for each change, for as long as somebody looks.
app.MapGet("/changes", (CancellationToken gone) =>
    TypedResults.ServerSentEvents(changes.ReadAsync(CancellationTokenSource.CreateLinkedTokenSource(gone, app.Lifetime.ApplicationStopping).Token)));
app.Lifetime.ApplicationStarted.Register(() => sandbox?.EventAddress = new Uri(app.Urls.First() + "/feishu/events"));
var helpdesk = app.Services.GetRequiredService<FeishuHelpdeskClient>();
await helpdesk.SubscribeAsync(HelpdeskEvents.TicketCreated, HelpdeskEvents.TicketUpdated);
// In the sandbox a guest comes every few seconds, so that there is something to see.
using var guests = sandbox is null ? null : new Timer(number => _ = helpdesk.StartServiceAsync(new() { OpenId = $"ou_{Guid.NewGuid():n}", HumanService = true }), null, 3_000, 3_000);
app.Run();

// What a guest is called is shown and never run.
static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");

/// <summary>Tells everybody who looks at the page what has changed.</summary>
internal sealed class Changes
{
    private readonly ConcurrentDictionary<Channel<string>, bool> _readers = [];

    public void Tell(string ticketId)
    {
        foreach (var reader in _readers.Keys)
            reader.Writer.TryWrite(ticketId);
    }

    public async IAsyncEnumerable<string> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Who does not keep up loads the page once for many changes.
        var channel = Channel.CreateBounded<string>(new BoundedChannelOptions(16) { FullMode = BoundedChannelFullMode.DropOldest });
        _readers[channel] = true;
        try
        {
            // The page begins with what is so now: what has changed between the two is in it.
            yield return "";
            await foreach (var ticketId in channel.Reader.ReadAllAsync(cancellationToken))
                yield return ticketId;
        }
        finally
        {
            _readers.TryRemove(channel, out _);
        }
    }
}

internal static class Page
{
    public const string Html = """
        <!DOCTYPE html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Open tickets</title>
        <link rel="icon" href="data:,">
        <style>body { font: 15px system-ui; margin: 1rem } table { display: block; overflow-x: auto } td, th { text-align: start; vertical-align: top; padding: .25rem .75rem .25rem 0 }</style>
        <h1>Open tickets</h1>
        <table><thead><tr><th>Ticket<th>Status<th>Guest<th>Created</tr></thead><tbody id="tickets"></tbody></table>
        <script>
          new EventSource('/changes').onmessage = async () => tickets.innerHTML = await (await fetch('/tickets')).text();
        </script>
        </html>
        """;
}

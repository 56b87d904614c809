using System.Globalization;
using System.Net;
using System.Text;
using FeishuHelpdesk.Sandbox.Requests;
using FeishuHelpdesk.Sandbox.State;

namespace FeishuHelpdesk.Sandbox;

/// <summary>
/// A page for a browser: tickets, the messages of one and the last requests, as they come. HTML that the sandbox writes; a
/// script asks for it anew, and without one the browser does.
/// </summary>
internal sealed class PageService(SandboxService service)
{
    private const int Shown = 50;

    private const string Style = """
        :root { color-scheme: light dark; font: 14px/1.45 system-ui, sans-serif; }
        body { margin: 0 auto; max-width: 1200px; padding: 1rem; }
        h1 { font-size: 1.25rem; margin: 0 0 .25rem; }
        h2 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
        p { margin: .25rem 0; }
        .columns { display: grid; gap: 0 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); }
        .scroll { overflow: auto; max-height: 26rem; border: 1px solid #8885; border-radius: 4px; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: start; padding: .2rem .5rem; border-bottom: 1px solid #8883; vertical-align: top; }
        caption { text-align: start; padding: .2rem .5rem; }
        .free { overflow-wrap: anywhere; min-width: 11rem; }
        th { position: sticky; top: 0; background: Canvas; }
        tr[aria-current] { background: Highlight; color: HighlightText; }
        tr[aria-current] a { color: inherit; }
        .failed { color: #c22; }
        @media (prefers-color-scheme: dark) { .failed { color: #f77; } }
        """;

    // Only what has changed is put in, so that what is selected or scrolled stays.
    private const string Script = """
        setInterval(async () => {
          try {
            const answer = await fetch(location.href);
            const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
            for (const part of document.querySelectorAll('[data-live]')) {
              const other = next.getElementById(part.id);
              if (other && other.innerHTML !== part.innerHTML) part.innerHTML = other.innerHTML;
            }
            document.title = next.title;
          } catch { document.title = 'ended: Feishu helpdesk sandbox'; }
        }, 1000);
        """;

    private static readonly string[] Statuses = ["", "created", "processing", "queued", "pending", "waiting for the guest"];

    /// <summary>The page; null where the target is another one.</summary>
    public SandboxAnswer? Answer(string target)
    {
        if (target != "/" && !target.StartsWith("/?", StringComparison.Ordinal))
            return null;
        var query = Query.Parse(target.Length > 2 ? target[2..] : "");
        return SandboxAnswer.Raw(200, "text/html; charset=utf-8", Page(query.Text("ticket"))) with
        {
            Headers = new Dictionary<string, string>
            {
                ["Cache-Control"] = "no-store",
                // What a message says is shown and never run.
                ["Content-Security-Policy"] = "default-src 'none'; connect-src 'self'; style-src 'unsafe-inline'; script-src 'sha256-" + ScriptHash + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            },
        };
    }

    private static string ScriptHash { get; } = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Script)));

    private string Page(string? ticketId)
    {
        var html = new StringBuilder();
        var state = service.State;
        List<Ticket> tickets = [];
        Ticket? chosen;
        IReadOnlyList<Message> messages = [];
        int count;
        lock (state.Gate)
        {
            count = state.Tickets.Count;
            tickets.AddRange(state.NewestFirst(null, null).Take(Shown));
            chosen = ticketId is not null && state.TryGetTicket(ticketId, out var one) ? one : null;
            if (chosen is not null)
                messages = [.. state.Messages(chosen.Id)];
        }

        html.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Feishu helpdesk sandbox</title>
            <noscript><meta http-equiv="refresh" content="3"></noscript>
            <style>{Style}</style>
            </head>
            <body>
            <h1>Feishu helpdesk sandbox</h1>
            <p>A stand-in for the helpdesk service: nothing here is real.</p>
            <main class="columns">
            <section>
            <h2 id="tickets">Tickets</h2>
            <div class="scroll" id="ticket-list" data-live tabindex="0" role="region" aria-labelledby="tickets">
            <table>
            <caption>The newest {tickets.Count} of {count}</caption>
            <thead><tr><th scope="col">Ticket</th><th scope="col">Guest</th><th scope="col">Stage</th><th scope="col">Status</th><th scope="col">Created</th></tr></thead>
            <tbody>

            """);
        foreach (var ticket in tickets)
        {
            html.Append(CultureInfo.InvariantCulture, $"""
                <tr{(ticket.Id == chosen?.Id ? " aria-current=\"true\"" : "")}><td><a href="/?ticket={Text(ticket.Id)}">{Text(ticket.Id)}</a></td><td>{Text(ticket.Guest?.Name)}</td><td>{(ticket.Stage == Ticket.BotStage ? "bot" : "people")}</td><td>{Status(ticket.Status)}</td><td>{Time(ticket.CreatedAt)}</td></tr>

                """);
        }

        html.Append(CultureInfo.InvariantCulture, $"""
            </tbody>
            </table>
            </div>
            </section>
            <section>
            <h2 id="messages">Messages{(chosen is null ? "" : $" of {Text(chosen.Id)}")}</h2>
            <div class="scroll" id="message-list" data-live tabindex="0" role="region" aria-labelledby="messages">

            """);
        if (chosen is null)
        {
            html.Append("<p>Choose a ticket.</p>\n");
        }
        else
        {
            html.Append("<table>\n<thead><tr><th scope=\"col\">No.</th><th scope=\"col\">From</th><th scope=\"col\" class=\"free\">Text</th><th scope=\"col\">Sent</th></tr></thead>\n<tbody>\n");
            foreach (var message in messages)
            {
                html.Append(CultureInfo.InvariantCulture, $"""
                    <tr><td>{message.Position}</td><td>{(message.Sender == Sender.Bot ? "bot" : Text(message.User?.Name))}</td><td class="free">{Text(message.Text)}{(message.ImageKeys.Count > 0 ? $" [{message.ImageKeys.Count} images]" : "")}</td><td>{Time(message.CreatedAt)}</td></tr>

                    """);
            }

            html.Append("</tbody>\n</table>\n");
        }

        html.Append("""
            </div>
            </section>
            </main>
            <h2 id="requests">Last requests</h2>
            <div class="scroll" id="request-list" data-live tabindex="0" role="region" aria-labelledby="requests">
            <table>
            <thead><tr><th scope="col">Time</th><th scope="col">Operation</th><th scope="col" class="free">Request</th><th scope="col">Status</th></tr></thead>
            <tbody>

            """);
        foreach (var request in service.Log.All.Reverse().Take(Shown))
        {
            html.Append(CultureInfo.InvariantCulture, $"""
                <tr><td>{request.Time.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture)}</td><td>{Text(request.Operation?.Name ?? "none")}</td><td class="free">{Text(request.Method)} {Text(request.Target)}</td><td{(request.Status is null or >= 400 ? " class=\"failed\"" : "")}>{(request.Status is { } status ? status.ToString(CultureInfo.InvariantCulture) : "no answer yet")}</td></tr>

                """);
        }

        return html.Append(CultureInfo.InvariantCulture, $"""
            </tbody>
            </table>
            </div>
            <script>{Script}</script>
            </body>
            </html>

            """).ToString();
    }

    private static string Status(int status) => status switch
    {
        50 => "closed by the bot",
        51 => "closed by an agent",
        52 => "closed by the guest",
        > 0 when status < Statuses.Length => Statuses[status],
        _ => status.ToString(CultureInfo.InvariantCulture),
    };

    private static string Time(long milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");
}

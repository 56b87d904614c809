using System.Globalization;
using System.Text;
using CsvHelper;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Cli.Export;

/// <summary>Tickets as bytes of a file.</summary>
internal abstract class TicketFormat
{
    public static TicketFormat Of(string name, TimeZoneInfo zone) => name == "csv" ? new Csv(zone) : new JsonLines();

    /// <summary>What stands before the first ticket.</summary>
    public virtual void WriteStart(Stream stream)
    {
    }

    public abstract void Write(Stream stream, IReadOnlyList<Ticket> tickets);

    /// <summary>A ticket in a line, with all that the service sent.</summary>
    private sealed class JsonLines : TicketFormat
    {
        public override void Write(Stream stream, IReadOnlyList<Ticket> tickets)
        {
            foreach (var ticket in tickets)
                stream.Write(Encoding.UTF8.GetBytes($"{JsonText.OneLine(JsonText.Of(ticket))}\n"));
        }
    }

    /// <summary>
    /// For spreadsheets: a mark of UTF-8, texts that would be a formula with an apostrophe before them, and long ids with
    /// a tab, without which a spreadsheet rounds them.
    /// </summary>
    private sealed class Csv(TimeZoneInfo zone) : TicketFormat
    {
        private static readonly CsvWriterOptions Options = new()
        {
            Injection = CsvInjection.Escape,
            // No tab among them: texts have none, and ids have one of ours.
            InjectionCharacters = "=+-@\r\n",
            NewLine = "\r\n",
        };

        private static readonly (string Name, Func<Ticket, Csv, string?> Cell)[] Columns =
        [
            ("ticket_id", (ticket, _) => Id(ticket.TicketId)),
            ("status", (ticket, _) => Number(ticket.Status)),
            ("status_name", (ticket, _) => ticket.TypedStatus?.Name),
            ("stage", (ticket, _) => ticket.TypedTicketType?.Name ?? Number(ticket.TicketType)),
            ("solved", (ticket, _) => ticket.TypedSolve?.Name ?? Number(ticket.Solve)),
            ("score", (ticket, _) => Number(ticket.Score)),
            ("channel", (ticket, _) => Number(ticket.Channel)),
            ("created", (ticket, csv) => csv.Time(ticket.CreatedDateTime)),
            ("updated", (ticket, csv) => csv.Time(ticket.UpdatedDateTime)),
            ("closed", (ticket, csv) => csv.Time(ticket.ClosedDateTime)),
            ("first_agent_reply", (ticket, csv) => csv.Time(ticket.AgentFirstResponseDateTime)),
            ("first_response_seconds", (ticket, _) => Number(ticket.AgentFirstResponseDuration)),
            ("resolution_seconds", (ticket, _) => Number(ticket.AgentResolutionTime)),
            ("guest_name", (ticket, _) => ticket.Guest?.Name),
            ("guest_email", (ticket, _) => ticket.Guest?.Email),
            ("guest_department", (ticket, _) => ticket.Guest?.Department),
            ("guest_id", (ticket, _) => Id(ticket.Guest?.Id)),
            ("agents", (ticket, _) => Joined(ticket.AgentList.Select(agent => agent.Name ?? agent.Id))),
            ("agent_ids", (ticket, _) => Joined(ticket.AgentList.Select(agent => agent.Id))),
            ("closed_by", (ticket, _) => ticket.ClosedBy?.Name ?? ticket.ClosedBy?.Id),
            ("tags", (ticket, _) => Joined((ticket.Tags ?? []).Select(tag => tag.Name ?? tag.Id))),
            ("reasons", (ticket, _) => Joined(ticket.DissatisfactionReasonList.Select(reason => reason.ZhCn ?? reason.EnUs ?? reason.JaJp))),
            ("comments", (ticket, _) => Joined(ticket.CommentList.Select(comment => comment.Content))),
            ("customized_fields", (ticket, _) => Joined((ticket.CustomizedFields ?? []).Select(field => $"{field.DisplayName ?? field.KeyName ?? field.Id}: {JsonText.Text(field.Value)}"))),
            ("helpdesk_id", (ticket, _) => Id(ticket.HelpdeskId)),
        ];

        public override void WriteStart(Stream stream)
        {
            stream.Write(Encoding.UTF8.Preamble);
            using var csv = CsvWriter.Create(stream, Options, leaveOpen: true);
            csv.WriteRecord([.. Columns.Select(column => column.Name)]);
        }

        public override void Write(Stream stream, IReadOnlyList<Ticket> tickets)
        {
            using var csv = CsvWriter.Create(stream, Options, leaveOpen: true);
            var cells = new string[Columns.Length];
            foreach (var ticket in tickets)
            {
                for (var i = 0; i < cells.Length; i++)
                    cells[i] = Columns[i].Cell(ticket, this) is not { } text ? "" : text.StartsWith('\t') ? text : SafeText.Lines(text);
                csv.WriteRecord(cells);
            }
        }

        private static string? Number(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture);

        // More digits than a spreadsheet's numbers have.
        private static string? Id(string? id) => id is { Length: > 15 } && id.All(char.IsAsciiDigit) ? $"\t{id}" : id is null ? null : SafeText.Line(id);

        private static string Joined(IEnumerable<string?> texts) => string.Join("; ", texts.Where(text => !string.IsNullOrEmpty(text)).Select(text => text!.TrimStart()));

        // As spreadsheets take it for a time, in the zone of whoever reads it.
        private string? Time(DateTimeOffset? time) =>
            time is { } known ? TimeZoneInfo.ConvertTime(known, zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : null;
    }
}

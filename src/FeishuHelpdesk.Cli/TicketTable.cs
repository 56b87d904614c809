using System.Globalization;
using System.Text.Json;
using FeishuHelpdesk.Generated.Models;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FeishuHelpdesk.Cli;

/// <summary>The ticket as a support engineer reads it: state and people first, then times, then what agents and users wrote.</summary>
/// <remarks>Columns without lines: they can be copied, searched and read in any locale. Text of the service is never markup.</remarks>
internal sealed class TicketTable
{
    private const string None = "-";

    // What a line may take in a file or a pipe, where nothing is to be cut or wrapped.
    private const int Unlimited = int.MaxValue / 2;
    private const int ColumnGap = 3;

    private static readonly Style Label = new(decoration: Decoration.Dim);
    private static readonly Style Heading = new(decoration: Decoration.Bold);

    private readonly TimeZoneInfo _timeZone;
    private readonly int _width;
    private readonly bool _isTerminal;
    private readonly List<IRenderable> _sections = [];

    private TicketTable(CliHost host)
    {
        _timeZone = host.TimeZone;
        _width = host.TerminalWidth ?? Unlimited;
        _isTerminal = host.TerminalWidth is not null;
    }

    public static string Format(Ticket ticket, CliHost host)
    {
        var table = new TicketTable(host);
        table.Add(ticket);
        return table.Render();
    }

    private void Add(Ticket ticket)
    {
        _sections.Add(new CellText($"Ticket {SafeText.Line(ticket.TicketId ?? None)}", Heading));

        var state = Pairs();
        Row(state, "Status", Named(ticket.Status, ticket.TypedStatus?.Name), Heading);
        Row(state, "Stage", Named(ticket.TicketType, ticket.TypedTicketType?.Name));
        Row(state, "Solved", Named(ticket.Solve, ticket.TypedSolve?.Name));
        Row(state, "Score", Named(ticket.Score, ticket.TypedScore?.Name), ScoreStyle(ticket.TypedScore));
        if (ticket.DissatisfactionReasonList is { Count: > 0 } reasons)
            Row(state, "Reason", string.Join('\n', reasons.Select(Reason)));
        Row(state, "Channel", Named(ticket.Channel, ticket.TypedChannel?.Name));
        Row(state, "Opened by", Person(ticket.Guest));
        Row(state, "Agent in charge", Person(ticket.AgentOwner));
        if (ticket.Tags is { Count: > 0 } tags)
            Row(state, "Tags", string.Join(", ", tags.Select(tag => tag.Name ?? tag.Id ?? None)));
        Row(state, "Helpdesk", ticket.HelpdeskId ?? None);
        state.AddEmptyRow();
        Row(state, "Created", Time(ticket.CreatedAt, ticket.CreatedDateTime));
        Row(state, "Agent joined", Time(ticket.AgentEntryTime, ticket.AgentEntryDateTime));
        Row(state, "First agent reply", Time(ticket.AgentFirstResponseTime, ticket.AgentFirstResponseDateTime));
        Row(state, "Last agent reply", Time(ticket.AgentLastResponseTime, ticket.AgentLastResponseDateTime));
        Row(state, "Updated", Time(ticket.UpdatedAt, ticket.UpdatedDateTime));
        Row(state, "Closed", Time(ticket.ClosedAt, ticket.ClosedDateTime));
        state.AddEmptyRow();
        Row(state, "Bot service", Duration(ticket.BotServiceDuration, "s", ticket.BotServiceTimeSpan));
        Row(state, "First response", Duration(ticket.AgentFirstResponseDuration, "s", ticket.AgentFirstResponseTimeSpan));
        Row(state, "Agent service", Duration(ticket.AgentServiceDuration, "min", ticket.AgentServiceTimeSpan));
        Row(state, "Resolution", Duration(ticket.AgentResolutionTime, "s", ticket.AgentResolutionTimeSpan));
        Row(state, "Processing", Duration(ticket.ActualProcessingTime, "s", ticket.ActualProcessingTimeSpan));
        _sections.Add(state);

        AddPeople(ticket);
        AddComments(ticket.CommentList);
        AddCustomFields(ticket.CustomizedFields ?? []);
        AddUnknownFields(ticket);
    }

    private void AddPeople(Ticket ticket)
    {
        (string Role, TicketUser? User)[] people =
        [
            ("Opened by", ticket.Guest),
            ("Agent in charge", ticket.AgentOwner),
            .. (ticket.Agents ?? []).Select(user => ("Agent", (TicketUser?)user)),
            .. (ticket.Collaborators ?? []).Select(user => ("Collaborator", (TicketUser?)user)),
            ("Closed by", ticket.ClosedBy),
        ];
        people = [.. people.Where(person => person.User is not null)];
        if (people.Length == 0)
            return;

        string[] headings = ["People", "Name", "Email", "Department", "Place", "Id"];
        string[][] rows = [.. people.Select(person => PersonCells(person.Role, person.User!))];
        var width = Enumerable.Range(0, headings.Length)
            .Sum(column => ColumnGap + rows.Append(headings).Max(row => row[column].GetCellWidth()));
        if (width <= _width)
        {
            var grid = Columns(headings);
            foreach (var row in rows)
                Row(grid, [.. row.Select((cell, column) => Line(cell, column == 0 ? Label : (Style?)null))]);
            _sections.Add(grid);
        }
        else
        {
            // Broken ids cannot be copied: one below the other instead.
            var pairs = Pairs();
            Row(pairs, new CellText(headings[0], Heading), new CellText(""));
            foreach (var row in rows)
                Row(pairs, row[0], string.Join('\n', row.Skip(1).Where(cell => cell.Length > 0)));
            _sections.Add(pairs);
        }
    }

    private static string[] PersonCells(string role, TicketUser user)
    {
        var place = string.Join(", ", new[] { user.City, user.Country }.Where(part => !string.IsNullOrEmpty(part)));
        return [role, .. new[] { user.Name, user.Email, user.Department, place, user.Id }.Select(text => SafeText.Line(text ?? ""))];
    }

    private void AddComments(IReadOnlyList<Comment> comments)
    {
        if (comments.Count == 0)
            return;
        var grid = Columns("Comments", "By", "Text");
        foreach (var comment in comments)
        {
            var author = comment.UserName ?? comment.UserId?.ToString(CultureInfo.InvariantCulture);
            Row(grid, Line(Time(comment.CreatedAt, comment.CreatedDateTime), Label), Line(author), Lines(comment.Content));
        }

        _sections.Add(grid);
    }

    private void AddCustomFields(List<CustomizedFieldDisplayItem> fields)
    {
        if (fields.Count == 0)
            return;
        var grid = Columns("Custom fields", "Value");
        foreach (var field in fields)
            Row(grid, Line(field.DisplayName ?? field.KeyName ?? field.Id, Label), Lines(TicketJson.Text(field.Value)));
        _sections.Add(grid);
    }

    // A field that this program does not know may be the very one that somebody looks for.
    private void AddUnknownFields(Ticket ticket)
    {
        var grid = Columns("Other fields", "");
        var count = 0;

        Add("", ticket.AdditionalData);
        AddUser("guest", ticket.Guest);
        AddUser("agent_owner", ticket.AgentOwner);
        AddUser("closed_by", ticket.ClosedBy);
        Each("agents", ticket.Agents, AddUser);
        Each("collaborators", ticket.Collaborators, AddUser);
        Each("comments", ticket.CommentList, (path, comment) => Add(path, comment.AdditionalData));
        Each("dissatisfaction_reason", ticket.DissatisfactionReasonList, (path, reason) => Add(path, reason.AdditionalData));
        Each("customized_fields", ticket.CustomizedFields, (path, field) => Add(path, field.AdditionalData));
        Each("tags", ticket.Tags, (path, tag) => Add(path, tag.AdditionalData));
        if (count > 0)
            _sections.Add(grid);

        static void Each<T>(string name, IReadOnlyList<T>? items, Action<string, T> add)
        {
            for (var i = 0; i < items?.Count; i++)
                add($"{name}[{i}].", items[i]);
        }

        void AddUser(string path, TicketUser? user) => Add(path.EndsWith('.') ? path : path + ".", user?.AdditionalData);

        void Add(string path, IDictionary<string, object>? fields)
        {
            foreach (var (name, value) in fields ?? new Dictionary<string, object>())
            {
                count++;
                Row(grid, Line(path + name, Label), Line(value is JsonElement json ? TicketJson.Compact(json) : value?.ToString() ?? "null"));
            }
        }
    }

    private static string Reason(I18n reason) =>
        string.Join(" / ", new[] { reason.ZhCn, reason.EnUs, reason.JaJp }.Where(text => !string.IsNullOrEmpty(text)).Distinct());

    private static string Person(TicketUser? user) => user switch
    {
        null => None,
        { Name: { Length: > 0 } name, Email: { Length: > 0 } email } => $"{name} <{email}>",
        _ => FirstText(user.Name, user.Email, user.Id),
    };

    private static string FirstText(params string?[] texts) => texts.FirstOrDefault(text => !string.IsNullOrEmpty(text)) ?? None;

    private static Style? ScoreStyle(TicketScore? score) =>
        score == TicketScore.Dissatisfied ? new Style(Color.Red) : score == TicketScore.Satisfied ? new Style(Color.Green) : (Style?)null;

    // ClosedByBot: Closed by bot (50).
    private static string Named(int? value, string? name)
    {
        if (value is null)
            return None;
        if (name is null)
            return string.Create(CultureInfo.InvariantCulture, $"{value} (not documented)");
        var words = string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString()))
            .Replace("Qr ", "QR ", StringComparison.Ordinal)
            .Replace("Open api", "Open API", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{words} ({value})");
    }

    private string Time(long? value, DateTimeOffset? time) => (value, time) switch
    {
        (_, { } known) => TimeZoneInfo.ConvertTime(known, _timeZone).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture),
        // The service's word for no time.
        (null or -1, _) => None,
        _ => string.Create(CultureInfo.InvariantCulture, $"{value} (not a time)"),
    };

    // The number as the service has it stands beside what it comes to.
    private static string Duration(IFormattable? value, string unit, TimeSpan? duration)
    {
        if (value is null)
            return None;
        var exact = $"{value.ToString(null, CultureInfo.InvariantCulture)} {unit}";
        if (duration is not { } span || (unit == "s" && span < TimeSpan.FromMinutes(1)))
            return exact;
        span = TimeSpan.FromSeconds(Math.Round(span.TotalSeconds));
        (int Value, string Unit)[] parts = [(span.Days, "d"), (span.Hours, "h"), (span.Minutes, "min"), (span.Seconds, "s")];
        var text = string.Join(' ', parts.Where(part => part.Value != 0).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Value} {part.Unit}")));
        return text.Length == 0 ? exact : $"{text} ({exact})";
    }

    private static CellText Line(string? text, Style? style = null) => new(string.IsNullOrEmpty(text) ? None : SafeText.Line(text), style);

    private static CellText Lines(string? text) => new(string.IsNullOrEmpty(text) ? None : SafeText.Lines(text));

    private static Grid Pairs() => new Grid()
        .AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(2, 0, ColumnGap, 0) })
        .AddColumn(new GridColumn { Padding = new Padding(0) });

    private Grid Columns(params string[] headings)
    {
        var grid = new Grid();
        foreach (var _ in headings)
            grid.AddColumn(new GridColumn { Padding = new Padding(2, 0, ColumnGap - 2, 0) });
        Row(grid, [.. headings.Select((heading, i) => new CellText(heading, i == 0 ? Heading : Label))]);
        return grid;
    }

    private void Row(Grid grid, string label, string value, Style? style = null) =>
        Row(grid, new CellText(label, Label), new CellText(SafeText.Lines(value), style));

    private void Row(Grid grid, params CellText[] cells)
    {
        cells[^1].IsOpenEnded = !_isTerminal;
        grid.AddRow(cells);
    }

    private string Render()
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = _isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = _isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new Output(text, _width),
            // Build servers would get colours in their files.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        foreach (var section in _sections)
        {
            console.Write(section);
            console.WriteLine();
        }

        // Cells are padded to their column's end, the last one too.
        return string.Join('\n', text.ToString().TrimEnd().Split('\n').Select(line => line.TrimEnd(' '))) + "\n";
    }

    /// <summary>Where Spectre writes: into a text, as wide as told.</summary>
    private sealed class Output(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => true;

        public int Width => width;

        public int Height => int.MaxValue;

        public void SetEncoding(System.Text.Encoding encoding)
        {
        }
    }
}

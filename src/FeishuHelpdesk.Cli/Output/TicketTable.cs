using System.Globalization;
using System.Text.Json;
using FeishuHelpdesk.Generated.Models;
using Spectre.Console;

namespace FeishuHelpdesk.Cli;

/// <summary>The ticket as a support engineer reads it: state and people first, then times, then what agents and users wrote.</summary>
internal sealed class TicketTable
{
    private readonly Screen _screen;

    private TicketTable(CliHost host) => _screen = new Screen(host);

    public static string Format(Ticket ticket, CliHost host)
    {
        var table = new TicketTable(host);
        table.Add(ticket);
        return table._screen.Render();
    }

    private void Add(Ticket ticket)
    {
        _screen.Add(new CellText($"Ticket {SafeText.Line(ticket.TicketId ?? Screen.None)}", Screen.Heading));

        var state = Screen.Pairs();
        _screen.Row(state, "Status", Screen.Named(ticket.Status, ticket.TypedStatus?.Name), Screen.Heading);
        _screen.Row(state, "Stage", Screen.Named(ticket.TicketType, ticket.TypedTicketType?.Name));
        _screen.Row(state, "Solved", Screen.Named(ticket.Solve, ticket.TypedSolve?.Name));
        _screen.Row(state, "Score", Screen.Named(ticket.Score, ticket.TypedScore?.Name), ScoreStyle(ticket.TypedScore));
        if (ticket.DissatisfactionReasonList is { Count: > 0 } reasons)
            _screen.Row(state, "Reason", string.Join('\n', reasons.Select(Reason)));
        _screen.Row(state, "Channel", Screen.Named(ticket.Channel, ticket.TypedChannel?.Name));
        _screen.Row(state, "Opened by", Screen.Person(ticket.Guest));
        _screen.Row(state, "Agent in charge", Screen.Person(ticket.AgentOwner));
        if (ticket.Tags is { Count: > 0 } tags)
            _screen.Row(state, "Tags", string.Join(", ", tags.Select(tag => tag.Name ?? tag.Id ?? Screen.None)));
        _screen.Row(state, "Helpdesk", ticket.HelpdeskId ?? Screen.None);
        state.AddEmptyRow();
        _screen.Row(state, "Created", _screen.Time(ticket.CreatedAt, ticket.CreatedDateTime));
        _screen.Row(state, "Agent joined", _screen.Time(ticket.AgentEntryTime, ticket.AgentEntryDateTime));
        _screen.Row(state, "First agent reply", _screen.Time(ticket.AgentFirstResponseTime, ticket.AgentFirstResponseDateTime));
        _screen.Row(state, "Last agent reply", _screen.Time(ticket.AgentLastResponseTime, ticket.AgentLastResponseDateTime));
        _screen.Row(state, "Updated", _screen.Time(ticket.UpdatedAt, ticket.UpdatedDateTime));
        _screen.Row(state, "Closed", _screen.Time(ticket.ClosedAt, ticket.ClosedDateTime));
        state.AddEmptyRow();
        _screen.Row(state, "Bot service", Duration(ticket.BotServiceDuration, "s", ticket.BotServiceTimeSpan));
        _screen.Row(state, "First response", Duration(ticket.AgentFirstResponseDuration, "s", ticket.AgentFirstResponseTimeSpan));
        _screen.Row(state, "Agent service", Duration(ticket.AgentServiceDuration, "min", ticket.AgentServiceTimeSpan));
        _screen.Row(state, "Resolution", Duration(ticket.AgentResolutionTime, "s", ticket.AgentResolutionTimeSpan));
        _screen.Row(state, "Processing", Duration(ticket.ActualProcessingTime, "s", ticket.ActualProcessingTimeSpan));
        _screen.Add(state);

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

        _screen.AddTable(["People", "Name", "Email", "Department", "Place", "Id"], [.. people.Select(person => PersonCells(person.Role, person.User!))]);
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
        var grid = _screen.Columns("Comments", "By", "Text");
        foreach (var comment in comments)
        {
            var author = comment.UserName ?? comment.UserId?.ToString(CultureInfo.InvariantCulture);
            _screen.Row(grid, Screen.Line(_screen.Time(comment.CreatedAt, comment.CreatedDateTime), Screen.Label), Screen.Line(author), Screen.Lines(comment.Content));
        }

        _screen.Add(grid);
    }

    private void AddCustomFields(List<CustomizedFieldDisplayItem> fields)
    {
        if (fields.Count == 0)
            return;
        var grid = _screen.Columns("Custom fields", "Value");
        foreach (var field in fields)
            _screen.Row(grid, Screen.Line(field.DisplayName ?? field.KeyName ?? field.Id, Screen.Label), Screen.Lines(JsonText.Text(field.Value)));
        _screen.Add(grid);
    }

    // A field that this program does not know may be the very one that somebody looks for.
    private void AddUnknownFields(Ticket ticket)
    {
        var grid = _screen.Columns("Other fields", "");
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
            _screen.Add(grid);

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
                _screen.Row(grid, Screen.Line(path + name, Screen.Label), Screen.Line(value is JsonElement json ? JsonText.Compact(json) : value?.ToString() ?? "null"));
            }
        }
    }

    private static string Reason(I18n reason) =>
        string.Join(" / ", new[] { reason.ZhCn, reason.EnUs, reason.JaJp }.Where(text => !string.IsNullOrEmpty(text)).Distinct());

    private static Style? ScoreStyle(TicketScore? score) =>
        score == TicketScore.Dissatisfied ? new Style(Color.Red) : score == TicketScore.Satisfied ? new Style(Color.Green) : (Style?)null;

    // The number as the service has it stands beside what it comes to.
    private static string Duration(IFormattable? value, string unit, TimeSpan? duration)
    {
        if (value is null)
            return Screen.None;
        var exact = $"{value.ToString(null, CultureInfo.InvariantCulture)} {unit}";
        if (duration is not { } span || (unit == "s" && span < TimeSpan.FromMinutes(1)))
            return exact;
        span = TimeSpan.FromSeconds(Math.Round(span.TotalSeconds));
        (int Value, string Unit)[] parts = [(span.Days, "d"), (span.Hours, "h"), (span.Minutes, "min"), (span.Seconds, "s")];
        var text = string.Join(' ', parts.Where(part => part.Value != 0).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Value} {part.Unit}")));
        return text.Length == 0 ? exact : $"{text} ({exact})";
    }
}

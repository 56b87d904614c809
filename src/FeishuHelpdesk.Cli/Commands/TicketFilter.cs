using System.CommandLine;
using System.Globalization;

namespace FeishuHelpdesk.Cli.Commands;

/// <summary>Which tickets: the options of a list and of an export, and the query that they make.</summary>
internal sealed class TicketFilter
{
    private readonly Option<string[]> _status = new("--status") { Description = "State, by its name or number; several for any of them.", HelpName = "state", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string?> _stage = new("--stage") { Description = "Who has it: bot or human.", HelpName = "bot|human" };
    private readonly Option<string?> _solved = new("--solved") { Description = "Whether it is solved: yes or no.", HelpName = "yes|no" };
    private readonly Option<int?> _score = new("--score") { Description = "Rating: 1 dissatisfied, 2 average, 3 satisfied.", HelpName = "1-3" };
    private readonly Option<int?> _channel = new("--channel") { Description = "Number of the channel that it came through.", HelpName = "number" };
    private readonly Option<string?> _agent = new("--agent") { Description = "Open id of an agent of the ticket.", HelpName = "ou_id" };
    private readonly Option<string?> _closedBy = new("--closed-by") { Description = "Open id of the agent who closed it.", HelpName = "ou_id" };
    private readonly Option<string?> _guest = new("--guest") { Description = "Open id of the user who opened it.", HelpName = "ou_id" };
    private readonly Option<string?> _guestName = new("--guest-name") { Description = "Name of the user who opened it.", HelpName = "name" };
    private readonly Option<string[]> _tags = new("--tag") { Description = "Name of a tag; several for all of them.", HelpName = "name" };
    private readonly Option<DateTimeOffset?> _since;
    private readonly Option<DateTimeOffset?> _until;
    private readonly Option<DateTimeOffset?> _updatedSince;
    private readonly Option<DateTimeOffset?> _updatedUntil;

    public TicketFilter(CommandContext context)
    {
        _since = context.Time("--since", "Created at this time or later: 2026-11-01, 2026-11-01T08:30, or 7d for seven days ago (w, d, h, m).");
        _until = context.Time("--until", "Created at this time or earlier.");
        _updatedSince = context.Time("--updated-since", "Updated at this time or later.");
        _updatedUntil = context.Time("--updated-until", "Updated at this time or earlier.");
        _status.CompletionSources.Add([.. States.Keys]);
        _stage.CompletionSources.Add("bot", "human");
        _solved.CompletionSources.Add("yes", "no");
        _status.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => State(token.Value) is null) is { } unknown)
                result.AddError($"--status knows no '{unknown.Value}'; there are {string.Join(", ", States.Keys)}, and numbers.");
        });
        Words(_stage, "bot", "human");
        Words(_solved, "yes", "no");
    }

    private static IReadOnlyDictionary<string, TicketStatus> States { get; } = new Dictionary<string, TicketStatus>
    {
        ["created"] = TicketStatus.Created,
        ["processing"] = TicketStatus.Processing,
        ["queued"] = TicketStatus.Queued,
        ["pending"] = TicketStatus.Pending,
        ["waiting-for-user"] = TicketStatus.WaitingForUser,
        ["closed-by-bot"] = TicketStatus.ClosedByBot,
        ["closed-by-agent"] = TicketStatus.ClosedByAgent,
        ["closed-by-user"] = TicketStatus.ClosedByUser,
    };

    public IEnumerable<Option> Options => [_status, _since, _until, _updatedSince, _updatedUntil, _stage, _solved, _score, _channel, _agent, _closedBy, _guest, _guestName, _tags];

    /// <summary>A state by its name or its number; null where the text is neither.</summary>
    public static TicketStatus? State(string text) =>
        States.TryGetValue(text, out var state) ? state
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new TicketStatus(number)
        : null;

    public static IEnumerable<string> StateNames => States.Keys;

    public TicketQuery Query(ParseResult parsed) => new()
    {
        Statuses = parsed.GetValue(_status) is { Length: > 0 } states ? [.. states.Select(state => State(state)!.Value)] : null,
        Type = parsed.GetValue(_stage) switch { "bot" => TicketType.Bot, "human" => TicketType.Human, _ => null },
        Solve = parsed.GetValue(_solved) switch { "yes" => TicketSolve.Solved, "no" => TicketSolve.NotSolved, _ => null },
        Score = parsed.GetValue(_score) is { } score ? new TicketScore(score) : null,
        Channel = parsed.GetValue(_channel) is { } channel ? new TicketChannel(channel) : null,
        AgentId = parsed.GetValue(_agent),
        ClosedById = parsed.GetValue(_closedBy),
        GuestId = parsed.GetValue(_guest),
        GuestName = parsed.GetValue(_guestName),
        Tags = parsed.GetValue(_tags) is { Length: > 0 } tags ? tags : null,
        CreatedFrom = parsed.GetValue(_since),
        CreatedUntil = parsed.GetValue(_until),
        UpdatedFrom = parsed.GetValue(_updatedSince),
        UpdatedUntil = parsed.GetValue(_updatedUntil),
    };

    /// <summary>The filter as it was given, by which a changed one is noticed.</summary>
    public string Text(ParseResult parsed) => string.Join(' ', Options
        .Select(option => (option.Name, Tokens: parsed.GetResult(option)?.Tokens))
        .Where(given => given.Tokens is { Count: > 0 })
        .Select(given => $"{given.Name} {string.Join(' ', given.Tokens!.Select(token => token.Value))}"));

    private static void Words(Option<string?> option, params string[] words) => option.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: var word }] && !words.Contains(word))
            result.AddError($"{option.Name} takes {words[0]} or {words[1]}, not '{word}'.");
    });
}

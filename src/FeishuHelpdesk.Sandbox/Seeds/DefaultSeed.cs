using System.Globalization;
using System.Text.Json;
using FeishuHelpdesk.Sandbox.State;

namespace FeishuHelpdesk.Sandbox.Seeds;

/// <summary>What there is at first: the documented ticket, a small helpdesk around it, and as many tickets as are wanted.</summary>
internal static class DefaultSeed
{
    public const string OwnerId = "ou_37019b7c830210acd88fdce886e25c71";
    public const string AgentId = "ou_5d0f3b1c9a7e4c62b8f10d9e3a4c7f21";
    public const string GuestId = "ou_8c1e6f4ab2d94730a5e7c9b1d0f36428";

    private static readonly string[] Names = ["Li Wei", "Wang Fang", "Zhang Min", "Chen Jie", "Sato Yuki", "Tanaka Ren", "Alice Smith", "Bob Jones"];
    private static readonly int[] Statuses = [1, 2, 3, 4, 5, 50, 51, 52];
    private static readonly int[] Channels = [2, 9, 13, 14];
    private static readonly string[] TagNames = ["printer", "network", "account", "software"];

    public static void Sow(SandboxState state)
    {
        using (var json = JsonDocument.Parse(SandboxAnswer.Example("default.json")))
            SeedReader.Read(json.RootElement, state);

        var answer = SandboxAnswer.Example("ticket-get.documented.json");
        using (var json = JsonDocument.Parse(answer))
            state.Seed(Ticket.Read(json.RootElement.GetProperty("data").GetProperty("ticket")) with { ChatId = "oc_1", Answer = answer });
    }

    /// <summary>Tickets of all kinds, one a minute until now.</summary>
    public static void Generate(SandboxState state, int count)
    {
        if (count == 0)
            return;
        var now = state.Now;
        var guests = Enumerable.Range(0, Math.Min(count, 500)).Select(i => new User($"ou_{i:x32}")
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"{Names[i % Names.Length]} {(i / Names.Length) + 1}"),
            Email = $"guest{i}@example.com",
        }).ToArray();
        var agents = state.Agents.Values.Select(agent => agent.User).DefaultIfEmpty(state.UserOf(OwnerId)).ToArray();
        var tags = TagNames.Select(state.TagOf).ToArray();
        for (var i = 0; i < count; i++)
        {
            var created = now - ((long)(count - i) * 60_000);
            // Steps that have no factor in common, so that all goes with all.
            var status = Statuses[i % Statuses.Length];
            var isHuman = i % 3 != 0;
            var agent = agents[i / 3 % agents.Length];
            var isClosed = status >= Ticket.FirstClosedStatus;
            state.Seed(new Ticket(state.Ids.Next())
            {
                HelpdeskId = state.HelpdeskId,
                ChatId = state.Ids.Next("oc_"),
                Guest = guests[i * 7 % guests.Length],
                Stage = isHuman ? Ticket.HumanStage : Ticket.BotStage,
                Status = status,
                Score = isClosed && i % 5 != 0 ? (i % 3) + 1 : null,
                CreatedAt = created,
                UpdatedAt = isClosed ? created + 30_000 : -1,
                ClosedAt = isClosed ? created + 30_000 : null,
                ClosedBy = status == 51 ? agent : null,
                Solve = isClosed ? (i % 2) + 1 : null,
                Channel = Channels[i % Channels.Length],
                Agents = isHuman ? [agent] : [],
                AgentOwner = isHuman ? agent : null,
                AgentEntryTime = isHuman ? created + 10_000 : null,
                BotServiceDuration = isHuman ? 10 : null,
                Tags = i % 4 == 0 ? [tags[i / 4 % tags.Length]] : [],
            });
        }
    }
}

using System.CommandLine;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Cli.Commands;

/// <summary><c>agent list</c>: who answers, in what state, with which skills.</summary>
internal static class AgentListCommand
{
    private static readonly Dictionary<string, AgentStatus> States = new()
    {
        ["online"] = AgentStatus.Online,
        ["offline"] = AgentStatus.Offline,
        ["off-duty"] = AgentStatus.OffDuty,
        ["removed"] = AgentStatus.Removed,
    };

    public static Command Create(CommandContext context)
    {
        var status = new Option<string[]>("--status") { Description = "State; several for any of them; all but removed unless given.", HelpName = string.Join('|', States.Keys), AllowMultipleArgumentsPerToken = true };
        status.CompletionSources.Add([.. States.Keys]);
        status.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => !States.ContainsKey(token.Value)) is { } unknown)
                result.AddError($"--status knows no '{unknown.Value}'; there are {string.Join(", ", States.Keys)}.");
        });
        var output = CommandContext.Output(isList: true);
        return context.Create("list", "List the agents of the helpdesk.", [status, output], async (parsed, session, cancellationToken) =>
        {
            string[] states = parsed.GetValue(status) is { Length: > 0 } given ? given : ["online", "offline", "off-duty"];
            var agents = await session.Client.ListAgentSchedulesAsync([.. states.Select(state => States[state])], cancellationToken);
            await context.WriteListAsync(AsyncEnumerable(agents), parsed.GetRequiredValue(output), limit: 0, list => Table(list, context.Host), cancellationToken);
            return ExitStatus.Success;
        });
    }

    private static string Table(IReadOnlyList<AgentSchedule> agents, CliHost host)
    {
        if (agents.Count == 0)
            return "No agents.\n";
        var screen = new Screen(host);
        screen.AddTable(
            ["Agent", "Status", "Email", "Department", "Skills", "Id"],
            [.. agents.Select(agent => new[]
            {
                agent.Agent?.Name,
                agent.TypedStatus?.Name is { } state ? Screen.Words(state) : Screen.Named(agent.Status, null),
                agent.Agent?.Email,
                agent.Agent?.Department,
                string.Join(", ", (agent.AgentSkills ?? []).Select(skill => skill.Name ?? skill.Id)),
                agent.Agent?.Id,
            }.Select(cell => SafeText.Line(cell ?? "")).ToArray())]);
        return screen.Render();
    }

    private static async IAsyncEnumerable<T> AsyncEnumerable<T>(IReadOnlyList<T> list)
    {
        foreach (var item in list)
            yield return item;
        await Task.CompletedTask;
    }
}

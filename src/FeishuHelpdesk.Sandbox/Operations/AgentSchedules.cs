using System.Globalization;
using System.Text.Json;
using FeishuHelpdesk.Sandbox.Requests;
using FeishuHelpdesk.Sandbox.State;

namespace FeishuHelpdesk.Sandbox.Operations;

/// <summary>When agents work. Giving somebody hours makes an agent of them; taking them away removes the agent.</summary>
internal static class AgentSchedules
{
    public static SandboxAnswer Create(SandboxCall call)
    {
        call.Require(Role.Owner);
        var state = call.State;
        var added = new List<Agent>();
        var schedules = call.Body.List("agent_schedules").ToList();
        if (schedules.Count == 0)
            throw SandboxCall.Invalid("agent_schedules", "", "the field is required");
        foreach (var json in schedules)
        {
            var id = json.Text("agent_id") ?? throw SandboxCall.Invalid("agent_schedules.agent_id", "", "the field is required");
            var agent = state.Agents.GetValueOrDefault(id) ?? new Agent(state.UserOf(id));
            added.Add(With(agent, json, state) with { Status = agent.Status == Agent.Removed ? Agent.Online : agent.Status });
        }

        foreach (var agent in added)
            state.Agents[agent.User.Id] = agent;
        return SandboxCall.Done();
    }

    public static SandboxAnswer List(SandboxCall call)
    {
        var statuses = call.Query.All("status").Where(text => text.Length > 0).Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToHashSet();
        foreach (var status in statuses.Where(status => status is < Agent.Online or > Agent.Removed))
            throw SandboxCall.Invalid("status", status.ToString(CultureInfo.InvariantCulture), "the value must be between 1 and 4");
        var agents = call.State.Agents.Values.Where(agent => statuses.Contains(agent.Status));
        return SandboxCall.Ok(json => json.Items("agent_schedules", agents, agent => agent.Write(json, call.State)));
    }

    public static SandboxAnswer Get(SandboxCall call)
    {
        var agent = Entry(call);
        return SandboxCall.Ok(json =>
        {
            json.WritePropertyName("agent_schedule");
            agent.Write(json, call.State);
        });
    }

    public static SandboxAnswer Patch(SandboxCall call)
    {
        call.Require(Role.Owner);
        var agent = Entry(call);
        var body = call.Body.Field("agent_schedule") ?? throw SandboxCall.Invalid("agent_schedule", "", "the field is required");
        call.State.Agents[agent.User.Id] = With(agent, body, call.State);
        return SandboxCall.Done();
    }

    public static SandboxAnswer Delete(SandboxCall call)
    {
        call.Require(Role.Owner);
        var agent = Entry(call);
        call.State.Agents[agent.User.Id] = agent with { Status = Agent.Removed, SkillIds = [] };
        return SandboxCall.Done();
    }

    private static Agent Entry(SandboxCall call)
    {
        var id = call.Path["agent_id"];
        return call.State.Agents.TryGetValue(id, out var agent) && agent.Status != Agent.Removed ? agent : throw call.NotFound("agent_id", id);
    }

    private static Agent With(Agent agent, JsonElement json, SandboxState state)
    {
        foreach (var day in json.List("schedule"))
        {
            CheckTime(day, "start_time");
            CheckTime(day, "end_time");
            if (day.Number("weekday") is not ((>= 1 and <= 7) or (>= 9 and <= 11)))
                throw SandboxCall.Invalid("weekday", day.Number("weekday")?.ToString(CultureInfo.InvariantCulture) ?? "", "the value must be 1 to 7, 9, 10 or 11");
        }

        if (json.Texts("agent_skill_ids").FirstOrDefault(id => !state.Skills.ContainsKey(id)) is { } unknown)
            throw SandboxCall.Invalid("agent_skill_ids", unknown, "there is no such skill");
        return agent with
        {
            Schedule = json.Field("schedule") ?? agent.Schedule,
            SkillIds = json.Field("agent_skill_ids") is null ? agent.SkillIds : [.. json.Texts("agent_skill_ids").Distinct()],
        };
    }

    // 24:00 is beyond the documented range and in its sample.
    private static void CheckTime(JsonElement day, string name)
    {
        var text = day.Text(name) ?? "";
        if (text != "24:00" && !TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            throw SandboxCall.Invalid(name, text, "the value must be a time such as 09:30");
    }
}

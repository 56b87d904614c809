using System.Globalization;
using System.Text.Json;
using FeishuHelpdesk.Sandbox.Requests;
using FeishuHelpdesk.Sandbox.State;

namespace FeishuHelpdesk.Sandbox.Operations;

/// <summary>What agents can do, and by which rules tickets come to them.</summary>
internal static class Skills
{
    // From the page of the service that lists them: its own number for each, and what it can be compared by.
    private static readonly (string Id, string Name, int[] Operators, int Category)[] Rules =
    [
        ("3", "City", [5, 6], 3),
        ("9", "Source", [7, 8], 2),
        ("10", "Language", [7, 8], 3),
        ("11", "Name or e-mail", [7, 8], 3),
        ("12", "Department", [7, 8], 3),
        ("14", "Chinese FAQ category", [7, 8], 1),
        ("15", "English FAQ category", [7, 8], 1),
        ("16", "Japanese FAQ category", [7, 8], 1),
        ("17", "User level", [2, 3], 3),
    ];

    public static SandboxAnswer Create(SandboxCall call)
    {
        call.Require(Role.Owner);
        var id = call.State.Ids.Next();
        call.State.Skills[id] = With(new Skill(id), call.Body, call.State);
        return SandboxCall.Ok(json => json.WriteString("agent_skill_id", id));
    }

    public static SandboxAnswer List(SandboxCall call) => SandboxCall.Ok(json => json.Items("agent_skills", call.State.Skills.Values, skill =>
    {
        json.WriteStartObject();
        WriteMembers(json, skill, call.State.HelpdeskId, withRules: false);
        json.WriteEndObject();
    }));

    public static SandboxAnswer Get(SandboxCall call)
    {
        var skill = Entry(call);
        return SandboxCall.Ok(json =>
        {
            json.WriteStartObject("agent_skill");
            WriteMembers(json, skill, call.State.HelpdeskId, withRules: true);
            json.Items("agents", skill.AgentIds, agent => call.State.UserOf(agent).WriteShort(json));
            json.WriteEndObject();
        });
    }

    public static SandboxAnswer Patch(SandboxCall call)
    {
        call.Require(Role.Owner);
        var skill = Entry(call);
        var body = call.Body.Field("agent_skill") ?? throw SandboxCall.Invalid("agent_skill", "", "the field is required");
        call.State.Skills[skill.Id] = With(skill, body, call.State);
        return SandboxCall.Done();
    }

    public static SandboxAnswer Delete(SandboxCall call)
    {
        call.Require(Role.Owner);
        var skill = Entry(call);
        if (skill.IsDefault)
            throw new RefusedException(ErrorCodes.Forbidden);
        call.State.Skills.Remove(skill.Id);
        foreach (var agent in call.State.Agents.Values.Where(agent => agent.SkillIds.Contains(skill.Id)).ToList())
            call.State.Agents[agent.User.Id] = agent with { SkillIds = [.. agent.SkillIds.Where(id => id != skill.Id)] };
        return SandboxCall.Done();
    }

    public static SandboxAnswer ListRules(SandboxCall call) => SandboxCall.Ok(json =>
    {
        json.WriteStartArray("rules");
        foreach (var (id, name, operators, category) in Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.Items("operator_options", operators, one => json.WriteNumberValue(one));
            json.WriteNumber("category", category);
            json.WriteString("display_name", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static Skill Entry(SandboxCall call)
    {
        var id = call.Path["agent_skill_id"];
        return call.State.Skills.TryGetValue(id, out var skill) ? skill : throw call.NotFound("agent_skill_id", id);
    }

    private static Skill With(Skill skill, JsonElement json, SandboxState state)
    {
        foreach (var rule in json.List("rules"))
        {
            var known = Rules.FirstOrDefault(one => one.Id == rule.Text("id"));
            if (known.Id is null)
                throw SandboxCall.Invalid("rules.id", rule.Text("id") ?? "", "there is no such rule");
            if (rule.Number("selected_operator") is { } selected && !known.Operators.Contains((int)selected))
                throw SandboxCall.Invalid("rules.selected_operator", selected.ToString(CultureInfo.InvariantCulture), "the rule does not take this operator");
        }

        if (json.Texts("agent_ids").FirstOrDefault(id => !state.Agents.ContainsKey(id)) is { } unknown)
            throw SandboxCall.Invalid("agent_ids", unknown, "there is no such agent");
        return skill with
        {
            Name = json.Text("name") ?? skill.Name,
            Rules = json.Field("rules") ?? skill.Rules,
            AgentIds = json.Field("agent_ids") is null ? skill.AgentIds : [.. json.Texts("agent_ids").Distinct()],
        };
    }

    private static void WriteMembers(Utf8JsonWriter json, Skill skill, string helpdeskId, bool withRules)
    {
        json.WriteString("id", skill.Id);
        json.WriteString("agent_skill_id", skill.Id);
        json.WriteString("helpdesk_id", helpdeskId);
        json.WriteString("name", skill.Name);
        if (withRules)
            json.Optional("rules", skill.Rules);
        json.Texts("agent_ids", skill.AgentIds);
        json.WriteBoolean("is_default", skill.IsDefault);
    }
}

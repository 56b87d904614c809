using Xunit;

namespace FeishuHelpdesk.Sandbox.Tests;

/// <summary>Agents, their hours and their skills.</summary>
public sealed class AgentTests : SandboxFixture
{
    private const string Owner = "ou_37019b7c830210acd88fdce886e25c71";
    private const string Schedules = "/helpdesk/v1/agent_schedules";
    private const string Skills = "/helpdesk/v1/agent_skills";

    [Fact]
    public async Task An_agent_goes_offline_and_online_and_into_no_other_status()
    {
        await Caller.OkAsync("PATCH", $"/helpdesk/v1/agents/{Owner}", """{"status":2}""");
        Assert.DoesNotContain(Owner, (await Caller.OkAsync("GET", Schedules + "?status=1")).GetRawText());
        Assert.Contains(Owner, (await Caller.OkAsync("GET", Schedules + "?status=1&status=2")).GetRawText());

        await Caller.RefusedAsync(400, 150001, "PATCH", $"/helpdesk/v1/agents/{Owner}", """{"status":3}""");
        await Caller.RefusedAsync(400, 150001, "PATCH", $"/helpdesk/v1/agents/{Owner}", """{"status":"1"}""");
        await Caller.RefusedAsync(400, 150001, "PATCH", "/helpdesk/v1/agents/ou_nobody", """{"status":1}""");
    }

    [Fact]
    public async Task Hours_make_an_agent_and_without_them_there_is_none()
    {
        await Caller.OkAsync("POST", Schedules, """{"agent_schedules":[{"agent_id":"ou_new","schedule":[{"start_time":"09:00","end_time":"18:00","weekday":10}],"agent_skill_ids":["test-skill-id"]}]}""");
        Assert.Contains("ou_new", (await Caller.OkAsync("GET", "/helpdesk/v1/agent_emails")).GetRawText());
        var agent = (await Caller.OkAsync("GET", "/helpdesk/v1/agents/ou_new/schedules")).GetProperty("agent_schedule");
        Assert.Equal("General", agent.GetProperty("agent_skills")[0].GetProperty("name").GetString());

        await Caller.OkAsync("PATCH", "/helpdesk/v1/agents/ou_new/schedules", """{"agent_schedule":{"schedule":[{"start_time":"10:00","end_time":"24:00","weekday":9}]}}""");
        agent = (await Caller.OkAsync("GET", "/helpdesk/v1/agents/ou_new/schedules")).GetProperty("agent_schedule");
        Assert.Equal("10:00", agent.GetProperty("schedule")[0].GetProperty("start_time").GetString());
        Assert.Single(agent.GetProperty("agent_skills").EnumerateArray());

        await Caller.OkAsync("DELETE", "/helpdesk/v1/agents/ou_new/schedules");
        Assert.Equal(["agent_id: there is none with this id"], await Caller.RefusedAsync(400, 154000, "GET", "/helpdesk/v1/agents/ou_new/schedules"));
        Assert.Contains("ou_new", (await Caller.OkAsync("GET", Schedules + "?status=4")).GetRawText());
        Assert.DoesNotContain("ou_new", (await Caller.OkAsync("GET", "/helpdesk/v1/agent_emails")).GetRawText());
    }

    [Theory]
    [InlineData("""{"agent_schedules":[]}""", "agent_schedules: the field is required")]
    [InlineData("""{"agent_schedules":[{}]}""", "agent_schedules.agent_id: the field is required")]
    [InlineData("""{"agent_schedules":[{"agent_id":"ou_1","schedule":[{"start_time":"9","end_time":"18:00","weekday":1}]}]}""", "start_time: the value must be a time such as 09:30")]
    [InlineData("""{"agent_schedules":[{"agent_id":"ou_1","schedule":[{"start_time":"09:00","end_time":"25:00","weekday":1}]}]}""", "end_time: the value must be a time such as 09:30")]
    [InlineData("""{"agent_schedules":[{"agent_id":"ou_1","schedule":[{"start_time":"09:00","end_time":"18:00","weekday":8}]}]}""", "weekday: the value must be 1 to 7, 9, 10 or 11")]
    [InlineData("""{"agent_schedules":[{"agent_id":"ou_1","agent_skill_ids":["5"]}]}""", "agent_skill_ids: there is no such skill")]
    public async Task What_are_no_hours_is_154000_with_the_field(string body, string violation) =>
        Assert.Equal([violation], await Caller.RefusedAsync(400, 154000, "POST", Schedules, body));

    [Fact]
    public async Task Agents_are_listed_by_a_status_that_there_is()
    {
        Assert.Equal(["status: the parameter is required"], await Caller.RefusedAsync(400, 154000, "GET", Schedules));
        Assert.Equal(["status: the value must be between 1 and 4"], await Caller.RefusedAsync(400, 154000, "GET", Schedules + "?status=5"));
        Assert.Equal(["status: the value must be between 1 and 4"], await Caller.RefusedAsync(400, 154000, "GET", Schedules + "?status=0"));
    }

    [Fact]
    public async Task A_skill_is_made_read_changed_and_deleted()
    {
        var id = (await Caller.OkAsync("POST", Skills, $$$"""{"name":"Printers","rules":[{"id":"12","selected_operator":8,"operand":{"selected_departments":[{"id":"od_1"}]},"category":3}],"agent_ids":["{{{Owner}}}"]}""")).GetProperty("agent_skill_id").GetString();
        var skill = (await Caller.OkAsync("GET", $"{Skills}/{id}")).GetProperty("agent_skill");
        Assert.Equal("od_1", skill.GetProperty("rules")[0].GetProperty("operand").GetProperty("selected_departments")[0].GetProperty("id").GetString());
        Assert.Equal("abc", skill.GetProperty("agents")[0].GetProperty("name").GetString());

        await Caller.OkAsync("PATCH", $"{Skills}/{id}", """{"agent_skill":{"name":"Plotters","agent_ids":[]}}""");
        skill = (await Caller.OkAsync("GET", $"{Skills}/{id}")).GetProperty("agent_skill");
        Assert.Equal(("Plotters", 1, 0), (skill.GetProperty("name").GetString(), skill.GetProperty("rules").GetArrayLength(), skill.GetProperty("agents").GetArrayLength()));
        Assert.Contains("Plotters", (await Caller.OkAsync("GET", Skills)).GetRawText());

        await Caller.OkAsync("DELETE", $"{Skills}/{id}");
        Assert.Equal(["agent_skill_id: there is none with this id"], await Caller.RefusedAsync(400, 154000, "GET", $"{Skills}/{id}"));
        await Caller.RefusedAsync(403, 154003, "DELETE", $"{Skills}/test-skill-id");
        await Caller.RefusedAsync(403, 154003, "POST", Skills, "{}", Sandbox.AgentAccessToken);
        await Caller.OkAsync("DELETE", $"{Skills}/6941215891786825756");
        Assert.DoesNotContain("6941215891786825756", (await Caller.OkAsync("GET", $"/helpdesk/v1/agents/{Owner}/schedules")).GetRawText());
    }

    [Theory]
    [InlineData("""{"rules":[{"id":"5"}]}""", "rules.id: there is no such rule")]
    [InlineData("""{"rules":[{"id":"12","selected_operator":2}]}""", "rules.selected_operator: the rule does not take this operator")]
    [InlineData("""{"agent_ids":["ou_nobody"]}""", "agent_ids: there is no such agent")]
    public async Task What_is_no_skill_is_154000_with_the_field(string body, string violation) =>
        Assert.Equal([violation], await Caller.RefusedAsync(400, 154000, "POST", Skills, body));

    [Fact]
    public async Task The_rules_that_a_skill_may_have_are_listed() =>
        Assert.Equal(9, (await Caller.OkAsync("GET", "/helpdesk/v1/agent_skill_rules")).GetProperty("rules").GetArrayLength());
}

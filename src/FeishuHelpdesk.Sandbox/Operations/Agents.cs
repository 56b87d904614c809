using FeishuHelpdesk.Sandbox.Requests;
using FeishuHelpdesk.Sandbox.State;

namespace FeishuHelpdesk.Sandbox.Operations;

/// <summary>The people who work for the helpdesk.</summary>
internal static class Agents
{
    public static SandboxAnswer Emails(SandboxCall call) => SandboxCall.Ok(json =>
    {
        json.WriteStartObject("agents");
        foreach (var agent in call.State.Agents.Values.Where(agent => agent.Status != Agent.Removed))
            json.WriteString(agent.User.Id, agent.User.Email ?? "");
        json.WriteEndObject();
    });

    public static SandboxAnswer Patch(SandboxCall call)
    {
        // The one code of this operation is for whatever is wrong.
        var status = call.Body.Number("status");
        if (status is not (Agent.Online or Agent.Offline)
            || !call.State.Agents.TryGetValue(call.Path["agent_id"], out var agent)
            || agent.Status == Agent.Removed)
            throw new RefusedException(ErrorCodes.InvalidAgentStatus);
        call.Require(Role.Agent);
        call.State.Agents[agent.User.Id] = agent with { Status = (int)status! };
        return SandboxCall.Done();
    }
}

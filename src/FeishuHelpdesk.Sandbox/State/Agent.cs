using System.Text.Json;

namespace FeishuHelpdesk.Sandbox.State;

/// <summary>Somebody who works for the helpdesk.</summary>
internal sealed record Agent(User User)
{
    public const int Online = 1;
    public const int Offline = 2;
    public const int OffDuty = 3;
    public const int Removed = 4;

    public int Status { get; init; } = Online;

    public string? CompanyName { get; init; }

    public JsonElement? Schedule { get; init; }

    public IReadOnlyList<string> SkillIds { get; init; } = [];

    public void Write(Utf8JsonWriter json, SandboxState state)
    {
        json.WriteStartObject();
        json.WriteNumber("status", Status);
        json.WriteStartObject("agent");
        json.WriteString("id", User.Id);
        json.Optional("avatar_url", User.AvatarUrl);
        json.Optional("name", User.Name);
        json.Optional("email", User.Email);
        json.Optional("department", User.Department);
        json.Optional("company_name", CompanyName);
        json.WriteEndObject();
        json.Optional("schedule", Schedule);
        json.Items("agent_skills", SkillIds.Select(id => state.Skills.GetValueOrDefault(id)).OfType<Skill>(), skill =>
        {
            json.WriteStartObject();
            json.WriteString("id", skill.Id);
            json.WriteString("name", skill.Name);
            json.WriteBoolean("is_default", skill.IsDefault);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }
}

/// <summary>What some agents can do, and which tickets therefore come to them.</summary>
internal sealed record Skill(string Id)
{
    public string Name { get; init; } = "";

    public JsonElement? Rules { get; init; }

    public IReadOnlyList<string> AgentIds { get; init; } = [];

    public bool IsDefault { get; init; }
}

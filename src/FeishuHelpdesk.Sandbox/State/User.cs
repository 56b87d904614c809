using System.Text.Json;

namespace FeishuHelpdesk.Sandbox.State;

/// <summary>A guest or an agent, as tickets show them.</summary>
internal sealed record User(string Id)
{
    public string? Name { get; init; }

    public string? AvatarUrl { get; init; }

    public string? Email { get; init; }

    public string? Department { get; init; }

    public string? City { get; init; }

    public string? Country { get; init; }

    public static User Read(JsonElement json) => new(json.Text("id") ?? "")
    {
        Name = json.Text("name"),
        AvatarUrl = json.Text("avatar_url"),
        Email = json.Text("email"),
        Department = json.Text("department"),
        City = json.Text("city"),
        Country = json.Text("country"),
    };

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        json.Optional("avatar_url", AvatarUrl);
        json.Optional("name", Name);
        json.Optional("email", Email);
        json.Optional("department", Department);
        json.Optional("city", City);
        json.Optional("country", Country);
        json.WriteEndObject();
    }

    /// <summary>As FAQs show who wrote them: without the address.</summary>
    public void WriteShort(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        json.Optional("avatar_url", AvatarUrl);
        json.Optional("name", Name);
        json.WriteEndObject();
    }
}

using System.Text.Json;

namespace FeishuHelpdesk.Sandbox.State;

/// <summary>An entry of the knowledge base.</summary>
internal sealed record Faq(string Id)
{
    public string Question { get; init; } = "";

    public string? Answer { get; init; }

    public JsonElement? Richtext { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? CategoryId { get; init; }

    /// <summary>Seconds, as all times of an FAQ.</summary>
    public long CreatedAt { get; init; }

    public long UpdatedAt { get; init; }

    public long? ExpiresAt { get; init; }

    public User? CreatedBy { get; init; }

    public User? UpdatedBy { get; init; }

    public bool IsDeleted { get; init; }

    /// <summary>The images in the answer.</summary>
    public IEnumerable<string> ImageKeys => Richtext is { ValueKind: JsonValueKind.Array } list
        ? list.EnumerateArray().Select(part => part.Text("key")).OfType<string>()
        : [];

    public bool Contains(string text) =>
        Question.Contains(text, StringComparison.OrdinalIgnoreCase)
        || Answer?.Contains(text, StringComparison.OrdinalIgnoreCase) == true
        || Tags.Any(tag => tag.Contains(text, StringComparison.OrdinalIgnoreCase))
        || CreatedBy?.Name?.Contains(text, StringComparison.OrdinalIgnoreCase) == true;

    public void Write(Utf8JsonWriter json, SandboxState state)
    {
        json.WriteStartObject();
        json.WriteString("faq_id", Id);
        json.WriteString("id", Id);
        json.WriteString("helpdesk_id", state.HelpdeskId);
        json.WriteString("question", Question);
        json.Optional("answer", Answer);
        json.Optional("answer_richtext", Richtext);
        json.WriteNumber("create_time", CreatedAt);
        json.WriteNumber("update_time", UpdatedAt);
        json.Items("categories", state.CategoryPath(CategoryId), category =>
        {
            json.WriteStartObject();
            json.WriteString("category_id", category.Id);
            json.WriteString("id", category.Id);
            json.WriteString("name", category.Name);
            json.WriteEndObject();
        });
        json.Texts("tags", Tags);
        json.Optional("expire_time", ExpiresAt);
        json.Optional("update_user", UpdatedBy, user => user.WriteShort(json));
        json.Optional("create_user", CreatedBy, user => user.WriteShort(json));
        json.WriteEndObject();
    }
}

/// <summary>A category of the knowledge base.</summary>
internal sealed record Category(string Id, string Name, string ParentId, string? Language)
{
    public const string Root = "0";

    /// <summary>Milliseconds; the service sorts by it and does not show it.</summary>
    public long UpdatedAt { get; init; }
}

using System.Globalization;
using System.Text.Json;

namespace FeishuHelpdesk.Sandbox.State;

/// <summary>A custom field, of tickets or of users.</summary>
internal sealed record CustomizedField(string Id)
{
    public string KeyName { get; init; } = "";

    public string DisplayName { get; init; } = "";

    public string Position { get; init; } = "";

    public string FieldType { get; init; } = "string";

    public string Description { get; init; } = "";

    public bool Visible { get; init; }

    public bool? Editable { get; init; }

    public bool Required { get; init; }

    /// <summary>Milliseconds.</summary>
    public long CreatedAt { get; init; }

    public long UpdatedAt { get; init; }

    public User? CreatedBy { get; init; }

    public User? UpdatedBy { get; init; }

    public JsonElement? Options { get; init; }

    public bool? AllowsMultiple { get; init; }

    public bool IsDropdown => FieldType is "dropdown" or "dropdown_nested";

    /// <summary>Whether a value is that of an option; any is where there are none.</summary>
    public bool Takes(string value) => Options is not { } root || HasTag(root, value);

    public void WriteTicketField(Utf8JsonWriter json, string helpdeskId, bool withOptions)
    {
        json.WriteStartObject();
        WriteTicketFieldMembers(json, helpdeskId, withOptions);
        json.WriteEndObject();
    }

    /// <summary>The members alone, which the service writes right into <c>data</c>.</summary>
    public void WriteTicketFieldMembers(Utf8JsonWriter json, string helpdeskId, bool withOptions)
    {
        json.WriteString("ticket_customized_field_id", Id);
        WriteCommon(json, helpdeskId);
        json.Optional("created_by", CreatedBy, WriteUser);
        json.Optional("updated_by", UpdatedBy, WriteUser);
        if (withOptions)
            json.Optional("dropdown_options", Options);
        json.Optional("dropdown_allow_multiple", AllowsMultiple);

        void WriteUser(User user) => (user with { Department = null, City = null, Country = null }).Write(json);
    }

    public void WriteUserField(Utf8JsonWriter json, string helpdeskId)
    {
        json.WriteStartObject();
        json.WriteString("user_customized_field_id", Id);
        json.WriteString("id", Id);
        WriteCommon(json, helpdeskId);
        json.WriteEndObject();
    }

    private void WriteCommon(Utf8JsonWriter json, string helpdeskId)
    {
        json.WriteString("helpdesk_id", helpdeskId);
        json.WriteString("key_name", KeyName);
        json.WriteString("display_name", DisplayName);
        json.WriteString("position", Position);
        json.WriteString("field_type", FieldType);
        json.WriteString("description", Description);
        json.WriteBoolean("visible", Visible);
        json.Optional("editable", Editable);
        json.WriteBoolean("required", Required);
        // Numbers in texts here, unlike in tickets.
        json.WriteString("created_at", CreatedAt.ToString(CultureInfo.InvariantCulture));
        json.WriteString("updated_at", UpdatedAt.ToString(CultureInfo.InvariantCulture));
    }

    private static bool HasTag(JsonElement option, string tag) =>
        option.Text("tag") == tag || option.List("children").Any(child => HasTag(child, tag));
}

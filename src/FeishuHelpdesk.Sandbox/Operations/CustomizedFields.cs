using System.Text.Json;
using FeishuHelpdesk.Sandbox.Requests;
using FeishuHelpdesk.Sandbox.State;

namespace FeishuHelpdesk.Sandbox.Operations;

/// <summary>The custom fields of tickets, and those of users, which the service only shows.</summary>
internal static class CustomizedFields
{
    private const string IdName = "ticket_customized_field_id";

    public static SandboxAnswer ListAll(SandboxCall call)
    {
        var visibleOnly = call.Query.Flag("visible_only") == true;
        var state = call.State;
        return SandboxCall.Ok(json =>
        {
            json.Items("user_customized_fields", state.UserFields.Values.Where(field => field.Visible || !visibleOnly), field => field.WriteUserField(json, state.HelpdeskId));
            json.Items("ticket_customized_fields", state.TicketFields.Values.Where(field => field.Visible || !visibleOnly), field => field.WriteTicketField(json, state.HelpdeskId, withOptions: false));
        });
    }

    public static SandboxAnswer Create(SandboxCall call)
    {
        call.Require(Role.Owner);
        var body = call.Body;
        var state = call.State;
        if (body.Text("helpdesk_id") is { } helpdesk && helpdesk != state.HelpdeskId)
            throw SandboxCall.Invalid("helpdesk_id", helpdesk, "the value must be the helpdesk of the header");
        var type = body.Text("field_type")!;
        if (type is not ("string" or "multiline" or "dropdown" or "dropdown_nested"))
            throw SandboxCall.Invalid("field_type", type, "the value must be string, multiline, dropdown or dropdown_nested");
        CheckOptions(body, type);
        var key = body.Text("key_name")!;
        if (state.TicketFields.Values.Any(field => field.KeyName == key))
            throw SandboxCall.Invalid("key_name", key, "there is a field with this key");
        var now = state.Now;
        var id = state.Ids.Next();
        state.TicketFields[id] = Read(id, body) with { CreatedAt = now, UpdatedAt = now, CreatedBy = call.User, UpdatedBy = call.User };
        return SandboxCall.Done();
    }

    public static SandboxAnswer List(SandboxCall call)
    {
        // The page of this operation shows a body, although it is read with GET; without one there is no such condition.
        var visible = call.Body.Flag("visible");
        var state = call.State;
        var fields = call.TokenPage([.. state.TicketFields.Values.Where(field => visible is null || field.Visible == visible)], field => field.Id, out var next);
        return SandboxCall.Ok(json =>
        {
            json.WriteBoolean("has_more", next is not null);
            json.Optional("next_page_token", next);
            json.Items("items", fields, field => field.WriteTicketField(json, state.HelpdeskId, withOptions: true));
        });
    }

    public static SandboxAnswer Get(SandboxCall call)
    {
        var field = Field(call);
        return SandboxCall.Ok(json => field.WriteTicketFieldMembers(json, call.State.HelpdeskId, withOptions: true));
    }

    public static SandboxAnswer Patch(SandboxCall call)
    {
        call.Require(Role.Owner);
        var field = Field(call);
        var body = call.Body;
        CheckOptions(body, field.FieldType);
        call.State.TicketFields[field.Id] = field with
        {
            DisplayName = body.Text("display_name") ?? field.DisplayName,
            Position = body.Text("position") ?? field.Position,
            Description = body.Text("description") ?? field.Description,
            Visible = body.Flag("visible") ?? field.Visible,
            Required = body.Flag("required") ?? field.Required,
            Options = body.Field("dropdown_options") ?? field.Options,
            UpdatedAt = call.State.Now,
            UpdatedBy = call.User,
        };
        return SandboxCall.Done();
    }

    public static SandboxAnswer Delete(SandboxCall call)
    {
        call.Require(Role.Owner);
        call.State.TicketFields.Remove(Field(call).Id);
        return SandboxCall.Done();
    }

    /// <summary>A field as a request or a seed writes it.</summary>
    public static CustomizedField Read(string id, JsonElement json) => new(id)
    {
        KeyName = json.Text("key_name") ?? "",
        DisplayName = json.Text("display_name") ?? "",
        Position = json.Text("position") ?? "",
        FieldType = json.Text("field_type") ?? "string",
        Description = json.Text("description") ?? "",
        Visible = json.Flag("visible") ?? false,
        Editable = json.Flag("editable"),
        Required = json.Flag("required") ?? false,
        Options = json.Field("dropdown_options"),
        AllowsMultiple = json.Flag("dropdown_allow_multiple"),
    };

    private static CustomizedField Field(SandboxCall call)
    {
        var id = call.PathId(IdName);
        return call.State.TicketFields.TryGetValue(id, out var field) ? field : throw call.NotFound(IdName, id);
    }

    private static void CheckOptions(JsonElement body, string type)
    {
        if (body.Field("dropdown_options") is not { } root)
            return;
        if (type is not ("dropdown" or "dropdown_nested"))
            throw SandboxCall.Invalid("dropdown_options", "", "only a dropdown has options");
        CheckOptions(root, 0);
    }

    private static void CheckOptions(JsonElement option, int level)
    {
        if (level > 3)
            throw SandboxCall.Invalid("dropdown_options", "", "options have three levels at the most");
        foreach (var child in option.List("children"))
        {
            if (child.Text("tag") is null || child.Text("display_name") is null)
                throw SandboxCall.Invalid("dropdown_options", "", "every option needs a tag and a display_name");
            CheckOptions(child, level + 1);
        }
    }
}

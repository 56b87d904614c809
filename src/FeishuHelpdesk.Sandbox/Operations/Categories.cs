using System.Text.Json;
using FeishuHelpdesk.Sandbox.Requests;
using FeishuHelpdesk.Sandbox.State;

namespace FeishuHelpdesk.Sandbox.Operations;

/// <summary>The categories of the knowledge base: a tree.</summary>
internal static class Categories
{
    public static SandboxAnswer Create(SandboxCall call)
    {
        call.Require(Role.Agent);
        var state = call.State;
        var parent = call.Body.Text("parent_id")!;
        if (parent != Category.Root && !state.Categories.ContainsKey(parent))
            throw call.NotFound("parent_id", parent);
        var category = new Category(state.Ids.Next(), call.Body.Text("name")!, parent, call.Body.Text("language")) { UpdatedAt = state.Now };
        state.Categories[category.Id] = category;
        return SandboxCall.Ok(json =>
        {
            json.WriteStartObject("category");
            WriteMembers(json, category, state.HelpdeskId, withParent: true);
            json.WriteEndObject();
        });
    }

    public static SandboxAnswer List(SandboxCall call)
    {
        var language = call.Query.Text("lang");
        IEnumerable<Category> all = call.State.Categories.Values.Where(category => language is null || category.Language is null || category.Language == language);
        if (call.Query.Number("order_by") == 1)
            all = all.OrderBy(category => category.UpdatedAt);
        if (call.Query.Flag("asc") == false)
            all = all.Reverse();
        var children = all.ToLookup(category => category.ParentId);
        return SandboxCall.Ok(json =>
        {
            json.WriteStartArray("categories");
            WriteTree(json, children, Category.Root, call.State.HelpdeskId);
            json.WriteEndArray();
        });
    }

    public static SandboxAnswer Get(SandboxCall call)
    {
        var category = Entry(call);
        return SandboxCall.Ok(json => WriteMembers(json, category, call.State.HelpdeskId, withParent: false));
    }

    public static SandboxAnswer Patch(SandboxCall call)
    {
        call.Require(Role.Agent);
        var state = call.State;
        var category = Entry(call);
        var parent = call.Body.Text("parent_id") ?? category.ParentId;
        if (parent != Category.Root && (!state.Categories.ContainsKey(parent) || state.CategoryPath(parent).Any(one => one.Id == category.Id)))
            throw SandboxCall.Invalid("parent_id", parent, "the category cannot stand there");
        state.Categories[category.Id] = category with { Name = call.Body.Text("name") ?? category.Name, ParentId = parent, UpdatedAt = state.Now };
        return SandboxCall.Done();
    }

    /// <summary>Deletes a category with nothing below it; its FAQs go on without one.</summary>
    public static SandboxAnswer Delete(SandboxCall call)
    {
        call.Require(Role.Agent);
        var state = call.State;
        var category = Entry(call);
        if (state.Categories.Values.Any(one => one.ParentId == category.Id))
            throw SandboxCall.Invalid("id", category.Id, "the category has others below it");
        state.Categories.Remove(category.Id);
        return SandboxCall.Done();
    }

    private static Category Entry(SandboxCall call)
    {
        var id = call.PathId("id");
        return call.State.Categories.TryGetValue(id, out var category) ? category : throw call.NotFound("id", id);
    }

    private static void WriteTree(Utf8JsonWriter json, ILookup<string, Category> children, string parent, string helpdeskId)
    {
        foreach (var category in children[parent])
        {
            json.WriteStartObject();
            WriteMembers(json, category, helpdeskId, withParent: true);
            json.WriteStartArray("children");
            WriteTree(json, children, category.Id, helpdeskId);
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    private static void WriteMembers(Utf8JsonWriter json, Category category, string helpdeskId, bool withParent)
    {
        json.WriteString("category_id", category.Id);
        json.WriteString("id", category.Id);
        json.WriteString("name", category.Name);
        if (withParent)
            json.WriteString("parent_id", category.ParentId);
        json.WriteString("helpdesk_id", helpdeskId);
        json.Optional("language", category.Language);
    }
}

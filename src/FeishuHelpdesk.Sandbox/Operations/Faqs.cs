using System.Text;
using System.Text.Json;
using FeishuHelpdesk.Sandbox.Requests;
using FeishuHelpdesk.Sandbox.State;

namespace FeishuHelpdesk.Sandbox.Operations;

/// <summary>The entries of the knowledge base.</summary>
internal static class Faqs
{
    public static SandboxAnswer Create(SandboxCall call)
    {
        call.Require(Role.Agent);
        var state = call.State;
        var body = Body(call);
        var now = state.Now / 1000;
        JsonElement? richtext = null;
        if (body.Text("answer_richtext") is { } text)
        {
            // A text with JSON in it here; a list where an entry is changed.
            try
            {
                richtext = JsonDocument.Parse(text).RootElement;
            }
            catch (JsonException)
            {
            }

            if (richtext is not { ValueKind: JsonValueKind.Array })
                throw SandboxCall.Invalid("faq.answer_richtext", text.Length > 100 ? text[..100] + "…" : text, "the value must be a list in a text");
            var violations = richtext.Value.EnumerateArray().SelectMany((part, i) => Description.CheckModel("Richtext", part, $"faq.answer_richtext[{i}]")).ToArray();
            if (violations.Length > 0)
                throw new RefusedException(ErrorCodes.BadRequest, violations);
        }

        if (body.Text("answer") is null && richtext is null)
            throw SandboxCall.Invalid("faq.answer", "", "the answer or its rich text is required");
        var faq = new Faq(state.Ids.Next())
        {
            Question = body.Text("question")!,
            Answer = body.Text("answer") ?? Plain(richtext),
            Richtext = richtext,
            Tags = [.. body.Texts("tags")],
            CategoryId = Category(call, body),
            CreatedAt = now,
            UpdatedAt = now,
            CreatedBy = call.User,
            UpdatedBy = call.User,
        };
        state.Faqs[faq.Id] = faq;
        return One(call, faq);
    }

    public static SandboxAnswer List(SandboxCall call)
    {
        var query = call.Query;
        var search = query.Text("search");
        var category = query.Text("category_id");
        // 1 is what is online, 0 what was deleted and can be had back. Nothing is deleted for good here, which would be 2.
        var status = query.Text("status") ?? "1";
        var state = call.State;
        return Page(call, state.Faqs.Values.Where(faq =>
            status == (faq.IsDeleted ? "0" : "1")
            && (category is null || state.CategoryPath(faq.CategoryId).Any(one => one.Id == category))
            && (search is null || faq.Contains(search))));
    }

    public static SandboxAnswer Search(SandboxCall call)
    {
        var query = call.Query.Text("query")!;
        if (call.Query.Text("base64") == "true")
        {
            try
            {
                query = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Convert.FromBase64String(query));
            }
            catch (Exception e) when (e is FormatException or ArgumentException)
            {
                throw SandboxCall.Invalid("query", query, "the value must be base64");
            }
        }

        return Page(call, call.State.Faqs.Values.Where(faq => !faq.IsDeleted && faq.Contains(query)));
    }

    public static SandboxAnswer Get(SandboxCall call) => One(call, Entry(call));

    public static SandboxAnswer Patch(SandboxCall call)
    {
        call.Require(Role.Agent);
        var faq = Entry(call);
        var body = Body(call);
        var richtext = body.Field("answer_richtext");
        call.State.Faqs[faq.Id] = faq with
        {
            Question = body.Text("question")!,
            Answer = body.Text("answer") ?? Plain(richtext) ?? faq.Answer,
            Richtext = richtext ?? faq.Richtext,
            Tags = body.Field("tags") is null ? faq.Tags : [.. body.Texts("tags")],
            CategoryId = Category(call, body) ?? faq.CategoryId,
            UpdatedAt = call.State.Now / 1000,
            UpdatedBy = call.User,
        };
        return SandboxCall.Done();
    }

    public static SandboxAnswer Delete(SandboxCall call)
    {
        call.Require(Role.Agent);
        var faq = Entry(call);
        call.State.Faqs[faq.Id] = faq with { IsDeleted = true };
        return SandboxCall.Done();
    }

    public static SandboxAnswer Image(SandboxCall call)
    {
        var faq = Entry(call);
        var key = call.Path["image_key"];
        return faq.ImageKeys.Contains(key) && !call.State.DeletedImages.Contains(key)
            ? Messages.File(call.State, key)
            : throw new RefusedException(ErrorCodes.NotFound);
    }

    private static JsonElement Body(SandboxCall call) =>
        call.Body.Field("faq") ?? throw SandboxCall.Invalid("faq", "", "the field is required");

    private static string? Category(SandboxCall call, JsonElement body) =>
        body.Text("category_id") is not { } id || call.State.Categories.ContainsKey(id)
            ? body.Text("category_id")
            : throw SandboxCall.Invalid("faq.category_id", id, "there is no such category");

    private static string? Plain(JsonElement? richtext) => richtext is { ValueKind: JsonValueKind.Array } parts
        ? string.Concat(parts.EnumerateArray().Select(part => part.Text("type") == "line break" ? "\n" : part.Text("content")))
        : null;

    // One that was deleted is not found any more.
    private static Faq Entry(SandboxCall call)
    {
        var id = call.PathId("id");
        return call.State.Faqs.TryGetValue(id, out var faq) && !faq.IsDeleted ? faq : throw call.NotFound("id", id);
    }

    private static SandboxAnswer One(SandboxCall call, Faq faq) => SandboxCall.Ok(json =>
    {
        json.WritePropertyName("faq");
        faq.Write(json, call.State);
    });

    private static SandboxAnswer Page(SandboxCall call, IEnumerable<Faq> matching)
    {
        var all = matching.ToList();
        var items = call.TokenPage(all, faq => faq.Id, out var next);
        return SandboxCall.Ok(json =>
        {
            json.WriteBoolean("has_more", next is not null);
            json.Optional("page_token", next);
            json.WriteNumber("page_size", items.Count);
            json.WriteNumber("total", all.Count);
            json.Items("items", items, faq => faq.Write(json, call.State));
        });
    }
}

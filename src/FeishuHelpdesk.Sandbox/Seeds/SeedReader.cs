using System.Text.Json;
using FeishuHelpdesk.Sandbox.Operations;
using FeishuHelpdesk.Sandbox.State;

namespace FeishuHelpdesk.Sandbox.Seeds;

/// <summary>Reads what there is to be from JSON, in which everything looks as the service's answers show it.</summary>
internal static class SeedReader
{
    public static void Read(JsonElement seed, SandboxState state)
    {
        foreach (var user in seed.List("users").Select(User.Read))
            state.Users[user.Id] = user;
        foreach (var id in seed.Texts("hidden_from"))
            state.HiddenFrom.Add(id);
        foreach (var json in seed.List("agent_skills"))
        {
            var id = json.Text("id") ?? json.Text("agent_skill_id") ?? state.Ids.Next();
            state.Skills[id] = new Skill(id)
            {
                Name = json.Text("name") ?? "",
                Rules = json.Field("rules")?.Clone(),
                AgentIds = [.. json.Texts("agent_ids")],
                IsDefault = json.Flag("is_default") ?? false,
            };
        }

        foreach (var json in seed.List("agent_schedules"))
        {
            if (json.Field("agent") is not { } one)
                continue;
            var user = User.Read(one);
            state.Users[user.Id] = user;
            state.Agents[user.Id] = new Agent(user)
            {
                Status = (int)(json.Number("status") ?? Agent.Online),
                CompanyName = one.Text("company_name"),
                Schedule = json.Field("schedule")?.Clone(),
                SkillIds = [.. json.List("agent_skills").Select(skill => skill.Text("id")).OfType<string>()],
            };
        }

        ReadCategories(seed.List("categories"), Category.Root, state);
        foreach (var json in seed.List("faqs"))
            AddFaq(json, state);
        foreach (var json in seed.List("ticket_customized_fields"))
            AddField(json, json.Text("ticket_customized_field_id"), state.TicketFields, state);
        foreach (var json in seed.List("user_customized_fields"))
            AddField(json, json.Text("user_customized_field_id") ?? json.Text("id"), state.UserFields, state);
        foreach (var json in seed.List("tickets"))
            AddTicket(json, state);
    }

    private static void AddTicket(JsonElement json, SandboxState state)
    {
        var ticket = Ticket.Read(json);
        ticket = ticket with
        {
            Id = ticket.Id.Length > 0 ? ticket.Id : state.Ids.Next(),
            HelpdeskId = ticket.HelpdeskId.Length > 0 ? ticket.HelpdeskId : state.HelpdeskId,
            ChatId = ticket.ChatId.Length > 0 ? ticket.ChatId : state.Ids.Next("oc_"),
            CreatedAt = ticket.CreatedAt != 0 ? ticket.CreatedAt : state.Now,
        };
        state.Seed(ticket);
        foreach (var message in json.List("messages"))
        {
            var type = message.Text("message_type") ?? "text";
            var text = message.Text("content") ?? "";
            var user = message.Text("user_id") is { } id ? state.UserOf(id) : null;
            var (shown, images) = Shown(text);
            state.SeedMessage(ticket.Id, new(
                message.Text("id") ?? "",
                message.Text("message_id") ?? "",
                0,
                user is null ? Sender.Bot : state.Agents.ContainsKey(user.Id) ? Sender.Agent : Sender.Guest,
                user,
                type,
                message.Number("created_at") ?? state.Now,
                shown is null && images.Count == 0 ? Messages.TextContent(text) : text)
            {
                Text = shown ?? text,
                ImageKeys = images,
            });
        }
    }

    // A content as the service has it, JSON in a text; any other text is what is said.
    private static (string? Text, IReadOnlyList<string> ImageKeys) Shown(string content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            var root = json.RootElement;
            return (root.Text("content") ?? root.Text("text"), root.Text("image_key") is { } key ? [key] : [.. root.Texts("image_keys")]);
        }
        catch (JsonException)
        {
            return (null, []);
        }
    }

    private static void ReadCategories(IEnumerable<JsonElement> categories, string parent, SandboxState state)
    {
        foreach (var json in categories)
        {
            var id = json.Text("category_id") ?? json.Text("id") ?? state.Ids.Next();
            state.Categories[id] = new(id, json.Text("name") ?? "", json.Text("parent_id") ?? parent, json.Text("language")) { UpdatedAt = state.Now };
            ReadCategories(json.List("children"), id, state);
        }
    }

    private static void AddFaq(JsonElement json, SandboxState state)
    {
        var id = json.Text("faq_id") ?? json.Text("id") ?? state.Ids.Next();
        var now = state.Now / 1000;
        state.Faqs[id] = new Faq(id)
        {
            Question = json.Text("question") ?? "",
            Answer = json.Text("answer"),
            Richtext = json.Field("answer_richtext")?.Clone(),
            Tags = [.. json.Texts("tags")],
            CategoryId = json.List("categories").Select(category => category.Text("category_id") ?? category.Text("id")).LastOrDefault(),
            CreatedAt = json.Number("create_time") ?? now,
            UpdatedAt = json.Number("update_time") ?? now,
            ExpiresAt = json.Number("expire_time"),
            CreatedBy = json.Field("create_user") is { } creator ? User.Read(creator) : null,
            UpdatedBy = json.Field("update_user") is { } updater ? User.Read(updater) : null,
        };
    }

    private static void AddField(JsonElement json, string? id, SortedDictionary<string, CustomizedField> fields, SandboxState state)
    {
        id ??= state.Ids.Next();
        var field = CustomizedFields.Read(id, json);
        fields[id] = field with
        {
            Options = field.Options?.Clone(),
            CreatedAt = Milliseconds(json, "created_at") ?? state.Now,
            UpdatedAt = Milliseconds(json, "updated_at") ?? state.Now,
            CreatedBy = json.Field("created_by") is { } creator ? User.Read(creator) : null,
            UpdatedBy = json.Field("updated_by") is { } updater ? User.Read(updater) : null,
        };
    }

    private static long? Milliseconds(JsonElement json, string name) =>
        long.TryParse(json.Text(name), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var time) ? time : null;
}

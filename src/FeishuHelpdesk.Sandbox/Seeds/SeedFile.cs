using System.Globalization;
using System.Text.Json;
using FeishuHelpdesk.Sandbox.Requests;
using FeishuHelpdesk.Sandbox.State;

namespace FeishuHelpdesk.Sandbox.Seeds;

/// <summary>Checks a seed against the description of the service, and says in which line it is wrong.</summary>
internal static class SeedFile
{
    private static readonly Dictionary<string, string?> Models = new(StringComparer.Ordinal)
    {
        ["users"] = "TicketUser",
        ["agent_skills"] = "AgentSkill",
        ["agent_schedules"] = "AgentSchedule",
        ["categories"] = "Category",
        ["faqs"] = "Faq",
        ["ticket_customized_fields"] = "TicketCustomizedField",
        ["user_customized_fields"] = "UserCustomizedField",
        ["tickets"] = "Ticket",
        ["hidden_from"] = null,
    };

    /// <summary>All that it has, each with the list that it is in.</summary>
    /// <exception cref="FormatException">It is no seed.</exception>
    public static List<(string List, JsonElement Item)> Read(byte[] bytes)
    {
        JsonElement seed;
        try
        {
            seed = JsonDocument.Parse(bytes).RootElement;
        }
        catch (JsonException e)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {e.LineNumber + 1}: this is not JSON"), e);
        }

        if (seed.ValueKind != JsonValueKind.Object)
            throw new FormatException("line 1: a seed is an object with lists");
        var items = new List<(string, JsonElement)>();
        var ticketIds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in seed.EnumerateObject())
        {
            if (!Models.TryGetValue(list.Name, out var model))
                throw Wrong(bytes, [list.Name], $"there is no list '{list.Name}'; there are {string.Join(", ", Models.Keys)}");
            if (list.Value.ValueKind != JsonValueKind.Array)
                throw Wrong(bytes, [list.Name], "the value must be an array");
            var index = 0;
            foreach (var item in list.Value.EnumerateArray())
            {
                if (model is null ? item.ValueKind != JsonValueKind.String : item.ValueKind != JsonValueKind.Object)
                    throw Wrong(bytes, [list.Name, index], $"the value must be {(model is null ? "a string" : "an object")}");
                if (model is not null)
                    Check(bytes, list.Name, index, model, item);
                if (list.Name == "tickets")
                    CheckTicket(bytes, index, item, ticketIds);
                items.Add((list.Name, item));
                index++;
            }
        }

        return items;
    }

    private static void CheckTicket(byte[] bytes, int index, JsonElement ticket, HashSet<string> ids)
    {
        if (ticket.Text("ticket_id") is { } id)
        {
            if (!Ids.IsDigits(id))
                throw Wrong(bytes, ["tickets", index, "ticket_id"], "the id of a ticket is decimal digits");
            if (!ids.Add(id))
                throw Wrong(bytes, ["tickets", index, "ticket_id"], $"there are two tickets {id}");
        }

        if (ticket.Field("messages") is not { } messages)
            return;
        if (messages.ValueKind != JsonValueKind.Array)
            throw Wrong(bytes, ["tickets", index, "messages"], "the value must be an array");
        var number = 0;
        foreach (var message in messages.EnumerateArray())
        {
            if (Description.CheckModel("TicketMessage", message, "") is [var first, ..])
                throw Wrong(bytes, ["tickets", index, "messages", number, .. Steps(first.Field)], first.Description);
            number++;
        }
    }

    private static void Check(byte[] bytes, string list, int index, string model, JsonElement item)
    {
        if (Description.CheckModel(model, item, "") is [var first, ..])
            throw Wrong(bytes, [list, index, .. Steps(first.Field)], first.Description);
    }

    // A path such as guest.id or agents[0].id.
    private static IEnumerable<object> Steps(string path)
    {
        foreach (var part in path.Split('.', '[').Where(part => part.Length > 0))
            yield return part[^1] == ']' ? int.Parse(part.AsSpan(0, part.Length - 1), CultureInfo.InvariantCulture) : part;
    }

    private static FormatException Wrong(byte[] bytes, object[] path, string reason)
    {
        var text = string.Concat(path.Select((step, i) => step is int ? $"[{step}]" : i == 0 ? step : $".{step}"));
        return new(string.Create(CultureInfo.InvariantCulture, $"line {Line(bytes, path)}: {text}: {reason}"));
    }

    // The line of what stands at a path; read once more, which costs nothing where all is right.
    private static int Line(byte[] bytes, object[] path)
    {
        var reader = new Utf8JsonReader(bytes);
        reader.Read();
        foreach (var step in path)
        {
            var number = 0;
            while (reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    var isIt = step is string name && reader.ValueTextEquals(name);
                    reader.Read();
                    if (isIt)
                        break;
                    reader.Skip();
                }
                else if (step is int index && index == number++)
                {
                    break;
                }
                else
                {
                    reader.Skip();
                }
            }
        }

        return bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n') + 1;
    }
}

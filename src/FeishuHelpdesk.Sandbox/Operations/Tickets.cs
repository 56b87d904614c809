using System.Globalization;
using System.Text.Json;
using FeishuHelpdesk.Sandbox.Requests;
using FeishuHelpdesk.Sandbox.State;

namespace FeishuHelpdesk.Sandbox.Operations;

/// <summary>Tickets: begun by a guest, with the bot or with people, worked on, closed.</summary>
internal static class Tickets
{
    private const int OpenApiChannel = 9;

    public static SandboxAnswer Get(SandboxCall call)
    {
        var ticket = call.Ticket();
        if (ticket.Answer is { } answer)
            return SandboxAnswer.Raw(200, SandboxService.Json, answer);
        return SandboxCall.Ok(json =>
        {
            json.WritePropertyName("ticket");
            ticket.Write(json);
        });
    }

    public static SandboxAnswer List(SandboxCall call)
    {
        var query = call.Query;
        Together(query, "create_time_start", "create_time_end");
        Together(query, "update_time_start", "update_time_end");
        var filter = new Filter(query);
        // The newest first.
        var tickets = call.NumberedPage(call.State.NewestFirst(query.Number("create_time_start"), query.Number("create_time_end")).Where(filter.Takes), out var total);
        return SandboxCall.Ok(json =>
        {
            json.WriteNumber("total", total);
            json.Items("tickets", tickets, ticket => ticket.Write(json));
        });
    }

    public static SandboxAnswer Update(SandboxCall call)
    {
        call.Require(Role.Agent);
        var ticket = call.Ticket();
        var body = call.Body;
        string[] known = ["status", "tag_names", "comment", "customized_fields", "ticket_type", "solved", "channel"];
        if (!known.Any(name => body.Field(name) is not null))
            throw SandboxCall.Invalid("", "", "at least one field is needed");

        var state = call.State;
        var now = state.Now;
        var changed = ticket;
        if (body.Number("status") is { } status)
        {
            if (status is not (>= 1 and <= 5 or 50 or 51))
                throw SandboxCall.Invalid("status", status.ToString(CultureInfo.InvariantCulture), "a ticket cannot be given this status");
            changed = WithStatus(changed, (int)status, call.User, now);
        }

        if (body.Field("tag_names") is not null)
            changed = changed with { Tags = [.. body.Texts("tag_names").Distinct().Select(state.TagOf)] };
        if (body.Text("comment") is { } comment)
        {
            changed = changed with
            {
                Comments = [.. changed.Comments, new Comment(changed.Comments.Select(one => one.Id).DefaultIfEmpty(0).Max() + 1, comment, now, NumericId(call.User), call.User?.Name, call.User?.AvatarUrl)],
            };
        }

        if (body.Field("customized_fields") is not null)
            changed = changed with { Fields = WithValues(changed.Fields, body, state) };
        if (body.Number("ticket_type") is { } stage)
        {
            if (stage is not (Ticket.BotStage or Ticket.HumanStage))
                throw SandboxCall.Invalid("ticket_type", stage.ToString(CultureInfo.InvariantCulture), "the value must be 1 or 2");
            changed = changed with { Stage = (int)stage };
        }

        if (body.Number("solved") is { } solved)
        {
            if (solved is not (1 or 2))
                throw SandboxCall.Invalid("solved", solved.ToString(CultureInfo.InvariantCulture), "the value must be 1 or 2");
            changed = changed with { Solve = (int)solved };
        }

        if (body.Number("channel") is { } channel)
            changed = changed with { Channel = (int)channel };
        state.Update(changed);
        return SandboxCall.Done();
    }

    public static SandboxAnswer StartService(SandboxCall call)
    {
        var state = call.State;
        var body = call.Body;
        var openId = body.Text("open_id")!;
        if (!openId.StartsWith("ou_", StringComparison.Ordinal))
            throw SandboxCall.Invalid("open_id", openId, "the value must be an open_id");
        var isHuman = body.Flag("human_service") == true;
        var appointed = body.Texts("appointed_agents").ToList();
        if (appointed.Count > 0 && !isHuman)
            throw SandboxCall.Invalid("human_service", "", "the value must be true where agents are appointed");
        if (body.Text("customized_info") is { Length: > 1024 } info)
            throw SandboxCall.Invalid("customized_info", info[..100] + "…", "the value may have 1024 characters");
        if (state.HiddenFrom.Contains(openId))
            throw new RefusedException(ErrorCodes.HelpdeskNotVisible);
        var agents = appointed.Select(id => state.Agents.TryGetValue(id, out var agent) && agent.Status != Agent.Removed ? agent.User : throw call.NotFound("appointed_agents", id)).ToList();

        var now = state.Now;
        // Somebody with a ticket that is open goes on with it.
        var ticket = state.OpenTicketOf(openId);
        if (ticket is null)
        {
            ticket = new Ticket(state.Ids.Next())
            {
                HelpdeskId = state.HelpdeskId,
                ChatId = state.Ids.Next("oc_"),
                Guest = state.UserOf(openId),
                CreatedAt = now,
                Channel = OpenApiChannel,
            };
            if (isHuman)
                ticket = WithPeople(ticket, agents, state, now);
            state.Add(ticket);
        }
        else if (isHuman && ticket.Stage == Ticket.BotStage)
        {
            ticket = WithPeople(ticket, agents, state, now);
            state.Update(ticket);
        }

        return SandboxCall.Ok(json =>
        {
            json.WriteString("chat_id", ticket.ChatId);
            // The service gives it for tickets that people have.
            if (isHuman)
                json.WriteString("ticket_id", ticket.Id);
        });
    }

    public static SandboxAnswer AnswerUserQuery(SandboxCall call)
    {
        var ticket = call.Ticket();
        if (ticket.IsClosed || ticket.Stage != Ticket.BotStage)
            throw new RefusedException(ErrorCodes.Forbidden);
        var state = call.State;
        var faqs = new List<Faq>();
        foreach (var id in call.Body.List("faqs").Select(faq => faq.Text("id") ?? ""))
        {
            if (!state.Faqs.TryGetValue(id, out var faq) || faq.IsDeleted)
                throw call.NotFound("faqs", id);
            faqs.Add(faq);
        }

        // What the bot then says to the guest.
        if (faqs.Count > 0)
        {
            var text = string.Join('\n', faqs.Select(faq => faq.Question));
            state.AddMessage(ticket, Sender.Bot, null, "text", Messages.TextContent(text), text, []);
        }

        return SandboxCall.Done();
    }

    /// <summary>The ticket with another status, and with what closing it or opening it again changes.</summary>
    public static Ticket WithStatus(Ticket ticket, int status, User? by, long now)
    {
        var closes = status >= Ticket.FirstClosedStatus;
        if (closes == ticket.IsClosed)
            return ticket with { Status = status };
        return closes
            ? ticket with
            {
                Status = status,
                ClosedAt = now,
                ClosedBy = by,
                AgentResolutionTime = ticket.AgentEntryTime is { } entry ? (now - entry) / 1000 : ticket.AgentResolutionTime,
            }
            : ticket with { Status = status, ClosedAt = null, ClosedBy = null };
    }

    private static Ticket WithPeople(Ticket ticket, List<User> appointed, SandboxState state, long now)
    {
        var agents = appointed.Count > 0
            ? appointed
            : state.Agents.Values.Where(agent => agent.Status == Agent.Online).Take(1).Select(agent => agent.User).ToList();
        ticket = ticket with { Stage = Ticket.HumanStage };
        return agents.Count == 0
            ? ticket with { Status = Ticket.Queued }
            : ticket with
            {
                Status = Ticket.Processing,
                Agents = agents,
                AgentOwner = agents[0],
                AgentEntryTime = now,
                BotServiceDuration = (now - ticket.CreatedAt) / 1000,
            };
    }

    private static List<FieldValue> WithValues(IReadOnlyList<FieldValue> fields, JsonElement body, SandboxState state)
    {
        var values = fields.ToList();
        foreach (var given in body.List("customized_fields").Select(FieldValue.Read))
        {
            if (given.Id is null && given.KeyName is null)
                throw SandboxCall.Invalid("customized_fields", "", "a value needs the id or the key_name of its field");
            var field = state.TicketFields.Values.FirstOrDefault(one => one.Id == given.Id || (given.Id is null && one.KeyName == given.KeyName));
            if (field is { IsDropdown: true } && given.Value is { ValueKind: JsonValueKind.String } value && !field.Takes(value.GetString()!))
                throw SandboxCall.Invalid("customized_fields", value.GetString()!, "the value must be the tag of an option");
            var index = values.FindIndex(one => given.Id is null ? one.KeyName == given.KeyName : one.Id == given.Id);
            if (index >= 0)
            {
                values[index] = values[index] with { Value = given.Value };
                continue;
            }

            values.Add(field is null ? given : given with
            {
                Id = field.Id,
                KeyName = field.KeyName,
                DisplayName = field.DisplayName,
                Position = int.TryParse(field.Position, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null,
                Required = field.Required,
                Editable = field.Editable,
            });
        }

        return values;
    }

    // Notes have a number for who wrote them that is in no other answer.
    private static long NumericId(User? user)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in user?.Id ?? "")
            hash = (hash ^ c) * 1099511628211UL;
        return 7_200_000_000_000_000_000L + (long)(hash % 100_000_000_000_000_000UL);
    }

    private static void Together(Query query, string from, string until)
    {
        if ((query.Text(from) is null) != (query.Text(until) is null))
            throw SandboxCall.Invalid(query.Text(from) is null ? from : until, "", $"{from} and {until} come together");
    }

    private sealed class Filter(Query query)
    {
        private readonly string? _id = query.Text("ticket_id");
        private readonly string? _agentId = query.Text("agent_id");
        private readonly string? _closedById = query.Text("closed_by_id");
        private readonly long? _stage = query.Number("type");
        private readonly long? _channel = query.Number("channel");
        private readonly long? _solved = query.Number("solved");
        private readonly long? _score = query.Number("score");
        private readonly HashSet<int> _statuses = [.. query.All("status_list").Where(text => text.Length > 0).Select(text => int.Parse(text, CultureInfo.InvariantCulture))];
        private readonly string? _guestName = query.Text("guest_name");
        private readonly string? _guestId = query.Text("guest_id");
        private readonly HashSet<string> _tags = [.. query.All("tags").Where(text => text.Length > 0)];
        private readonly (long From, long Until)? _created = Window(query, "create_time_start", "create_time_end");
        private readonly (long From, long Until)? _updated = Window(query, "update_time_start", "update_time_end");

        public bool Takes(Ticket ticket) =>
            (_id is null || ticket.Id == _id)
            && (_stage is null || ticket.Stage == _stage)
            && (_channel is null || ticket.Channel == _channel)
            && (_solved is null || ticket.Solve == _solved)
            && (_score is null || ticket.Score == _score)
            && (_statuses.Count == 0 || _statuses.Contains(ticket.Status))
            && (_created is null || (ticket.CreatedAt >= _created.Value.From && ticket.CreatedAt <= _created.Value.Until))
            && (_updated is null || (ticket.UpdatedAt >= _updated.Value.From && ticket.UpdatedAt <= _updated.Value.Until))
            && (_guestId is null || ticket.Guest?.Id == _guestId)
            && (_guestName is null || ticket.Guest?.Name?.Contains(_guestName, StringComparison.OrdinalIgnoreCase) == true)
            && (_agentId is null || ticket.Agents.Any(agent => agent.Id == _agentId))
            && (_closedById is null || ticket.ClosedBy?.Id == _closedById)
            && (_tags.Count == 0 || ticket.Tags.Any(tag => _tags.Contains(tag.Name)));

        private static (long, long)? Window(Query query, string from, string until) =>
            query.Number(from) is { } start && query.Number(until) is { } end ? (start, end) : null;
    }
}

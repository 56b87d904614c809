using System.Globalization;
using FeishuHelpdesk.Sandbox.Operations;
using Xunit;

namespace FeishuHelpdesk.Sandbox.Tests;

/// <summary>The table of operations in the README of the sandbox says what is so.</summary>
public sealed class OperationStatesTests : SandboxFixture
{
    private static readonly string[] TicketStates = ["bot", "human", "closed"];
    private static readonly string[] PushStates = ["draft", "in review", "approved", "scheduled", "sent", "cancelled"];

    private static readonly Row[] Rows = [.. Table().Where(row => row.From.Length > 0)];

    /// <summary>Each operation with a state, in each state that there is.</summary>
    public static TheoryData<string, string> Cases { get; } = new(Rows.SelectMany(row => (row.Operation.Path.Contains("{ticket_id}", StringComparison.Ordinal) ? TicketStates : PushStates).Select(state => (row.Operation.Name, state))));

    [Fact]
    public void Every_operation_has_a_row_and_is_served()
    {
        Assert.Equal(HelpdeskOperations.All.Select(operation => operation.Name).Order(StringComparer.Ordinal), Table().Select(row => row.Operation.Name).Order(StringComparer.Ordinal));
        Assert.All(HelpdeskOperations.All.Where(operation => operation.Token != AccessTokenKind.None), operation => Assert.NotNull(OperationHandlers.Of(operation)));
    }

    [Fact]
    public void Every_operation_on_a_ticket_or_a_push_has_its_states() =>
        Assert.All(Table(), row => Assert.Equal(
            row.Operation.Path.Contains("{ticket_id}", StringComparison.Ordinal) || row.Operation.Path.Contains("{notification_id}", StringComparison.Ordinal),
            row.From.Length > 0));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_operation_works_in_the_states_of_its_row_and_leads_to_those(string name, string state)
    {
        var row = Rows.Single(row => row.Operation.Name == name);
        var isTicket = TicketStates.Contains(state);
        var id = isTicket ? await TicketAsync(state) : await PushAsync(state);
        var path = row.Operation.Path.Replace("{ticket_id}", id, StringComparison.Ordinal).Replace("{notification_id}", id, StringComparison.Ordinal);

        var reply = await Caller.CallAsync(row.Operation.Method, path, Body(name), row.Operation.Token == AccessTokenKind.Tenant ? null : Sandbox.UserAccessToken);

        Assert.Equal(row.From.Contains(state), reply.Code == 0);
        var after = isTicket ? TicketState(id) : PushState(id);
        if (reply.Code != 0)
        {
            Assert.Contains(row.Operation.Errors.Select(error => error.Code).Append(154005), code => code == reply.Code);
            Assert.Equal(state, after);
        }
        else if (row.To is ["same"])
        {
            Assert.Equal(state, after);
        }
        else if (row.To is not ["as asked"])
        {
            Assert.Contains(after, row.To);
        }
    }

    private string? Body(string operation) => operation switch
    {
        "ticket.update" => """{"comment":"x"}""",
        "ticket.answer_user_query" => """{"event_id":"1","faqs":[{"id":"6936004780707807231"}]}""",
        "ticket_message.create" => """{"msg_type":"text","content":"{\"text\":\"Hello\"}"}""",
        "notification.patch" => """{"job_name":"Other"}""",
        "notification.submit_approve" => """{"reason":"test"}""",
        "notification.execute_send" => $$"""{"send_at":"{{(Clock.GetUtcNow() + TimeSpan.FromMinutes(1)).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}}"}""",
        "notification.cancel_send" => """{"is_recall":true}""",
        _ => null,
    };

    private async Task<string> TicketAsync(string state)
    {
        await Caller.OkAsync("POST", "/helpdesk/v1/start_service", state == "bot" ? """{"open_id":"ou_1"}""" : """{"open_id":"ou_1","human_service":true}""");
        var id = Sandbox.State.Tickets[^1].Id;
        if (state == "closed")
            await Caller.OkAsync("PUT", $"/helpdesk/v1/tickets/{id}", """{"status":51}""");
        Assert.Equal(state, TicketState(id));
        return id;
    }

    private async Task<string> PushAsync(string state)
    {
        const string path = "/helpdesk/v1/notifications";
        var id = (await Caller.OkAsync("POST", path, """{"job_name":"Test","push_content":"{}","push_type":0,"push_scope_type":0}""")).GetProperty("notification_id").GetString()!;
        if (state != "draft")
            await Caller.OkAsync("POST", $"{path}/{id}/submit_approve", """{"reason":"test"}""", state == "in review" ? Sandbox.AgentAccessToken : null);
        if (state is "scheduled" or "sent" or "cancelled")
            await Caller.OkAsync("POST", $"{path}/{id}/execute_send", Body("notification.execute_send"));
        if (state == "cancelled")
            await Caller.OkAsync("POST", $"{path}/{id}/cancel_send", """{"is_recall":false}""");
        if (state == "sent")
        {
            Clock.Advance(TimeSpan.FromMinutes(1));
            await Caller.OkAsync("GET", $"{path}/{id}", null, Sandbox.UserAccessToken);
        }

        Assert.Equal(state, PushState(id));
        return id;
    }

    private string TicketState(string id)
    {
        Assert.True(Sandbox.State.TryGetTicket(id, out var ticket));
        return ticket.IsClosed ? "closed" : TicketStates[ticket.Stage - 1];
    }

    private string PushState(string id) => PushStates[(int)Sandbox.State.Notifications[id].Status];

    private static IEnumerable<Row> Table() =>
        from line in File.ReadLines(Path.Combine(SandboxCaller.Repository, "src", "FeishuHelpdesk.Sandbox", "README.md"))
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        where cells.Length == 6 && cells[1].StartsWith('`')
        select new Row(HelpdeskOperations.All.Single(operation => $"`{operation.Name}`" == cells[1]), States(cells[2]), States(cells[3]));

    private static string[] States(string cell) => cell.Split(", ", StringSplitOptions.RemoveEmptyEntries);

    private sealed record Row(HelpdeskOperation Operation, string[] From, string[] To);
}

using System.Text.Json;
using FeishuHelpdesk.Sandbox.State;
using Xunit;

namespace FeishuHelpdesk.Sandbox.Tests;

/// <summary>What people do without an operation of the service, and what is told of all that happens.</summary>
public sealed class PeopleTests : SandboxFixture
{
    private readonly List<SandboxChange> _changes = [];

    [Fact]
    public async Task A_conversation_is_told_of_in_its_order_with_what_was_before()
    {
        Sandbox.State.Changed += _changes.Add;
        var id = await StartAsync();
        Sandbox.GuestWrites(id, "It is broken");
        Clock.Advance(TimeSpan.FromSeconds(90));
        Sandbox.AgentWrites(id, "Have a look");
        await Caller.OkAsync("PUT", $"/helpdesk/v1/tickets/{id}", """{"status":51}""");
        Sandbox.GuestRates(id, 3);

        Assert.Equal(
            ["TicketCreated", "MessageCreated", "TicketUpdated", "MessageCreated", "TicketUpdated", "TicketUpdated", "MessageCreated"],
            _changes.Select(change => change.GetType().Name));
        Assert.Equal([1, 2, 3], _changes.OfType<MessageCreated>().Select(change => change.Message.Position));
        Assert.Equal([Sender.Guest, Sender.Agent, Sender.Guest], _changes.OfType<MessageCreated>().Select(change => change.Message.Sender));
        var closed = _changes.OfType<TicketUpdated>().ElementAt(1);
        Assert.Equal((2, 51), (closed.Before.Status, closed.Ticket.Status));

        var ticket = (await Caller.OkAsync("GET", $"/helpdesk/v1/tickets/{id}")).GetProperty("ticket");
        Assert.Equal((3, 1.5, 90L), (ticket.GetProperty("score").GetInt32(), ticket.GetProperty("agent_service_duration").GetDouble(), ticket.GetProperty("agent_first_response_duration").GetInt64()));
        var messages = (await Caller.OkAsync("GET", $"/helpdesk/v1/tickets/{id}/messages")).GetProperty("messages");
        Assert.Equal("你的打分为: 😄 满意", JsonElement.Parse(messages[2].GetProperty("content").GetString()!).GetProperty("content").GetString());
    }

    [Fact]
    public async Task What_nobody_can_do_is_refused()
    {
        var id = await StartAsync();
        Assert.Throws<ArgumentException>(() => Sandbox.GuestWrites("1", "Hello"));
        Assert.Throws<ArgumentException>(() => Sandbox.AgentWrites(id, "Hello", "ou_nobody"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sandbox.GuestRates(id, 4));
        Assert.Throws<InvalidOperationException>(() => Sandbox.GuestWrites("6626871355780366331", "Hello"));
        Assert.Throws<ArgumentNullException>(() => Sandbox.GuestWrites(id, null!));
    }

    [Fact]
    public async Task Many_writers_at_once_lose_nothing_and_leave_no_gap()
    {
        Sandbox.State.Changed += _changes.Add;
        var id = await StartAsync();
        var token = await Caller.TokenAsync();

        var sent = await Task.WhenAll(Enumerable.Range(0, 400).Select(i => i % 2 == 0
            ? Caller.OkAsync("POST", $"/helpdesk/v1/tickets/{id}/messages", $$"""{"msg_type":"text","content":"{\"text\":\"{{i}}\"}"}""", token)
            : Caller.OkAsync("POST", "/helpdesk/v1/start_service", $$"""{"open_id":"ou_writer{{i}}","human_service":true}""", token)));

        var ids = sent.Select(data => data.TryGetProperty("ticket_id", out var ticket) ? ticket.GetString() : data.GetProperty("message_id").GetString()).ToList();
        Assert.Equal(400, ids.Distinct().Count());
        Assert.Equal(Enumerable.Range(1, 200), Sandbox.State.Messages(id).Select(message => message.Position));
        Assert.Equal(200, Sandbox.State.Messages(id).Select(message => message.Text).Distinct().Count());
        Assert.Equal(202, (await Caller.OkAsync("GET", "/helpdesk/v1/tickets")).GetProperty("total").GetInt32());
        Assert.Equal((201, 200), (_changes.OfType<TicketCreated>().Count(), _changes.OfType<MessageCreated>().Count()));
    }

    private async Task<string> StartAsync() =>
        (await Caller.OkAsync("POST", "/helpdesk/v1/start_service", """{"open_id":"ou_1","human_service":true}""")).GetProperty("ticket_id").GetString()!;
}

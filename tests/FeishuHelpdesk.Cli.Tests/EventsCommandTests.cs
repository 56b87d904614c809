using System.Text.Json;
using FeishuHelpdesk.Sandbox;
using Xunit;

namespace FeishuHelpdesk.Tests.Cli;

/// <summary><c>events listen</c>, against the sandbox.</summary>
public sealed class EventsCommandTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_the_sandbox_a_conversation_comes_in_lines()
    {
        var call = await CliCall.RunAsync("events", "listen", "--sandbox", "--limit", "5");

        Assert.Equal((0, ""), (call.Status, call.Error));
        var lines = call.Out.TrimEnd('\n').Split('\n');
        Assert.Equal(5, lines.Length);
        Assert.All(lines, line => Assert.Matches(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d  ticket \d{19}  ", line));
        Assert.EndsWith("  created, status 2", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("  guest: The printer on the third floor is out of paper.", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("  agent: There is more in the room next to it.", lines[2], StringComparison.Ordinal);
        Assert.EndsWith("  status 2 -> 50", lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_json_each_is_an_object_in_a_line()
    {
        var call = await CliCall.RunAsync("events", "listen", "--sandbox", "--limit", "2", "-o", "jsonl");

        Assert.Equal((0, ""), (call.Status, call.Error));
        var events = call.Out.TrimEnd('\n').Split('\n').Select(line => JsonElement.Parse(line)).ToList();
        Assert.Equal(["helpdesk.ticket.created_v1", "helpdesk.ticket_message.created_v1"], events.Select(one => one.GetProperty("event_type").GetString()));
        Assert.Matches("^[0-9a-f]{32}$", events[0].GetProperty("event_id").GetString());
        Assert.Equal(events[0].GetProperty("event").GetProperty("ticket_id").GetString(), events[1].GetProperty("event").GetProperty("ticket").GetProperty("ticket_id").GetString());
    }

    [Fact]
    public async Task By_settings_it_subscribes_when_asked_to_and_ends_with_status_130_when_interrupted()
    {
        await using var sandbox = await CliCall.StartSandboxAsync();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var listening = CliCall.RunAsync(CliCall.VariablesOf(sandbox), null, end.Token, "events", "listen", "--subscribe");
        await sandbox.WaitForAsync(HelpdeskOperations.EventSubscribe, Cancel);
        while (sandbox.LongConnections == 0)
            await Task.Delay(5, Cancel);
        sandbox.Seed(new SandboxSeed().AddJson("""{"tickets":[{"ticket_id":"7","status":1,"guest":{"id":"ou_7"}}]}"""));
        sandbox.GuestWrites("7", "Hello\u001b[31m\nthere");
        await sandbox.WaitForDeliveryAsync(one => one.IsDelivered, Cancel);
        await end.CancelAsync();
        var call = await listening;

        Assert.Equal((130, ""), (call.Status, call.Error));
        var line = Assert.Single(call.Out.TrimEnd('\n').Split('\n'));
        Assert.Contains("  ticket 7  guest: Hello", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', line);
    }

    [Fact]
    public async Task A_wrong_secret_is_said_once_with_what_to_do()
    {
        await using var sandbox = await CliCall.StartSandboxAsync();
        var variables = CliCall.VariablesOf(sandbox);
        variables["FEISHU_APP_SECRET"] = "MARKED-wrong";
        var call = await CliCall.RunAsync(variables, "events", "listen");

        Assert.Equal((1, ""), (call.Status, call.Out));
        Assert.Contains("1000040345", call.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("MARKED", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_settings_nothing_is_listened_to()
    {
        var call = await CliCall.RunAsync("events", "listen");
        Assert.Equal((2, ""), (call.Status, call.Out));
        Assert.Contains("FEISHU_APP_ID", call.Error, StringComparison.Ordinal);
    }
}

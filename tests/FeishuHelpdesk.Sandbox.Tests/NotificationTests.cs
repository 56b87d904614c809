using System.Globalization;
using FeishuHelpdesk.Sandbox.State;
using Xunit;

namespace FeishuHelpdesk.Sandbox.Tests;

/// <summary>Pushes through their states, and events that an app asks for.</summary>
public sealed class NotificationTests : SandboxFixture
{
    private const string Path = "/helpdesk/v1/notifications";
    private const string Body = """{"job_name":"Test","push_content":"{}","push_type":0,"push_scope_type":2,"user_list":[{"user_id":"ou_1"}]}""";

    [Fact]
    public async Task A_push_of_the_owner_is_approved_scheduled_and_sent_when_its_time_has_come()
    {
        var id = await CreateAsync();
        await Caller.OkAsync("PATCH", $"{Path}/{id}", """{"job_name":"Other"}""");
        await Caller.OkAsync("POST", $"{Path}/{id}/preview");
        Assert.True((await Caller.OkAsync("POST", $"{Path}/{id}/submit_approve", """{"reason":"test"}""")).GetProperty("has_access").GetBoolean());
        await Caller.OkAsync("POST", $"{Path}/{id}/execute_send", SendAt(TimeSpan.FromMinutes(5)));
        Assert.Equal(NotificationStatus.Scheduled, await StatusAsync(id));

        Clock.Advance(TimeSpan.FromMinutes(5));

        var push = (await Caller.OkAsync("GET", $"{Path}/{id}", null, Sandbox.UserAccessToken)).GetProperty("notification");
        Assert.Equal(("Other", 4, 1, 1), (push.GetProperty("job_name").GetString(), push.GetProperty("status").GetInt32(), push.GetProperty("target_user_count").GetInt32(), push.GetProperty("sent_user_count").GetInt32()));
        await Caller.RefusedAsync(405, 154005, "POST", $"{Path}/{id}/cancel_send", """{"is_recall":false}""");
        await Caller.OkAsync("POST", $"{Path}/{id}/cancel_send", """{"is_recall":true}""");
        Assert.Equal(NotificationStatus.Cancelled, await StatusAsync(id));
    }

    [Fact]
    public async Task A_push_of_an_agent_waits_for_a_review_that_can_be_withdrawn()
    {
        var reviews = new List<SandboxChange>();
        Sandbox.State.Changed += reviews.Add;
        var id = await CreateAsync();
        await SubmitAsync(id);
        Assert.Equal(NotificationStatus.InReview, await StatusAsync(id));
        await Caller.OkAsync("POST", $"{Path}/{id}/cancel_approve");
        Assert.Equal(NotificationStatus.Draft, await StatusAsync(id));

        await SubmitAsync(id);
        Sandbox.ReviewNotification(id, approve: false);
        Assert.Equal(NotificationStatus.Draft, await StatusAsync(id));
        await SubmitAsync(id);
        Sandbox.ReviewNotification(id, approve: true);
        Assert.Equal(NotificationStatus.Approved, await StatusAsync(id));

        Assert.Equal([false, true], reviews.Cast<NotificationReviewed>().Select(review => review.IsApproved));
        Assert.Throws<InvalidOperationException>(() => Sandbox.ReviewNotification(id, approve: true));
        Assert.Throws<ArgumentException>(() => Sandbox.ReviewNotification("1", approve: true));
    }

    [Fact]
    public async Task A_step_that_the_state_does_not_allow_is_154005()
    {
        var id = await CreateAsync();
        await Caller.RefusedAsync(405, 154005, "POST", $"{Path}/{id}/execute_send", SendAt(TimeSpan.Zero));
        await Caller.RefusedAsync(405, 154005, "POST", $"{Path}/{id}/cancel_approve");
        await Caller.RefusedAsync(405, 154005, "POST", $"{Path}/{id}/cancel_send", """{"is_recall":true}""");
        await Caller.OkAsync("POST", $"{Path}/{id}/submit_approve", """{"reason":"test"}""");
        await Caller.RefusedAsync(405, 154005, "PATCH", $"{Path}/{id}", """{"job_name":"Other"}""");
        await Caller.RefusedAsync(405, 154005, "POST", $"{Path}/{id}/submit_approve", """{"reason":"test"}""");
        Assert.Equal(["send_at: the time is over"], await Caller.RefusedAsync(400, 154000, "POST", $"{Path}/{id}/execute_send", SendAt(TimeSpan.FromSeconds(-1))));
        Assert.Equal(["send_at: the value must be milliseconds in a text"], await Caller.RefusedAsync(400, 154000, "POST", $"{Path}/{id}/execute_send", """{"send_at":"soon"}"""));
        await Caller.RefusedAsync(404, 154004, "GET", Path + "/1");
        await Caller.RefusedAsync(403, 154003, "POST", Path, Body, Sandbox.GuestAccessToken);
    }

    [Theory]
    [InlineData("""{"push_type":2,"push_scope_type":0}""", "push_type: the value must be 0 or 1")]
    [InlineData("""{"push_type":0,"push_scope_type":3}""", "push_scope_type: the value does not go with push_type")]
    [InlineData("""{"push_type":1,"push_scope_type":0}""", "push_scope_type: the value does not go with push_type")]
    [InlineData("""{"push_type":1,"push_scope_type":3}""", "new_staff_scope_type: the field is required for new staff")]
    [InlineData("""{"push_type":0,"push_scope_type":0,"user_list":[{"user_id":"ou_1"}]}""", "user_list: users and departments do not go with push_scope_type")]
    [InlineData("""{"push_type":0,"push_scope_type":1}""", "chat_list: a chat is needed where nobody is addressed")]
    [InlineData("""{"push_type":0,"push_scope_type":2}""", "user_list: users or departments are needed")]
    public async Task What_is_no_push_is_154000_with_the_field(string body, string violation) =>
        Assert.Equal([violation], await Caller.RefusedAsync(400, 154000, "POST", Path, "{\"job_name\":\"Test\",\"push_content\":\"{}\"," + body[1..]));

    [Fact]
    public async Task Events_are_subscribed_to_by_pairs_that_there_are()
    {
        const string known = """{"events":[{"type":"helpdesk.ticket","subtype":"ticket.created_v1"},{"type":"helpdesk.ticket_message","subtype":"ticket_message.created_v1"}]}""";
        await Caller.OkAsync("POST", "/helpdesk/v1/events/subscribe", known);
        await Caller.OkAsync("POST", "/helpdesk/v1/events/unsubscribe", """{"events":[{"type":"helpdesk.ticket","subtype":"ticket.created_v1"}]}""");

        Assert.Equal([("helpdesk.ticket_message", "ticket_message.created_v1")], Sandbox.State.Subscriptions);
        Assert.Equal(
            ["events[1]: there is no such event"],
            await Caller.RefusedAsync(400, 154000, "POST", "/helpdesk/v1/events/subscribe", """{"events":[{"type":"helpdesk.ticket","subtype":"ticket.updated_v1"},{"type":"helpdesk.ticket","subtype":"x"}]}"""));
        Assert.Equal(["events: at least one event is needed"], await Caller.RefusedAsync(400, 154000, "POST", "/helpdesk/v1/events/subscribe", """{"events":[]}"""));
        Assert.Equal(["events[0]: the value must be an object"], await Caller.RefusedAsync(400, 154000, "POST", "/helpdesk/v1/events/subscribe", """{"events":["helpdesk.ticket"]}"""));
        Assert.Single(Sandbox.State.Subscriptions);
    }

    private string SendAt(TimeSpan later) =>
        $$"""{"send_at":"{{(Clock.GetUtcNow() + later).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}}"}""";

    private async Task<string> CreateAsync() => (await Caller.OkAsync("POST", Path, Body)).GetProperty("notification_id").GetString()!;

    private async Task SubmitAsync(string id) => await Caller.OkAsync("POST", $"{Path}/{id}/submit_approve", """{"reason":"test"}""", Sandbox.AgentAccessToken);

    private async Task<NotificationStatus> StatusAsync(string id) =>
        (NotificationStatus)(await Caller.OkAsync("GET", $"{Path}/{id}", null, Sandbox.UserAccessToken)).GetProperty("notification").GetProperty("status").GetInt32();
}

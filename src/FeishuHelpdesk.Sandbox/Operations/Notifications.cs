using System.Globalization;
using System.Text.Json.Nodes;
using FeishuHelpdesk.Sandbox.Requests;
using FeishuHelpdesk.Sandbox.State;

namespace FeishuHelpdesk.Sandbox.Operations;

/// <summary>
/// Pushes: a draft is reviewed, scheduled and sent, and can be taken back on the way. What a push is not in the state for is
/// answered with 154005.
/// </summary>
internal static class Notifications
{
    private const int Everyone = 0;
    private const int Nobody = 1;
    private const int Some = 2;
    private const int NewStaff = 3;

    private static readonly string[] Fields =
    [
        "job_name", "push_content", "push_type", "push_scope_type", "new_staff_scope_type", "new_staff_scope_department_list",
        "user_list", "department_list", "chat_list", "ext",
    ];

    public static SandboxAnswer Create(SandboxCall call)
    {
        call.Require(Role.Agent);
        var now = call.State.Now;
        var notification = With(new Notification(call.State.Ids.Next(), []), call) with { CreatedBy = call.User, UpdatedBy = call.User, CreatedAt = now, UpdatedAt = now };
        call.State.Notifications[notification.Id] = notification;
        return SandboxCall.Ok(json =>
        {
            json.WriteString("notification_id", notification.Id);
            json.WriteNumber("status", (int)notification.Status);
        });
    }

    public static SandboxAnswer Get(SandboxCall call)
    {
        var notification = Entry(call);
        return SandboxCall.Ok(json =>
        {
            json.WritePropertyName("notification");
            notification.Write(json);
            json.WriteString("approval_app_link", $"https://applink.feishu.cn/client/helpdesk/push/{notification.Id}");
        });
    }

    public static SandboxAnswer Patch(SandboxCall call)
    {
        call.Require(Role.Agent);
        var notification = Entry(call, NotificationStatus.Draft);
        call.State.Notifications[notification.Id] = Touched(With(notification, call), call);
        return SandboxCall.Done();
    }

    public static SandboxAnswer Preview(SandboxCall call)
    {
        call.Require(Role.Agent);
        Entry(call, NotificationStatus.Draft, NotificationStatus.InReview, NotificationStatus.Approved, NotificationStatus.Scheduled);
        return SandboxCall.Done();
    }

    public static SandboxAnswer SubmitApprove(SandboxCall call)
    {
        call.Require(Role.Agent);
        var notification = Entry(call, NotificationStatus.Draft);
        // The owner of a helpdesk needs nobody else's word.
        if (call.Role == Role.Owner)
            call.State.Review(Touched(notification with { Status = NotificationStatus.Approved }, call), isApproved: true);
        else
            call.State.Notifications[notification.Id] = Touched(notification with { Status = NotificationStatus.InReview }, call);
        return SandboxCall.Ok(json => json.WriteBoolean("has_access", true));
    }

    public static SandboxAnswer CancelApprove(SandboxCall call)
    {
        call.Require(Role.Agent);
        var notification = Entry(call, NotificationStatus.InReview);
        call.State.Notifications[notification.Id] = Touched(notification with { Status = NotificationStatus.Draft }, call);
        return SandboxCall.Done();
    }

    public static SandboxAnswer ExecuteSend(SandboxCall call)
    {
        call.Require(Role.Agent);
        var notification = Entry(call, NotificationStatus.Approved);
        var sendAt = Time(call.Body.Text("send_at")!);
        if (sendAt < call.State.Now)
            throw SandboxCall.Invalid("send_at", call.Body.Text("send_at")!, "the time is over");
        call.State.Notifications[notification.Id] = Touched(notification with { Status = NotificationStatus.Scheduled, SendAt = sendAt }, call);
        return SandboxCall.Done();
    }

    public static SandboxAnswer CancelSend(SandboxCall call)
    {
        call.Require(Role.Agent);
        var notification = call.Body.Flag("is_recall") == true
            ? Entry(call, NotificationStatus.Scheduled, NotificationStatus.Sent)
            : Entry(call, NotificationStatus.Scheduled);
        call.State.Notifications[notification.Id] = Touched(notification with { Status = NotificationStatus.Cancelled }, call);
        return SandboxCall.Done();
    }

    private static Notification Entry(SandboxCall call, params NotificationStatus[] allowed)
    {
        var id = call.PathId("notification_id");
        if (!call.State.Notifications.TryGetValue(id, out var notification))
            throw new RefusedException(ErrorCodes.NotFound);
        // Time has passed since somebody looked: what was to be sent has been.
        if (notification.Status == NotificationStatus.Scheduled && notification.SendAt <= call.State.Now)
            call.State.Notifications[id] = notification = notification with { Status = NotificationStatus.Sent };
        if (allowed.Length > 0 && !allowed.Contains(notification.Status))
            throw new RefusedException(ErrorCodes.MethodNotAllowed);
        return notification;
    }

    private static Notification Touched(Notification notification, SandboxCall call) =>
        notification with { UpdatedBy = call.User, UpdatedAt = call.State.Now };

    private static Notification With(Notification notification, SandboxCall call)
    {
        var content = (JsonObject)notification.Content.DeepClone();
        foreach (var name in Fields)
        {
            if (call.Body.Field(name) is { } value)
                content[name] = JsonNode.Parse(value.GetRawText());
        }

        Check(content);
        var users = Count(content, "user_list");
        return notification with
        {
            Content = content,
            SendAt = call.Body.Text("send_at") is { } sendAt ? Time(sendAt) : notification.SendAt,
            Targets = Number(content, "push_scope_type") == Everyone ? call.State.Users.Count : users,
        };
    }

    // The page says in prose which of them belong together.
    private static void Check(JsonObject content)
    {
        var type = Number(content, "push_type");
        var scope = Number(content, "push_scope_type");
        if (type is not (0 or 1))
            throw SandboxCall.Invalid("push_type", Text(type), "the value must be 0 or 1");
        if (scope is not (Everyone or Nobody or Some or NewStaff) || (type == 0 && scope == NewStaff) || (type == 1 && scope is not (Nobody or NewStaff)))
            throw SandboxCall.Invalid("push_scope_type", Text(scope), "the value does not go with push_type");
        if (type == 1 && !content.ContainsKey("new_staff_scope_type"))
            throw SandboxCall.Invalid("new_staff_scope_type", "", "the field is required for new staff");
        var isAddressed = Count(content, "user_list") + Count(content, "department_list") > 0;
        if (scope is Everyone or Nobody && isAddressed)
            throw SandboxCall.Invalid("user_list", "", "users and departments do not go with push_scope_type");
        if (scope == Some && !isAddressed)
            throw SandboxCall.Invalid("user_list", "", "users or departments are needed");
        if (scope == Nobody && Count(content, "chat_list") == 0)
            throw SandboxCall.Invalid("chat_list", "", "a chat is needed where nobody is addressed");
    }

    private static int? Number(JsonObject content, string name) => content[name] is JsonValue value && value.TryGetValue(out int number) ? number : null;

    private static int Count(JsonObject content, string name) => content[name] is JsonArray list ? list.Count : 0;

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static long Time(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var time) ? time : throw SandboxCall.Invalid("send_at", text, "the value must be milliseconds in a text");
}

using FeishuHelpdesk.Sandbox.Requests;
using FeishuHelpdesk.Sandbox.State;

namespace FeishuHelpdesk.Sandbox.Operations;

/// <summary>Which events the app asked for.</summary>
internal static class Events
{
    private static readonly (string Type, string Subtype)[] Known =
    [
        ("helpdesk.ticket", "ticket.created_v1"),
        ("helpdesk.ticket", "ticket.updated_v1"),
        ("helpdesk.ticket_message", "ticket_message.created_v1"),
    ];

    public static SandboxAnswer Subscribe(SandboxCall call)
    {
        call.State.Subscriptions.UnionWith(Read(call));
        return SandboxCall.Done();
    }

    public static SandboxAnswer Unsubscribe(SandboxCall call)
    {
        call.State.Subscriptions.ExceptWith(Read(call));
        return SandboxCall.Done();
    }

    private static List<(string Type, string Subtype)> Read(SandboxCall call)
    {
        var events = call.Body.List("events").Select(one => (Type: one.Text("type")!, Subtype: one.Text("subtype")!)).ToList();
        var violations = events.Select((one, i) => (One: one, Index: i)).Where(pair => !Known.Contains(pair.One))
            .Select(pair => new FieldViolation($"events[{pair.Index}]", $"{pair.One.Type} {pair.One.Subtype}", "there is no such event")).ToArray();
        if (events.Count == 0)
            throw SandboxCall.Invalid("events", "", "at least one event is needed");
        return violations.Length == 0 ? events : throw new RefusedException(ErrorCodes.BadRequest, violations);
    }
}

namespace FeishuHelpdesk.Sandbox.Tests.Events;

/// <summary>Asks for all events that are asked for.</summary>
internal static class EventSubscription
{
    public static Task AllAsync(SandboxCaller caller) => caller.OkAsync(
        "POST",
        "/helpdesk/v1/events/subscribe",
        """{"events":[{"type":"helpdesk.ticket","subtype":"ticket.created_v1"},{"type":"helpdesk.ticket","subtype":"ticket.updated_v1"},{"type":"helpdesk.ticket_message","subtype":"ticket_message.created_v1"}]}""");
}

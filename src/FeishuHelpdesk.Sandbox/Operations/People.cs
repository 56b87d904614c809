using System.Globalization;
using FeishuHelpdesk.Sandbox.State;

namespace FeishuHelpdesk.Sandbox.Operations;

/// <summary>What people do in the apps of the service, for which it has no operation.</summary>
internal static class People
{
    // What the guest's choice writes, as reported.
    private static readonly string[] Ratings = ["😞 不满意", "😐 一般", "😄 满意"];

    public static string GuestWrites(SandboxState state, string ticketId, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        lock (state.Gate)
        {
            var ticket = Open(state, ticketId);
            return state.AddMessage(ticket, Sender.Guest, ticket.Guest, "text", Messages.TextContent(text), text, []).Id;
        }
    }

    public static string AgentWrites(SandboxState state, string ticketId, string text, string? agentId)
    {
        ArgumentNullException.ThrowIfNull(text);
        lock (state.Gate)
        {
            var ticket = Open(state, ticketId);
            var agent = (agentId is null ? ticket.AgentOwner : state.Agents.GetValueOrDefault(agentId)?.User)
                ?? state.Agents.Values.FirstOrDefault(one => agentId is null && one.Status != Agent.Removed)?.User
                ?? throw new ArgumentException($"There is no agent {agentId}.", nameof(agentId));
            var now = state.Now;
            var entry = ticket.AgentEntryTime ?? now;
            var first = ticket.AgentFirstResponseTime ?? now;
            ticket = ticket with
            {
                Stage = Ticket.HumanStage,
                Status = ticket.Status is Ticket.Created or Ticket.Queued ? Ticket.Processing : ticket.Status,
                Agents = ticket.Agents.Any(one => one.Id == agent.Id) ? ticket.Agents : [.. ticket.Agents, agent],
                AgentOwner = ticket.AgentOwner ?? agent,
                AgentEntryTime = entry,
                BotServiceDuration = ticket.BotServiceDuration ?? (entry - ticket.CreatedAt) / 1000,
                AgentFirstResponseTime = first,
                AgentFirstResponseDuration = (first - entry) / 1000,
                AgentLastResponseTime = now,
                // Minutes, unlike the others.
                AgentServiceDuration = Math.Round((now - entry) / 60_000d, 2),
            };
            state.Update(ticket);
            return state.AddMessage(ticket, Sender.Agent, agent, "text", Messages.TextContent(text), text, []).Id;
        }
    }

    public static void GuestRates(SandboxState state, string ticketId, int score)
    {
        if (score is < 1 or > 3)
            throw new ArgumentOutOfRangeException(nameof(score), score, "A score is 1, 2 or 3.");
        lock (state.Gate)
        {
            var ticket = Any(state, ticketId) with { Score = score };
            state.Update(ticket);
            var text = string.Create(CultureInfo.InvariantCulture, $"你的打分为: {Ratings[score - 1]}");
            state.AddMessage(ticket, Sender.Guest, ticket.Guest, "text", Messages.TextContent(text), text, []);
        }
    }

    public static void ReviewNotification(SandboxState state, string notificationId, bool approve)
    {
        lock (state.Gate)
        {
            if (!state.Notifications.TryGetValue(notificationId, out var notification))
                throw new ArgumentException($"There is no push {notificationId}.", nameof(notificationId));
            if (notification.Status != NotificationStatus.InReview)
                throw new InvalidOperationException($"The push {notificationId} is not in review.");
            state.Review(notification with { Status = approve ? NotificationStatus.Approved : NotificationStatus.Draft, UpdatedAt = state.Now }, approve);
        }
    }

    private static Ticket Any(SandboxState state, string ticketId) =>
        state.TryGetTicket(ticketId, out var ticket) ? ticket : throw new ArgumentException($"There is no ticket {ticketId}.", nameof(ticketId));

    private static Ticket Open(SandboxState state, string ticketId) => Any(state, ticketId) is { IsClosed: false } ticket
        ? ticket
        : throw new InvalidOperationException($"The ticket {ticketId} is closed.");
}

namespace FeishuHelpdesk.Sandbox.State;

/// <summary>Something that happened to the state, in the order in which it happened.</summary>
internal abstract record SandboxChange;

/// <summary>There is a ticket more.</summary>
internal sealed record TicketCreated(Ticket Ticket) : SandboxChange;

/// <summary>A ticket is another one now; what it was is in <paramref name="Before"/>, with its status, stage and time of update.</summary>
internal sealed record TicketUpdated(Ticket Before, Ticket Ticket) : SandboxChange;

/// <summary>There is a message more in a ticket.</summary>
internal sealed record MessageCreated(Ticket Ticket, Message Message) : SandboxChange;

/// <summary>Somebody said yes or no to a push.</summary>
internal sealed record NotificationReviewed(Notification Notification, bool IsApproved) : SandboxChange;

using FeishuHelpdesk.Sandbox.Requests;

namespace FeishuHelpdesk.Sandbox.Operations;

/// <summary>
/// What each operation does. All else, such as its route, its credentials and what it may be sent, is in the description.
/// </summary>
internal static class OperationHandlers
{
    /// <summary>Does what the operation does; null where the sandbox does not know it.</summary>
    public static Func<SandboxCall, SandboxAnswer>? Of(HelpdeskOperation operation) => operation.Name switch
    {
        "ticket.get" => Tickets.Get,
        "ticket.list" => Tickets.List,
        "ticket.update" => Tickets.Update,
        "ticket.start_service" => Tickets.StartService,
        "ticket.answer_user_query" => Tickets.AnswerUserQuery,
        "ticket.ticket_image" => Messages.Image,
        "ticket_message.create" => Messages.Create,
        "ticket_message.list" => Messages.List,
        "bot_message.create" => Messages.CreateBotMessage,
        "ticket.customized_fields" => CustomizedFields.ListAll,
        "ticket_customized_field.create" => CustomizedFields.Create,
        "ticket_customized_field.list" => CustomizedFields.List,
        "ticket_customized_field.get" => CustomizedFields.Get,
        "ticket_customized_field.patch" => CustomizedFields.Patch,
        "ticket_customized_field.delete" => CustomizedFields.Delete,
        "faq.create" => Faqs.Create,
        "faq.list" => Faqs.List,
        "faq.search" => Faqs.Search,
        "faq.get" => Faqs.Get,
        "faq.patch" => Faqs.Patch,
        "faq.delete" => Faqs.Delete,
        "faq.faq_image" => Faqs.Image,
        "category.create" => Categories.Create,
        "category.list" => Categories.List,
        "category.get" => Categories.Get,
        "category.patch" => Categories.Patch,
        "category.delete" => Categories.Delete,
        "agent.agent_email" => Agents.Emails,
        "agent.patch" => Agents.Patch,
        "agent_schedule.create" => AgentSchedules.Create,
        "agent_schedule.list" => AgentSchedules.List,
        "agent_schedules.get" => AgentSchedules.Get,
        "agent_schedules.patch" => AgentSchedules.Patch,
        "agent_schedules.delete" => AgentSchedules.Delete,
        "agent_skill.create" => Skills.Create,
        "agent_skill.list" => Skills.List,
        "agent_skill.get" => Skills.Get,
        "agent_skill.patch" => Skills.Patch,
        "agent_skill.delete" => Skills.Delete,
        "agent_skill_rule.list" => Skills.ListRules,
        "notification.create" => Notifications.Create,
        "notification.get" => Notifications.Get,
        "notification.patch" => Notifications.Patch,
        "notification.preview" => Notifications.Preview,
        "notification.submit_approve" => Notifications.SubmitApprove,
        "notification.cancel_approve" => Notifications.CancelApprove,
        "notification.execute_send" => Notifications.ExecuteSend,
        "notification.cancel_send" => Notifications.CancelSend,
        "event.subscribe" => Events.Subscribe,
        "event.unsubscribe" => Events.Unsubscribe,
        _ => null,
    };
}

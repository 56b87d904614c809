using System.CommandLine;

namespace FeishuHelpdesk.Cli.Commands;

/// <summary><c>ticket get</c>: one ticket with everything in it.</summary>
internal static class TicketGetCommand
{
    public static Command Create(CommandContext context)
    {
        var id = CommandContext.TicketId();
        var output = CommandContext.Output(isList: false);
        AnswerRecorder? recorder = null;
        return context.Create(
            "get",
            "Show one ticket.",
            [id, output],
            async (parsed, session, cancellationToken) =>
            {
                var ticket = await session.Client.GetTicketAsync(parsed.GetRequiredValue(id), cancellationToken);
                if (session.IsSandbox)
                    await context.Host.Error.WriteLineAsync("This is a sample ticket, read from the built-in sandbox.");
                await context.Host.Out.WriteAsync(parsed.GetValue(output) == "json" ? JsonText.Format(recorder!.Answer.Span) : TicketTable.Format(ticket, context.Host));
                return ExitStatus.Success;
            },
            _ => recorder = new AnswerRecorder());
    }
}

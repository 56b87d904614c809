using System.CommandLine;

namespace FeishuHelpdesk.Cli.Commands;

/// <summary><c>ticket reply</c>: a text into the conversation of a ticket.</summary>
internal static class TicketReplyCommand
{
    public static Command Create(CommandContext context)
    {
        var id = CommandContext.TicketId();
        var text = new Option<string?>("--text", "-t") { Description = "What to say.", HelpName = "text" };
        var file = new Option<string?>("--file", "-f") { Description = "File that holds what to say; - for standard input.", HelpName = "file" };
        var yes = CommandContext.Yes();
        var command = context.Create("reply", "Send a text into a ticket; the customer reads it.", [id, text, file, yes], async (parsed, session, cancellationToken) =>
        {
            var say = parsed.GetValue(text) ?? (await context.ReadTextAsync(parsed.GetValue(file)!, cancellationToken)).TrimEnd('\r', '\n');
            if (string.IsNullOrWhiteSpace(say))
                throw new UsageException("There is nothing to say: the text is empty.");
            var ticket = parsed.GetRequiredValue(id);
            context.Confirm(parsed.GetValue(yes), $"This sends a text of {say.Length} characters into ticket {ticket}");
            var message = await session.Client.SendTicketMessageAsync(ticket, MessageContent.Text(say), cancellationToken: cancellationToken);
            await context.Host.Out.WriteLineAsync($"Sent as {SafeText.Line(message)}.");
            return ExitStatus.Success;
        });
        command.Validators.Add(result =>
        {
            if (result.GetResult(text) is null == result.GetResult(file) is null)
                result.AddError("One of --text and --file is needed.");
        });
        return command;
    }
}

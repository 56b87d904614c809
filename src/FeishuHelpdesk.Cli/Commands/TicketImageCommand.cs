using System.CommandLine;

namespace FeishuHelpdesk.Cli.Commands;

/// <summary><c>ticket image</c>: an image of a message, as a file.</summary>
internal static class TicketImageCommand
{
    public static Command Create(CommandContext context)
    {
        var id = CommandContext.TicketId();
        var message = new Argument<string>("message-id") { Description = "Id of the message in the ticket, as ticket messages shows it." };
        var index = new Option<int?>("--index") { Description = "Which image of a post, from 0 on.", HelpName = "n" };
        var output = new Option<string>("--out") { Description = "File to write; - for standard output.", HelpName = "file", Required = true };
        var force = new Option<bool>("--force") { Description = "Replace a file that is there." };
        return context.Create("image", "Download an image of a message.", [id, message, index, output, force], async (parsed, session, cancellationToken) =>
        {
            await using var image = await session.Client.GetTicketImageAsync(parsed.GetRequiredValue(id), parsed.GetRequiredValue(message), parsed.GetValue(index), cancellationToken: cancellationToken);
            return await FileOutput.WriteAsync(context, image, parsed.GetRequiredValue(output), parsed.GetValue(force), cancellationToken);
        });
    }
}

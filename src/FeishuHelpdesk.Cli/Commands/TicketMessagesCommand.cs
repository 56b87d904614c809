using System.CommandLine;
using System.Text;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Cli.Commands;

/// <summary><c>ticket messages</c>: a conversation that reads like one.</summary>
internal static class TicketMessagesCommand
{
    public static Command Create(CommandContext context)
    {
        var id = CommandContext.TicketId();
        var since = context.Time("--since", "Sent at this time or later: 2026-11-01, 2026-11-01T08:30, or 7d for seven days ago.");
        var until = context.Time("--until", "Sent at this time or earlier.");
        var limit = CommandContext.Limit(0);
        var output = CommandContext.Output(isList: true);
        return context.Create("messages", "Show the conversation of a ticket.", [id, since, until, limit, output], async (parsed, session, cancellationToken) =>
        {
            var (from, to) = (parsed.GetValue(since), parsed.GetValue(until));
            if (from > to)
                throw new UsageException("--since is later than --until.");
            var messages = session.Client.ListTicketMessagesAsync(parsed.GetRequiredValue(id), from, to, cancellationToken: cancellationToken);
            await context.WriteListAsync(messages, parsed.GetRequiredValue(output), parsed.GetValue(limit), list => Conversation(list, context.Host), cancellationToken);
            return ExitStatus.Success;
        });
    }

    private static string Conversation(IReadOnlyList<TicketMessage> messages, CliHost host)
    {
        if (messages.Count == 0)
            return "No messages.\n";
        var screen = new Screen(host);
        foreach (var message in messages.OrderBy(message => message.CreatedAt ?? 0))
        {
            screen.Add(new CellText($"{SafeText.Line(Screen.FirstText(message.UserName, message.UserId))}  {screen.Time(message.CreatedAt, message.CreatedDateTime)}  [{SafeText.Line(message.Id ?? Screen.None)}]", Screen.Heading));
            screen.AddText(Text(message));
        }

        return screen.Render();
    }

    private static string Text(TicketMessage message)
    {
        var content = message.ReadContent();
        var text = new StringBuilder(content.Text);
        foreach (var key in content.ImageKeys)
            Add($"[image {key}]");
        foreach (var (kind, key) in new[] { ("file", content.FileKey), ("video", content.MediaKey), ("recording", content.AudioKey) })
        {
            if (key is not null)
                Add($"[{kind} {key}]");
        }

        // Not understood is shown as it came.
        return text.Length > 0 ? text.ToString() : content.Raw;

        void Add(string part) => text.Append(text.Length > 0 ? "\n" : "").Append(part);
    }
}

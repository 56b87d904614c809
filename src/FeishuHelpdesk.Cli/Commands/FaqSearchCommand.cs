using System.CommandLine;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Cli.Commands;

/// <summary><c>faq search</c>: entries of the knowledge base by words.</summary>
internal static class FaqSearchCommand
{
    public static Command Create(CommandContext context)
    {
        var words = new Argument<string[]>("words") { Description = "What to look for.", Arity = ArgumentArity.OneOrMore };
        var limit = CommandContext.Limit(20);
        var output = CommandContext.Output(isList: true);
        return context.Create("search", "Search the knowledge base.", [words, limit, output], async (parsed, session, cancellationToken) =>
        {
            var query = string.Join(' ', parsed.GetRequiredValue(words)).Trim();
            if (query.Length == 0)
                throw new UsageException("There is nothing to look for.");
            var found = session.Client.SearchFaqsAsync(query, cancellationToken: cancellationToken);
            await context.WriteListAsync(found, parsed.GetRequiredValue(output), parsed.GetValue(limit), list => Table(list, context.Host), cancellationToken);
            return ExitStatus.Success;
        });
    }

    private static string Table(IReadOnlyList<Faq> faqs, CliHost host)
    {
        if (faqs.Count == 0)
            return "Nothing is found.\n";
        var screen = new Screen(host);
        screen.AddTable(
            ["FAQ", "Question", "Category", "Updated"],
            [.. faqs.Select(faq => (string[])[
                SafeText.Line(faq.FaqId ?? faq.Id ?? Screen.None),
                SafeText.Line(faq.Question ?? ""),
                SafeText.Line(FaqGetCommand.Way(faq)),
                screen.Time(faq.UpdateTime, faq.UpdateDateTime)])]);
        return screen.Render();
    }
}

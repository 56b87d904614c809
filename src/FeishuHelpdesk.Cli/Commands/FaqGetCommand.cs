using System.CommandLine;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Cli.Commands;

/// <summary><c>faq get</c>: one entry of the knowledge base.</summary>
internal static class FaqGetCommand
{
    public static Command Create(CommandContext context)
    {
        var id = new Argument<string>("faq-id") { Description = "Id of the entry, a string of decimal digits." };
        id.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && (string.IsNullOrWhiteSpace(text) || text is "." or ".."))
                result.AddError($"'{text}' is not the id of an entry.");
        });
        var output = CommandContext.Output(isList: false);
        return context.Create("get", "Show one entry of the knowledge base.", [id, output], async (parsed, session, cancellationToken) =>
        {
            var faq = await session.Client.GetFaqAsync(parsed.GetRequiredValue(id), cancellationToken);
            await context.Host.Out.WriteAsync(parsed.GetValue(output) == "json" ? JsonText.Format(JsonText.Of(faq)) : Page(faq, context.Host));
            return ExitStatus.Success;
        });
    }

    /// <summary>The way from the root to its category.</summary>
    public static string Way(Faq faq) => string.Join(" / ", (faq.Categories ?? []).Select(category => category.Name ?? category.CategoryId ?? category.Id ?? Screen.None));

    private static string Page(Faq faq, CliHost host)
    {
        var screen = new Screen(host);
        screen.Add(new CellText(SafeText.Line(faq.Question ?? Screen.None), Screen.Heading));
        screen.AddText(faq.Answer is { Length: > 0 } answer ? answer : string.Concat((faq.AnswerRichtext ?? []).Select(Piece)));
        var pairs = Screen.Pairs();
        screen.Row(pairs, "FAQ", Screen.FirstText(faq.FaqId, faq.Id));
        screen.Row(pairs, "Category", Way(faq) is { Length: > 0 } way ? way : Screen.None);
        screen.Row(pairs, "Similar", faq.Tags is { Count: > 0 } tags ? string.Join('\n', tags) : Screen.None);
        screen.Row(pairs, "Created", $"{screen.Time(faq.CreateTime, faq.CreateDateTime)}  {Screen.Person(faq.CreateUser)}");
        screen.Row(pairs, "Updated", $"{screen.Time(faq.UpdateTime, faq.UpdateDateTime)}  {Screen.Person(faq.UpdateUser)}");
        screen.Row(pairs, "Ends", screen.Time(faq.ExpireTime, faq.ExpireDateTime));
        screen.Add(pairs);
        return screen.Render();
    }

    // An empty text is the end of a line.
    private static string Piece(Richtext piece) =>
        piece.Key is { Length: > 0 } key ? $"[image {key}]"
        : (piece.Text ?? piece.Content) is not { Length: > 0 } text ? "\n"
        : piece.Url is { Length: > 0 } url ? $"{text} <{url}>" : text;
}

using System.CommandLine;
using FeishuHelpdesk.Cli.Export;

namespace FeishuHelpdesk.Cli.Commands;

/// <summary><c>ticket export</c>: all tickets, however many, into a file.</summary>
internal static class TicketExportCommand
{
    public static Command Create(CommandContext context)
    {
        var filter = new TicketFilter(context);
        var format = CommandContext.Choice("--format", "JSON in lines with all that the service sends, or columns for a spreadsheet.", null, "jsonl", "csv");
        var output = new Option<string>("--out") { Description = "File to write; - for standard output.", HelpName = "file", Required = true };
        var resume = new Option<bool>("--resume") { Description = "Go on with an export that ended early, with the same filter." };
        var force = new Option<bool>("--force") { Description = "Replace a file that is there." };
        var command = context.Create("export", "Write all tickets into a file, past the 10000 of the service's own lists.", [format, output, resume, force, .. filter.Options], (parsed, session, cancellationToken) =>
        {
            var query = filter.Query(parsed);
            TicketListCommand.CheckWindow(query);
            var export = new TicketExport(context, session)
            {
                File = parsed.GetRequiredValue(output),
                Format = parsed.GetRequiredValue(format),
                Filter = filter.Text(parsed),
                Query = query,
            };
            return export.RunAsync(parsed.GetValue(resume), parsed.GetValue(force), cancellationToken);
        });
        command.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.GetValue(resume) && result.GetValue(force))
                result.AddError("--resume and --force exclude each other.");
        });
        return command;
    }
}

using System.CommandLine;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Cli.Commands;

/// <summary><c>fields</c>: the customized fields of tickets and users, with the options of dropdowns.</summary>
internal static class FieldsCommand
{
    public static Command Create(CommandContext context)
    {
        var output = CommandContext.Output(isList: false);
        return context.Create("fields", "List the customized fields of tickets and users.", [output], async (parsed, session, cancellationToken) =>
        {
            var fields = await session.Client.ListCustomizedFieldsAsync(cancellationToken: cancellationToken);
            // Only this list has the options.
            var withOptions = await session.Client.ListTicketCustomizedFieldsAsync(cancellationToken: cancellationToken).ToListAsync(cancellationToken);
            var options = withOptions.Where(field => field.TicketCustomizedFieldId is not null).ToLookup(field => field.TicketCustomizedFieldId, field => field.DropdownOptions);
            if (parsed.GetValue(output) == "json")
            {
                foreach (var field in fields.TicketCustomizedFields ?? [])
                    field.DropdownOptions ??= options[field.TicketCustomizedFieldId].FirstOrDefault();
                await context.Host.Out.WriteAsync(JsonText.Format(JsonText.Of(fields)));
            }
            else
            {
                await context.Host.Out.WriteAsync(Table(fields, id => options[id].FirstOrDefault(), context.Host));
            }

            return ExitStatus.Success;
        });
    }

    private static string Table(ListCustomizedFieldsResponseData fields, Func<string?, DropdownOption?> options, CliHost host)
    {
        string[][] rows =
        [
            .. (fields.TicketCustomizedFields ?? []).Select(field => Row("Ticket", field.DisplayName, field.KeyName, field.FieldType, field.Required, field.TicketCustomizedFieldId, field.DropdownOptions ?? options(field.TicketCustomizedFieldId))),
            .. (fields.UserCustomizedFields ?? []).Select(field => Row("User", field.DisplayName, field.KeyName, field.FieldType, field.Required, field.UserCustomizedFieldId ?? field.Id, null)),
        ];
        if (rows.Length == 0)
            return "No customized fields.\n";
        var screen = new Screen(host);
        screen.AddTable(["Of", "Name", "Key", "Type", "Required", "Id", "Options"], rows);
        return screen.Render();
    }

    private static string[] Row(string of, string? name, string? key, string? type, bool? required, string? id, DropdownOption? options) =>
        [.. new[] { of, name, key, type, required switch { true => "yes", false => "no", _ => null }, id, string.Join(", ", Names(options)) }.Select(cell => SafeText.Line(cell ?? ""))];

    private static IEnumerable<string> Names(DropdownOption? option) =>
        (option?.Children ?? []).Select(child => child.Children is { Count: > 0 } ? $"{child.DisplayName ?? child.Tag} ({string.Join(", ", Names(child))})" : child.DisplayName ?? child.Tag ?? Screen.None);
}

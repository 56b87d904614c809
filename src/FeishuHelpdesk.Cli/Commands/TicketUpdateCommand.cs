using System.CommandLine;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Cli.Commands;

/// <summary><c>ticket update</c>: changes the data of a ticket.</summary>
internal static class TicketUpdateCommand
{
    public static Command Create(CommandContext context)
    {
        var id = CommandContext.TicketId();
        var status = new Option<string?>("--status") { Description = "State to give it, by its name or number.", HelpName = "state" };
        status.CompletionSources.Add([.. TicketFilter.StateNames]);
        status.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && TicketFilter.State(text) is null)
                result.AddError($"--status knows no '{text}'; there are {string.Join(", ", TicketFilter.StateNames)}, and numbers.");
        });
        var solved = CommandContext.Choice("--solved", "Whether it is solved.", null, "yes", "no");
        solved.DefaultValueFactory = null;
        var stage = CommandContext.Choice("--stage", "Who has it.", null, "bot", "human");
        stage.DefaultValueFactory = null;
        var tags = new Option<string[]>("--tag") { Description = "Name of a tag; several for several.", HelpName = "name" };
        var comment = new Option<string?>("--comment") { Description = "A note to leave on it.", HelpName = "text" };
        var fields = new Option<string[]>("--field") { Description = "Value of a customized field, by the field's id.", HelpName = "id=value" };
        fields.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.IndexOf('=', StringComparison.Ordinal) < 1) is { } wrong)
                result.AddError($"--field takes id=value, not '{wrong.Value}'.");
        });
        var yes = CommandContext.Yes();
        Option[] changes = [status, solved, stage, tags, comment, fields];
        var command = context.Create("update", $"Change the data of a ticket. Takes the token of a user, {Settings.UserAccessTokenVariable}.", [id, .. changes, yes], async (parsed, session, cancellationToken) =>
        {
            var body = new UpdateTicketRequest
            {
                Status = parsed.GetValue(status) is { } state ? TicketFilter.State(state)!.Value.Value : null,
                Solved = parsed.GetValue(solved) switch { "yes" => TicketSolve.Solved.Value, "no" => TicketSolve.NotSolved.Value, _ => null },
                TicketType = parsed.GetValue(stage) switch { "bot" => TicketType.Bot.Value, "human" => TicketType.Human.Value, _ => null },
                TagNames = parsed.GetValue(tags) is { Length: > 0 } names ? [.. names] : null,
                Comment = parsed.GetValue(comment),
                CustomizedFields = parsed.GetValue(fields) is { Length: > 0 } values ? [.. values.Select(Field)] : null,
            };
            var ticket = parsed.GetRequiredValue(id);
            var options = session.OptionsFor(HelpdeskOperations.TicketUpdate);
            context.Confirm(parsed.GetValue(yes), $"This sets {JsonText.OneLine(JsonText.Of(body))} in ticket {ticket}");
            await session.Client.UpdateTicketAsync(ticket, body, options, cancellationToken);
            await context.Host.Out.WriteLineAsync($"Ticket {SafeText.Line(ticket)} is updated.");
            return ExitStatus.Success;
        });
        command.Validators.Add(result =>
        {
            if (!result.Errors.Any() && changes.All(change => result.GetResult(change) is null))
                result.AddError("There is nothing to change: give at least one field.");
        });
        return command;
    }

    private static CustomizedFieldValue Field(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return new() { Id = text[..equals], Value = text[(equals + 1)..] };
    }
}

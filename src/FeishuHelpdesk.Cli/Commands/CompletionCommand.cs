using System.CommandLine;

namespace FeishuHelpdesk.Cli.Commands;

/// <summary><c>completion</c>: what a shell needs to complete lines, and what completes them.</summary>
internal static class CompletionCommand
{
    // Each asks this program what can stand at the cursor.
    private const string Bash = $$"""
        _feishu_helpdesk() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$({{CliApplication.Name}} completion --position "$COMP_POINT" -- "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -F _feishu_helpdesk {{CliApplication.Name}}

        """;

    private const string Zsh = $$"""
        #compdef {{CliApplication.Name}}
        _feishu_helpdesk() {
            local -a found
            found=("${(@f)$({{CliApplication.Name}} completion --position "$CURSOR" -- "$BUFFER" 2>/dev/null)}")
            compadd -a found
        }
        compdef _feishu_helpdesk {{CliApplication.Name}}

        """;

    private const string PowerShell = $$"""
        Register-ArgumentCompleter -Native -CommandName {{CliApplication.Name}} -ScriptBlock {
            param($word, $line, $position)
            {{CliApplication.Name}} completion --position $position -- "$line" | Where-Object { $_ -like "$word*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;

    public static Command Create(CommandContext context, Func<Command> root)
    {
        var what = new Argument<string>("shell") { Description = "bash, zsh or pwsh.", HelpName = "bash|zsh|pwsh" };
        what.CompletionSources.Add("bash", "zsh", "pwsh");
        var position = new Option<int?>("--position") { Hidden = true };
        var command = new Command("completion", "Print what makes a shell complete the words of this command.") { what, position };
        command.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.GetResult(position) is null && result.GetValue(what) is not ("bash" or "zsh" or "pwsh") and var shell)
                result.AddError($"'{shell}' is no shell that is known here; there are bash, zsh and pwsh.");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var text = parsed.GetRequiredValue(what);
            if (parsed.GetValue(position) is { } at)
            {
                // A shell's cursor can stand behind blanks that the line no longer has.
                var line = at < text.Length ? text[..Math.Max(at, 0)] : text.PadRight(Math.Min(at, text.Length + 1));
                foreach (var item in CliApplication.Parse(root(), line).GetCompletions(line.Length))
                    await context.Host.Out.WriteAsync($"{item.InsertText ?? item.Label}\n");
            }
            else
            {
                await context.Host.Out.WriteAsync((text switch { "bash" => Bash, "zsh" => Zsh, _ => PowerShell }).ReplaceLineEndings("\n"));
            }

            return ExitStatus.Success;
        });
        return command;
    }
}

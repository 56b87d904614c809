using System.CommandLine;
using FeishuHelpdesk.Cli.Mcp;

namespace FeishuHelpdesk.Cli.Commands;

/// <summary><c>mcp</c>: a server of tools for models, over standard input and output.</summary>
internal static class McpCommand
{
    public static Command Create(CommandContext context)
    {
        var writes = new Option<bool>("--allow-writes") { Description = "Offer the tools that change something or reach a person, too." };
        return context.Create("mcp", "Serve tools for agents over standard input and output (Model Context Protocol).", [writes], async (parsed, session, cancellationToken) =>
        {
            using var log = new ErrorLog(context.Host.Error);
            await using var input = context.Host.OpenInput();
            await using var output = context.Host.OpenOutput();
            await new ToolServer(session, parsed.GetValue(writes), context.Host).RunAsync(input, output, log, cancellationToken);
            return ExitStatus.Success;
        });
    }
}

using System.Text;
using System.Text.RegularExpressions;

namespace FeishuHelpdesk.Tests.Package;

/// <summary>
/// A piece of C# in a page, and how it is run. CONTRIBUTING.md tells writers what they can do; this is the whole of it.
/// </summary>
/// <param name="File">The page, relative to the repository.</param>
/// <param name="Line">Line of the page where the code begins.</param>
/// <param name="Mark">What the comment above it says, <c>&lt;!-- snippet: … --&gt;</c>; empty for a program of its own.</param>
/// <param name="Code">The code as it stands there.</param>
/// <param name="Output">The <c>text</c> block right below it: what it prints, to the letter.</param>
internal sealed partial record Snippet(string File, int Line, string Mark, string Code, string? Output)
{
    private const string Sandbox = "new Uri(Environment.GetEnvironmentVariable(\"FEISHU_BASE_URL\")!)";

    private const string Options = $$"""
        new FeishuHelpdeskOptions { BaseAddress = {{Sandbox}}, AppId = Environment.GetEnvironmentVariable("FEISHU_APP_ID")!, AppSecret = Environment.GetEnvironmentVariable("FEISHU_APP_SECRET")!, HelpdeskId = Environment.GetEnvironmentVariable("FEISHU_HELPDESK_ID")!, HelpdeskToken = Environment.GetEnvironmentVariable("FEISHU_HELPDESK_TOKEN")! }
        """;

    private static readonly string[] Marks = ["", "client", "services", "compile"];

    /// <summary>The path that a web program is asked for; null where it is none.</summary>
    public string? WebPath => Mark.StartsWith("web ", StringComparison.Ordinal) ? Mark["web ".Length..] : null;

    public bool IsRun => Mark != "compile";

    public override string ToString() => $"{File}:{Line}";

    /// <summary>The code without comments and blank lines: what has to be the same in every language of a page.</summary>
    public string Substance => string.Join('\n', Comment().Replace(Code, "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    public static IEnumerable<Snippet> Of(string file, string page)
    {
        var lines = page.ReplaceLineEndings("\n").Split('\n');
        var mark = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (MarkLine().Match(lines[i]) is { Success: true } found)
            {
                mark = found.Groups[1].Value;
                if (!Marks.Contains(mark) && !mark.StartsWith("web /", StringComparison.Ordinal))
                    throw new InvalidOperationException($"{file}:{i + 1}: no such snippet: {mark}");
            }
            else if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                var (first, language) = (i + 1, lines[i].Trim('`', ' '));
                var code = Block(lines, ref i);
                if (language is "csharp" or "cs" or "c#")
                {
                    var next = i + 1;
                    while (next < lines.Length && lines[next].Length == 0)
                        next++;
                    var output = next < lines.Length && lines[next] == "```text" ? Block(lines, ref next) : null;
                    yield return new Snippet(file, first + 1, mark, code, output);
                }
                mark = "";
            }
            else if (lines[i].Length > 0)
            {
                mark = "";
            }
        }
    }

    /// <summary>A source file that says what the page says. Only the address is another one: the sandbox's.</summary>
    public string Program()
    {
        var code = Code.Replace("FeishuHelpdeskOptions.LarkBaseAddress", Sandbox, StringComparison.Ordinal)
            .Replace("FeishuHelpdeskOptions.FeishuBaseAddress", Sandbox, StringComparison.Ordinal);
        if (!code.Contains("BaseAddress", StringComparison.Ordinal))
        {
            code = NewOptions().Replace(code, match => match.Value + $"BaseAddress = {Sandbox}, ");
            code = Configure().Replace(code, match => match.Value + $"{match.Groups[1].Value}.BaseAddress = {Sandbox}; ");
        }
        // Directives come first; the lines stay the page's.
        var (usings, statements) = (new StringBuilder(), new StringBuilder());
        foreach (var line in code.Split('\n'))
        {
            var isUsing = UsingDirective().IsMatch(line);
            usings.Append(isUsing ? line : "").Append('\n');
            statements.Append(isUsing ? "" : line).Append('\n');
        }
        var (before, after) = Mark switch
        {
            "client" => ($"using var client = FeishuHelpdeskClientFactory.Create({Options});", ""),
            "services" => (
                "var services = new ServiceCollection(); var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();",
                "await using var provider = services.BuildServiceProvider(); await provider.GetRequiredService<FeishuHelpdesk.Generated.FeishuHelpdeskClient>().GetTicketAsync(\"6626871355780366331\");"),
            // A method that nobody calls, say.
            "compile" => ("#pragma warning disable CS8321", ""),
            _ => ("", ""),
        };
        var needed = Mark is "client" or "services" && !Code.Contains("using FeishuHelpdesk;", StringComparison.Ordinal) ? "using FeishuHelpdesk;" : "";
        return $"""
            {needed}
            #line {Line} "{File}"
            {usings}
            #line hidden
            {before}
            #line {Line} "{File}"
            {statements}
            #line hidden
            {after}
            """;
    }

    private static string Block(string[] lines, ref int i)
    {
        var start = ++i;
        while (i < lines.Length && !lines[i].StartsWith("```", StringComparison.Ordinal))
            i++;
        return string.Join('\n', lines[start..i]);
    }

    [GeneratedRegex(@"^<!-- snippet: (.+?) -->$")]
    private static partial Regex MarkLine();

    [GeneratedRegex(@"new FeishuHelpdeskOptions\s*\{\s*")]
    private static partial Regex NewOptions();

    [GeneratedRegex(@"AddFeishuHelpdesk\([^;{]*?(\w+)\s*=>\s*\{\s*")]
    private static partial Regex Configure();

    [GeneratedRegex(@"^using (static )?[\w.= ]+;")]
    private static partial Regex UsingDirective();

    [GeneratedRegex(@"(?<=^|\s)//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}

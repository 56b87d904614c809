using System.Globalization;
using FeishuHelpdesk.Generated.Models;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FeishuHelpdesk.Cli;

/// <summary>What a person reads: headings, pairs and columns, as wide as the terminal is, or in a file without an end.</summary>
/// <remarks>Columns without lines: they can be copied, searched and read in any locale. Text of the service is never markup.</remarks>
internal sealed class Screen(CliHost host)
{
    public const string None = "-";

    // What a line may take in a file or a pipe, where nothing is to be cut or wrapped.
    private const int Unlimited = int.MaxValue / 2;
    private const int ColumnGap = 3;

    private readonly List<IRenderable> _sections = [];

    public static Style Label { get; } = new(decoration: Decoration.Dim);

    public static Style Heading { get; } = new(decoration: Decoration.Bold);

    private bool IsTerminal => host.TerminalWidth is not null;

    private int Width => host.TerminalWidth ?? Unlimited;

    public void Add(IRenderable section) => _sections.Add(section);

    /// <summary>A table whose first column is the label; one entry below the other where it does not fit.</summary>
    public void AddTable(string[] headings, IReadOnlyList<string[]> rows)
    {
        var width = Enumerable.Range(0, headings.Length).Sum(column => ColumnGap + rows.Append(headings).Max(row => row[column].GetCellWidth()));
        if (width <= Width)
        {
            var grid = Columns(headings);
            foreach (var row in rows)
                Row(grid, [.. row.Select((cell, column) => Line(cell, column == 0 ? Label : (Style?)null))]);
            Add(grid);
        }
        else
        {
            // Broken ids cannot be copied: one below the other instead.
            var pairs = Pairs();
            Row(pairs, new CellText(headings[0], Heading), new CellText(""));
            foreach (var row in rows)
                Row(pairs, row[0], string.Join('\n', row.Skip(1).Where(cell => cell.Length > 0)));
            Add(pairs);
        }
    }

    public static Grid Pairs() => new Grid()
        .AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(2, 0, ColumnGap, 0) })
        .AddColumn(new GridColumn { Padding = new Padding(0) });

    public Grid Columns(params string[] headings)
    {
        var grid = new Grid();
        foreach (var _ in headings)
            grid.AddColumn(new GridColumn { Padding = new Padding(2, 0, ColumnGap - 2, 0) });
        Row(grid, [.. headings.Select((heading, i) => new CellText(heading, i == 0 ? Heading : Label))]);
        return grid;
    }

    public void Row(Grid grid, string label, string value, Style? style = null) =>
        Row(grid, new CellText(label, Label), new CellText(SafeText.Lines(value), style));

    public void Row(Grid grid, params CellText[] cells)
    {
        cells[^1].IsOpenEnded = !IsTerminal;
        grid.AddRow(cells);
    }

    /// <summary>A text that begins below its heading.</summary>
    public void AddText(string text)
    {
        var grid = new Grid().AddColumn(new GridColumn { Padding = new Padding(2, 0, 0, 0) });
        Row(grid, Lines(text));
        Add(grid);
    }

    public static CellText Line(string? text, Style? style = null) => new(string.IsNullOrEmpty(text) ? None : SafeText.Line(text), style);

    public static CellText Lines(string? text) => new(string.IsNullOrEmpty(text) ? None : SafeText.Lines(text));

    // ClosedByBot: Closed by bot (50).
    public static string Named(int? value, string? name)
    {
        if (value is null)
            return None;
        if (name is null)
            return string.Create(CultureInfo.InvariantCulture, $"{value} (not documented)");
        return string.Create(CultureInfo.InvariantCulture, $"{Words(name)} ({value})");
    }

    // ClosedByBot: Closed by bot.
    public static string Words(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString()))
            .Replace("Qr ", "QR ", StringComparison.Ordinal)
            .Replace("Open api", "Open API", StringComparison.Ordinal);

    public static string Person(TicketUser? user) => user switch
    {
        null => None,
        { Name: { Length: > 0 } name, Email: { Length: > 0 } email } => $"{name} <{email}>",
        _ => FirstText(user.Name, user.Email, user.Id),
    };

    public static string FirstText(params string?[] texts) => texts.FirstOrDefault(text => !string.IsNullOrEmpty(text)) ?? None;

    public string Time(long? value, DateTimeOffset? time) => (value, time) switch
    {
        (_, { } known) => Time(known),
        // The service's word for no time.
        (null or -1, _) => None,
        _ => string.Create(CultureInfo.InvariantCulture, $"{value} (not a time)"),
    };

    public string Time(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, host.TimeZone).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

    public string Render()
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new Output(text, Width),
            // Build servers would get colours in their files.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        foreach (var section in _sections)
        {
            console.Write(section);
            console.WriteLine();
        }

        // Cells are padded to their column's end, the last one too.
        return string.Join('\n', text.ToString().TrimEnd().Split('\n').Select(line => line.TrimEnd(' '))) + "\n";
    }

    /// <summary>Where Spectre writes: into a text, as wide as told.</summary>
    private sealed class Output(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => true;

        public int Width => width;

        public int Height => int.MaxValue;

        public void SetEncoding(System.Text.Encoding encoding)
        {
        }
    }
}

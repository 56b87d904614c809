using System.Text;
using Xunit;

namespace FeishuHelpdesk.Tests.Cli;

/// <summary>What <c>ticket get</c> shows to a person.</summary>
public sealed class TicketTableTests
{
    [Fact]
    public async Task The_documented_ticket_is_shown_as_a_support_engineer_reads_it()
    {
        var call = await SandboxTicketAsync();

        Assert.Equal(0, call.Status);
        Assert.Equal(
            """
            Ticket 6626871355780366331

              Status              Closed by bot (50)
              Stage               Bot (1)
              Solved              Not solved (1)
              Score               Dissatisfied (1)
              Reason              答案看不懂 / I don't understand / 回答が複雑すぎる
              Channel             0 (not documented)
              Opened by           abc <xxxx@abc.com>
              Agent in charge     abc <xxxx@abc.com>
              Tags                标签名称
              Helpdesk            6626871355780366330

              Created             2021-03-28 16:33:49 +08:00
              Agent joined        2021-11-09 15:56:36 +08:00
              First agent reply   2021-11-09 15:58:16 +08:00
              Last agent reply    2021-11-09 15:59:56 +08:00
              Updated             2021-03-28 16:33:49 +08:00
              Closed              2021-03-28 16:33:49 +08:00

              Bot service         1 s
              First response      1 d 10 h 24 min 29 s (123869 s)
              Agent service       29 d 14 h 24 min 57 s (42624.95 min)
              Resolution          1 min 6 s (66 s)
              Processing          1 min 8 s (68 s)

              People            Name   Email          Department                   Place        Id
              Opened by         abc    xxxx@abc.com   用户部门名称(有权限才展示)   城市, 国家   ou_37019b7c830210acd88fdce886e25c71
              Agent in charge   abc    xxxx@abc.com   用户部门名称(有权限才展示)   城市, 国家   ou_37019b7c830210acd88fdce886e25c71
              Agent             abc    xxxx@abc.com   用户部门名称(有权限才展示)   城市, 国家   ou_37019b7c830210acd88fdce886e25c71
              Collaborator      abc    xxxx@abc.com   用户部门名称(有权限才展示)   城市, 国家   ou_37019b7c830210acd88fdce886e25c71
              Closed by         abc    xxxx@abc.com   用户部门名称(有权限才展示)   城市, 国家   ou_37019b7c830210acd88fdce886e25c71

              Comments                     By           Text
              2023-08-02 18:07:17 +08:00   备注人姓名   备注内容

              Custom fields   Value
              display name    value

            """.ReplaceLineEndings("\n"),
            call.Out);
    }

    [Fact]
    public async Task Columns_align_in_cells_whatever_the_script()
    {
        var call = await CliCall.WithTicketAsync("""
            {"agents":[
                {"name":"abc","email":"a@example.com","department":"Support","id":"ou_1"},
                {"name":"王小明","email":"wang@example.com","department":"研发部","id":"ou_2"},
                {"name":"たなか ー さくら","email":"t@example.com","department":"ｶﾅ・サポート。","id":"ou_3"},
                {"name":"김철수","email":"k@example.com","department":"지원팀（서울）","id":"ou_4"},
                {"name":"Zoë Ångström","email":"z@example.com","department":"𠮷野家","id":"ou_5"}]}
            """);

        var rows = call.OutLines.Where(line => line.Contains("ou_", StringComparison.Ordinal)).ToArray();
        Assert.Equal(5, rows.Length);
        foreach (var column in new[] { "@example.com", "ou_" })
        {
            // Where the address ends differs; where its column begins must not.
            var starts = rows.Select(row => column == "ou_" ? row.IndexOf(column, StringComparison.Ordinal) : row.LastIndexOf(' ', row.IndexOf(column, StringComparison.Ordinal)) + 1);
            Assert.Single(rows.Zip(starts, (row, start) => Cells(row[..start])).Distinct());
        }
    }

    [Fact]
    public async Task Absent_values_are_a_dash_and_absent_lists_are_left_out()
    {
        var call = await CliCall.WithTicketAsync("{}");

        Assert.Equal(0, call.Status);
        Assert.Contains("  Status              -", call.OutLines);
        Assert.Contains("  Agent in charge     -", call.OutLines);
        Assert.Contains("  Resolution          -", call.OutLines);
        foreach (var absent in new[] { "Reason", "Tags", "People", "Comments", "Custom fields", "Other fields" })
            Assert.DoesNotContain(absent, call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_without_a_documented_meaning_and_unknown_fields_are_shown()
    {
        var call = await CliCall.WithTicketAsync("""
            {"status":77,"channel":31,"score":9,"updated_at":-1,"closed_at":9223372036854775807,"bot_service_duration":9007199254740993,
             "sla":{"name":"金","minutes":30.10,"tags":["vip",null]},"note":"plain","nothing":null,
             "guest":{"name":"a","timezone":"Asia/Shanghai"},
             "comments":[{"content":"c","pinned":true}],
             "tags":[{"name":"t","color":12345678901234567890123}]}
            """);

        Assert.Contains("  Status              77 (not documented)", call.OutLines);
        Assert.Contains("  Channel             31 (not documented)", call.OutLines);
        Assert.Contains("  Score               9 (not documented)", call.OutLines);
        Assert.Contains("  Updated             -", call.OutLines);
        Assert.Contains("  Closed              9223372036854775807 (not a time)", call.OutLines);
        Assert.Contains(call.OutLines, line => line.EndsWith(" 9007199254740993 s", StringComparison.Ordinal));
        var other = call.OutLines.SkipWhile(line => !line.Contains("Other fields", StringComparison.Ordinal)).Skip(1)
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(
            [
                """sla {"name":"金","minutes":30.10,"tags":["vip",null]}""",
                "note plain",
                "nothing null",
                "guest.timezone Asia/Shanghai",
                "comments[0].pinned true",
                "tags[0].color 12345678901234567890123",
                "",
            ],
            other);
    }

    [Theory]
    [InlineData("comments", """[{"content":"first","user_name":"a"},{"content":"second\nline","user_name":"b"}]""", "first", "second", "line")]
    [InlineData("comments", """{"content":"only one","user_name":"a"}""", "only one")]
    [InlineData("dissatisfaction_reason", """[{"zh_cn":"慢"},{"en_us":"wrong"}]""", "慢", "wrong")]
    [InlineData("dissatisfaction_reason", """["too slow"]""", "too slow")]
    public async Task Fields_that_come_in_several_shapes_are_shown_in_each(string field, string json, params string[] shown)
    {
        var call = await CliCall.WithTicketAsync($$"""{"{{field}}":{{json}}}""");

        Assert.Equal(0, call.Status);
        foreach (var text in shown)
            Assert.Contains(call.OutLines, line => line.EndsWith(text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(200)]
    [InlineData(60)]
    public async Task Hostile_text_neither_drives_the_terminal_nor_is_taken_for_markup(int? terminalWidth)
    {
        const string hostile = """[red]x[/] [link=http://evil]\u001b[2J\u001b]0;owned\u0007\u009b31m\u202eevil\u2028 \r\nStatus  ok\u0000\b \ud83d\ude00""";
        var fields = string.Join(',', new[] { "name", "email", "department", "city", "country", "id", "unknown" }.Select(name => $"\"{name}\":\"{hostile}\""));
        await using var sandbox = await CliCall.StartSandboxAsync();
        sandbox.AnswerNext(CliCall.TicketAnswer($$"""
            {"ticket_id":"{{hostile}}","helpdesk_id":"{{hostile}}","guest":{ {{fields}} },"agents":[{ {{fields}} }],
             "tags":[{"name":"{{hostile}}"}],"dissatisfaction_reason":["{{hostile}}"],
             "comments":{"content":"{{hostile}}","user_name":"{{hostile}}"},
             "customized_fields":[{"display_name":"{{hostile}}","value":"{{hostile}}"}],
             "{{hostile}}":"{{hostile}}"}
            """));

        var call = await CliCall.RunAsync(CliCall.VariablesOf(sandbox), terminalWidth, TestContext.Current.CancellationToken, "ticket", "get", CliCall.TicketId);

        Assert.Equal(0, call.Status);
        var text = call.Out.Replace("\n", "", StringComparison.Ordinal);
        // On a terminal the program's own colours remain, and nothing else.
        text = System.Text.RegularExpressions.Regex.Replace(text, "\u001b\\[[0-9;]*m", "");
        Assert.DoesNotContain(text, c => char.IsControl(c) || c is '\u202e' or '\u2028' or '\ufffd');
        if (terminalWidth is null)
        {
            Assert.Contains("""[red]x[/] [link=http://evil]\u001b[2J\u001b]0;owned\u0007\u009b31m\u202eevil\u2028""", call.Out, StringComparison.Ordinal);
            Assert.Contains("😀", call.Out, StringComparison.Ordinal);
            // A new line of the service does not begin where a label begins.
            Assert.DoesNotContain(call.OutLines, line => line.TrimStart(' ').StartsWith("Status  ok", StringComparison.Ordinal) && line.IndexOf('S', StringComparison.Ordinal) < 10);
        }
    }

    [Fact]
    public async Task A_file_or_pipe_gets_no_escape_sequence_no_cut_line_and_no_blank_at_a_line_s_end()
    {
        var longText = new string('x', 200_000);
        var call = await CliCall.WithTicketAsync($$"""{"comments":[{"content":"{{longText}}"},{"content":"short"}],"score":1}""");

        Assert.Contains(longText, call.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', call.Out);
        Assert.DoesNotContain(call.OutLines, line => line.EndsWith(' '));
        Assert.DoesNotContain(call.Out, c => c is >= '\u2500' and <= '\u257f');
    }

    [Theory]
    [InlineData(80)]
    [InlineData(40)]
    public async Task A_narrow_terminal_gets_no_line_that_it_would_break(int width)
    {
        await using var sandbox = await CliCall.StartSandboxAsync();
        var call = await CliCall.RunAsync(CliCall.VariablesOf(sandbox), width, TestContext.Current.CancellationToken, "ticket", "get", CliCall.TicketId);

        var lines = call.OutLines.Select(line => System.Text.RegularExpressions.Regex.Replace(line, "\u001b\\[[0-9;]*m", "")).ToArray();
        Assert.All(lines, line => Assert.InRange(Cells(line), 0, width));
        if (width == 80)
            Assert.Contains(lines, line => line.TrimEnd().EndsWith(" ou_37019b7c830210acd88fdce886e25c71", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(38)]
    [InlineData(39)]
    [InlineData(40)]
    [InlineData(41)]
    public async Task A_character_is_not_torn_where_a_line_breaks(int width)
    {
        await using var sandbox = await CliCall.StartSandboxAsync();
        var text = string.Concat(Enumerable.Repeat("a😀𠮷中", 50));
        sandbox.AnswerNext(CliCall.TicketAnswer($$"""{"comments":{"content":"{{text}}"},"dissatisfaction_reason":["{{text}}"]}"""));
        var call = await CliCall.RunAsync(CliCall.VariablesOf(sandbox), width, TestContext.Current.CancellationToken, "ticket", "get", CliCall.TicketId);

        Assert.Equal(0, call.Status);
        Assert.DoesNotContain(Rune.ReplacementChar, call.Out.EnumerateRunes());
    }

    private static async Task<CliCall> SandboxTicketAsync()
    {
        await using var sandbox = await CliCall.StartSandboxAsync();
        return await CliCall.RunAsync(CliCall.VariablesOf(sandbox), "ticket", "get", CliCall.TicketId);
    }

    // East Asian wide characters take two cells. Counted here by Unicode's ranges, not by the library under test.
    private static int Cells(string text) => text.EnumerateRunes().Sum(rune => rune.Value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x33FF) or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFF60)
        or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) ? 2 : 1);
}

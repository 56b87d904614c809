using System.Text.RegularExpressions;
using FeishuHelpdesk.Tests.Build;
using Xunit;

namespace FeishuHelpdesk.Tests.Package;

/// <summary>What holds for every page: its links lead somewhere, and it is short enough to be read.</summary>
public partial class PagesTests
{
    private static readonly string[] Topics = ["tickets-and-pages", "messages-and-files", "errors-and-limits", "tokens-and-processes", "events", "sandbox", "command-line", "agents", "changing-the-description", "operations"];

    public static TheoryData<string> All => [.. Pages.All];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_link_leads_to_a_file_and_a_heading_that_are_there(string page)
    {
        foreach (var link in Pages.Links(Pages.Text(page)).Where(link => !link.StartsWith("https://", StringComparison.Ordinal)))
            Assert.Null(Broken(page, link));
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_told()
    {
        Assert.Equal(["a.md#b-c", "x.png"], Pages.Links("[b](a.md#b-c) `c` ![x](x.png)\n```sh\n[y](y.md)\n```\n"));
        Assert.Equal(["b-c", "配置"], Pages.Anchors("## B, c!\n\n```sh\n# no heading\n```\n\n# 配置\n"));
        Assert.Null(Broken("docs/agents.md", "../README.md#speed"));
        Assert.NotNull(Broken("docs/agents.md", "README.md"));
        Assert.NotNull(Broken("docs/agents.md", "../README.md#nothing"));
        Assert.NotNull(Broken("docs/agents.md", "#nothing"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_page_is_short_enough_to_be_read(string page)
    {
        var lines = Pages.Text(page).Split('\n').Length - 1;
        if (page.StartsWith("README.", StringComparison.Ordinal))
            Assert.InRange(lines, 10, 249);
        else if (page.StartsWith("docs/", StringComparison.Ordinal))
            Assert.InRange(lines, 10, 199);
    }

    [Theory]
    [InlineData("README.md", "")]
    [InlineData("README.zh-CN.md", "")]
    [InlineData("docs/index.md", "docs/")]
    public void A_door_leads_to_each_topic(string page, string folder)
    {
        var links = Pages.Links(Pages.Text(page)).ToList();

        Assert.All(Topics, topic => Assert.Contains(links, link => $"{Path.GetDirectoryName(page)}/{link}".TrimStart('/').Replace(".zh-CN", "", StringComparison.Ordinal) == $"docs/{topic}.md"));
        Assert.Equal(folder, page[..(page.LastIndexOf('/') + 1)]);
    }

    [Theory]
    [MemberData(nameof(Pages.InChinese), MemberType = typeof(Pages))]
    public void Both_languages_lead_to_each_other_and_have_the_same_chapters(string page)
    {
        var (english, chinese) = (Pages.Text(Pages.EnglishOf(page)), Pages.Text(page));

        Assert.Contains($"[中文]({Path.GetFileName(page)})", english, StringComparison.Ordinal);
        Assert.Contains($"[English]({Path.GetFileName(Pages.EnglishOf(page))})", chinese, StringComparison.Ordinal);
        Assert.Equal(Pages.Anchors(english).Count(), Pages.Anchors(chinese).Count());
        Assert.Equal(TableRows(english), TableRows(chinese));
    }

    [Fact]
    public void The_first_page_and_the_first_four_topics_are_in_Chinese_too() =>
        Assert.All(new[] { "README" }.Concat(Topics.Take(4).Select(topic => $"docs/{topic}")), page => Assert.Contains($"{page}.zh-CN.md", Pages.All));

    [Theory]
    [InlineData("README.md", "## Beside the others")]
    [InlineData("README.zh-CN.md", "## 与其他 SDK 对比")]
    public void What_is_said_of_this_SDK_beside_others_leads_to_its_test(string page, string heading)
    {
        var rows = Row().Matches(Pages.Text(page).Split(heading)[1]).Select(row => row.Groups[1].Value).Skip(2).ToList();

        Assert.InRange(rows.Count, 15, 40);
        Assert.All(rows, cell => Assert.Matches(@"^\[[^\]]+\]\(tests/[\w./]+Tests\.cs\)$", cell));
    }

    [Theory]
    [InlineData("bug.yml", true)]
    [InlineData("contract.yml", true)]
    [InlineData("idea.yml", false)]
    public void A_form_for_issues_asks_for_the_log_id_where_there_was_a_call_and_never_for_a_token(string form, bool isOfACall)
    {
        var text = Pages.Text($".github/ISSUE_TEMPLATE/{form}");

        Assert.Equal(isOfACall, text.Contains("id: log-id", StringComparison.Ordinal));
        Assert.Matches("(?i)(never paste|no) .*?(secret|token)", text);
        Assert.DoesNotMatch("(?im)^ +(id|label): .*(token|secret|password)(?<!^    id: secrets)$", text);
    }

    private static int TableRows(string text) => text.Split('\n').Count(line => line.StartsWith('|'));

    // Null where it is whole.
    private static string? Broken(string page, string link)
    {
        var (file, anchor) = link.Split('#') is [var one, var two] ? (one, two) : (link, null);
        var target = file.Length == 0 ? page : Path.GetRelativePath(RepositoryFiles.Root, Path.GetFullPath(Path.Combine(RepositoryFiles.Root, Path.GetDirectoryName(page)!, file)));
        if (!File.Exists(RepositoryFiles.PathOf(target)))
            return $"{page}: {link} leads to no file.";
        return anchor is null || Pages.Anchors(Pages.Text(target)).Contains(anchor) ? null : $"{page}: {link} leads to no heading.";
    }

    [GeneratedRegex(@"^\|[^|]*\| ?([^|]*?) ?\|.*$", RegexOptions.Multiline)]
    private static partial Regex Row();
}

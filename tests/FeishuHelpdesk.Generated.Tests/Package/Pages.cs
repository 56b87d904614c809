using System.Text.RegularExpressions;
using FeishuHelpdesk.Tests.Build;
using Xunit;

namespace FeishuHelpdesk.Tests.Package;

/// <summary>The pages for readers: READMEs, and one a topic in docs.</summary>
internal static partial class Pages
{
    private const string Chinese = ".zh-CN.md";

    /// <summary>All of them, relative to the repository.</summary>
    public static IReadOnlyList<string> All { get; } = [.. new[] { "", "docs", "samples", "src", "tests" }
        .SelectMany(folder => Directory.EnumerateFiles(RepositoryFiles.PathOf(folder), "*.md", folder is "" or "docs" ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(RepositoryFiles.Root, file).Replace(Path.DirectorySeparatorChar, '/'))
        .Where(page => !page.Contains("/bin/", StringComparison.Ordinal) && !page.Contains("/obj/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    public static TheoryData<string> InChinese => [.. All.Where(IsInChinese)];

    public static bool IsInChinese(string page) => page.EndsWith(Chinese, StringComparison.Ordinal);

    public static string EnglishOf(string page) => page.Replace(Chinese, ".md", StringComparison.Ordinal);

    public static string Text(string page) => File.ReadAllText(RepositoryFiles.PathOf(page)).ReplaceLineEndings("\n");

    /// <summary>Where the links and pictures of a page lead, code left out.</summary>
    public static IEnumerable<string> Links(string text) => Link().Matches(Code().Replace(text, "")).Select(link => link.Groups[1].Value);

    /// <summary>The names by which a page's headings are linked to, as GitHub makes them.</summary>
    public static IEnumerable<string> Anchors(string text) =>
        Heading().Matches(Code().Replace(text, "")).Select(heading => NoAnchor().Replace(heading.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^#{1,6} (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();
}

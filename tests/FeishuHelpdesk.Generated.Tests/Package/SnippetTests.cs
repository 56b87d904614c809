using FeishuHelpdesk.Sandbox;
using FeishuHelpdesk.Tests.Build;
using Xunit;

namespace FeishuHelpdesk.Tests.Package;

/// <summary>Every piece of C# in a page compiles against the packages and does what it says, against the sandbox.</summary>
public class SnippetTests(SnippetTests.Programs programs) : IClassFixture<SnippetTests.Programs>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. Programs.Snippets.Select(snippet => snippet.ToString())];

    private static IReadOnlyList<Snippet> Snippets { get; } = [.. Pages.All
        .SelectMany(page => Snippet.Of(page, File.ReadAllText(RepositoryFiles.PathOf(page))))];

    [Theory]
    [Trait("Category", "Pack")]
    [MemberData(nameof(Names))]
    public async Task It_compiles_and_runs(string name)
    {
        var snippet = Snippets.Single(snippet => snippet.ToString() == name);
        var directory = await programs.BuiltAsync(snippet);
        if (!snippet.IsRun)
            return;

        // The ids that the pages show; secrets come from the environment, and so does the address.
        await using var sandbox = await HelpdeskSandbox.StartAsync(new HelpdeskSandboxOptions { AppId = "cli_a1b2c3d4e5f6a7b8", HelpdeskId = "6626871355780366330" }, Cancel);
        string[] arguments = ["exec", "--runtimeconfig", "Host.runtimeconfig.json", "--depsfile", "Host.deps.json", $"{Programs.NameOf(snippet)}.dll"];
        if (snippet.WebPath is { } path)
        {
            var (status, body) = await WebProgram.GetAsync(directory, arguments, SandboxSettings.Of(sandbox), path, Cancel);
            Assert.True(status == 200, body);
            return;
        }

        var run = await Command.RunAsync(directory, SandboxSettings.Of(sandbox), "dotnet", arguments);

        Assert.True(run.ExitCode == 0, run.Output);
        if (snippet.Output is not null)
            Assert.Equal(snippet.Output, run.Output.ReplaceLineEndings("\n").TrimEnd('\n'));
    }

    [Theory]
    [MemberData(nameof(Pages.InChinese), MemberType = typeof(Pages))]
    public void Both_languages_show_the_same_code(string page)
    {
        var (english, chinese) = (Snippets.Where(snippet => snippet.File == Pages.EnglishOf(page)), Snippets.Where(snippet => snippet.File == page));

        Assert.Equal(english.Select(snippet => (snippet.Mark, snippet.Substance, snippet.Output)), chinese.Select(snippet => (snippet.Mark, snippet.Substance, snippet.Output)));
    }

    [Fact]
    public void The_first_page_has_code()
        => Assert.Contains(Snippets, snippet => snippet is { File: "README.md", Mark: "" });

    [Fact]
    public void A_page_is_read_with_marks_and_output_and_its_own_line_numbers()
    {
        var snippets = Snippet.Of("a.md", """
            Text.

            ```sh
            ls
            ```

            <!-- snippet: client -->
            ```csharp
            using System.Text;
            Console.WriteLine("a"); // says a
            ```

            ```text
            a
            ```

            ```csharp
            using var other = Make(new FeishuHelpdeskOptions
            {
                AppId = "x",
            });
            ```
            """).ToList();

        Assert.Equal([(9, "client", "a"), (18, "", null)], snippets.Select(snippet => (snippet.Line, snippet.Mark, snippet.Output)));
        Assert.Equal("using System.Text;\nConsole.WriteLine(\"a\");", snippets[0].Substance);
        Assert.Contains("using var client", snippets[0].Program(), StringComparison.Ordinal);
        Assert.Matches(@"BaseAddress = new Uri\(.*\), AppId = ""x""", snippets[1].Program());
        Assert.Throws<InvalidOperationException>(() => Snippet.Of("a.md", "<!-- snippet: clinet -->").ToList());
    }

    /// <summary>One project whose output holds a program for each snippet.</summary>
    public sealed class Programs
    {
        private readonly Lazy<Task<(string Directory, BuildResult Result)>> _build;

        /// <summary>Those in English: in Chinese the code is the same, which is a test of its own.</summary>
        internal static IReadOnlyList<Snippet> Snippets { get; } = [.. SnippetTests.Snippets.Where(snippet => !Pages.IsInChinese(snippet.File))];

        public Programs(PackedPackages packages) => _build = new(async () =>
        {
            var directory = await packages.NewDirectoryAsync("snippets");
            foreach (var snippet in Snippets)
                await File.WriteAllTextAsync(Path.Combine(directory, $"{NameOf(snippet)}.snippet.cs"), snippet.Program());
            await File.WriteAllTextAsync(Path.Combine(directory, "Program.cs"), "return;");
            // The compiler runs once for each: a snippet is a program of its own.
            await File.WriteAllTextAsync(Path.Combine(directory, "Host.csproj"), """
                <Project Sdk="Microsoft.NET.Sdk.Web">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="FeishuHelpdesk.AspNetCore" Version="$(PackedVersion)" />
                    <PackageReference Include="FeishuHelpdesk.Generated" Version="$(PackedVersion)" />
                    <PackageReference Include="FeishuHelpdesk.Sandbox" Version="$(PackedVersion)" />
                    <Compile Include="Program.cs" />
                    <Snippet Include="*.snippet.cs" />
                  </ItemGroup>
                  <Target Name="CompileSnippets" AfterTargets="CoreCompile">
                    <ItemGroup>
                      <SharedCode Include="@(Compile)" Condition="$([System.String]::Copy('%(Filename)').EndsWith('.GlobalUsings.g'))" />
                    </ItemGroup>
                    <Csc Sources="%(Snippet.FullPath);@(SharedCode)" OutputAssembly="$(OutDir)$([System.IO.Path]::GetFileNameWithoutExtension('%(Snippet.Filename)')).dll" TargetType="exe"
                         References="@(ReferencePathWithRefAssemblies)" LangVersion="$(LangVersion)" Nullable="enable" NoStandardLib="true"
                         TreatWarningsAsErrors="true" WarningLevel="9999" DisabledWarnings="$(NoWarn)" DefineConstants="$(DefineConstants)"
                         ToolExe="$(CscToolExe)" ToolPath="$(CscToolPath)" UseSharedCompilation="true" SharedCompilationId="$(SharedCompilationId)"
                         ContinueOnError="ErrorAndContinue" />
                  </Target>
                </Project>
                """);
            return (directory, await packages.BuildAsync(directory));
        });

        internal static string NameOf(Snippet snippet) => $"{snippet.File.Replace('/', '_').Replace(".md", "", StringComparison.Ordinal)}_{snippet.Line}";

        internal async Task<string> BuiltAsync(Snippet snippet)
        {
            var (directory, result) = await _build.Value;
            var output = Path.Combine(directory, "bin/Debug/net10.0");
            Assert.True(File.Exists(Path.Combine(output, $"{NameOf(snippet)}.dll")), result.Output);
            return output;
        }
    }
}

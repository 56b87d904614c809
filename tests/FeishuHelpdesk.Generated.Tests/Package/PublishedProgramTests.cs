using System.Text.RegularExpressions;
using FeishuHelpdesk.Sandbox;
using Xunit;

namespace FeishuHelpdesk.Tests.Package;

/// <summary>A stranger's console program with the package, published trimmed and as native code, reads a ticket.</summary>
[Trait("Category", "Pack")]
public class PublishedProgramTests(PackedPackages packages)
{
    private const string Trimmed = "PublishTrimmed";
    private const string Native = "PublishAot";

    /// <summary>Native code takes a linker, which is no part of the .NET SDK; <c>FEISHU_TEST_NATIVE=1</c> asks for it in place of the other.</summary>
    public static TheoryData<string> Ways => Environment.GetEnvironmentVariable("FEISHU_TEST_NATIVE") == "1" ? [Native] : [Trimmed];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task On_the_newest_runtime_of_Kiota_it_is_published_without_a_warning(string way)
    {
        var (warnings, run) = await PublishAndRunAsync(way, "newest", "2.1.6");

        Assert.Empty(warnings);
        Assert.Equal((0, "6626871355780366331 7262656095919128578 2.1.6.0\n"), run);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task On_the_oldest_runtime_of_Kiota_one_warning_is_Kiotas_own_and_it_runs_all_the_same(string way)
    {
        var (warnings, run) = await PublishAndRunAsync(way, "oldest", "1.22.1");

        Assert.Equal(["IL2104 Microsoft.Kiota.Serialization.Json"], warnings);
        Assert.Equal((0, "6626871355780366331 7262656095919128578 1.22.1.0\n"), run);
    }

    private async Task<(IReadOnlyList<string> Warnings, (int ExitCode, string Output) Run)> PublishAndRunAsync(string way, string name, string runtime)
    {
        var directory = await packages.NewDirectoryAsync($"{way}-{name}");
        await File.WriteAllTextAsync(Path.Combine(directory, "Reader.csproj"), Project(way, runtime), Cancel);
        await File.WriteAllTextAsync(Path.Combine(directory, "Program.cs"), Program, Cancel);

        var publish = await Command.RunAsync(directory, packages.Variables, "dotnet", "publish", "--use-current-runtime", "-o", "published", "-v:q", "-tl:off", "-nodeReuse:false");
        Assert.True(publish.ExitCode == 0, publish.Output);
        // What is native stands alone.
        Assert.Equal(way == Trimmed, File.Exists(Path.Combine(directory, "published", "Reader.dll")));

        await using var sandbox = await HelpdeskSandbox.StartAsync(cancellationToken: Cancel);
        var run = await Command.RunAsync(directory, SandboxSettings.Of(sandbox), Path.Combine(directory, "published", OperatingSystem.IsWindows() ? "Reader.exe" : "Reader"));
        string[] warnings = [.. publish.Output.Split('\n').Where(line => line.Contains("warning", StringComparison.OrdinalIgnoreCase)).Select(Short).Distinct()];
        return (warnings, (run.ExitCode, run.Output.ReplaceLineEndings("\n")));
    }

    private static string Short(string line) => Regex.Match(line, @"warning (IL\d+): Assembly '([^']+)' ") is { Success: true } match ? $"{match.Groups[1]} {match.Groups[2]}" : line;

    private static string Project(string way, string runtime) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <{way}>true</{way}>
            <UseAppHost>true</UseAppHost>
            <!-- As for native code by itself: the event source of a package below Kiota's is not made for trimming. -->
            <EventSourceSupport>false</EventSourceSupport>
            <!-- The test looks at them. -->
            <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="FeishuHelpdesk.Generated" Version="$(PackedVersion)" />
            <PackageReference Include="Microsoft.Kiota.Abstractions" Version="{runtime}" />
            <PackageReference Include="Microsoft.Kiota.Http.HttpClientLibrary" Version="{runtime}" />
            <PackageReference Include="Microsoft.Kiota.Serialization.Json" Version="{runtime}" />
          </ItemGroup>
        </Project>
        """;

    private const string Program = """
        using FeishuHelpdesk;
        using Microsoft.Kiota.Abstractions;

        using var client = FeishuHelpdeskClientFactory.Create(new FeishuHelpdeskOptions
        {
            BaseAddress = new Uri(Setting("FEISHU_BASE_URL")),
            AppId = Setting("FEISHU_APP_ID"),
            AppSecret = Setting("FEISHU_APP_SECRET"),
            HelpdeskId = Setting("FEISHU_HELPDESK_ID"),
            HelpdeskToken = Setting("FEISHU_HELPDESK_TOKEN"),
        });
        var ticket = await client.GetTicketAsync("6626871355780366331");
        Console.WriteLine($"{ticket.TicketId} {ticket.CommentList[0].UserId} {typeof(RequestInformation).Assembly.GetName().Version}");

        static string Setting(string name) => Environment.GetEnvironmentVariable(name)
            ?? throw new InvalidOperationException($"{name} is not set.");
        """;
}

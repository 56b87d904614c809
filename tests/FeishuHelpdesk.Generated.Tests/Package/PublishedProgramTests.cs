using FeishuHelpdesk.Sandbox;
using Xunit;

namespace FeishuHelpdesk.Tests.Package;

/// <summary>A stranger's console program with the package, published trimmed and as native code, reads a ticket.</summary>
[Trait("Category", "Pack")]
public class PublishedProgramTests(PackedPackages packages)
{
    private const string Trimmed = "PublishTrimmed";
    private const string Native = "PublishAot";
    private const string Oldest = "1.22.1";
    private const string Newest = "2.1.6";

    // Native code takes a linker, which is no part of the .NET SDK; FEISHU_TEST_NATIVE=1 asks for it.
    private static bool IsNativeAskedFor => Environment.GetEnvironmentVariable("FEISHU_TEST_NATIVE") == "1";

    /// <summary>What the package itself asks for, trimmed, for everybody; all that is left where native code is asked for.</summary>
    public static TheoryData<string, string> Ways => IsNativeAskedFor
        ? new() { { Native, Newest }, { Native, Oldest }, { Trimmed, Newest } }
        : new() { { Trimmed, Oldest } };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task It_runs_and_there_was_no_warning(string way, string runtime)
    {
        var (warnings, run) = await PublishAndRunAsync(way, runtime);

        // Kiota's older writer has one of its own, for who sends a body; reading takes nothing of it.
        Assert.Empty(warnings);
        Assert.Equal((0, $"6626871355780366331 7262656095919128578 {runtime}.0\n"), run);
    }

    private async Task<(IReadOnlyList<string> Warnings, (int ExitCode, string Output) Run)> PublishAndRunAsync(string way, string runtime)
    {
        var directory = await packages.NewDirectoryAsync($"{way}-{runtime}");
        await File.WriteAllTextAsync(Path.Combine(directory, "Reader.csproj"), Project(way, runtime), Cancel);
        await File.WriteAllTextAsync(Path.Combine(directory, "Program.cs"), Program, Cancel);

        var publish = await Command.RunAsync(directory, packages.Variables, "dotnet", "publish", "--use-current-runtime", "-o", "published", "-v:q", "-tl:off", "-m:1", "-nodeReuse:false");
        Assert.True(publish.ExitCode == 0, publish.Output);
        // What is native stands alone.
        Assert.Equal(way == Trimmed, File.Exists(Path.Combine(directory, "published", "Reader.dll")));

        await using var sandbox = await HelpdeskSandbox.StartAsync(cancellationToken: Cancel);
        var run = await Command.RunAsync(directory, SandboxSettings.Of(sandbox), Path.Combine(directory, "published", OperatingSystem.IsWindows() ? "Reader.exe" : "Reader"));
        string[] warnings = [.. publish.Output.Split('\n').Where(line => line.Contains("warning", StringComparison.OrdinalIgnoreCase)).Distinct()];
        return (warnings, (run.ExitCode, run.Output.ReplaceLineEndings("\n")));
    }

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

using FeishuHelpdesk.Sandbox;
using Xunit;

namespace FeishuHelpdesk.Tests.Package;

/// <summary>
/// The package beside Microsoft Graph's, which stands on Kiota too: version 5 dies on Kiota's runtime 2, version 6 needs it.
/// </summary>
[Trait("Category", "Pack")]
public class GraphTests(GraphTests.Projects projects) : IClassFixture<GraphTests.Projects>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Graph5", 1)]
    [InlineData("Graph6", 2)]
    public async Task One_program_reads_a_ticket_and_asks_Graph(string program, int runtime)
    {
        var directory = await projects.BuiltAsync();
        await using var sandbox = await HelpdeskSandbox.StartAsync(cancellationToken: Cancel);

        var run = await Command.RunAsync(directory, SandboxSettings.Of(sandbox), "dotnet", $"{program}/bin/Debug/net10.0/{program}.dll");

        Assert.Equal((0, $"7262656095919128578 https://graph.microsoft.com/v1.0/users/abc {runtime}\n"), (run.ExitCode, run.Output.ReplaceLineEndings("\n")));
    }

    /// <summary>Both programs, built once.</summary>
    public sealed class Projects(PackedPackages packages)
    {
        private readonly Lazy<Task<string>> _build = new(() => packages.BuiltAsync("graph", Files));

        internal Task<string> BuiltAsync() => _build.Value;
    }

    private static readonly Dictionary<string, string> Files = new()
    {
        ["Graph5/Graph5.csproj"] = Project("5.92.0"),
        ["Graph5/Program.cs"] = Program,
        ["Graph6/Graph6.csproj"] = Project("6.10.0"),
        ["Graph6/Program.cs"] = Program,
    };

    private static string Project(string graph) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <!-- Graph asks for lowest versions that not every source has; the next higher one serves. -->
            <NoWarn>$(NoWarn);NU1603</NoWarn>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="FeishuHelpdesk.Generated" Version="$(PackedVersion)" />
            <PackageReference Include="Microsoft.Graph" Version="{graph}" />
          </ItemGroup>
        </Project>
        """;

    private const string Program = """
        using FeishuHelpdesk;
        using Microsoft.Graph;
        using Microsoft.Kiota.Abstractions;

        using var client = FeishuHelpdeskClientFactory.Create(new FeishuHelpdeskOptions
        {
            BaseAddress = new Uri(Environment.GetEnvironmentVariable("FEISHU_BASE_URL")!),
            AppId = Environment.GetEnvironmentVariable("FEISHU_APP_ID")!,
            AppSecret = Environment.GetEnvironmentVariable("FEISHU_APP_SECRET")!,
            HelpdeskId = Environment.GetEnvironmentVariable("FEISHU_HELPDESK_ID")!,
            HelpdeskToken = Environment.GetEnvironmentVariable("FEISHU_HELPDESK_TOKEN")!,
        });
        var ticket = await client.GetTicketAsync("6626871355780366331");

        using var http = new HttpClient();
        using var graph = new GraphServiceClient(http);
        var request = graph.Users[ticket.Guest!.Name!].ToGetRequestInformation();
        Console.WriteLine($"{ticket.CommentList[0].UserId} {request.URI.GetLeftPart(UriPartial.Path)} {typeof(RequestInformation).Assembly.GetName().Version!.Major}");
        """;
}

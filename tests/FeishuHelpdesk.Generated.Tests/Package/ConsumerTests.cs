using System.Text.Json;
using FeishuHelpdesk.Sandbox;
using Xunit;

namespace FeishuHelpdesk.Tests.Package;

/// <summary>
/// Projects of a stranger, in an empty directory outside of the repository, with the packages from a local feed. They are
/// built with every warning an error, and run.
/// </summary>
[Trait("Category", "Pack")]
public class ConsumerTests(PackedPackages packages, ConsumerTests.Projects projects) : IClassFixture<ConsumerTests.Projects>
{
    private const string TicketId = "6626871355780366331";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_console_program_reads_a_ticket_and_an_error_from_the_sandbox_package()
    {
        var directory = await projects.BuiltAsync();

        var run = await Command.RunAsync(directory, null, "dotnet", "Console/bin/Debug/net10.0/Console.dll");

        Assert.Equal((0, $"{TicketId}: 7262656095919128578 in 2 calls\n154004 (HTTP 404)\n"), (run.ExitCode, run.Output.ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task A_web_application_gets_its_client_from_AddFeishuHelpdesk_and_its_configuration()
    {
        var directory = await projects.BuiltAsync();
        await using var sandbox = await HelpdeskSandbox.StartAsync(cancellationToken: Cancel);

        var (status, body) = await WebProgram.GetAsync(directory, ["Web/bin/Debug/net10.0/Web.dll"], SandboxSettings.Of(sandbox), $"/tickets/{TicketId}", Cancel);

        Assert.Equal(200, status);
        Assert.Equal(TicketId, JsonDocument.Parse(body).RootElement.GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_web_application_without_its_settings_does_not_start_and_says_why()
    {
        var directory = await projects.BuiltAsync();

        var run = await Command.RunAsync(directory, new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "http://127.0.0.1:0" }, "dotnet", "Web/bin/Debug/net10.0/Web.dll");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("OptionsValidationException", run.Output, StringComparison.Ordinal);
        Assert.Contains("AppId is missing", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tool_is_installed_and_reads_a_ticket()
    {
        var directory = await packages.NewDirectoryAsync("tool");

        var install = await Command.RunAsync(directory, packages.Variables, "dotnet", "tool", "install", PackedPackages.Tool, "--tool-path", "bin", "--version", packages.Version);
        Assert.True(install.ExitCode == 0, install.Output);
        var run = await Command.RunAsync(directory, null, Path.Combine(directory, "bin", "feishu-helpdesk"), "ticket", "get", TicketId, "--sandbox", "--output", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("7262656095919128578", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Today", "net10.0", ".NETCoreApp,Version=v10.0")]
    // A framework that no newer assembly of the package suits: here the one for .NET Standard runs.
    [InlineData("Old", "netcoreapp3.1", ".NETStandard,Version=v2.0")]
    public async Task A_library_on_NET_Standard_reads_a_ticket_for_programs_new_and_old(string program, string framework, string loaded)
    {
        var directory = await projects.BuiltOnNetStandardAsync();
        await using var sandbox = await HelpdeskSandbox.StartAsync(cancellationToken: Cancel);
        var settings = SandboxSettings.Of(sandbox);
        settings["DOTNET_ROLL_FORWARD"] = "Major";

        var run = await Command.RunAsync(directory, settings, "dotnet", $"{program}/bin/Debug/{framework}/{program}.dll");

        Assert.Equal((0, $"{loaded}: {TicketId} 7262656095919128578\n"), (run.ExitCode, run.Output.ReplaceLineEndings("\n")));
    }

    /// <summary>The projects, built once.</summary>
    public sealed class Projects
    {
        private readonly Lazy<Task<string>> _build;
        private readonly Lazy<Task<string>> _buildOnNetStandard;

        public Projects(PackedPackages packages)
        {
            _build = new(() => packages.BuiltAsync("consumers", Files));
            _buildOnNetStandard = new(() => packages.BuiltAsync("netstandard", FilesOnNetStandard));
        }

        internal Task<string> BuiltAsync() => _build.Value;

        internal Task<string> BuiltOnNetStandardAsync() => _buildOnNetStandard.Value;

        private static readonly Dictionary<string, string> FilesOnNetStandard = new()
        {
            ["Library/Library.csproj"] = """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>netstandard2.0</TargetFramework>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="FeishuHelpdesk.Generated" Version="$(PackedVersion)" />
                  </ItemGroup>
                </Project>
                """,
            ["Library/Reader.cs"] = """
                using FeishuHelpdesk;

                namespace Library;

                public static class Reader
                {
                    public static async Task<string> ReadAsync(string id, Func<string, string> setting)
                    {
                        using var client = FeishuHelpdeskClientFactory.Create(new FeishuHelpdeskOptions
                        {
                            BaseAddress = new Uri(setting("FEISHU_BASE_URL")),
                            AppId = setting("FEISHU_APP_ID"),
                            AppSecret = setting("FEISHU_APP_SECRET"),
                            HelpdeskId = setting("FEISHU_HELPDESK_ID"),
                            HelpdeskToken = setting("FEISHU_HELPDESK_TOKEN"),
                        });
                        var ticket = await client.GetTicketAsync(id).ConfigureAwait(false);
                        return $"{ticket.TicketId} {ticket.CommentList[0].UserId}";
                    }
                }
                """,
            ["Today/Today.csproj"] = Host("net10.0"),
            ["Today/Program.cs"] = HostProgram,
            ["Old/Old.csproj"] = Host("netcoreapp3.1"),
            ["Old/Program.cs"] = HostProgram,
        };

        private static string Host(string framework) => $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>{framework}</TargetFramework>
                <RollForward>Major</RollForward>
                <!-- Old frameworks are meant here. -->
                <CheckEolTargetFramework>false</CheckEolTargetFramework>
                <SuppressTfmSupportBuildWarnings>true</SuppressTfmSupportBuildWarnings>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Library/Library.csproj" />
              </ItemGroup>
            </Project>
            """;

        private const string HostProgram = """
            using System.Reflection;
            using System.Runtime.Versioning;

            var loaded = typeof(FeishuHelpdesk.FeishuHelpdeskOptions).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName;
            Console.WriteLine($"{loaded}: {await Library.Reader.ReadAsync("6626871355780366331", name => Environment.GetEnvironmentVariable(name)!)}");
            """;

        private static readonly Dictionary<string, string> Files = new()
        {
            ["Console/Console.csproj"] = """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="FeishuHelpdesk.Generated" Version="$(PackedVersion)" />
                    <PackageReference Include="FeishuHelpdesk.Sandbox" Version="$(PackedVersion)" />
                  </ItemGroup>
                </Project>
                """,
            ["Console/Program.cs"] = """
                using FeishuHelpdesk;
                using FeishuHelpdesk.Sandbox;

                await using var sandbox = await HelpdeskSandbox.StartAsync();
                using var client = FeishuHelpdeskClientFactory.Create(new FeishuHelpdeskOptions
                {
                    BaseAddress = sandbox.BaseAddress,
                    AppId = sandbox.AppId,
                    AppSecret = sandbox.AppSecret,
                    HelpdeskId = sandbox.HelpdeskId,
                    HelpdeskToken = sandbox.HelpdeskToken,
                });

                sandbox.AnswerNext(SandboxAnswer.RateLimit(TimeSpan.FromSeconds(1)));
                var ticket = await client.GetTicketAsync("6626871355780366331");
                Console.WriteLine($"{ticket.TicketId}: {ticket.CommentList[0].UserId} in {sandbox.TicketRequests} calls");

                try
                {
                    await client.GetTicketAsync("1");
                }
                catch (FeishuHelpdeskException e)
                {
                    Console.WriteLine($"{e.Code} (HTTP {e.ResponseStatusCode})");
                }
                """,
            ["Web/Web.csproj"] = """
                <Project Sdk="Microsoft.NET.Sdk.Web">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="FeishuHelpdesk.Generated" Version="$(PackedVersion)" />
                  </ItemGroup>
                </Project>
                """,
            ["Web/Program.cs"] = """
                using FeishuHelpdesk.Generated;

                var builder = WebApplication.CreateBuilder(args);
                builder.Services.AddFeishuHelpdesk(builder.Configuration.GetSection("FeishuHelpdesk"));
                var app = builder.Build();
                app.MapGet("/tickets/{id}", async (string id, FeishuHelpdeskClient client, CancellationToken cancellationToken) =>
                {
                    var ticket = await client.GetTicketAsync(id, cancellationToken);
                    return new { Id = ticket.TicketId, Status = ticket.TypedStatus.ToString() };
                });
                app.Run();
                """,
        };
    }
}

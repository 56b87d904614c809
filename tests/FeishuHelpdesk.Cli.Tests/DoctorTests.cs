using System.Net;
using System.Net.Sockets;
using Xunit;

namespace FeishuHelpdesk.Tests.Cli;

/// <summary>What is right, what is wrong and what to do.</summary>
public sealed class DoctorTests
{
    [Fact]
    public async Task All_is_well_is_said_line_by_line()
    {
        await using var service = FakeHelpdesk.Start(request => request.Method == "GET" ? FakeHelpdesk.Answer.Data("""{"total":0,"tickets":[]}""") : null);
        var call = await CliCall.RunAsync(service.Variables, "doctor");

        Assert.Equal((0, ""), (call.Status, call.Error));
        foreach (var part in new[] { "settings", "network", "clock", "app credential", "helpdesk credential", "scope helpdesk:all:readonly" })
            Assert.Contains(call.OutLines, line => line.StartsWith($"ok     {part}: ", StringComparison.Ordinal));
        Assert.All(service.Requests, request => Assert.Equal("GET", request.Method));
        Assert.DoesNotContain("MARKED", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_settings_are_named()
    {
        var call = await CliCall.RunAsync("doctor");

        Assert.Equal((2, ""), (call.Status, call.Error));
        Assert.Contains("WRONG  settings: FEISHU_APP_ID, FEISHU_APP_SECRET, FEISHU_HELPDESK_ID, FEISHU_HELPDESK_TOKEN are missing.", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task A_service_that_cannot_be_reached_is_the_network_s_fault()
    {
        // Bound and not listened on: whoever connects is refused, and nobody else gets the port meanwhile.
        using var port = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        port.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var address = $"http://{port.LocalEndPoint}/open-apis";
        await using var service = FakeHelpdesk.Start(_ => null);
        var variables = service.Variables;
        variables["FEISHU_BASE_URL"] = address;
        var call = await CliCall.RunAsync(variables, "doctor");

        Assert.Equal(1, call.Status);
        Assert.Contains("WRONG  network: ", call.Out, StringComparison.Ordinal);
        Assert.Contains(address, call.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("helpdesk credential", """{"code":154001,"msg":"unauthorized"}""", 401, "154001")]
    [InlineData("tickets", """{"code":155000,"msg":"internal error"}""", 500, "155000")]
    public async Task A_refusal_is_told_where_it_belongs_with_code_and_log_id(string part, string answer, int status, string code)
    {
        await using var service = FakeHelpdesk.Start(_ => new(answer, status));
        var call = await CliCall.RunAsync(service.Variables, "doctor");

        Assert.Equal(1, call.Status);
        var wrong = Assert.Single(call.OutLines, line => line.StartsWith("WRONG", StringComparison.Ordinal));
        Assert.StartsWith($"WRONG  {part}: {code} ", wrong, StringComparison.Ordinal);
        Assert.Contains("[log id 20261125180000ABCDEF]", wrong, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_app_is_told_before_the_helpdesk()
    {
        await using var service = FakeHelpdesk.Start(_ => null);
        service.TokenAnswer = new("""{"code":10003,"msg":"invalid param"}""");
        var call = await CliCall.RunAsync(service.Variables, "doctor");

        Assert.Equal(1, call.Status);
        Assert.Contains("WRONG  app credential: 10003 ", call.Out, StringComparison.Ordinal);
        Assert.Contains("Check FEISHU_APP_ID and FEISHU_APP_SECRET", call.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("helpdesk credential", call.Out, StringComparison.Ordinal);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task A_missing_scope_is_named_with_what_to_do()
    {
        var answer = await File.ReadAllTextAsync(Build.RepositoryFiles.PathOf("spec/examples/error.99991672.reported.json"), TestContext.Current.CancellationToken);
        await using var service = FakeHelpdesk.Start(_ => new(answer, 400));
        var call = await CliCall.RunAsync(service.Variables, "doctor");

        Assert.Equal(1, call.Status);
        Assert.Contains(call.OutLines, line => line.StartsWith("ok     app credential: ", StringComparison.Ordinal));
        Assert.Contains(call.OutLines, line => line.StartsWith("WRONG  scope helpdesk:all:readonly: 99991672 ", StringComparison.Ordinal));
    }
}

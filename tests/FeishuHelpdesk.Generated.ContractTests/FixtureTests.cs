using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using FeishuHelpdesk.ContractTests.Stubs;
using WireMock;
using WireMock.ResponseBuilders;

namespace FeishuHelpdesk.ContractTests;

/// <summary>The stubs themselves.</summary>
public sealed class FixtureTests(WireMockFixture wireMock) : IClassFixture<WireMockFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_example_of_the_operations_that_are_called_is_served_and_nothing_else() =>
        Assert.Equal(Repository.CalledExampleNames(), wireMock.Examples.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_example_of_the_operations_that_are_called_has_a_case_of_its_name() =>
        Assert.Empty(Repository.CalledExampleNames().Except(wireMock.Cases));

    [Fact]
    public void Every_stub_has_a_name_of_its_own() =>
        Assert.Equal(wireMock.Stubs.Distinct(), wireMock.Stubs);

    [Fact]
    public void An_example_that_the_spec_does_not_have_is_an_error_before_any_test() =>
        Assert.Contains("no-such-example.json", Assert.Throws<FileNotFoundException>(() => Answer.Example("no-such-example")).FileName, StringComparison.Ordinal);

    [Fact]
    public void An_operation_with_a_parameter_of_no_known_value_is_an_error_before_any_test()
    {
        using var fixture = new WireMockFixture();
        Assert.Throws<KeyNotFoundException>(() => fixture.Server.Case(new Operation(HttpMethod.Get, "/things/{thing_id}"), "case"));
    }

    [Fact]
    public async Task A_request_that_no_stub_answers_is_told_at_the_end()
    {
        var fixture = new WireMockFixture();
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri(fixture.BaseAddress("case") + "/helpdesk/v1/tickets?page=1"), Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("GET /case/open-apis/helpdesk/v1/tickets?page=1", Assert.Throws<InvalidOperationException>(fixture.Dispose).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stub_that_fails_is_told_at_the_end()
    {
        var fixture = new WireMockFixture();
        fixture.Server.Case(Operation.Ticket, "failing").RespondWith(Response.Create().WithCallback(IResponseMessage (_) => throw new NotSupportedException("what the stub says")));
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri(fixture.BaseAddress("failing") + Operation.Ticket.Path), Token);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("what the stub says", Assert.Throws<InvalidOperationException>(fixture.Dispose).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Callers_that_have_gone_do_not_hold_up_the_end()
    {
        var fixture = new WireMockFixture();
        foreach (var @case in (string[])["delay", "slow-body", "token-delay"])
        {
            using var client = fixture.Client(@case, TimeSpan.FromMilliseconds(200));
            await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync("6626871355780366331", Token));
        }

        var started = Stopwatch.GetTimestamp();
        fixture.Dispose();
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task The_address_is_in_the_journal_as_it_stood_on_the_wire()
    {
        const string target = "/helpdesk/v1/tickets/%2e%2E%2fa%20b+c%2bd?status=1&status=2&name=%e5%b7%a5%20+";
        await SayAsync("on-the-wire", target);
        Assert.Equal("/on-the-wire/open-apis" + target, Assert.Single(wireMock.Requests("on-the-wire")).Url);
    }

    [Fact]
    public async Task A_reset_is_a_reset()
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => SayAsync("connection-reset", Operation.Ticket.Path));
        Assert.Equal(SocketError.ConnectionReset, Assert.IsType<SocketException>(exception is IOException ? exception.InnerException : exception).SocketErrorCode);
    }

    [Fact]
    public async Task An_empty_response_has_no_byte() =>
        Assert.Equal("", await SayAsync("empty-response", Operation.Ticket.Path));

    [Fact]
    public async Task Random_data_is_not_http()
    {
        var answer = await SayAsync("random-data", Operation.Ticket.Path);
        Assert.NotEqual("", answer);
        Assert.DoesNotContain("HTTP/", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_malformed_chunk_follows_a_good_beginning()
    {
        var answer = await SayAsync("malformed-chunk", Operation.Ticket.Path);
        var body = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nTransfer-Encoding: chunked\r\n", answer[..body], StringComparison.Ordinal);
        Assert.False(char.IsAsciiHexDigit(answer[body]), answer);
    }

    [Theory]
    [InlineData("connection-reset")]
    [InlineData("empty-response")]
    [InlineData("random-data")]
    [InlineData("malformed-chunk")]
    public async Task A_connection_that_breaks_is_in_the_journal_before_it_breaks(string @case)
    {
        var before = wireMock.Requests(@case).Count;
        for (var times = 1; times <= 20; times++)
        {
            await Record.ExceptionAsync(() => SayAsync(@case, Operation.Ticket.Path));
            Assert.Equal(before + times, wireMock.Requests(@case).Count);
        }
    }

    [Fact]
    public async Task The_echo_says_the_credentials_back()
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, wireMock.BaseAddress("echo") + Operation.Ticket.Path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Credentials.TenantToken);
        request.Headers.Add("X-Lark-Helpdesk-Authorization", Credentials.HelpdeskHeader);
        using var response = await http.SendAsync(request, Token);

        Assert.Equal("Bearer " + Credentials.TenantToken, Assert.Single(response.Headers.GetValues("X-Echo")));
        Assert.Equal(
            $"<pre>Authorization: Bearer {Credentials.TenantToken}\nX-Lark-Helpdesk-Authorization: {Credentials.HelpdeskHeader}</pre>",
            await response.Content.ReadAsStringAsync(Token));
    }

    /// <summary>What comes back over a bare connection, to its end.</summary>
    private async Task<string> SayAsync(string @case, string path)
    {
        var address = wireMock.BaseAddress(@case);
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, address.Port, Token);
        await connection.Client.SendAsync(Encoding.ASCII.GetBytes($"GET {address.AbsolutePath}{path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"), Token);
        using var answer = new StreamReader(connection.GetStream(), Encoding.Latin1);
        return await answer.ReadToEndAsync(Token);
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FeishuHelpdesk.ContractTests;

/// <summary>What the network does.</summary>
public sealed class NetworkTests(WireMockFixture wireMock) : IClassFixture<WireMockFixture>
{
    private const string TicketId = "6626871355780366331";

    // The stubs wait ten seconds: whoever waits for them is late.
    private static TimeSpan Prompt { get; } = TimeSpan.FromSeconds(5);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("connection-reset", "GET /helpdesk/v1/tickets/{ticket_id}")]
    [InlineData("empty-response", "GET /helpdesk/v1/tickets/{ticket_id}")]
    [InlineData("random-data", "GET /helpdesk/v1/tickets/{ticket_id}")]
    [InlineData("token-connection-reset", "POST /auth/v3/tenant_access_token/internal")]
    public async Task A_connection_that_breaks_before_the_answer_is_the_one_exception_without_a_status(string @case, string operation)
    {
        using var client = wireMock.Client(@case);
        var exception = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(TicketId, Token));
        Assert.Equal(0, exception.ResponseStatusCode);
        Assert.Null(exception.Code);
        Assert.Equal(operation, exception.Operation);
        Assert.IsType<HttpRequestException>(exception.InnerException);
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_of_the_answer_is_the_one_exception()
    {
        using var client = wireMock.Client("malformed-chunk");
        var exception = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(TicketId, Token));
        Assert.Contains(exception.ResponseStatusCode, (int[])[0, 200]);
        Assert.True(exception.InnerException is HttpRequestException or IOException, $"{exception.InnerException}");
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_the_one_exception()
    {
        // Bound and not listened on: whoever connects is refused, and nobody else gets the port meanwhile.
        using var port = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        port.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var options = wireMock.Options("nowhere");
        options.BaseAddress = new Uri($"http://{port.LocalEndPoint}/open-apis");

        using var client = FeishuHelpdeskClientFactory.Create(options);
        var exception = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(TicketId, Token));
        Assert.Equal(0, exception.ResponseStatusCode);
        Assert.IsType<HttpRequestException>(exception.InnerException);
    }

    [Theory]
    [InlineData("delay")]
    [InlineData("slow-body")]
    [InlineData("token-delay")]
    public async Task An_answer_that_takes_longer_than_the_timeout_is_the_one_exception(string @case)
    {
        using var client = wireMock.Client(@case, TimeSpan.FromMilliseconds(300));
        var started = Stopwatch.GetTimestamp();
        var exception = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(TicketId, Token));
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, Prompt);
        Assert.Equal(0, exception.ResponseStatusCode);
        Assert.IsType<TimeoutException>(exception.InnerException);
    }

    [Theory]
    [InlineData("delay")]
    [InlineData("slow-body")]
    [InlineData("token-delay")]
    public async Task A_caller_that_cancels_is_let_go_at_once_with_its_own_token(string @case)
    {
        using var client = wireMock.Client(@case);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var started = Stopwatch.GetTimestamp();
        cancellation.CancelAfter(TimeSpan.FromMilliseconds(200));
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetTicketAsync(TicketId, cancellation.Token));
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, Prompt);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task A_caller_that_has_cancelled_sends_no_ticket_request()
    {
        using var client = wireMock.Client("cancelled-before");
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetTicketAsync(TicketId, cancellation.Token));
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.DoesNotContain(wireMock.Requests("cancelled-before"), request => !request.IsToken);
    }

    [Fact]
    public async Task A_caller_that_cancels_leaves_the_token_to_the_others()
    {
        using var client = wireMock.Client("cancelled-beside");
        using var cancellation = new CancellationTokenSource();
        var others = Enumerable.Range(0, 10).Select(_ => client.GetTicketAsync(TicketId, Token)).ToList();
        var cancelled = client.GetTicketAsync(TicketId, cancellation.Token);
        await cancellation.CancelAsync();

        Assert.All(await Task.WhenAll(others), ticket => Assert.Equal(TicketId, ticket.TicketId));
        await Record.ExceptionAsync(() => cancelled);
        Assert.Single(wireMock.Requests("cancelled-beside"), request => request.IsToken);
    }
}

using Xunit;

namespace FeishuHelpdesk.Tests.Http;

/// <summary>Credentials go to the configured host and to no other; another port is another host.</summary>
public class OtherHostTests
{
    private static readonly string[] SecretHeaders = ["Authorization:", "X-Lark-Helpdesk-Authorization:"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("301 Moved Permanently")]
    [InlineData("302 Found")]
    [InlineData("307 Temporary Redirect")]
    [InlineData("308 Permanent Redirect")]
    public async Task A_redirect_is_the_one_exception_and_nothing_follows_it(string status)
    {
        await using var other = new RawServer(_ => RawServer.Http("200 OK", "application/json", """{"code":0,"data":{"ticket":{}}}"""));
        await using var server = new RawServer(request => RawServer.TokenFor(request) ?? RawServer.Http(status, "text/plain", "", $"Location: {other.BaseAddress}/helpdesk/v1/tickets/1\r\n"));
        using var client = Client(server);
        var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync("1", Cancel));
        Assert.Equal(int.Parse(status[..3], provider: null), error.ResponseStatusCode);
        Assert.Contains("redirect", error.Message, StringComparison.Ordinal);
        Assert.False(error.IsTransient);
        Assert.Empty(other.Requests);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_redirected_token_request_takes_the_app_secret_nowhere()
    {
        await using var other = new RawServer(RawServer.TokenFor);
        await using var server = new RawServer(_ => RawServer.Http("307 Temporary Redirect", "text/plain", "", $"Location: {other.BaseAddress}/auth/v3/tenant_access_token/internal\r\n"));
        using var client = Client(server);
        Assert.Equal(307, (await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync("1", Cancel))).ResponseStatusCode);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task An_address_of_ones_own_on_another_host_gets_no_credential_and_causes_no_token()
    {
        await using var other = new RawServer(_ => RawServer.Http("200 OK", "application/json", """{"code":0,"data":{"ticket":{"ticket_id":"1"}}}"""));
        await using var server = new RawServer(RawServer.TokenFor);
        using var client = Client(server);
        var answer = await client.Helpdesk.V1.Tickets["1"].WithUrl(other.BaseAddress + "/helpdesk/v1/tickets/1").GetAsync(Cancel);
        Assert.Equal("1", answer.Data!.Ticket!.TicketId);
        var request = Assert.Single(other.Requests);
        Assert.All(SecretHeaders, header => Assert.DoesNotContain(header, request, StringComparison.OrdinalIgnoreCase));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task The_configured_host_gets_both()
    {
        await using var server = new RawServer(request => RawServer.TokenFor(request) ?? RawServer.Http("200 OK", "application/json", """{"code":0,"data":{"ticket":{"ticket_id":"1"}}}"""));
        using var client = Client(server);
        await client.GetTicketAsync("1", Cancel);
        Assert.All(SecretHeaders, header => Assert.Contains("\r\n" + header, server.Requests.Last(), StringComparison.OrdinalIgnoreCase));
        Assert.All(SecretHeaders, header => Assert.DoesNotContain("\r\n" + header, server.Requests.First(), StringComparison.OrdinalIgnoreCase));
    }

    private static FeishuHelpdesk.Generated.FeishuHelpdeskClient Client(RawServer server)
    {
        var options = FakeService.Options();
        options.BaseAddress = server.BaseAddress;
        return FeishuHelpdeskClientFactory.Create(options);
    }
}

using System.Reflection;
using System.Text.Json;
using FeishuHelpdesk.ContractTests.Stubs;

namespace FeishuHelpdesk.ContractTests;

/// <summary>What goes over the wire.</summary>
public sealed class RequestTests(WireMockFixture wireMock) : IClassFixture<WireMockFixture>
{
    private const string TicketId = "6626871355780366331";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<LoggedRequest> TicketRequestAsync(string @case)
    {
        using var client = wireMock.Client(@case);
        await client.GetTicketAsync(TicketId, Token);
        return Assert.Single(wireMock.Requests(@case), request => !request.IsToken);
    }

    private async Task<LoggedRequest> TokenRequestAsync(string @case)
    {
        using var client = wireMock.Client(@case);
        await client.GetTicketAsync(TicketId, Token);
        return Assert.Single(wireMock.Requests(@case), request => request.IsToken);
    }

    [Fact]
    public async Task A_ticket_is_read_with_get_from_its_path()
    {
        var request = await TicketRequestAsync("request-line");
        Assert.Equal("GET", request.Method);
        Assert.Equal($"/request-line/open-apis/helpdesk/v1/tickets/{TicketId}", request.Url);
    }

    [Fact]
    public async Task The_request_builder_sends_what_the_shorthand_sends()
    {
        var shorthand = await TicketRequestAsync("shorthand");
        using var client = wireMock.Client("builder");
        var response = await client.Helpdesk.V1.Tickets[TicketId].GetAsync(Token);
        var builder = Assert.Single(wireMock.Requests("builder"), request => !request.IsToken);

        Assert.Equal(TicketId, response.Data?.Ticket?.TicketId);
        Assert.Equal(shorthand.Url, builder.Url.Replace("/builder/", "/shorthand/", StringComparison.Ordinal));
        Assert.Equal(shorthand.Headers.Select(header => (header.Key, header.Single())), builder.Headers.Select(header => (header.Key, header.Single())));
    }

    [Fact]
    public async Task A_ticket_is_read_without_a_body()
    {
        var request = await TicketRequestAsync("no-body");
        Assert.Equal("", request.Body);
        Assert.DoesNotContain("Content-Length", request.Headers.Select(header => header.Key), StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain("Content-Type", request.Headers.Select(header => header.Key), StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain("Transfer-Encoding", request.Headers.Select(header => header.Key), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_subscription_names_the_event_as_the_service_does()
    {
        using var subscribing = Answering(HelpdeskOperations.EventSubscribe);
        using var unsubscribing = Answering(HelpdeskOperations.EventUnsubscribe);
        using var client = wireMock.Client("subscription");
        await client.SubscribeAsync([HelpdeskEvents.TicketCreated, HelpdeskEvents.NotificationReviewed, HelpdeskEvents.TicketMessageCreated], cancellationToken: Token);
        await client.UnsubscribeAsync(HelpdeskEvents.TicketCreated);
        // Of an event that takes no subscription nothing is sent.
        await client.SubscribeAsync(HelpdeskEvents.NotificationReviewed);

        Assert.Equal(
            [
                ("POST", "/subscription/open-apis/helpdesk/v1/events/subscribe", """{"events":[{"subtype":"ticket.created_v1","type":"helpdesk.ticket"},{"subtype":"ticket_message.created_v1","type":"helpdesk.ticket_message"}]}"""),
                ("POST", "/subscription/open-apis/helpdesk/v1/events/unsubscribe", """{"events":[{"subtype":"ticket.created_v1","type":"helpdesk.ticket"}]}"""),
            ],
            wireMock.Requests("subscription").Where(request => !request.IsToken).Select(request => (request.Method, request.Url, request.Body)));

        IDisposable Answering(HelpdeskOperation operation) =>
            wireMock.Answering("subscription", OperationCall.Of(operation.Name).OnTheWire(""), Answer.Example(Description.Of(operation).Answers[0].Example));
    }

    [Fact]
    public async Task The_tenant_token_goes_as_a_bearer_token()
    {
        var request = await TicketRequestAsync("authorization");
        Assert.Equal("Bearer " + Credentials.TenantToken, Assert.Single(request.Headers["Authorization"]));
    }

    [Fact]
    public async Task The_helpdesk_credential_goes_as_bare_base64()
    {
        var request = await TicketRequestAsync("helpdesk-authorization");
        // The vector of the documentation: 12345:ht-sometoken.
        Assert.Equal("MTIzNDU6aHQtc29tZXRva2Vu", Assert.Single(request.Headers["X-Lark-Helpdesk-Authorization"]));
    }

    [Fact]
    public async Task Json_is_asked_for()
    {
        var request = await TicketRequestAsync("accept");
        Assert.Equal("application/json", Assert.Single(request.Headers["Accept"]));
    }

    [Fact]
    public async Task The_user_agent_is_the_package_and_its_version()
    {
        var request = await TicketRequestAsync("user-agent");
        var version = typeof(FeishuHelpdeskOptions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        Assert.Equal("FeishuHelpdesk.Generated/" + version.Split('+')[0], Assert.Single(request.Headers["User-Agent"]));
    }

    [Fact]
    public async Task A_ticket_request_has_no_other_header()
    {
        var request = await TicketRequestAsync("headers");
        Assert.Equal(
            ["Accept", "Accept-Encoding", "Authorization", "Host", "User-Agent", "X-Lark-Helpdesk-Authorization"],
            request.Headers.Select(header => header.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public async Task A_slash_at_the_end_of_the_base_address_changes_nothing(string end)
    {
        var @case = "base-address" + end.Length;
        var options = wireMock.Options(@case);
        options.BaseAddress = new Uri(options.BaseAddress + end);
        using var client = FeishuHelpdeskClientFactory.Create(options);
        await client.GetTicketAsync(TicketId, Token);

        Assert.Equal(
            [$"/{@case}/open-apis/auth/v3/tenant_access_token/internal", $"/{@case}/open-apis/helpdesk/v1/tickets/{TicketId}"],
            wireMock.Requests(@case).Select(request => request.Url));
    }

    [Fact]
    public async Task The_token_is_asked_for_with_post()
    {
        var request = await TokenRequestAsync("token-request-line");
        Assert.Equal("POST", request.Method);
        Assert.Equal("/token-request-line/open-apis/auth/v3/tenant_access_token/internal", request.Url);
    }

    [Fact]
    public async Task The_token_request_carries_app_id_and_app_secret_and_nothing_else()
    {
        var request = await TokenRequestAsync("token-request-body");
        Assert.Equal("application/json", Assert.Single(request.Headers["Content-Type"]));
        Assert.Equal(
            Json.Canonical(JsonSerializer.Serialize(new { app_id = Credentials.AppId, app_secret = Credentials.AppSecret })),
            Json.Canonical(request.Body));
    }

    [Fact]
    public async Task The_token_request_carries_neither_credential_header()
    {
        var request = await TokenRequestAsync("token-request-headers");
        Assert.Empty(request.Headers["Authorization"]);
        Assert.Empty(request.Headers["X-Lark-Helpdesk-Authorization"]);
    }

    [Fact]
    public async Task The_token_is_fetched_once_for_calls_that_follow_each_other()
    {
        using var client = wireMock.Client("token-sequential");
        for (var i = 0; i < 5; i++)
            await client.GetTicketAsync(TicketId, Token);

        var requests = wireMock.Requests("token-sequential");
        Assert.Single(requests, request => request.IsToken);
        Assert.Equal(5, requests.Count(request => !request.IsToken));
    }

    [Fact]
    public async Task The_token_is_fetched_once_for_calls_at_the_same_time()
    {
        using var client = wireMock.Client("token-concurrent");
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => client.GetTicketAsync(TicketId, Token), Token)));

        var requests = wireMock.Requests("token-concurrent");
        Assert.Single(requests, request => request.IsToken);
        Assert.Equal(50, requests.Count(request => !request.IsToken));
    }

    [Fact]
    public async Task A_wrong_helpdesk_token_is_refused_with_154001()
    {
        var options = wireMock.Options("other-helpdesk-token");
        options.HelpdeskToken = "ht-another";
        using var client = FeishuHelpdeskClientFactory.Create(options);
        var exception = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(TicketId, Token));
        Assert.Equal(ErrorCodes.Unauthorized, exception.Code);
    }

    [Fact]
    public async Task A_wrong_app_secret_is_refused_with_10003()
    {
        var options = wireMock.Options("other-app-secret");
        options.AppSecret = "another-secret";
        using var client = FeishuHelpdeskClientFactory.Create(options);
        var exception = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(TicketId, Token));
        Assert.Equal(ErrorCodes.InvalidAppCredential, exception.Code);
    }

    [Fact]
    public async Task Clients_do_not_mix_up_their_helpdesks()
    {
        var options = wireMock.Options("two-helpdesks");
        options.HelpdeskId = "67890";
        using var one = wireMock.Client("two-helpdesks");
        using var other = FeishuHelpdeskClientFactory.Create(options);
        await one.GetTicketAsync(TicketId, Token);
        await Assert.ThrowsAsync<FeishuHelpdeskException>(() => other.GetTicketAsync(TicketId, Token));

        var sent = wireMock.Requests("two-helpdesks").Where(request => !request.IsToken).Select(request => request.Headers["X-Lark-Helpdesk-Authorization"].Single());
        Assert.Equal([Credentials.HelpdeskHeader, "Njc4OTA6aHQtc29tZXRva2Vu"], sent.Distinct());
    }
}

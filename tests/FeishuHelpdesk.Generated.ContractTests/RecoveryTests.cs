namespace FeishuHelpdesk.ContractTests;

/// <summary>Failures that pass: what the caller gets in the end.</summary>
public sealed class RecoveryTests(WireMockFixture wireMock) : IClassFixture<WireMockFixture>
{
    private const string TicketId = "6626871355780366331";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FeishuHelpdeskOptions Options(string @case)
    {
        var options = wireMock.Options(@case);
        options.MaxAttempts = 2;
        return options;
    }

    [Theory]
    [InlineData("gateway-recovers")]
    [InlineData("platform-recovers")]
    [InlineData("rate-limit-recovers")]
    [InlineData("connection-recovers")]
    [InlineData("token-platform-recovers")]
    public async Task A_failure_that_passes_is_not_seen_by_the_caller(string @case)
    {
        using var client = FeishuHelpdeskClientFactory.Create(Options(@case));
        Assert.Equal(TicketId, (await client.GetTicketAsync(TicketId, Token)).TicketId);
        // A token, a ticket, and the failure.
        Assert.True(wireMock.Requests(@case).Count > 2, "Nothing failed.");
    }

    [Fact]
    public async Task A_ticket_is_asked_for_again_with_the_token_that_replaced_a_rejected_one()
    {
        using var client = wireMock.Client("token-renewed");
        await client.GetTicketAsync(TicketId, Token);
        Assert.Equal(
            ["Bearer " + Credentials.TenantToken, "Bearer t-second-token-of-the-contract-tests"],
            wireMock.Requests("token-renewed").Where(request => !request.IsToken).Select(request => request.Headers["Authorization"].Single()));
    }

    [Theory]
    [InlineData("html-502", 502, null)]
    [InlineData("error.2200.reported", 500, 2200)]
    [InlineData("error.99991400.derived", 429, 99991400)]
    [InlineData("error.99991663.derived", 400, 99991663)]
    [InlineData("connection-reset", 0, null)]
    public async Task A_failure_that_stays_is_the_last_word_of_the_service(string @case, int status, int? code)
    {
        using var client = FeishuHelpdeskClientFactory.Create(Options(@case));
        var exception = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(TicketId, Token));
        Assert.Equal(status, exception.ResponseStatusCode);
        Assert.Equal(code, exception.Code);
    }
}

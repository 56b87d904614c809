using System.Text.Json;

namespace FeishuHelpdesk.ContractTests;

/// <summary>Answers that do not come from the service, or not whole, or in another shape than the spec has.</summary>
public sealed class UnreadableAnswerTests(WireMockFixture wireMock) : IClassFixture<WireMockFixture>
{
    private const string TicketId = "6626871355780366331";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<FeishuHelpdeskException> ThrownAsync(string @case)
    {
        using var client = wireMock.Client(@case);
        return await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(TicketId, Token));
    }

    [Theory]
    [InlineData("html-200", 200, "Sign in")]
    [InlineData("html-403", 403, "403 Forbidden")]
    [InlineData("html-502", 502, "502 Bad Gateway")]
    [InlineData("html-503", 503, "503 Service Unavailable")]
    [InlineData("html-504", 504, "504 Gateway Timeout")]
    public async Task A_page_of_a_gateway_is_no_answer_of_the_service(string @case, int status, string title)
    {
        var exception = await ThrownAsync(@case);
        Assert.Equal(status, exception.ResponseStatusCode);
        Assert.Null(exception.Code);
        Assert.Equal("202611221030000A0B0C0D0E0F10111218", exception.LogId);
        Assert.Contains("text/html", exception.Message, StringComparison.Ordinal);
        Assert.Contains(title, exception.ResponseBodyStart, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty-200", 200)]
    [InlineData("empty-204", 204)]
    [InlineData("empty-500", 500)]
    [InlineData("plain-text", 200)]
    [InlineData("array", 200)]
    [InlineData("array-500", 500)]
    [InlineData("string", 200)]
    [InlineData("null", 200)]
    [InlineData("cut-off", 200)]
    [InlineData("cut-off-error", 400)]
    [InlineData("two-documents", 200)]
    public async Task An_answer_that_is_no_json_object_is_an_exception_with_its_status(string @case, int status)
    {
        var exception = await ThrownAsync(@case);
        Assert.Equal(status, exception.ResponseStatusCode);
        Assert.Null(exception.Code);
        Assert.NotEmpty(exception.Message);
    }

    [Theory]
    [InlineData("cut-off", "$.data.ticket.status")]
    [InlineData("array", "$")]
    public async Task What_cannot_be_read_is_named_by_its_path(string @case, string path)
    {
        var exception = await ThrownAsync(@case);
        Assert.Equal(200, exception.ResponseStatusCode);
        Assert.Equal(path, exception.JsonPath);
        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
        Assert.IsType<JsonException>(exception.InnerException, exactMatch: false);
    }

    [Theory]
    [InlineData("status-is-an-object", "$.data.ticket.status", JsonValueKind.Object)]
    [InlineData("time-is-a-word", "$.data.ticket.created_at", JsonValueKind.String)]
    [InlineData("guest-is-a-list", "$.data.ticket.guest", JsonValueKind.Array)]
    [InlineData("agents-is-an-object", "$.data.ticket.agents", JsonValueKind.Object)]
    [InlineData("agent-name-is-an-object", "$.data.ticket.agents[*].name", JsonValueKind.Object)]
    [InlineData("status-is-too-large", "$.data.ticket.status", JsonValueKind.Number)]
    [InlineData("comment-time-is-a-list", "$.data.ticket.comments[*].created_at", JsonValueKind.Array)]
    [InlineData("one-comment-time-is-a-list", "$.data.ticket.comments.created_at", JsonValueKind.Array)]
    [InlineData("comments-are-a-number", "$.data.ticket.comments", JsonValueKind.Number)]
    [InlineData("reasons-are-mixed", "$.data.ticket.dissatisfaction_reason[*]", JsonValueKind.String)]
    public async Task A_value_that_its_field_cannot_hold_costs_no_ticket(string @case, string path, JsonValueKind cameAs)
    {
        var drift = new List<ContractDrift>();
        using var client = wireMock.Client(@case, drift.Add);
        Assert.NotNull(await client.GetTicketAsync(TicketId, Token));
        Assert.Equal([new ContractDrift(path, ContractDriftKind.UnreadableValue) { CameAs = cameAs }], drift);
    }

    [Theory]
    [InlineData("token-html")]
    [InlineData("token-cut-off")]
    [InlineData("token-expire-wrong-type")]
    public async Task A_token_answer_that_cannot_be_read_is_an_exception_that_shows_none_of_it(string @case)
    {
        var exception = await ThrownAsync(@case);
        Assert.Equal(200, exception.ResponseStatusCode);
        Assert.Equal("POST /auth/v3/tenant_access_token/internal", exception.Operation);
        Assert.Null(exception.ResponseBodyStart);
        Assert.All(wireMock.Requests(@case), request => Assert.True(request.IsToken));
    }

    [Theory]
    [InlineData("redirect", 302)]
    [InlineData("token-redirect", 307)]
    public async Task A_redirect_carries_nothing_to_another_host(string @case, int status)
    {
        var exception = await ThrownAsync(@case);
        Assert.Equal(status, exception.ResponseStatusCode);
        Assert.Contains("redirect", exception.Message, StringComparison.Ordinal);
        Assert.Empty(wireMock.Requests("redirect-target"));
    }
}

using System.Text.Json;
using FeishuHelpdesk.NSwagClient;

namespace FeishuHelpdesk.ContractTests;

/// <summary>
/// Our client and NSwag's read the same answers, and each writes what it read: neither loses a value, so all three are
/// the same JSON.
/// </summary>
public sealed class ReadersTests(WireMockFixture wireMock) : IClassFixture<WireMockFixture>
{
    private const string TicketId = "6626871355780366331";

    /// <summary>The examples that NSwag's client cannot read, and why. It keeps the first side of a oneOf.</summary>
    private static Dictionary<string, string> NotForNSwag { get; } = new()
    {
        ["ticket-get.comments-list.reported"] = "comments is a Comment to it, not a list",
        ["ticket-get.comments-empty-list.reported"] = "comments is a Comment to it, not a list",
        ["ticket-get.dissatisfaction-reason-list.reported"] = "dissatisfaction_reason is an I18n to it, not a list",
        ["ticket-get.dissatisfaction-reason-strings.derived"] = "dissatisfaction_reason is an I18n to it, not a list",
        ["ticket-get.numbers-in-quotes.derived"] = "a number in quotes is no number to it",
    };

    /// <summary>An error under a status that the description gives to other operations: NSwag's client knows it for no ticket.</summary>
    private const string UnderAnotherStatus = "error.154005.derived";

    /// <summary>The examples that are not written as they were read: a number in quotes is a number afterwards.</summary>
    private static Dictionary<string, string> WrittenAs { get; } = new()
    {
        ["ticket-get.numbers-in-quotes.derived"] = "ticket-get.documented",
    };

    public static TheoryData<string> Examples { get; } = [.. Repository.CalledExampleNames()];

    public static TheoryData<string> ForBoth { get; } = [.. Repository.CalledExampleNames().Except(NotForNSwag.Keys).Except([UnderAnotherStatus])];

    public static TheoryData<string> ForOursOnly { get; } = [.. NotForNSwag.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Our_client_writes_back_what_it_read(string example) =>
        Assert.Equal(Json.Canonical(Repository.Example(WrittenAs.GetValueOrDefault(example, example))), Json.Canonical(await OursAsync(example)));

    [Theory]
    [MemberData(nameof(ForBoth))]
    public async Task The_nswag_client_reads_what_our_client_reads(string example)
    {
        var nswag = Json.Canonical(await NSwagAsync(example));
        Assert.Equal(Json.Canonical(Repository.Example(example)), nswag);
        Assert.Equal(nswag, Json.Canonical(await OursAsync(example)));
    }

    [Theory]
    [MemberData(nameof(ForOursOnly))]
    public async Task The_nswag_client_cannot_read_the_examples_that_are_kept_from_it(string example)
    {
        var exception = await Assert.ThrowsAsync<NSwagApiException>(() => NSwagAsync(example));
        Assert.IsType<JsonException>(exception.InnerException);
    }

    [Fact]
    public async Task The_nswag_client_does_not_expect_a_status_that_the_operation_does_not_have()
    {
        var exception = await Assert.ThrowsAsync<NSwagApiException>(() => NSwagAsync(UnderAnotherStatus));
        Assert.Equal(405, exception.StatusCode);
    }

    [Theory]
    [InlineData("user_id\": 7262656095919128578", "7262656095919128578")]
    [InlineData("agent_service_duration\": 42624.95", "42624.95")]
    public async Task A_number_is_written_back_digit_by_digit(string inTheExample, string number)
    {
        Assert.Contains(inTheExample, Repository.Example("ticket-get.documented"), StringComparison.Ordinal);
        var written = Json.Canonical(await OursAsync("ticket-get.documented"));
        Assert.Contains($"= {number}{Environment.NewLine}", written, StringComparison.Ordinal);
    }

    private async Task<string> OursAsync(string example)
    {
        using var client = wireMock.Client(example);
        try
        {
            return example.StartsWith("tenant-access-token.", StringComparison.Ordinal)
                ? await Json.WriteAsync((await client.Auth.V3.Tenant_access_token.Internal.PostAsync(
                    new Generated.Models.TenantAccessTokenRequest { AppId = Credentials.AppId, AppSecret = Credentials.AppSecret }, cancellationToken: Token))!)
                : await Json.WriteAsync(await client.Helpdesk.V1.Tickets[TicketId].GetAsync(Token));
        }
        catch (FeishuHelpdeskException exception)
        {
            return await Json.WriteAsync<Generated.Models.ErrorResponse>(exception);
        }
    }

    private async Task<string> NSwagAsync(string example)
    {
        using var nswag = new NSwagReader(wireMock, example);
        var settings = new JsonSerializerOptions(nswag.Client.JsonSerializerSettings) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };
        try
        {
            return example.StartsWith("tenant-access-token.", StringComparison.Ordinal)
                ? JsonSerializer.Serialize(
                    await nswag.Client.TenantAccessToken_internalAsync(new NSwagClient.TenantAccessTokenRequest { App_id = Credentials.AppId, App_secret = Credentials.AppSecret }, Token), settings)
                : JsonSerializer.Serialize(await nswag.Client.Ticket_getAsync(TicketId, Token), settings);
        }
        catch (NSwagApiException<NSwagClient.ErrorResponse> exception)
        {
            return JsonSerializer.Serialize(exception.Result, settings);
        }
    }
}

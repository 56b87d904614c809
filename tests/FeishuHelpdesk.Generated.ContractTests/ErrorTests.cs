using System.Text.RegularExpressions;

namespace FeishuHelpdesk.ContractTests;

/// <summary>What the service says when it says no. The code decides, on any HTTP status.</summary>
public sealed partial class ErrorTests(WireMockFixture wireMock) : IClassFixture<WireMockFixture>
{
    private const string TicketId = "6626871355780366331";
    private const string LogId = "202611221030000102030405060708090A";

    /// <summary>Code, status and advice of each code in the spec's own table.</summary>
    private static List<(int Code, int Status, string Advice)> Table { get; } = [.. TableEntry().Matches(File.ReadAllText(Repository.Spec)).Select(entry => (
        int.Parse(entry.Groups["code"].ValueSpan, provider: null),
        int.Parse(entry.Groups["status"].ValueSpan, provider: null),
        entry.Groups["advice"].Value.Trim()))];

    public static TheoryData<int, string> Advices { get; } = new(Table.Select(entry => (entry.Code, entry.Advice)));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [GeneratedRegex(@"^ *- code: (?<code>\d+)\n *name: .*\n *status: (?<status>\d+)\n *meaning: .*\n *advice: (?<advice>.*)$", RegexOptions.Multiline)]
    private static partial Regex TableEntry();

    private async Task<FeishuHelpdeskException> ThrownAsync(string @case)
    {
        using var client = wireMock.Client(@case);
        var shorthand = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(TicketId, Token));
        var builder = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.Helpdesk.V1.Tickets[TicketId].GetAsync(Token));
        Assert.Equal(shorthand.Message, builder.Message);
        return shorthand;
    }

    [Theory]
    [InlineData("error.154000.documented", 400, 154000, "Bad request, please check your request body", "202611221030000A0B0C0D0E0F10111211")]
    [InlineData("error.154001.documented", 401, 154001, "Unauthorized, please check you have the correct access", "202611221030000A0B0C0D0E0F10111212")]
    [InlineData("error.154003.derived", 403, 154003, "Forbidden", LogId)]
    [InlineData("error.154004.documented", 404, 154004, "Resource not found", "202611221030000A0B0C0D0E0F10111213")]
    [InlineData("error.150001.documented", 400, 150001, "param is invalis", null)]
    [InlineData("error.154005.derived", 405, 154005, "Method forbidden", null)]
    [InlineData("error.154401.derived", 401, 154401, "Ticket closed", null)]
    [InlineData("error.154402.derived", 401, 154402, "Helpdesk not visible to the user", null)]
    [InlineData("error.154403.derived", 401, 154403, "URL not allowed", null)]
    [InlineData("error.154404.derived", 401, 154404, "Image deleted", null)]
    [InlineData("error.155000.documented", 500, 155000, "Internal error", null)]
    [InlineData("error.2200.reported", 500, 2200, "Internal Error", LogId)]
    [InlineData("error.99991400.derived", 429, 99991400, "request trigger frequency limit", LogId)]
    [InlineData("error.99991403.derived", 429, 99991403, "This month's API call quota has been exceeded", LogId)]
    [InlineData("error.99991661.derived", 400, 99991661, "Missing access token for authorization. Please make a request with token attached.", LogId)]
    [InlineData("error.99991663.derived", 400, 99991663, "Invalid access token for authorization. Please make a test attempt with the correct token.", LogId)]
    [InlineData("error.99991672.reported", 400, 99991672, "Access denied. One of the following scopes is required: [bitable:app]", "202509040558240907C9A4D2AE0D758992")]
    [InlineData("error.99991672-scope-and-url.derived", 400, 99991672, "Access denied. One of the following scopes is required: [helpdesk:all:readonly, helpdesk:all].", LogId)]
    [InlineData("error.99992402.derived", 400, 99992402, "field validation failed", LogId)]
    [InlineData("code-99991401", 400, 99991401, "message of 99991401", null)]
    [InlineData("code-99991662", 400, 99991662, "message of 99991662", null)]
    [InlineData("code-99991665", 400, 99991665, "message of 99991665", null)]
    [InlineData("code-99991668", 400, 99991668, "message of 99991668", null)]
    [InlineData("code-99991671", 400, 99991671, "message of 99991671", null)]
    [InlineData("code-99991673", 400, 99991673, "message of 99991673", null)]
    [InlineData("code-99991676", 400, 99991676, "message of 99991676", null)]
    [InlineData("code-99991677", 400, 99991677, "message of 99991677", null)]
    [InlineData("code-99991679", 400, 99991679, "message of 99991679", null)]
    [InlineData("code-unknown", 418, 987654321, "a code that nobody documented", null)]
    [InlineData("code-in-quotes", 404, 154004, "Resource not found", null)]
    [InlineData("code-154004-under-200", 200, 154004, "Resource not found", "202611221030000A0B0C0D0E0F10111214")]
    [InlineData("code-99991663-under-200", 200, 99991663, "Invalid access token for authorization. Please make a test attempt with the correct token.", LogId)]
    [InlineData("code-99991400-under-400", 400, 99991400, "request trigger frequency limit", LogId)]
    public async Task An_error_has_its_status_code_message_and_log_id(string @case, int status, int code, string message, string? logId)
    {
        var exception = await ThrownAsync(@case);
        Assert.Equal(status, exception.ResponseStatusCode);
        Assert.Equal(code, exception.Code);
        Assert.Equal(message, exception.Msg);
        Assert.Equal(logId, exception.LogId);
        Assert.Equal("GET /helpdesk/v1/tickets/{ticket_id}", exception.Operation);
        Assert.Equal($"/{@case}/open-apis/helpdesk/v1/tickets/{TicketId}", exception.RequestPath);
        Assert.Null(exception.InnerException);
    }

    [Fact]
    public async Task The_message_of_an_exception_says_code_status_text_and_log_id()
    {
        var exception = await ThrownAsync("error.154000.documented");
        foreach (var part in (string[])["154000", "400", "Bad request, please check your request body", "202611221030000A0B0C0D0E0F10111211"])
            Assert.Contains(part, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tenant-access-token.10003.reported", 200, 10003, "invalid param", null)]
    [InlineData("tenant-access-token.10014.derived", 200, 10014, "app status unavailable", null)]
    [InlineData("tenant-access-token.10015.derived", 200, 10015, "app secret invalid", null)]
    [InlineData("token-2200", 500, 2200, "Internal Error", LogId)]
    [InlineData("token-rate-limit", 429, 99991400, "request trigger frequency limit", LogId)]
    public async Task An_error_of_the_token_endpoint_reaches_the_caller_of_a_ticket(string @case, int status, int code, string message, string? logId)
    {
        var exception = await ThrownAsync(@case);
        Assert.Equal(status, exception.ResponseStatusCode);
        Assert.Equal(code, exception.Code);
        Assert.Equal(message, exception.Msg);
        Assert.Equal(logId, exception.LogId);
        Assert.Equal("POST /auth/v3/tenant_access_token/internal", exception.Operation);
        Assert.All(wireMock.Requests(@case), request => Assert.True(request.IsToken));
    }

    [Theory]
    [InlineData("token-absent")]
    [InlineData("token-empty")]
    [InlineData("token-expire-absent")]
    public async Task Success_of_the_token_endpoint_without_a_usable_token_is_an_exception(string @case)
    {
        var exception = await ThrownAsync(@case);
        Assert.Equal(200, exception.ResponseStatusCode);
        Assert.All(wireMock.Requests(@case), request => Assert.True(request.IsToken));
    }

    [Theory]
    [MemberData(nameof(Advices))]
    public void Every_code_of_the_spec_has_its_advice(int code, string advice) =>
        Assert.Equal(advice, ErrorCodes.Advice(code));

    [Fact]
    public async Task An_exception_gives_the_advice_of_its_code()
    {
        // Of the operation where it has a word of its own, else of the code.
        Assert.Equal("Check the ticket id, and that HelpdeskId names the helpdesk that holds the ticket.", (await ThrownAsync("error.154004.documented")).Advice);
        Assert.Equal(Table.Single(entry => entry.Code == 154003).Advice, (await ThrownAsync("error.154003.derived")).Advice);
        Assert.Null((await ThrownAsync("code-unknown")).Advice);
    }

    [Fact]
    public async Task Every_code_of_the_spec_is_answered_by_a_stub()
    {
        var cases = wireMock.Cases;
        Assert.All(Table, entry => Assert.Contains(cases, name => name.Split('.', '-').Contains($"{entry.Code}")));
        Assert.True(Table.Count >= 22, $"Only {Table.Count} codes were found in the spec.");
    }

    [Theory]
    [InlineData("log-id-in-both-headers-and-body", "202611221030000A0B0C0D0E0F10111215")]
    [InlineData("log-id-in-request-id-and-body", "202611221030000A0B0C0D0E0F10111217")]
    [InlineData("error.154003.derived", LogId)]
    [InlineData("error.99991672-scope-and-url.derived", LogId)]
    public async Task The_log_id_comes_from_the_header_of_its_own_then_the_request_id_then_the_body(string @case, string logId) =>
        Assert.Equal(logId, (await ThrownAsync(@case)).LogId);

    [Fact]
    public async Task The_troubleshooter_is_kept()
    {
        var exception = await ThrownAsync("error.99991663.derived");
        Assert.Equal($"排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id={LogId}", exception.Troubleshooter);
        Assert.Null((await ThrownAsync("error.154000.documented")).Troubleshooter);
    }

    [Fact]
    public async Task Missing_permissions_are_read_in_the_shape_that_was_seen()
    {
        var error = (await ThrownAsync("error.99991672.reported")).Error!;
        var violation = Assert.Single(error.PermissionViolations!);
        Assert.Equal("action_scope_required", violation.Type);
        Assert.Equal("bitable:app", violation.Subject);
        var help = Assert.Single(error.Helps!);
        Assert.Equal("Learn more about scopes and how to add them: [bitable:app]", help.Description);
        Assert.StartsWith("https://open.larksuite.com/app/", help.Url);
    }

    [Fact]
    public async Task Missing_permissions_are_read_in_the_documented_shape()
    {
        var error = (await ThrownAsync("error.99991672-scope-and-url.derived")).Error!;
        Assert.Equal(["helpdesk:all:readonly", "helpdesk:all"], error.PermissionViolations!.Select(violation => violation.Scope));
        Assert.All(error.PermissionViolations!, violation => Assert.Equal("https://open.feishu.cn/app", violation.Url));
        Assert.Equal("Refer to the documentation to fix the error.", error.Message);
    }

    [Fact]
    public async Task Invalid_fields_are_read()
    {
        var error = (await ThrownAsync("error.99992402.derived")).Error!;
        var violation = Assert.Single(error.FieldViolations!);
        Assert.Equal("ticket_id", violation.Field);
        Assert.Equal("abc", violation.Value);
        Assert.Equal("the value must be an int64", violation.Description);
        var detail = Assert.Single(error.Details!);
        Assert.Equal("location", detail.Key);
        Assert.Equal("path", detail.Value);
    }

    [Fact]
    public async Task The_headers_of_a_rate_limit_are_kept()
    {
        var headers = (await ThrownAsync("error.99991400.derived")).ResponseHeaders;
        Assert.Equal("10", Assert.Single(headers["x-ogw-ratelimit-limit"]));
        Assert.Equal("0", Assert.Single(headers["X-Ogw-Ratelimit-Reset"]));
    }

    [Fact]
    public async Task A_status_that_says_failure_is_one_even_with_code_0()
    {
        var exception = await ThrownAsync("code-0-under-400");
        Assert.Equal(400, exception.ResponseStatusCode);
        Assert.Equal(0, exception.Code);
    }

    [Fact]
    public async Task Success_without_a_code_is_none()
    {
        var exception = await ThrownAsync("code-absent");
        Assert.Equal(200, exception.ResponseStatusCode);
        Assert.Null(exception.Code);
    }
}

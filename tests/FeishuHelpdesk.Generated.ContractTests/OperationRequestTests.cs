using FeishuHelpdesk.ContractTests.Stubs;

namespace FeishuHelpdesk.ContractTests;

/// <summary>What each operation sends when it is called by its short method.</summary>
public sealed class OperationRequestTests(WireMockFixture wireMock) : IClassFixture<WireMockFixture>
{
    public static TheoryData<string> Operations { get; } = [.. OperationCall.Names(binary: false), .. OperationCall.Names(binary: true)];

    public static TheoryData<string> OperationsOnAPath { get; } = [.. OperationCall.All.Where(call => call.PathValue.Length > 0).Select(call => call.Operation.Name)];

    [Fact]
    public void Every_operation_is_called_here() =>
        Assert.Equal(HelpdeskOperations.All.Select(operation => operation.Name).Order(StringComparer.Ordinal), OperationCall.All.Select(call => call.Operation.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_operation_is_called_with_all_its_query_parameters() => Assert.All(OperationCall.All, call => Assert.Equal(
        // The token of a page comes with the page before; TokenPagesTests have more than one.
        Description.Of(call.Operation).QueryNames.Where(name => call.Operation.Paging is not { Style: PagingStyle.Token } paging || name != paging.Page).Order(StringComparer.Ordinal),
        Pairs(call.Query).Select(pair => pair.Split('=')[0]).Distinct()));

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_operation_goes_to_its_path_with_its_query(string name)
    {
        var call = OperationCall.Of(name);
        var sent = await SentAsync(call, call.PathValue, call.Options(), name + ".line");

        Assert.Equal(call.Operation.Method, sent.Method);
        var target = sent.Url.Split('?');
        Assert.Equal($"/{name}.line/open-apis{call.OnTheWire(call.PathValue).Path}", target[0]);
        Assert.Equal(Pairs(call.Query), target.Length > 1 ? Pairs(target[1]) : []);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_operation_carries_its_credentials(string name)
    {
        var call = OperationCall.Of(name);
        var sent = await SentAsync(call, call.PathValue, call.Options(), name + ".credentials");

        string[] token = call.Operation.Token switch
        {
            AccessTokenKind.None => [],
            AccessTokenKind.Tenant => ["Bearer " + Credentials.TenantToken],
            _ => ["Bearer " + Credentials.UserToken],
        };
        Assert.Equal(token, sent.Headers["Authorization"]);
        Assert.Equal(call.Operation.Token == AccessTokenKind.None ? [] : [Credentials.HelpdeskHeader], sent.Headers["X-Lark-Helpdesk-Authorization"]);
        // A user's token asks for no other.
        var others = wireMock.Requests(name + ".credentials").Count(request => request.IsToken);
        Assert.Equal(call.Operation.Token is AccessTokenKind.User or AccessTokenKind.TenantOrUser ? 0 : 1, others);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_operation_sends_the_documented_body_as_json_or_none(string name)
    {
        var call = OperationCall.Of(name);
        var sent = await SentAsync(call, call.PathValue, call.Options(), name + ".body");

        var documented = Description.Of(call.Operation).Request;
        Assert.Equal(documented is null ? [] : ["application/json"], sent.Headers["Content-Type"]);
        Assert.Equal(documented is null ? "" : Json.Canonical(documented), sent.Body.Length == 0 ? "" : Json.Canonical(sent.Body));
        if (call.Operation.Method == "GET")
            Assert.Equal("", sent.Body);
    }

    [Theory]
    [MemberData(nameof(OperationsOnAPath))]
    public async Task A_value_of_the_path_stays_one_segment(string name)
    {
        const string value = "a/b ?c#d%2e&é+../";
        var sent = await SentAsync(OperationCall.Of(name), value, OperationCall.Of(name).Options(), name + ".escaped");

        Assert.Contains("/a%2Fb%20%3Fc%23d%252e%26%C3%A9%2B..%2F", sent.Url, StringComparison.Ordinal);
        Assert.Equal(OperationCall.Of(name).OnTheWire("x").Path.Count(character => character == '/'), sent.Url.Split('?')[0].Count(character => character == '/') - 2);
    }

    [Fact]
    public async Task An_operation_that_takes_either_token_sends_the_tenants_where_no_user_is_named() => await Assert.AllAsync(
        OperationCall.All.Where(call => call.Operation.Token == AccessTokenKind.TenantOrUser),
        async call =>
        {
            var sent = await SentAsync(call, call.PathValue, new CallOptions(), call.Operation.Name + ".either");
            Assert.Equal("Bearer " + Credentials.TenantToken, Assert.Single(sent.Headers["Authorization"]));
        });

    private async Task<LoggedRequest> SentAsync(OperationCall call, string pathValue, CallOptions options, string @case)
    {
        var answer = call.Operation.IsBinary ? Answer.Text("a file") : Answer.Example(Description.Of(call.Operation).Answers[0].Example);
        using var answering = wireMock.Answering(@case, call.OnTheWire(pathValue), answer);
        using var client = wireMock.Client(@case);
        await call.SendAsync(client, pathValue, options, TestContext.Current.CancellationToken);
        return Assert.Single(wireMock.Requests(@case), request => !request.IsToken || call.Operation.Token == AccessTokenKind.None);
    }

    private static IEnumerable<string> Pairs(string query) => query.Split('&', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
}

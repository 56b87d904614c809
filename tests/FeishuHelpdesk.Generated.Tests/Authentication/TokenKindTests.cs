using FeishuHelpdesk.Generated.Models;
using Xunit;

namespace FeishuHelpdesk.Tests.Authentication;

/// <summary>Whose token an operation gets.</summary>
public sealed class TokenKindTests
{
    private readonly Http.FakeService _service = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_operation_of_a_user_says_so_before_any_request_when_no_token_is_given()
    {
        using var client = _service.Client();
        var body = new UpdateTicketRequest { TypedSolved = TicketSolve.Solved };
        foreach (var options in new[] { null, new CallOptions() })
        {
            var error = await Assert.ThrowsAsync<ArgumentException>(() => client.UpdateTicketAsync("1", body, options, Cancel));
            Assert.Contains("ticket.update takes the access token of a user", error.Message, StringComparison.Ordinal);
            Assert.Contains("CallOptions.UserAccessToken", error.Message, StringComparison.Ordinal);
        }

        await Assert.ThrowsAsync<ArgumentException>(() => client.Helpdesk.V1.Tickets["1"].PutAsync(body, cancellationToken: Cancel));
        Assert.Empty(_service.Requests);
        Assert.Empty(_service.TokenRequests);
    }

    [Fact]
    public async Task It_gets_the_users_token_and_no_token_of_the_tenants_is_fetched()
    {
        using var client = _service.Client();
        _service.Otherwise = Http.FakeService.Now(_ => Http.FakeService.Json(200, """{"code":0}"""));
        await client.UpdateTicketAsync("1", new UpdateTicketRequest(), new CallOptions { UserAccessToken = new("u-1") }, Cancel);
        Assert.Equal("Bearer u-1", _service.Requests.Single().Headers["Authorization"]);
        Assert.Empty(_service.TokenRequests);
    }

    [Fact]
    public async Task An_operation_of_the_tenants_never_gets_a_users_token()
    {
        using var client = _service.Client();
        var options = new CallOptions { UserAccessToken = new((_, _) => throw new InvalidOperationException("Nobody asks for it.")) };
        await client.GetTicketAsync("1", options, Cancel);
        await client.Helpdesk.V1.Tickets["1"].GetAsync(request => request.Options.Add(new UserAccessTokenOption("u-1")), Cancel);
        Assert.All(_service.Requests, request => Assert.Equal("Bearer " + Http.FakeService.TenantToken, request.Headers["Authorization"]));
    }

    [Fact]
    public async Task An_operation_of_either_gets_the_users_token_where_there_is_one()
    {
        using var client = _service.Client();
        _service.Otherwise = Http.FakeService.Now(_ => Http.FakeService.Json(200, """{"code":0,"data":{"notification":{}}}"""));
        await client.GetNotificationAsync("1", cancellationToken: Cancel);
        await client.GetNotificationAsync("1", options: new() { UserAccessToken = new("u-1") }, cancellationToken: Cancel);
        Assert.Equal(["Bearer " + Http.FakeService.TenantToken, "Bearer u-1"], _service.Requests.Select(request => request.Headers["Authorization"]));
    }

    [Fact]
    public void Every_operation_of_a_user_is_told_in_the_table_and_takes_one_kind_of_token() =>
        Assert.Equal((25, 24, 1), (
            HelpdeskOperations.All.Count(operation => operation.Token == AccessTokenKind.Tenant),
            HelpdeskOperations.All.Count(operation => operation.Token == AccessTokenKind.User),
            HelpdeskOperations.All.Count(operation => operation.Token == AccessTokenKind.TenantOrUser)));
}

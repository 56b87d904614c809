using FeishuHelpdesk.Sandbox;
using Xunit;

namespace FeishuHelpdesk.Tests.Authentication;

public sealed class TokenRejectionTests : IDisposable
{
    private const int Timeout = 60_000;

    private readonly FakeService _service = new();

    public static TheoryData<int, int> Rejections => Pairs([200, 400, 401, 403], [ErrorCodes.TenantAccessTokenInvalid, ErrorCodes.TenantAccessTokenIllegal]);

    public static TheoryData<int, int> Refusals => Pairs(
        [200, 400, 401, 403],
        [ErrorCodes.AccessTokenMissing, ErrorCodes.AppScopeMissing, ErrorCodes.AccessTokenPermissionMissing, ErrorCodes.UserScopeMissing, ErrorCodes.IpNotAllowed]);

    public static TheoryData<int, int> BusinessErrors => Pairs([401], [154001, 154003, 154401, 154402, 154403, 154404]);

    public void Dispose() => _service.Dispose();

    [Theory(Timeout = Timeout)]
    [MemberData(nameof(Rejections))]
    public async Task A_rejected_token_is_replaced_and_the_call_sent_once_more(int status, int code)
    {
        _service.OnTicket = request => request.Authorization == "Bearer t-1" ? FakeService.Error(status, code) : FakeService.Ticket();
        using var client = _service.Client();

        await client.CallAsync();
        await client.CallAsync();

        Assert.Equal(2, _service.Tokens.Count);
        Assert.Equal(["Bearer t-1", "Bearer t-2", "Bearer t-2"], _service.Tickets.Authorizations());
        Assert.All(_service.Tickets, ticket => Assert.Equal(FakeService.HelpdeskHeader, ticket.Helpdesk));
    }

    [Theory(Timeout = Timeout)]
    [MemberData(nameof(Rejections))]
    public async Task A_second_rejection_surfaces(int status, int code)
    {
        _service.OnTicket = request => FakeService.Error(status, code, $"rejected {request.Number}");
        using var client = _service.Client(configure: options => options.MaxAttempts = 4);

        var exception = await client.FailAsync();

        Assert.Equal(code, exception.Code);
        Assert.Equal(status, exception.ResponseStatusCode);
        Assert.Equal("rejected 2", exception.Msg);
        Assert.Equal(["Bearer t-1", "Bearer t-2"], _service.Tickets.Authorizations());
        Assert.Equal(2, _service.Tokens.Count);
    }

    [Fact(Timeout = Timeout)]
    public async Task A_call_rejected_after_another_has_renewed_the_token_uses_the_renewed_one()
    {
        var early = new HeldAnswer();
        var late = new HeldAnswer();
        _service.OnTicket = request => request.Number switch { 1 => early.AskAsync(), 2 => late.AskAsync(), _ => FakeService.Ticket() };
        using var client = _service.Client();
        var first = client.CallAsync();
        await early.Asked;
        var second = client.CallAsync();
        await late.Asked;

        early.Give(FakeService.Error(400, ErrorCodes.TenantAccessTokenInvalid));
        await first;
        late.Give(FakeService.Error(400, ErrorCodes.TenantAccessTokenInvalid));
        await second;

        Assert.Equal(["Bearer t-1", "Bearer t-1", "Bearer t-2", "Bearer t-2"], _service.Tickets.Authorizations());
        Assert.Equal(2, _service.Tokens.Count);
    }

    [Fact(Timeout = Timeout)]
    public async Task A_hundred_calls_rejected_at_once_make_one_token_request()
    {
        const int calls = 100;
        var answers = Enumerable.Range(0, calls).Select(_ => new HeldAnswer()).ToList();
        _service.OnTicket = request => request.Number <= calls ? answers[request.Number - 1].AskAsync() : FakeService.Ticket();
        var renewal = new HeldAnswer();
        _service.OnToken = request => request.Number == 1 ? FakeService.Token("t-1") : renewal.AskAsync();
        using var client = _service.Client();

        var running = Enumerable.Range(0, calls).Select(_ => Task.Run(client.CallAsync)).ToList();
        await Task.WhenAll(answers.Select(answer => answer.Asked));
        answers.ForEach(answer => answer.Give(FakeService.Error(401, ErrorCodes.TenantAccessTokenInvalid)));
        await renewal.Asked;
        renewal.Give(FakeService.Token("t-2"));
        await Task.WhenAll(running);

        Assert.Equal(2, _service.Tokens.Count);
        Assert.Equal(calls, _service.Tickets.Count(ticket => ticket.Authorization == "Bearer t-1"));
        Assert.Equal(calls, _service.Tickets.Count(ticket => ticket.Authorization == "Bearer t-2"));
    }

    [Fact(Timeout = Timeout)]
    public async Task A_rejection_during_a_renewal_waits_for_that_renewal()
    {
        var rejection = new HeldAnswer();
        var renewal = new HeldAnswer();
        _service.OnToken = request => request.Number == 1 ? FakeService.Token("t-1") : renewal.AskAsync();
        using var client = _service.Client();
        await client.CallAsync();
        _service.OnTicket = request => request.Number == 2 ? rejection.AskAsync() : FakeService.Ticket();
        _service.Clock.Advance(TimeSpan.FromMinutes(115));

        var call = client.CallAsync();
        await Task.WhenAll(rejection.Asked, renewal.Asked);
        rejection.Give(FakeService.Error(400, ErrorCodes.TenantAccessTokenInvalid));
        renewal.Give(FakeService.Token("t-2"));
        await call;

        Assert.Equal(2, _service.Tokens.Count);
        Assert.Equal("Bearer t-2", _service.Tickets[^1].Authorization);
    }

    [Fact(Timeout = Timeout)]
    public async Task A_rejection_with_a_failing_token_endpoint_gives_the_error_of_the_endpoint()
    {
        _service.OnToken = request => request.Number == 1 ? FakeService.Token("t-1") : FakeService.Error(200, ErrorCodes.InvalidAppSecret);
        _service.OnTicket = _ => FakeService.Error(400, ErrorCodes.TenantAccessTokenInvalid);
        using var client = _service.Client();

        Assert.Equal(ErrorCodes.InvalidAppSecret, (await client.FailAsync()).Code);

        Assert.Single(_service.Tickets);
    }

    [Theory(Timeout = Timeout)]
    [MemberData(nameof(BusinessErrors))]
    public async Task A_business_error_under_401_never_touches_the_token(int status, int code)
    {
        _service.OnTicket = request => request.Number == 1 ? FakeService.Error(status, code) : FakeService.Ticket();
        using var client = _service.Client(configure: options => options.MaxAttempts = 4);

        Assert.Equal(code, (await client.FailAsync()).Code);
        Assert.Single(_service.Tickets);
        await client.CallAsync();

        Assert.Single(_service.Tokens);
        Assert.Equal(["Bearer t-1", "Bearer t-1"], _service.Tickets.Authorizations());
    }

    [Theory(Timeout = Timeout)]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_that_another_token_does_not_help_is_not_retried(int status, int code)
    {
        _service.OnTicket = request => request.Number == 1 ? FakeService.Error(status, code) : FakeService.Ticket();
        using var client = _service.Client(configure: options => options.MaxAttempts = 4);

        Assert.Equal(code, (await client.FailAsync()).Code);
        Assert.Single(_service.Tickets);
        await client.CallAsync();

        Assert.Single(_service.Tokens);
    }

    [Fact(Timeout = Timeout)]
    public async Task Revoked_tokens_are_replaced_without_a_failed_call()
    {
        await using var sandbox = await HelpdeskSandbox.StartAsync(cancellationToken: Calls.Cancel);
        using var client = FeishuHelpdeskClientFactory.Create(TenantTokenTests.Options(sandbox));
        await client.GetTicketAsync("6626871355780366331", Calls.Cancel);

        sandbox.RevokeTokens();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => client.GetTicketAsync("6626871355780366331", Calls.Cancel))));

        Assert.Equal(2, sandbox.TokenRequests);
    }

    internal static TheoryData<int, int> Pairs(int[] statuses, int[] codes)
    {
        var data = new TheoryData<int, int>();
        foreach (var code in codes)
        {
            foreach (var status in statuses)
                data.Add(status, code);
        }

        return data;
    }
}

using System.Net;
using Xunit;

namespace FeishuHelpdesk.Tests.Authentication;

public sealed class UserTokenTests : IDisposable
{
    private const int Timeout = 60_000;
    private const string UserToken = "u-marked.user/token+of=alice";

    private readonly FakeService _service = new();

    public static TheoryData<int, int> Rejections => TokenRejectionTests.Pairs([200, 400, 401, 403], [ErrorCodes.UserAccessTokenInvalid, ErrorCodes.UserAccessTokenExpired]);

    public void Dispose() => _service.Dispose();

    [Fact(Timeout = Timeout)]
    public async Task A_user_token_goes_with_the_helpdesk_credential_and_no_tenant_token_is_fetched()
    {
        using var client = _service.Client();

        await client.CallAsync(new UserAccessTokenOption(UserToken));

        var ticket = Assert.Single(_service.Tickets);
        Assert.Equal($"Bearer {UserToken}", ticket.Authorization);
        Assert.Equal(FakeService.HelpdeskHeader, ticket.Helpdesk);
        Assert.Empty(_service.Tokens);
    }

    [Fact(Timeout = Timeout)]
    public async Task A_source_is_asked_for_each_call()
    {
        var asked = new List<string?>();
        var option = new UserAccessTokenOption((rejected, _) =>
        {
            asked.Add(rejected);
            return new($"u-{asked.Count}");
        });
        using var client = _service.Client();

        await client.CallAsync(option);
        await client.CallAsync(option);

        Assert.Equal([null, null], asked);
        Assert.Equal(["Bearer u-1", "Bearer u-2"], _service.Tickets.Authorizations());
        Assert.All(_service.Tickets, ticket => Assert.Equal(FakeService.HelpdeskHeader, ticket.Helpdesk));
    }

    [Fact(Timeout = Timeout)]
    public async Task A_user_token_never_lands_in_the_memory_or_in_the_shared_cache()
    {
        var cache = new MemoryCache();
        using var client = _service.Client(cache);

        await client.CallAsync(new UserAccessTokenOption(UserToken));
        Assert.Empty(cache.Entries);
        await client.CallAsync();
        await client.CallAsync(new UserAccessTokenOption(UserToken));
        await client.CallAsync();

        Assert.Equal([$"Bearer {UserToken}", "Bearer t-1", $"Bearer {UserToken}", "Bearer t-1"], _service.Tickets.Authorizations());
        Assert.DoesNotContain(UserToken, Assert.Single(cache.Texts), StringComparison.Ordinal);
        Assert.Single(_service.Tokens);
    }

    [Fact(Timeout = Timeout)]
    public async Task Users_that_call_at_once_keep_their_own_tokens()
    {
        var tokens = Enumerable.Range(0, 100).Select(user => $"u-of-{user}").ToList();
        using var client = _service.Client();

        await Task.WhenAll(tokens.Select(token => Task.Run(() => client.CallAsync(new UserAccessTokenOption(token)))));

        Assert.Equal(tokens.Select(token => $"Bearer {token}").Order(), _service.Tickets.Authorizations().Order());
    }

    [Theory(Timeout = Timeout)]
    [MemberData(nameof(Rejections))]
    public async Task A_source_is_asked_once_more_when_its_token_is_rejected(int status, int code)
    {
        var asked = new List<string?>();
        var option = new UserAccessTokenOption((rejected, _) =>
        {
            asked.Add(rejected);
            return new($"u-{asked.Count}");
        });
        _service.OnTicket = request => request.Authorization == "Bearer u-1" ? FakeService.Error(status, code) : FakeService.Ticket();
        using var client = _service.Client();

        await client.CallAsync(option);

        Assert.Equal([null, "u-1"], asked);
        Assert.Equal(["Bearer u-1", "Bearer u-2"], _service.Tickets.Authorizations());
        Assert.Empty(_service.Tokens);
    }

    [Theory(Timeout = Timeout)]
    [MemberData(nameof(Rejections))]
    public async Task A_second_rejection_surfaces(int status, int code)
    {
        var asked = 0;
        var option = new UserAccessTokenOption((_, _) => new($"u-{++asked}"));
        _service.OnTicket = _ => FakeService.Error(status, code);
        using var client = _service.Client(configure: options => options.MaxAttempts = 4);

        var exception = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.CallAsync(option));

        Assert.Equal(code, exception.Code);
        Assert.Equal(2, asked);
        Assert.Equal(2, _service.Tickets.Count);
    }

    [Theory(Timeout = Timeout)]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("u-1")]
    public async Task A_source_without_another_token_leaves_the_error_of_the_service(string? second)
    {
        var option = new UserAccessTokenOption((rejected, _) => new(rejected is null ? "u-1" : second));
        _service.OnTicket = _ => FakeService.Error(401, ErrorCodes.UserAccessTokenExpired);
        using var client = _service.Client();

        var exception = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.CallAsync(option));

        Assert.Equal(ErrorCodes.UserAccessTokenExpired, exception.Code);
        Assert.Single(_service.Tickets);
    }

    [Theory(Timeout = Timeout)]
    [InlineData(ErrorCodes.UserAccessTokenInvalid)]
    [InlineData(ErrorCodes.TenantAccessTokenInvalid)]
    [InlineData(ErrorCodes.TenantAccessTokenIllegal)]
    public async Task A_fixed_user_token_that_is_rejected_is_sent_once(int code)
    {
        using var client = _service.Client();
        await client.CallAsync();
        _service.OnTicket = request => request.Number == 2 ? FakeService.Error(400, code) : FakeService.Ticket();

        var exception = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.CallAsync(new UserAccessTokenOption(UserToken)));
        await client.CallAsync();

        Assert.Equal(code, exception.Code);
        Assert.Equal(["Bearer t-1", $"Bearer {UserToken}", "Bearer t-1"], _service.Tickets.Authorizations());
        Assert.Single(_service.Tokens);
    }

    [Theory(Timeout = Timeout)]
    [InlineData(ErrorCodes.UserAccessTokenInvalid)]
    [InlineData(ErrorCodes.UserAccessTokenExpired)]
    public async Task The_codes_of_user_tokens_leave_the_tenant_token_alone(int code)
    {
        _service.OnTicket = request => request.Number == 1 ? FakeService.Error(400, code) : FakeService.Ticket();
        using var client = _service.Client();

        Assert.Equal(code, (await client.FailAsync()).Code);
        Assert.Single(_service.Tickets);
        await client.CallAsync();

        Assert.Single(_service.Tokens);
    }

    [Theory(Timeout = Timeout)]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public async Task A_source_without_a_token_is_a_clear_error_and_nothing_is_sent(string? token)
    {
        using var client = _service.Client();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.CallAsync(new UserAccessTokenOption((_, _) => new(token))));

        Assert.Contains("source of the user access token", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_service.Tickets);
        Assert.Empty(_service.Tokens);
    }

    [Theory(Timeout = Timeout)]
    [InlineData(UserToken + "\n")]
    [InlineData(UserToken + "\r\nX-Other: 1")]
    [InlineData(UserToken + " x")]
    [InlineData(UserToken + "令")]
    public async Task A_token_that_no_header_can_carry_is_refused_without_naming_it(string token)
    {
        using var client = _service.Client();

        var fixedToken = Assert.Throws<ArgumentException>(() => new UserAccessTokenOption(token));
        var fromSource = await Assert.ThrowsAsync<InvalidOperationException>(() => client.CallAsync(new UserAccessTokenOption((_, _) => new(token))));

        Assert.Equal("token", fixedToken.ParamName);
        Assert.All([fixedToken, fromSource], (Exception exception) =>
        {
            Assert.Contains("user access token", exception.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("u-marked", exception.ToString(), StringComparison.Ordinal);
        });
        Assert.Empty(_service.Tickets);
    }

    [Fact]
    public void A_missing_token_or_source_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => new UserAccessTokenOption((string)null!));
        Assert.Throws<ArgumentException>(() => new UserAccessTokenOption(" "));
        Assert.Throws<ArgumentNullException>(() => new UserAccessTokenOption((Func<string?, CancellationToken, ValueTask<string?>>)null!));
    }

    [Fact(Timeout = Timeout)]
    public async Task An_exception_of_the_source_reaches_the_caller_as_it_is()
    {
        var thrown = new HttpRequestException("the identity service is away");
        using var client = _service.Client(configure: options => options.MaxAttempts = 4);

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => client.CallAsync(new UserAccessTokenOption((_, _) => ValueTask.FromException<string?>(thrown))));

        Assert.Same(thrown, exception);
    }

    [Fact(Timeout = Timeout)]
    public async Task Cancellation_is_prompt_while_a_source_does_not_listen_to_it()
    {
        var asked = new TaskCompletionSource();
        var option = new UserAccessTokenOption((_, _) =>
        {
            asked.SetResult();
            return new(new TaskCompletionSource<string?>().Task);
        });
        using var client = _service.Client();
        using var cancel = new CancellationTokenSource();

        var call = client.CallAsync(option, cancel.Token);
        await asked.Task;
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Empty(_service.Tickets);
    }

    [Theory(Timeout = Timeout)]
    [InlineData(200, "application/json", """{"code":154000,"msg":"bad token {0}","error":{"troubleshooter":"{0}","message":"{0}","details":[{"key":"{0}","value":"{0}"}]}}""")]
    [InlineData(401, "application/json", """{"code":154001,"msg":"bad token {0}"}""")]
    [InlineData(502, "text/html", "<p>Authorization: Bearer {0}</p>")]
    [InlineData(200, "text/html", "<p>Authorization: Bearer {0}</p>")]
    [InlineData(200, "application/json", """{"code":0,"data":{"ticket":{"ticket_id":"{0}","created_at":"{0}","agents":""")]
    public async Task An_echoed_user_token_is_in_no_text_of_the_exception_or_the_log(int status, string type, string body)
    {
        _service.OnTicket = _ =>
        {
            var answer = new HttpResponseMessage((HttpStatusCode)status)
            {
                Content = new StringContent(body.Replace("{0}", UserToken, StringComparison.Ordinal)),
            };
            answer.Content.Headers.ContentType = new(type);
            answer.Headers.Add("X-Echo", $"Bearer {UserToken}");
            return Task.FromResult(answer);
        };
        using var client = _service.Client();

        var exception = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.CallAsync(new UserAccessTokenOption(UserToken)));

        string?[] texts =
        [
            exception.ToString(),
            exception.Msg,
            exception.Troubleshooter,
            exception.ResponseBodyStart,
            exception.Error?.Message,
            .. exception.Error?.Details?.SelectMany(detail => new[] { detail.Key, detail.Value }) ?? [],
            .. exception.ResponseHeaders.SelectMany(header => header.Value),
            .. _service.Log.Records.Select(CollectingLoggerFactory.Everything),
        ];
        Assert.All(texts, text => Assert.DoesNotContain("u-marked", text ?? "", StringComparison.Ordinal));
        Assert.Contains("Bearer ***", exception.ResponseHeaders["X-Echo"]);
    }

    [Fact]
    public void The_option_does_not_print_its_token() =>
        Assert.Equal(nameof(UserAccessTokenOption), new UserAccessTokenOption(UserToken).ToString());
}

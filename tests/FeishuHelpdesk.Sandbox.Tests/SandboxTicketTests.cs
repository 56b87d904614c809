using System.Net;
using FeishuHelpdesk.Tests;
using Xunit;

namespace FeishuHelpdesk.Sandbox.Tests;

public sealed class SandboxTicketTests : IAsyncLifetime
{
    private readonly WatchedClock _clock = new();
    private HelpdeskSandbox _sandbox = null!;
    private SandboxCaller _caller = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await HelpdeskSandbox.StartAsync(new HelpdeskSandboxOptions { TimeProvider = _clock }, Cancel);
        _caller = new SandboxCaller(_sandbox);
    }

    public async ValueTask DisposeAsync()
    {
        _caller.Dispose();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task The_documented_ticket_comes_byte_for_byte()
    {
        var reply = await TicketAsync();

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("application/json; charset=utf-8", reply.ContentType?.ToString());
        Assert.Equal(SandboxCaller.Example("ticket-get.documented.json"), reply.Body);
        Assert.Equal(1, _sandbox.TicketRequests);
    }

    [Fact]
    public async Task Every_answer_has_a_log_id_of_its_own_in_the_services_look()
    {
        var token = await _caller.TokenAsync();
        Reply[] replies =
        [
            await _caller.AskTokenAsync(),
            await _caller.AskTokenAsync("{}"),
            await _caller.TicketAsync(token, _caller.HelpdeskHeader),
            await _caller.TicketAsync(null, null),
            await _caller.SendAsync(HttpMethod.Get, "/nothing"),
            await _caller.SendAsync(HttpMethod.Delete, SandboxCaller.TicketPath + "1"),
        ];

        Assert.All(replies, reply => Assert.Matches("^20260102030405[0-9A-F]{20}$", reply.LogId));
        Assert.Equal(replies.Length, replies.Select(reply => reply.LogId).Distinct().Count());
    }

    [Fact]
    public async Task Without_a_bearer_token_the_answer_is_99991661()
    {
        (await _caller.TicketAsync(null, _caller.HelpdeskHeader)).AssertError(400, 99991661, "error.99991661.derived.json");
        var basic = await _caller.TicketAsync(null, _caller.HelpdeskHeader, "1", ("Authorization", $"Basic {await _caller.TokenAsync()}"));
        basic.AssertError(400, 99991661, "error.99991661.derived.json");
    }

    [Fact]
    public async Task The_token_is_checked_before_the_helpdesk_credential_and_that_before_the_id()
    {
        var token = await _caller.TokenAsync();

        (await _caller.TicketAsync(null, null, "x")).AssertError(400, 99991661, "error.99991661.derived.json");
        (await _caller.TicketAsync("t-unknown", null, "x")).AssertError(400, 99991663, "error.99991663.derived.json");
        (await _caller.TicketAsync(token, null, "x")).AssertError(401, 154001, "error.154001.documented.json");
        (await _caller.TicketAsync(token, _caller.HelpdeskHeader, "x")).AssertError(400, 154000, "error.154000.documented.json");
    }

    [Theory]
    [InlineData("Bearer {0}")]
    [InlineData("{0}=")]
    [InlineData("MTIzNDU6aHQtc29tZXRva2Vu")]
    [InlineData("x")]
    public async Task A_helpdesk_header_that_is_not_the_bare_credential_is_refused_with_154001(string format)
    {
        var header = format.Replace("{0}", _caller.HelpdeskHeader, StringComparison.Ordinal);

        (await _caller.TicketAsync(await _caller.TokenAsync(), header)).AssertError(401, 154001, "error.154001.documented.json");
    }

    [Fact]
    public async Task An_id_that_nobody_has_is_154004()
    {
        (await TicketAsync("6626871355780366332")).AssertError(404, 154004, "error.154004.documented.json");
        (await TicketAsync(new string('9', 100))).AssertError(404, 154004, "error.154004.documented.json");
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("1.0")]
    [InlineData("%20")]
    [InlineData("%D9%A1")] // an Arabic digit
    [InlineData("6626871355780366331%20")]
    public async Task An_id_that_is_not_decimal_digits_is_154000(string id) =>
        (await TicketAsync(id)).AssertError(400, 154000, "error.154000.documented.json");

    [Fact]
    public async Task A_zero_character_in_the_path_is_refused_by_the_server_itself()
    {
        Assert.Equal((400, ""), await _caller.RawAsync("GET", "/open-apis/helpdesk/v1/tickets/6626871355780366331%00"));
        Assert.Equal(0, _sandbox.TicketRequests);
    }

    [Theory]
    [InlineData("GET", "/open-apis/helpdesk/v1/tickets/6626871355780366331?x=/../1", 200)]
    [InlineData("GET", "/open-apis/helpdesk/v1/tickets/%36626871355780366331", 200)]
    [InlineData("GET", "/open-apis/helpdesk/v1/tickets/.", 400)]
    [InlineData("GET", "/open-apis/helpdesk/v1/tickets/..", 400)]
    [InlineData("GET", "/open-apis/helpdesk/v1/tickets/%2e%2e", 400)]
    [InlineData("GET", "/open-apis/helpdesk/v1/tickets/1%2F..%2F6626871355780366331", 400)]
    [InlineData("GET", "/open-apis/helpdesk/v1/tickets/6626871355780366331%3Fx", 400)]
    [InlineData("GET", "/open-apis/helpdesk/v1/tickets/%252e%252e", 400)]
    [InlineData("GET", "/open-apis/helpdesk/v1/tickets/", 404)]
    [InlineData("GET", "/open-apis/helpdesk/v1/tickets/1/../6626871355780366331", 404)]
    [InlineData("GET", "/open-apis/helpdesk/v1/tickets/6626871355780366331/", 404)]
    [InlineData("GET", "/open-apis/helpdesk/v1/x/../tickets/6626871355780366331", 404)]
    [InlineData("GET", "/open-apis/helpdesk/v1//tickets/6626871355780366331", 404)]
    [InlineData("GET", "/open-apis/helpdesk/v1/Tickets/6626871355780366331", 404)]
    [InlineData("GET", "/open-apis%2Fhelpdesk/v1/tickets/6626871355780366331", 404)]
    [InlineData("GET", "/open-apis/helpdesk/v1/tickets/../../../auth/v3/tenant_access_token/internal", 404)]
    [InlineData("POST", "/open-apis/helpdesk/v1/tickets/%2e%2e%2f%2e%2e%2f%2e%2e%2fauth/v3/tenant_access_token/internal", 404)]
    [InlineData("POST", "/open-apis/auth/v3/x/../tenant_access_token/internal", 404)]
    [InlineData("POST", "/open-apis/auth/v3/tenant_access_token/internal/", 404)]
    [InlineData("GET", "/", 404)]
    [InlineData("OPTIONS", "*", 404)]
    public async Task A_path_is_taken_as_it_is_sent_and_never_for_another_one(string method, string target, int status)
    {
        var (answered, body) = await _caller.RawAsync(method, target);

        Assert.Equal(status, answered);
        Assert.Equal(1, _sandbox.TokenRequests); // the caller's own
        Assert.Equal(status == 404 ? 0 : 1, _sandbox.TicketRequests);
        Assert.Contains(status switch { 200 => "\"7474857595946745884\"", 400 => "154000", _ => "404 page not found" }, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_served_is_404_in_the_plain_text_of_the_services_gateway()
    {
        var reply = await _caller.SendAsync(HttpMethod.Get, "/helpdesk/v1/nothing");

        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
        Assert.Equal("text/plain", reply.ContentType?.MediaType);
        Assert.Equal("404 page not found", reply.Text);
    }

    [Theory]
    [InlineData("POST", SandboxCaller.TicketPath + "1", "GET, PUT")]
    [InlineData("HEAD", SandboxCaller.TicketPath + "1", "GET, PUT")]
    [InlineData("DELETE", "/helpdesk/v1/events/subscribe", "POST")]
    [InlineData("GET", SandboxCaller.TokenPath, "POST")]
    public async Task Another_method_is_405_and_not_counted(string method, string path, string allowed)
    {
        var reply = await _caller.SendAsync(new HttpMethod(method), path);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, reply.Status);
        Assert.Equal(allowed, reply.Allow);
        Assert.Equal(0, _sandbox.TokenRequests + _sandbox.TicketRequests);
    }

    [Fact]
    public async Task Queued_answers_serve_one_ticket_call_each_in_order_and_leave_the_token_alone()
    {
        _sandbox.AnswerNext(SandboxAnswer.InternalError());
        _sandbox.AnswerNext(SandboxAnswer.Error(200, 99991672, "scope & 权限"));

        (await TicketAsync()).AssertError(500, 155000, "error.155000.documented.json");
        var second = await TicketAsync();
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal(99991672, second.Code);
        Assert.Equal("scope & 权限", second.Json.GetProperty("msg").GetString());
        Assert.Equal(0, (await TicketAsync()).Code);
        Assert.Equal(3, _sandbox.TicketRequests);
    }

    [Theory]
    [InlineData(429, 2000, "2")]
    [InlineData(400, 1001, "2")]
    [InlineData(429, 0, "0")]
    public async Task A_rate_limit_says_when_to_come_back(int status, int milliseconds, string reset)
    {
        _sandbox.AnswerNext(SandboxAnswer.RateLimit(TimeSpan.FromMilliseconds(milliseconds), status));

        var reply = await TicketAsync();

        reply.AssertError(status, 99991400, "error.99991400.derived.json");
        Assert.Equal("10", reply.Headers["x-ogw-ratelimit-limit"]);
        Assert.Equal(reset, reply.Headers["x-ogw-ratelimit-reset"]);
    }

    [Fact]
    public async Task A_raw_answer_comes_as_it_is_with_its_headers()
    {
        _sandbox.AnswerNext(SandboxAnswer.Raw(502, "text/html", "<h1>坏网关</h1>") with
        {
            Headers = new Dictionary<string, string> { ["x-tt-logid"] = "mine", ["Retry-After"] = "3" },
        });

        var reply = await TicketAsync();

        Assert.Equal(HttpStatusCode.BadGateway, reply.Status);
        Assert.Equal("text/html", reply.ContentType?.ToString());
        Assert.Equal("<h1>坏网关</h1>", reply.Text);
        Assert.Equal("mine", reply.LogId);
        Assert.Equal("3", reply.Headers["Retry-After"]);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(204)]
    public async Task An_answer_can_be_empty(int status)
    {
        _sandbox.AnswerNext(SandboxAnswer.Raw(status, null, ""));

        var reply = await TicketAsync();

        Assert.Equal(status, (int)reply.Status);
        Assert.Empty(reply.Body);
        Assert.Null(reply.ContentType);
    }

    [Fact]
    public async Task A_delayed_answer_comes_when_its_time_has_come()
    {
        _sandbox.AnswerNext(SandboxAnswer.InternalError() with { Delay = TimeSpan.FromSeconds(30) });

        var call = TicketAsync();
        await _clock.WaitAsync(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30));
        Assert.Equal(1, _sandbox.TicketRequests);
        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(0, (await TicketAsync()).Code); // others do not wait
        Assert.False(call.IsCompleted);

        _clock.Advance(TimeSpan.FromSeconds(1));
        (await call).AssertError(500, 155000, "error.155000.documented.json");
    }

    [Theory]
    [InlineData("155000", 500, "error.155000.documented.json")]
    [InlineData("99991400", 429, "error.99991400.derived.json")]
    public async Task A_request_asks_for_an_error_by_its_header(string wanted, int status, string example)
    {
        var reply = await _caller.TicketAsync(null, null, headers: ("X-Sandbox-Answer", wanted));

        reply.AssertError(status, int.Parse(wanted, provider: null), example);
        Assert.Equal(status == 429 ? "1" : null, reply.Headers.GetValueOrDefault("x-ogw-ratelimit-reset"));
    }

    [Fact]
    public async Task A_request_that_asks_for_an_unknown_error_is_told_which_there_are()
    {
        var reply = await _caller.TicketAsync(null, null, headers: ("X-Sandbox-Answer", "teapot"));

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal("X-Sandbox-Answer takes 155000, 99991400, 99991663, gateway, garbage, cut, reset or delay=<milliseconds>", reply.Text);
    }

    [Fact]
    public async Task Under_concurrent_calls_each_queued_answer_is_given_once()
    {
        var token = await _caller.TokenAsync();
        for (var i = 0; i < 50; i++)
            _sandbox.AnswerNext(SandboxAnswer.InternalError());

        var replies = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => _caller.TicketAsync(token, _caller.HelpdeskHeader)));

        Assert.Equal(50, replies.Count(reply => reply.Code == 155000));
        Assert.Equal(150, replies.Count(reply => reply.Code == 0));
        Assert.Equal(200, _sandbox.TicketRequests);
        Assert.Equal(200, replies.Select(reply => reply.LogId).Distinct().Count());
    }

    [Fact]
    public void An_answer_that_cannot_be_sent_is_refused_where_it_is_made()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SandboxAnswer.Error(100, 1, ""));
        Assert.Throws<ArgumentOutOfRangeException>(() => SandboxAnswer.Error(204, 1, ""));
        Assert.Throws<ArgumentOutOfRangeException>(() => SandboxAnswer.Raw(600, null, ""));
        Assert.Throws<ArgumentException>(() => SandboxAnswer.Raw(304, null, "x"));
        Assert.Throws<ArgumentException>(() => SandboxAnswer.Raw(200, "text/plain\r\nX: y", "x"));
        Assert.Throws<ArgumentOutOfRangeException>(() => SandboxAnswer.RateLimit(TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => SandboxAnswer.RateLimit(TimeSpan.Zero, 200));
        Assert.Throws<ArgumentOutOfRangeException>(() => SandboxAnswer.InternalError() with { Delay = TimeSpan.FromSeconds(-2) });
        Assert.Throws<ArgumentNullException>(() => _sandbox.AnswerNext(null!));
        foreach (var (name, value) in new[] { ("", "x"), ("a b", "x"), ("X-A", "x\ny"), ("X-A", "é"), ("Content-Length", "1"), ("transfer-encoding", "chunked") })
        {
            var headers = new Dictionary<string, string> { [name] = value };
            Assert.Throws<ArgumentException>(() => SandboxAnswer.InternalError() with { Headers = headers });
        }
    }

    private async Task<Reply> TicketAsync(string id = SandboxCaller.DocumentedId) =>
        await _caller.TicketAsync(await _caller.TokenAsync(), _caller.HelpdeskHeader, id);
}

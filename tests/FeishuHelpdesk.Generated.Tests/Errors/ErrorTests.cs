using System.Net;
using System.Text;
using System.Text.Json;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Tests.Http;
using Microsoft.Kiota.Abstractions;
using Xunit;

namespace FeishuHelpdesk.Tests.Errors;

/// <summary>What the one exception tells.</summary>
public class ErrorTests
{
    private readonly FakeService _service = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("error.99991672.reported.json", new[] { "bitable:app" })]
    [InlineData("error.99991672-scope-and-url.derived.json", new[] { "helpdesk:all:readonly", "helpdesk:all" })]
    public async Task Missing_scopes_are_a_list_in_both_shapes(string example, string[] scopes)
    {
        var error = await FailAsync(FakeService.Now(_ => FakeService.Json(400, FakeService.Example(example))));
        Assert.Equal(scopes, error.MissingScopes);
        Assert.Equal(ErrorCodes.AppScopeMissing, error.Code);
        Assert.Equal(ErrorCodes.Advice(ErrorCodes.AppScopeMissing), error.Advice);
        Assert.NotEmpty(error.Error!.PermissionViolations!);
    }

    [Fact]
    public async Task Field_violations_details_helps_and_troubleshooter_are_there()
    {
        var error = await FailAsync(FakeService.Now(_ => FakeService.Json(400, FakeService.Example("error.99992402.derived.json"))));
        var violation = Assert.Single(error.FieldViolations);
        Assert.Equal(("ticket_id", "abc", "the value must be an int64"), (violation.Field, violation.Value, violation.Description));
        Assert.Equal("location", Assert.Single(error.Error!.Details!).Key);

        error = await FailAsync(FakeService.Now(_ => FakeService.Json(400, FakeService.Example("error.99991672.reported.json"))));
        Assert.StartsWith("Troubleshooting suggestions: https://", error.Troubleshooter, StringComparison.Ordinal);
        Assert.Single(error.Error!.Helps!);
    }

    [Fact]
    public async Task An_error_without_details_has_empty_lists()
    {
        var error = await FailAsync(FakeService.Code(404, ErrorCodes.NotFound));
        Assert.Empty(error.MissingScopes);
        Assert.Empty(error.FieldViolations);
        Assert.Null(error.Troubleshooter);
        Assert.Null(error.LogId);
        Assert.Null(error.JsonPath);
        Assert.Null(error.ResponseBodyStart);
        Assert.Null(error.InnerException);
    }

    [Fact]
    public async Task Holes_in_the_lists_do_not_matter()
    {
        var error = await FailAsync(FakeService.Now(_ => FakeService.Json(400, """{"code":1,"error":{"permission_violations":[null,{},{"scope":"a"},{"subject":"a"}],"field_violations":[null]}}""")));
        Assert.Equal(["a"], error.MissingScopes);
        Assert.Empty(error.FieldViolations);
    }

    [Theory]
    [InlineData("tt", "request", "body", "tt")]
    [InlineData(null, "request", "body", "request")]
    [InlineData("", "request", "body", "request")]
    [InlineData(null, null, "body", "body")]
    [InlineData(null, null, null, "other")]
    public async Task The_log_id_is_that_of_the_header_else_of_the_body(string? header, string? request, string? body, string expected)
    {
        var headers = new[] { ("x-tt-logid", header), ("X-Request-Id", request) }.Where(pair => pair.Item2 is not null).Select(pair => (pair.Item1, pair.Item2!));
        var json = JsonSerializer.Serialize(new { code = 1, error = new { log_id = body, logid = "other" } });
        var error = await FailAsync(FakeService.Now(_ => FakeService.Json(400, json, [.. headers])));
        Assert.Equal(expected, error.LogId);
        Assert.EndsWith($"[log id {expected}]", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429, 99991400, true)]
    [InlineData(400, 99991400, true)]
    [InlineData(429, 99991403, false)]
    [InlineData(500, 2200, true)]
    [InlineData(500, 155000, true)]
    [InlineData(200, 155000, true)]
    [InlineData(400, 154000, false)]
    [InlineData(401, 154001, false)]
    [InlineData(503, 154004, false)]
    [InlineData(503, 424242, true)]
    [InlineData(500, 424242, false)]
    [InlineData(400, 99991672, false)]
    [InlineData(500, null, true)]
    [InlineData(502, null, true)]
    [InlineData(503, null, true)]
    [InlineData(504, null, true)]
    [InlineData(429, null, true)]
    [InlineData(404, null, false)]
    [InlineData(302, null, false)]
    [InlineData(200, null, false)]
    public async Task Whether_a_retry_can_help_is_said(int status, int? code, bool isTransient)
    {
        var error = await FailAsync(code is { } number ? FakeService.Code(status, number) : FakeService.Page(status));
        Assert.Equal(isTransient, error.IsTransient);
        Assert.Equal(status, error.ResponseStatusCode);
        Assert.Equal(code, error.Code);
    }

    [Fact]
    public async Task The_message_has_code_status_text_operation_and_log_id()
    {
        var error = await FailAsync(FakeService.Code(404, ErrorCodes.NotFound, ("X-Tt-Logid", "2026")));
        Assert.Equal("154004 (HTTP 404) message of 154004 [GET /helpdesk/v1/tickets/{ticket_id}] [log id 2026]", error.Message);
        Assert.Equal("GET /helpdesk/v1/tickets/{ticket_id}", error.Operation);
        Assert.Equal("/open-apis/helpdesk/v1/tickets/" + FakeService.TicketId, error.RequestPath);
        Assert.Equal(["2026"], error.ResponseHeaders["x-tt-logid"]);
    }

    [Fact]
    public async Task What_is_not_JSON_is_shown_by_its_first_bytes()
    {
        var error = await FailAsync(FakeService.Now(_ => FakeService.Body(200, "text/html", "<html>\r\n" + new string('x', 1000))));
        Assert.Equal("<html>  " + new string('x', 248), error.ResponseBodyStart);
        Assert.Contains("1008 bytes of text/html", error.Message, StringComparison.Ordinal);
        Assert.IsType<JsonException>(error.InnerException, exactMatch: false);
        Assert.Null(error.Code);
    }

    [Theory]
    [InlineData("", "$")]
    [InlineData("""{"code":0,"data":{"ticket":{"ticket_id":"1","crea""", "$.data.ticket.ticket_id")]
    [InlineData("""{"code":0,"data":{"ticket":{"ticket_id":"1","agents":[{},{"id":"a""", "$.data.ticket.agents[1].id")]
    [InlineData("""{"code":0,"data":{"ticket":{"ticket_id":01""", "$.data.ticket.ticket_id")]
    [InlineData("""{"code":0}x""", "$")]
    [InlineData("[1]", "$")]
    public async Task What_cannot_be_read_says_where(string json, string path)
    {
        var error = await FailAsync(FakeService.Now(_ => FakeService.Json(200, json)));
        Assert.Equal(200, error.ResponseStatusCode);
        Assert.Null(error.Code);
        Assert.False(error.IsTransient);
        Assert.Equal(json, error.ResponseBodyStart);
        Assert.Equal(path, error.JsonPath);
        Assert.NotNull(error.InnerException);
    }

    [Theory]
    [InlineData("""{"code":"zero"}""", "no code")]
    [InlineData("""{"code":{},"data":{"ticket":{}}}""", "no code")]
    [InlineData("""{"data":{"ticket":{}}}""", "no code")]
    [InlineData("""{"code":0,"data":[]}""", "without data.ticket")]
    [InlineData("""{"code":0,"data":{"ticket":"none"}}""", "without data.ticket")]
    public async Task What_lacks_the_code_or_the_ticket_is_no_answer(string json, string said)
    {
        var error = await FailAsync(FakeService.Now(_ => FakeService.Json(200, json)));
        Assert.Equal(200, error.ResponseStatusCode);
        Assert.False(error.IsTransient);
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"code":154004,"msg":"no","error":"text"}""")]
    [InlineData("""{"code":154004,"msg":"no","error":{"permission_violations":{"scope":"a"}}}""")]
    [InlineData("""{"code":"154004","msg":"no","error":[]}""")]
    [InlineData("""{"code":154004,"msg":"no","data":[]}""")]
    [InlineData("\uFEFF{\"code\":154004,\"msg\":\"no\"}")]
    public async Task The_code_counts_whatever_stands_beside_it(string json)
    {
        foreach (var status in (int[])[200, 404])
        {
            var error = await FailAsync(FakeService.Now(_ => FakeService.Json(status, json)));
            Assert.Equal(ErrorCodes.NotFound, error.Code);
            Assert.Equal("no", error.Msg);
            Assert.Equal(status, error.ResponseStatusCode);
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("1")]
    [InlineData("""{"code":true}""")]
    [InlineData("""{"code":99999999999999}""")]
    [InlineData("""{"code":1,"msg":"\uD800"}""")]
    public async Task Whatever_comes_is_the_one_exception(string json)
    {
        foreach (var status in (int[])[200, 302, 400, 500])
            Assert.Equal(status, (await FailAsync(FakeService.Now(_ => FakeService.Json(status, json)))).ResponseStatusCode);
    }

    [Fact]
    public async Task Success_without_a_ticket_is_no_ticket()
    {
        var error = await FailAsync(FakeService.Now(_ => FakeService.Json(200, FakeService.Example("ticket-get.data-absent.derived.json"))));
        Assert.Contains("without data.ticket", error.Message, StringComparison.Ordinal);
        Assert.Equal(FakeService.OperationName, error.Operation);
    }

    [Fact]
    public async Task A_refusal_under_200_is_seen_where_no_model_is_expected()
    {
        using var client = _service.Client(configure: options => options.MaxAttempts = 1);
        var adapter = FakeService.AdapterOf(client);
        _service.Otherwise = FakeService.Code(200, ErrorCodes.Forbidden);
        Assert.Equal(ErrorCodes.Forbidden, (await Assert.ThrowsAsync<FeishuHelpdeskException>(() =>
            adapter.SendNoContentAsync(FakeService.Request(Method.POST, "/helpdesk/v1/start_service", "{}"), cancellationToken: Cancel))).Code);
        Assert.Equal(ErrorCodes.Forbidden, (await Assert.ThrowsAsync<FeishuHelpdeskException>(() =>
            adapter.SendPrimitiveAsync<Stream>(FakeService.Request(Method.GET, "/helpdesk/v1/ticket_images"), cancellationToken: Cancel))).Code);

        _service.Otherwise = FakeService.Now(_ => FakeService.Body(200, "image/png", "not JSON at all"));
        using var file = await adapter.SendPrimitiveAsync<Stream>(FakeService.Request(Method.GET, "/helpdesk/v1/ticket_images"), cancellationToken: Cancel);
        Assert.Equal("not JSON at all", await new StreamReader(file!).ReadToEndAsync(Cancel));
    }

    [Fact]
    public async Task The_network_is_the_inner_exception()
    {
        var cause = new HttpRequestException("Connection refused");
        var error = await FailAsync(FakeService.Fail(() => cause));
        Assert.Same(cause, error.InnerException);
        Assert.Equal(0, error.ResponseStatusCode);
        Assert.Equal("The service could not be reached: Connection refused [GET /helpdesk/v1/tickets/{ticket_id}]", error.Message);
    }

    [Theory]
    [InlineData("token", "raw")]
    [InlineData("token", "html")]
    [InlineData("secret", "json")]
    [InlineData("secret", "slashes")]
    [InlineData("secret", "uri")]
    [InlineData("helpdesk", "raw")]
    [InlineData("helpdesk", "json")]
    [InlineData("credential", "raw")]
    [InlineData("credential", "html")]
    [InlineData("credential", "json")]
    [InlineData("credential", "slashes")]
    [InlineData("credential", "lower uri")]
    public async Task An_echoed_secret_is_taken_out_however_it_is_spelt(string which, string how)
    {
        var options = FakeService.Options();
        (options.AppSecret, options.HelpdeskToken) = ("s/cr+t=\"<&'>", "ht-~~~>>>???/+");
        var credential = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.HelpdeskId}:{options.HelpdeskToken}"));
        var secret = which switch
        {
            "token" => FakeService.TenantToken,
            "secret" => options.AppSecret,
            "helpdesk" => options.HelpdeskToken,
            _ => credential,
        };
        var spelt = how switch
        {
            "raw" => secret,
            "html" => WebUtility.HtmlEncode(secret),
            "json" => JsonEncodedText.Encode(secret).Value,
            "slashes" => secret.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("/", "\\/", StringComparison.Ordinal),
            "uri" => Uri.EscapeDataString(secret),
            _ => Uri.EscapeDataString(secret).ToLowerInvariant(),
        };
        var json = $$$"""{"code":1,"msg":"m {{{spelt}}}","error":{"log_id":"{{{spelt}}}","troubleshooter":"t {{{spelt}}}","details":[{"key":"{{{spelt}}}","value":"v"}],"permission_violations":[{"scope":"{{{spelt}}}"}],"new":"{{{spelt}}}"},"extra":"{{{spelt}}}"}""";
        foreach (var (status, type, body) in ((int, string, string)[])[(400, "application/json", json), (200, "application/json", json), (200, "text/html", spelt + json[1..]), (502, "text/html", spelt)])
        {
            _service.Otherwise = FakeService.Now(_ => FakeService.Body(status, type, body, ("X-Echo", secret), ("X-Tt-Logid", "id " + secret)));
            using var client = FeishuHelpdeskClientFactory.Create(WithOneTry(options), _service.Handler());
            var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(FakeService.TicketId, Cancel));
            foreach (var text in ShownBy(error))
            {
                Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
                Assert.DoesNotContain(secret, WebUtility.HtmlDecode(text), StringComparison.Ordinal);
                Assert.DoesNotContain(secret, Uri.UnescapeDataString(text), StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Fact]
    public async Task A_network_error_that_quotes_a_secret_is_replaced_by_one_that_does_not()
    {
        var error = await FailAsync(FakeService.Fail(() => new HttpRequestException(HttpRequestError.InvalidResponse, $"Received an invalid status line: 'Bearer {FakeService.TenantToken}'.")));
        Assert.DoesNotContain(FakeService.TenantToken, error.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpRequestError.InvalidResponse, Assert.IsType<HttpRequestException>(error.InnerException).HttpRequestError);
        Assert.Contains("invalid status line: 'Bearer ***'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"code":0,"tenant_access_token":"t-never-to-be-shown","expire":"soon"}""")]
    [InlineData("""{"code":0,"tenant_access_token":"t-never-to-be-shown","exp""")]
    [InlineData("""{"code":0,"tenant_access_token":"t-never-to-be-shown"}""")]
    [InlineData("""{"tenant_access_token":"t-never-to-be-shown"}""")]
    public async Task Nothing_of_the_token_endpoints_answer_is_shown(string json)
    {
        _service.Token = FakeService.Now(_ => FakeService.Json(200, json));
        var error = await FailAsync();
        Assert.Equal("POST /auth/v3/tenant_access_token/internal", error.Operation);
        Assert.All(ShownBy(error), text => Assert.DoesNotContain("never-to-be-shown", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_test_of_the_catching_code_can_make_one()
    {
        var error = new FeishuHelpdeskException { Code = ErrorCodes.NotFound, ResponseStatusCode = 404, Msg = "ticket not exist", LogId = "1" };
        Assert.Equal("154004 (HTTP 404) ticket not exist [log id 1]", error.Message);
        Assert.IsType<ErrorResponse>(error, exactMatch: false);
    }

    internal static IEnumerable<string> ShownBy(Exception exception)
    {
        for (var one = exception; one is not null; one = one.InnerException)
        {
            yield return one.ToString();
            yield return one.Message;
            foreach (var entry in one.Data.Cast<System.Collections.DictionaryEntry>())
                yield return $"{entry.Key}={entry.Value}";
            foreach (var property in one.GetType().GetProperties().Where(property => property.PropertyType == typeof(string)))
                yield return (string?)property.GetValue(one) ?? "";
            if (one is not FeishuHelpdeskException error)
                continue;
            yield return JsonSerializer.Serialize(error.Error);
            yield return JsonSerializer.Serialize(error.AdditionalData);
            foreach (var scope in error.MissingScopes)
                yield return scope;
            foreach (var detail in error.Error?.Details ?? [])
                yield return $"{detail.Key} {detail.Value}";
            foreach (var (name, values) in error.ResponseHeaders ?? new Dictionary<string, IEnumerable<string>>())
                yield return $"{name}: {string.Join(',', values)}";
        }
    }

    private async Task<FeishuHelpdeskException> FailAsync(Func<SentRequest, CancellationToken, Task<HttpResponseMessage>>? answer = null)
    {
        if (answer is not null)
            _service.Otherwise = answer;
        using var client = FeishuHelpdeskClientFactory.Create(WithOneTry(FakeService.Options()), _service.Handler());
        return await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(FakeService.TicketId, Cancel));
    }

    private static FeishuHelpdeskOptions WithOneTry(FeishuHelpdeskOptions options)
    {
        options.MaxAttempts = 1;
        return options;
    }
}

using FeishuHelpdesk.Generated;
using Xunit;

namespace FeishuHelpdesk.Tests.Http;

/// <summary>Any operation, by what the table says of it.</summary>
public sealed class AnyOperationTests : IDisposable
{
    private readonly FakeService _service = new();
    private readonly FeishuHelpdeskClient _client;

    public AnyOperationTests() => _client = _service.Client();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Operations { get; } = [.. HelpdeskOperations.All.Where(operation => !operation.IsBinary && operation.Token != AccessTokenKind.None).Select(operation => operation.Name)];

    public void Dispose() => _client.Dispose();

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Each_is_sent_to_its_address_and_answered_as_it_came(string name)
    {
        var operation = Find(name);
        _service.Otherwise = FakeService.Now(_ => FakeService.Json(200, """{ "code": 0, "data": { "n": 1.10, "中": [ ] } }"""));
        var parameters = operation.Parameters.Select(parameter => KeyValuePair.Create(parameter.Name, "a/中 b"));
        var answer = await _client.CallAsync(operation, parameters, operation.HasBody ? """{"a": 1.0}""" : null, UserToken(), Cancel);

        Assert.Equal("""{ "code": 0, "data": { "n": 1.10, "中": [ ] } }""", answer.GetRawText());
        var request = Assert.Single(_service.Requests);
        Assert.Equal(operation.Method, request.Method);
        var path = operation.Parameters.Where(parameter => parameter.IsInPath).Aggregate(operation.Path, (one, parameter) => one.Replace($"{{{parameter.Name}}}", "a%2F%E4%B8%AD%20b", StringComparison.Ordinal));
        Assert.Equal("/open-apis" + path, request.Address.AbsolutePath);
        Assert.All(operation.Parameters.Where(parameter => !parameter.IsInPath), parameter => Assert.Contains($"{parameter.Name}=a%2F%E4%B8%AD%20b", request.Address.Query, StringComparison.Ordinal));
        Assert.Equal(operation.HasBody ? """{"a": 1.0}""" : null, request.Body is { Length: > 0 } body ? body : null);
    }

    [Fact]
    public async Task A_list_is_sent_value_by_value()
    {
        await _client.CallAsync(HelpdeskOperations.TicketList, [new("status_list", "1"), new("status_list", "2"), new("tags", "a,b")], cancellationToken: Cancel);
        Assert.Equal("?status_list=1&status_list=2&tags=a%2Cb", Assert.Single(_service.Requests).Address.Query);
    }

    [Theory]
    [InlineData("ticket.get", "", null, "ticket.get needs ticket_id.")]
    [InlineData("ticket.get", "ticket_id=", null, "ticket.get needs ticket_id.")]
    [InlineData("ticket.get", "ticket_id=1&ticket_id=2", null, "ticket.get takes ticket_id once.")]
    [InlineData("ticket.get", "ticket_id=1&page=1", null, "ticket.get has no parameter page.")]
    [InlineData("ticket.get", "ticket_id=..", null, "a URI reads it as another path")]
    [InlineData("ticket.get", "ticket_id=1", "{}", "ticket.get takes no body.")]
    [InlineData("ticket.start_service", "", null, "ticket.start_service needs a body.")]
    [InlineData("ticket.start_service", "", "[]", "The body is JSON, but no object.")]
    [InlineData("ticket.start_service", "", "{", "The body is no JSON: line 1, byte 2.")]
    [InlineData("ticket.ticket_image", "", null, "ticket.ticket_image answers with a file.")]
    [InlineData("faq.delete", "id=1", null, "token")]
    public async Task What_does_not_go_with_it_is_told_and_nothing_is_sent(string name, string parameters, string? body, string said)
    {
        var pairs = parameters.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => KeyValuePair.Create(pair.Split('=')[0], pair.Split('=')[1]));
        var exception = await Assert.ThrowsAnyAsync<ArgumentException>(() => _client.CallAsync(Find(name), pairs, body, cancellationToken: Cancel));
        Assert.Contains(said, exception.Message, StringComparison.Ordinal);
        Assert.Empty(_service.Requests);
    }

    [Theory]
    [InlineData("""{"code":154004,"msg":"not found"}""", 154004)]
    [InlineData("""{"code":"154004","msg":"not found"}""", 154004)]
    [InlineData("""{"msg":"no code"}""", null)]
    [InlineData("""{"code":null}""", null)]
    [InlineData("""{"code":0""", null)]
    [InlineData("[0]", null)]
    [InlineData("", null)]
    public async Task An_answer_that_does_not_say_success_is_an_error(string answer, int? code)
    {
        _service.Otherwise = FakeService.Now(_ => FakeService.Json(200, answer));
        var exception = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => _client.CallAsync(HelpdeskOperations.CategoryList, cancellationToken: Cancel));
        Assert.Equal((code, 200), (exception.Code, exception.ResponseStatusCode));
    }

    [Fact]
    public async Task A_file_streams_and_what_is_no_file_is_refused()
    {
        _service.Otherwise = FakeService.Now(_ => new HttpResponseMessage { Content = new ByteArrayContent([1, 2, 3]) });
        await using var file = await _client.CallFileAsync(HelpdeskOperations.TicketTicketImage, [new("ticket_id", "1"), new("msg_id", "2")], cancellationToken: Cancel);
        using var bytes = new MemoryStream();
        await file.Content.CopyToAsync(bytes, Cancel);
        Assert.Equal([1, 2, 3], bytes.ToArray());
        await Assert.ThrowsAsync<ArgumentException>(() => _client.CallFileAsync(HelpdeskOperations.TicketGet, [new("ticket_id", "1")], cancellationToken: Cancel));
    }

    private static HelpdeskOperation Find(string name) => HelpdeskOperations.All.Single(operation => operation.Name == name);

    private static CallOptions UserToken() => new() { UserAccessToken = new("u-token") };
}

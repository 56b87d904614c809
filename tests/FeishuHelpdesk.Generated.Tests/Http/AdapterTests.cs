using System.Text;
using FeishuHelpdesk.Generated;
using FeishuHelpdesk.Generated.Models;
using Microsoft.Kiota.Abstractions;
using Xunit;

namespace FeishuHelpdesk.Tests.Http;

/// <summary>The request adapter, for who sends requests of their own through it: all that Kiota asks of one.</summary>
public sealed class AdapterTests : IDisposable
{
    private readonly FakeService _service = new();
    private readonly FeishuHelpdeskClient _client;
    private readonly IRequestAdapter _adapter;

    public AdapterTests()
    {
        _client = _service.Client();
        _adapter = FakeService.AdapterOf(_client);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_request_becomes_one_of_http_with_both_credentials_and_its_body_and_is_not_sent()
    {
        using var native = await _adapter.ConvertToNativeRequestAsync<HttpRequestMessage>(FakeService.Request(Method.POST, "/helpdesk/v1/start_service", """{"open_id":"ou_1"}"""), Cancel);

        Assert.Equal((HttpMethod.Post, "/open-apis/helpdesk/v1/start_service"), (native!.Method, native.RequestUri!.AbsolutePath));
        Assert.Equal(FakeService.TenantToken, native.Headers.Authorization!.Parameter);
        Assert.Single(native.Headers.GetValues("X-Lark-Helpdesk-Authorization"));
        Assert.Equal("application/json", native.Content!.Headers.ContentType!.MediaType);
        Assert.Equal("""{"open_id":"ou_1"}""", await native.Content.ReadAsStringAsync(Cancel));
        Assert.Empty(_service.Requests);
    }

    [Fact]
    public async Task A_request_is_nothing_else_than_one_of_http()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => _adapter.ConvertToNativeRequestAsync<string>(FakeService.Request(Method.GET, "/helpdesk/v1/faqs"), Cancel));
        Assert.Contains("HttpRequestMessage, not a String", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentNullException>(() => _adapter.ConvertToNativeRequestAsync<HttpRequestMessage>(null!, Cancel));
    }

    [Fact]
    public async Task A_request_for_another_host_becomes_one_without_credentials()
    {
        var request = new RequestInformation { HttpMethod = Method.GET, URI = new Uri("https://other.test/open-apis/helpdesk/v1/tickets/1") };
        using var native = await _adapter.ConvertToNativeRequestAsync<HttpRequestMessage>(request, Cancel);
        Assert.Null(native!.Headers.Authorization);
        Assert.False(native.Headers.Contains("X-Lark-Helpdesk-Authorization"));
        Assert.Empty(_service.TokenRequests);
    }

    [Fact]
    public async Task An_answer_can_be_a_value_of_any_kind_that_json_has()
    {
        Assert.Equal("text", await SendAsync<string>("\"text\""));
        Assert.True(await SendAsync<bool>("true"));
        Assert.Equal((byte)7, await SendAsync<byte>("7"));
        Assert.Equal((sbyte)-7, await SendAsync<sbyte>("-7"));
        Assert.Equal(70_000, await SendAsync<int>("70000"));
        Assert.Equal(70_000, await SendAsync<int?>("70000"));
        Assert.Equal(7_000_000_000, await SendAsync<long>("7000000000"));
        Assert.Equal(1.5f, await SendAsync<float>("1.5"));
        Assert.Equal(0.1, await SendAsync<double>("0.1"));
        Assert.Equal(1.10m, await SendAsync<decimal>("1.10"));
        Assert.Equal("AQI=", Convert.ToBase64String((await SendAsync<byte[]>("\"AQI=\""))!));
        await Assert.ThrowsAsync<NotSupportedException>(() => SendAsync<Uri>("\"https://a.example\""));
    }

    [Fact]
    public async Task An_answer_can_be_a_list_of_values_or_of_models()
    {
        _service.Otherwise = FakeService.Now(_ => FakeService.Json(200, "[1,2]"));
        var numbers = await _adapter.SendPrimitiveCollectionAsync<int?>(FakeService.Request(Method.GET, "/helpdesk/v1/faqs"), cancellationToken: Cancel);
        Assert.Equal([1, 2], numbers!);

        _service.Otherwise = FakeService.Now(_ => FakeService.Json(200, """[{"id":"a"},{"id":"b"}]"""));
        var tags = await _adapter.SendCollectionAsync(FakeService.Request(Method.GET, "/helpdesk/v1/faqs"), TicketTag.CreateFromDiscriminatorValue, cancellationToken: Cancel);
        Assert.Equal(["a", "b"], tags!.Select(tag => tag.Id));
    }

    [Fact]
    public async Task A_value_in_the_place_of_which_the_service_refuses_is_the_exception()
    {
        _service.Otherwise = FakeService.Code(200, ErrorCodes.NotFound);
        foreach (var sending in new Func<Task>[]
        {
            () => _adapter.SendNoContentAsync(FakeService.Request(Method.GET, "/helpdesk/v1/faqs"), cancellationToken: Cancel),
            () => _adapter.SendPrimitiveAsync<string>(FakeService.Request(Method.GET, "/helpdesk/v1/faqs"), cancellationToken: Cancel),
            () => _adapter.SendPrimitiveCollectionAsync<int?>(FakeService.Request(Method.GET, "/helpdesk/v1/faqs"), cancellationToken: Cancel),
        })
        {
            Assert.Equal(ErrorCodes.NotFound, (await Assert.ThrowsAsync<FeishuHelpdeskException>(sending)).Code);
        }
    }

    [Fact]
    public async Task An_option_of_a_request_reaches_the_handlers_below()
    {
        using var seeing = new Seeing(_service.Handler());
        using var client = FeishuHelpdeskClientFactory.Create(FakeService.Options(), seeing);
        var request = FakeService.Request(Method.GET, "/helpdesk/v1/faqs");
        request.AddRequestOptions([new Marked("of the caller")]);
        await FakeService.AdapterOf(client).SendNoContentAsync(request, cancellationToken: Cancel);
        Assert.Equal("of the caller", seeing.Seen);
    }

    [Fact]
    public async Task A_body_that_is_no_memory_is_read_to_its_end_and_sent_again_where_the_first_try_is_refused()
    {
        var clock = new WatchedClock();
        _service.Answer(FakeService.Limit("1"));
        using var client = _service.Client(clock);
        var request = FakeService.Request(Method.POST, "/helpdesk/v1/start_service");
        request.SetStreamContent(new BufferedStream(new MemoryStream(Encoding.UTF8.GetBytes("""{"open_id":"ou_1"}"""))), "application/json");
        var sending = FakeService.AdapterOf(client).SendNoContentAsync(request, cancellationToken: Cancel);
        clock.Advance(await clock.LimitAsync(1));
        await sending;
        Assert.Equal(["""{"open_id":"ou_1"}""", """{"open_id":"ou_1"}"""], _service.Requests.Select(sent => sent.Body));
    }

    private async Task<T?> SendAsync<T>(string answer)
    {
        _service.Otherwise = FakeService.Now(_ => FakeService.Json(200, answer));
        return await _adapter.SendPrimitiveAsync<T>(FakeService.Request(Method.GET, "/helpdesk/v1/faqs"), cancellationToken: Cancel);
    }

    private sealed record Marked(string Text) : IRequestOption;

    private sealed class Seeing(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public string? Seen { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Options.TryGetValue(new HttpRequestOptionsKey<IRequestOption>(typeof(Marked).FullName!), out var option))
                Seen = ((Marked)option).Text;
            return base.SendAsync(request, cancellationToken);
        }
    }
}

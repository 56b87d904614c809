using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FeishuHelpdesk.Generated;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace FeishuHelpdesk.Tests.Http;

/// <summary>Images of tickets and FAQs: they stream, and whatever is no file is an error.</summary>
public sealed class FileTests : IDisposable
{
    private readonly FakeService _service = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly FeishuHelpdeskClient _client;

    public FileTests() => _client = _service.Client(_clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("attachment; filename=\"image.png\"", "image.png")]
    [InlineData("attachment; filename*=UTF-8''%E5%9B%BE.png", "图.png")]
    [InlineData("attachment; filename=\"../../etc/passwd\"", "passwd")]
    [InlineData("attachment; filename=\"C:\\\\dir\\\\a.png\"", "a.png")]
    [InlineData("attachment; filename=\"image.png\"; filename*=UTF-8''%E5%9B%BE.png", "图.png")]
    [InlineData("attachment", null)]
    [InlineData(null, null)]
    public async Task It_comes_with_its_name_its_type_and_its_length(string? disposition, string? name)
    {
        Serve([1, 2, 3], content =>
        {
            content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            if (disposition is not null)
                content.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
        });
        var options = new CallOptions();
        await using var file = await _client.GetTicketImageAsync("1", "2", index: 0, options, Cancel);
        Assert.Equal((name, "image/png", 3), (file.Name, file.ContentType, file.Length));
        Assert.Equal([1, 2, 3], await BytesAsync(file));
        Assert.Equal(200, options.StatusCode);
        Assert.Equal("/open-apis/helpdesk/v1/ticket_images?msg_id=2&ticket_id=1&index=0", _service.Requests.Single().Address.PathAndQuery);
    }

    [Fact]
    public async Task Nothing_of_it_is_kept_and_it_is_given_before_it_has_come()
    {
        using var source = new Trickle();
        _service.Otherwise = FakeService.Now(_ => new HttpResponseMessage { Content = new StreamContent(source) });
        await using var file = await _client.GetFaqImageAsync("1", "img", Cancel);
        var buffer = new byte[64 * 1024];
        long total = 0;
        for (var i = 0; i < 2_000; i++)
            total += await file.Content.ReadAsync(buffer, Cancel);
        Assert.True(total > 64 * 1024 * 1024);
        Assert.InRange(source.Given - total, 0, 128 * 1024);
        await file.DisposeAsync();
        Assert.True(source.IsDisposed);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/octet-stream")]
    [InlineData("image/png")]
    public async Task An_error_under_success_is_the_exception_whatever_type_it_claims(string type)
    {
        Serve(Encoding.UTF8.GetBytes("""  {"code":154004,"msg":"not found","error":{"log_id":"L"}}"""), content => content.Headers.ContentType = new(type));
        var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => _client.GetTicketImageAsync("1", "2", cancellationToken: Cancel));
        Assert.Equal((154004, 200, "L"), (error.Code, error.ResponseStatusCode, error.LogId));
        Assert.NotNull(error.Advice);
    }

    [Theory]
    [InlineData(4_000)]
    [InlineData(5_000)]
    [InlineData(60_000)]
    public async Task So_is_an_error_that_says_much(int length)
    {
        Serve(Encoding.UTF8.GetBytes($$"""{"code":154004,"msg":"{{new string('x', length)}}"}"""));
        Assert.Equal(154004, (await Assert.ThrowsAsync<FeishuHelpdeskException>(() => _client.GetFaqImageAsync("1", "img", Cancel))).Code);
    }

    [Theory]
    [InlineData("", "The answer is empty")]
    [InlineData("""{"code":0,"msg":"success","data":{}}""", "The answer is no file")]
    [InlineData("""{"code":"0"}""", "The answer is no file")]
    public async Task A_success_without_a_file_is_an_error(string body, string said)
    {
        Serve(Encoding.UTF8.GetBytes(body));
        var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => _client.GetFaqImageAsync("1", "img", Cancel));
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ is how this file begins")]
    [InlineData("""{"name":"no envelope"}""")]
    [InlineData("[1]")]
    [InlineData("   ")]
    public async Task A_file_may_look_like_anything_else(string body)
    {
        Serve(Encoding.UTF8.GetBytes(body));
        await using var file = await _client.GetFaqImageAsync("1", "img", Cancel);
        Assert.Equal(body, Encoding.UTF8.GetString(await BytesAsync(file)));
    }

    [Fact]
    public async Task A_long_file_that_begins_like_an_envelope_is_a_file()
    {
        var bytes = Encoding.UTF8.GetBytes("{\"code\":154004,\"a\":\"" + new string('x', 200_000) + "\"}");
        Serve(bytes);
        await using var file = await _client.GetFaqImageAsync("1", "img", Cancel);
        Assert.Equal(bytes, await BytesAsync(file));
    }

    [Theory]
    [InlineData("Content-Length: 1000\r\n\r\n", "broke off after 400 of 1000 bytes", true)]
    [InlineData("Content-Length: 1000\r\n\r\n", "broke off after 400 of 1000 bytes", false)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n3e8\r\n", "broke off after 400 bytes", true)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n3e8\r\n", "broke off after 400 bytes", false)]
    public async Task A_file_that_breaks_off_is_an_error_and_no_short_file_whether_it_said_its_length_or_not(string length, string said, bool isAsync)
    {
        await using var server = new RawServer(request => RawServer.TokenFor(request)
            ?? "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nConnection: close\r\n" + length + new string('x', 400));
        var options = FakeService.Options();
        options.BaseAddress = server.BaseAddress;
        using var client = FeishuHelpdeskClientFactory.Create(options);
        await using var file = await client.GetFaqImageAsync("1", "img", Cancel);
        var error = isAsync
            ? await Assert.ThrowsAsync<FeishuHelpdeskException>(() => BytesAsync(file))
            : Assert.Throws<FeishuHelpdeskException>(() => file.Content.CopyTo(new MemoryStream()));
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stream_that_ends_early_without_a_word_is_an_error_too(bool isAsync)
    {
        Serve([1, 2, 3], content => content.Headers.ContentLength = 10);
        await using var file = await _client.GetFaqImageAsync("1", "img", Cancel);
        var error = isAsync
            ? await Assert.ThrowsAsync<FeishuHelpdeskException>(() => BytesAsync(file))
            : Assert.Throws<FeishuHelpdeskException>(() => file.Content.CopyTo(new MemoryStream()));
        Assert.Contains("broke off after 3 of 10 bytes", error.Message, StringComparison.Ordinal);
        Assert.Equal("GET /helpdesk/v1/faqs/{id}/image/{image_key}", error.Operation);
    }

    [Fact]
    public async Task A_file_that_stands_still_ends_by_itself()
    {
        var options = FakeService.Options();
        _service.Otherwise = FakeService.Now(_ => new HttpResponseMessage { Content = new StreamContent(new Stalling()) });
        await using var file = await _client.GetFaqImageAsync("1", "img", Cancel);
        Assert.Equal(1, await file.Content.ReadAsync(new byte[10], Cancel));
        var reading = file.Content.ReadAsync(new byte[10], Cancel).AsTask();
        _clock.Advance(options.AttemptTimeout);
        var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => reading);
        Assert.IsType<TimeoutException>(error.InnerException);
        Assert.Contains("stopped after 1 bytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_caller_can_end_the_wait()
    {
        _service.Otherwise = FakeService.Now(_ => new HttpResponseMessage { Content = new StreamContent(new Stalling()) });
        await using var file = await _client.GetFaqImageAsync("1", "img", Cancel);
        Assert.Equal(1, await file.Content.ReadAsync(new byte[10], Cancel));
        using var source = new CancellationTokenSource();
        var reading = file.Content.ReadAsync(new byte[10], source.Token).AsTask();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task A_first_try_that_fails_is_tried_again()
    {
        _service.Answer(FakeService.Fail(() => new HttpRequestException("reset")));
        Serve([7]);
        var clock = new WatchedClock();
        using var client = _service.Client(clock);
        var asked = client.GetFaqImageAsync("1", "img", Cancel);
        clock.Advance(await clock.WaitAsync(TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(600)));
        await using var file = await asked;
        Assert.Equal([7], await BytesAsync(file));
    }

    [Fact]
    public async Task The_stream_of_the_generated_builder_is_the_same()
    {
        Serve([1, 2, 3]);
        await using var stream = await _client.Helpdesk.V1.Faqs["1"].Image["img"].GetAsync(cancellationToken: Cancel);
        Assert.Equal(3, stream!.Length);
        Assert.Equal(0, stream.Position);
        Assert.True(stream is { CanRead: true, CanSeek: false, CanWrite: false });
        Assert.Equal(1, stream.ReadByte());
        Assert.Equal(1, stream.Position);
        Assert.Throws<NotSupportedException>(() => stream.Seek(0, SeekOrigin.Begin));
        Assert.Throws<NotSupportedException>(() => stream.Write([1], 0, 1));
    }

    [Fact]
    public void A_file_can_be_made_for_a_test()
    {
        using var file = new HelpdeskFile(new MemoryStream([1]), "a.png", "image/png", 1);
        Assert.Equal(("a.png", "image/png", 1), (file.Name, file.ContentType, file.Length));
        Assert.Throws<ArgumentNullException>(() => new HelpdeskFile(null!));
    }

    private static async Task<byte[]> BytesAsync(HelpdeskFile file)
    {
        using var copy = new MemoryStream();
        await file.Content.CopyToAsync(copy, Cancel);
        return copy.ToArray();
    }

    private void Serve(byte[] bytes, Action<HttpContent>? configure = null) => _service.Otherwise = FakeService.Now(_ =>
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new MemoryStream(bytes)) };
        response.Content.Headers.ContentLength = bytes.Length;
        configure?.Invoke(response.Content);
        return response;
    });

    /// <summary>Goes on for ever, and says how much it has given.</summary>
    private sealed class Trickle : MemoryStream
    {
        public long Given { get; private set; }

        public bool IsDisposed { get; private set; }

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Given += buffer.Length;
            buffer.Span.Fill(1);
            return new(buffer.Length);
        }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }

    /// <summary>Gives one byte and then nothing.</summary>
    private sealed class Stalling : MemoryStream
    {
        private bool _isGiven;

        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_isGiven)
                await Task.Delay(Timeout.Infinite, cancellationToken);
            _isGiven = true;
            buffer.Span[0] = 1;
            return 1;
        }
    }
}

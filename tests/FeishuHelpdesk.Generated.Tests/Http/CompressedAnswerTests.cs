using System.Globalization;
using System.IO.Compression;
using System.Text;
using FeishuHelpdesk.Generated;
using FeishuHelpdesk.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FeishuHelpdesk.Tests.Http;

/// <summary>Answers that come compressed, as they are asked for, over a socket: whole, cut off, mislabelled and as a bomb.</summary>
public class CompressedAnswerTests
{
    private const string LogId = "202611240000000000000000000000000A";
    private const int MaxBodyLength = 64 * 1024 * 1024;

    private static readonly byte[] Ticket = Encoding.UTF8.GetBytes(FakeService.Example("ticket-get.documented.json"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("gzip", "factory")]
    [InlineData("gzip", "application")]
    [InlineData("br", "factory")]
    [InlineData("br", "application")]
    public async Task Gzip_and_Brotli_are_asked_for_and_read_the_token_and_errors_included(string encoding, string made)
    {
        await using var server = new RawServer(request => request switch
        {
            _ when IsForToken(request) => Answer("200 OK", encoding, Pack(encoding, Encoding.UTF8.GetBytes($$"""{"code":0,"tenant_access_token":"{{FakeService.TenantToken}}","expire":7200}"""))),
            _ when request.StartsWith("GET /open-apis/helpdesk/v1/tickets/1 ", StringComparison.Ordinal) => Answer("404 Not Found", encoding, Pack(encoding, Encoding.UTF8.GetBytes(FakeService.Example("error.154004.documented.json")))),
            _ => Answer("200 OK", encoding, Pack(encoding, Ticket)),
        });
        await using var services = new ServiceCollection().AddFeishuHelpdesk(options => Set(options, server)).Services.BuildServiceProvider();
        using var client = made == "factory" ? Client(server) : services.GetRequiredService<FeishuHelpdeskClient>();

        var ticket = await client.GetTicketAsync(FakeService.TicketId, Cancel);
        var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync("1", Cancel));

        Assert.Equal((FakeService.TicketId, 7262656095919128578), (ticket.TicketId, ticket.CommentList[0].UserId));
        Assert.Equal((154004, 404), (error.Code, error.ResponseStatusCode));
        Assert.Equal(3, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Contains("\r\nAccept-Encoding: gzip, br\r\n", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_handler_of_the_callers_own_asks_as_the_caller_has_set_it()
    {
        await using var server = Server(_ => Answer("200 OK", encoding: null, Ticket));
        using var plain = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var deflating = new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = System.Net.DecompressionMethods.Deflate };

        foreach (var handler in (SocketsHttpHandler[])[plain, deflating])
        {
            using var client = Client(server, handler);
            Assert.Equal(FakeService.TicketId, (await client.GetTicketAsync(FakeService.TicketId, Cancel)).TicketId);
        }

        var requests = server.Requests.Where(request => !IsForToken(request)).ToArray();
        Assert.DoesNotContain("Accept-Encoding", requests[0], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\r\nAccept-Encoding: deflate\r\n", requests[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_bomb_is_the_typed_exception_with_what_is_known_and_is_not_fetched_again(string encoding)
    {
        var bomb = Bomb(encoding, length: 4L * MaxBodyLength);
        Assert.InRange(bomb.Length, 1, 300_000);
        await using var server = Server(_ => Answer("200 OK", encoding, bomb));
        using var client = Client(server);

        var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(FakeService.TicketId, Cancel));

        Assert.Equal($"(HTTP 200) The answer has more than the {MaxBodyLength} bytes that are read. [{FakeService.OperationName}] [log id {LogId}]", error.Message);
        Assert.False(error.IsTransient);
        Assert.Single(server.Requests, request => !IsForToken(request));
    }

    [Fact]
    public async Task No_more_is_taken_out_of_an_endless_answer_than_an_answer_may_have()
    {
        using var endless = new EndlessStream();
        using var response = new HttpResponseMessage { Content = new StreamContent(endless) };

        await Assert.ThrowsAsync<InvalidDataException>(async () => await ServiceAnswer.ReadAsync(response, Cancel));

        // One buffer holds it, so this is the memory that it takes as well.
        Assert.InRange(endless.Given, MaxBodyLength / 2, MaxBodyLength);
    }

    [Theory]
    [InlineData("gzip", "200 OK")]
    [InlineData("gzip", "400 Bad Request")]
    [InlineData("br", "200 OK")]
    [InlineData("br", "400 Bad Request")]
    public async Task A_packed_answer_that_ends_too_early_is_the_typed_exception_wherever_it_is_cut(string encoding, string status)
    {
        var packed = Pack(encoding, Ticket);
        var next = 0;
        int[] cuts = [0, 1, 5, 10, 11, packed.Length / 4, packed.Length / 2, packed.Length * 3 / 4];
        await using var server = Server(_ => Answer(status, encoding, packed.AsSpan(0, cuts[next++])));
        using var client = Client(server);

        foreach (var _ in cuts)
        {
            var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(FakeService.TicketId, Cancel));
            Assert.Equal(int.Parse(status.AsSpan(0, 3), CultureInfo.InvariantCulture), error.ResponseStatusCode);
            Assert.Equal(LogId, error.LogId);
            Assert.Null(error.Code);
        }

        // Nothing here can pass by itself, so each was fetched once.
        Assert.Equal(cuts.Length, next);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Of_a_packed_answer_that_lacks_its_last_bytes_the_whole_ticket_is_read_or_nothing(string encoding)
    {
        var packed = Pack(encoding, Ticket);
        var missing = 0;
        await using var server = Server(_ => Answer("200 OK", encoding, packed.AsSpan(0, packed.Length - missing)));
        using var client = Client(server);

        // The checksum at the end of gzip is 8 bytes, without which .NET may or may not be content.
        for (missing = 1; missing <= 12; missing++)
        {
            try
            {
                var ticket = await client.GetTicketAsync(FakeService.TicketId, Cancel);
                Assert.Equal((FakeService.TicketId, 7262656095919128578), (ticket.TicketId, ticket.CommentList[0].UserId));
            }
            catch (FeishuHelpdeskException error)
            {
                Assert.Equal((200, LogId), (error.ResponseStatusCode, error.LogId));
            }
        }
    }

    [Theory]
    [InlineData("gzip", null)]
    [InlineData("br", null)]
    [InlineData("gzip", "br")]
    [InlineData("br", "gzip")]
    // As it came, for nothing here unpacks it.
    [InlineData("zstd", "gzip")]
    [InlineData(null, "gzip")]
    [InlineData(null, "br")]
    public async Task An_answer_that_is_not_packed_as_it_says_is_the_typed_exception(string? said, string? packed)
    {
        await using var server = Server(_ => Answer("200 OK", said, Pack(packed, Ticket)));
        using var client = Client(server);

        var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(FakeService.TicketId, Cancel));

        Assert.Equal((200, LogId, false), (error.ResponseStatusCode, error.LogId, error.IsTransient));
        Assert.Single(server.Requests, request => !IsForToken(request));
        if (said is "gzip" or "br")
            Assert.Contains("The answer cannot be unpacked: it is cut off, or not what its Content-Encoding says.", error.Message, StringComparison.Ordinal);
        else
            Assert.Contains("The answer cannot be read: ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_connection_that_breaks_within_a_packed_answer_is_tried_again(string encoding)
    {
        var packed = Pack(encoding, Ticket);
        var isBroken = true;
        await using var server = Server(_ =>
        {
            var whole = Answer("200 OK", encoding, packed);
            (var wasBroken, isBroken) = (isBroken, false);
            return wasBroken ? whole[..^(packed.Length / 2)] : whole;
        });
        using var client = Client(server);

        Assert.Equal(FakeService.TicketId, (await client.GetTicketAsync(FakeService.TicketId, Cancel)).TicketId);
        Assert.Equal(2, server.Requests.Count(request => !IsForToken(request)));
    }

    [Fact]
    public async Task Of_a_packed_token_that_is_cut_off_nothing_is_shown()
    {
        var packed = Pack("gzip", Encoding.UTF8.GetBytes($$"""{"code":0,"tenant_access_token":"{{FakeService.TenantToken}}","expire":7200}"""));
        for (var length = 0; length < packed.Length - 8; length += 4)
        {
            await using var server = new RawServer(_ => Answer("200 OK", "gzip", packed.AsSpan(0, length)));
            using var client = Client(server);

            var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.GetTicketAsync(FakeService.TicketId, Cancel));

            Assert.Equal(200, error.ResponseStatusCode);
            Assert.DoesNotContain("t-marked", error.ToString() + error.ResponseBodyStart, StringComparison.Ordinal);
        }
    }

    private static bool IsForToken(string request) => request.StartsWith("POST /open-apis/auth/", StringComparison.Ordinal);

    private static RawServer Server(Func<string, byte[]> answer) =>
        new(request => RawServer.TokenFor(request) is { } token ? Encoding.UTF8.GetBytes(token) : answer(request));

    private static FeishuHelpdeskClient Client(RawServer server, HttpMessageHandler? handler = null)
    {
        var options = new FeishuHelpdeskOptions();
        Set(options, server);
        return FeishuHelpdeskClientFactory.Create(options, handler);
    }

    private static void Set(FeishuHelpdeskOptions options, RawServer server)
    {
        var settings = FakeService.Options();
        (options.AppId, options.AppSecret, options.HelpdeskId, options.HelpdeskToken, options.BaseAddress) =
            (settings.AppId, settings.AppSecret, settings.HelpdeskId, settings.HelpdeskToken, server.BaseAddress);
    }

    private static byte[] Answer(string status, string? encoding, ReadOnlySpan<byte> body)
    {
        var head = new StringBuilder($"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nX-Tt-Logid: {LogId}\r\nConnection: close\r\n")
            .Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n")
            .Append(encoding is null ? "" : $"Content-Encoding: {encoding}\r\n")
            .Append("\r\n");
        return [.. Encoding.ASCII.GetBytes(head.ToString()), .. body];
    }

    private static byte[] Pack(string? encoding, ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var packing = Packing(encoding, packed))
            packing.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Bomb(string encoding, long length)
    {
        using var packed = new MemoryStream();
        using (var packing = Packing(encoding, packed))
        {
            var blanks = new byte[1024 * 1024];
            blanks.AsSpan().Fill((byte)' ');
            for (var written = 0L; written < length; written += blanks.Length)
                packing.Write(blanks);
        }

        return packed.ToArray();
    }

    private static Stream Packing(string? encoding, Stream packed) => encoding switch
    {
        "gzip" => new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true),
        "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        _ => new BufferedStream(packed),
    };

    /// <summary>Blanks without an end, as a bomb gives them, and how many were taken.</summary>
    private sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            Given += buffer.Length;
            return new(buffer.Length);
        }
    }
}

using System.Text;
using FeishuHelpdesk.Generated;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Tests.Build;
using Xunit;

namespace FeishuHelpdesk.Tests.Serialization;

/// <summary>Whatever the bytes of an answer are, a caller gets a ticket or the one typed exception.</summary>
public sealed class HostileAnswerTests
{
    private static readonly byte[] Sample = File.ReadAllBytes(RepositoryFiles.PathOf("spec/examples/ticket-get.documented.json"));

    [Fact]
    public async Task An_answer_that_is_cut_off_anywhere_gives_the_typed_exception()
    {
        using var handler = new AnsweringHandler();
        using var client = handler.Client();
        var end = Array.LastIndexOf(Sample, (byte)'}') + 1;
        for (var length = 0; length < end; length++)
        {
            var exception = await ErrorAsync(client, handler, Sample[..length]);
            Assert.True(exception is { ResponseStatusCode: 200, ResponseBodyStart: not null }, $"{length} bytes");
        }

        Assert.Null(await ErrorAsync(client, handler, Sample[..end]));
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task An_answer_with_any_byte_changed_gives_a_ticket_or_the_typed_exception()
    {
        using var handler = new AnsweringHandler();
        using var client = handler.Client();
        var random = new Random(4);
        for (var i = 0; i < Sample.Length; i++)
        {
            byte[] changed = [.. Sample];
            changed[i] = (byte)random.Next(256);
            // Anything but the two outcomes fails the test by its exception.
            await ErrorAsync(client, handler, changed);
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xE4, 0xBD })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF5, 0x80, 0x80, 0x80 })]
    public async Task Bytes_that_are_no_text_give_the_typed_exception(byte[] bytes)
    {
        using var handler = new AnsweringHandler();
        using var client = handler.Client();
        byte[] answer = [.. """{"code":0,"data":{"ticket":{"ticket_id":"1","guest":{"name":" """u8, .. bytes, .. "\"}}}}"u8];
        var exception = await ErrorAsync(client, handler, answer);
        Assert.Equal("$.data.ticket.guest.name", exception?.JsonPath);
    }

    [Theory]
    [InlineData("""{"code":0,"msg":"?","data":{"ticket":{}}}""")]
    [InlineData("""{"code":0,"msg":"\n?","data":{"ticket":{}}}""")]
    [InlineData("""{"code":0,"data":{"ticket":{"unknown":"?"}}}""")]
    [InlineData("""{"code":0,"data":{"ticket":{"unknown":{"deep":["?"]}}}}""")]
    [InlineData("""{"code":0,"data":{"ticket":{"?":1}}}""")]
    [InlineData("""{"code":0,"data":{"ticket":{"\u0061?":1}}}""")]
    [InlineData("""{"code":0,"data":{"ticket":{"unknown":{"?":1}}}}""")]
    [InlineData("""{"code":0,"data":{"ticket":{"created_at":"?"}}}""")]
    [InlineData("""{"code":0,"data":{"ticket":{"created_at":"?","created_at":1}}}""")]
    [InlineData("""{"code":0,"data":{"ticket":{"agents":[{"id":"1"},"?"]}}}""")]
    [InlineData("""{"code":0,"data":{"ticket":{"guest":["?"]}}}""")]
    [InlineData("""{"code":0,"data":{"ticket":{"customized_fields":[{"value":"?"}]}}}""")]
    [InlineData("""{"code":0,"data":{"ticket":{"customized_fields":[{"value":{"?":1}}]}}}""")]
    [InlineData("""{"code":0,"data":{"ticket":{"comments":{"content":"?"}}}}""")]
    public async Task They_are_noticed_wherever_they_stand_and_a_replacement_character_is_a_text(string json)
    {
        using var handler = new AnsweringHandler();
        using var client = handler.Client();
        var place = json.IndexOf('?', StringComparison.Ordinal);
        byte[] Answer(ReadOnlySpan<byte> bytes) => [.. Encoding.UTF8.GetBytes(json[..place]), .. bytes, .. Encoding.UTF8.GetBytes(json[(place + 1)..])];

        Assert.NotNull(await ErrorAsync(client, handler, Answer([0xFF])));
        Assert.NotNull(await ErrorAsync(client, handler, Answer([(byte)'a', 0xE4, 0xBD])));
        Assert.Null(await ErrorAsync(client, handler, Answer("\ufffd"u8)));
    }

    [Theory]
    [InlineData(65)]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public async Task Nesting_without_end_gives_the_typed_exception(int depth)
    {
        using var handler = new AnsweringHandler();
        using var client = handler.Client();
        foreach (var (open, close) in new[] { ("[", "]"), ("{\"x\":", "}") })
        {
            var nested = string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));
            Assert.NotNull(await ErrorAsync(client, handler, Encoding.UTF8.GetBytes("{\"code\":0,\"data\":{\"ticket\":{\"x\":" + nested + "}}}")));
            Assert.NotNull(await ErrorAsync(client, handler, Encoding.UTF8.GetBytes(nested)));
        }
    }

    [Fact]
    public async Task Nesting_within_the_bounds_is_kept()
    {
        using var handler = new AnsweringHandler();
        using var client = handler.Client();
        var nested = new string('[', 60) + new string(']', 60);
        Assert.Null(await ErrorAsync(client, handler, Encoding.UTF8.GetBytes("{\"code\":0,\"data\":{\"ticket\":{\"ticket_id\":\"1\",\"x\":" + nested + "}}}")));
    }

    private static async Task<FeishuHelpdeskException?> ErrorAsync(FeishuHelpdeskClient client, AnsweringHandler handler, byte[] answer)
    {
        handler.Answer = answer;
        try
        {
            Ticket ticket = await client.GetTicketAsync("6626871355780366331", TestContext.Current.CancellationToken);
            Assert.NotNull(ticket);
            return null;
        }
        catch (FeishuHelpdeskException exception)
        {
            Assert.NotEmpty(exception.Message);
            return exception;
        }
    }
}

using System.Text;
using System.Text.Json;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Serialization;
using FeishuHelpdesk.Tests.Http;
using Xunit;

namespace FeishuHelpdesk.Tests.Messages;

/// <summary>Contents that come: every reported shape is read, and none is ever an exception or lost.</summary>
public sealed class ReceivedContentTests
{
    /// <summary>What no shape is: kept, and of no text.</summary>
    public static TheoryData<string> Strange { get; } =
    [
        "", "plain words", "{", "{\"content\":\"a\"", "{} {}", "[]", "7", "null", "\"text\"", "{\"content\":7,\"text\":{},\"image_keys\":\"k\",\"image_key\":[],\"msg_type\":null,\"file_key\":true}",
        "{\"content\":[[{\"tag\":\"text\"}]]}", "{\"image_keys\":[1,null,{},\"\"]}", "\u0000", "{\"content\":\"\u0001\"}", new string('[', 100_000), "{\"a\":" + new string('[', 70) + new string(']', 70) + "}", "\ud83d",
    ];

    [Theory]
    [InlineData("""{"content":"a","msg_type":"text"}""", "text", "a")]
    [InlineData("""{"text":"a","msg_type":"text"}""", "text", "a")]
    [InlineData("""{"text":"a"}""", null, "a")]
    [InlineData("""{"content":null,"text":"b"}""", null, "b")]
    [InlineData("""{"content":"","text":"b"}""", null, "")]
    [InlineData("""{"msg_type":"hologram","content":"a","depth":3}""", "hologram", "a")]
    [InlineData("""{"content":"a\\nb \\ud83d\\ude00"}""", null, "a\nb 😀")]
    [InlineData("""{"content":"a\\ud83d","msg_type":"text"}""", "text", "a\ufffd")]
    [InlineData("""{"content":"a","content":"b"}""", null, "b")]
    public void A_text_is_read_whichever_key_has_it(string content, string? type, string text)
    {
        content = content.Replace("\\\\", "\\", StringComparison.Ordinal);
        var read = ReceivedContent.Read(content);
        Assert.Equal((type, text), (read.Type?.Value, read.Text));
        Assert.Equal(content, read.Raw);
        Assert.Empty(read.ImageKeys);
    }

    [Theory]
    [InlineData("""{"msg_type":"post","content":"a","image_keys":["k1","k2"]}""", "k1 k2")]
    [InlineData("""{"msg_type":"image","image_key":"k1"}""", "k1")]
    [InlineData("""{"image_keys":["k1",7,null],"image_key":"k2"}""", "k1 k2")]
    [InlineData("""{"image_keys":["k1"],"image_key":"k1"}""", "k1")]
    public void Images_are_one_list(string content, string keys) => Assert.Equal(keys, string.Join(' ', ReceivedContent.Read(content).ImageKeys));

    [Fact]
    public void The_keys_of_the_later_SDK_are_read()
    {
        var read = ReceivedContent.Read("""{"msg_type":"media","file_key":"f","media_key":"m","audio_key":"a"}""");
        Assert.Equal(("f", "m", "a"), (read.FileKey, read.MediaKey, read.AudioKey));
        Assert.Equal(MessageType.Media, read.Type);
        Assert.Null(read.Text);
    }

    [Theory]
    [MemberData(nameof(Strange))]
    public void What_is_no_known_shape_is_kept(string content)
    {
        var read = ReceivedContent.Read(content);
        Assert.Equal(content, read.Raw);
        Assert.Equal((null, null, null), (read.Text, read.FileKey, read.Type));
        Assert.Empty(read.ImageKeys);
        Assert.Equal(content, new TicketMessage { Content = content }.ReadContent().Raw);
    }

    [Fact]
    public void Unknown_fields_stand_in_the_JSON() =>
        Assert.Equal(3, ReceivedContent.Read("""{"content":"a","depth":3}""").Json!.Value.GetProperty("depth").GetInt32());

    [Fact]
    public void A_megabyte_is_read()
    {
        var text = new string('字', 1 << 20);
        Assert.Equal(text, ReceivedContent.Read(JsonSerializer.Serialize(new Dictionary<string, string> { ["content"] = text })).Text);
    }

    [Theory]
    [InlineData("""{"content":"a","msg_type":"text"}""", "a")]
    [InlineData("""  {"text" : "a"}""", "a")]
    [InlineData("""  "{\"content\":\"a\"}" """, "a")]
    [InlineData("null", null)]
    [InlineData("7", null)]
    [InlineData("\"\\ud83d\"", null)]
    [InlineData("[{\"content\":\"a\"}]", null)]
    public void A_content_that_is_JSON_itself_is_read_too(string json, string? text)
    {
        using var document = JsonDocument.Parse(json);
        Assert.Equal(text, ReceivedContent.Read(document.RootElement).Text);
        Assert.Equal("", ReceivedContent.Read(default(JsonElement)).Raw);
    }

    [Fact]
    public void What_was_read_outlives_the_document()
    {
        ReceivedContent read;
        using (var document = JsonDocument.Parse("""{"content":"a"}"""))
            read = ReceivedContent.Read(document.RootElement);
        Assert.Equal("""{"content":"a"}""", read.Json!.Value.GetRawText());
    }

    [Fact]
    public async Task The_messages_of_a_ticket_are_read()
    {
        var service = new FakeService { Otherwise = FakeService.Now(_ => FakeService.Json(200, FakeService.Example("ticket-message-list.derived.json"))) };
        using var client = service.Client();
        var messages = await client.ListTicketMessagesAsync("1", cancellationToken: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        var contents = messages.Select(message => message.ReadContent()).ToList();
        Assert.Equal([MessageType.Text, MessageType.Post, MessageType.Image], contents.Select(content => content.Type!.Value));
        Assert.Equal(["The printer is broken", "See here", null], contents.Select(content => content.Text));
        Assert.Equal([[], ["img_1"], ["img_1"]], contents.Select(content => content.ImageKeys));
    }

    [Fact]
    public void A_content_that_came_as_an_object_is_read_and_the_message_tells_the_kind()
    {
        var answer = new ListTicketMessagesResponse();
        ModelReader.Read(Encoding.UTF8.GetBytes("""{"code":0,"data":{"messages":[{"message_type":"text","content":{"text":"a"}},{"message_type":"file"},{}]}}"""), answer, drift: null);
        var contents = answer.Data!.Messages!.Select(message => message.ReadContent()).ToList();
        Assert.Equal(["a", null, null], contents.Select(content => content.Text));
        Assert.Equal([MessageType.Text, MessageType.File, null], contents.Select(content => content.Type));
    }
}

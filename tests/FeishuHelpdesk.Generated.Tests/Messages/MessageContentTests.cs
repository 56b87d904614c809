using System.Text.Json.Nodes;
using FeishuHelpdesk.Tests.Http;
using Xunit;

namespace FeishuHelpdesk.Tests.Messages;

/// <summary>Contents that are sent: always an object of JSON in a string, whatever they say.</summary>
public sealed class MessageContentTests
{
    private readonly FakeService _service = new() { Otherwise = FakeService.Now(_ => FakeService.Json(200, FakeService.Example("ticket-message-create.derived.json"))) };

    public static TheoryData<string> Texts { get; } =
    [
        "hello", "打印机坏了 🖨️", "\"quotes\" and \\ and {braces}", "a\nb\tc\r\u0000\u0001\u001f\u007f", "<at user_id=\"all\"></at> & <b>", "\u2028\u2029\ufeff\uffff", new string('字', 1 << 20),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_in_JSON_what_it_was(string text)
    {
        var content = MessageContent.Text(text);
        Assert.Equal(MessageType.Text, content.Type);
        Assert.Equal(text, Assert.Single(JsonNode.Parse(content.Json)!.AsObject(), field => field.Key == "text").Value!.GetValue<string>());
        Assert.Equal(text, ReceivedContent.Read(content.Json).Text);
    }

    [Theory]
    [InlineData("打印机坏了", """{"text":"打印机坏了"}""")]
    [InlineData("it's <b> & +", """{"text":"it's <b> & +"}""")]
    public void Nothing_is_escaped_that_JSON_can_hold(string text, string json) => Assert.Equal(json, MessageContent.Text(text).Json);

    [Fact]
    public void Half_a_character_is_replaced()
    {
        // Not in an attribute, which is UTF-8 itself.
        (string Text, string Sent)[] cases = [("a\ud83d", "a\ufffd"), ("\ude00b", "\ufffdb"), ("\ud83d\ud83d\ude00", "\ufffd\ud83d\ude00")];
        Assert.All(cases, one =>
        {
            Assert.Equal(one.Sent, ReceivedContent.Read(MessageContent.Text(one.Text).Json).Text);
            var post = JsonNode.Parse(MessageContent.Post(one.Text, [PostElement.Text(one.Text)]).Json)!["post"]!["zh_cn"]!;
            Assert.Equal((one.Sent, one.Sent), (post["title"]!.GetValue<string>(), post["content"]![0]![0]!["text"]!.GetValue<string>()));
        });
    }

    [Fact]
    public void A_post_has_the_documented_shape()
    {
        var content = MessageContent.Post(
            "标题",
            [PostElement.Text("see "), PostElement.Link("here", "https://example.com/?a=1&b=\"2\"")],
            [PostElement.At("ou_1", "Tom"), PostElement.At("ou_2"), PostElement.Image("img_1")]);
        Assert.Equal(MessageType.Post, content.Type);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                {"post":{"zh_cn":{"title":"标题","content":[
                  [{"tag":"text","text":"see "},{"tag":"a","text":"here","href":"https://example.com/?a=1&b=\"2\""}],
                  [{"tag":"at","user_id":"ou_1","user_name":"Tom"},{"tag":"at","user_id":"ou_2"},{"tag":"img","image_key":"img_1"}]]}}}
                """),
            JsonNode.Parse(content.Json)));
        Assert.Equal("", JsonNode.Parse(MessageContent.Post(null, [[PostElement.Text("a")]], "en_us").Json)!["post"]!["en_us"]!["title"]!.GetValue<string>());
    }

    [Fact]
    public void An_image_and_a_card_are_sent_as_they_are()
    {
        Assert.Equal((MessageType.Image, """{"image_key":"img_1"}"""), (MessageContent.Image("img_1").Type, MessageContent.Image("img_1").Json));
        Assert.Equal((MessageType.Interactive, """{ "elements": [] }"""), (MessageContent.Card("""{ "elements": [] }""").Type, MessageContent.Card("""{ "elements": [] }""").Json));
        Assert.Equal("audio", MessageContent.Of(new("audio"), "{}").Type.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\"{}\"")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("text")]
    public void A_card_that_is_no_object_is_refused(string json) => Assert.Throws<ArgumentException>(() => MessageContent.Card(json));

    [Fact]
    public void What_says_nothing_is_refused()
    {
        Assert.Throws<ArgumentException>(() => MessageContent.Text(""));
        Assert.Throws<ArgumentNullException>(() => MessageContent.Text(null!));
        Assert.Throws<ArgumentException>(() => MessageContent.Post("title"));
        Assert.Throws<ArgumentException>(() => MessageContent.Post("title", []));
        Assert.Throws<ArgumentException>(() => MessageContent.Post("title", [null!]));
        Assert.Throws<ArgumentException>(() => MessageContent.Post("title", [[PostElement.Text("a")]], language: ""));
        Assert.Throws<ArgumentException>(() => MessageContent.Image(""));
        Assert.Throws<ArgumentException>(() => PostElement.Link("a", ""));
        Assert.Throws<ArgumentException>(() => PostElement.At(""));
        Assert.Throws<ArgumentNullException>(() => PostElement.Text(null!));
    }

    [Fact]
    public async Task A_message_of_a_ticket_is_sent_as_its_example_says()
    {
        using var client = _service.Client();
        var call = new CallOptions();
        Assert.StartsWith("om_", await client.SendTicketMessageAsync("1", MessageContent.Text("The printer is back"), call, Cancel), StringComparison.Ordinal);
        var request = Assert.Single(_service.Requests);
        Assert.Equal("POST /open-apis/helpdesk/v1/tickets/1/messages", $"{request.Method} {request.Address.PathAndQuery}");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(FakeService.Example("ticket-message-create.request.derived.json")), JsonNode.Parse(request.Body!)));
        Assert.Equal(200, (int)call.StatusCode!);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_message_of_the_bot_arrives_as_it_was_given(string text)
    {
        using var client = _service.Client();
        await client.SendBotMessageAsync("u1", MessageContent.Text(text), ReceiveType.PrivateChat, UserIdType.UserId, cancellationToken: Cancel);
        var request = Assert.Single(_service.Requests);
        Assert.Equal("/open-apis/helpdesk/v1/message?user_id_type=user_id", request.Address.PathAndQuery);
        var body = JsonNode.Parse(request.Body!)!.AsObject();
        Assert.Equal(["content", "msg_type", "receive_type", "receiver_id"], body.Select(field => field.Key).Order(StringComparer.Ordinal));
        Assert.Equal(("text", "user", "u1"), (body["msg_type"]!.GetValue<string>(), body["receive_type"]!.GetValue<string>(), body["receiver_id"]!.GetValue<string>()));
        Assert.Equal(text, JsonNode.Parse(body["content"]!.GetValue<string>())!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Nothing_is_sent_without_a_receiver_or_a_content()
    {
        using var client = _service.Client();
        await Assert.ThrowsAsync<ArgumentException>(() => client.SendBotMessageAsync("", MessageContent.Text("a"), cancellationToken: Cancel));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.SendBotMessageAsync("u", null!, cancellationToken: Cancel));
        await Assert.ThrowsAsync<ArgumentNullException>(() => client.SendTicketMessageAsync("1", (MessageContent)null!, cancellationToken: Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => client.SendTicketMessageAsync("", MessageContent.Text("a"), cancellationToken: Cancel));
        Assert.Empty(_service.Requests);
    }
}

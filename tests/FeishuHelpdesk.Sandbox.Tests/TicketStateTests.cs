using System.Text.Json;
using Xunit;

namespace FeishuHelpdesk.Sandbox.Tests;

/// <summary>Tickets and their messages: what was written is read back.</summary>
public sealed class TicketStateTests : SandboxFixture
{
    private const string Guest = "ou_1";
    private const string Documented = "/helpdesk/v1/tickets/6626871355780366331";
    private const string Agent = "ou_37019b7c830210acd88fdce886e25c71";

    private long Now => Clock.GetUtcNow().ToUnixTimeMilliseconds();

    [Fact]
    public async Task A_service_begins_with_the_bot_and_goes_on_with_people()
    {
        var bot = await Caller.OkAsync("POST", "/helpdesk/v1/start_service", $$"""{"open_id":"{{Guest}}"}""");
        Assert.False(bot.TryGetProperty("ticket_id", out _));
        var created = Assert.Single(await ListAsync($"guest_id={Guest}"));
        Assert.Equal((1, 1, -1L, Now), (created.GetProperty("ticket_type").GetInt32(), created.GetProperty("status").GetInt32(), created.GetProperty("updated_at").GetInt64(), created.GetProperty("created_at").GetInt64()));

        Clock.Advance(TimeSpan.FromSeconds(30));
        var human = await Caller.OkAsync("POST", "/helpdesk/v1/start_service", $$"""{"open_id":"{{Guest}}","human_service":true,"appointed_agents":["{{Agent}}"]}""");

        Assert.Equal(bot.GetProperty("chat_id").GetString(), human.GetProperty("chat_id").GetString());
        Assert.Equal(created.GetProperty("ticket_id").GetString(), human.GetProperty("ticket_id").GetString());
        Assert.Matches("^[0-9]{19}$", human.GetProperty("ticket_id").GetString());
        var ticket = await TicketAsync(human.GetProperty("ticket_id").GetString()!);
        Assert.Equal((2, 2, 30L, Now), (ticket.GetProperty("ticket_type").GetInt32(), ticket.GetProperty("status").GetInt32(), ticket.GetProperty("bot_service_duration").GetInt64(), ticket.GetProperty("agent_entry_time").GetInt64()));
        Assert.Equal(Agent, Assert.Single(ticket.GetProperty("agents").EnumerateArray()).GetProperty("id").GetString());
        Assert.Single(await ListAsync($"guest_id={Guest}"));
    }

    [Fact]
    public async Task Without_an_agent_who_is_online_a_ticket_waits_in_the_queue()
    {
        await Caller.OkAsync("PATCH", $"/helpdesk/v1/agents/{Agent}", """{"status":2}""");

        var ticket = await TicketAsync(await StartAsync());

        Assert.Equal(3, ticket.GetProperty("status").GetInt32());
        Assert.Empty(ticket.GetProperty("agents").EnumerateArray());
    }

    [Theory]
    [InlineData("""{}""", "open_id: the field is required")]
    [InlineData("""{"open_id":null}""", "open_id: the field is required")]
    [InlineData("""{"open_id":1}""", "open_id: the value must be a string")]
    [InlineData("""{"open_id":"6626871355780366331"}""", "open_id: the value must be an open_id")]
    [InlineData("""{"open_id":"ou_1","human_service":"yes"}""", "human_service: the value must be a boolean")]
    [InlineData("""{"open_id":"ou_1","appointed_agents":["ou_37019b7c830210acd88fdce886e25c71"]}""", "human_service: the value must be true where agents are appointed")]
    [InlineData("""{"open_id":"ou_1","appointed_agents":[1]}""", "appointed_agents[0]: the value must be a string")]
    [InlineData("""["open_id"]""", ": the value must be an object")]
    public async Task What_no_service_can_begin_with_is_154000_with_the_field(string body, string violation) =>
        Assert.Equal([violation], await Caller.RefusedAsync(400, 154000, "POST", "/helpdesk/v1/start_service", body));

    [Fact]
    public async Task A_guest_who_cannot_see_the_helpdesk_is_154402_and_an_agent_that_nobody_knows_154004()
    {
        await Caller.RefusedAsync(401, 154402, "POST", "/helpdesk/v1/start_service", """{"open_id":"ou_hidden"}""");
        await Caller.RefusedAsync(404, 154004, "POST", "/helpdesk/v1/start_service", """{"open_id":"ou_1","human_service":true,"appointed_agents":["ou_2"]}""");
        Assert.Empty(await ListAsync($"guest_id={Guest}"));
    }

    [Fact]
    public async Task What_is_updated_is_read_back_and_the_documented_rest_stays()
    {
        await Caller.OkAsync("PUT", Documented, """{"status":2,"tag_names":["printer","标签名称"],"comment":"good","customized_fields":[{"id":"123","value":"new"}],"ticket_type":2,"solved":2,"channel":13}""");

        var ticket = await TicketAsync("6626871355780366331");
        Assert.Equal(
            (2, 2, 2, 13, Now),
            (ticket.GetProperty("status").GetInt32(), ticket.GetProperty("ticket_type").GetInt32(), ticket.GetProperty("solve").GetInt32(), ticket.GetProperty("channel").GetInt32(), ticket.GetProperty("updated_at").GetInt64()));
        Assert.Equal(["printer", "标签名称"], ticket.GetProperty("tags").EnumerateArray().Select(tag => tag.GetProperty("name").GetString()));
        Assert.Equal("7474857595946745884", ticket.GetProperty("tags")[1].GetProperty("id").GetString());
        Assert.Equal(["备注内容", "good"], ticket.GetProperty("comments").EnumerateArray().Select(comment => comment.GetProperty("content").GetString()));
        Assert.Equal("new", ticket.GetProperty("customized_fields")[0].GetProperty("value").GetString());
        Assert.Equal("display name", ticket.GetProperty("customized_fields")[0].GetProperty("display_name").GetString());
        Assert.False(ticket.TryGetProperty("closed_at", out _)); // opened again
        Assert.Equal(42624.95, ticket.GetProperty("agent_service_duration").GetDouble());
        Assert.Equal("城市", ticket.GetProperty("guest").GetProperty("city").GetString());
    }

    [Fact]
    public async Task A_ticket_that_is_closed_says_when_and_by_whom()
    {
        var id = await StartAsync();
        Clock.Advance(TimeSpan.FromMinutes(5));

        await Caller.OkAsync("PUT", $"/helpdesk/v1/tickets/{id}", """{"status":51,"solved":2}""");

        var ticket = await TicketAsync(id);
        Assert.Equal((51, Now, 300L), (ticket.GetProperty("status").GetInt32(), ticket.GetProperty("closed_at").GetInt64(), ticket.GetProperty("agent_resolution_time").GetInt64()));
        Assert.Equal(Agent, ticket.GetProperty("closed_by").GetProperty("id").GetString());
        // The next service is another ticket.
        Assert.NotEqual(id, await StartAsync());
    }

    [Fact]
    public async Task A_dropdown_takes_the_tag_of_an_option_alone()
    {
        const string field = "6834320707288072194";

        Assert.Equal(
            ["customized_fields: the value must be the tag of an option"],
            await Caller.RefusedAsync(400, 154000, "PUT", Documented, $$"""{"customized_fields":[{"id":"{{field}}","value":"Printer"}]}"""));
        await Caller.OkAsync("PUT", Documented, $$"""{"customized_fields":[{"id":"{{field}}","value":"f0b8c9de-3a52-4f6f-8a0d-2c9b7e1d4a35"}]}""");

        var value = (await TicketAsync("6626871355780366331")).GetProperty("customized_fields")[1];
        Assert.Equal(("test dropdown", 3), (value.GetProperty("key_name").GetString(), value.GetProperty("position").GetInt32()));
    }

    [Theory]
    [InlineData("""{}""", ": at least one field is needed")]
    [InlineData("""{"unknown":1}""", ": at least one field is needed")]
    [InlineData("""{"status":52}""", "status: a ticket cannot be given this status")]
    [InlineData("""{"status":"2"}""", "status: the value must be an int32")]
    [InlineData("""{"status":2147483648}""", "status: the value must be an int32")]
    [InlineData("""{"status":1.5}""", "status: the value must be an int32")]
    [InlineData("""{"solved":3}""", "solved: the value must be 1 or 2")]
    [InlineData("""{"comment":"\ud800"}""", "comment: the text is not Unicode")]
    [InlineData("""{"tag_names":"printer"}""", "tag_names: the value must be an array")]
    [InlineData("""{"customized_fields":[{"value":"x"}]}""", "customized_fields: a value needs the id or the key_name of its field")]
    public async Task What_no_ticket_can_become_is_154000_with_the_field_and_changes_nothing(string body, string violation)
    {
        Assert.Equal([violation], await Caller.RefusedAsync(400, 154000, "PUT", Documented, body));

        Assert.Equal(SandboxCaller.Example("ticket-get.documented.json"), (await Caller.CallAsync("GET", Documented)).Body);
    }

    [Fact]
    public async Task A_user_without_a_role_may_not_update_a_ticket_and_an_agent_may()
    {
        await Caller.RefusedAsync(403, 154003, "PUT", Documented, """{"solved":2}""", Sandbox.GuestAccessToken);
        await Caller.OkAsync("PUT", Documented, """{"solved":2}""", Sandbox.AgentAccessToken);
    }

    [Fact]
    public async Task Each_operation_takes_the_kind_of_token_that_it_is_documented_with()
    {
        await Caller.RefusedAsync(400, 99991663, "PUT", Documented, """{"solved":2}""", await Caller.TokenAsync());
        await Caller.RefusedAsync(400, 99991668, "PUT", Documented, """{"solved":2}""", "u-unknown");
        await Caller.RefusedAsync(400, 99991668, "GET", Documented, null, Sandbox.UserAccessToken);
    }

    [Fact]
    public async Task Messages_come_in_the_order_in_which_they_were_sent_and_in_pages()
    {
        var id = await StartAsync();
        var sent = new List<string?>();
        for (var i = 1; i <= 5; i++)
        {
            sent.Add((await SendAsync(id, $"Nr. {i}")).GetProperty("message_id").GetString());
            Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(5, sent.Distinct().Count());
        var all = await Caller.OkAsync("GET", $"/helpdesk/v1/tickets/{id}/messages");
        Assert.Equal(5, all.GetProperty("total").GetInt32());
        Assert.Equal(sent, all.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("message_id").GetString()));
        Assert.Equal("""{"content":"Nr. 1","msg_type":"text"}""", all.GetProperty("messages")[0].GetProperty("content").GetString());

        var second = await Caller.OkAsync("GET", $"/helpdesk/v1/tickets/{id}/messages?page=2&page_size=2");
        Assert.Equal(5, second.GetProperty("total").GetInt32());
        Assert.Equal(sent[2..4], second.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("message_id").GetString()));
        Assert.Empty((await Caller.OkAsync("GET", $"/helpdesk/v1/tickets/{id}/messages?page=4&page_size=2")).GetProperty("messages").EnumerateArray());

        var seconds = (Now / 1000) - 2;
        Assert.Equal(2, (await Caller.OkAsync("GET", $"/helpdesk/v1/tickets/{id}/messages?time_start={seconds}&time_end={seconds + 1}")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_post_shows_its_texts_and_its_images_can_be_had()
    {
        var id = await StartAsync();
        await Caller.OkAsync("POST", $"/helpdesk/v1/tickets/{id}/messages", Body("post", """{"post":{"zh_cn":{"title":"Look","content":[[{"tag":"text","text":"here"},{"tag":"img","image_key":"img_1"},{"tag":"img","image_key":"img_2"}]]}}}"""));

        var message = (await Caller.OkAsync("GET", $"/helpdesk/v1/tickets/{id}/messages")).GetProperty("messages")[0];
        Assert.Equal("""{"content":"Look\nhere","msg_type":"post","image_keys":["img_1","img_2"]}""", message.GetProperty("content").GetString());
        var address = $"/helpdesk/v1/ticket_images?ticket_id={id}&msg_id={message.GetProperty("id").GetString()}";
        var image = await Caller.CallAsync("GET", address + "&index=1");
        Assert.Equal("image/png", image.ContentType?.MediaType);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], image.Body[..4]);
        Assert.Equal(["index: the message has 2 images"], await Caller.RefusedAsync(400, 154000, "GET", address));
        Assert.Equal(["index: the message has 2 images"], await Caller.RefusedAsync(400, 154000, "GET", address + "&index=2"));
        await Caller.RefusedAsync(404, 154004, "GET", $"/helpdesk/v1/ticket_images?ticket_id=6626871355780366331&msg_id={message.GetProperty("id").GetString()}&index=1");
        Assert.Equal(["msg_id: the parameter is required"], await Caller.RefusedAsync(400, 154000, "GET", $"/helpdesk/v1/ticket_images?ticket_id={id}"));
    }

    [Theory]
    [InlineData("""{"msg_type":"image","content":"{}"}""", "msg_type: the value must be text or post")]
    [InlineData("""{"msg_type":"text"}""", "content: the field is required")]
    [InlineData("""{"msg_type":"text","content":{"text":"Hello"}}""", "content: the value must be a string")]
    [InlineData("""{"msg_type":"text","content":"Hello"}""", "content: the value must be JSON in a text")]
    [InlineData("""{"msg_type":"text","content":"[]"}""", "content: the value must be an object in a text")]
    [InlineData("""{"msg_type":"text","content":"{}"}""", "content: the object needs a text")]
    [InlineData("""{"msg_type":"text","content":"{\"text\":""", ": the body must be JSON")]
    [InlineData("", ": the body must be JSON")]
    public async Task What_is_no_message_is_154000_with_the_field(string body, string violation)
    {
        var id = await StartAsync();

        Assert.Equal([violation], await Caller.RefusedAsync(400, 154000, "POST", $"/helpdesk/v1/tickets/{id}/messages", body));
        await Caller.RefusedAsync(400, 154000, "POST", $"/helpdesk/v1/tickets/{id}/messages", """{"msg_type":"text","content":"{\"text\":\"\\ud800\"}"}""");

        Assert.Equal(0, (await Caller.OkAsync("GET", $"/helpdesk/v1/tickets/{id}/messages")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_message_to_a_closed_ticket_is_154401_and_one_with_a_blocked_address_154403()
    {
        await Caller.RefusedAsync(401, 154401, "POST", Documented + "/messages", Body("text", """{"text":"Hello"}"""));
        var id = await StartAsync();
        await Caller.RefusedAsync(401, 154403, "POST", $"/helpdesk/v1/tickets/{id}/messages", Body("text", """{"text":"see https://blocked.example/x"}"""));
        Assert.Equal(["ticket_id: there is none with this id"], await Caller.RefusedAsync(400, 154000, "POST", "/helpdesk/v1/tickets/1/messages", Body("text", """{"text":"Hello"}""")));
    }

    [Fact]
    public async Task The_bot_answers_a_query_with_FAQs_while_it_has_the_ticket()
    {
        await Caller.OkAsync("POST", "/helpdesk/v1/start_service", $$"""{"open_id":"{{Guest}}"}""");
        var id = (await ListAsync($"guest_id={Guest}"))[0].GetProperty("ticket_id").GetString();
        const string body = """{"event_id":"1","faqs":[{"id":"6936004780707807231","score":0.9}]}""";

        await Caller.OkAsync("POST", $"/helpdesk/v1/tickets/{id}/answer_user_query", body);

        var message = (await Caller.OkAsync("GET", $"/helpdesk/v1/tickets/{id}/messages")).GetProperty("messages")[0];
        Assert.Contains("How do I print?", message.GetProperty("content").GetString());
        await Caller.RefusedAsync(404, 154004, "POST", $"/helpdesk/v1/tickets/{id}/answer_user_query", """{"event_id":"1","faqs":[{"id":"5"}]}""");
        await StartAsync();
        await Caller.RefusedAsync(403, 154003, "POST", $"/helpdesk/v1/tickets/{id}/answer_user_query", body);
    }

    [Fact]
    public async Task The_bot_writes_to_a_user_who_has_no_open_ticket()
    {
        const string path = "/helpdesk/v1/message";
        static string To(string receiver, string more = "") => $$"""{"msg_type":"text","content":"{\"text\":\"Hello\"}","receiver_id":"{{receiver}}"{{more}}}""";

        Assert.StartsWith("om_", (await Caller.OkAsync("POST", path, To(Guest))).GetProperty("message_id").GetString());
        await Caller.OkAsync("POST", path + "?user_id_type=union_id", To("on_1"));
        await StartAsync();
        await Caller.RefusedAsync(405, 154005, "POST", path, To(Guest));
        await Caller.OkAsync("POST", path, To(Guest, ",\"receive_type\":\"user\""));
        await Caller.RefusedAsync(404, 154004, "POST", path, To("ou_hidden"));
        Assert.Equal(["receiver_id: the value is no id of this kind"], await Caller.RefusedAsync(400, 154000, "POST", path, To("on_1")));
        Assert.Equal(["user_id_type: the value must be open_id, union_id or user_id"], await Caller.RefusedAsync(400, 154000, "POST", path + "?user_id_type=email", To("on_1")));
    }

    [Fact]
    public async Task A_body_that_is_too_large_or_no_JSON_by_its_type_is_refused()
    {
        var large = await Caller.CallAsync("PUT", Documented, $$"""{"comment":"{{new string('x', 1024 * 1024)}}"}""");
        Assert.Equal(413, (int)large.Status);

        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Put, Sandbox.BaseAddress + Documented) { Content = new StringContent("""{"solved":2}""") };
        request.Headers.Add("Authorization", $"Bearer {Sandbox.UserAccessToken}");
        request.Headers.Add("X-Lark-Helpdesk-Authorization", Caller.HelpdeskHeader);
        using var answer = await http.SendAsync(request, Cancel);
        Assert.Contains("\"Content-Type\"", await answer.Content.ReadAsStringAsync(Cancel));
    }

    private static string Body(string type, string content) => $$"""{"msg_type":"{{type}}","content":{{JsonSerializer.Serialize(content)}}}""";

    private async Task<string> StartAsync() =>
        (await Caller.OkAsync("POST", "/helpdesk/v1/start_service", $$"""{"open_id":"{{Guest}}","human_service":true}""")).GetProperty("ticket_id").GetString()!;

    private Task<JsonElement> SendAsync(string id, string text) =>
        Caller.OkAsync("POST", $"/helpdesk/v1/tickets/{id}/messages", Body("text", JsonSerializer.Serialize(new Dictionary<string, string> { ["text"] = text })));

    private async Task<JsonElement> TicketAsync(string id) => (await Caller.OkAsync("GET", $"/helpdesk/v1/tickets/{id}")).GetProperty("ticket");

    private async Task<JsonElement[]> ListAsync(string query) => [.. (await Caller.OkAsync("GET", $"/helpdesk/v1/tickets?{query}")).GetProperty("tickets").EnumerateArray()];
}

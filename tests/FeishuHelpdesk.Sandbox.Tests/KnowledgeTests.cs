using Xunit;

namespace FeishuHelpdesk.Sandbox.Tests;

/// <summary>The knowledge base: entries, and the tree that they stand in.</summary>
public sealed class KnowledgeTests : SandboxFixture
{
    private const string Faqs = "/helpdesk/v1/faqs";
    private const string Categories = "/helpdesk/v1/categories";
    private const string Printers = "6948728206392295444";

    [Fact]
    public async Task An_FAQ_is_made_found_changed_and_deleted()
    {
        var made = (await Caller.OkAsync("POST", Faqs, """{"faq":{"question":"How do I staple?","answer_richtext":"[{\"type\":\"text\",\"content\":\"Gently\"},{\"type\":\"line break\",\"content\":\"\"},{\"type\":\"text\",\"content\":\"press\"}]","category_id":"6948728206392295445","tags":["stapler"]}}""")).GetProperty("faq");
        var id = made.GetProperty("faq_id").GetString();

        Assert.Equal("Gently\npress", made.GetProperty("answer").GetString());
        Assert.Equal(["Printers", "Paper"], made.GetProperty("categories").EnumerateArray().Select(category => category.GetProperty("name").GetString()));
        Assert.Equal(Clock.GetUtcNow().ToUnixTimeSeconds(), made.GetProperty("create_time").GetInt64());
        Assert.Equal(made.GetRawText(), (await Caller.OkAsync("GET", $"{Faqs}/{id}")).GetProperty("faq").GetRawText());
        Assert.Equal([id], await SearchAsync("query=STAPLER"));
        Assert.Equal([id], await SearchAsync("query=c3RhcGxl&base64=true"));

        Clock.Advance(TimeSpan.FromMinutes(1));
        await Caller.OkAsync("PATCH", $"{Faqs}/{id}", """{"faq":{"question":"How do I pin?","answer_richtext":[{"type":"img","key":"img_9"}]}}""", Sandbox.AgentAccessToken);
        var changed = (await Caller.OkAsync("GET", $"{Faqs}/{id}")).GetProperty("faq");
        Assert.Equal(("How do I pin?", "Agent"), (changed.GetProperty("question").GetString(), changed.GetProperty("update_user").GetProperty("name").GetString()));
        Assert.Equal(60, changed.GetProperty("update_time").GetInt64() - changed.GetProperty("create_time").GetInt64());
        Assert.Equal(["stapler"], changed.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
        Assert.Equal("image/png", (await Caller.CallAsync("GET", $"{Faqs}/{id}/image/img_9")).ContentType?.MediaType);
        Sandbox.DeleteImage("img_9");
        await Caller.RefusedAsync(404, 154004, "GET", $"{Faqs}/{id}/image/img_9");

        await Caller.OkAsync("DELETE", $"{Faqs}/{id}");
        await Caller.RefusedAsync(404, 154004, "GET", $"{Faqs}/{id}");
        await Caller.RefusedAsync(404, 154004, "DELETE", $"{Faqs}/{id}");
        Assert.Empty(await SearchAsync("query=pin?"));
        Assert.Equal(id, (await Caller.OkAsync("GET", Faqs + "?status=0")).GetProperty("items")[0].GetProperty("id").GetString());
        Assert.Equal(24, (await Caller.OkAsync("GET", Faqs)).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("""{}""", "faq: the field is required")]
    [InlineData("""{"faq":{"answer":"x"}}""", "faq.question: the field is required")]
    [InlineData("""{"faq":{"question":"x"}}""", "faq.answer: the answer or its rich text is required")]
    [InlineData("""{"faq":{"question":"x","answer_richtext":[]}}""", "faq.answer_richtext: the value must be a string")]
    [InlineData("""{"faq":{"question":"x","answer_richtext":"x"}}""", "faq.answer_richtext: the value must be a list in a text")]
    [InlineData("""{"faq":{"question":"x","answer_richtext":"[{\"type\":1}]"}}""", "faq.answer_richtext[0].type: the value must be a string")]
    [InlineData("""{"faq":{"question":"x","answer":"x","category_id":"5"}}""", "faq.category_id: there is no such category")]
    public async Task What_is_no_FAQ_is_154000_with_the_field(string body, string violation) =>
        Assert.Equal([violation], await Caller.RefusedAsync(400, 154000, "POST", Faqs, body));

    [Fact]
    public async Task Entries_are_listed_by_category_with_all_below_it_and_by_word()
    {
        Assert.Equal(4, (await Caller.OkAsync("GET", $"{Faqs}?category_id={Printers}")).GetProperty("total").GetInt32() - 1);
        Assert.Equal(1, (await Caller.OkAsync("GET", $"{Faqs}?search=tray+2")).GetProperty("total").GetInt32());
        Assert.Equal(["query: the value must be base64"], await Caller.RefusedAsync(400, 154000, "GET", Faqs + "/search?query=%E4%BD%A0&base64=true"));
        Assert.Equal(["query: the parameter is required"], await Caller.RefusedAsync(400, 154000, "GET", Faqs + "/search"));
    }

    [Fact]
    public async Task A_category_is_made_moved_and_deleted_when_nothing_is_below_it()
    {
        var id = (await Caller.OkAsync("POST", Categories, $$"""{"name":"Ink","parent_id":"{{Printers}}","language":"zh_cn"}""")).GetProperty("category").GetProperty("category_id").GetString();
        Assert.Equal(["Paper", "Ink"], await ChildrenAsync());

        Assert.Equal([$"id: the category has others below it"], await Caller.RefusedAsync(400, 154000, "DELETE", $"{Categories}/{Printers}"));
        Assert.Equal([$"parent_id: the category cannot stand there"], await Caller.RefusedAsync(400, 154000, "PATCH", $"{Categories}/{Printers}", $$"""{"parent_id":"{{id}}"}"""));
        await Caller.OkAsync("PATCH", $"{Categories}/{id}", """{"name":"Toner","parent_id":"0"}""");

        var category = await Caller.OkAsync("GET", $"{Categories}/{id}");
        Assert.Equal("Toner", category.GetProperty("name").GetString());
        Assert.False(category.TryGetProperty("parent_id", out _));
        Assert.Equal(["Paper"], await ChildrenAsync());
        await Caller.OkAsync("DELETE", $"{Categories}/{id}");
        await Caller.RefusedAsync(404, 154004, "GET", $"{Categories}/{id}");
        await Caller.RefusedAsync(404, 154004, "POST", Categories, """{"name":"Ink","parent_id":"5"}""");
        Assert.Equal(["name: the field is required", "parent_id: the field is required"], await Caller.RefusedAsync(400, 154000, "POST", Categories, "{}"));
        await Caller.RefusedAsync(403, 154003, "POST", Categories, """{"name":"Ink","parent_id":"0"}""", Sandbox.GuestAccessToken);
    }

    [Fact]
    public async Task Categories_are_listed_by_language_and_time()
    {
        Assert.Equal(["Printers"], await NamesAsync("?lang=zh_cn"));
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Caller.OkAsync("PATCH", $"{Categories}/{Printers}", """{"name":"All printers"}""");
        Assert.Equal("All printers", (await NamesAsync("?order_by=1&asc=false"))[0]);
        Assert.Equal("All printers", (await NamesAsync("?order_by=1&asc=true"))[^1]);
    }

    [Fact]
    public async Task A_custom_field_is_made_changed_and_deleted()
    {
        const string path = "/helpdesk/v1/ticket_customized_fields";
        const string body = """{"key_name":"floor","display_name":"Floor","position":"4","field_type":"dropdown","description":"","visible":false,"required":false,"dropdown_options":{"children":[{"tag":"t1","display_name":"First"}]}}""";
        await Caller.OkAsync("POST", path, body);
        var field = (await Caller.OkAsync("GET", path)).GetProperty("items").EnumerateArray().Last();
        var id = field.GetProperty("ticket_customized_field_id").GetString();
        Assert.Equal("First", field.GetProperty("dropdown_options").GetProperty("children")[0].GetProperty("display_name").GetString());
        Assert.Equal(Clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture), field.GetProperty("created_at").GetString());

        await Caller.OkAsync("PATCH", $"{path}/{id}", """{"display_name":"Storey","visible":true}""");
        Assert.Equal("Storey", (await Caller.OkAsync("GET", $"{path}/{id}")).GetProperty("display_name").GetString());
        Assert.Contains("Storey", (await Caller.OkAsync("GET", "/helpdesk/v1/customized_fields?visible_only=true")).GetRawText());
        Assert.DoesNotContain("Remarks", (await Caller.OkAsync("GET", "/helpdesk/v1/customized_fields?visible_only=true")).GetRawText());

        Assert.Equal(["key_name: there is a field with this key"], await Caller.RefusedAsync(400, 154000, "POST", path, body));
        Assert.Equal(["dropdown_options: every option needs a tag and a display_name"], await Caller.RefusedAsync(400, 154000, "PATCH", $"{path}/{id}", """{"dropdown_options":{"children":[{"tag":"t"}]}}"""));
        Assert.Equal(["helpdesk_id: the value must be the helpdesk of the header"], await Caller.RefusedAsync(400, 154000, "POST", path, "{\"helpdesk_id\":\"1\"," + body[1..]));
        await Caller.RefusedAsync(403, 154003, "DELETE", $"{path}/{id}", null, Sandbox.AgentAccessToken);
        await Caller.OkAsync("DELETE", $"{path}/{id}");
        Assert.Equal(["ticket_customized_field_id: there is none with this id"], await Caller.RefusedAsync(400, 154000, "GET", $"{path}/{id}"));
    }

    private async Task<string?[]> SearchAsync(string query) =>
        [.. (await Caller.OkAsync("GET", $"{Faqs}/search?{query}")).GetProperty("items").EnumerateArray().Select(faq => faq.GetProperty("faq_id").GetString())];

    private async Task<string?[]> NamesAsync(string query) =>
        [.. (await Caller.OkAsync("GET", Categories + query)).GetProperty("categories").EnumerateArray().Select(category => category.GetProperty("name").GetString())];

    private async Task<string?[]> ChildrenAsync() => [.. (await Caller.OkAsync("GET", Categories)).GetProperty("categories").EnumerateArray()
        .Single(category => category.GetProperty("id").GetString() == Printers).GetProperty("children").EnumerateArray().Select(category => category.GetProperty("name").GetString())];
}

using Xunit;

namespace FeishuHelpdesk.Sandbox.Tests;

/// <summary>The three ways in which the service gives a list in pages, and the conditions of the list of tickets.</summary>
public sealed class PagingTests : SandboxFixture
{
    private const string Tickets = "/helpdesk/v1/tickets";

    private protected override HelpdeskSandboxOptions Options() => new() { TimeProvider = Clock, Tickets = 12_000 };

    [Fact]
    public async Task Tickets_come_by_the_number_of_the_page_the_newest_first_and_none_twice()
    {
        var ids = new List<string?>();
        for (var page = 1; page <= 3; page++)
        {
            var data = await Caller.OkAsync("GET", $"{Tickets}?page={page}&page_size=200");
            Assert.Equal(10_000, data.GetProperty("total").GetInt32());
            ids.AddRange(data.GetProperty("tickets").EnumerateArray().Select(ticket => ticket.GetProperty("ticket_id").GetString()));
        }

        Assert.Equal(600, ids.Distinct().Count());
        Assert.Equal(20, (await Caller.OkAsync("GET", Tickets)).GetProperty("tickets").GetArrayLength());
    }

    [Theory]
    [InlineData("page=51&page_size=200", "page: page times page_size may not exceed 10000")]
    [InlineData("page=0", "page: pages are counted from 1")]
    [InlineData("page=x", "page: the value must be an int32")]
    [InlineData("page=1&page=2", "page: the parameter takes one value")]
    [InlineData("page_size=0", "page_size: the value must be between 1 and 200")]
    [InlineData("page_size=201", "page_size: the value must be between 1 and 200")]
    [InlineData("create_time_start=1", "create_time_end: create_time_start and create_time_end come together")]
    [InlineData("update_time_end=1", "update_time_start: update_time_start and update_time_end come together")]
    [InlineData("create_time_start=1.5&create_time_end=2", "create_time_start: the value must be an int64")]
    [InlineData("status_list=1&status_list=two", "status_list: the value must be an int32")]
    public async Task A_page_that_the_service_does_not_give_is_154000_with_the_parameter(string query, string violation) =>
        Assert.Equal([violation], await Caller.RefusedAsync(400, 154000, "GET", $"{Tickets}?{query}"));

    [Theory]
    [InlineData("status_list=51&type=2")]
    [InlineData("status_list=1&status_list=2&channel=9")]
    [InlineData("score=3&solved=2")]
    [InlineData("tags=printer")]
    [InlineData("guest_name=li+wei")]
    [InlineData("agent_id=ou_37019b7c830210acd88fdce886e25c71&type=2")]
    [InlineData("closed_by_id=ou_37019b7c830210acd88fdce886e25c71")]
    public async Task Conditions_leave_some_and_not_all(string query)
    {
        var total = (await Caller.OkAsync("GET", $"{Tickets}?{query}")).GetProperty("total").GetInt32();

        Assert.InRange(total, 1, 9_999);
    }

    [Fact]
    public async Task A_window_of_time_has_both_its_ends_in_it()
    {
        var newest = (await Caller.OkAsync("GET", $"{Tickets}?page_size=3")).GetProperty("tickets");
        long first = newest[2].GetProperty("created_at").GetInt64(), last = newest[0].GetProperty("created_at").GetInt64();

        Assert.Equal(3, (await Caller.OkAsync("GET", $"{Tickets}?create_time_start={first}&create_time_end={last}")).GetProperty("total").GetInt32());
        Assert.Equal(1, (await Caller.OkAsync("GET", $"{Tickets}?ticket_id=6626871355780366331&update_time_start=1616920429000&update_time_end=1616920429000")).GetProperty("total").GetInt32());
        Assert.Equal(0, (await Caller.OkAsync("GET", $"{Tickets}?ticket_id=1")).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("/helpdesk/v1/faqs", "page_token", "items", "faq_id", 24)]
    [InlineData("/helpdesk/v1/faqs/search?query=the", "page_token", "items", "faq_id", 0)]
    [InlineData("/helpdesk/v1/ticket_customized_fields", "next_page_token", "items", "ticket_customized_field_id", 3)]
    public async Task Other_lists_go_on_by_the_token_of_the_page_before(string path, string tokenName, string items, string id, int count)
    {
        var ids = new List<string?>();
        string? token = null;
        do
        {
            var data = await Caller.OkAsync("GET", $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page_size=2{(token is null ? "" : $"&page_token={token}")}");
            ids.AddRange(data.GetProperty(items).EnumerateArray().Select(item => item.GetProperty(id).GetString()));
            token = data.TryGetProperty(tokenName, out var next) ? next.GetString() : null;
            Assert.Equal(token is not null, data.GetProperty("has_more").GetBoolean());
        }
        while (token is not null && ids.Count < 100);

        Assert.Equal(ids.Count, ids.Distinct().Count());
        if (count > 0)
            Assert.Equal(count, ids.Count);
        Assert.True(ids.Count > 2);
    }

    [Fact]
    public async Task A_token_that_no_page_gave_is_refused()
    {
        // faq.list is not documented to answer with 154000; then it is the platform that refuses.
        Assert.Equal(["page_token: the value is no token of a page"], await Caller.RefusedAsync(400, 99992402, "GET", "/helpdesk/v1/faqs?page_token=x"));
        Assert.Equal(["page_size: the value must be between 1 and 100"], await Caller.RefusedAsync(400, 154000, "GET", "/helpdesk/v1/ticket_customized_fields?page_size=101"));
    }
}

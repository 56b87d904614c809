using FeishuHelpdesk.Generated.Models;
using Xunit;

namespace FeishuHelpdesk.Sandbox.Tests;

/// <summary>What there is when a test begins.</summary>
public sealed class SeedTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Models_of_the_library_are_read_back_as_they_were_given()
    {
        var seed = new SandboxSeed()
            .Add(new TicketUser { Id = "ou_9", Name = "Nine" })
            .Add(
                new Ticket { TicketId = "7", Status = TicketStatus.Processing.Value, TicketType = TicketType.Human.Value, Guest = new() { Id = "ou_9", Name = "Nine" }, Tags = [new() { Id = "1", Name = "mine" }] },
                new TicketMessage { Content = "Hello", UserId = "ou_9", CreatedAt = 1617960686000 },
                new TicketMessage { Content = """{"msg_type":"image","image_key":"img_1"}""", MessageType = MessageType.Image.Value })
            .Add(new Ticket())
            .Add(new Faq { Question = "Why?", Answer = "Because.", Categories = [new() { CategoryId = "5" }] })
            .Add(new Category { CategoryId = "5", Name = "Five", Children = [new() { Id = "6", Name = "Six" }] })
            .Add(new AgentSchedule { Status = AgentStatus.Online.Value, Agent = new() { Id = "ou_a", Email = "a@example.com" } })
            .Add(new AgentSkill { Id = "s1", Name = "Skill" })
            .Add(new TicketCustomizedField { KeyName = "k", DisplayName = "K", FieldType = CustomizedFieldType.Dropdown.Value })
            .Add(new UserCustomizedField { KeyName = "u", DisplayName = "U" })
            .HideFrom("ou_h");
        await using var sandbox = await HelpdeskSandbox.StartAsync(new() { Seed = seed, StartsEmpty = true }, Cancel);
        using var client = FeishuHelpdeskClientFactory.Create(Options(sandbox));

        var ticket = await client.GetTicketAsync("7", cancellationToken: Cancel);
        Assert.Equal((TicketStatus.Processing.Value, "Nine", "mine"), (ticket.Status, ticket.Guest?.Name, Assert.Single(ticket.Tags!).Name));
        var messages = await client.ListTicketMessagesAsync("7", cancellationToken: Cancel).ToListAsync(Cancel);
        Assert.Equal(["""{"content":"Hello","msg_type":"text"}""", """{"msg_type":"image","image_key":"img_1"}"""], messages.Select(message => message.Content));
        Assert.Equal(2, (await client.ListTicketsAsync(cancellationToken: Cancel).ToListAsync(Cancel)).Count);
        Assert.Equal("Five", Assert.Single((await client.ListFaqsAsync(cancellationToken: Cancel).ToListAsync(Cancel))[0].Categories!).Name);
        Assert.Equal("Six", Assert.Single((await client.ListCategoriesAsync(cancellationToken: Cancel))![0].Children!).Name);
        Assert.Equal("K", Assert.Single(await client.ListTicketCustomizedFieldsAsync(cancellationToken: Cancel).ToListAsync(Cancel)).DisplayName);
        var error = await Assert.ThrowsAsync<FeishuHelpdeskException>(() => client.StartServiceAsync(new() { OpenId = "ou_h" }, cancellationToken: Cancel));
        Assert.Equal(ErrorCodes.HelpdeskNotVisible, error.Code);
    }

    [Fact]
    public async Task A_seed_can_be_added_while_the_sandbox_serves_and_a_ticket_is_there_once()
    {
        await using var sandbox = await HelpdeskSandbox.StartAsync(cancellationToken: Cancel);
        using var caller = new SandboxCaller(sandbox);

        sandbox.Seed(new SandboxSeed().AddJson("""{"tickets":[{"ticket_id":"8"}]}"""));

        await caller.OkAsync("GET", "/helpdesk/v1/tickets/8");
        Assert.Throws<ArgumentException>(() => sandbox.Seed(new SandboxSeed().AddJson("""{"tickets":[{"ticket_id":"8"}]}""")));
    }

    [Theory]
    [InlineData("", "line 1: this is not JSON")]
    [InlineData("{\n\"tickets\":[\n{]}", "line 3: this is not JSON")]
    [InlineData("[]", "line 1: a seed is an object with lists")]
    [InlineData("{\n\"tikets\":[]}", "line 2: tikets: there is no list 'tikets'; there are users, agent_skills, agent_schedules, categories, faqs, ticket_customized_fields, user_customized_fields, tickets, hidden_from")]
    [InlineData("{\n\"tickets\":\n{}}", "line 3: tickets: the value must be an array")]
    [InlineData("{\"faqs\":[\n{},\n1]}", "line 3: faqs[1]: the value must be an object")]
    [InlineData("{\"tickets\":[{\n\"ticket_id\":\"1\"},{\n\"ticket_id\":\n\"x\"}]}", "line 4: tickets[1].ticket_id: the id of a ticket is decimal digits")]
    [InlineData("{\"tickets\":[{\"ticket_id\":\"1\"},\n{\"ticket_id\":\"1\"}]}", "line 2: tickets[1].ticket_id: there are two tickets 1")]
    [InlineData("{\"tickets\":[{\"agents\":[{},\n{\"name\":\n1}]}]}", "line 3: tickets[0].agents[1].name: the value must be a string")]
    [InlineData("{\"tickets\":[{\"messages\":[\n{},\n{\"created_at\":\"now\"}]}]}", "line 3: tickets[0].messages[1].created_at: the value must be an int64")]
    [InlineData("{\"hidden_from\":[\n1]}", "line 2: hidden_from[0]: the value must be a string")]
    public void A_seed_that_is_wrong_is_refused_with_the_line_and_the_reason(string json, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => new SandboxSeed().AddJson(json)).Message);

    [Fact]
    public async Task A_file_is_read_with_and_without_a_byte_order_mark()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        try
        {
            await File.WriteAllTextAsync(file, """{"tickets":[{"ticket_id":"9"}]}""", new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), Cancel);
            await using var sandbox = await HelpdeskSandbox.StartAsync(new() { Seed = SandboxSeed.FromFile(file) }, Cancel);
            using var caller = new SandboxCaller(sandbox);
            await caller.OkAsync("GET", "/helpdesk/v1/tickets/9");
        }
        finally
        {
            File.Delete(file);
        }

        Assert.Throws<FileNotFoundException>(() => SandboxSeed.FromFile(file));
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task Hundred_thousand_tickets_are_there_at_once_and_none_is_lost_in_the_pages_of_the_client()
    {
        await using var sandbox = await HelpdeskSandbox.StartAsync(new() { Tickets = 100_000 }, Cancel);
        using var client = FeishuHelpdeskClientFactory.Create(Options(sandbox));

        var ids = new HashSet<string?>();
        await foreach (var ticket in client.ListTicketsAsync(cancellationToken: Cancel).WithCancellation(Cancel))
            Assert.True(ids.Add(ticket.TicketId));

        Assert.Equal(100_001, ids.Count);
    }

    [Fact]
    public async Task Under_a_seed_of_numbers_and_a_clock_that_stands_every_answer_is_the_same()
    {
        Assert.Equal(await RunAsync(1), await RunAsync(1));
        Assert.NotEqual(await RunAsync(1), await RunAsync(2));
        Assert.NotEqual(await RunAsync(null), await RunAsync(null));

        static async Task<string> RunAsync(int? seed)
        {
            await using var sandbox = await HelpdeskSandbox.StartAsync(new() { RandomSeed = seed, Tickets = 5, TimeProvider = new FeishuHelpdesk.Tests.WatchedClock() }, Cancel);
            using var caller = new SandboxCaller(sandbox);
            var texts = new List<string>();
            foreach (var reply in new[]
            {
                await caller.AskTokenAsync(),
                await caller.CallAsync("POST", "/helpdesk/v1/start_service", """{"open_id":"ou_1","human_service":true}"""),
                await caller.CallAsync("GET", "/helpdesk/v1/tickets"),
                await caller.CallAsync("GET", "/helpdesk/v1/tickets/1"),
            })
                texts.Add(reply.LogId + reply.Text);
            return string.Join('\n', texts);
        }
    }

    private static FeishuHelpdeskOptions Options(HelpdeskSandbox sandbox) => new()
    {
        BaseAddress = sandbox.BaseAddress,
        AppId = sandbox.AppId,
        AppSecret = sandbox.AppSecret,
        HelpdeskId = sandbox.HelpdeskId,
        HelpdeskToken = sandbox.HelpdeskToken,
    };
}

using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Tests.Http;
using Xunit;

namespace FeishuHelpdesk.Tests.Models;

/// <summary>Values of dropdowns and the agents of a ticket, as the reported answers have them.</summary>
public sealed class PickedOptionTests
{
    [Fact]
    public async Task Reported_values_of_a_dropdown_have_the_names_of_its_options()
    {
        var service = new FakeService();
        using var client = service.Client();
        service.Otherwise = FakeService.Now(_ => FakeService.Json(200, FakeService.Example("ticket-customized-fields.dropdown-options.reported.json")));
        var definition = (await client.Helpdesk.V1.Customized_fields.GetAsync(TestContext.Current.CancellationToken)).Data!.TicketCustomizedFields!.Single();
        service.Otherwise = FakeService.Now(_ => FakeService.Json(200, FakeService.Example("ticket-get.customized-field-values.reported.json")));
        var ticket = await client.GetTicketAsync("1", TestContext.Current.CancellationToken);
        // The two examples are of different helpdesks.
        definition.TicketCustomizedFieldId = "123";
        Assert.Equal(
            ["Hardware", "Software", "Hardware, Software"],
            ticket.CustomizedFields!.Select(field => string.Join(", ", field.ValueOptions([definition]))));
        Assert.All(ticket.CustomizedFields!.SelectMany(field => field.ValueOptions([])), option => Assert.Equal((false, option.Value), (option.IsKnown, option.Name)));
    }

    [Fact]
    public void All_agents_of_a_ticket_are_one_list_with_the_documented_ones_first()
    {
        var ticket = new Ticket { Agents = [new() { Id = "1" }, new() { Id = "2" }], Agent = new() { Id = "2" }, ServiceAgent = new() { Id = "3" }, Assignee = new() { Id = "3" } };
        Assert.Equal(["1", "2", "3"], ticket.AgentList.Select(agent => agent.Id));
        Assert.Empty(new Ticket().AgentList);
    }
}

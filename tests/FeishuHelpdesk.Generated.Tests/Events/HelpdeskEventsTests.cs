using FeishuHelpdesk.Tests.Build;
using Xunit;

namespace FeishuHelpdesk.Tests.Events;

/// <summary>The list of events, and subscriptions to them.</summary>
public class HelpdeskEventsTests
{
    [Fact]
    public void Every_event_has_its_type_and_the_pair_that_subscribes_to_it() => Assert.Equal(
        [
            ("helpdesk.notification.approve_v1", null, null),
            ("helpdesk.ticket.created_v1", "helpdesk.ticket", "ticket.created_v1"),
            ("helpdesk.ticket.updated_v1", "helpdesk.ticket", "ticket.updated_v1"),
            ("helpdesk.ticket_message.created_v1", "helpdesk.ticket_message", "ticket_message.created_v1"),
        ],
        HelpdeskEvents.All.Select(type => (type.Type, type.SubscriptionType, type.SubscriptionSubtype)).OrderBy(type => type.Type, StringComparer.Ordinal));

    [Fact]
    public void The_pairs_are_the_known_values_of_a_subscription() => Assert.All(HelpdeskEvents.All.Where(type => type.SubscriptionType is not null), type =>
    {
        Assert.NotNull(new EventSubscriptionType(type.SubscriptionType!).Name);
        Assert.NotNull(new EventSubscriptionSubtype(type.SubscriptionSubtype!).Name);
    });

    [Fact]
    public void Each_event_has_an_example() => Assert.All(
        HelpdeskEvents.All,
        type => Assert.Contains(Directory.GetFiles(RepositoryFiles.PathOf("spec/examples"), "event.*.json"), file => File.ReadAllText(file).Contains($"\"{type.Type}\"", StringComparison.Ordinal)));
}

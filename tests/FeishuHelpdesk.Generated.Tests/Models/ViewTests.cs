using FeishuHelpdesk.Generated.Models;
using Xunit;

namespace FeishuHelpdesk.Tests.Models;

/// <summary>Times and durations as .NET has them.</summary>
public class ViewTests
{
    [Fact]
    public void Milliseconds_are_a_time_in_UTC() =>
        Assert.Equal(new DateTimeOffset(2021, 3, 28, 8, 33, 49, 123, TimeSpan.Zero), new Ticket { CreatedAt = 1616920429123 }.CreatedDateTime);

    [Fact]
    public void The_first_millisecond_of_all_is_a_time() => Assert.Equal(DateTimeOffset.UnixEpoch, new Ticket { CreatedAt = 0 }.CreatedDateTime);

    [Theory]
    [InlineData(-1)]
    [InlineData(-1000)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(253402300800000)]
    public void What_is_no_time_is_none_and_stays_in_its_field(long value)
    {
        var ticket = new Ticket { UpdatedAt = value };
        Assert.Null(ticket.UpdatedDateTime);
        Assert.Equal(value, ticket.UpdatedAt);
    }

    [Fact]
    public void The_last_time_of_all_is_a_time() =>
        Assert.Equal(9999, new Ticket { UpdatedAt = 253402300799999 }.UpdatedDateTime!.Value.Year);

    [Theory]
    [InlineData(42624.95, 25574970000000)]
    [InlineData(0.1, 60000000)]
    [InlineData(0.000000001, 1)]
    [InlineData(0.0, 0)]
    public void Minutes_come_with_fractions(double minutes, long ticks) =>
        Assert.Equal(TimeSpan.FromTicks(ticks), new Ticket { AgentServiceDuration = minutes }.AgentServiceTimeSpan);

    [Theory]
    [InlineData(-1.0)]
    [InlineData(1e300)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_no_duration_is_none(double minutes)
    {
        var ticket = new Ticket { AgentServiceDuration = minutes };
        Assert.Null(ticket.AgentServiceTimeSpan);
        Assert.Equal(minutes, ticket.AgentServiceDuration);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    [InlineData(922337203686)]
    public void Seconds_that_no_duration_holds_are_none(long seconds) => Assert.Null(new Ticket { BotServiceDuration = seconds }.BotServiceTimeSpan);

    [Fact]
    public void Seconds_are_exact() => Assert.Equal(TimeSpan.FromSeconds(123869), new Ticket { AgentFirstResponseDuration = 123869 }.AgentFirstResponseTimeSpan);

    [Fact]
    public void A_token_tells_its_time_left() => Assert.Equal(TimeSpan.FromHours(2), new TenantAccessTokenResponse { Expire = 7200 }.ExpireTimeSpan);

    [Fact]
    public void Open_enums_compare_by_number_and_unknown_ones_are_readable()
    {
        Assert.Equal(TicketStatus.ClosedByAgent, new TicketStatus(51));
        Assert.NotEqual(TicketStatus.ClosedByAgent, new TicketStatus(77));
        Assert.Equal("77", new TicketStatus(77).ToString());
        Assert.Equal("ClosedByAgent", $"{new TicketStatus(51)}");
    }
}

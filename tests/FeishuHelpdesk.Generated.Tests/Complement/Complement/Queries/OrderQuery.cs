// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Tests.Shop.Generated.Orders;
using Microsoft.Kiota.Abstractions;

namespace FeishuHelpdesk.Tests.Shop;

/// <summary>What to look for with <c>ListOrdersAsync</c>. What is not set does not count.</summary>
public sealed class OrderQuery
{
    /// <summary>States of the orders, any of them.</summary>
    public IReadOnlyList<OrderStatus>? Statuses { get; set; }

    /// <summary>From when on.</summary>
    public DateTimeOffset? CreatedFrom { get; set; }

    /// <summary>Until when.</summary>
    public DateTimeOffset? CreatedUntil { get; set; }

    /// <summary>Changed from when on.</summary>
    public DateTimeOffset? ChangedFrom { get; set; }

    /// <summary>Changed until when.</summary>
    public DateTimeOffset? ChangedUntil { get; set; }

    /// <summary>Tags &amp; names, all of them.</summary>
    public IReadOnlyList<string>? Tags { get; set; }

    // What is asked for stays what it was when the list was made.
    internal OrderQuery Copy() => (OrderQuery)MemberwiseClone();

    internal void Configure(RequestConfiguration<OrdersRequestBuilder.OrdersRequestBuilderGetQueryParameters> configuration)
    {
        configuration.QueryParameters.StatusList = Statuses is { } statusesValue ? [.. statusesValue.Select(one => (int?)one.Value)] : null;
        configuration.QueryParameters.CreateTimeStart = CreatedFrom is { } createdFromValue ? createdFromValue.ToUnixTimeMilliseconds() : null;
        configuration.QueryParameters.CreateTimeEnd = CreatedUntil is { } createdUntilValue ? createdUntilValue.ToUnixTimeMilliseconds() : null;
        configuration.QueryParameters.ChangeTimeStart = ChangedFrom is { } changedFromValue ? changedFromValue.ToUnixTimeMilliseconds() : null;
        configuration.QueryParameters.ChangeTimeEnd = ChangedUntil is { } changedUntilValue ? changedUntilValue.ToUnixTimeMilliseconds() : null;
        configuration.QueryParameters.Tags = Tags is { } tagsValue ? [.. tagsValue] : null;
    }
}

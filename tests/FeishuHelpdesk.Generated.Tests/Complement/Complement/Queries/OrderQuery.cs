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

    /// <summary>Tags &amp; names, all of them.</summary>
    public IReadOnlyList<string>? Tags { get; set; }

    /// <summary>Number of the page.</summary>
    public int? Page { get; set; }

    /// <summary>Size of the page.</summary>
    public int? PageSize { get; set; }

    internal void Configure(RequestConfiguration<OrdersRequestBuilder.OrdersRequestBuilderGetQueryParameters> configuration)
    {
        configuration.QueryParameters.StatusList = Statuses is { } statusesValue ? [.. statusesValue.Select(one => (int?)one.Value)] : null;
        configuration.QueryParameters.CreateTimeStart = CreatedFrom is { } createdFromValue ? createdFromValue.ToUnixTimeMilliseconds() : null;
        configuration.QueryParameters.Tags = Tags is { } tagsValue ? [.. tagsValue] : null;
        configuration.QueryParameters.Page = Page;
        configuration.QueryParameters.PageSize = PageSize;
    }
}

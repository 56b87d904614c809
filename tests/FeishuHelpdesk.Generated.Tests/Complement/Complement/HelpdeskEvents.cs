// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using FeishuHelpdesk.Events;
using FeishuHelpdesk.Tests.Shop.Generated.Models;

namespace FeishuHelpdesk.Tests.Shop;

/// <summary>The events that the service sends, as far as the description knows them.</summary>
public static class HelpdeskEvents
{
    /// <summary>
    /// <c>shop.order.shipped_v1</c>: an order is on its way. Sent when it leaves the shop. Comes as
    /// <see cref="OrderShippedEvent"/>.
    /// </summary>
    public static HelpdeskEventType OrderShipped { get; } = new("shop.order.shipped_v1", "shop.order", "shipped_v1", static () => new OrderShippedEvent());

    /// <summary><c>shop.closed_v1</c>: the shop has closed. Comes as <see cref="ShopClosedEvent"/>.</summary>
    public static HelpdeskEventType ShopClosed { get; } = new("shop.closed_v1", null, null, static () => new ShopClosedEvent());

    /// <summary>All of them.</summary>
    public static IReadOnlyList<HelpdeskEventType> All { get; } = [OrderShipped, ShopClosed];
}

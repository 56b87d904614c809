// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
#pragma warning disable CA1720 // The names are the service's.
using Microsoft.Kiota.Abstractions.Extensions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Tests.Shop.Generated.Models;

/// <summary>An order is on its way.</summary>
public partial class OrderShippedEvent : IAdditionalDataHolder, IParsable
{
    /// <summary>Makes one without a field.</summary>
    public OrderShippedEvent()
    {
        AdditionalData = new Dictionary<string, object>();
    }

    /// <summary>Fields that the description does not know, and values that their field cannot hold, by their names.</summary>
    public IDictionary<string, object> AdditionalData { get; set; }

    /// <summary>Id of the order.</summary>
    public string? OrderId { get; set; }

    /// <summary>Where it is, as text or number.</summary>
    public string? Place { get; set; }

    /// <summary>When.</summary>
    public long? ShippedAt { get; set; }

    /// <summary>How many things.</summary>
    public int? Count { get; set; }

    /// <summary>How heavy.</summary>
    public double? Weight { get; set; }

    /// <summary>Whether it is a gift.</summary>
    public bool? IsGift { get; set; }

    /// <summary>What to know.</summary>
    public List<string>? Notes { get; set; }

    /// <summary>Where to.</summary>
    public List<int?>? Rooms { get; set; }

    /// <summary>State of an order: 1 open, 2 done.</summary>
    public int? Status { get; set; }

    /// <summary>Who sent it.</summary>
    public global::FeishuHelpdesk.Tests.Shop.Generated.Models.EventPerson? Sender { get; set; }

    /// <summary>Who gets it.</summary>
    public List<global::FeishuHelpdesk.Tests.Shop.Generated.Models.EventPerson>? Receivers { get; set; }

    /// <summary>An order with everything.</summary>
    public global::FeishuHelpdesk.Tests.Shop.Generated.Models.Order? Order { get; set; }

    /// <summary>Anything.</summary>
    public UntypedNode? More { get; set; }

    /// <summary>Makes one for a parser.</summary>
    /// <param name="parseNode">What is parsed.</param>
    public static global::FeishuHelpdesk.Tests.Shop.Generated.Models.OrderShippedEvent CreateFromDiscriminatorValue(IParseNode parseNode)
    {
        ArgumentNullException.ThrowIfNull(parseNode);
        return new global::FeishuHelpdesk.Tests.Shop.Generated.Models.OrderShippedEvent();
    }

    /// <summary>How each field is read, by its name.</summary>
    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers()
    {
        return new Dictionary<string, Action<IParseNode>>
        {
            { "order_id", n => { OrderId = n.GetStringValue(); } },
            { "place", n => { Place = n.GetStringValue(); } },
            { "shipped_at", n => { ShippedAt = n.GetLongValue(); } },
            { "count", n => { Count = n.GetIntValue(); } },
            { "weight", n => { Weight = n.GetDoubleValue(); } },
            { "is_gift", n => { IsGift = n.GetBoolValue(); } },
            { "notes", n => { Notes = n.GetCollectionOfPrimitiveValues<string>()?.AsList(); } },
            { "rooms", n => { Rooms = n.GetCollectionOfPrimitiveValues<int?>()?.AsList(); } },
            { "status", n => { Status = n.GetIntValue(); } },
            { "sender", n => { Sender = n.GetObjectValue<global::FeishuHelpdesk.Tests.Shop.Generated.Models.EventPerson>(global::FeishuHelpdesk.Tests.Shop.Generated.Models.EventPerson.CreateFromDiscriminatorValue); } },
            { "receivers", n => { Receivers = n.GetCollectionOfObjectValues<global::FeishuHelpdesk.Tests.Shop.Generated.Models.EventPerson>(global::FeishuHelpdesk.Tests.Shop.Generated.Models.EventPerson.CreateFromDiscriminatorValue)?.AsList(); } },
            { "order", n => { Order = n.GetObjectValue<global::FeishuHelpdesk.Tests.Shop.Generated.Models.Order>(global::FeishuHelpdesk.Tests.Shop.Generated.Models.Order.CreateFromDiscriminatorValue); } },
            { "more", n => { More = n.GetObjectValue<UntypedNode>(UntypedNode.CreateFromDiscriminatorValue); } },
        };
    }

    /// <summary>Writes all fields.</summary>
    /// <param name="writer">Where to.</param>
    public virtual void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue("order_id", OrderId);
        writer.WriteStringValue("place", Place);
        writer.WriteLongValue("shipped_at", ShippedAt);
        writer.WriteIntValue("count", Count);
        writer.WriteDoubleValue("weight", Weight);
        writer.WriteBoolValue("is_gift", IsGift);
        writer.WriteCollectionOfPrimitiveValues<string>("notes", Notes);
        writer.WriteCollectionOfPrimitiveValues<int?>("rooms", Rooms);
        writer.WriteIntValue("status", Status);
        writer.WriteObjectValue<global::FeishuHelpdesk.Tests.Shop.Generated.Models.EventPerson>("sender", Sender);
        writer.WriteCollectionOfObjectValues<global::FeishuHelpdesk.Tests.Shop.Generated.Models.EventPerson>("receivers", Receivers);
        writer.WriteObjectValue<global::FeishuHelpdesk.Tests.Shop.Generated.Models.Order>("order", Order);
        writer.WriteObjectValue<UntypedNode>("more", More);
        writer.WriteAdditionalData(AdditionalData);
    }
}

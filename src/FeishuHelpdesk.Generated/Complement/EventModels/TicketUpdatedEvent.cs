// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
#pragma warning disable CA1720 // The names are the service's.
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Generated.Models;

/// <summary>The status or the stage of a ticket has changed.</summary>
public partial class TicketUpdatedEvent : IAdditionalDataHolder, IParsable
{
    /// <summary>Makes one without a field.</summary>
    public TicketUpdatedEvent()
    {
        AdditionalData = new Dictionary<string, object>();
    }

    /// <summary>Fields that the description does not know, and values that their field cannot hold, by their names.</summary>
    public IDictionary<string, object> AdditionalData { get; set; }

    /// <summary>A ticket as an event has it. Not all of it is sent; the ticket has the rest.</summary>
    public global::FeishuHelpdesk.Generated.Models.EventTicket? Object { get; set; }

    /// <summary>What a ticket was before a change; only what has changed.</summary>
    public global::FeishuHelpdesk.Generated.Models.EventTicketBefore? OldObject { get; set; }

    /// <summary>Makes one for a parser.</summary>
    /// <param name="parseNode">What is parsed.</param>
    public static global::FeishuHelpdesk.Generated.Models.TicketUpdatedEvent CreateFromDiscriminatorValue(IParseNode parseNode)
    {
        ArgumentNullException.ThrowIfNull(parseNode);
        return new global::FeishuHelpdesk.Generated.Models.TicketUpdatedEvent();
    }

    /// <summary>How each field is read, by its name.</summary>
    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers()
    {
        return new Dictionary<string, Action<IParseNode>>
        {
            { "object", n => { Object = n.GetObjectValue<global::FeishuHelpdesk.Generated.Models.EventTicket>(global::FeishuHelpdesk.Generated.Models.EventTicket.CreateFromDiscriminatorValue); } },
            { "old_object", n => { OldObject = n.GetObjectValue<global::FeishuHelpdesk.Generated.Models.EventTicketBefore>(global::FeishuHelpdesk.Generated.Models.EventTicketBefore.CreateFromDiscriminatorValue); } },
        };
    }

    /// <summary>Writes all fields.</summary>
    /// <param name="writer">Where to.</param>
    public virtual void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteObjectValue<global::FeishuHelpdesk.Generated.Models.EventTicket>("object", Object);
        writer.WriteObjectValue<global::FeishuHelpdesk.Generated.Models.EventTicketBefore>("old_object", OldObject);
        writer.WriteAdditionalData(AdditionalData);
    }
}

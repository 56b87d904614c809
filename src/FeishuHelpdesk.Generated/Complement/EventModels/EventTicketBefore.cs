// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
#pragma warning disable CA1720 // The names are the service's.
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Generated.Models;

/// <summary>What a ticket was before a change; only what has changed.</summary>
public partial class EventTicketBefore : IAdditionalDataHolder, IParsable
{
    /// <summary>Makes one without a field.</summary>
    public EventTicketBefore()
    {
        AdditionalData = new Dictionary<string, object>();
    }

    /// <summary>Fields that the description does not know, and values that their field cannot hold, by their names.</summary>
    public IDictionary<string, object> AdditionalData { get; set; }

    /// <summary>Whether the bot or a human had the ticket, as its ticket_type.</summary>
    public int? Stage { get; set; }

    /// <summary>
    /// State of the ticket: 1 created, 2 processing, 3 queued, 4 pending (put on hold), 5 waiting for the user, 50
    /// closed by the bot, 51 closed by an agent, 52 closed by the user.
    /// </summary>
    public int? Status { get; set; }

    /// <summary>When the ticket had changed before, in milliseconds since the Unix epoch.</summary>
    public long? UpdatedAt { get; set; }

    /// <summary>Makes one for a parser.</summary>
    /// <param name="parseNode">What is parsed.</param>
    public static global::FeishuHelpdesk.Generated.Models.EventTicketBefore CreateFromDiscriminatorValue(IParseNode parseNode)
    {
        ArgumentNullException.ThrowIfNull(parseNode);
        return new global::FeishuHelpdesk.Generated.Models.EventTicketBefore();
    }

    /// <summary>How each field is read, by its name.</summary>
    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers()
    {
        return new Dictionary<string, Action<IParseNode>>
        {
            { "stage", n => { Stage = n.GetIntValue(); } },
            { "status", n => { Status = n.GetIntValue(); } },
            { "updated_at", n => { UpdatedAt = n.GetLongValue(); } },
        };
    }

    /// <summary>Writes all fields.</summary>
    /// <param name="writer">Where to.</param>
    public virtual void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteIntValue("stage", Stage);
        writer.WriteIntValue("status", Status);
        writer.WriteLongValue("updated_at", UpdatedAt);
        writer.WriteAdditionalData(AdditionalData);
    }
}

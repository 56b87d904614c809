// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
#pragma warning disable CA1720 // The names are the service's.
using Microsoft.Kiota.Abstractions.Extensions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Generated.Models;

/// <summary>A ticket as an event has it. Not all of it is sent; the ticket has the rest.</summary>
public partial class EventTicket : IAdditionalDataHolder, IParsable
{
    /// <summary>Makes one without a field.</summary>
    public EventTicket()
    {
        AdditionalData = new Dictionary<string, object>();
    }

    /// <summary>Fields that the description does not know, and values that their field cannot hold, by their names.</summary>
    public IDictionary<string, object> AdditionalData { get; set; }

    /// <summary>Id of the ticket, decimal digits.</summary>
    public string? TicketId { get; set; }

    /// <summary>Id of the helpdesk, decimal digits.</summary>
    public string? HelpdeskId { get; set; }

    /// <summary>Who opened the ticket.</summary>
    public global::FeishuHelpdesk.Generated.Models.EventUser? Guest { get; set; }

    /// <summary>Whether the bot or a human has the ticket, as its ticket_type.</summary>
    public int? Stage { get; set; }

    /// <summary>
    /// State of the ticket: 1 created, 2 processing, 3 queued, 4 pending (put on hold), 5 waiting for the user, 50
    /// closed by the bot, 51 closed by an agent, 52 closed by the user.
    /// </summary>
    public int? Status { get; set; }

    /// <summary>Rating by the user: 1 dissatisfied, 2 average, 3 satisfied. Missing when not rated.</summary>
    public int? Score { get; set; }

    /// <summary>When the ticket was opened, in milliseconds since the Unix epoch.</summary>
    public long? CreatedAt { get; set; }

    /// <summary>When the ticket last changed, in milliseconds since the Unix epoch; -1 for never.</summary>
    public long? UpdatedAt { get; set; }

    /// <summary>When the ticket was closed, in milliseconds since the Unix epoch.</summary>
    public long? ClosedAt { get; set; }

    /// <summary>
    /// Channel that the ticket came through: 2 QR code, 9 open API, 13 search, 14 shared link; other numbers stand for
    /// other channels. 0 occurs and has no documented meaning.
    /// </summary>
    public int? Channel { get; set; }

    /// <summary>Whether the ticket was solved: 1 not solved, 2 solved.</summary>
    public int? Solve { get; set; }

    /// <summary>Custom fields. By the documentation they are not sent; the ticket has them.</summary>
    public List<global::FeishuHelpdesk.Generated.Models.CustomizedFieldDisplayItem>? CustomizedFields { get; set; }

    /// <summary>Id of the chat of the ticket, oc_ and more.</summary>
    public string? ChatId { get; set; }

    /// <summary>Agents of the ticket. Known from the official SDKs.</summary>
    public List<global::FeishuHelpdesk.Generated.Models.EventUser>? Agents { get; set; }

    /// <summary>Who closed the ticket. Known from the official SDKs.</summary>
    public global::FeishuHelpdesk.Generated.Models.EventUser? ClosedBy { get; set; }

    /// <summary>Others who work on the ticket. Known from the official SDKs.</summary>
    public List<global::FeishuHelpdesk.Generated.Models.EventUser>? Collaborators { get; set; }

    /// <summary>Makes one for a parser.</summary>
    /// <param name="parseNode">What is parsed.</param>
    public static global::FeishuHelpdesk.Generated.Models.EventTicket CreateFromDiscriminatorValue(IParseNode parseNode)
    {
        ArgumentNullException.ThrowIfNull(parseNode);
        return new global::FeishuHelpdesk.Generated.Models.EventTicket();
    }

    /// <summary>How each field is read, by its name.</summary>
    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers()
    {
        return new Dictionary<string, Action<IParseNode>>
        {
            { "ticket_id", n => { TicketId = n.GetStringValue(); } },
            { "helpdesk_id", n => { HelpdeskId = n.GetStringValue(); } },
            { "guest", n => { Guest = n.GetObjectValue<global::FeishuHelpdesk.Generated.Models.EventUser>(global::FeishuHelpdesk.Generated.Models.EventUser.CreateFromDiscriminatorValue); } },
            { "stage", n => { Stage = n.GetIntValue(); } },
            { "status", n => { Status = n.GetIntValue(); } },
            { "score", n => { Score = n.GetIntValue(); } },
            { "created_at", n => { CreatedAt = n.GetLongValue(); } },
            { "updated_at", n => { UpdatedAt = n.GetLongValue(); } },
            { "closed_at", n => { ClosedAt = n.GetLongValue(); } },
            { "channel", n => { Channel = n.GetIntValue(); } },
            { "solve", n => { Solve = n.GetIntValue(); } },
            { "customized_fields", n => { CustomizedFields = n.GetCollectionOfObjectValues<global::FeishuHelpdesk.Generated.Models.CustomizedFieldDisplayItem>(global::FeishuHelpdesk.Generated.Models.CustomizedFieldDisplayItem.CreateFromDiscriminatorValue)?.AsList(); } },
            { "chat_id", n => { ChatId = n.GetStringValue(); } },
            { "agents", n => { Agents = n.GetCollectionOfObjectValues<global::FeishuHelpdesk.Generated.Models.EventUser>(global::FeishuHelpdesk.Generated.Models.EventUser.CreateFromDiscriminatorValue)?.AsList(); } },
            { "closed_by", n => { ClosedBy = n.GetObjectValue<global::FeishuHelpdesk.Generated.Models.EventUser>(global::FeishuHelpdesk.Generated.Models.EventUser.CreateFromDiscriminatorValue); } },
            { "collaborators", n => { Collaborators = n.GetCollectionOfObjectValues<global::FeishuHelpdesk.Generated.Models.EventUser>(global::FeishuHelpdesk.Generated.Models.EventUser.CreateFromDiscriminatorValue)?.AsList(); } },
        };
    }

    /// <summary>Writes all fields.</summary>
    /// <param name="writer">Where to.</param>
    public virtual void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue("ticket_id", TicketId);
        writer.WriteStringValue("helpdesk_id", HelpdeskId);
        writer.WriteObjectValue<global::FeishuHelpdesk.Generated.Models.EventUser>("guest", Guest);
        writer.WriteIntValue("stage", Stage);
        writer.WriteIntValue("status", Status);
        writer.WriteIntValue("score", Score);
        writer.WriteLongValue("created_at", CreatedAt);
        writer.WriteLongValue("updated_at", UpdatedAt);
        writer.WriteLongValue("closed_at", ClosedAt);
        writer.WriteIntValue("channel", Channel);
        writer.WriteIntValue("solve", Solve);
        writer.WriteCollectionOfObjectValues<global::FeishuHelpdesk.Generated.Models.CustomizedFieldDisplayItem>("customized_fields", CustomizedFields);
        writer.WriteStringValue("chat_id", ChatId);
        writer.WriteCollectionOfObjectValues<global::FeishuHelpdesk.Generated.Models.EventUser>("agents", Agents);
        writer.WriteObjectValue<global::FeishuHelpdesk.Generated.Models.EventUser>("closed_by", ClosedBy);
        writer.WriteCollectionOfObjectValues<global::FeishuHelpdesk.Generated.Models.EventUser>("collaborators", Collaborators);
        writer.WriteAdditionalData(AdditionalData);
    }
}

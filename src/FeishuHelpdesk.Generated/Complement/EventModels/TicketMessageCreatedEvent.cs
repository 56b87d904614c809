// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
#pragma warning disable CA1720 // The names are the service's.
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Generated.Models;

/// <summary>A message was sent in a ticket.</summary>
public partial class TicketMessageCreatedEvent : IAdditionalDataHolder, IParsable
{
    /// <summary>Makes one without a field.</summary>
    public TicketMessageCreatedEvent()
    {
        AdditionalData = new Dictionary<string, object>();
    }

    /// <summary>Fields that the description does not know, and values that their field cannot hold, by their names.</summary>
    public IDictionary<string, object> AdditionalData { get; set; }

    /// <summary>Id of the message in the ticket, decimal digits.</summary>
    public string? TicketMessageId { get; set; }

    /// <summary>Id of the message in the chat, om_ and more.</summary>
    public string? MessageId { get; set; }

    /// <summary>
    /// Kind of a message: text, post (rich text), image, file, media or interactive (a card). Which of them an
    /// operation takes or gives stands there.
    /// </summary>
    public string? MsgType { get; set; }

    /// <summary>Place of the message in the chat. A text by the documentation, a number in what was recorded.</summary>
    public string? Position { get; set; }

    /// <summary>The ids of the sender; missing where the bot sent it.</summary>
    public global::FeishuHelpdesk.Generated.Models.EventUserId? SenderId { get; set; }

    /// <summary>Who sent a message: the bot, the guest or an agent.</summary>
    public int? SenderType { get; set; }

    /// <summary>Text of the message.</summary>
    public string? Text { get; set; }

    /// <summary>The ticket, of which only a little is sent; in what was recorded its status and id.</summary>
    public global::FeishuHelpdesk.Generated.Models.Ticket? Ticket { get; set; }

    /// <summary>
    /// Id that answers to the user's query ask for. Not the id of the delivery, which stands in the header.
    /// </summary>
    public string? EventId { get; set; }

    /// <summary>Id of the chat, oc_ and more; decimal digits in the documentation.</summary>
    public string? ChatId { get; set; }

    /// <summary>Content of a message.</summary>
    public global::FeishuHelpdesk.Generated.Models.EventMessageContent? Content { get; set; }

    /// <summary>Makes one for a parser.</summary>
    /// <param name="parseNode">What is parsed.</param>
    public static global::FeishuHelpdesk.Generated.Models.TicketMessageCreatedEvent CreateFromDiscriminatorValue(IParseNode parseNode)
    {
        ArgumentNullException.ThrowIfNull(parseNode);
        return new global::FeishuHelpdesk.Generated.Models.TicketMessageCreatedEvent();
    }

    /// <summary>How each field is read, by its name.</summary>
    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers()
    {
        return new Dictionary<string, Action<IParseNode>>
        {
            { "ticket_message_id", n => { TicketMessageId = n.GetStringValue(); } },
            { "message_id", n => { MessageId = n.GetStringValue(); } },
            { "msg_type", n => { MsgType = n.GetStringValue(); } },
            { "position", n => { Position = n.GetStringValue(); } },
            { "sender_id", n => { SenderId = n.GetObjectValue<global::FeishuHelpdesk.Generated.Models.EventUserId>(global::FeishuHelpdesk.Generated.Models.EventUserId.CreateFromDiscriminatorValue); } },
            { "sender_type", n => { SenderType = n.GetIntValue(); } },
            { "text", n => { Text = n.GetStringValue(); } },
            { "ticket", n => { Ticket = n.GetObjectValue<global::FeishuHelpdesk.Generated.Models.Ticket>(global::FeishuHelpdesk.Generated.Models.Ticket.CreateFromDiscriminatorValue); } },
            { "event_id", n => { EventId = n.GetStringValue(); } },
            { "chat_id", n => { ChatId = n.GetStringValue(); } },
            { "content", n => { Content = n.GetObjectValue<global::FeishuHelpdesk.Generated.Models.EventMessageContent>(global::FeishuHelpdesk.Generated.Models.EventMessageContent.CreateFromDiscriminatorValue); } },
        };
    }

    /// <summary>Writes all fields.</summary>
    /// <param name="writer">Where to.</param>
    public virtual void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue("ticket_message_id", TicketMessageId);
        writer.WriteStringValue("message_id", MessageId);
        writer.WriteStringValue("msg_type", MsgType);
        writer.WriteStringValue("position", Position);
        writer.WriteObjectValue<global::FeishuHelpdesk.Generated.Models.EventUserId>("sender_id", SenderId);
        writer.WriteIntValue("sender_type", SenderType);
        writer.WriteStringValue("text", Text);
        writer.WriteObjectValue<global::FeishuHelpdesk.Generated.Models.Ticket>("ticket", Ticket);
        writer.WriteStringValue("event_id", EventId);
        writer.WriteStringValue("chat_id", ChatId);
        writer.WriteObjectValue<global::FeishuHelpdesk.Generated.Models.EventMessageContent>("content", Content);
        writer.WriteAdditionalData(AdditionalData);
    }
}

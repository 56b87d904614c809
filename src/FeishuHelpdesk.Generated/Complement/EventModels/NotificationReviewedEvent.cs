// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
#pragma warning disable CA1720 // The names are the service's.
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Generated.Models;

/// <summary>The review of a push has ended.</summary>
public partial class NotificationReviewedEvent : IAdditionalDataHolder, IParsable
{
    /// <summary>Makes one without a field.</summary>
    public NotificationReviewedEvent()
    {
        AdditionalData = new Dictionary<string, object>();
    }

    /// <summary>Fields that the description does not know, and values that their field cannot hold, by their names.</summary>
    public IDictionary<string, object> AdditionalData { get; set; }

    /// <summary>Id of the push, decimal digits.</summary>
    public string? NotificationId { get; set; }

    /// <summary>Id of the helpdesk, decimal digits.</summary>
    public string? HelpdeskId { get; set; }

    /// <summary>How the review of a push ended.</summary>
    public string? ApproveStatus { get; set; }

    /// <summary>Makes one for a parser.</summary>
    /// <param name="parseNode">What is parsed.</param>
    public static global::FeishuHelpdesk.Generated.Models.NotificationReviewedEvent CreateFromDiscriminatorValue(IParseNode parseNode)
    {
        ArgumentNullException.ThrowIfNull(parseNode);
        return new global::FeishuHelpdesk.Generated.Models.NotificationReviewedEvent();
    }

    /// <summary>How each field is read, by its name.</summary>
    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers()
    {
        return new Dictionary<string, Action<IParseNode>>
        {
            { "notification_id", n => { NotificationId = n.GetStringValue(); } },
            { "helpdesk_id", n => { HelpdeskId = n.GetStringValue(); } },
            { "approve_status", n => { ApproveStatus = n.GetStringValue(); } },
        };
    }

    /// <summary>Writes all fields.</summary>
    /// <param name="writer">Where to.</param>
    public virtual void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue("notification_id", NotificationId);
        writer.WriteStringValue("helpdesk_id", HelpdeskId);
        writer.WriteStringValue("approve_status", ApproveStatus);
        writer.WriteAdditionalData(AdditionalData);
    }
}

// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
#pragma warning disable CA1720 // The names are the service's.
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Generated.Models;

/// <summary>The ids of a user.</summary>
public partial class EventUserId : IAdditionalDataHolder, IParsable
{
    /// <summary>Makes one without a field.</summary>
    public EventUserId()
    {
        AdditionalData = new Dictionary<string, object>();
    }

    /// <summary>Fields that the description does not know, and values that their field cannot hold, by their names.</summary>
    public IDictionary<string, object> AdditionalData { get; set; }

    /// <summary>Id for all apps of one maker, on_ and more.</summary>
    public string? UnionId { get; set; }

    /// <summary>Id in the tenant. Needs the scope contact:user.employee_id:readonly.</summary>
    public string? UserId { get; set; }

    /// <summary>Id for this app, ou_ and more.</summary>
    public string? OpenId { get; set; }

    /// <summary>Makes one for a parser.</summary>
    /// <param name="parseNode">What is parsed.</param>
    public static global::FeishuHelpdesk.Generated.Models.EventUserId CreateFromDiscriminatorValue(IParseNode parseNode)
    {
        ArgumentNullException.ThrowIfNull(parseNode);
        return new global::FeishuHelpdesk.Generated.Models.EventUserId();
    }

    /// <summary>How each field is read, by its name.</summary>
    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers()
    {
        return new Dictionary<string, Action<IParseNode>>
        {
            { "union_id", n => { UnionId = n.GetStringValue(); } },
            { "user_id", n => { UserId = n.GetStringValue(); } },
            { "open_id", n => { OpenId = n.GetStringValue(); } },
        };
    }

    /// <summary>Writes all fields.</summary>
    /// <param name="writer">Where to.</param>
    public virtual void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue("union_id", UnionId);
        writer.WriteStringValue("user_id", UserId);
        writer.WriteStringValue("open_id", OpenId);
        writer.WriteAdditionalData(AdditionalData);
    }
}

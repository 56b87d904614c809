// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
#pragma warning disable CA1720 // The names are the service's.
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Generated.Models;

/// <summary>A user in an event.</summary>
public partial class EventUser : IAdditionalDataHolder, IParsable
{
    /// <summary>Makes one without a field.</summary>
    public EventUser()
    {
        AdditionalData = new Dictionary<string, object>();
    }

    /// <summary>Fields that the description does not know, and values that their field cannot hold, by their names.</summary>
    public IDictionary<string, object> AdditionalData { get; set; }

    /// <summary>The ids of a user.</summary>
    public global::FeishuHelpdesk.Generated.Models.EventUserId? Id { get; set; }

    /// <summary>Address of the user's picture. Known from the official SDKs.</summary>
    public string? AvatarUrl { get; set; }

    /// <summary>Name of the user; a dash in what was recorded.</summary>
    public string? Name { get; set; }

    /// <summary>E-mail address of the user. Known from the official SDKs.</summary>
    public string? Email { get; set; }

    /// <summary>Makes one for a parser.</summary>
    /// <param name="parseNode">What is parsed.</param>
    public static global::FeishuHelpdesk.Generated.Models.EventUser CreateFromDiscriminatorValue(IParseNode parseNode)
    {
        ArgumentNullException.ThrowIfNull(parseNode);
        return new global::FeishuHelpdesk.Generated.Models.EventUser();
    }

    /// <summary>How each field is read, by its name.</summary>
    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers()
    {
        return new Dictionary<string, Action<IParseNode>>
        {
            { "id", n => { Id = n.GetObjectValue<global::FeishuHelpdesk.Generated.Models.EventUserId>(global::FeishuHelpdesk.Generated.Models.EventUserId.CreateFromDiscriminatorValue); } },
            { "avatar_url", n => { AvatarUrl = n.GetStringValue(); } },
            { "name", n => { Name = n.GetStringValue(); } },
            { "email", n => { Email = n.GetStringValue(); } },
        };
    }

    /// <summary>Writes all fields.</summary>
    /// <param name="writer">Where to.</param>
    public virtual void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteObjectValue<global::FeishuHelpdesk.Generated.Models.EventUserId>("id", Id);
        writer.WriteStringValue("avatar_url", AvatarUrl);
        writer.WriteStringValue("name", Name);
        writer.WriteStringValue("email", Email);
        writer.WriteAdditionalData(AdditionalData);
    }
}

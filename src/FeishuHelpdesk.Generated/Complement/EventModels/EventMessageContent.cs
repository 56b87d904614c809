// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
#pragma warning disable CA1720 // The names are the service's.
using Microsoft.Kiota.Abstractions.Extensions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Generated.Models;

/// <summary>Content of a message.</summary>
public partial class EventMessageContent : IAdditionalDataHolder, IParsable
{
    /// <summary>Makes one without a field.</summary>
    public EventMessageContent()
    {
        AdditionalData = new Dictionary<string, object>();
    }

    /// <summary>Fields that the description does not know, and values that their field cannot hold, by their names.</summary>
    public IDictionary<string, object> AdditionalData { get; set; }

    /// <summary>The text.</summary>
    public string? Content { get; set; }

    /// <summary>
    /// Kind of a message: text, post (rich text), image, file, media or interactive (a card). Which of them an
    /// operation takes or gives stands there.
    /// </summary>
    public string? MsgType { get; set; }

    /// <summary>Keys of the images of a post.</summary>
    public List<string>? ImageKeys { get; set; }

    /// <summary>Key of an image.</summary>
    public string? ImageKey { get; set; }

    /// <summary>Makes one for a parser.</summary>
    /// <param name="parseNode">What is parsed.</param>
    public static global::FeishuHelpdesk.Generated.Models.EventMessageContent CreateFromDiscriminatorValue(IParseNode parseNode)
    {
        ArgumentNullException.ThrowIfNull(parseNode);
        return new global::FeishuHelpdesk.Generated.Models.EventMessageContent();
    }

    /// <summary>How each field is read, by its name.</summary>
    public virtual IDictionary<string, Action<IParseNode>> GetFieldDeserializers()
    {
        return new Dictionary<string, Action<IParseNode>>
        {
            { "content", n => { Content = n.GetStringValue(); } },
            { "msg_type", n => { MsgType = n.GetStringValue(); } },
            { "image_keys", n => { ImageKeys = n.GetCollectionOfPrimitiveValues<string>()?.AsList(); } },
            { "image_key", n => { ImageKey = n.GetStringValue(); } },
        };
    }

    /// <summary>Writes all fields.</summary>
    /// <param name="writer">Where to.</param>
    public virtual void Serialize(ISerializationWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue("content", Content);
        writer.WriteStringValue("msg_type", MsgType);
        writer.WriteCollectionOfPrimitiveValues<string>("image_keys", ImageKeys);
        writer.WriteStringValue("image_key", ImageKey);
        writer.WriteAdditionalData(AdditionalData);
    }
}

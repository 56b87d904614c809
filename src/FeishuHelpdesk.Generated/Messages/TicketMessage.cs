using System.Text.Json;

namespace FeishuHelpdesk.Generated.Models;

public partial class TicketMessage
{
    /// <summary>Reads what was said. It never fails; see <see cref="ReceivedContent"/>.</summary>
    public ReceivedContent ReadContent()
    {
        // A content that came as an object is no string, and is kept beside.
        var content = Content is null && AdditionalData.TryGetValue("content", out var kept) && kept is JsonElement json
            ? ReceivedContent.Read(json)
            : ReceivedContent.Read(Content);
        content.Type ??= MessageType is { } type ? new MessageType(type) : null;
        return content;
    }
}

using System.Text.Json.Serialization;
using FeishuHelpdesk.Models;

namespace FeishuHelpdesk.Generated.Models;

public partial class Comment
{
    /// <summary>View of <see cref="CreatedAt"/>, in UTC.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedDateTime => Time.FromMilliseconds(CreatedAt);
}

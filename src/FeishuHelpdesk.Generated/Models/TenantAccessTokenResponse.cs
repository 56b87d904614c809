using System.Text.Json.Serialization;

namespace FeishuHelpdesk.Generated.Models;

public partial class TenantAccessTokenResponse
{
    /// <summary>View of <see cref="Expire"/>.</summary>
    [JsonIgnore]
    public TimeSpan? ExpireTimeSpan => FeishuHelpdesk.Models.Time.FromSeconds(Expire);
}

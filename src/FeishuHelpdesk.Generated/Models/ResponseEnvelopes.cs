using FeishuHelpdesk.Models;

namespace FeishuHelpdesk.Generated.Models;

// The spec describes the envelope once for each answer; here the answers learn that it is the same one.

public partial class GetTicketResponse : IResponseEnvelope;

public partial class TenantAccessTokenResponse : IResponseEnvelope;

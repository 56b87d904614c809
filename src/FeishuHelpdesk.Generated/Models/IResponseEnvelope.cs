using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Models;

/// <summary>What every answer of the service has around its data.</summary>
internal interface IResponseEnvelope
{
    int? Code { get; }

    string? Msg { get; }

    ErrorDetails? Error { get; }
}

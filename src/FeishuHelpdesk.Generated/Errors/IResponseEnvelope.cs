namespace FeishuHelpdesk.Errors;

/// <summary>What every answer of the service has around its data.</summary>
internal interface IResponseEnvelope
{
    /// <summary>0 for success, on any HTTP status.</summary>
    int? Code { get; }
}

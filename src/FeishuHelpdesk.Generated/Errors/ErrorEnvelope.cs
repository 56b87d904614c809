using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Errors;

/// <summary>An error answer as it is read; the generated <see cref="ErrorResponse"/> is an exception and no thing to read into.</summary>
internal sealed class ErrorEnvelope
{
    public int? Code { get; set; }

    public string? Msg { get; set; }

    public ErrorDetails? Error { get; set; }
}

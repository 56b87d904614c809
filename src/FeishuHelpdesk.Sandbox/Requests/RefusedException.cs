namespace FeishuHelpdesk.Sandbox.Requests;

/// <summary>The request gets an error of the service instead of what it asked for.</summary>
internal sealed class RefusedException(int code, params FieldViolation[] violations) : Exception
{
    public int Code { get; } = code;

    public IReadOnlyList<FieldViolation> Violations { get; } = violations;
}

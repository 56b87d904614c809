namespace FeishuHelpdesk;

/// <summary>Names for those who listen to traces and metrics.</summary>
public static class FeishuHelpdeskTelemetry
{
    /// <summary>
    /// Name of the activity source and of the meter: <c>FeishuHelpdesk</c>. Pass it to OpenTelemetry's
    /// <c>AddSource</c> and <c>AddMeter</c>.
    /// </summary>
    public const string Name = "FeishuHelpdesk";
}

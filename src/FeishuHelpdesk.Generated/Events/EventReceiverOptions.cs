namespace FeishuHelpdesk.Events;

/// <summary>What it takes to tell the service's deliveries from others. The values stand in the developer console under Events and callbacks, Encryption strategy.</summary>
public sealed class EventReceiverOptions
{
    /// <summary>The app's Verification Token. A secret; every event has it.</summary>
    public string VerificationToken { get; set; } = "";

    /// <summary>
    /// The app's Encrypt Key, where one is set there. A secret; with it every delivery has to be encrypted, and every
    /// event signed. Without it the verification token alone, which travels in each body, shows who sent an event.
    /// </summary>
    public string? EncryptKey { get; set; }

    /// <summary>
    /// How long after it was signed a delivery is taken: 8 hours unless set; null for no limit. The service repeats an
    /// event for more than 7 hours, and it is not documented whether a repetition is signed anew.
    /// </summary>
    public TimeSpan? ReplayWindow { get; set; } = TimeSpan.FromHours(8);

    /// <summary>The most bytes that a body may have; 1 MiB unless set.</summary>
    public int MaxBodySize { get; set; } = 1024 * 1024;

    /// <summary>
    /// Called once for each field, each value that stands for a choice and each value of the wrong kind that an event has
    /// and the OpenAPI description does not know, as in <see cref="FeishuHelpdeskOptions.OnContractDrift"/>.
    /// </summary>
    public Action<ContractDrift>? OnContractDrift { get; set; }

    /// <summary>Whether there is an Encrypt Key; never a secret.</summary>
    public override string ToString() => EncryptKey is null ? "Verification token" : "Verification token and Encrypt Key";

    internal EventReceiverOptions Clone() => (EventReceiverOptions)MemberwiseClone();

    /// <summary>The first thing that is wrong, naming the setting and never its secret value; null when nothing is.</summary>
    internal static string? Problem(EventReceiverOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.VerificationToken))
            return $"{nameof(VerificationToken)} is missing. It stands in the developer console under Events and callbacks, Encryption strategy.";
        if (options.EncryptKey is not null && string.IsNullOrWhiteSpace(options.EncryptKey))
            return $"{nameof(EncryptKey)} is empty. It stands in the developer console under Events and callbacks, Encryption strategy; leave it null where none is set there.";
        if (options.ReplayWindow is { } window && (window <= TimeSpan.Zero || window > TimeSpan.FromDays(365)))
            return $"{nameof(ReplayWindow)} is {window}; it must be between zero and a year, or null.";
        if (options.MaxBodySize < 1)
            return $"{nameof(MaxBodySize)} is {options.MaxBodySize}; it must be 1 or more.";
        return null;
    }
}

using FeishuHelpdesk.Events;

namespace FeishuHelpdesk.AspNetCore;

/// <summary>How events are received and handled.</summary>
public sealed class FeishuHelpdeskEventsOptions
{
    /// <summary>The app's Verification Token; needed for webhooks. A secret.</summary>
    public string VerificationToken { get; set; } = "";

    /// <summary>The app's Encrypt Key, where one is set; see <see cref="EventReceiverOptions.EncryptKey"/>. A secret.</summary>
    public string? EncryptKey { get; set; }

    /// <summary>How long after it was signed a delivery is taken; 8 hours unless set, null for no limit. See <see cref="EventReceiverOptions.ReplayWindow"/>.</summary>
    public TimeSpan? ReplayWindow { get; set; } = TimeSpan.FromHours(8);

    /// <summary>The most bytes that the body of a webhook may have; 1 MiB unless set.</summary>
    public int MaxBodySize { get; set; } = 1024 * 1024;

    /// <summary>
    /// Ids of the helpdesks whose events are handled; all unless set. Where an event does not say its helpdesk, its ticket
    /// is read: one that this client's helpdesk does not have is none of these.
    /// </summary>
    public ISet<string> HelpdeskIds { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>
    /// Whether an event is answered before it is handled; false unless set. It then waits in a queue. What fails there, or
    /// is lost with the process, the service does not send again.
    /// </summary>
    public bool Background { get; set; }

    /// <summary>How many events may wait where <see cref="Background"/> is set; 1000 unless set. Others are refused, and come again.</summary>
    public int QueueCapacity { get; set; } = 1000;

    /// <summary>How many events of the queue are handled at once; 4 unless set.</summary>
    public int Concurrency { get; set; } = 4;

    /// <summary>How long handlers may take with one event before they are cancelled and the event counts as failed; one minute unless set.</summary>
    public TimeSpan HandlerTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long it is remembered that an event has been handled; one day unless set. The service repeats one for more than 7 hours.</summary>
    public TimeSpan Memory { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Called for what events of webhooks have and the description does not know; see <see cref="FeishuHelpdeskOptions.OnContractDrift"/>, which counts for the long connection.</summary>
    public Action<ContractDrift>? OnContractDrift { get; set; }

    /// <summary>Never a secret.</summary>
    public override string ToString() => Background ? $"In a queue of {QueueCapacity}" : "Before the answer";

    internal EventReceiverOptions Receiver() => new()
    {
        VerificationToken = VerificationToken,
        EncryptKey = EncryptKey,
        ReplayWindow = ReplayWindow,
        MaxBodySize = MaxBodySize,
        OnContractDrift = OnContractDrift,
    };

    /// <summary>The first thing that is wrong; null when nothing is.</summary>
    internal static string? Problem(FeishuHelpdeskEventsOptions options)
    {
        if (options.QueueCapacity < 1)
            return $"{nameof(QueueCapacity)} is {options.QueueCapacity}; it must be 1 or more.";
        if (options.Concurrency is < 1 or > 1000)
            return $"{nameof(Concurrency)} is {options.Concurrency}; it must be between 1 and 1000.";
        if (options.HandlerTimeout < TimeSpan.FromMilliseconds(10) || options.HandlerTimeout > TimeSpan.FromHours(1))
            return $"{nameof(HandlerTimeout)} is {options.HandlerTimeout}; it must be between 10 milliseconds and one hour.";
        if (options.Memory < TimeSpan.FromMinutes(1) || options.Memory > TimeSpan.FromDays(30))
            return $"{nameof(Memory)} is {options.Memory}; it must be between one minute and 30 days.";
        return null;
    }
}

namespace FeishuHelpdesk.Events;

/// <summary>Why a delivery was refused.</summary>
public enum EventRefusal
{
    /// <summary>The body is larger than is taken.</summary>
    TooLarge,

    /// <summary>It is no delivery: not JSON, not text, or without what every event has.</summary>
    Malformed,

    /// <summary>It is encrypted, and there is no Encrypt Key; or the other way round.</summary>
    Encryption,

    /// <summary>It has no signature, or not the right one; or it cannot be decrypted.</summary>
    Signature,

    /// <summary>It was signed too long ago, or for a time to come.</summary>
    Time,

    /// <summary>It does not have the app's verification token.</summary>
    Token,

    /// <summary>It stands in an envelope of a version that is not known.</summary>
    Schema,
}

/// <summary>What came of a delivery: one of an event, a challenge and a refusal.</summary>
public sealed class EventOutcome
{
    private EventOutcome()
    {
    }

    /// <summary>The event; to be answered with <see cref="StatusCode"/> when it has been handled, with 500 to get it again.</summary>
    public ReceivedEvent? Event { get; private init; }

    /// <summary>The check of the address: <see cref="Answer"/> has to go back within a second.</summary>
    public string? Challenge { get; private init; }

    /// <summary>Why it was refused. It says nothing that the sender should know.</summary>
    public EventRefusal? Refusal { get; private init; }

    /// <summary>The HTTP status to answer with.</summary>
    public int StatusCode => Refusal switch
    {
        null => 200,
        EventRefusal.TooLarge => 413,
        EventRefusal.Malformed or EventRefusal.Encryption or EventRefusal.Schema => 400,
        _ => 401,
    };

    /// <summary>The JSON to answer with. It is the same for every refusal.</summary>
    public string Answer { get; private init; } = "{}";

    internal static EventOutcome Of(ReceivedEvent received) => new() { Event = received };

    internal static EventOutcome Of(EventRefusal refusal) => new() { Refusal = refusal };

    internal static EventOutcome OfChallenge(string challenge) =>
        new() { Challenge = challenge, Answer = $$"""{"challenge":"{{System.Text.Json.JsonEncodedText.Encode(challenge)}}"}""" };

    /// <summary>What it is; never a secret.</summary>
    public override string ToString() => Event?.ToString() ?? (Challenge is null ? $"Refused: {Refusal}" : "Challenge");
}

using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeishuHelpdesk.Events;

/// <summary>
/// Takes deliveries of events from raw bytes and headers: verifies, decrypts and reads them. For functions and hosts of
/// any kind; it answers nobody and handles nothing. It can be used from several threads at once.
/// </summary>
/// <remarks>
/// An event is taken with an Encrypt Key when its signature over the very bytes that came is right and not too old, and
/// always when it has the app's verification token. Whether it came before is for the caller to remember, by
/// <see cref="ReceivedEvent.EventId"/>: the service delivers at least once.
/// </remarks>
public sealed class EventReceiver
{
    private const string TimestampHeader = "X-Lark-Request-Timestamp";
    private const string NonceHeader = "X-Lark-Request-Nonce";
    private const string SignatureHeader = "X-Lark-Signature";
    private const string CheckOfAddress = "url_verification";

    // Clocks that differ.
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    private readonly EventReceiverOptions _options;
    private readonly byte[]? _key;
    private readonly TimeProvider _timeProvider;
    private readonly EventParser _parser;

    /// <summary>Makes one.</summary>
    /// <param name="options">The secrets that the app and the service share. Later changes to them do not count.</param>
    /// <param name="timeProvider">The clock; the system's unless given.</param>
    /// <param name="logger">Told when <see cref="EventReceiverOptions.OnContractDrift"/> throws.</param>
    /// <exception cref="ArgumentException">A setting is wrong; the message names it and never its value.</exception>
    public EventReceiver(EventReceiverOptions options, TimeProvider? timeProvider = null, ILogger<EventReceiver>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (EventReceiverOptions.Problem(options) is { } problem)
            throw new ArgumentException(problem, nameof(options));
        _options = options.Clone();
        _key = _options.EncryptKey is { } key ? EventCrypto.Key(key) : null;
        _timeProvider = timeProvider ?? TimeProvider.System;
        _parser = new EventParser(_options.OnContractDrift, logger ?? (ILogger)NullLogger.Instance);
    }

    /// <summary>The most bytes that a body may have.</summary>
    public int MaxBodySize => _options.MaxBodySize;

    /// <summary>What comes of a delivery.</summary>
    /// <param name="body">The body, byte for byte as it came. It is kept by an event, and must not be changed afterwards.</param>
    /// <param name="header">Gives the value of a header of the request, whatever the case of its name; null where it has none.</param>
    /// <returns>An event, a challenge or a refusal. It throws for no delivery, whatever it has.</returns>
    public EventOutcome Receive(ReadOnlyMemory<byte> body, Func<string, string?> header)
    {
        ArgumentNullException.ThrowIfNull(header);
        if (body.Length > _options.MaxBodySize)
            return EventOutcome.Of(EventRefusal.TooLarge);
        var signature = header(SignatureHeader);
        var isSigned = false;
        if (_key is not null && signature is { Length: > 0 })
        {
            var timestamp = header(TimestampHeader) ?? "";
            if (!EventCrypto.IsSigned(signature, timestamp, header(NonceHeader) ?? "", _options.EncryptKey!, body.Span))
                return EventOutcome.Of(EventRefusal.Signature);
            if (!IsOfNow(timestamp))
                return EventOutcome.Of(EventRefusal.Time);
            isSigned = true;
        }

        try
        {
            var envelope = Envelope.Read(body);
            if (envelope.Encrypted is null != _key is null)
                return EventOutcome.Of(EventRefusal.Encryption);
            return _key is null ? Open(envelope) : Decrypt(envelope.Encrypted!, isSigned);
        }
        catch (JsonException)
        {
            return EventOutcome.Of(EventRefusal.Malformed);
        }
    }

    // The check of an address alone comes unsigned. Whatever else is wrong with what is unsigned is told by one word:
    // nobody learns from it what bytes of his mean when they are decrypted.
    private EventOutcome Decrypt(string encrypted, bool isSigned)
    {
        try
        {
            var envelope = EventCrypto.Decrypt(Convert.FromBase64String(encrypted), _key!) is { } json ? Envelope.Read(json) : default;
            return isSigned || (envelope.Type == CheckOfAddress && !envelope.IsEvent) ? Open(envelope) : EventOutcome.Of(EventRefusal.Signature);
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return EventOutcome.Of(isSigned ? EventRefusal.Malformed : EventRefusal.Signature);
        }
    }

    private EventOutcome Open(in Envelope envelope)
    {
        var isCheck = envelope.Type == CheckOfAddress && !envelope.IsEvent;
        if (!isCheck && !envelope.IsEvent)
            return EventOutcome.Of(envelope.IsKnown ? EventRefusal.Malformed : EventRefusal.Schema);
        if (!EventCrypto.AreEqual(envelope.Token ?? "", _options.VerificationToken))
            return EventOutcome.Of(EventRefusal.Token);
        if (isCheck)
            return envelope.Challenge is { Length: > 0 } challenge ? EventOutcome.OfChallenge(challenge) : EventOutcome.Of(EventRefusal.Malformed);
        return envelope.IsKnown ? EventOutcome.Of(_parser.Parse(envelope)) : EventOutcome.Of(EventRefusal.Schema);
    }

    private bool IsOfNow(string timestamp)
    {
        if (_options.ReplayWindow is not { } window)
            return true;
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > 253402300799)
            return false;
        var age = _timeProvider.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds);
        return age <= window && age >= -Ahead;
    }
}

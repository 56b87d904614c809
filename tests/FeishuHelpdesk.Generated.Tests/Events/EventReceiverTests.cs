using System.Security.Cryptography;
using System.Text;
using FeishuHelpdesk.Events;
using FeishuHelpdesk.Generated.Models;
using Xunit;
using static FeishuHelpdesk.Tests.Events.Deliveries;

namespace FeishuHelpdesk.Tests.Events;

/// <summary>Deliveries are taken when they are the service's, and refused when they are anybody else's.</summary>
public class EventReceiverTests
{
    private const string FirstBody = """{"encrypt":"AAECAwQFBgcICQoLDA0OD01GTLGE0miUGwbvpUbz2mEVDqscmAGJiA27nbXtM5vUjVvmY4kYbl0OPqMAFSJjhCnbwoATLIUexi3vO6EhKGPFUxDA3Hl/+fr8DZYw8uvo1SvZkSVjv5Ry0lI/m/U7JoH5iRICXaH5qweVGqRyrk8WFtNZX0Hk9mNYzTC7CY9wsjBASLPX+Fi50e6LUXMGg8tje1pUULuMU36BOEKmTy+0NZSuE1sgI/4IkwIBjLKsPGTqtTsB0zpGlusJ01nIn+7dcssQr82rbse/Amzhs/nERLBVWxM+F6PyWLkCI8zKDCJEb9GEWaFYoOxwgbU20FBV8qys0NetzOoyhCfNoZIK1PyLcX11fHU59Pj+AGfekdGkAOU3C6hRjI90VfHG/+TxOAwIDzEeO7h7tathsUig6pMvJq/NwD9fSXaale93PuffuFk8mc8HFCPzWa76ziQ9c/2749E7AGlJSqdzucQ="}""";
    private const string FirstSignature = "78c27dc08da1e54b3558994a6b3fd970b6712e8e0ccd345ed31cb817d0219455";
    private const string SecondBody = """{"encrypt":"8ODQwLCgkIBwYFBAMCAQAPDXKg5OqasyImx1PqJDBFppSFMhkATzupEo71ovs6N9KvCzp5dg7ePftm+F9sSxtGowx5ljmtKvmU8mhH4ffOfFLZR5355gDNZ5A1nrTYF3hru55wD6O6t21s0DLIrLnRrrDTnpJZpIrbAJaBlATXDkJwT/gYtTcyXfddP3zqo6iAUTpC2JfxqlzLQe/208m3nmgcEk9wjP5nQWnTcF+62NBm2BbjnYH4O7VSo2swaBjoIUSWJe1Zelsk/LkF2TuA8JnOMtYCzoXkvt+TffRtjbPjjOp/s49rQwwS7Lv1xY1NxPUmlgADpeqY9/6Aiu7QUElYbQsR05IL8cyL+I2rBB8vKr5EUBYucrv0BTrdf7"}""";
    private const string CheckBody = """{"encrypt":"AAECAwQFBgcICQoLDA0ODwItWZU01af3eE8IBCHHhrTDb8/TkfpcnZRTdf4PYqSJAs/F6rfl+gX9n4No5l2wwJBqsvuey/HCEq2ceF30yuo="}""";

    [Fact]
    public void A_signed_and_encrypted_event_comes_out_typed()
    {
        var outcome = Receiver().Receive(Bytes(FirstBody), Headers(FirstSignature));

        var received = outcome.Event!;
        Assert.Equal(200, outcome.StatusCode);
        Assert.Equal(("f7984f25108f8137722bb63cee927e66", "helpdesk.ticket_message.created_v1", "cli_0123456789abcdef", "tk-0001"), (received.EventId, received.EventType, received.AppId, received.TenantKey));
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1700000000123), received.CreatedAt);
        var message = Assert.IsType<TicketMessageCreatedEvent>(received.Event);
        Assert.Equal(("打印机坏了 🖨", SenderType.Guest, "2"), (message.Text, message.TypedSenderType, received.Event.TicketId));
        Assert.Null(received.Event.HelpdeskId);
        Assert.Equal("1", received.Json.GetProperty("ticket_message_id").GetString());
    }

    [Fact]
    public void A_whole_block_of_padding_is_taken_off()
    {
        var receiver = Receiver("k2", now: DateTimeOffset.FromUnixTimeSeconds(1712345678));

        var received = receiver.Receive(Bytes(SecondBody), Headers("4b135fb8de6e88e2322191cffef6e5ffdb177e08362bcc06d47ab7d90c480e81", "1712345678", "0123456789abcdef")).Event!;

        var updated = Assert.IsType<TicketUpdatedEvent>(received.Event);
        Assert.Equal((TicketStatus.ClosedByBot, 1), (updated.Object!.TypedStatus, updated.OldObject!.Status));
        Assert.Equal("xxxxx", updated.AdditionalData["pad"].ToString());
    }

    [Theory]
    [InlineData("""{"encrypt":"abc"}""", "1700000000", "nonce", "ek", "fbcfae29bb04f7c35a76638eb1341abc13d3a7c7784a779ba21c3584b9d37f2a", true)]
    [InlineData(CheckBody, "1700000000", "nonce", "ek", "c53188e6029ca46cfd3e73d754b2aeb3ad5ec91fc552fc664562d753cbeac81c", true)]
    [InlineData("""{"schema": "2.0", "event": {"text": "caf\u00e9", "n": 1.0}}""", "1700000000", "8f3b2c1d", Key, "7cb66f8b61a6b349124080e12a4f4ff3a667c6af7b768d29433456033cfb5261", true)]
    [InlineData("""{"schema": "2.0", "event": {"text": "caf\u00e9", "n": 1.0}}""", "1700000000", "8f3b2c1d", Key, "b98c50bd86d6f5f6dda56237f5d1b08fa35833edf25f319816e5f63852caab86", false)]
    public void The_signature_is_over_the_bytes_that_came(string body, string timestamp, string nonce, string key, string signature, bool isRight) =>
        Assert.Equal(isRight, EventCrypto.IsSigned(signature, timestamp, nonce, key, Bytes(body)));

    [Fact]
    public void The_documented_cipher_is_read() =>
        Assert.Equal("hello world", Encoding.UTF8.GetString(EventCrypto.Decrypt(Convert.FromBase64String("P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk="), EventCrypto.Key("test key"))!));

    [Fact]
    public void A_challenge_is_answered_without_a_signature_and_with_one()
    {
        var receiver = Receiver("ek", "t1");
        foreach (var headers in (Func<string, string?>[])[None, Signed(Bytes(CheckBody), "ek")])
        {
            var outcome = receiver.Receive(Bytes(CheckBody), headers);
            Assert.Equal(("c1", 200, """{"challenge":"c1"}"""), (outcome.Challenge, outcome.StatusCode, outcome.Answer));
        }

        Assert.Equal(EventRefusal.Signature, receiver.Receive(Bytes(CheckBody), Headers(FirstSignature)).Refusal);
    }

    [Fact]
    public void A_challenge_goes_back_as_JSON_whatever_it_says()
    {
        var outcome = Receiver(key: null).Receive(Bytes("""{"challenge":"a\"b\\c</script>\n","token":"vt-0001","type":"url_verification"}"""), None);

        Assert.Equal("a\"b\\c</script>\n", System.Text.Json.JsonDocument.Parse(outcome.Answer).RootElement.GetProperty("challenge").GetString());
    }

    [Theory]
    [InlineData("ticket-created.derived", typeof(TicketCreatedEvent), "6626871355780366330", "6626871355780366331")]
    [InlineData("ticket-updated.reported", typeof(TicketUpdatedEvent), "6626871355780366330", "6626871355780366331")]
    [InlineData("ticket-message-created.reported", typeof(TicketMessageCreatedEvent), null, "6626871355780366331")]
    [InlineData("ticket-message-created.derived", typeof(TicketMessageCreatedEvent), null, "6626871355780366331")]
    [InlineData("notification-reviewed.derived", typeof(NotificationReviewedEvent), "6626871355780366330", null)]
    [InlineData("old.derived", typeof(UnknownEvent), null, null)]
    public void Every_example_is_read_whole(string example, Type type, string? helpdesk, string? ticket)
    {
        var drift = new List<ContractDrift>();
        foreach (var receiver in (EventReceiver[])[Receiver(null, "your-verification-token", more: options => options.OnContractDrift = drift.Add), Receiver(Key, "your-verification-token", more: options => options.OnContractDrift = drift.Add)])
        {
            var plain = Bytes(Example(example));
            var body = receiver.Receive(plain, None).Event is null ? Encrypted(Example(example)) : plain;

            var received = receiver.Receive(body, Signed(body)).Event!;

            Assert.Equal(type, received.Event.GetType());
            Assert.Equal((helpdesk, ticket), (received.Event.HelpdeskId, received.Event.TicketId));
            Assert.NotNull(received.CreatedAt);
        }

        Assert.Empty(drift);
    }

    [Fact]
    public void The_check_of_the_address_in_the_examples_is_answered()
    {
        Assert.Equal("ajls384kdjx98XX", Receiver(null, "your-verification-token").Receive(Bytes(Example("url-check.derived")), None).Challenge);
        Assert.Equal("c1", Receiver("ek", "t1").Receive(Bytes(Example("encrypted.derived")), None).Challenge);
    }

    [Fact]
    public void An_event_that_nobody_knows_comes_with_its_JSON()
    {
        var received = Receiver(null).Receive(Bytes(Event(type: "helpdesk.moon.rose_v9", @event: """{"at":[1,2]}""")), None).Event!;

        var unknown = Assert.IsType<UnknownEvent>(received.Event);
        Assert.Equal(("helpdesk.moon.rose_v9", """{"at":[1,2]}"""), (unknown.Type, unknown.Json.GetRawText()));
    }

    [Fact]
    public void An_old_event_has_its_id_and_its_type_in_other_places()
    {
        var received = Receiver(null, "your-verification-token").Receive(Bytes(Example("old.derived")), None).Event!;

        Assert.Equal(("bc447199585340d1f3728d26b1c0297a", "app_ticket", "cli_a1b2c3d4e5f6a7b8"), (received.EventId, received.EventType, received.AppId));
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1502199207717), received.CreatedAt);
    }

    [Theory]
    [InlineData("1700000000123", 1700000000123)]
    [InlineData("1700000000123456", 1700000000123)]
    [InlineData("1700000000", 1700000000000)]
    [InlineData("17000000001", 17000000001000)]
    [InlineData("170000000012", 170000000012)]
    [InlineData("99999999999999", 99999999999999)]
    [InlineData("99999999999999000", 99999999999999)]
    [InlineData("999999999999990000", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("-5", null)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    public void The_time_of_an_event_is_read_by_its_length(string text, long? milliseconds) => Assert.Equal(
        milliseconds is { } value ? DateTimeOffset.FromUnixTimeMilliseconds(value) : null,
        Receiver(null).Receive(Bytes(Event().Replace("1700000000123", text, StringComparison.Ordinal)), None).Event!.CreatedAt);

    [Fact]
    public void A_signature_that_is_missing_or_differs_in_anything_is_refused()
    {
        var body = Bytes(FirstBody);
        var changed = (byte[])body.Clone();
        changed[40] ^= 1;
        var refused = new[]
        {
            Receiver().Receive(body, None),
            Receiver().Receive(body, Headers(null)),
            Receiver().Receive(body, Headers("")),
            Receiver().Receive(body, Headers(FirstSignature.ToUpperInvariant())),
            Receiver().Receive(body, Headers(FirstSignature[..^1] + "6")),
            Receiver().Receive(body, Headers(FirstSignature[..^1])),
            Receiver().Receive(body, Headers(FirstSignature, "1700000001")),
            Receiver().Receive(body, Headers(FirstSignature, nonce: "8f3b2c1e")),
            Receiver().Receive(body, Headers(FirstSignature, timestamp: null)),
            Receiver().Receive(changed, Headers(FirstSignature)),
            Receiver("k2").Receive(body, Headers(FirstSignature)),
        };
        Assert.All(refused, outcome => Assert.Equal((EventRefusal.Signature, 401, "{}"), (outcome.Refusal, outcome.StatusCode, outcome.Answer)));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(8 * 3600, true)]
    [InlineData(8 * 3600 + 1, false)]
    [InlineData(-300, true)]
    [InlineData(-301, false)]
    public void A_delivery_that_was_signed_too_long_ago_or_in_time_to_come_is_refused(int age, bool isTaken)
    {
        var outcome = Receiver(now: Now.AddSeconds(age)).Receive(Bytes(FirstBody), Headers(FirstSignature));

        Assert.Equal(isTaken ? null : EventRefusal.Time, outcome.Refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("99999999999999")]
    [InlineData(" 1700000000")]
    public void A_time_that_is_none_is_refused_though_it_is_signed(string timestamp)
    {
        var body = Encrypted(Event());
        Assert.Equal(EventRefusal.Time, Receiver().Receive(body, Signed(body, timestamp: timestamp)).Refusal);
        Assert.NotNull(Receiver(more: options => options.ReplayWindow = null).Receive(body, Signed(body, timestamp: timestamp)).Event);
    }

    [Fact]
    public void The_verification_token_is_looked_at_on_every_event()
    {
        foreach (var token in (string[])["", "vt-0002", "VT-0001", "vt-00011"])
        {
            var body = Encrypted(Event(token: token));
            Assert.Equal(EventRefusal.Token, Receiver().Receive(body, Signed(body)).Refusal);
            Assert.Equal(EventRefusal.Token, Receiver(null).Receive(Bytes(Event(token: token)), None).Refusal);
            Assert.Equal(EventRefusal.Token, Receiver(null).Receive(Bytes($$"""{"challenge":"c","token":"{{token}}","type":"url_verification"}"""), None).Refusal);
        }

        // The token beside the header is nobody's.
        Assert.Equal(EventRefusal.Token, Receiver(null).Receive(Bytes("""{"token":"vt-0001",""" + Event(token: "no")[1..]), None).Refusal);
        Assert.Equal(EventRefusal.Token, Receiver(null).Receive(Bytes(Event(token: "no")[..^1] + ""","token":"no"}"""), None).Refusal);
        Assert.Equal(EventRefusal.Token, Receiver(null).Receive(Bytes("""{"schema":"2.0","header":{"event_id":"1","event_type":"a"},"event":{},"token":"vt-0001"}"""), None).Refusal);
    }

    [Fact]
    public void What_is_not_encrypted_though_it_should_be_is_refused_and_the_other_way_round()
    {
        Assert.Equal(EventRefusal.Encryption, Receiver().Receive(Bytes(Event()), None).Refusal);
        Assert.Equal(EventRefusal.Encryption, Receiver().Receive(Bytes(Event()), Signed(Bytes(Event()))).Refusal);
        Assert.Equal(EventRefusal.Encryption, Receiver(null).Receive(Bytes(FirstBody), Headers(FirstSignature)).Refusal);
    }

    [Fact]
    public void An_event_that_says_it_is_a_challenge_needs_its_signature()
    {
        var body = Encrypted("""{"type":"url_verification","challenge":"c",""" + Event()[1..]);
        Assert.Equal(EventRefusal.Signature, Receiver().Receive(body, None).Refusal);
        Assert.NotNull(Receiver().Receive(body, Signed(body)).Event);
    }

    [Fact]
    public void What_cannot_be_decrypted_is_refused_in_the_same_words_whatever_is_wrong()
    {
        var cipher = Convert.FromBase64String(Encrypt(Encoding.UTF8.GetBytes(Event())));
        string[] broken =
        [
            "", "AAAA", "not base64!", Convert.ToBase64String(new byte[16]), Convert.ToBase64String(new byte[32]),
            Convert.ToBase64String(cipher[..^1]), Convert.ToBase64String(cipher[..^16]), Convert.ToBase64String([.. cipher, .. new byte[16]]),
            Encrypt(Encoding.UTF8.GetBytes(Event()), "other key"),
            Encrypt(Encoding.UTF8.GetBytes("hello world")),
            Encrypt([0xff, 0xfe, .. Encoding.UTF8.GetBytes(Event())]),
            Encrypt(Encoding.Unicode.GetBytes(Event())),
            Encrypt([.. Encoding.UTF8.GetBytes(Event().PadRight(512)[..511]), 17], padding: PaddingMode.None),
        ];
        Assert.All(broken.Select(text => Receiver().Receive(Body(text), None)), outcome => Assert.Equal((EventRefusal.Signature, 401, "{}"), (outcome.Refusal, outcome.StatusCode, outcome.Answer)));
        Assert.All(broken.Select(text => Receiver().Receive(Body(text), Signed(Body(text)))), outcome => Assert.Contains(outcome.Refusal, new EventRefusal?[] { EventRefusal.Malformed, EventRefusal.Schema }));
    }

    [Theory]
    [InlineData("", EventRefusal.Malformed)]
    [InlineData("null", EventRefusal.Malformed)]
    [InlineData("[]", EventRefusal.Malformed)]
    [InlineData("{", EventRefusal.Malformed)]
    [InlineData("{}", EventRefusal.Malformed)]
    [InlineData("{} {}", EventRefusal.Malformed)]
    [InlineData("encrypt=abc", EventRefusal.Malformed)]
    [InlineData("""{"header":"x","event":{}}""", EventRefusal.Malformed)]
    [InlineData("""{"schema":"2.0","header":{"event_type":"a","token":"vt-0001"},"event":{}}""", EventRefusal.Malformed)]
    [InlineData("""{"schema":"2.0","header":{"event_id":"","event_type":"a","token":"vt-0001"},"event":{}}""", EventRefusal.Malformed)]
    [InlineData("""{"schema":"2.0","header":{"event_id":7,"event_type":"a","token":"vt-0001"},"event":{}}""", EventRefusal.Malformed)]
    [InlineData("""{"schema":"2.0","header":{"event_id":"1","event_type":"a","token":"vt-0001"}}""", EventRefusal.Malformed)]
    [InlineData("""{"schema":"2.0","header":{"event_id":"1","event_type":"a","token":"vt-0001"},"event":[]}""", EventRefusal.Malformed)]
    [InlineData("""{"schema":"2.0","header":{"event_id":"\ud800","event_type":"a","token":"vt-0001"},"event":{}}""", EventRefusal.Malformed)]
    [InlineData("""{"schema":"3.0","header":{"event_id":"1","event_type":"a","token":"vt-0001"},"event":{}}""", EventRefusal.Schema)]
    [InlineData("""{"header":{"event_id":"1","event_type":"a","token":"vt-0001"},"event":{}}""", EventRefusal.Schema)]
    [InlineData("""{"schema":"2.0","uuid":"1","type":"event_callback","token":"vt-0001","event":{"type":"a"}}""", EventRefusal.Schema)]
    [InlineData("""{"uuid":"1","type":"event_callback","token":"vt-0001","event":{}}""", EventRefusal.Malformed)]
    [InlineData("""{"uuid":"1","type":"other","token":"vt-0001","event":{"type":"a"}}""", EventRefusal.Malformed)]
    [InlineData("""{"challenge":"","token":"vt-0001","type":"url_verification"}""", EventRefusal.Malformed)]
    [InlineData("""{"token":"vt-0001","type":"url_verification"}""", EventRefusal.Malformed)]
    public void What_is_no_delivery_is_refused(string body, EventRefusal refusal)
    {
        Assert.Equal((refusal, 400), (Receiver(null).Receive(Bytes(body), None).Refusal, Receiver(null).Receive(Bytes(body), None).StatusCode));
        var encrypted = Encrypted(body);
        Assert.Equal(refusal, Receiver().Receive(encrypted, Signed(encrypted)).Refusal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.Latin1])
            Assert.Equal(EventRefusal.Malformed, Receiver(null).Receive(encoding.GetBytes(Event(@event: """{"text":"é"}""")), None).Refusal);
    }

    [Fact]
    public void A_body_beyond_the_limit_is_refused_before_it_is_read()
    {
        var receiver = Receiver(null, more: options => options.MaxBodySize = 300);
        Assert.NotNull(receiver.Receive(Bytes(Event().PadRight(300)), None).Event);
        var outcome = receiver.Receive(Bytes(Event().PadRight(301)), None);
        Assert.Equal((EventRefusal.TooLarge, 413), (outcome.Refusal, outcome.StatusCode));
        Assert.Equal(EventRefusal.TooLarge, Receiver().Receive(new byte[1024 * 1024 + 1], None).Refusal);
    }

    [Fact]
    public void Depths_without_end_are_refused() =>
        Assert.Equal(EventRefusal.Malformed, Receiver(null).Receive(Bytes(Event(@event: "{\"a\":" + new string('[', 500_000) + new string(']', 500_000) + "}")), None).Refusal);

    [Fact]
    public void A_value_that_its_field_cannot_hold_costs_no_event_and_is_told()
    {
        var drift = new List<ContractDrift>();
        var receiver = Receiver(null, more: options => options.OnContractDrift = drift.Add);

        var created = (TicketCreatedEvent)receiver.Receive(Bytes(Event(@event: """{"ticket_id":"7","status":"open","moon":1}""")), None).Event!.Event;

        Assert.Equal(("7", null), (created.TicketId, created.Status));
        Assert.Equal("open", created.AdditionalData["status"].ToString());
        Assert.Equal([("$.status", ContractDriftKind.UnreadableValue), ("$.moon", ContractDriftKind.UnknownField)], drift.Select(one => (one.JsonPath, one.Kind)));
    }

    [Theory]
    [InlineData("", null, nameof(EventReceiverOptions.VerificationToken))]
    [InlineData(" ", null, nameof(EventReceiverOptions.VerificationToken))]
    [InlineData("secret-token", "", nameof(EventReceiverOptions.EncryptKey))]
    public void Settings_that_are_wrong_are_told_without_a_secret(string token, string? key, string setting)
    {
        var exception = Assert.Throws<ArgumentException>(() => new EventReceiver(new() { VerificationToken = token, EncryptKey = key }));
        Assert.Contains(setting, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_that_are_none_are_told()
    {
        Assert.Throws<ArgumentException>(() => Receiver(more: options => options.ReplayWindow = TimeSpan.Zero));
        Assert.Throws<ArgumentException>(() => Receiver(more: options => options.MaxBodySize = 0));
    }

    [Fact]
    public void No_secret_is_in_a_text_of_ours()
    {
        var options = new EventReceiverOptions { VerificationToken = "secret-token", EncryptKey = "secret-key" };
        Assert.Equal("Verification token and Encrypt Key", options.ToString());
        Assert.Equal("Verification token", new EventReceiverOptions { VerificationToken = "secret-token" }.ToString());
        Assert.Equal("Refused: Token", Receiver(null, "secret-token").Receive(Bytes(Event()), None).ToString());
    }

    [Fact]
    public void Bytes_changed_at_random_throw_nothing()
    {
        var random = new Random(7);
        var good = Bytes(Event());
        for (var i = 0; i < 20_000; i++)
        {
            var body = (byte[])good.Clone();
            for (var change = random.Next(1, 4); change > 0; change--)
                body[random.Next(body.Length)] = (byte)random.Next(256);
            var outcome = Receiver(null).Receive(body, None);
            Assert.True(outcome.Event is not null || outcome.Refusal is not null || outcome.Challenge is not null);
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FeishuHelpdesk.Events;
using FeishuHelpdesk.Tests.Build;
using Microsoft.Extensions.Time.Testing;

namespace FeishuHelpdesk.Tests.Events;

/// <summary>Deliveries as the service makes them, made by code that shares nothing with the receiver.</summary>
internal static class Deliveries
{
    public const string Token = "vt-0001";
    public const string Key = "test-encrypt-key-1";

    public static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1700000000);

    /// <summary>A receiver at the time of the vectors.</summary>
    public static EventReceiver Receiver(string? key = Key, string token = Token, DateTimeOffset? now = null, Action<EventReceiverOptions>? more = null)
    {
        var options = new EventReceiverOptions { VerificationToken = token, EncryptKey = key };
        more?.Invoke(options);
        return new(options, new FakeTimeProvider(now ?? Now));
    }

    /// <summary>The text of an example.</summary>
    public static string Example(string name) => File.ReadAllText(RepositoryFiles.PathOf($"spec/examples/event.{name}.json"));

    public static string Encrypt(byte[] plain, string key = Key, byte[]? iv = null, PaddingMode padding = PaddingMode.PKCS7)
    {
        iv ??= RandomNumberGenerator.GetBytes(16);
        using var aes = Aes.Create();
        (aes.Key, aes.IV, aes.Mode, aes.Padding) = (SHA256.HashData(Encoding.UTF8.GetBytes(key)), iv, CipherMode.CBC, padding);
        return Convert.ToBase64String([.. iv, .. aes.CreateEncryptor().TransformFinalBlock(plain, 0, plain.Length)]);
    }

    public static byte[] Encrypted(string plain, string key = Key) => Body(Encrypt(Encoding.UTF8.GetBytes(plain), key));

    public static byte[] Body(string encrypted) => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["encrypt"] = encrypted });

    public static Func<string, string?> Signed(byte[] body, string key = Key, string timestamp = "1700000000", string nonce = "8f3b2c1d") =>
        Headers(Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(timestamp + nonce + key), .. body])), timestamp, nonce);

    public static Func<string, string?> Headers(string? signature, string? timestamp = "1700000000", string? nonce = "8f3b2c1d") => name => name switch
    {
        "X-Lark-Signature" => signature,
        "X-Lark-Request-Timestamp" => timestamp,
        "X-Lark-Request-Nonce" => nonce,
        _ => null,
    };

    public static string? None(string name) => null;

    public static string Event(string id = "e1", string type = "helpdesk.ticket.created_v1", string token = Token, string @event = """{"ticket_id":"7"}""") =>
        $$"""{"schema":"2.0","header":{"event_id":"{{id}}","event_type":"{{type}}","create_time":"1700000000123","token":"{{token}}","app_id":"cli_1","tenant_key":"t1"},"event":{{@event}}}""";
}

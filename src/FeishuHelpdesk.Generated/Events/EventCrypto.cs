using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace FeishuHelpdesk.Events;

/// <summary>How deliveries are signed and encrypted.</summary>
internal static class EventCrypto
{
    private const int BlockSize = 16;

    /// <summary>
    /// Whether the signature is right: SHA-256 over timestamp, nonce, Encrypt Key and the body as it came, in lower-case
    /// hexadecimal digits. The comparison takes as long wherever they differ.
    /// </summary>
    public static bool IsSigned(string signature, string timestamp, string nonce, string encryptKey, ReadOnlySpan<byte> body)
    {
        var before = Encoding.UTF8.GetBytes(timestamp + nonce + encryptKey);
        var signed = new byte[before.Length + body.Length];
        before.CopyTo(signed, 0);
        body.CopyTo(signed.AsSpan(before.Length));
        return AreEqual(signature, Hexadecimal(SHA256.HashData(signed)));
    }

    /// <summary>Whether two texts are the same, in a time that does not tell how much of them is.</summary>
    public static bool AreEqual(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(one)), SHA256.HashData(Encoding.UTF8.GetBytes(other)));

    /// <summary>The key of the cipher.</summary>
    public static byte[] Key(string encryptKey) => SHA256.HashData(Encoding.UTF8.GetBytes(encryptKey));

    /// <summary>What was encrypted: 16 bytes of initialization vector, then AES-256 in CBC mode with PKCS 7 padding. Null where it was not.</summary>
    [SuppressMessage("Security", "CA5401", Justification = "The service chooses the initialization vector; it is only read here.")]
    public static byte[]? Decrypt(byte[] data, byte[] key)
    {
        if (data.Length < 2 * BlockSize || data.Length % BlockSize != 0)
            return null;
        using var aes = Aes.Create();
        aes.Mode = CipherMode.CBC;
        aes.Padding = PaddingMode.PKCS7;
        aes.Key = key;
        aes.IV = data.AsSpan(0, BlockSize).ToArray();
        using var decryptor = aes.CreateDecryptor();
        try
        {
            return decryptor.TransformFinalBlock(data, BlockSize, data.Length - BlockSize);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Hexadecimal(byte[] bytes)
    {
        const string digits = "0123456789abcdef";
        var text = new StringBuilder(bytes.Length * 2);
        foreach (var one in bytes)
            text.Append(digits[one >> 4]).Append(digits[one & 15]);
        return text.ToString();
    }
}

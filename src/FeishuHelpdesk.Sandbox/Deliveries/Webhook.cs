using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FeishuHelpdesk.Sandbox.State;

namespace FeishuHelpdesk.Sandbox.Deliveries;

/// <summary>Sends events to an address: encrypted and signed where an Encrypt Key is set, as the service does.</summary>
internal sealed class Webhook(HelpdeskSandboxOptions options) : IDisposable
{
    // Documented: the answer has this long, the connection's part in it included.
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ChallengeWithin = TimeSpan.FromSeconds(1);
    private const int LargestAnswer = 64 * 1024;

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = LargestAnswer,
    };

    private readonly string _appId = options.AppId;
    private readonly string? _encryptKey = options.EncryptKey;
    private readonly string _verificationToken = options.VerificationToken;
    private readonly TimeProvider _time = options.TimeProvider;
    private volatile Uri? _address = options.EventAddress;

    public Uri? Address
    {
        get => _address;
        set => _address = value;
    }

    public async Task<(bool IsSuccess, string Outcome)> SendAsync(Uri address, SandboxDelivery delivery, CancellationToken cancellationToken)
    {
        var (status, _, outcome) = await PostAsync(address, EventWriter.WriteEnvelope(delivery, _appId, _verificationToken), isSigned: true, AnswerWithin, cancellationToken).ConfigureAwait(false);
        return (status == 200, outcome);
    }

    /// <summary>The check of an address in the developer console: unsigned, and the answer has the challenge again.</summary>
    public async Task<bool> CheckAsync(Uri address, string challenge, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("challenge", challenge);
            json.WriteString("token", _verificationToken);
            json.WriteString("type", "url_verification");
            json.WriteEndObject();
        }

        var (status, answer, _) = await PostAsync(address, buffer.ToArray(), isSigned: false, ChallengeWithin, cancellationToken).ConfigureAwait(false);
        if (status != 200)
            return false;
        try
        {
            using var json = JsonDocument.Parse(answer);
            return json.RootElement.Text("challenge") == challenge;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<(int Status, byte[] Answer, string Outcome)> PostAsync(Uri address, byte[] plain, bool isSigned, TimeSpan within, CancellationToken cancellationToken)
    {
        var body = _encryptKey is null ? plain : Encrypt(plain, _encryptKey);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        if (isSigned && _encryptKey is not null)
            Sign(request, body, _encryptKey);
        using var timeUp = new CancellationTokenSource(within, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeUp.Token, cancellationToken);
        try
        {
            using var response = await _http.SendAsync(request, either.Token).ConfigureAwait(false);
            var status = (int)response.StatusCode;
            return (status, await response.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false), FormattableString.Invariant($"HTTP {status}"));
        }
        catch (OperationCanceledException)
        {
            return (0, [], FormattableString.Invariant($"no answer within {within.TotalSeconds} seconds"));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return (0, [], "no answer");
        }
    }

    // Documented: SHA-256 over timestamp, nonce, Encrypt Key and the body as it is sent.
    private void Sign(HttpRequestMessage request, byte[] body, string encryptKey)
    {
        var timestamp = _time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var nonce = Convert.ToHexString(RandomNumberGenerator.GetBytes(8)).ToLowerInvariant();
        byte[] signed = [.. Encoding.UTF8.GetBytes(timestamp + nonce + encryptKey), .. body];
        request.Headers.Add("X-Lark-Request-Timestamp", timestamp);
        request.Headers.Add("X-Lark-Request-Nonce", nonce);
        request.Headers.Add("X-Lark-Signature", Convert.ToHexString(SHA256.HashData(signed)).ToLowerInvariant());
    }

    // Documented: AES-256 in CBC mode, the key the SHA-256 of the Encrypt Key, before it all the initialization vector.
    [SuppressMessage("Security", "CA5401", Justification = "The vector is a new random one.")]
    private static byte[] Encrypt(byte[] plain, string encryptKey)
    {
        using var aes = Aes.Create();
        aes.Key = SHA256.HashData(Encoding.UTF8.GetBytes(encryptKey));
        var vector = RandomNumberGenerator.GetBytes(16);
        byte[] encrypted = [.. vector, .. aes.EncryptCbc(plain, vector)];
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("encrypt", Convert.ToBase64String(encrypted));
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}

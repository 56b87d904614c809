using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FeishuHelpdesk.Sandbox.Requests;

namespace FeishuHelpdesk.Sandbox;

/// <summary>One answer of the sandbox, to be given to the next call of the helpdesk by <see cref="HelpdeskSandbox.AnswerNext"/>.</summary>
/// <example><code>sandbox.AnswerNext(SandboxAnswer.InternalError() with { Delay = TimeSpan.FromSeconds(3) });</code></example>
public sealed record SandboxAnswer
{
    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly Func<string, byte[]> _body;
    private readonly TimeSpan _delay;
    private readonly IReadOnlyDictionary<string, string> _headers = new Dictionary<string, string>();

    private SandboxAnswer(int status, string? contentType, Func<string, byte[]> body)
    {
        if (status is < 200 or > 599)
            throw new ArgumentOutOfRangeException(nameof(status), status, "An HTTP status is expected, from 200 to 599.");
        Status = status;
        ContentType = contentType;
        _body = body;
    }

    /// <summary>
    /// How long the sandbox waits before it answers, by its own clock. <see cref="Timeout.InfiniteTimeSpan"/>:
    /// the answer never comes, and the connection breaks when the sandbox is disposed.
    /// </summary>
    public TimeSpan Delay
    {
        get => _delay;
        init => _delay = value == Timeout.InfiniteTimeSpan || (value >= TimeSpan.Zero && value <= TimeSpan.FromDays(1))
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Delay must be between zero and one day, or infinite.");
    }

    /// <summary>Headers of the answer, beside its content type and length. They win over the sandbox's own.</summary>
    public IReadOnlyDictionary<string, string> Headers
    {
        get => _headers;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            foreach (var (name, text) in value)
                ValidateHeader(name, text);
            _headers = new Dictionary<string, string>(value, StringComparer.OrdinalIgnoreCase);
        }
    }

    internal int Status { get; }

    internal string? ContentType { get; }

    /// <summary>The rate limit was reached: code 99991400, with the window's limit and reset in the headers.</summary>
    /// <param name="reset">When the window opens again; sent in whole seconds, rounded up.</param>
    /// <param name="status">429, or 400 as some older operations of the service have it.</param>
    public static SandboxAnswer RateLimit(TimeSpan reset, int status = 429) => RateLimit(reset, status, limit: 10);

    internal static SandboxAnswer RateLimit(TimeSpan reset, int status, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(reset, TimeSpan.Zero);
        if (status is not (429 or 400))
            throw new ArgumentOutOfRangeException(nameof(status), status, "The service answers a rate limit with 429 or 400.");
        return Documented(status, "error.99991400.derived.json") with
        {
            Headers = new Dictionary<string, string>
            {
                ["x-ogw-ratelimit-limit"] = limit.ToString(CultureInfo.InvariantCulture),
                ["x-ogw-ratelimit-reset"] = Math.Ceiling(reset.TotalSeconds).ToString("F0", CultureInfo.InvariantCulture),
            },
        };
    }

    /// <summary>The service failed: status 500 with code 155000.</summary>
    public static SandboxAnswer InternalError() => Documented(500, "error.155000.documented.json");

    /// <summary>An error in the service's envelope, with the call's log id in it.</summary>
    /// <param name="status">HTTP status; the service sends errors under 200 too.</param>
    /// <param name="code">The service's code.</param>
    /// <param name="msg">The service's message.</param>
    public static SandboxAnswer Error(int status, int code, string msg)
    {
        ArgumentNullException.ThrowIfNull(msg);
        if (HasNoBody(status))
            throw new ArgumentOutOfRangeException(nameof(status), status, "An answer with this status has no body.");
        return new SandboxAnswer(status, SandboxService.Json, logId => Envelope(code, msg, logId, []));
    }

    /// <summary>Any body at all, such as a gateway's HTML page or JSON that is cut off.</summary>
    /// <param name="status">HTTP status.</param>
    /// <param name="contentType">Value of the header Content-Type, or null for none.</param>
    /// <param name="body">The body; sent as UTF-8.</param>
    public static SandboxAnswer Raw(int status, string? contentType, string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (contentType is not null)
            ValidateHeader("Content-Type", contentType);
        if (body.Length > 0 && HasNoBody(status))
            throw new ArgumentException("An answer with this status has no body.", nameof(body));
        return Raw(status, contentType, Encoding.UTF8.GetBytes(body));
    }

    internal static SandboxAnswer Raw(int status, string? contentType, byte[] body) => new(status, contentType, _ => body);

    /// <summary>The error that an example of the description shows; its code and message have their one source there.</summary>
    internal static SandboxAnswer Documented(int status, string example)
    {
        using var json = JsonDocument.Parse(Example(example));
        return Error(status, json.RootElement.GetProperty("code").GetInt32(), json.RootElement.GetProperty("msg").GetString()!);
    }

    internal static byte[] Example(string name)
    {
        using var stream = typeof(SandboxAnswer).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The platform's code for fields that it cannot take.</summary>
    internal const int FieldsInvalid = 99992402;

    private static readonly ConcurrentDictionary<int, string> Messages = new();

    /// <summary>An error of the service, with the message that an example of the description shows it with.</summary>
    internal static SandboxAnswer Refused(int status, int code, IReadOnlyList<FieldViolation> violations) =>
        new(status, SandboxService.Json, logId => Envelope(code, Message(code), logId, violations));

    internal byte[] Body(string logId) => _body(logId);

    private static string Message(int code) => Messages.GetOrAdd(code, static one =>
    {
        // The platform has the same words for a token that is no tenant's and for one that is no user's.
        using var json = JsonDocument.Parse(Example(one switch
        {
            ErrorCodes.UserAccessTokenInvalid => "error.99991663.derived.json",
            ErrorCodes.InvalidAgentStatus or ErrorCodes.BadRequest or ErrorCodes.Unauthorized or ErrorCodes.NotFound or ErrorCodes.InternalError => $"error.{one}.documented.json",
            _ => $"error.{one}.derived.json",
        }));
        return json.RootElement.GetProperty("msg").GetString()!;
    });

    private static byte[] Envelope(int code, string msg, string logId, IReadOnlyList<FieldViolation> violations)
    {
        var buffer = new ArrayBufferWriter<byte>();
        // Relaxed: the service sends & and Chinese text as they are.
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("code", code);
            json.WriteString("msg", msg);
            json.WriteStartObject("error");
            json.WriteString("log_id", logId);
            json.WriteString("troubleshooter", string.Create(
                CultureInfo.InvariantCulture,
                $"排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?from=openapi&log_id={logId}&code={code}"));
            if (violations.Count > 0)
            {
                json.WriteStartArray("field_violations");
                foreach (var violation in violations)
                {
                    json.WriteStartObject();
                    json.WriteString("field", violation.Field);
                    json.WriteString("value", violation.Value);
                    json.WriteString("description", violation.Description);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static bool HasNoBody(int status) => status is 204 or 205 or 304;

    // Here, so that the mistake shows in the test that made it and not as a broken connection.
    private static void ValidateHeader(string name, string value)
    {
        if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(TokenCharacters))
            throw new ArgumentException($"'{name}' is not the name of a header.");
        if (name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase) || name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"{name} is set by the sandbox.");
        if (value is null || value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            throw new ArgumentException($"The value of the header {name} must be printable ASCII.");
    }
}

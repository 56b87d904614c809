using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FeishuHelpdesk.Http;
using FeishuHelpdesk.Serialization;

namespace FeishuHelpdesk.Errors;

/// <summary>Turns whatever is not a success into the one exception, without the secrets that an answer may echo.</summary>
internal static class ErrorReader
{
    private const int BodyStartLength = 256;

    /// <summary>An answer that says failure, by its HTTP status or by its code.</summary>
    public static FeishuHelpdeskException FromAnswer(ServiceAnswer answer, in Operation operation, Secrets secrets, string? token)
    {
        if (ReadEnvelope(answer, secrets, token) is { } envelope)
            return Create(answer.Response, operation, secrets, token, envelope: envelope);

        var body = secrets.Remove(Encoding.UTF8.GetString(answer.Body.Span), token);
        var problem = (int)answer.Status switch
        {
            >= 300 and < 400 => "The answer is a redirect, which is not followed: it would carry the credentials away.",
            >= 200 and < 300 => "The answer has no code, so it does not come from the service.",
            _ => $"The answer does not come from the service: {Kind(answer)}.",
        };
        return Create(answer.Response, operation, secrets, token, problem, body);
    }

    /// <summary>Whether an answer with HTTP status 2xx is the service's envelope of a failure.</summary>
    public static bool IsRefusal(ServiceAnswer answer) => ReadEnvelope(answer, Secrets.None, token: null) is { Code: not 0 };

    /// <summary>An answer with HTTP status 2xx that is not JSON, is cut off or has a field of the wrong type.</summary>
    public static FeishuHelpdeskException FromJson(ServiceAnswer answer, in Operation operation, Secrets secrets, string? token, Exception exception)
    {
        var problem = answer.Length == 0 ? "The answer is empty." : $"The answer cannot be read: {Kind(answer)}.";
        var body = secrets.Remove(Encoding.UTF8.GetString(answer.Body.Span), token);
        return Create(answer.Response, operation, secrets, token, problem, body, jsonPath: JsonPath(exception) is { } path ? secrets.Remove(path, token) : null, innerException: secrets.Remove(exception, token));
    }

    /// <summary>An answer whose body is longer than is read, or cannot be unpacked.</summary>
    public static FeishuHelpdeskException FromBody(HttpResponseMessage response, in Operation operation, Secrets secrets, string? token, InvalidDataException exception) =>
        Create(response, operation, secrets, token, exception.Message, innerException: secrets.Remove(exception, token));

    /// <summary>No answer at all.</summary>
    public static FeishuHelpdeskException FromNetwork(in Operation operation, string problem, Exception exception) => new(exception)
    {
        Problem = problem,
        Operation = operation.Name,
        RequestPath = operation.Address.AbsolutePath,
    };

    /// <summary>A call that was not sent, because the service asked for a longer pause than the call can take.</summary>
    public static FeishuHelpdeskException RateLimited(in Operation operation, TimeSpan remaining) => new()
    {
        Code = ErrorCodes.RateLimited,
        Problem = $"Not sent: the service has limited this operation for another {remaining.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture)} s.",
        Operation = operation.Name,
        RequestPath = operation.Address.AbsolutePath,
    };

    private static FeishuHelpdeskException Create(
        HttpResponseMessage response,
        in Operation operation,
        Secrets secrets,
        string? token,
        string? problem = null,
        string? body = null,
        ErrorEnvelope? envelope = null,
        string? jsonPath = null,
        Exception? innerException = null)
    {
        var headers = Headers(response, secrets, token);
        return new(innerException)
        {
            Code = envelope?.Code,
            Msg = envelope?.Msg!,
            Error = envelope?.Error!,
            ResponseStatusCode = (int)response.StatusCode,
            ResponseHeaders = headers,
            LogId = First(headers, "X-Tt-Logid") ?? First(headers, "X-Request-Id") ?? envelope?.Error?.Log_id ?? envelope?.Error?.Logid,
            Operation = operation.Name,
            RequestPath = operation.Address.AbsolutePath,
            Problem = problem,
            JsonPath = jsonPath,
            // The token endpoint's answer holds a token; none of it is shown.
            ResponseBodyStart = body is null || operation.IsToken ? null : BodyStart(body),
            RetryAfter = RetryAfter(headers, response.Headers.RetryAfter),
            RetryAt = response.Headers.RetryAfter?.Date,
        };
    }

    /// <summary>The service's envelope; null where the answer is none.</summary>
    private static ErrorEnvelope? ReadEnvelope(ServiceAnswer answer, Secrets secrets, string? token)
    {
        try
        {
            // Written anew, an escaped secret stands there as it is.
            using var document = JsonDocument.Parse(WithoutByteOrderMark(answer.Body));
            var json = secrets.Remove(Rewritten(document.RootElement), token);
            try
            {
                if (ModelReader.TryGet<ErrorEnvelope>(out var reader) && JsonSerializer.Deserialize(json, reader) is { Code: not null } envelope)
                    return envelope;
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                // The code counts, whatever the details look like.
                using var rewritten = JsonDocument.Parse(json);
                return CodeAndMessage(rewritten.RootElement);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A gateway's page, or text that is not Unicode.
        }

        return null;
    }

    private static ErrorEnvelope? CodeAndMessage(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("code", out var code))
            return null;
        var text = code.ValueKind == JsonValueKind.String ? code.GetString() : code.GetRawText();
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new() { Code = number, Msg = root.TryGetProperty("msg", out var msg) && msg.ValueKind == JsonValueKind.String ? msg.GetString() : null }
            : null;
    }

    private static string Rewritten(JsonElement element)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            element.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;

    private static TimeSpan? RetryAfter(Dictionary<string, IEnumerable<string>> headers, RetryConditionHeaderValue? retryAfter)
    {
        if (double.TryParse(First(headers, "x-ogw-ratelimit-reset"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds > 0)
            return seconds < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue;
        return retryAfter?.Delta;
    }

    private static string? First(Dictionary<string, IEnumerable<string>> headers, string name) =>
        headers.TryGetValue(name, out var values) ? values.FirstOrDefault(value => value.Length > 0) : null;

    private static Dictionary<string, IEnumerable<string>> Headers(HttpResponseMessage response, Secrets secrets, string? token)
    {
        var headers = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
        {
            if (!string.Equals(name, "Set-Cookie", StringComparison.OrdinalIgnoreCase))
                headers[secrets.Remove(name, token)] = values.Select(value => secrets.Remove(value, token)).ToArray();
        }

        return headers;
    }

    // Within a field of several shapes the path goes on in the exception below.
    private static string? JsonPath(Exception? exception) => exception is JsonException { Path: { } path } json
        ? path + (JsonPath(json.InnerException) is { Length: > 1 } rest ? rest[1..] : "")
        : null;

    private static string Kind(ServiceAnswer answer) => FormattableString.Invariant(
        $"{answer.Length} bytes of {answer.Response.Content.Headers.ContentType?.MediaType ?? "no stated type"}");

    private static string BodyStart(string body)
    {
        var start = body.AsSpan(0, Math.Min(body.Length, BodyStartLength)).ToArray();
        for (var i = 0; i < start.Length; i++)
        {
            if (char.IsControl(start[i]))
                start[i] = ' ';
        }

        return new string(start);
    }
}

using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FeishuHelpdesk.Generated.Models;
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
        var path = exception is JsonException ? JsonPathWalk.Fault(new AnswerParseNode(answer.Body).Json.Span) : null;
        return Create(answer.Response, operation, secrets, token, problem, body, jsonPath: path is null ? null : secrets.Remove(path, token), innerException: secrets.Remove(exception, token));
    }

    /// <summary>An answer whose body is longer than is read, or cannot be unpacked.</summary>
    public static FeishuHelpdeskException FromBody(HttpResponseMessage response, in Operation operation, Secrets secrets, string? token, InvalidDataException exception) =>
        Create(response, operation, secrets, token, exception.Message, innerException: secrets.Remove(exception, token));

    /// <summary>An answer that says success and is no file.</summary>
    public static FeishuHelpdeskException NoFile(ServiceAnswer answer, in Operation operation, Secrets secrets, string? token) => Create(
        answer.Response,
        operation,
        secrets,
        token,
        answer.Length == 0 ? "The answer is empty." : $"The answer is no file: {Kind(answer)}.",
        secrets.Remove(Encoding.UTF8.GetString(answer.Body.Span), token));

    /// <summary>A file that cannot be read to its end.</summary>
    public static FeishuHelpdeskException FromFile(HttpResponseMessage response, in Operation operation, Secrets secrets, string? token, string problem, Exception exception) =>
        Create(response, operation, secrets, token, problem, innerException: secrets.Remove(exception, token));

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
        ErrorResponse? envelope = null,
        string? jsonPath = null,
        Exception? innerException = null)
    {
        var headers = AnswerHeaders.Of(response, secrets, token);
        return new(innerException)
        {
            Code = envelope?.Code,
            Msg = envelope?.Msg!,
            Error = envelope?.Error!,
            // The token endpoint's answer holds a token; none of it is shown.
            AdditionalData = envelope is null || operation.IsToken ? new Dictionary<string, object>() : envelope.AdditionalData,
            ResponseStatusCode = (int)response.StatusCode,
            ResponseHeaders = headers,
            LogId = AnswerHeaders.LogId(headers) ?? envelope?.Error?.Log_id ?? envelope?.Error?.Logid,
            Operation = operation.Name,
            RequestPath = operation.Address.AbsolutePath,
            Problem = problem,
            JsonPath = jsonPath,
            ResponseBodyStart = body is null || operation.IsToken ? null : BodyStart(body),
            RetryAfter = RetryAfter(headers, response.Headers.RetryAfter),
            RetryAt = response.Headers.RetryAfter?.Date,
        };
    }

    /// <summary>The service's envelope; null where the answer is none.</summary>
    private static ErrorResponse? ReadEnvelope(ServiceAnswer answer, Secrets secrets, string? token)
    {
        try
        {
            // Written anew, an escaped secret stands there as it is.
            using var document = JsonDocument.Parse(UnicodeText.Mended(new AnswerParseNode(answer.Body).Json.Span, drift: null).ToArray());
            var envelope = new ErrorResponse();
            ModelReader.Read(Encoding.UTF8.GetBytes(secrets.Remove(Rewritten(document.RootElement), token)), envelope, drift: null);
            return envelope.Code is null ? null : envelope;
        }
        catch (JsonException)
        {
            // A gateway's page, or bytes that are no text.
            return null;
        }
    }

    private static string Rewritten(JsonElement element)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            element.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static TimeSpan? RetryAfter(Dictionary<string, IEnumerable<string>> headers, RetryConditionHeaderValue? retryAfter)
    {
        if (double.TryParse(AnswerHeaders.First(headers, "x-ogw-ratelimit-reset"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds > 0)
            return seconds < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue;
        return retryAfter?.Delta;
    }

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

using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using FeishuHelpdesk.Authentication;

namespace FeishuHelpdesk.Http;

/// <summary>
/// The texts that must not leave through an error: a gateway's page or a debugging proxy can echo what was sent to it.
/// </summary>
internal sealed class Secrets(params string[] values)
{
    private const string Replacement = "***";

    // Shorter texts are no secrets of this service, and replacing them would take whole messages apart.
    private const int ShortestSecret = 6;

    // Made for the first answer that has to be looked through.
    private string[] HiddenSpellings => field ??= [.. values.SelectMany(Spellings).Distinct()];

    public static Secrets None { get; } = new();

    public static Secrets Of(FeishuHelpdeskOptions options) =>
        new(options.AppSecret, options.HelpdeskToken, HelpdeskCredential.HeaderValue(options.HelpdeskId, options.HelpdeskToken));

    /// <summary>The text with every secret, and the token of this request, replaced.</summary>
    public string Remove(string text, string? token)
    {
        foreach (var spelling in HiddenSpellings)
            text = text.Replace(spelling, Replacement, StringComparison.OrdinalIgnoreCase);
        if (token is not null)
        {
            foreach (var spelling in Spellings(token))
                text = text.Replace(spelling, Replacement, StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    /// <summary>The exception itself; one of its kind without its past where that shows a secret.</summary>
    public Exception Remove(Exception exception, string? token)
    {
        var text = exception.ToString();
        if (ReferenceEquals(Remove(text, token), text))
            return exception;
        var message = Remove(exception.Message, token);
        return exception switch
        {
#if NET
            HttpRequestException http => new HttpRequestException(http.HttpRequestError, message, inner: null, http.StatusCode),
#else
            HttpRequestException => new HttpRequestException(message),
#endif
            JsonException json => new JsonException(message, json.Path is null ? null : Remove(json.Path, token), json.LineNumber, json.BytePositionInLine),
            OperationCanceledException => new OperationCanceledException(message),
            TimeoutException => new TimeoutException(message),
            InvalidOperationException => new InvalidOperationException(message),
            FormatException => new FormatException(message),
            _ => new IOException(message),
        };
    }

    // As it is, and as JSON, a page of HTML or an address would write it.
    private static IEnumerable<string> Spellings(string secret) => secret.Length < ShortestSecret
        ? []
        : [
            secret,
            JsonEncodedText.Encode(secret).Value,
            JsonEncodedText.Encode(secret, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value,
            secret.Replace("/", @"\/", StringComparison.Ordinal),
            WebUtility.HtmlEncode(secret),
            HtmlEncoder.Default.Encode(secret),
            Uri.EscapeDataString(secret),
        ];
}

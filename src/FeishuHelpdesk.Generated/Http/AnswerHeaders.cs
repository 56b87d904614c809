namespace FeishuHelpdesk.Http;

/// <summary>The headers of an answer as callers get them: no cookies, and no secret that the other side echoes.</summary>
internal static class AnswerHeaders
{
    public static Dictionary<string, IEnumerable<string>> Of(HttpResponseMessage response, Secrets secrets, string? token)
    {
        var headers = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
        {
            if (!string.Equals(name, "Set-Cookie", StringComparison.OrdinalIgnoreCase))
                headers[secrets.Remove(name, token)] = values.Select(value => secrets.Remove(value, token)).ToArray();
        }

        return headers;
    }

    /// <summary>Id of the call in the platform's log.</summary>
    public static string? LogId(Dictionary<string, IEnumerable<string>> headers) => First(headers, "X-Tt-Logid") ?? First(headers, "X-Request-Id");

    public static string? First(Dictionary<string, IEnumerable<string>> headers, string name) =>
        headers.TryGetValue(name, out var values) ? values.FirstOrDefault(value => value.Length > 0) : null;

    /// <summary>Tells the call's options what came.</summary>
    public static void Note(CallOptions options, HttpResponseMessage response, Secrets secrets, string? token)
    {
        var headers = Of(response, secrets, token);
        options.Note((int)response.StatusCode, headers, LogId(headers));
    }
}

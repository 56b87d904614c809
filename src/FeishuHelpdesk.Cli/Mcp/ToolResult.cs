using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace FeishuHelpdesk.Cli.Mcp;

/// <summary>
/// What a model gets of an answer. Texts of others are cleaned of what could pass for anything but text, and stand as
/// values of JSON between marks that nobody can guess; what is too long is cut, with a way to go on.
/// </summary>
internal sealed class ToolResult
{
    /// <summary>Characters of a text that are given at once.</summary>
    public const int TextLength = 8_000;

    /// <summary>Characters of a result, as JSON, that it has about.</summary>
    public const int Length = 40_000;

    // Shorter and shorter, until all of it fits.
    private static readonly (int Text, int Entries)[] Limits = [(TextLength, int.MaxValue), (2_000, int.MaxValue), (500, int.MaxValue), (200, 100), (100, 20), (50, 5)];

    /// <summary>All characters as they are, for a reader that is no browser.</summary>
    public static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Func<string, string> _withoutSecrets;
    private readonly int _fromCharacter;
    private readonly JsonArray _cut = [];

    private ToolResult(Func<string, string> withoutSecrets, int fromCharacter)
    {
        _withoutSecrets = withoutSecrets;
        _fromCharacter = fromCharacter;
    }

    /// <summary>What was read.</summary>
    public static CallToolResult OfRead(HelpdeskOperation operation, JsonElement answer, ToolArguments arguments, Func<string, string> withoutSecrets)
    {
        var result = new ToolResult(withoutSecrets, arguments.FromCharacter);
        var structured = new JsonObject();
        if (!answer.TryGetProperty("data", out var data))
        {
            structured["data"] = new JsonObject();
        }
        else if (ListOf(operation, data) is { } list)
        {
            var (items, next) = result.Items(operation, data, list.Items, list.Name, arguments.Place);
            var page = new JsonObject();
            foreach (var field in data.EnumerateObject())
                page[result.Clean(field.Name, TextLength)] = field.Name == list.Name ? items : result.Fit(field.Value, field.Name);
            structured["data"] = page;
            if (next is not null)
                structured["next_cursor"] = next.ToString();
        }
        else
        {
            structured["data"] = result.Whole(data);
        }

        if (result._cut.Count > 0)
            structured["cut"] = result._cut;
        return Of(structured, ToolText.Of(structured));
    }

    /// <summary>What was written, or would be.</summary>
    public static CallToolResult OfWrite(HelpdeskOperation operation, string path, ToolArguments arguments, JsonElement? answer, Func<string, string> withoutSecrets)
    {
        var result = new ToolResult(withoutSecrets, 0);
        var request = new JsonObject { ["method"] = operation.Method, ["path"] = path };
        if (arguments.Body is { } body)
        {
            using var json = JsonDocument.Parse(body.ToJsonString(Plain));
            request["body"] = result.Fit(json.RootElement, "request.body");
        }

        var structured = new JsonObject { ["sent"] = answer is not null };
        structured["request"] = request;
        if (answer is { } come && come.TryGetProperty("data", out var data))
            structured["data"] = result.Whole(data);
        var what = $"{operation.Method} {path}{(request["body"] is { } sent ? $" {sent.ToJsonString(Plain)}" : "")}";
        return Of(structured, answer is null ? $"Would send {what}\nNothing was sent." : $"Sent {what}\n{ToolText.Of(structured)}");
    }

    /// <summary>Why there is nothing: code, what to do and log id.</summary>
    public static CallToolResult OfError(FeishuHelpdeskException exception, string? advice, Func<string, string> withoutSecrets)
    {
        var result = new ToolResult(withoutSecrets, 0);
        var error = new JsonObject { ["message"] = result.Clean(exception.Message, TextLength) };
        if (exception.Code is { } code)
            error["code"] = code;
        if (exception.ResponseStatusCode != 0)
            error["http_status"] = exception.ResponseStatusCode;
        if (advice is not null)
            error["advice"] = result.Clean(advice, TextLength);
        if (exception.LogId is { } log)
            error["log_id"] = result.Clean(log, TextLength);
        error["is_transient"] = exception.IsTransient;
        if (exception.MayHaveActed)
            error["may_have_acted"] = true;
        var text = new StringBuilder($"error: {error["message"]}");
        if (advice is not null)
            text.Append($"\n{error["advice"]}");
        return Of(new JsonObject { ["error"] = error }, text.ToString(), isError: true);
    }

    /// <summary>What a model has to mend.</summary>
    public static CallToolResult OfProblem(string problem, Func<string, string> withoutSecrets)
    {
        var text = new ToolResult(withoutSecrets, 0).Clean(problem, TextLength);
        return Of(new JsonObject { ["error"] = new JsonObject { ["message"] = text, ["is_transient"] = false } }, $"error: {text}", isError: true);
    }

    private static CallToolResult Of(JsonObject structured, string text, bool isError = false)
    {
        using var json = JsonDocument.Parse(structured.ToJsonString(Plain));
        return new() { Content = [new TextContentBlock { Text = text }], StructuredContent = json.RootElement.Clone(), IsError = isError };
    }

    // The list that a page is of, or that the answer is.
    private static (string Name, JsonElement Items)? ListOf(HelpdeskOperation operation, JsonElement data)
    {
        const string start = "data.";
        return (operation.Paging?.Items ?? operation.Result) is { } path && path.StartsWith(start, StringComparison.Ordinal) && path[start.Length..] is var name
            && data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array
            ? (name, items)
            : null;
    }

    private (JsonArray Items, PagePlace? Next) Items(HelpdeskOperation operation, JsonElement data, JsonElement list, string name, PagePlace place)
    {
        var items = new JsonArray();
        var length = 0;
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            if (index++ < place.Skip)
                continue;
            var cuts = _cut.Count;
            var fitted = Fit(item, string.Create(CultureInfo.InvariantCulture, $"{name}[{items.Count}]"));
            length += fitted?.ToJsonString(Plain).Length ?? 4;
            if (items.Count > 0 && length > Length)
            {
                while (_cut.Count > cuts)
                    _cut.RemoveAt(_cut.Count - 1);
                return (items, place with { Skip = index - 1 });
            }

            items.Add(fitted);
        }

        return (items, place.After(operation, data, list.GetArrayLength()));
    }

    // The schema says that it is an object, whatever comes.
    private JsonObject Whole(JsonElement data) => Fit(data, "") switch
    {
        JsonObject fields => fields,
        null => [],
        var other => new JsonObject { ["value"] = other },
    };

    // A value as it is, or with its texts and lists cut until it is short enough.
    private JsonNode? Fit(JsonElement value, string path)
    {
        var cuts = _cut.Count;
        foreach (var (text, entries) in Limits)
        {
            while (_cut.Count > cuts)
                _cut.RemoveAt(_cut.Count - 1);
            var node = Clean(value, path, text, entries);
            if (node is null || node.ToJsonString(Plain).Length <= Length)
                return node;
        }

        Cut(path, value.GetRawText().Length, 0);
        return null;
    }

    private JsonNode? Clean(JsonElement value, string path, int textLength, int entries)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var cleaned = new JsonObject();
                foreach (var field in value.EnumerateObject())
                {
                    if (cleaned.Count == entries)
                    {
                        Cut(path, value.EnumerateObject().Count(), cleaned.Count);
                        break;
                    }

                    var name = Clean(field.Name, 200);
                    cleaned[name] = Clean(field.Value, path.Length == 0 ? name : $"{path}.{name}", textLength, entries);
                }

                return cleaned;
            case JsonValueKind.Array:
                var list = new JsonArray();
                foreach (var item in value.EnumerateArray())
                {
                    if (list.Count == entries)
                    {
                        Cut(path, value.GetArrayLength(), list.Count);
                        break;
                    }

                    list.Add(Clean(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{list.Count}]"), textLength, entries));
                }

                return list;
            case JsonValueKind.String:
                return JsonValue.Create(Shown(Text(value), path, textLength));
            case JsonValueKind.Null or JsonValueKind.Undefined:
                return null;
            default:
                // Numbers digit by digit.
                return JsonNode.Parse(value.GetRawText());
        }
    }

    private string Shown(string text, string path, int length)
    {
        text = Clean(text, int.MaxValue);
        if (text.Length <= length && (text.Length <= TextLength || _fromCharacter == 0))
            return text;
        var from = Math.Min(_fromCharacter, text.Length);
        var until = Math.Min(from + length, text.Length);
        // Not between the halves of a character.
        if (from > 0 && from < text.Length && char.IsLowSurrogate(text[from]))
            from--;
        if (until < text.Length && char.IsLowSurrogate(text[until]))
            until--;
        Cut(path, text.Length, until - from);
        return text[from..until];
    }

    private void Cut(string path, int length, int shown) =>
        _cut.Add((JsonNode)new JsonObject { ["path"] = path, ["length"] = length, ["shown"] = shown });

    private static string Text(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a character, which is no text: it stays spelled out.
            return value.GetRawText()[1..^1];
        }
    }

    /// <summary>Without what drives a terminal, reorders what is shown or hides in it, and without secrets.</summary>
    private string Clean(string text, int length)
    {
        var clean = new StringBuilder(Math.Min(text.Length, 1024));
        var isSelector = false;
        foreach (var rune in text.EnumerateRunes())
        {
            // Selectors of variants: one belongs to a character, a row of them is hidden text.
            var wasSelector = isSelector;
            isSelector = rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
            if (isSelector && wasSelector)
                continue;
            if (rune.Value is '\n' or '\t' || !SafeText.IsUnsafe(rune))
                clean.Append(rune.ToString());
            else if (rune.Value != '\r')
                clean.Append('\uFFFD');
            if (clean.Length >= length)
                break;
        }

        return _withoutSecrets(clean.ToString());
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FeishuHelpdesk.Cli.Commands;

namespace FeishuHelpdesk.Cli.Mcp;

/// <summary>The arguments do not go with the tool; the message says to a model what to mend.</summary>
internal sealed class ToolArgumentException(string message) : Exception(message);

/// <summary>The arguments of a call as the operation takes them: values for the path and the query, and the body.</summary>
internal sealed class ToolArguments
{
    private ToolArguments()
    {
    }

    public List<KeyValuePair<string, string>> Parameters { get; } = [];

    /// <summary>Null where there is none.</summary>
    public JsonObject? Body { get; private init; }

    public bool IsDryRun { get; private set; }

    public int FromCharacter { get; private set; }

    public PagePlace Place { get; private set; } = PagePlace.First(ToolSchema.DefaultLimit);

    /// <exception cref="ToolArgumentException">They do not go with the tool.</exception>
    public static ToolArguments Read(HelpdeskOperation operation, IEnumerable<KeyValuePair<string, JsonElement>> given, TimeProvider clock)
    {
        var tool = operation.Tool!;
        using var schema = JsonDocument.Parse(tool.InputSchema);
        var properties = schema.RootElement.GetProperty("properties");
        var arguments = new ToolArguments { Body = operation.HasBody ? [] : null };
        var names = new HashSet<string>();
        int? limit = null;
        string? cursor = null;
        foreach (var (name, value) in given)
        {
            // A model's word for leaving something out.
            if (value.ValueKind == JsonValueKind.Null)
                continue;
            names.Add(name);
            switch (name)
            {
                case ToolSchema.DryRun when operation.IsWrite:
                    arguments.IsDryRun = Boolean(name, value);
                    break;
                case ToolSchema.Cursor when !operation.IsWrite:
                    cursor = Text(name, value);
                    break;
                case ToolSchema.Limit when !operation.IsWrite && operation.Paging is { } paging:
                    limit = Number(name, value, 1, paging.LargestSize);
                    break;
                case ToolSchema.FromCharacter when !operation.IsWrite:
                    arguments.FromCharacter = Number(name, value, 0, int.MaxValue);
                    break;
                case var _ when !properties.TryGetProperty(name, out var _):
                    throw new ToolArgumentException($"{tool.Name} has no argument {name}; it takes {string.Join(", ", properties.EnumerateObject().Select(property => property.Name))}.");
                default:
                    arguments.Add(operation, name, value, properties.GetProperty(name));
                    break;
            }
        }

        foreach (var required in schema.RootElement.GetProperty("required").EnumerateArray().Select(required => required.GetString()!))
        {
            if (!names.Contains(required))
                throw new ToolArgumentException($"{tool.Name} needs {required}: {properties.GetProperty(required).GetProperty("description").GetString()}");
        }

        arguments.Place = cursor is null ? PagePlace.First(limit ?? ToolSchema.DefaultLimit) : PagePlace.Parse(cursor) ?? throw new ToolArgumentException("cursor is none of this server's: give the next_cursor of a result as it is.");
        arguments.CloseWindows(operation, clock.GetUtcNow());
        return arguments;
    }

    private void Add(HelpdeskOperation operation, string name, JsonElement value, JsonElement schema)
    {
        var tool = operation.Tool!;
        if (operation.Parameters.FirstOrDefault(parameter => parameter.Name == name) is { } parameter)
        {
            if (!parameter.IsList)
                Parameters.Add(new(name, Value(parameter, value)));
            else if (value.ValueKind == JsonValueKind.Array)
                Parameters.AddRange(value.EnumerateArray().Select(one => KeyValuePair.Create(name, Value(parameter, one))));
            else
                throw new ToolArgumentException($"{name} is a list.");
            return;
        }

        if (name == "text" && tool.ContentField is { } content)
        {
            var text = Text(name, value);
            if (text.Length == 0)
                throw new ToolArgumentException("text is empty: there is nothing to say.");
            var message = MessageContent.Text(text);
            Body![tool.TypeField!] = message.Type.Value;
            Body[content] = message.Json;
            return;
        }

        if (schema.TryGetProperty("type", out var type) && !IsOf(type.GetString(), value))
            throw new ToolArgumentException($"{name} is of type {type.GetString()}.");
        Body![name] = JsonNode.Parse(value.GetRawText());
    }

    // Both ends of such a window belong together.
    private void CloseWindows(HelpdeskOperation operation, DateTimeOffset now)
    {
        foreach (var window in operation.Windows.Where(window => window.IsTogether))
        {
            var (from, until) = (Has(window.From), Has(window.Until));
            if (from == until)
                continue;
            var missing = operation.Parameters.First(parameter => parameter.Name == (from ? window.Until : window.From));
            Parameters.Add(new(missing.Name, CallCommand.Epoch(from ? now + TimeSpan.FromDays(1) : DateTimeOffset.FromUnixTimeMilliseconds(1), missing.Unit!)));
        }

        bool Has(string name) => Parameters.Exists(parameter => parameter.Key == name);
    }

    private static string Value(OperationParameter parameter, JsonElement value)
    {
        if (parameter.Unit is { } unit)
        {
            return value.ValueKind == JsonValueKind.String && DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                ? CallCommand.Epoch(time, unit)
                : throw new ToolArgumentException($"{parameter.Name} is a time such as 2026-11-01T08:30:00Z.");
        }

        if (!IsOf(parameter.Type, value))
            throw new ToolArgumentException($"{parameter.Name} is of type {parameter.Type}{(value.ValueKind == JsonValueKind.Number ? ": in quotes, because many programs round a number as long as an id" : "")}.");
        var text = value.ValueKind == JsonValueKind.String ? Text(parameter.Name, value) : value.GetRawText();
        return text.Length == 0 || (parameter.IsInPath && text is "." or "..") ? throw new ToolArgumentException($"{parameter.Name} is no value: '{text}'.") : text;
    }

    private static bool IsOf(string? type, JsonElement value) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => true,
    };

    private static string Text(string name, JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new ToolArgumentException($"{name} is a text.");
        }
        catch (InvalidOperationException)
        {
            throw new ToolArgumentException($"{name} has half a character in it.");
        }
    }

    private static bool Boolean(string name, JsonElement value) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw new ToolArgumentException($"{name} is true or false.");

    private static int Number(string name, JsonElement value, int least, int most) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw new ToolArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name} is a number from {least} to {most}."));
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using FeishuHelpdesk.Sandbox.State;

namespace FeishuHelpdesk.Sandbox.Requests;

/// <summary>
/// Checks what is sent against the description of the service. It is read when a request first has something to check, and
/// once for all sandboxes of the process.
/// </summary>
internal static class Description
{
    private static readonly Lazy<JsonElement> Root = new(() => JsonDocument.Parse(SandboxAnswer.Example("feishu-helpdesk.bundled.openapi.json")).RootElement);
    private static readonly ConcurrentDictionary<string, JsonElement> References = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, JsonElement> Operations = new(StringComparer.Ordinal);

    /// <summary>Whether the operation takes a body.</summary>
    public static bool HasBody(HelpdeskOperation operation) => Of(operation).Field("requestBody") is not null;

    /// <summary>What the query has that the operation does not take, and what it lacks.</summary>
    public static IEnumerable<FieldViolation> Check(HelpdeskOperation operation, Query query)
    {
        foreach (var parameter in Of(operation).List("parameters").Select(Resolve).Where(parameter => parameter.Text("in") == "query"))
        {
            var name = parameter.Text("name")!;
            var schema = Schema(parameter.GetProperty("schema"));
            var values = query.All(name);
            if (parameter.Flag("required") == true && query.Text(name) is null)
                yield return new(name, "", "the parameter is required");
            if (schema.Text("type") == "array")
                schema = Schema(schema.GetProperty("items"));
            else if (values.Count > 1)
                yield return new(name, string.Join(',', values), "the parameter takes one value");
            foreach (var value in values.Where(value => value.Length > 0))
            {
                if (Mistake(schema, value) is { } mistake)
                    yield return new(name, value, mistake);
            }
        }
    }

    /// <summary>What the body has that the operation does not take, and what it lacks.</summary>
    public static List<FieldViolation> CheckBody(HelpdeskOperation operation, JsonElement body)
    {
        var violations = new List<FieldViolation>();
        Check(Of(operation).GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema"), body, "", violations);
        return violations;
    }

    /// <summary>What a value has that a model of the description does not take.</summary>
    public static List<FieldViolation> CheckModel(string model, JsonElement value, string path)
    {
        var violations = new List<FieldViolation>();
        Check(Root.Value.GetProperty("components").GetProperty("schemas").GetProperty(model), value, path, violations);
        return violations;
    }

    private static void Check(JsonElement schema, JsonElement value, string path, List<FieldViolation> violations)
    {
        schema = Schema(schema);
        if (schema.Field("oneOf") is { } alternatives)
        {
            List<FieldViolation>? first = null;
            foreach (var alternative in alternatives.EnumerateArray())
            {
                var tried = new List<FieldViolation>();
                Check(alternative, value, path, tried);
                if (tried.Count == 0)
                    return;
                first ??= tried;
            }

            violations.AddRange(first ?? []);
            return;
        }

        switch (schema.Text("type"))
        {
            case "object" when value.ValueKind == JsonValueKind.Object:
                foreach (var name in schema.Texts("required"))
                {
                    if (value.Field(name) is null)
                        violations.Add(new(Join(path, name), "", "the field is required"));
                }

                if (schema.Field("properties") is { } properties)
                {
                    foreach (var property in properties.EnumerateObject())
                    {
                        if (value.Field(property.Name) is { } member)
                            Check(property.Value, member, Join(path, property.Name), violations);
                    }
                }

                break;
            case "array" when value.ValueKind == JsonValueKind.Array:
                var index = 0;
                foreach (var item in value.EnumerateArray())
                    Check(schema.GetProperty("items"), item, $"{path}[{index++}]", violations);
                break;
            case "string" when value.ValueKind == JsonValueKind.String:
                if (!IsUnicode(value))
                    violations.Add(new(path, "", "the text is not Unicode"));
                break;
            case "integer" when value.ValueKind == JsonValueKind.Number && (schema.Text("format") == "int32" ? value.TryGetInt32(out _) : value.TryGetInt64(out _)):
            case "number" when value.ValueKind == JsonValueKind.Number:
            case "boolean" when value.ValueKind is JsonValueKind.True or JsonValueKind.False:
            case null:
                break;
            case var type:
                var kind = type is "integer" or "number" ? schema.Text("format") ?? type : type;
                violations.Add(new(path, Shown(value), $"the value must be {(kind[0] is 'a' or 'i' or 'o' ? "an" : "a")} {kind}"));
                break;
        }
    }

    private static string? Mistake(JsonElement schema, string value) => schema.Text("type") switch
    {
        "integer" when schema.Text("format") == "int32" => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? null : "the value must be an int32",
        "integer" => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? null : "the value must be an int64",
        "boolean" => value is "true" or "false" ? null : "the value must be a boolean",
        _ => null,
    };

    private static bool IsUnicode(JsonElement text)
    {
        try
        {
            return text.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    // Not all of a long text, and nothing of one that cannot be shown.
    private static string Shown(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? IsUnicode(value) ? value.GetString()! : "" : value.GetRawText();
        return text.Length > 100 ? text[..100] + "…" : text;
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static JsonElement Of(HelpdeskOperation operation) => Operations.GetOrAdd(
        operation.Route,
        static (_, one) => Root.Value.GetProperty("paths").GetProperty(one.Path).GetProperty(one.Method.ToLowerInvariant()),
        operation);

    private static JsonElement Schema(JsonElement schema)
    {
        while (true)
        {
            if (schema.Field("$ref") is not null)
                schema = Resolve(schema);
            else if (schema.Field("allOf") is { } all && all.GetArrayLength() == 1)
                schema = all[0];
            else
                return schema;
        }
    }

    private static JsonElement Resolve(JsonElement reference) => reference.Text("$ref") is not { } text ? reference : References.GetOrAdd(text, static pointer =>
    {
        var element = Root.Value;
        foreach (var name in pointer.Split('/').Skip(1))
            element = element.GetProperty(name);
        return element;
    });
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FeishuHelpdesk.Sandbox;

/// <summary>Turns an answer as it is documented into one as it was seen.</summary>
internal static class Oddity
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Status(int status, int code, SandboxOddities oddities)
    {
        if (code == ErrorCodes.RateLimited && oddities.HasFlag(SandboxOddities.RateLimitUnderHttp400))
            return 400;
        return code != 0 && oddities.HasFlag(SandboxOddities.ErrorsUnderHttp200) ? 200 : status;
    }

    /// <summary>The code of an answer; null for one that is no JSON with a code.</summary>
    public static int? Code(byte[] body)
    {
        try
        {
            return (JsonNode.Parse(body) as JsonObject)?["code"]?.GetValue<int>();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    public static byte[] Body(byte[] body, SandboxOddities oddities)
    {
        if (JsonNode.Parse(body) is not JsonObject answer)
            return body;
        if (answer["data"] is JsonObject data)
        {
            if (data.Count == 0 && oddities.HasFlag(SandboxOddities.FieldsAbsent))
                answer.Remove("data");
            else
                Change(data, oddities);
        }

        if (oddities.HasFlag(SandboxOddities.LogIdInBodyOnly) && answer["error"] is JsonObject error && error["log_id"] is { } logId)
        {
            error.Remove("log_id");
            error["logid"] = logId.DeepClone();
        }

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Writing))
            answer.WriteTo(json);
        return buffer.ToArray();
    }

    private static void Change(JsonNode node, SandboxOddities oddities)
    {
        switch (node)
        {
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    if (Quoted(list[i], oddities) is { } text)
                        list[i] = text;
                    else if (list[i] is { } item)
                        Change(item, oddities);
                }

                break;
            case JsonObject json:
                ChangeObject(json, oddities);
                foreach (var (name, value) in json.ToList())
                {
                    if (Quoted(value, oddities) is { } text)
                        json[name] = text;
                    else if (value is not null)
                        Change(value, oddities);
                }

                if (oddities.HasFlag(SandboxOddities.UnknownFields))
                    json["sandbox_unknown"] = new JsonObject { ["number"] = 1, ["list"] = new JsonArray("text", null) };
                break;
        }
    }

    private static void ChangeObject(JsonObject json, SandboxOddities oddities)
    {
        if (oddities.HasFlag(SandboxOddities.CommentsAsList))
            Enlist(json, "comments");
        if (oddities.HasFlag(SandboxOddities.DissatisfactionReasonAsList))
            Enlist(json, "dissatisfaction_reason");
        if (oddities.HasFlag(SandboxOddities.OneAgent) && json.ContainsKey("ticket_id") && json["agents"] is JsonArray agents)
        {
            json.Remove("agents");
            if (agents.Count > 0)
                json["agent"] = agents[0]!.DeepClone();
        }

        if (!oddities.HasFlag(SandboxOddities.FieldsAbsent))
            return;
        if (json.ContainsKey("ticket_id"))
        {
            json.Remove("score");
            json.Remove("channel");
        }

        if (json.ContainsKey("category_id"))
        {
            json.Remove("parent_id");
            json.Remove("helpdesk_id");
        }
    }

    private static void Enlist(JsonObject json, string name)
    {
        if (json[name] is JsonObject one)
            json[name] = new JsonArray(one.DeepClone());
    }

    private static JsonValue? Quoted(JsonNode? value, SandboxOddities oddities) =>
        oddities.HasFlag(SandboxOddities.NumbersInQuotes) && value is JsonValue number && number.GetValueKind() == JsonValueKind.Number
            ? JsonValue.Create(number.ToJsonString().ToString(CultureInfo.InvariantCulture))
            : null;
}

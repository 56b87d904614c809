using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace FeishuHelpdesk.Cli.Mcp;

/// <summary>A result for a model that reads text and no structure.</summary>
internal static class ToolText
{
    /// <summary>The result in lines, between two marks with a number that is new each time.</summary>
    public static string Of(JsonObject structured)
    {
        var mark = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        var text = new StringBuilder($"[helpdesk data {mark}]\n");
        Append(text, structured["data"], "");
        text.Append(CultureInfo.InvariantCulture, $"[end of helpdesk data {mark}]\n");
        if (structured["next_cursor"] is { } next)
            text.Append(CultureInfo.InvariantCulture, $"There is more: cursor {next.ToJsonString(ToolResult.Plain)}\n");
        if (structured["cut"] is JsonArray cut)
        {
            foreach (var entry in cut)
                text.Append(CultureInfo.InvariantCulture, $"Cut: {entry!["path"]!.ToJsonString(ToolResult.Plain)} has {entry["length"]}, of which {entry["shown"]} stand here\n");
        }

        return text.ToString();
    }

    // Texts stay in quotes and in their line, so that none looks like a field, a mark or another call.
    private static void Append(StringBuilder text, JsonNode? node, string indent)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields)
                    Field(name, value);
                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                    Field(string.Create(CultureInfo.InvariantCulture, $"{i + 1}"), items[i]);
                break;
            default:
                text.Append(indent).Append(node?.ToJsonString(ToolResult.Plain) ?? "null").Append('\n');
                break;
        }

        void Field(string name, JsonNode? value)
        {
            var label = name.ReplaceLineEndings(" ");
            if (value is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
            {
                text.Append(indent).Append(label).Append(":\n");
                Append(text, value, indent + "  ");
            }
            else
            {
                text.Append(indent).Append(label).Append(": ").Append(value?.ToJsonString(ToolResult.Plain) ?? "null").Append('\n');
            }
        }
    }
}

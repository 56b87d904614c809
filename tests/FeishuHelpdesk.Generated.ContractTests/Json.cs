using System.Text;
using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.ContractTests;

internal static class Json
{
    /// <summary>
    /// One line a value, members in order of their names, numbers as they are written: two texts are the same JSON when
    /// these are equal, and where they differ a test shows the line.
    /// </summary>
    public static string Canonical(string json)
    {
        using var document = JsonDocument.Parse(json);
        var lines = new StringBuilder();
        foreach (var (path, value) in Leaves(document.RootElement))
            lines.Append(path).Append(" = ").AppendLine(value);
        return lines.ToString();
    }

    /// <summary>Every value with its path, such as <c>data.ticket.agents[0].id</c>, and its text as it is written.</summary>
    public static IEnumerable<(string Path, string Value)> Leaves(JsonElement element, string path = "")
    {
        var children = element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject()
                .OrderBy(member => member.Name, StringComparer.Ordinal)
                .Select(member => (Path: path.Length == 0 ? member.Name : $"{path}.{member.Name}", member.Value)),
            JsonValueKind.Array => element.EnumerateArray().Select((item, index) => (Path: $"{path}[{index}]", Value: item)),
            _ => [],
        };
        var leaves = children.SelectMany(child => Leaves(child.Value, child.Path)).ToList();
        // Escapes are a matter of writing: a string counts as its text.
        return leaves.Count > 0 ? leaves : [(path, element.ValueKind == JsonValueKind.String ? $"\"{element.GetString()}\"" : element.GetRawText())];
    }

    /// <summary>What Kiota's own writer makes of a model.</summary>
    public static Task<string> WriteAsync<T>(T model) where T : IParsable =>
        KiotaJsonSerializer.SerializeAsStringAsync(model, serializeOnlyChangedValues: false, TestContext.Current.CancellationToken);
}

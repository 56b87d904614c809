using System.Text;
using System.Text.Json.Nodes;

namespace FeishuHelpdesk.Tests.Serialization;

/// <summary>
/// Changes a JSON document in ways that leave it well-formed: values of other kinds, out of range, gone, doubled, renamed
/// and nested, half characters. The same seed gives the same document.
/// </summary>
internal sealed class Mutation(int seed)
{
    private static readonly string[] Scalars =
    [
        "null", "true", "false", "0", "-1", "1.5", "1e3", "1e999", "-0", "99999999999", "99999999999999999999", "9007199254740993", "0.1000000000000000055511151231257827",
        "\"\"", "\"text\"", "\"50\"", "\"-1\"", "\"007\"", "\"1e3\"", "\"NaN\"", "\"Infinity\"", "\" 1\"", "\"字段\"", "\"\\ud83d\\ude00\"", "\"\\ud83d\"", "\"a\\udc00b\"", "\"\\u0000\"", "\"\\u0031\"",
        $"\"{AnsweringHandler.Token}\"", $"\"{AnsweringHandler.AppSecret}\"", $"\"Bearer {AnsweringHandler.HelpdeskToken}\"",
    ];

    // Not the empty one: Kiota's writer has no way to write it.
    private static readonly string[] Names = ["x", "字段", "a b", "id", "code", "status", "ticket_id", "agents", "\\ud800", "\\u0069d", AnsweringHandler.AppSecret];

    private readonly Random _random = new(seed);
    private int _left;

    public string Of(JsonNode document)
    {
        _left = 1 + _random.Next(4);
        var places = Count(document);
        var text = new StringBuilder();
        Write(document, text, places);
        return text.ToString();
    }

    private static int Count(JsonNode? node) => 1 + node switch
    {
        JsonObject fields => fields.Sum(field => Count(field.Value)),
        JsonArray items => items.Sum(Count),
        _ => 0,
    };

    private void Write(JsonNode? node, StringBuilder text, int places)
    {
        if (_left > 0 && _random.Next(places) < 3)
        {
            _left--;
            text.Append(Value(node, depth: 0));
            return;
        }

        switch (node)
        {
            case JsonObject fields:
                WriteObject(fields, text, places);
                break;
            case JsonArray items:
                text.Append('[');
                for (var i = 0; i < items.Count; i++)
                {
                    if (i > 0)
                        text.Append(',');
                    Write(items[i], text, places);
                }

                text.Append(']');
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private void WriteObject(JsonObject fields, StringBuilder text, int places)
    {
        text.Append('{');
        var isFirst = true;
        foreach (var (name, value) in fields)
        {
            switch (_left > 0 && _random.Next(places) < 2 ? _random.Next(4) : -1)
            {
                case 0:
                    // Gone.
                    _left--;
                    continue;
                case 1:
                    // Twice, with another value first or last.
                    _left--;
                    var other = Value(value, depth: 0);
                    Name(name);
                    text.Append(_random.Next(2) == 0 ? other : value?.ToJsonString() ?? "null");
                    Name(name);
                    text.Append(_random.Next(2) == 0 ? other : value?.ToJsonString() ?? "null");
                    continue;
                case 2:
                    // Something unknown before it.
                    _left--;
                    Name(Names[_random.Next(Names.Length)] + _random.Next(3));
                    text.Append(Value(value, depth: 0));
                    break;
                case 3:
                    // Its name escaped.
                    _left--;
                    Name($"\\u{(int)name[0]:x4}{name[1..]}");
                    Write(value, text, places);
                    continue;
            }

            Name(name);
            Write(value, text, places);
        }

        text.Append('}');

        void Name(string name)
        {
            text.Append(isFirst ? "\"" : ",\"").Append(name).Append("\":");
            isFirst = false;
        }
    }

    private string Value(JsonNode? was, int depth) => _random.Next(depth > 4 ? 4 : 8) switch
    {
        < 4 => Scalars[_random.Next(Scalars.Length)],
        4 => $"[{was?.ToJsonString() ?? "null"},{Value(was, depth + 1)}]",
        5 => $"{{\"{Names[_random.Next(Names.Length)]}\":{Value(was, depth + 1)},\"y\":{was?.ToJsonString() ?? "null"}}}",
        6 => _random.Next(2) == 0 ? "[]" : "{}",
        _ => Nested(),
    };

    private string Nested()
    {
        // With what stands around it, within the bounds of the reader.
        var depth = 1 + _random.Next(50);
        return new string('[', depth) + Scalars[_random.Next(Scalars.Length)] + new string(']', depth);
    }
}

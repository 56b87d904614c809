using System.Globalization;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Tests.Serialization;

/// <summary>
/// Writes JSON for a model: fields missing, null, doubled and unknown, odd texts, deep nesting. The same seed gives the
/// same document.
/// </summary>
/// <param name="seed">Of the random numbers.</param>
/// <param name="lossy">Whether to write too what Kiota's own reader loses.</param>
internal sealed class DocumentGenerator(int seed, bool lossy)
{
    private static readonly string[] Texts =
    [
        "\"\"", "\"abc\"", "\"用户部门名称(有权限才展示)\"", "\"I don't understand\"", "\"\\u7b54\\u6848\"", "\"\\ud83d\\ude00\"", "\"😀👨‍👩‍👧‍👦\"",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u0000\\u001f\\u007f\"", "\"\u2028\u2029\ufeff\"", "\"שלום مرحبا\"", "\"e\u0301 é\"", "\"\ufffd\uffff\"",
        "\"<script>&amp;'+\"", "\"6626871355780366331\"", "\"true\"", "\"null\"", "\"-1\"", "\" \"", "\"🏴󠁧󠁢󠁥󠁮󠁧󠁿\"",
    ];

    private static readonly string[] Whitespace = ["", "", "", " ", "\n", "\t", "\r\n  "];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _json = new();

    public byte[] Write(JsonTypeInfo model)
    {
        WriteModel(model);
        byte[] bytes = Encoding.UTF8.GetBytes(_json.ToString());
        return OneIn(10) ? [0xEF, 0xBB, 0xBF, .. bytes] : bytes;
    }

    private bool OneIn(int n) => _random.Next(n) == 0;

    private T Any<T>(params T[] values) => values[_random.Next(values.Length)];

    private void WriteModel(JsonTypeInfo model)
    {
        _json.Append('{');
        var first = true;
        JsonPropertyInfo[] properties = [.. model.Properties.Where(property => !property.IsExtensionData)];
        _random.Shuffle(properties);
        foreach (var property in properties)
        {
            if (OneIn(6))
                continue;
            var times = OneIn(30) ? 2 : 1;
            for (var i = 0; i < times; i++)
            {
                WriteName(property.Name, ref first);
                // Kiota's reader lets the value before a null stand.
                if (OneIn(12) && (lossy || i == 0))
                    _json.Append("null");
                else
                    WriteValue(property.PropertyType, model);
            }
        }

        for (var unknown = OneIn(4) ? _random.Next(1, 4) : 0; unknown > 0; unknown--)
        {
            WriteName(Any("x", "new_field", "字段", "TicketId", "a b", "") + unknown, ref first);
            WriteAnything(OneIn(20) ? 40 : 3);
        }

        _json.Append(Any(Whitespace)).Append('}');
    }

    private void WriteName(string name, ref bool first)
    {
        if (!first)
            _json.Append(',');
        first = false;
        _json.Append(Any(Whitespace)).Append('"');
        // A name may be escaped like any other text.
        if (OneIn(20) && name.Length > 0)
            _json.Append(CultureInfo.InvariantCulture, $"\\u{(int)name[0]:x4}").Append(name, 1, name.Length - 1);
        else
            _json.Append(name);
        _json.Append('"').Append(Any(Whitespace)).Append(':').Append(Any(Whitespace));
    }

    private void WriteValue(Type type, JsonTypeInfo owner)
    {
        if (type == typeof(string))
            _json.Append(lossy && OneIn(5) ? Any("12", "7262656095919128578", "-0.5") : Any(Texts));
        else if (type == typeof(bool?))
            _json.Append(Any("true", "false"));
        else if (type == typeof(int?))
            WriteNumber(Any("0", "-1", "50", "2147483647", "-2147483648", "1"));
        else if (type == typeof(long?))
            WriteNumber(Any("0", "-1", "1616920429000", "9223372036854775807", "-9223372036854775808", "9007199254740993"));
        else if (type == typeof(double?))
            WriteNumber(lossy ? Any("0", "42624.95", "-1", "0.1") : Any("0", "42624.95", "-1", "1e3", "0.1", "1.7976931348623157E308", "5e-324"));
        else if (type == typeof(Ticket.Ticket_comments))
            WriteUnion(typeof(Comment), owner);
        else if (type == typeof(Ticket.Ticket_dissatisfaction_reason))
            WriteUnion(lossy && OneIn(3) ? typeof(string) : typeof(I18n), owner);
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
            WriteList(type.GenericTypeArguments[0], owner);
        else
            WriteModel(owner.Options.GetTypeInfo(type));
    }

    private void WriteNumber(string number) => _json.Append(lossy && OneIn(5) ? $"\"{number}\"" : number);

    // Kiota's reader gets the list and loses the single object.
    private void WriteUnion(Type element, JsonTypeInfo owner)
    {
        if (lossy && OneIn(2) && element != typeof(string))
            WriteModel(owner.Options.GetTypeInfo(element));
        else
            WriteList(element, owner);
    }

    private void WriteList(Type element, JsonTypeInfo owner)
    {
        _json.Append('[');
        for (int i = 0, count = _random.Next(4); i < count; i++)
        {
            if (i > 0)
                _json.Append(',');
            if (element == typeof(string))
                _json.Append(Any(Texts));
            else
                WriteModel(owner.Options.GetTypeInfo(element));
        }

        _json.Append(']');
    }

    private void WriteAnything(int depth)
    {
        switch (_random.Next(depth > 3 ? 2 : depth > 0 ? 6 : 4) + (depth > 0 ? 0 : 2))
        {
            case 0:
                _json.Append('[');
                WriteAnything(depth - 1);
                _json.Append(']');
                break;
            case 1:
                _json.Append("{\"k\":");
                WriteAnything(depth - 1);
                _json.Append('}');
                break;
            case 2:
                _json.Append(Any(Texts));
                break;
            case 3:
                _json.Append(Any("true", "false"));
                break;
            default:
                _json.Append(Any("0", "-1", "12.5", "1616920429000", "7262656095919128578"));
                break;
        }
    }
}

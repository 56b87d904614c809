using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FeishuHelpdesk.Serialization;

/// <summary>
/// Finds the paths of places in an answer, in one walk for places in ascending order. Nobody pays for paths while an
/// answer is as it should be.
/// </summary>
internal ref struct JsonPathWalk
{
    private readonly ReadOnlySpan<byte> _answer;
    // From the root to the value that the walk has come to.
    private readonly List<Step> _steps = [];
    private readonly bool _isOfAllPlaces;
    private Utf8JsonReader _json;
    private bool _isOver;

    private JsonPathWalk(ReadOnlySpan<byte> answer, bool isOfAllPlaces)
    {
        _answer = answer;
        _isOfAllPlaces = isOfAllPlaces;
        _json = new Utf8JsonReader(_answer);
    }

    /// <summary>A walk that takes the places of a list for one, <c>[*]</c>.</summary>
    public static JsonPathWalk Over(ReadOnlySpan<byte> answer) => new(UnicodeText.Mended(answer, drift: null), isOfAllPlaces: true);

    /// <summary>The path of the place where the answer stops to be JSON, such as <c>$.data.ticket.agents[2].id</c>.</summary>
    public static string Fault(ReadOnlySpan<byte> answer)
    {
        var end = UnicodeText.IndexOfFault(answer);
        var walk = new JsonPathWalk(end < 0 ? UnicodeText.Mended(answer, drift: null) : answer[..end], isOfAllPlaces: false);
        while (walk.Next())
        {
        }

        return walk.Path();
    }

    /// <summary>The path of the value that stands at this byte or holds it, such as <c>$.data.ticket.agents[*].id</c>.</summary>
    public string To(long at)
    {
        while (_json.BytesConsumed <= at && Next())
        {
        }

        return Path();
    }

    private readonly string Path()
    {
        var path = new StringBuilder("$");
        foreach (var step in _steps)
        {
            if (step.NameEnd > 0)
                Append(path, step);
            else if (step.Place >= 0)
                path.Append('[').Append(_isOfAllPlaces ? "*" : step.Place.ToString(CultureInfo.InvariantCulture)).Append(']');
        }

        return path.ToString();
    }

    private readonly void Append(StringBuilder path, Step step)
    {
        var reader = new Utf8JsonReader(_answer[step.NameStart..step.NameEnd]);
        reader.Read();
        var name = reader.GetString()!;
        if (name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_'))
            path.Append('.').Append(name);
        else
            path.Append("['").Append(name).Append("']");
    }

    private bool Next()
    {
        if (_isOver)
            return false;
        // What was open stays in the path of what it holds; what is complete leaves it.
        try
        {
            _isOver = !_json.Read();
        }
        catch (JsonException)
        {
            _isOver = true;
        }

        if (_isOver)
            return false;

        switch (_json.TokenType)
        {
            case JsonTokenType.PropertyName:
                _steps[^1] = new((int)_json.TokenStartIndex, (int)_json.TokenStartIndex + _json.ValueSpan.Length + 2, -1);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _steps.RemoveAt(_steps.Count - 1);
                break;
            default:
                if (_steps.Count > 0 && _steps[^1] is { NameEnd: 0 } place)
                    _steps[^1] = place with { Place = place.Place + 1 };
                if (_json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    _steps.Add(new(0, 0, -1));
                break;
        }

        return true;
    }

    // A field by where its name stands, or a place in a list.
    private readonly record struct Step(int NameStart, int NameEnd, int Place);
}

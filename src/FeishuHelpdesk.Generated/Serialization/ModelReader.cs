using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.Serialization;

/// <summary>Reads the object that the reader stands on.</summary>
internal delegate T ReadModel<T>(ref ModelReader reader);

/// <summary>A model that the generated readers can fill.</summary>
internal interface IReadableModel
{
    /// <summary>Reads the object that the reader stands on into the model.</summary>
    void Read(ref ModelReader reader);
}

/// <summary>
/// Goes once over the bytes of an answer and puts what it finds straight into Kiota's models. It knows the kinds of
/// values; which field has which, the generated readers know.
/// </summary>
/// <remarks>
/// No value costs an answer: what a field cannot hold stays, as it came, in <c>AdditionalData</c> under the field's
/// name. A null is as good as a field that is not there. Of two fields of one name the last one counts.
/// </remarks>
[SuppressMessage("Performance", "CA1815", Justification = "A reader is compared with nothing.")]
internal ref struct ModelReader
{
    private readonly ReadOnlySpan<byte> _answer;
    private readonly Scratch _scratch;
    private readonly DriftLog? _drift;
    private Utf8JsonReader _json;
    private ReadOnlySpan<byte> _field;

    private ModelReader(ReadOnlySpan<byte> answer, Scratch scratch, DriftLog? drift)
    {
        _answer = answer;
        _scratch = scratch;
        _drift = drift;
        _json = new Utf8JsonReader(answer);
    }

    /// <summary>Reads a whole answer.</summary>
    /// <param name="answer">Its bytes, without a byte order mark.</param>
    /// <param name="model">What is read into.</param>
    /// <param name="drift">Takes what the description does not know; null where nobody listens.</param>
    /// <exception cref="JsonException">The answer is not JSON, or no object.</exception>
    public static void Read(ReadOnlySpan<byte> answer, IReadableModel model, DriftLog? drift)
    {
        answer = UnicodeText.WithoutHalves(answer, drift);
        using var scratch = Scratch.Rent();
        var reader = new ModelReader(answer, scratch, drift);
        reader._json.Read();
        if (reader._json.TokenType != JsonTokenType.StartObject)
            throw new JsonException($"The answer is no object, but {reader._json.TokenType}.");
        model.Read(ref reader);
        // Whatever follows is an error of its own.
        reader._json.Read();
    }

    /// <summary>What the reader stands on.</summary>
    public readonly JsonTokenType Kind => _json.TokenType;

    /// <summary>Goes to the value of the next field of the object.</summary>
    /// <param name="name">The field's name.</param>
    /// <returns>Whether there was one.</returns>
    public bool NextField(out ReadOnlySpan<byte> name)
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.EndObject)
        {
            name = default;
            return false;
        }

        name = _field = _json.ValueIsEscaped ? Encoding.UTF8.GetBytes(_json.GetString()!) : _json.ValueSpan;
        _json.Read();
        return true;
    }

    /// <summary>Keeps a field that the description does not know.</summary>
    public void Unknown(IAdditionalDataHolder holder)
    {
        _drift?.UnknownField(_json.TokenStartIndex);
        KeepValue(holder);
    }

    /// <summary>Keeps a field of an object whose names are data.</summary>
    public void Entry(IAdditionalDataHolder holder) => KeepValue(holder);

    /// <summary>A text; a number stands for its digits.</summary>
    public string? Text(IAdditionalDataHolder holder) => TryText(out var text) ? text : Unreadable(holder);

    /// <summary>A text that stands for a choice.</summary>
    public string? Choice(IAdditionalDataHolder holder, Func<string, bool> isKnown)
    {
        var text = Text(holder);
        if (_drift is not null && text is not null && !isKnown(text))
            _drift.UnknownValue(_json.TokenStartIndex, text);
        return text;
    }

    /// <summary>A whole number of 32 bits, in quotes or without.</summary>
    public int? Int32(IAdditionalDataHolder holder) => TryInt32(out var number) ? number : NoNumber<int>(holder);

    /// <summary>A number that stands for a choice.</summary>
    public int? Choice(IAdditionalDataHolder holder, Func<int, bool> isKnown)
    {
        var number = Int32(holder);
        if (_drift is not null && number is { } value && !isKnown(value))
            _drift.UnknownValue(_json.TokenStartIndex, value);
        return number;
    }

    /// <summary>A whole number of 64 bits, in quotes or without.</summary>
    public long? Int64(IAdditionalDataHolder holder)
    {
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetInt64(out var number))
            return number;
        return Quoted() is { Length: > 0 } text && Utf8Parser.TryParse(text, out number, out var length) && length == text.Length && IsPlain(text)
            ? number
            : NoNumber<long>(holder);
    }

    /// <summary>A number with fractions, in quotes or without.</summary>
    public double? Double(IAdditionalDataHolder holder)
    {
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetDouble(out var number) && Holds(number, _json.ValueSpan))
            return number;
        return Quoted() is { Length: > 0 } text && Utf8Parser.TryParse(text, out number, out var length) && length == text.Length && IsPlain(text) && Holds(number, text)
            ? number
            : NoNumber<double>(holder);
    }

    /// <summary>True or false.</summary>
    public bool? Boolean(IAdditionalDataHolder holder) => _json.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => NoNumber<bool>(holder),
    };

    /// <summary>An object.</summary>
    public T? Object<T>(IAdditionalDataHolder holder, ReadModel<T> read) where T : class =>
        _json.TokenType == JsonTokenType.StartObject ? read(ref this) : Unreadable<T>(holder);

    /// <summary>Whatever it is. Where a number of it would change, because no type holds it, the value is kept as it came.</summary>
    public UntypedNode? Untyped(IAdditionalDataHolder holder)
    {
        if (_json.TokenType == JsonTokenType.Null)
            return null;
        var start = _json;
        var isExact = true;
        var node = UntypedReader.Read(ref _json, ref isExact);
        if (isExact)
            return node;
        _json = start;
        return Unreadable<UntypedNode>(holder);
    }

    /// <summary>A list of objects. Where one element is no object, the list is kept as it came.</summary>
    public List<T>? Objects<T>(IAdditionalDataHolder holder, ReadModel<T> read) where T : class
    {
        if (_json.TokenType != JsonTokenType.StartArray)
            return Unreadable<List<T>>(holder);

        var field = _field;
        var start = _json.TokenStartIndex;
        var first = _scratch.Count;
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (_json.TokenType == JsonTokenType.StartObject)
                _scratch.Push(read(ref this));
            else if (_json.TokenType == JsonTokenType.Null)
                _scratch.Push(null);
            else
            {
                NoList(holder, field, start, first);
                return null;
            }
        }

        return _scratch.Pop<T>(first);
    }

    /// <summary>A list of texts. Where one element is none, the list is kept as it came.</summary>
    /// <param name="holder">The object that has the field.</param>
    /// <param name="isKnown">Where the texts stand for choices: whether one of them is known.</param>
    public List<string>? Texts(IAdditionalDataHolder holder, Func<string, bool>? isKnown = null)
    {
        if (_json.TokenType != JsonTokenType.StartArray)
            return Unreadable<List<string>>(holder);

        var field = _field;
        var start = _json.TokenStartIndex;
        var first = _scratch.Count;
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (!TryText(out var text))
            {
                NoList(holder, field, start, first);
                return null;
            }

            if (_drift is not null && isKnown is not null && text is not null && !isKnown(text))
                _drift.UnknownValue(_json.TokenStartIndex, text);
            _scratch.Push(text);
        }

        return _scratch.Pop<string>(first);
    }

    /// <summary>A list of whole numbers of 32 bits. Where one element is none, the list is kept as it came.</summary>
    /// <param name="holder">The object that has the field.</param>
    /// <param name="isKnown">Where the numbers stand for choices: whether one of them is known.</param>
    public List<int?>? Int32s(IAdditionalDataHolder holder, Func<int, bool>? isKnown = null)
    {
        if (_json.TokenType != JsonTokenType.StartArray)
            return Unreadable<List<int?>>(holder);

        var field = _field;
        var start = _json.TokenStartIndex;
        var list = new List<int?>();
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (TryInt32(out var number))
            {
                if (_drift is not null && isKnown is not null && !isKnown(number))
                    _drift.UnknownValue(_json.TokenStartIndex, number);
                list.Add(number);
            }
            else if (_json.TokenType == JsonTokenType.Null)
            {
                list.Add(null);
            }
            else
            {
                NoList(holder, field, start, _scratch.Count);
                return null;
            }
        }

        return list;
    }

    /// <summary>What the first element is, but for nulls, of the list that the reader stands on.</summary>
    public readonly JsonTokenType FirstElement()
    {
        var next = _json;
        while (next.Read() && next.TokenType == JsonTokenType.Null)
        {
        }

        return next.TokenType;
    }

    /// <summary>Keeps a value that its field cannot hold; a null is none.</summary>
    /// <returns>Null.</returns>
    public T? Unreadable<T>(IAdditionalDataHolder holder) where T : class
    {
        if (_json.TokenType == JsonTokenType.Null)
            return null;
        _drift?.UnreadableValue(_json.TokenStartIndex, _json.TokenType);
        var field = _field;
        var start = _json.TokenStartIndex;
        _json.Skip();
        Keep(holder, field, start);
        return null;
    }

    private string? Unreadable(IAdditionalDataHolder holder) => Unreadable<string>(holder);

    private T? NoNumber<T>(IAdditionalDataHolder holder) where T : struct
    {
        Unreadable<string>(holder);
        return null;
    }

    private void NoList(IAdditionalDataHolder holder, ReadOnlySpan<byte> field, long start, int first)
    {
        _drift?.UnreadableValue(_json.TokenStartIndex, _json.TokenType);
        _scratch.Drop(first);
        _json.Skip();
        // To the end of this list; what stands in it is skipped whole.
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
            _json.Skip();
        Keep(holder, field, start);
    }

    private void KeepValue(IAdditionalDataHolder holder)
    {
        var name = UnicodeText.Text(_field);
        var start = (int)_json.TokenStartIndex;
        var value = JsonElement.ParseValue(ref _json);
        UnicodeText.Check(_answer[start..(int)_json.BytesConsumed]);
        holder.AdditionalData[name] = value;
    }

    // The value ends where the reader stands.
    private readonly void Keep(IAdditionalDataHolder holder, ReadOnlySpan<byte> field, long start)
    {
        var bytes = _answer[(int)start..(int)_json.BytesConsumed];
        UnicodeText.Check(bytes);
        if (ComesAgain(field))
            return;
        var value = new Utf8JsonReader(bytes);
        holder.AdditionalData[Encoding.UTF8.GetString(field)] = JsonElement.ParseValue(ref value);
    }

    // Kept, it would stand beside what the last field of that name says.
    private readonly bool ComesAgain(ReadOnlySpan<byte> field)
    {
        var ahead = _json;
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            if (ahead.ValueTextEquals(field))
                return true;
            ahead.Read();
            ahead.Skip();
        }

        return false;
    }

    private readonly bool TryText(out string? text)
    {
        switch (_json.TokenType)
        {
            case JsonTokenType.String:
                text = _scratch.Texts.Get(_answer, in _json);
                return true;
            case JsonTokenType.Number:
                text = Encoding.UTF8.GetString(_json.ValueSpan);
                return true;
            default:
                text = null;
                return _json.TokenType == JsonTokenType.Null;
        }
    }

    private readonly bool TryInt32(out int number)
    {
        if (_json.TokenType == JsonTokenType.Number)
            return _json.TryGetInt32(out number);
        number = 0;
        return Quoted() is { Length: > 0 } text && Utf8Parser.TryParse(text, out number, out var length) && length == text.Length && IsPlain(text);
    }

    private readonly ReadOnlySpan<byte> Quoted() => _json.TokenType == JsonTokenType.String && !_json.ValueIsEscaped ? _json.ValueSpan : default;

    // As JSON writes numbers: written anew, it is the same. A text such as 007 or +7 is something else.
    private static bool IsPlain(ReadOnlySpan<byte> number)
    {
        var digits = number[0] == '-' ? number[1..] : number;
        return digits.Length > 0 && digits[0] is >= (byte)'0' and <= (byte)'9' && (digits.Length == 1 || digits[0] != '0' || digits[1] is < (byte)'0' or > (byte)'9');
    }

    // A whole number of 16 digits or more can be one that no double is; its digits would change.
    private static bool Holds(double number, ReadOnlySpan<byte> digits)
    {
        const int always = 15;
        if (double.IsNaN(number) || double.IsInfinity(number))
            return false;
        return digits.Length <= always
            || digits.IndexOfAny((byte)'.', (byte)'e', (byte)'E') >= 0
            || (Utf8Parser.TryParse(digits, out decimal exact, out _) && Math.Abs(number) < (double)decimal.MaxValue && (decimal)number == exact);
    }
}

using System.Text.Json;

namespace FeishuHelpdesk.Serialization;

/// <summary>What the description did not know of one answer, by the place in its bytes; the path is found once it is asked for.</summary>
internal sealed class DriftLog
{
    // An answer can be nothing but unknown fields.
    private const int MaxEntries = 1000;

    private readonly List<Entry> _entries = [];

    /// <summary>In the order of their places.</summary>
    public IReadOnlyList<Entry> Entries
    {
        get
        {
            _entries.Sort(static (one, other) => one.At.CompareTo(other.At));
            return _entries;
        }
    }

    public void UnknownField(long at) => Add(new(at, ContractDriftKind.UnknownField));

    public void UnknownValue(long at, int value) => Add(new(at, ContractDriftKind.UnknownValue) { Value = value });

    public void UnknownValue(long at, string text) => Add(new(at, ContractDriftKind.UnknownValue) { Text = text });

    public void UnreadableValue(long at, JsonTokenType token) => Add(new(at, ContractDriftKind.UnreadableValue)
    {
        CameAs = token switch
        {
            JsonTokenType.StartObject => JsonValueKind.Object,
            JsonTokenType.StartArray => JsonValueKind.Array,
            JsonTokenType.String => JsonValueKind.String,
            JsonTokenType.Number => JsonValueKind.Number,
            JsonTokenType.True => JsonValueKind.True,
            JsonTokenType.False => JsonValueKind.False,
            _ => JsonValueKind.Null,
        },
    });

    private void Add(in Entry entry)
    {
        if (_entries.Count < MaxEntries)
            _entries.Add(entry);
    }

    /// <summary>One of them.</summary>
    internal readonly record struct Entry(long At, ContractDriftKind Kind)
    {
        public int? Value { get; init; }

        public string? Text { get; init; }

        public JsonValueKind? CameAs { get; init; }
    }
}

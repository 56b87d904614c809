using System.Collections;
using System.Diagnostics;
#if NET
using System.Diagnostics.CodeAnalysis;
#endif

namespace FeishuHelpdesk.Serialization;

/// <summary>
/// A dictionary that is made with its first entry, for <c>AdditionalData</c>: a field that the description does not know
/// is rare, and an empty dictionary takes more than three times the room of this.
/// </summary>
[DebuggerDisplay("Count = {Count}")]
internal sealed class UnknownFields : IDictionary<string, object>
{
    // Only ever read.
    private static readonly Dictionary<string, object> None = [];

    private Dictionary<string, object>? _made;

    public int Count => Fields.Count;

    public bool IsReadOnly => false;

    public ICollection<string> Keys => Fields.Keys;

    public ICollection<object> Values => Fields.Values;

    private Dictionary<string, object> Fields => _made ?? None;

    private Dictionary<string, object> Made => _made ??= [];

    private ICollection<KeyValuePair<string, object>> Pairs => Fields;

    public object this[string key]
    {
        get => Fields[key];
        set => Made[key] = value;
    }

    public void Add(string key, object value) => Made.Add(key, value);

    public void Add(KeyValuePair<string, object> item) => Made.Add(item.Key, item.Value);

    public bool ContainsKey(string key) => Fields.ContainsKey(key);

    public bool Contains(KeyValuePair<string, object> item) => Pairs.Contains(item);

#if NET
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value) => Fields.TryGetValue(key, out value);
#else
    public bool TryGetValue(string key, out object value) => Fields.TryGetValue(key, out value!);
#endif

    public bool Remove(string key) => Fields.Remove(key);

    public bool Remove(KeyValuePair<string, object> item) => Pairs.Remove(item);

    public void Clear() => _made = null;

    public void CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) => Pairs.CopyTo(array, arrayIndex);

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => Pairs.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

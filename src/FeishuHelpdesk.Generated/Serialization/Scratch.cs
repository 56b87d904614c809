namespace FeishuHelpdesk.Serialization;

/// <summary>
/// What reading an answer needs only while it reads: the texts that it has made, and the elements of lists that have not
/// come to their end. One for each thread.
/// </summary>
internal sealed class Scratch : IDisposable
{
    // More is kept by no thread.
    private const int MostItems = 4096;

    [ThreadStatic]
    private static Scratch? _ofThread;

    private object?[] _items = new object?[16];
    private int _count;

    /// <summary>Takes the thread's; it is given back by <see cref="Dispose"/>.</summary>
    public static Scratch Rent()
    {
        var scratch = _ofThread ?? new();
        _ofThread = null;
        return scratch;
    }

    /// <summary>How many elements wait.</summary>
    public int Count => _count;

    /// <summary>The texts of the answer.</summary>
    public TextPool Texts { get; } = new();

    /// <summary>Adds an element to the innermost list.</summary>
    public void Push(object? item)
    {
        if (_count == _items.Length)
            Array.Resize(ref _items, _count * 2);
        _items[_count++] = item;
    }

    /// <summary>Ends the innermost list.</summary>
    /// <param name="first">Where it began.</param>
    public List<T> Pop<T>(int first) where T : class
    {
        var list = new List<T>(_count - first);
        for (var i = first; i < _count; i++)
            list.Add((T)_items[i]!);
        Drop(first);
        return list;
    }

    /// <summary>Forgets the innermost list.</summary>
    public void Drop(int first)
    {
        Array.Clear(_items, first, _count - first);
        _count = first;
    }

    public void Dispose()
    {
        Drop(0);
        Texts.Clear();
        if (_items.Length <= MostItems)
            _ofThread = this;
    }
}

namespace FeishuHelpdesk.Sandbox;

/// <summary>What happened, the last of very many, for tests to look at and to wait for.</summary>
internal sealed class Journal<T>
    where T : class
{
    private const int Capacity = 10_000;

    private readonly object _gate = new();
    private readonly Queue<T> _entries = new();
    private readonly List<(Func<T, bool> Match, TaskCompletionSource<T> Found)> _waiting = [];

    public IReadOnlyList<T> All
    {
        get
        {
            lock (_gate)
                return [.. _entries];
        }
    }

    public void Add(T entry)
    {
        lock (_gate)
        {
            _entries.Enqueue(entry);
            if (_entries.Count > Capacity)
                _entries.Dequeue();
        }
    }

    public bool Contains(T entry)
    {
        lock (_gate)
            return _entries.Contains(entry);
    }

    public void Clear()
    {
        lock (_gate)
            _entries.Clear();
    }

    /// <summary>Tells those who wait for it that an entry has come to its end, or one step further.</summary>
    public void Tell(T entry)
    {
        lock (_gate)
        {
            for (var i = _waiting.Count - 1; i >= 0; i--)
            {
                if (!_waiting[i].Match(entry))
                    continue;
                _waiting[i].Found.TrySetResult(entry);
                _waiting.RemoveAt(i);
            }
        }
    }

    /// <summary>The first entry that matches, once there is one.</summary>
    public async Task<T> WaitForAsync(Func<T, bool> match, CancellationToken cancellationToken)
    {
        var found = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_entries.FirstOrDefault(match) is { } before)
                return before;
            _waiting.Add((match, found));
        }

        using var ended = cancellationToken.Register(() =>
        {
            lock (_gate)
                _waiting.RemoveAll(one => one.Found == found);
            found.TrySetCanceled(cancellationToken);
        });
        return await found.Task.ConfigureAwait(false);
    }
}

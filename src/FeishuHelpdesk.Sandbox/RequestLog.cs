using Microsoft.AspNetCore.Http;

namespace FeishuHelpdesk.Sandbox;

/// <summary>The requests that came, the last ones of very many.</summary>
internal sealed class RequestLog
{
    private const int Capacity = 10_000;
    private const string Hidden = "***";

    private readonly object _gate = new();
    private readonly Queue<SandboxRequest> _requests = new();
    private readonly List<(Func<SandboxRequest, bool> Match, TaskCompletionSource<SandboxRequest> Found)> _waiting = [];

    public IReadOnlyList<SandboxRequest> All
    {
        get
        {
            lock (_gate)
                return [.. _requests];
        }
    }

    public SandboxRequest Add(DateTimeOffset time, HelpdeskOperation? operation, string target, HttpRequest request)
    {
        var headers = new Dictionary<string, string>(request.Headers.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in request.Headers)
            headers[name] = IsSecret(name) ? Hidden : value.ToString();
        var entry = new SandboxRequest(time, operation, request.Method, target, headers);
        if (operation?.Token == AccessTokenKind.None)
            entry.Body = Hidden;
        lock (_gate)
        {
            _requests.Enqueue(entry);
            if (_requests.Count > Capacity)
                _requests.Dequeue();
        }

        return entry;
    }

    /// <summary>Tells those who wait for it that a request was answered.</summary>
    public void Answered(SandboxRequest request)
    {
        lock (_gate)
        {
            for (var i = _waiting.Count - 1; i >= 0; i--)
            {
                if (!_waiting[i].Match(request))
                    continue;
                _waiting[i].Found.TrySetResult(request);
                _waiting.RemoveAt(i);
            }
        }
    }

    public async Task<SandboxRequest> WaitForAsync(Func<SandboxRequest, bool> match, CancellationToken cancellationToken)
    {
        var found = new TaskCompletionSource<SandboxRequest>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_requests.FirstOrDefault(request => request.Status is not null && match(request)) is { } before)
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

    public void Clear()
    {
        lock (_gate)
            _requests.Clear();
    }

    private static bool IsSecret(string header) =>
        header.Contains("Authorization", StringComparison.OrdinalIgnoreCase) || header.Equals("Cookie", StringComparison.OrdinalIgnoreCase);
}

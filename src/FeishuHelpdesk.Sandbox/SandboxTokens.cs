namespace FeishuHelpdesk.Sandbox;

/// <summary>Gives out tenant access tokens by the service's rule of renewal. Safe for concurrent use.</summary>
internal sealed class SandboxTokens(TimeProvider time, TimeSpan lifetime, SandboxRandom random)
{
    private static readonly TimeSpan RenewalWindow = TimeSpan.FromMinutes(30);

    private readonly object _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _ends = [];
    private string? _current;

    /// <summary>The current token while it has 30 minutes or more, else a new one beside it.</summary>
    public (string Token, TimeSpan Remaining) Get()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (_current is not null && _ends[_current] - now is var remaining && remaining >= RenewalWindow)
                return (_current, remaining);

            foreach (var ended in _ends.Where(token => token.Value <= now).Select(token => token.Key).ToList())
                _ends.Remove(ended);
            _current = "t-" + random.Hex(20).ToLowerInvariant();
            _ends[_current] = now + lifetime;
            return (_current, lifetime);
        }
    }

    public bool Accepts(string token)
    {
        lock (_gate)
            return _ends.TryGetValue(token, out var end) && time.GetUtcNow() < end;
    }

    public void Revoke()
    {
        lock (_gate)
        {
            _ends.Clear();
            _current = null;
        }
    }
}

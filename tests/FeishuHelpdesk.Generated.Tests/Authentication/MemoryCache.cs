using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Caching.Distributed;

namespace FeishuHelpdesk.Tests.Authentication;

/// <summary>A distributed cache in memory, to be looked into and to fail on demand.</summary>
internal sealed class MemoryCache : IDistributedCache
{
    public ConcurrentDictionary<string, byte[]> Entries { get; } = new();

    public DistributedCacheEntryOptions? LastOptions { get; private set; }

    /// <summary>Runs before each read and write.</summary>
    public Func<CancellationToken, Task> Before { get; set; } = _ => Task.CompletedTask;

    public IEnumerable<string> Texts => Entries.Values.Select(Encoding.Latin1.GetString);

    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        await Before(token);
        return Entries.GetValueOrDefault(key);
    }

    public async Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        await Before(token);
        LastOptions = options;
        Entries[key] = value;
    }

    public byte[]? Get(string key) => throw new NotSupportedException();

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException();

    public void Refresh(string key) => throw new NotSupportedException();

    public Task RefreshAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

    public void Remove(string key) => throw new NotSupportedException();

    public Task RemoveAsync(string key, CancellationToken token = default) => throw new NotSupportedException();
}

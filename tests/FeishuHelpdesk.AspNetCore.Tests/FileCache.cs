using System.Text;
using Microsoft.Extensions.Caching.Distributed;

namespace FeishuHelpdesk.Tests.AspNetCore;

/// <summary>A distributed cache in a folder, for processes of one machine.</summary>
internal sealed class FileCache(string folder, TimeProvider clock) : IDistributedCache
{
    public byte[]? Get(string key)
    {
        if (!File.Exists(PathOf(key)))
            return null;
        var bytes = File.ReadAllBytes(PathOf(key));
        return BitConverter.ToInt64(bytes) > clock.GetUtcNow().UtcTicks ? bytes[sizeof(long)..] : null;
    }

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options)
    {
        // Whole, whoever reads meanwhile.
        var part = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        File.WriteAllBytes(part, [.. BitConverter.GetBytes((clock.GetUtcNow() + options.AbsoluteExpirationRelativeToNow!.Value).UtcTicks), .. value]);
        File.Move(part, PathOf(key), overwrite: true);
    }

    public void Remove(string key) => File.Delete(PathOf(key));

    public void Refresh(string key) => throw new NotSupportedException();

    public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => Task.FromResult(Get(key));

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        Set(key, value, options);
        return Task.CompletedTask;
    }

    public Task RefreshAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

    public Task RemoveAsync(string key, CancellationToken token = default)
    {
        Remove(key);
        return Task.CompletedTask;
    }

    private string PathOf(string key) => Path.Combine(folder, Convert.ToHexString(Encoding.UTF8.GetBytes(key)));
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using FeishuHelpdesk.Http;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace FeishuHelpdesk.Authentication;

/// <summary>
/// Shares the tenant access token between processes. A cache that is away, does not answer or holds something that
/// cannot be read is as good as an empty one: each process then goes on with its own memory.
/// </summary>
internal sealed partial class SharedTokenCache(IDistributedCache cache, FeishuHelpdeskOptions options, TimeProvider timeProvider, ILogger logger)
{
    // Callers wait for a first token meanwhile, and asking the service costs less than a second.
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(1);

    private readonly string _key = Key(options);

    public async Task<TenantAccessToken?> ReadAsync()
    {
        try
        {
            var bytes = await WithinTimeLimitAsync(token => cache.GetAsync(_key, token)).ConfigureAwait(false);
            if (bytes is null)
                return null;
            if (options.UnprotectToken is { } unprotect)
                bytes = unprotect(bytes);
            var now = timeProvider.GetUtcNow();
            return JsonSerializer.Deserialize(bytes, EntryContext.Default.Entry) is { Token: { } value } entry && BearerToken.IsUsable(value) && entry.ExpiresAt > now
                ? TenantAccessToken.Stored(value, entry.RenewableFrom, entry.ExpiresAt, now)
                : null;
        }
        catch (Exception exception)
        {
            logger.TokenCacheUnavailable(exception.GetType().Name);
            return null;
        }
    }

    public async Task WriteAsync(TenantAccessToken token)
    {
        try
        {
            var lifetime = token.ExpiresAt - timeProvider.GetUtcNow();
            if (lifetime <= TimeSpan.Zero)
                return;
            var entry = new Entry { Token = token.Value, RenewableFrom = token.RenewableFrom, ExpiresAt = token.ExpiresAt };
            var bytes = JsonSerializer.SerializeToUtf8Bytes(entry, EntryContext.Default.Entry);
            if (options.ProtectToken is { } protect)
                bytes = protect(bytes);
            await WithinTimeLimitAsync(async token =>
            {
                await cache.SetAsync(_key, bytes, new() { AbsoluteExpirationRelativeToNow = lifetime }, token).ConfigureAwait(false);
                return true;
            }).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            logger.TokenCacheUnavailable(exception.GetType().Name);
        }
    }

    // Site, app and a fingerprint of the secret: a wrong secret never rides on a good token.
    private static string Key(FeishuHelpdeskOptions options)
    {
        var identity = $"{options.BaseAddress.AbsoluteUri.TrimEnd('/')}\n{options.AppId}\n{options.AppSecret}";
        var fingerprint = SHA256.HashData(Encoding.UTF8.GetBytes(identity));
        return $"feishu-helpdesk:tenant-access-token:{options.AppId}:{Convert.ToHexString(fingerprint, 0, 16)}";
    }

    // Not every cache ends a call that it cannot complete, and some block before they return a task.
    private async Task<T> WithinTimeLimitAsync<T>(Func<CancellationToken, Task<T>> call)
    {
        using var timeUp = new CancellationTokenSource();
        var running = Task.Run(() => call(timeUp.Token));
        try
        {
            return await running.WaitAsync(TimeLimit, timeProvider).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            running.Forget();
            await timeUp.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    // A class, because a record would print the token.
    internal sealed class Entry
    {
        public string? Token { get; init; }

        public DateTimeOffset RenewableFrom { get; init; }

        public DateTimeOffset ExpiresAt { get; init; }
    }

    [JsonSerializable(typeof(Entry))]
    private sealed partial class EntryContext : JsonSerializerContext;
}

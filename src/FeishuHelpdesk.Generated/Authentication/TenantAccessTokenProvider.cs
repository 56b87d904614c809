using System.Text.Json;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Kiota.Abstractions;

namespace FeishuHelpdesk.Authentication;

/// <summary>
/// Holds the tenant access token of one app: fetched once for any number of callers, renewed ahead of its end while the
/// old one serves, and not asked for again at once where that failed.
/// </summary>
internal sealed class TenantAccessTokenProvider(
    FeishuHelpdeskRequestAdapter adapter,
    FeishuHelpdeskOptions options,
    SharedTokenCache? sharedCache,
    TimeProvider timeProvider,
    ILogger logger)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly object _lock = new();
    private volatile TenantAccessToken? _current;
    private Task<TenantAccessToken>? _fetch;
    private string? _rejected;
    private Exception? _failure;
    private DateTimeOffset _failedAt;
    private TimeSpan _pause;

    /// <summary>The token to send now.</summary>
    /// <exception cref="FeishuHelpdeskException">The service refused the app, or could not be reached.</exception>
    public ValueTask<TenantAccessToken> GetAsync(CancellationToken cancellationToken)
    {
        var current = _current;
        if (current is not null)
        {
            var now = timeProvider.GetUtcNow();
            if (now < current.RenewAt)
                return new(current);
            if (now < current.ExpiresAt)
            {
                RenewInBackground(current);
                return new(current);
            }
        }

        return WaitAsync(FetchOnceAsync(), cancellationToken);
    }

    /// <summary>Drops the token that the service rejected; one that has replaced it meanwhile stays.</summary>
    public void Reject(TenantAccessToken token)
    {
        lock (_lock)
        {
            if (_current != token)
                return;
            _current = null;
            _rejected = token.Value;
        }
    }

    private static async ValueTask<TenantAccessToken> WaitAsync(Task<TenantAccessToken> fetch, CancellationToken cancellationToken)
    {
        try
        {
            // A caller that gives up stops waiting; the fetch goes on for the others.
            return await fetch.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (FeishuHelpdeskException exception)
        {
            // One failure for many callers, and an exception of its own for each.
            throw exception.Copy();
        }
    }

    private void RenewInBackground(TenantAccessToken current)
    {
        lock (_lock)
        {
            // A renewal that ended between the caller's look and this lock has done it.
            if (_current == current && _fetch is null && !IsPausing())
                Start();
        }
    }

    private Task<TenantAccessToken> FetchOnceAsync()
    {
        lock (_lock)
        {
            if (_fetch is not null)
                return _fetch;
            // A fetch that ended between the caller's look and this lock.
            if (_current is { } current && timeProvider.GetUtcNow() < current.ExpiresAt)
                return Task.FromResult(current);
            if (IsPausing())
                return Task.FromException<TenantAccessToken>(_failure!);
            return Start();
        }
    }

    // Under the lock. A clock that was set back does not prolong the pause.
    private bool IsPausing() => _failure is not null && timeProvider.GetUtcNow() - _failedAt is var since && since >= TimeSpan.Zero && since < _pause;

    // Under the lock.
    private Task<TenantAccessToken> Start()
    {
        _fetch = Task.Run(FetchAsync);
        _fetch.Forget();
        return _fetch;
    }

    private async Task<TenantAccessToken> FetchAsync()
    {
        try
        {
            if (sharedCache is not null && await FromSharedCacheAsync(sharedCache).ConfigureAwait(false) is { } shared)
                return shared;

            var token = await FromServiceAsync().ConfigureAwait(false);
            // Stored before it is used, so that another process finds it as soon as it can.
            if (sharedCache is not null)
                await sharedCache.WriteAsync(token).ConfigureAwait(false);
            lock (_lock)
                Succeed(token);
            return token;
        }
        catch (Exception exception)
        {
            TimeSpan pause;
            lock (_lock)
            {
                _fetch = null;
                _failure = exception;
                _failedAt = timeProvider.GetUtcNow();
                pause = _pause = _pause == TimeSpan.Zero ? FirstPause : _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
            }

            var reason = exception is FeishuHelpdeskException error ? Telemetry.ErrorType(error) : exception.GetType().Name;
            Telemetry.TokenFetch(reason);
            logger.TokenFetchFailed(options.AppId, reason, pause);
            throw;
        }
    }

    /// <summary>The token that another process has fetched, unless it is the one to be replaced or is up for renewal here.</summary>
    private async Task<TenantAccessToken?> FromSharedCacheAsync(SharedTokenCache cache)
    {
        if (await cache.ReadAsync().ConfigureAwait(false) is not { } token)
            return null;
        lock (_lock)
        {
            if (token.Value == _rejected || token.Value == _current?.Value || timeProvider.GetUtcNow() >= token.RenewAt)
                return null;
            Succeed(token);
        }

        logger.TokenTakenFromCache(options.AppId, token.ExpiresAt);
        return token;
    }

    private async Task<TenantAccessToken> FromServiceAsync()
    {
        var asked = timeProvider.GetUtcNow();
        var pathParameters = new Dictionary<string, object> { ["baseurl"] = adapter.BaseUrl };
        var response = await adapter.SendAsync(Method.POST, "{+baseurl}" + HelpdeskOperations.TenantAccessTokenInternal.Path, pathParameters, options: null, TenantAccessTokenResponse.CreateFromDiscriminatorValue, CancellationToken.None, WriteRequest()).ConfigureAwait(false);
        if (response?.TenantAccessToken is not { } value || !BearerToken.IsUsable(value) || response.ExpireTimeSpan is not { } lifetime || lifetime == TimeSpan.Zero)
            throw FeishuHelpdeskException.Incomplete(HelpdeskOperations.TenantAccessTokenInternal, "The service answered with success but without a token and its lifetime.");

        var token = TenantAccessToken.Issued(value, asked, lifetime);
        Telemetry.TokenFetch(errorType: null);
        logger.TokenFetched(options.AppId, token.ExpiresAt);
        return token;
    }

    // By hand: Kiota's writer keeps pools and tells of them, and every program's first call would wait for that.
    private byte[] WriteRequest()
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString("app_id"u8, options.AppId);
            writer.WriteString("app_secret"u8, options.AppSecret);
            writer.WriteEndObject();
        }

        return json.ToArray();
    }

    // Under the lock.
    private void Succeed(TenantAccessToken token)
    {
        _current = token;
        _fetch = null;
        _failure = null;
        _pause = TimeSpan.Zero;
    }
}

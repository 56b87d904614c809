using System.Net.Http.Headers;

namespace FeishuHelpdesk.Authentication;

/// <summary>A token and when to replace it. The header is made once, not for each call.</summary>
internal sealed class TenantAccessToken
{
    // The service hands out a new token only in the last half hour of the old one, and both serve until it ends.
    private static readonly TimeSpan LongestRenewalWindow = TimeSpan.FromMinutes(30);

    // The service's are two hours. A number beyond all measure must not keep a token for ever, nor break the calendar.
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(1);

    private TenantAccessToken(string value, DateTimeOffset renewableFrom, DateTimeOffset expiresAt)
    {
        Value = value;
        Header = new("Bearer", value);
        AsSent = new(this);
        RenewableFrom = renewableFrom;
        // Every holder of the same token renews it at a moment of its own, so that one of many processes does it for
        // all. The last fifth of the window stays for tries that fail.
        RenewAt = renewableFrom + ((expiresAt - renewableFrom) * (0.8 * Random.Shared.NextDouble()));
        ExpiresAt = expiresAt;
    }

    /// <summary>The token itself. A secret.</summary>
    public string Value { get; }

    public AuthenticationHeaderValue Header { get; }

    /// <summary>The same as what a request carried, made once.</summary>
    public SentToken AsSent { get; }

    /// <summary>Start of the renewal window.</summary>
    public DateTimeOffset RenewableFrom { get; }

    /// <summary>From here on it is renewed in the background while it still serves.</summary>
    public DateTimeOffset RenewAt { get; }

    /// <summary>From here on it is not sent any more.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>A token that the service has given out.</summary>
    public static TenantAccessToken Issued(string value, DateTimeOffset at, TimeSpan lifetime)
    {
        if (lifetime > LongestLifetime)
            lifetime = LongestLifetime;
        var window = lifetime < 2 * LongestRenewalWindow ? lifetime / 2 : LongestRenewalWindow;
        return new(value, at + lifetime - window, at + lifetime);
    }

    /// <summary>A token that another process has stored; its times are that process's word.</summary>
    public static TenantAccessToken Stored(string value, DateTimeOffset renewableFrom, DateTimeOffset expiresAt, DateTimeOffset now)
    {
        var latest = now + LongestLifetime;
        if (expiresAt > latest)
            expiresAt = latest;
        return new(value, renewableFrom < expiresAt ? renewableFrom : expiresAt, expiresAt);
    }

    public override string ToString() => $"tenant access token until {ExpiresAt:u}";
}

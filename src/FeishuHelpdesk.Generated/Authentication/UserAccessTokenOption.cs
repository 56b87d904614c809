using FeishuHelpdesk.Authentication;
using Microsoft.Kiota.Abstractions;

namespace FeishuHelpdesk;

/// <summary>
/// Sends one request with a user access token in place of the tenant access token: as <see cref="CallOptions.UserAccessToken"/>,
/// or among the options of a generated request,
/// <c>PutAsync(body, request => request.Options.Add(new UserAccessTokenOption(...)))</c>. The helpdesk credential goes
/// along as ever, and the token is kept nowhere. An operation that takes the tenant's token alone is sent with that.
/// </summary>
public sealed class UserAccessTokenOption : IRequestOption
{
    internal const string NotUsable = "The user access token contains white space or a character that no token has, such as a line break at its end.";

    private readonly Func<string?, CancellationToken, ValueTask<string?>> _source;

    /// <summary>Sends this token. When the service rejects it, the call fails with its error.</summary>
    /// <param name="token">User access token, starts with <c>u-</c>.</param>
    public UserAccessTokenOption(string token)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(token);
        if (!BearerToken.IsUsable(token))
            throw new ArgumentException(NotUsable, nameof(token));
        _source = (rejected, _) => new(rejected is null ? token : null);
    }

    /// <summary>Asks for the token when the request is sent, and once more when the service rejects it (99991668, 99991677).</summary>
    /// <param name="source">
    /// Gives the token to send. Its first argument is null at first, and then the token that was rejected; it gives a
    /// renewed one, or null when there is none, and the caller gets the service's error. When it gives none at first,
    /// the call fails with an <see cref="InvalidOperationException"/> and nothing is sent. It is asked from many threads
    /// when calls share the option.
    /// </param>
    public UserAccessTokenOption(Func<string?, CancellationToken, ValueTask<string?>> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _source = source;
    }

    internal ValueTask<string?> GetAsync(string? rejected, CancellationToken cancellationToken) => _source(rejected, cancellationToken);

    /// <summary>The name of the option; never the token.</summary>
    public override string ToString() => nameof(UserAccessTokenOption);
}

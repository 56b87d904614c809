using System.Net.Http.Headers;
using Microsoft.Kiota.Abstractions;

namespace FeishuHelpdesk.Authentication;

/// <summary>Puts both credentials on the calls that need them, and on no other request.</summary>
internal sealed class RequestAuthenticator
{
    private readonly Uri _baseAddress;
    private readonly string _operationsPath;
    private readonly string _tokenPath;
    private readonly string _helpdeskPath;
    private readonly string _helpdeskCredential;
    private readonly TenantAccessTokenProvider _tokens;

    public RequestAuthenticator(Uri baseAddress, string helpdeskCredential, TenantAccessTokenProvider tokens)
    {
        _baseAddress = baseAddress;
        _operationsPath = baseAddress.AbsolutePath.TrimEnd('/') + "/";
        _tokenPath = _operationsPath + "auth/";
        _helpdeskPath = _operationsPath + "helpdesk/";
        _helpdeskCredential = helpdeskCredential;
        _tokens = tokens;
    }

    /// <summary>Adds the credentials that the address calls for: none for another host, and none for the token endpoint itself.</summary>
    /// <param name="request">The request on its way.</param>
    /// <param name="operation">What is known of the operation; null where nothing is.</param>
    /// <param name="options">Options of the generated request; one of them may bring a user access token.</param>
    /// <param name="rejected">What an earlier try sent and the service rejected; null at first.</param>
    /// <param name="cancellationToken">Ends the wait for a token.</param>
    /// <returns>What was sent; null where nothing was, or where there is nothing better than what was rejected.</returns>
    public async ValueTask<SentToken?> AuthenticateAsync(HttpRequestMessage request, HelpdeskOperation? operation, IEnumerable<IRequestOption> options, SentToken? rejected, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (!IsOurs(address))
            return null;

        var path = address.AbsolutePath;
        if (path.StartsWith(_tokenPath, StringComparison.Ordinal) || !path.StartsWith(_operationsPath, StringComparison.Ordinal))
            return null;

        // No operation of the tenant's gets a user's token.
        var sent = operation?.Token != AccessTokenKind.Tenant && UserToken(options) is { } userToken
            ? await FromUserAsync(userToken, rejected?.Value, cancellationToken).ConfigureAwait(false)
            : (await _tokens.GetAsync(cancellationToken).ConfigureAwait(false)).AsSent;
        if (sent is null)
            return null;

        request.Headers.Authorization = sent.Header;
        if (path.StartsWith(_helpdeskPath, StringComparison.Ordinal))
            request.Headers.TryAddWithoutValidation(HelpdeskCredential.HeaderName, _helpdeskCredential);
        return sent;
    }

    /// <summary>Refuses a call that takes the token of a user and has none.</summary>
    /// <exception cref="ArgumentException">It does.</exception>
    public static void Check(HelpdeskOperation? operation, IEnumerable<IRequestOption> options)
    {
        if (operation is { Token: AccessTokenKind.User } && UserToken(options) is null)
            throw new ArgumentException($"{operation.Name} takes the access token of a user who holds a role in the helpdesk: set {nameof(CallOptions)}.{nameof(CallOptions.UserAccessToken)}. Nothing was sent.", nameof(options));
    }

    /// <summary>
    /// Whether the error says that the token is no longer good; a tenant token is then dropped. 154001 and other 401s
    /// of the helpdesk say nothing of the kind.
    /// </summary>
    public bool IsRejection(FeishuHelpdeskException error, SentToken sent)
    {
        if (sent.Tenant is not { } token)
            return error.Code is ErrorCodes.UserAccessTokenInvalid or ErrorCodes.UserAccessTokenExpired;
        if (error.Code is not (ErrorCodes.TenantAccessTokenInvalid or ErrorCodes.TenantAccessTokenIllegal))
            return false;
        _tokens.Reject(token);
        return true;
    }

    private static async ValueTask<SentToken?> FromUserAsync(UserAccessTokenOption option, string? rejected, CancellationToken cancellationToken)
    {
        // The source is the user's code: it may not listen to the cancellation.
        var token = await option.GetAsync(rejected, cancellationToken).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false);
        if (token is null || string.IsNullOrWhiteSpace(token))
            return rejected is null ? throw new InvalidOperationException("The source of the user access token gave none.") : null;
        if (!BearerToken.IsUsable(token))
            throw new InvalidOperationException(UserAccessTokenOption.NotUsable);
        return token == rejected ? null : new SentToken(token);
    }

    private static UserAccessTokenOption? UserToken(IEnumerable<IRequestOption> options)
    {
        foreach (var option in options)
        {
            if ((option as UserAccessTokenOption ?? (option as CallOptions)?.UserAccessToken) is { } userToken)
                return userToken;
        }

        return null;
    }

    private bool IsOurs(Uri address) =>
        address.Port == _baseAddress.Port
        && address.Scheme == _baseAddress.Scheme
        && string.Equals(address.Host, _baseAddress.Host, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The token that a request carried: the tenant's, or a user's.</summary>
internal sealed class SentToken
{
    public SentToken(TenantAccessToken tenant)
    {
        Tenant = tenant;
        Value = tenant.Value;
        Header = tenant.Header;
    }

    public SentToken(string user)
    {
        Value = user;
        Header = new("Bearer", user);
    }

    public TenantAccessToken? Tenant { get; }

    public string Value { get; }

    public AuthenticationHeaderValue Header { get; }

    public override string ToString() => Tenant is null ? "user access token" : "tenant access token";
}

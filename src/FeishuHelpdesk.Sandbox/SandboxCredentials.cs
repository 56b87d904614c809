using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FeishuHelpdesk.Sandbox.Requests;
using FeishuHelpdesk.Sandbox.Seeds;
using FeishuHelpdesk.Sandbox.State;
using Microsoft.AspNetCore.Http;

namespace FeishuHelpdesk.Sandbox;

/// <summary>What the sandbox takes for a credential, and gives for one.</summary>
internal sealed class SandboxCredentials
{
    private readonly byte[] _appId;
    private readonly byte[] _appSecret;
    private readonly byte[] _helpdesk;
    private readonly bool _acceptBearerHelpdeskCredential;
    private readonly Dictionary<string, Caller> _callers;
    private readonly SandboxTokens _tokens;

    public SandboxCredentials(HelpdeskSandboxOptions options, SandboxTokens tokens, SandboxState state)
    {
        _appId = Encoding.UTF8.GetBytes(options.AppId);
        _appSecret = Encoding.UTF8.GetBytes(options.AppSecret);
        _helpdesk = Encoding.UTF8.GetBytes(
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.HelpdeskId}:{options.HelpdeskToken}")));
        _acceptBearerHelpdeskCredential = options.AcceptBearerHelpdeskCredential;
        _tokens = tokens;
        _callers = new(StringComparer.Ordinal)
        {
            [options.UserAccessToken] = new(state.UserOf(DefaultSeed.OwnerId), Role.Owner),
            [options.AgentAccessToken] = new(state.UserOf(DefaultSeed.AgentId), Role.Agent),
            [options.GuestAccessToken] = new(state.UserOf(DefaultSeed.GuestId), Role.Guest),
        };
    }

    /// <summary>Who calls; null where it is the app.</summary>
    /// <exception cref="RefusedException">The operation takes another token.</exception>
    public Caller? CheckToken(HelpdeskOperation operation, string authorization)
    {
        const string scheme = "Bearer ";
        if (!authorization.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            throw new RefusedException(ErrorCodes.AccessTokenMissing);
        var token = authorization[scheme.Length..];
        if (_callers.TryGetValue(token, out var caller))
            return operation.Token == AccessTokenKind.Tenant ? throw new RefusedException(ErrorCodes.UserAccessTokenInvalid) : caller;
        if (operation.Token == AccessTokenKind.User && token.StartsWith("u-", StringComparison.Ordinal))
            throw new RefusedException(ErrorCodes.UserAccessTokenInvalid);
        // The same code for a token that is wrong and for one of a tenant where a user's belongs.
        return operation.Token == AccessTokenKind.User || !_tokens.Accepts(token) ? throw new RefusedException(ErrorCodes.TenantAccessTokenInvalid) : null;
    }

    /// <exception cref="RefusedException">It is not the helpdesk's credential.</exception>
    public void CheckHelpdesk(string? credential)
    {
        const string scheme = "Bearer ";
        if (_acceptBearerHelpdeskCredential && credential?.StartsWith(scheme, StringComparison.Ordinal) == true)
            credential = credential[scheme.Length..];
        if (!Matches(credential, _helpdesk))
            throw new RefusedException(ErrorCodes.Unauthorized);
    }

    /// <summary>The answer to who asks for a tenant access token.</summary>
    public async ValueTask<SandboxAnswer> AnswerTokenAsync(HttpRequest request)
    {
        string? appId, appSecret;
        try
        {
            using var json = await JsonDocument.ParseAsync(request.Body, default, request.HttpContext.RequestAborted).ConfigureAwait(false);
            appId = json.RootElement.Text("app_id");
            appSecret = json.RootElement.Text("app_secret");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or BadHttpRequestException)
        {
            // Not JSON, text that is not Unicode, or more than the server takes.
            appId = appSecret = null;
        }

        // Refusals come with 200 and, as reported, without an error object.
        if (appSecret is null || !Matches(appId, _appId))
            return SandboxAnswer.Raw(200, SandboxService.Json, SandboxAnswer.Example("tenant-access-token.10003.reported.json"));
        if (!Matches(appSecret, _appSecret))
            return SandboxAnswer.Raw(200, SandboxService.Json, SandboxAnswer.Example("tenant-access-token.10015.derived.json"));

        var (token, remaining) = _tokens.Get();
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("code", 0);
            json.WriteString("msg", "ok");
            json.WriteString("tenant_access_token", token);
            // Rounded down, so that nobody takes a token for longer than it lives.
            json.WriteNumber("expire", (int)remaining.TotalSeconds);
            json.WriteEndObject();
        }

        return SandboxAnswer.Raw(200, SandboxService.Json, buffer.WrittenSpan.ToArray());
    }

    private static bool Matches(string? given, byte[] expected) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), expected);

    /// <summary>A user with a token.</summary>
    internal sealed record Caller(User User, Role Role);
}

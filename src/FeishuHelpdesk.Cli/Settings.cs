using System.Text.RegularExpressions;
using FeishuHelpdesk.Events;
using FeishuHelpdesk.Generated;
using FeishuHelpdesk.Sandbox;

namespace FeishuHelpdesk.Cli;

/// <summary>A setting is missing or not valid; the message names it and never its value.</summary>
internal sealed class SettingsException(string message) : Exception(message);

/// <summary>The client's options, and the names under which the user sets them.</summary>
internal sealed class Settings
{
    public const string AppIdVariable = "FEISHU_APP_ID";
    public const string AppSecretVariable = "FEISHU_APP_SECRET";
    public const string HelpdeskIdVariable = "FEISHU_HELPDESK_ID";
    public const string HelpdeskTokenVariable = "FEISHU_HELPDESK_TOKEN";
    public const string UserAccessTokenVariable = "FEISHU_USER_ACCESS_TOKEN";
    public const string BaseUrlVariable = "FEISHU_BASE_URL";

    private readonly string _baseUrlName;
    private readonly string? _userAccessToken;

    private Settings(FeishuHelpdeskOptions options, string baseUrlName, string? userAccessToken)
    {
        _userAccessToken = userAccessToken;
        _baseUrlName = baseUrlName;
        // Somebody sits and waits.
        options.Timeout = TimeSpan.FromSeconds(30);
        Options = options;
    }

    private FeishuHelpdeskOptions Options { get; }

    public bool IsSandbox { get; private init; }

    /// <summary>The address of the service.</summary>
    public Uri BaseAddress => Options.BaseAddress;

    /// <summary>The token of a user; null where there is none.</summary>
    /// <exception cref="SettingsException">It is not valid.</exception>
    public UserAccessTokenOption? UserAccessToken
    {
        get
        {
            try
            {
                return _userAccessToken is null ? null : new(_userAccessToken);
            }
            catch (ArgumentException)
            {
                throw new SettingsException($"{UserAccessTokenVariable} contains white space or a character that no token has, such as a line break at its end.");
            }
        }
    }

    /// <summary>A text without the secrets, should somebody have sent them back.</summary>
    public string WithoutSecrets(string text)
    {
        foreach (var secret in new[] { Options.AppSecret, Options.HelpdeskToken, _userAccessToken })
        {
            if (!string.IsNullOrEmpty(secret))
                text = text.Replace(secret, "[secret]", StringComparison.Ordinal);
        }

        return text;
    }

    public static Settings Of(HelpdeskSandbox sandbox) => new(
        new FeishuHelpdeskOptions
        {
            AppId = sandbox.AppId,
            AppSecret = sandbox.AppSecret,
            HelpdeskId = sandbox.HelpdeskId,
            HelpdeskToken = sandbox.HelpdeskToken,
            BaseAddress = sandbox.BaseAddress,
        },
        BaseUrlVariable,
        sandbox.UserAccessToken)
    {
        IsSandbox = true,
    };

    /// <exception cref="SettingsException">Variables are missing: all of them are named. Or the address is none.</exception>
    public static Settings Read(Func<string, string?> variable, string? baseUrlOption)
    {
        string[] missing = [.. new[] { AppIdVariable, AppSecretVariable, HelpdeskIdVariable, HelpdeskTokenVariable }.Where(name => string.IsNullOrWhiteSpace(variable(name)))];
        if (missing.Length > 0)
            throw new SettingsException($"{string.Join(", ", missing)} {(missing.Length == 1 ? "is" : "are")} missing.");

        var options = new FeishuHelpdeskOptions
        {
            AppId = variable(AppIdVariable)!,
            AppSecret = variable(AppSecretVariable)!,
            HelpdeskId = variable(HelpdeskIdVariable)!,
            HelpdeskToken = variable(HelpdeskTokenVariable)!,
        };
        var baseUrlName = baseUrlOption is null ? BaseUrlVariable : "--base-url";
        var baseUrl = baseUrlOption ?? variable(BaseUrlVariable);
        // A variable that is set to nothing is as good as unset.
        if (baseUrlOption is not null || !string.IsNullOrWhiteSpace(baseUrl))
        {
            if (!Uri.TryCreate(baseUrl, UriKind.Absolute, out var address))
                throw new SettingsException($"{baseUrlName} is not an absolute http or https address, such as {FeishuHelpdeskOptions.FeishuBaseAddress}.");
            // The client would name a way out that is not offered here.
            if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
                throw new SettingsException($"{baseUrlName} is plain http to {address.Host}; credentials are sent over https only, except to this machine.");
            options.BaseAddress = address;
        }

        var token = variable(UserAccessTokenVariable);
        return new Settings(options, baseUrlName, string.IsNullOrWhiteSpace(token) ? null : token);
    }

    /// <exception cref="SettingsException">A setting is not valid.</exception>
    public FeishuHelpdeskClient CreateClient(HttpMessageHandler? handler)
    {
        try
        {
            return FeishuHelpdeskClientFactory.Create(Options, handler);
        }
        catch (ArgumentException exception)
        {
            var parameter = exception.Message.LastIndexOf(" (Parameter ", StringComparison.Ordinal);
            throw new SettingsException(InTermsOfVariables(parameter < 0 ? exception.Message : exception.Message[..parameter]));
        }
    }

    /// <summary>The long connection of the app.</summary>
    /// <exception cref="SettingsException">A setting is not valid.</exception>
    public EventConnection CreateEventConnection(HttpMessageInvoker http)
    {
        try
        {
            return new EventConnection(Options, http);
        }
        catch (ArgumentException exception)
        {
            throw new SettingsException(InTermsOfVariables(exception.Message));
        }
    }

    /// <summary>A text of the client with its options' names replaced by the variables'.</summary>
    public string InTermsOfVariables(string text) => Regex.Replace(
        text,
        @"\b(AppId|AppSecret|HelpdeskId|HelpdeskToken|BaseAddress)\b",
        match => match.Value switch
        {
            nameof(FeishuHelpdeskOptions.AppId) => AppIdVariable,
            nameof(FeishuHelpdeskOptions.AppSecret) => AppSecretVariable,
            nameof(FeishuHelpdeskOptions.HelpdeskId) => HelpdeskIdVariable,
            nameof(FeishuHelpdeskOptions.HelpdeskToken) => HelpdeskTokenVariable,
            _ => _baseUrlName,
        });

    /// <summary>What to look at when the service cannot be reached.</summary>
    public string ReachabilityAdvice => $"Check the network and {_baseUrlName}, now {Options.BaseAddress}.";
}

namespace FeishuHelpdesk.ContractTests;

/// <summary>The credentials that the stubs of the service ask for.</summary>
internal static class Credentials
{
    public const string AppId = "cli_a1b2c3d4e5f6a7b8";
    public const string AppSecret = "app-secret-of-the-contract-tests";
    public const string HelpdeskId = "12345";
    public const string HelpdeskToken = "ht-sometoken";

    // The pair of the documentation.
    public const string HelpdeskHeader = "MTIzNDU6aHQtc29tZXRva2Vu";

    public const string TenantToken = "t-caecc734c2e3328a62489fe0648c4b98779515d3";

    public const string UserToken = "u-token-of-a-user-of-the-contract-tests";

    public static readonly string[] Secrets = [AppSecret, HelpdeskToken, HelpdeskHeader, TenantToken, UserToken];
}

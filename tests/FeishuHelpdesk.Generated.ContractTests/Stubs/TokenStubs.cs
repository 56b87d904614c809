using WireMock.ResponseProviders;
using WireMock.Server;

namespace FeishuHelpdesk.ContractTests.Stubs;

/// <summary>What the token endpoint says beside a token.</summary>
internal static class TokenStubs
{
    public static void AddTo(WireMockServer server)
    {
        foreach (var example in Repository.ExampleNames("tenant-access-token."))
            Case(example, Answer.Example(example));

        Case("token-2200", Answer.Example("error.2200.reported", 500));
        Case("token-rate-limit", Answer.Example("error.99991400.derived", 429).WithRateLimit());
        Case("token-absent", Answer.Json("""{"code":0,"msg":"ok","expire":7200}"""));
        Case("token-empty", Answer.Json("""{"code":0,"msg":"ok","tenant_access_token":"","expire":7200}"""));
        Case("token-expire-absent", Answer.Json("""{"code":0,"msg":"ok","tenant_access_token":"t-caecc734c2e3328a62489fe0648c4b98779515d3"}"""));
        Case("token-expire-wrong-type", Answer.Json("""{"code":0,"msg":"ok","tenant_access_token":"t-caecc734c2e3328a62489fe0648c4b98779515d3","expire":{}}"""));
        Case("token-cut-off", Answer.Json("""{"code":0,"msg":"ok","tenant_access_token":"t-caecc734c2e3328a62489fe0648c4b98779515d3","exp"""));
        Case("token-html", Answer.Html("<html><body>Sign in to the network</body></html>"));
        Case("token-redirect", Answer.Redirect(307, "/redirect-target/open-apis/auth/v3/tenant_access_token/internal"));
        Case("token-connection-reset", BrokenAnswer.Reset);

        void Case(string @case, IResponseProvider answer) => server.Case(Operation.Token, @case).RespondWith(answer);
    }
}

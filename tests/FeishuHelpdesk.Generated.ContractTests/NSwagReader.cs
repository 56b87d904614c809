using System.Net.Http.Headers;
using FeishuHelpdesk.NSwagClient;

namespace FeishuHelpdesk.ContractTests;

/// <summary>The client that NSwag generates from the same description: a second, independent reader.</summary>
internal sealed class NSwagReader : IDisposable
{
    private readonly HttpClient _http = new();

    public NSwagReader(WireMockFixture wireMock, string @case)
    {
        Client = new NSwagHelpdeskClient(_http) { BaseUrl = wireMock.BaseAddress(@case).AbsoluteUri };
        // It knows nothing of credentials.
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Credentials.TenantToken);
        _http.DefaultRequestHeaders.Add("X-Lark-Helpdesk-Authorization", Credentials.HelpdeskHeader);
    }

    public NSwagHelpdeskClient Client { get; }

    public void Dispose() => _http.Dispose();
}

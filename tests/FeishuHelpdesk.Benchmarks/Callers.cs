using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FeishuHelpdesk.Benchmarks.HandWritten;
using FeishuHelpdesk.Generated;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using RestSharp;
using RestSharp.Authenticators;
using RestSharp.Serializers.Json;

namespace FeishuHelpdesk.Benchmarks;

/// <summary>Where to call and with what.</summary>
internal sealed record Site(Uri BaseAddress, string AppId, string AppSecret, string HelpdeskId, string HelpdeskToken)
{
    public string[] Arguments => [BaseAddress.AbsoluteUri, AppId, AppSecret, HelpdeskId, HelpdeskToken];

    public static Site Of(string[] arguments) => new(new Uri(arguments[0]), arguments[1], arguments[2], arguments[3], arguments[4]);

    public string HelpdeskHeader { get; } = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{HelpdeskId}:{HelpdeskToken}"));
}

/// <summary>Reads the ticket over HTTP in the way of one client. All send both headers and decide by the code.</summary>
internal abstract class Caller : IDisposable
{
    public const string HelpdeskHeaderName = "X-Lark-Helpdesk-Authorization";

    /// <summary>The callers, the floor first.</summary>
    public static readonly IReadOnlyList<(string Name, Func<Site, Caller> Create)> All =
    [
        ("HttpClient", site => new HttpClientCaller(site)),
        ("Ours", site => new OurCaller(site)),
        ("Kiota", site => new KiotaCaller(site)),
        ("NSwag", site => new NSwagCaller(site)),
        ("NSwagNewtonsoft", site => new NSwagNewtonsoftCaller(site)),
        ("RestSharp", site => new RestSharpCaller(site)),
    ];

    public static Caller Create(string name, Site site) => All.First(caller => caller.Name == name).Create(site);

    /// <summary>Reads the ticket and gives its id.</summary>
    public abstract Task<string?> CallAsync();

    public abstract void Dispose();

    /// <summary>What one writes first: no token, so fetch one.</summary>
    public static async Task<string> FetchTokenAsync(HttpClient http, Site site)
    {
        using var response = await http.PostAsJsonAsync(
            $"{site.BaseAddress}/auth/v3/tenant_access_token/internal",
            new TokenRequest { AppId = site.AppId, AppSecret = site.AppSecret },
            HandWrittenContext.Default.TokenRequest);
        return (await response.Content.ReadFromJsonAsync(HandWrittenContext.Default.TokenAnswer))!.TenantAccessToken!;
    }
}

/// <summary>The floor: HttpClient and System.Text.Json's source generator, by hand.</summary>
internal sealed class HttpClientCaller(Site site) : Caller
{
    private readonly HttpClient _http = new(new SocketsHttpHandler());
    private AuthenticationHeaderValue? _token;

    public override async Task<string?> CallAsync()
    {
        _token ??= new("Bearer", await FetchTokenAsync(_http, site));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{site.BaseAddress}/helpdesk/v1/tickets/{Uri.EscapeDataString(Documents.TicketId)}");
        request.Headers.Authorization = _token;
        request.Headers.TryAddWithoutValidation(HelpdeskHeaderName, site.HelpdeskHeader);
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await response.Content.ReadAsStreamAsync();
        var envelope = await JsonSerializer.DeserializeAsync(stream, HandWrittenContext.Default.Envelope);
        if (envelope is not { Code: 0, Data.Ticket: { } ticket })
            throw new HttpRequestException($"{envelope?.Code} {envelope?.Msg}", null, response.StatusCode);
        return ticket.TicketId;
    }

    public override void Dispose() => _http.Dispose();
}

/// <summary>This SDK, as its factory makes it.</summary>
internal sealed class OurCaller(Site site) : Caller
{
    private readonly FeishuHelpdeskClient _client = FeishuHelpdeskClientFactory.Create(new()
    {
        BaseAddress = site.BaseAddress,
        AppId = site.AppId,
        AppSecret = site.AppSecret,
        HelpdeskId = site.HelpdeskId,
        HelpdeskToken = site.HelpdeskToken,
    });

    public override async Task<string?> CallAsync() => (await _client.GetTicketAsync(Documents.TicketId)).TicketId;

    public override void Dispose() => _client.Dispose();
}

/// <summary>The same generated builders on Kiota's own adapter, with its default handlers and reader.</summary>
internal sealed class KiotaCaller : Caller, IAuthenticationProvider
{
    private readonly Site _site;
    private readonly HttpClient _http = KiotaClientFactory.Create();
    private readonly HttpClientRequestAdapter _adapter;
    private readonly FeishuHelpdeskClient _client;
    private string? _token;

    public KiotaCaller(Site site)
    {
        _site = site;
        _adapter = new HttpClientRequestAdapter(this, httpClient: _http) { BaseUrl = site.BaseAddress.AbsoluteUri };
        _client = new FeishuHelpdeskClient(_adapter);
    }

    public override async Task<string?> CallAsync()
    {
        var response = await _client.Helpdesk.V1.Tickets[Documents.TicketId].GetAsync(requestConfiguration: null);
        return response is { Code: 0, Data.Ticket: { } ticket } ? ticket.TicketId : throw new HttpRequestException($"{response?.Code} {response?.Msg}");
    }

    public async Task AuthenticateRequestAsync(RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
    {
        _token ??= "Bearer " + await FetchTokenAsync(_http, _site);
        request.Headers.Add("Authorization", _token);
        request.Headers.Add(HelpdeskHeaderName, _site.HelpdeskHeader);
    }

    public override void Dispose()
    {
        _adapter.Dispose();
        _http.Dispose();
    }
}

/// <summary>What NSwag's two clients have in common: they know nothing of tokens.</summary>
internal abstract class NSwagCallerBase(Site site) : Caller
{
    protected HttpClient Http { get; } = new();

    public override async Task<string?> CallAsync()
    {
        if (Http.DefaultRequestHeaders.Authorization is null)
        {
            var token = await FetchTokenAsync(Http, site);
            Http.DefaultRequestHeaders.Add(HelpdeskHeaderName, site.HelpdeskHeader);
            Http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        }

        return await ReadAsync();
    }

    public override void Dispose() => Http.Dispose();

    protected abstract Task<string?> ReadAsync();
}

/// <summary>NSwag's client with System.Text.Json.</summary>
internal sealed class NSwagCaller : NSwagCallerBase
{
    private readonly NSwagClient.NSwagHelpdeskClient _client;

    public NSwagCaller(Site site) : base(site) => _client = new(Http) { BaseUrl = site.BaseAddress.AbsoluteUri };

    protected override async Task<string?> ReadAsync() =>
        await _client.Ticket_getAsync(Documents.TicketId) is { Code: 0, Data.Ticket: { } ticket } ? ticket.Ticket_id : throw new HttpRequestException("No ticket.");
}

/// <summary>NSwag's client with Newtonsoft.Json.</summary>
internal sealed class NSwagNewtonsoftCaller : NSwagCallerBase
{
    private readonly NSwagNewtonsoftClient.NSwagHelpdeskClient _client;

    public NSwagNewtonsoftCaller(Site site) : base(site) => _client = new(Http) { BaseUrl = site.BaseAddress.AbsoluteUri };

    protected override async Task<string?> ReadAsync() =>
        await _client.Ticket_getAsync(Documents.TicketId) is { Code: 0, Data.Ticket: { } ticket } ? ticket.Ticket_id : throw new HttpRequestException("No ticket.");
}

/// <summary>RestSharp, which the documented page's own C# sample takes, with the authenticator that its documentation shows.</summary>
internal sealed class RestSharpCaller(Site site) : Caller
{
    private readonly RestClient _client = new(
        new RestClientOptions(site.BaseAddress) { Authenticator = new TokenAuthenticator(site) },
        configureSerialization: serializers => serializers.UseSystemTextJson(Readers.RestSharpSettings));

    public override async Task<string?> CallAsync()
    {
        var request = new RestRequest("helpdesk/v1/tickets/{ticket_id}").AddUrlSegment("ticket_id", Documents.TicketId).AddHeader(HelpdeskHeaderName, site.HelpdeskHeader);
        var response = await _client.ExecuteAsync<Envelope>(request);
        return response.Data is { Code: 0, Data.Ticket: { } ticket } ? ticket.TicketId : throw new HttpRequestException($"{response.Data?.Code} {response.Data?.Msg}", response.ErrorException, response.StatusCode);
    }

    public override void Dispose() => _client.Dispose();

    private sealed class TokenAuthenticator(Site site) : AuthenticatorBase("")
    {
        protected override async ValueTask<Parameter> GetAuthenticationParameter(string accessToken)
        {
            if (string.IsNullOrEmpty(Token))
            {
                using var http = new HttpClient();
                Token = await FetchTokenAsync(http, site);
            }

            return new HeaderParameter(KnownHeaders.Authorization, $"Bearer {Token}");
        }
    }
}

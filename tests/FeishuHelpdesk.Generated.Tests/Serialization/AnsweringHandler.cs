using System.Net;
using FeishuHelpdesk.Generated;

namespace FeishuHelpdesk.Tests.Serialization;

/// <summary>Gives out a token, and answers everything else with the same bytes under HTTP 200.</summary>
internal sealed class AnsweringHandler : HttpMessageHandler
{
    public const string AppSecret = "app-secret-6a1f";
    public const string HelpdeskToken = "ht-token-c05d";
    public const string Token = "t-token-93b7";

    private static readonly byte[] TokenAnswer = System.Text.Encoding.UTF8.GetBytes($$"""{"code":0,"msg":"ok","tenant_access_token":"{{Token}}","expire":7200}""");

    public byte[] Answer { get; set; } = [];

    public FeishuHelpdeskClient Client(Action<ContractDrift>? onDrift = null) => FeishuHelpdeskClientFactory.Create(
        new() { AppId = "cli_test", AppSecret = AppSecret, HelpdeskId = "6626871355780366330", HelpdeskToken = HelpdeskToken, MaxAttempts = 1, OnContractDrift = onDrift },
        this);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(request.Method == HttpMethod.Post ? TokenAnswer : Answer);
        content.Headers.ContentType = new("application/json");
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
    }
}

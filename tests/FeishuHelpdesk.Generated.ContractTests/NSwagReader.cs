using System.Net.Http.Headers;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
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

    /// <summary>Calls an operation with what is documented, and gives what it read as JSON: the answer, or the error.</summary>
    public async Task<string> CallAsync(Description operation, CancellationToken cancellationToken)
    {
        var settings = new JsonSerializerOptions(Client.JsonSerializerSettings) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
        var method = typeof(NSwagHelpdeskClient).GetMethods().Single(method =>
            string.Equals(method.Name, operation.Id + "Async", StringComparison.OrdinalIgnoreCase) && method.GetParameters() is [.., { ParameterType: var last }] && last == typeof(CancellationToken));
        var pathValues = new Queue<string>(operation.PathValues);
        try
        {
            var call = (Task)method.Invoke(Client, [.. method.GetParameters().Select(Argument)])!;
            await call;
            return JsonSerializer.Serialize(call.GetType().GetProperty(nameof(Task<object>.Result))!.GetValue(call), settings);
        }
        catch (NSwagApiException<ErrorResponse> exception)
        {
            return JsonSerializer.Serialize(exception.Result, settings);
        }

        // What has to be given; the rest of a query stays out.
        object? Argument(ParameterInfo parameter) => parameter switch
        {
            { Name: "cancellationToken" } => cancellationToken,
            { Name: "body" } => JsonSerializer.Deserialize(operation.Request!, parameter.ParameterType, Client.JsonSerializerSettings),
            { } when pathValues.TryDequeue(out var value) => value,
            { Name: "query" } => "printer",
            { Name: "status" } when parameter.ParameterType == typeof(IEnumerable<int>) => (int[])[1],
            _ => null,
        };
    }

    public void Dispose() => _http.Dispose();
}

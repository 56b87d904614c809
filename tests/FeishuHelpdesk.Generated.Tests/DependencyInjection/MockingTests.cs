using System.Net;
using System.Text;
using FeishuHelpdesk.Generated;
using FeishuHelpdesk.Generated.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Abstractions.Store;
using Microsoft.Kiota.Serialization.Json;
using Xunit;

namespace FeishuHelpdesk.Tests.DependencyInjection;

/// <summary>How a user tests code of his own without the network: with another client, another adapter or another handler.</summary>
public class MockingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_can_be_replaced_by_a_class_of_ones_own()
    {
        Assert.Equal("open", await DescribeAsync(new FakeClient(new Ticket { Status = 2 })));
        Assert.Equal("gone", await DescribeAsync(new FakeClient(null)));
    }

    [Fact]
    public async Task A_replacement_registered_first_stays()
    {
        var services = new ServiceCollection();
        services.AddSingleton<FeishuHelpdeskClient>(_ => new FakeClient(new Ticket { Status = 51 }));
        services.AddFeishuHelpdesk(_ => { });
        await using var provider = services.BuildServiceProvider();
        Assert.Equal("closed", await DescribeAsync(provider.GetRequiredService<FeishuHelpdeskClient>()));
    }

    [Fact]
    public async Task An_adapter_can_be_replaced_below_the_generated_builders()
    {
        using var client = new FeishuHelpdeskClient(new FakeAdapter(new GetTicketResponse { Code = 0, Data = new() { Ticket = new() { Status = 50 } } }));
        Assert.Equal("closed", await DescribeAsync(client));
    }

    [Fact]
    public async Task A_handler_can_be_replaced_below_the_whole_client()
    {
        using var handler = new FakeHandler();
        using var client = FeishuHelpdeskClientFactory.Create(new() { AppId = "cli_1", AppSecret = "app-secret", HelpdeskId = "1", HelpdeskToken = "ht-token" }, handler);
        Assert.Equal("open", await DescribeAsync(client));
    }

    private static async Task<string> DescribeAsync(FeishuHelpdeskClient client)
    {
        try
        {
            var ticket = await client.GetTicketAsync("1", Cancel);
            return ticket.TypedStatus is { Value: >= 50 } ? "closed" : "open";
        }
        catch (FeishuHelpdeskException error) when (error.Code == ErrorCodes.NotFound)
        {
            return "gone";
        }
    }

    private sealed class FakeClient(Ticket? ticket) : FeishuHelpdeskClient(new FakeAdapter(null))
    {
        public override Task<Ticket> GetTicketAsync(string ticketId, CancellationToken cancellationToken = default) => ticket is null
            ? Task.FromException<Ticket>(new FeishuHelpdeskException { Code = ErrorCodes.NotFound, ResponseStatusCode = 404 })
            : Task.FromResult(ticket);
    }

    private sealed class FakeHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(
                request.RequestUri!.AbsolutePath.Contains("/auth/", StringComparison.Ordinal)
                    ? """{"code":0,"tenant_access_token":"t-token","expire":7200}"""
                    : """{"code":0,"data":{"ticket":{"ticket_id":"1","status":2}}}""",
                Encoding.UTF8,
                "application/json"),
        });
    }

    private sealed class FakeAdapter(object? answer) : IRequestAdapter
    {
        public ISerializationWriterFactory SerializationWriterFactory { get; } = new JsonSerializationWriterFactory();

        public string? BaseUrl { get; set; }

        public Task<T?> SendAsync<T>(RequestInformation requestInfo, ParsableFactory<T> factory, Dictionary<string, ParsableFactory<IParsable>>? errorMapping = null, CancellationToken cancellationToken = default)
            where T : IParsable => Task.FromResult((T?)answer);

        public Task<IEnumerable<T>?> SendCollectionAsync<T>(RequestInformation requestInfo, ParsableFactory<T> factory, Dictionary<string, ParsableFactory<IParsable>>? errorMapping = null, CancellationToken cancellationToken = default)
            where T : IParsable => throw new NotSupportedException();

        public Task<T?> SendPrimitiveAsync<T>(RequestInformation requestInfo, Dictionary<string, ParsableFactory<IParsable>>? errorMapping = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<IEnumerable<T>?> SendPrimitiveCollectionAsync<T>(RequestInformation requestInfo, Dictionary<string, ParsableFactory<IParsable>>? errorMapping = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task SendNoContentAsync(RequestInformation requestInfo, Dictionary<string, ParsableFactory<IParsable>>? errorMapping = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<T?> ConvertToNativeRequestAsync<T>(RequestInformation requestInfo, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public void EnableBackingStore(IBackingStoreFactory backingStoreFactory)
        {
        }
    }
}

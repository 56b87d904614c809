using System.Net;
using System.Text;
using FeishuHelpdesk.Tests.Http;
using FeishuHelpdesk.Tests.SecondClient.Generated;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Abstractions.Store;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Xunit;

namespace FeishuHelpdesk.Tests.SecondClient;

/// <summary>
/// Another client that Kiota generated, with Kiota's own adapter, its process-wide registry and a backing store, in one
/// process with ours: neither notices the other.
/// </summary>
public class SecondClientTests
{
    private readonly FakeService _service = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ours_first()
    {
        using var ours = _service.Client();
        using var adapter = Adapter();
        var theirs = new ThingsClient(adapter);
        await AssertOursAsync(ours);
        await AssertTheirsAsync(theirs);
        await AssertOursAsync(ours);
        AssertRegistryIsKiotas();
    }

    [Fact]
    public async Task Theirs_first()
    {
        using var adapter = Adapter();
        var theirs = new ThingsClient(adapter, new InMemoryBackingStoreFactory());
        await AssertTheirsAsync(theirs);
        using var ours = _service.Client();
        await AssertOursAsync(ours);
        await AssertTheirsAsync(theirs);
        AssertRegistryIsKiotas();
    }

    [Fact]
    public async Task Side_by_side()
    {
        using var adapter = Adapter();
        var theirs = new ThingsClient(adapter, new InMemoryBackingStoreFactory());
        using var ours = _service.Client();
        await Task.WhenAll(Enumerable.Range(0, 50).SelectMany(_ => new[] { Task.Run(() => AssertOursAsync(ours)), Task.Run(() => AssertTheirsAsync(theirs)) }));
        AssertRegistryIsKiotas();
    }

    [Fact]
    public async Task An_error_of_ours_is_none_of_theirs_and_the_other_way_round()
    {
        using var ours = _service.Answer(FakeService.Code(200, ErrorCodes.NotFound)).Client();
        await Assert.ThrowsAsync<FeishuHelpdeskException>(() => ours.GetTicketAsync(FakeService.TicketId, Cancel));

        // A code in their answer is a field like any other.
        using var adapter = Adapter();
        Assert.Equal(154004, (await new ThingsClient(adapter).Things["1"].GetAsync(cancellationToken: Cancel))!.Code);
    }

    private async Task AssertOursAsync(FeishuHelpdesk.Generated.FeishuHelpdeskClient ours)
    {
        _service.Answer(FakeService.Now(_ => FakeService.Json(200, """{"code":0,"data":{"ticket":{"ticket_id":7,"created_at":"1616920429000","comments":{"id":12},"new":{"a":1}}}}""")));
        var ticket = await ours.GetTicketAsync(FakeService.TicketId, Cancel);
        // What only our own reader does: texts from numbers, numbers from texts, the object form of the union.
        Assert.Equal("7", ticket.TicketId);
        Assert.Equal(1616920429000, ticket.CreatedAt);
        Assert.Equal(12, Assert.Single(ticket.CommentList).Id);
        Assert.True(ticket.AdditionalData.ContainsKey("new"));
        Assert.False(ticket is IBackedModel);
    }

    private static async Task AssertTheirsAsync(ThingsClient theirs)
    {
        var thing = await theirs.Things["1"].GetAsync(cancellationToken: Cancel);
        // What Kiota's own reader does with a number in the place of a text.
        Assert.Null(thing!.Name);
        Assert.Equal(154004, thing.Code);
        Assert.Equal(["a", "b"], thing.Parts!);
        Assert.True(thing.BackingStore.InitializationCompleted);
        Assert.Empty(thing.BackingStore.EnumerateKeysForValuesChangedToNull());
    }

    private static void AssertRegistryIsKiotas()
    {
        var readers = ParseNodeFactoryRegistry.DefaultInstance.ContentTypeAssociatedFactories.Values.Cast<object>();
        var writers = SerializationWriterFactoryRegistry.DefaultInstance.ContentTypeAssociatedFactories.Values.Cast<object>();
        Assert.All(readers.Concat(writers), factory => Assert.StartsWith("Microsoft.Kiota.", factory.GetType().FullName, StringComparison.Ordinal));
    }

    private static HttpClientRequestAdapter Adapter() => new(new AnonymousAuthenticationProvider(), httpClient: new HttpClient(new Things()));

    private sealed class Things : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.Equal("things.example.com", request.RequestUri!.Host);
            Assert.False(request.Headers.Contains("X-Lark-Helpdesk-Authorization"));
            Assert.Null(request.Headers.Authorization);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent("""{"code":154004,"name":5,"parts":["a","b"]}""", Encoding.UTF8, "application/json"),
            });
        }
    }
}

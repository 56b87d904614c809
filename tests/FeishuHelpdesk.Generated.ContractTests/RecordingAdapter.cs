using System.Reflection;
using FeishuHelpdesk.Generated;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Abstractions.Store;

namespace FeishuHelpdesk.ContractTests;

/// <summary>Keeps the whole answer, of which a short method gives only a part.</summary>
internal sealed class RecordingAdapter(FeishuHelpdeskClient client) : IRequestAdapter, IDisposable
{
    private readonly IRequestAdapter _adapter =
        (IRequestAdapter)typeof(BaseRequestBuilder).GetProperty("RequestAdapter", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(client)!;

    /// <summary>What was read last.</summary>
    public IParsable? Answer { get; private set; }

    public ISerializationWriterFactory SerializationWriterFactory => _adapter.SerializationWriterFactory;

    public string? BaseUrl
    {
        get => _adapter.BaseUrl;
        set => _adapter.BaseUrl = value;
    }

    public async Task<T?> SendAsync<T>(RequestInformation requestInfo, ParsableFactory<T> factory, Dictionary<string, ParsableFactory<IParsable>>? errorMapping = null, CancellationToken cancellationToken = default) where T : IParsable
    {
        var answer = await _adapter.SendAsync(requestInfo, factory, errorMapping, cancellationToken);
        Answer = answer;
        return answer;
    }

    public Task<IEnumerable<T>?> SendCollectionAsync<T>(RequestInformation requestInfo, ParsableFactory<T> factory, Dictionary<string, ParsableFactory<IParsable>>? errorMapping = null, CancellationToken cancellationToken = default) where T : IParsable =>
        _adapter.SendCollectionAsync(requestInfo, factory, errorMapping, cancellationToken);

    public Task<T?> SendPrimitiveAsync<T>(RequestInformation requestInfo, Dictionary<string, ParsableFactory<IParsable>>? errorMapping = null, CancellationToken cancellationToken = default) =>
        _adapter.SendPrimitiveAsync<T>(requestInfo, errorMapping, cancellationToken);

    public Task<IEnumerable<T>?> SendPrimitiveCollectionAsync<T>(RequestInformation requestInfo, Dictionary<string, ParsableFactory<IParsable>>? errorMapping = null, CancellationToken cancellationToken = default) =>
        _adapter.SendPrimitiveCollectionAsync<T>(requestInfo, errorMapping, cancellationToken);

    public Task SendNoContentAsync(RequestInformation requestInfo, Dictionary<string, ParsableFactory<IParsable>>? errorMapping = null, CancellationToken cancellationToken = default) =>
        _adapter.SendNoContentAsync(requestInfo, errorMapping, cancellationToken);

    public Task<T?> ConvertToNativeRequestAsync<T>(RequestInformation requestInfo, CancellationToken cancellationToken = default) =>
        _adapter.ConvertToNativeRequestAsync<T>(requestInfo, cancellationToken);

    public void EnableBackingStore(IBackingStoreFactory backingStoreFactory) => _adapter.EnableBackingStore(backingStoreFactory);

    public void Dispose() => client.Dispose();
}

using System.Diagnostics.CodeAnalysis;
#if NET
using System.Runtime.CompilerServices;
#endif
using System.Text.Json;
using FeishuHelpdesk.Authentication;
using FeishuHelpdesk.Errors;
using FeishuHelpdesk.Models;
using FeishuHelpdesk.Serialization;
using Microsoft.Extensions.Logging;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Abstractions.Store;
using Microsoft.Kiota.Serialization.Json;

namespace FeishuHelpdesk.Http;

/// <summary>
/// Takes a generated builder's request to the wire and its answer back. Kiota's own adapter knows nothing of a
/// <c>code</c> in the body, under which this service fails on any HTTP status.
/// </summary>
internal sealed class FeishuHelpdeskRequestAdapter : IRequestAdapter, IDisposable
{
    private readonly HttpClient _httpClient;
    private readonly RequestAuthenticator? _authenticator;
    private readonly CallPipeline _pipeline;
    private readonly Secrets _secrets;
    private readonly DriftReporter? _drift;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger _logger;

    public FeishuHelpdeskRequestAdapter(
        HttpClient httpClient,
        FeishuHelpdeskOptions options,
        RequestAuthenticator? authenticator,
        TimeProvider timeProvider,
        ILogger logger)
    {
        _httpClient = httpClient;
        _authenticator = authenticator;
        _pipeline = new CallPipeline(options, timeProvider, logger);
        _secrets = Secrets.Of(options);
        _drift = options.OnContractDrift is { } report ? new DriftReporter(report, logger) : null;
        _timeout = options.Timeout;
        _timeProvider = timeProvider;
        _logger = logger;
        BaseUrl = options.BaseAddress.AbsoluteUri.TrimEnd('/');
    }

    public string? BaseUrl { get; set; }

    public ISerializationWriterFactory SerializationWriterFactory { get; } = new JsonSerializationWriterFactory();

    public Task<ModelType?> SendAsync<ModelType>(RequestInformation requestInfo, ParsableFactory<ModelType> factory, Dictionary<string, ParsableFactory<IParsable>>? errorMapping = default, CancellationToken cancellationToken = default)
        where ModelType : IParsable =>
        SendAsync(requestInfo, node => node.GetObjectValue(factory), cancellationToken)!;

    public Task<IEnumerable<ModelType>?> SendCollectionAsync<ModelType>(RequestInformation requestInfo, ParsableFactory<ModelType> factory, Dictionary<string, ParsableFactory<IParsable>>? errorMapping = default, CancellationToken cancellationToken = default)
        where ModelType : IParsable =>
        SendAsync<IEnumerable<ModelType>>(requestInfo, node => node.GetCollectionOfObjectValues(factory).ToList(), cancellationToken)!;

    public Task<ModelType?> SendPrimitiveAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] ModelType>(RequestInformation requestInfo, Dictionary<string, ParsableFactory<IParsable>>? errorMapping = default, CancellationToken cancellationToken = default) =>
        typeof(ModelType) == typeof(Stream)
            ? SendAsync(requestInfo, (answer, operation, token) => (ModelType?)(object)new MemoryStream(Accepted(answer, operation, token).Body.ToArray()), cancellationToken)
            : SendAsync(requestInfo, static node => (ModelType?)ReadPrimitive(node, typeof(ModelType)), cancellationToken);

    public Task<IEnumerable<ModelType>?> SendPrimitiveCollectionAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] ModelType>(RequestInformation requestInfo, Dictionary<string, ParsableFactory<IParsable>>? errorMapping = default, CancellationToken cancellationToken = default) =>
        SendAsync<IEnumerable<ModelType>>(requestInfo, static node => node.GetCollectionOfPrimitiveValues<ModelType>().ToList(), cancellationToken)!;

    public Task SendNoContentAsync(RequestInformation requestInfo, Dictionary<string, ParsableFactory<IParsable>>? errorMapping = default, CancellationToken cancellationToken = default) =>
        SendAsync(requestInfo, (answer, operation, token) => Accepted(answer, operation, token).IsSuccess, cancellationToken);

    public async Task<T?> ConvertToNativeRequestAsync<T>(RequestInformation requestInfo, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requestInfo);
        var request = CreateRequest(requestInfo, Operation.Of(requestInfo), await ReadContentAsync(requestInfo, cancellationToken).ConfigureAwait(false));
        if (request is not T native)
            throw new InvalidOperationException($"A request of this adapter is an {nameof(HttpRequestMessage)}, not a {typeof(T).Name}.");
        if (_authenticator is not null)
            await _authenticator.AuthenticateAsync(request, requestInfo.RequestOptions, rejected: null, cancellationToken).ConfigureAwait(false);
        return native;
    }

    /// <summary>Does nothing: the models are generated without a backing store.</summary>
    public void EnableBackingStore(IBackingStoreFactory backingStoreFactory)
    {
    }

    public void Dispose()
    {
        _pipeline.Dispose();
        _httpClient.Dispose();
    }

    // An answer that is no model says failure in its code all the same.
    private ServiceAnswer Accepted(ServiceAnswer answer, Operation operation, string? token) =>
        ErrorReader.IsRefusal(answer) ? throw ErrorReader.FromAnswer(answer, operation, _secrets, token) : answer;

    private Task<T> SendAsync<T>(RequestInformation requestInfo, Func<IParseNode, T> read, CancellationToken cancellationToken) =>
        SendAsync(requestInfo, (answer, operation, token) => Read(answer, operation, token, read), cancellationToken);

    private T Read<T>(ServiceAnswer answer, Operation operation, string? token, Func<IParseNode, T> read)
    {
        T result;
        try
        {
            result = read(new SystemTextJsonParseNode(answer.Body));
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            throw ErrorReader.FromJson(Accepted(answer, operation, token), operation, _secrets, token, exception);
        }

        if (result is IResponseEnvelope envelope and not { Code: 0 })
            throw ErrorReader.FromAnswer(answer, operation, _secrets, token);
        if (_drift is not null && result is IParsable model)
            _drift.Report(model);
        return result;
    }

    private async Task<T> SendAsync<T>(RequestInformation requestInfo, Func<ServiceAnswer, Operation, string?, T> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requestInfo);
        var operation = Operation.Of(requestInfo);
        var content = await ReadContentAsync(requestInfo, cancellationToken).ConfigureAwait(false);
        var call = new Call(requestInfo, operation, content, _timeProvider.GetUtcNow() + _timeout);
        using var activity = Telemetry.StartCall(operation);
        var started = Telemetry.StartTimer();
        try
        {
            var result = await _pipeline.ExecuteAsync(call, (call, token) => TryAsync(call, read, token), cancellationToken).ConfigureAwait(false);
            Telemetry.EndCall(activity, started, call, exception: null);
            _logger.CallSucceeded(operation.Name);
            return result;
        }
        catch (Exception exception)
        {
            Telemetry.EndCall(activity, started, call, exception);
            if (exception is FeishuHelpdeskException error)
                _logger.CallFailed(operation.Name, Telemetry.ErrorType(error), error.ResponseStatusCode, error.LogId);
            throw;
        }
    }

    /// <summary>One try; a second request within it when the service rejects the token.</summary>
#if NET
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    private async ValueTask<T> TryAsync<T>(Call call, Func<ServiceAnswer, Operation, string?, T> read, CancellationToken cancellationToken)
    {
        await _pipeline.AdmitAsync(call, cancellationToken).ConfigureAwait(false);
        using var request = CreateRequest(call.Request, call.Operation, call.Content);
        var sent = await AuthenticateAsync(request, call, rejected: null, cancellationToken).ConfigureAwait(false);
        try
        {
            return await SendOnceAsync(request, call, sent, read, cancellationToken).ConfigureAwait(false);
        }
        catch (FeishuHelpdeskException error) when (sent is { } token && _authenticator!.IsRejection(error, token))
        {
            await _pipeline.AdmitAsync(call, cancellationToken).ConfigureAwait(false);
            using var second = CreateRequest(call.Request, call.Operation, call.Content);
            if (await AuthenticateAsync(second, call, sent, cancellationToken).ConfigureAwait(false) is not { } renewed)
                throw;
            _logger.TokenRejected(error.Code.GetValueOrDefault());
            call.Retries++;
            Telemetry.Retry(call.Operation, Telemetry.ErrorType(error));
            return await SendOnceAsync(second, call, renewed, read, cancellationToken).ConfigureAwait(false);
        }
    }

    private ValueTask<SentToken?> AuthenticateAsync(HttpRequestMessage request, Call call, SentToken? rejected, CancellationToken cancellationToken) =>
        _authenticator is null ? default : _authenticator.AuthenticateAsync(request, call.Request.RequestOptions, rejected, cancellationToken);

    private ValueTask<T> SendOnceAsync<T>(HttpRequestMessage request, Call call, SentToken? sent, Func<ServiceAnswer, Operation, string?, T> read, CancellationToken cancellationToken) =>
        _pipeline.SendAsync(
            call,
            static (state, token) => state.Adapter.ExchangeAsync(state.Request, state.Call, state.Sent, state.Read, token),
            (Adapter: this, Request: request, Call: call, Sent: sent, Read: read),
            cancellationToken);

#if NET
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    private async ValueTask<T> ExchangeAsync<T>(HttpRequestMessage request, Call call, SentToken? sent, Func<ServiceAnswer, Operation, string?, T> read, CancellationToken cancellationToken)
    {
        using (var answer = await ReceiveAsync(request, call, sent, cancellationToken).ConfigureAwait(false))
        {
            call.Status = (int)answer.Status;
            if (!answer.IsSuccess)
                throw ErrorReader.FromAnswer(answer, call.Operation, _secrets, sent?.Value);
            return read(answer, call.Operation, sent?.Value);
        }
    }

#if NET
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    private async ValueTask<ServiceAnswer> ReceiveAsync(HttpRequestMessage request, Call call, SentToken? sent, CancellationToken cancellationToken)
    {
        call.Status = 0;
        HttpResponseMessage? response = null;
        try
        {
            response = await _httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            return await ServiceAnswer.ReadAsync(response, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            response?.Dispose();
            // A time limit of the handler's own, such as that of the connection, comes as a cancellation that nobody asked for.
            if (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                var cause = _secrets.Remove(exception, sent?.Value);
                throw ErrorReader.FromNetwork(call.Operation, $"The service could not be reached: {cause.Message}", cause);
            }

            throw;
        }
    }

    private static async ValueTask<byte[]?> ReadContentAsync(RequestInformation requestInfo, CancellationToken cancellationToken)
    {
        // Kiota's word for no body is an empty stream, and a GET must not announce one.
        if (requestInfo.Content is not { } content || content == Stream.Null)
            return null;
        if (content is MemoryStream memory)
            return memory.ToArray();
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellationToken).ConfigureAwait(false);
        return copy.ToArray();
    }

#if !NET
    [SuppressMessage("Performance", "CA1822", Justification = "Newer frameworks take the version from the client.")]
#endif
    private HttpRequestMessage CreateRequest(RequestInformation requestInfo, in Operation operation, byte[]? content)
    {
        var request = new HttpRequestMessage(operation.Method, operation.Address)
        {
#if NET
            Version = _httpClient.DefaultRequestVersion,
            VersionPolicy = _httpClient.DefaultVersionPolicy,
#endif
        };
        if (content is not null)
            request.Content = new ByteArrayContent(content);
        foreach (var (name, values) in requestInfo.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, values))
                request.Content?.Headers.TryAddWithoutValidation(name, values);
        }

        foreach (var option in requestInfo.RequestOptions)
#if NET
            request.Options.Set(new HttpRequestOptionsKey<IRequestOption>(option.GetType().FullName!), option);
#else
            request.Properties[option.GetType().FullName!] = option;
#endif
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent.Product);
        return request;
    }

    private static object? ReadPrimitive(IParseNode node, Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        TypeCode.String => node.GetStringValue(),
        TypeCode.Boolean => node.GetBoolValue(),
        TypeCode.Byte => node.GetByteValue(),
        TypeCode.SByte => node.GetSbyteValue(),
        TypeCode.Int32 => node.GetIntValue(),
        TypeCode.Int64 => node.GetLongValue(),
        TypeCode.Single => node.GetFloatValue(),
        TypeCode.Double => node.GetDoubleValue(),
        TypeCode.Decimal => node.GetDecimalValue(),
        _ when type == typeof(byte[]) => node.GetByteArrayValue(),
        _ => throw new NotSupportedException($"An answer cannot be read as {type}."),
    };
}

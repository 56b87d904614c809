using System.Diagnostics.CodeAnalysis;
#if NET
using System.Runtime.CompilerServices;
#endif
using System.Text.Json;
using FeishuHelpdesk.Authentication;
using FeishuHelpdesk.Errors;
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
    private static readonly KeyValuePair<string, IEnumerable<string>>[] AcceptJson = [new("Accept", ["application/json"])];
    private static readonly KeyValuePair<string, IEnumerable<string>>[] AcceptAndSendJson = [.. AcceptJson, new("Content-Type", ["application/json"])];

    private readonly HttpMessageInvoker _invoker;
    private readonly CancellationTokenSource _closing;
    private readonly RequestAuthenticator? _authenticator;
    private readonly CallPipeline _pipeline;
    private readonly Secrets _secrets;
    private readonly DriftReporter? _drift;
    private readonly FeishuHelpdeskOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger _logger;
    private readonly Func<Call, TimeLimit, ValueTask> _attempt;

    public FeishuHelpdeskRequestAdapter(
        HttpMessageInvoker invoker,
        CancellationTokenSource closing,
        FeishuHelpdeskOptions options,
        RequestAuthenticator? authenticator,
        TimeProvider timeProvider,
        ILogger logger)
    {
        _invoker = invoker;
        _closing = closing;
        _authenticator = authenticator;
        _pipeline = new CallPipeline(options, timeProvider, logger, closing.Token);
        _secrets = Secrets.Of(options);
        _drift = options.OnContractDrift is { } report ? new DriftReporter(report, logger) : null;
        _options = options;
        _timeProvider = timeProvider;
        _logger = logger;
        _attempt = TryAsync;
        BaseUrl = options.BaseAddress.AbsoluteUri.TrimEnd('/');
    }

    [AllowNull]
    public string BaseUrl { get; set; }

    /// <summary>The client's clock.</summary>
    public TimeProvider Clock => _timeProvider;

    public ISerializationWriterFactory SerializationWriterFactory => field ??= new JsonSerializationWriterFactory();

    public Task<ModelType?> SendAsync<ModelType>(RequestInformation requestInfo, ParsableFactory<ModelType> factory, Dictionary<string, ParsableFactory<IParsable>>? errorMapping = default, CancellationToken cancellationToken = default)
        where ModelType : IParsable =>
        SendAsync(requestInfo, factory, static (node, factory) => node.GetObjectValue(factory), cancellationToken)!;

    /// <summary>Sends what has neither a query nor a body of Kiota's, without the tables that a request of Kiota's has for them.</summary>
    public Task<ModelType?> SendAsync<ModelType>(Method method, string template, Dictionary<string, object> pathParameters, CallOptions? options, ParsableFactory<ModelType> factory, CancellationToken cancellationToken, byte[]? json = null)
        where ModelType : IParsable =>
        SendAsync(
            Operation.Of(method, template, pathParameters),
            json is null ? AcceptJson : AcceptAndSendJson,
            options is null ? [] : [options],
            new(json),
            factory,
            static (node, factory) => node.GetObjectValue(factory),
            cancellationToken)!;

    public Task<IEnumerable<ModelType>?> SendCollectionAsync<ModelType>(RequestInformation requestInfo, ParsableFactory<ModelType> factory, Dictionary<string, ParsableFactory<IParsable>>? errorMapping = default, CancellationToken cancellationToken = default)
        where ModelType : IParsable =>
        SendAsync<IEnumerable<ModelType>, ParsableFactory<ModelType>>(requestInfo, factory, static (node, factory) => node.GetCollectionOfObjectValues(factory).ToList(), cancellationToken)!;

    public Task<ModelType?> SendPrimitiveAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] ModelType>(RequestInformation requestInfo, Dictionary<string, ParsableFactory<IParsable>>? errorMapping = default, CancellationToken cancellationToken = default) =>
        typeof(ModelType) == typeof(Stream)
            ? SendAsync(requestInfo, 0, static (_, _) => default(ModelType), cancellationToken)
            : SendAsync(requestInfo, typeof(ModelType), static (node, type) => (ModelType?)ReadPrimitive(node, type), cancellationToken);

    public Task<IEnumerable<ModelType>?> SendPrimitiveCollectionAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] ModelType>(RequestInformation requestInfo, Dictionary<string, ParsableFactory<IParsable>>? errorMapping = default, CancellationToken cancellationToken = default) =>
        SendAsync<IEnumerable<ModelType>, int>(requestInfo, 0, static (node, _) => node.GetCollectionOfPrimitiveValues<ModelType>().ToList(), cancellationToken)!;

    public Task SendNoContentAsync(RequestInformation requestInfo, Dictionary<string, ParsableFactory<IParsable>>? errorMapping = default, CancellationToken cancellationToken = default) =>
        SendAsync(requestInfo, 0, static (_, _) => true, cancellationToken);

    /// <summary>The whole answer as it came; its code says success.</summary>
    public Task<JsonElement> SendRawAsync(RequestInformation requestInfo, CancellationToken cancellationToken) =>
        SendAsync(requestInfo, 0, static (node, _) => ReadRaw(node), cancellationToken);

    public async Task<T?> ConvertToNativeRequestAsync<T>(RequestInformation requestInfo, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requestInfo);
        var content = await ReadContentAsync(requestInfo, cancellationToken).ConfigureAwait(false);
        var request = CreateRequest(Operation.Of(requestInfo), new(requestInfo.Headers, requestInfo.RequestOptions, content));
        if (request is not T native)
            throw new InvalidOperationException($"A request of this adapter is an {nameof(HttpRequestMessage)}, not a {typeof(T).Name}.");
        if (_authenticator is not null)
            await _authenticator.AuthenticateAsync(request, Operation.Of(requestInfo).Entry, requestInfo.RequestOptions, rejected: null, cancellationToken).ConfigureAwait(false);
        return native;
    }

    /// <summary>Does nothing: the models are generated without a backing store.</summary>
    public void EnableBackingStore(IBackingStoreFactory backingStoreFactory)
    {
    }

    public void Dispose()
    {
        // Whoever still waits is let go.
        _closing.Cancel();
        _pipeline.Dispose();
        _invoker.Dispose();
    }

    private Task<T> SendAsync<T, TState>(RequestInformation requestInfo, TState state, Func<AnswerParseNode, TState, T> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requestInfo);
        return SendAsync(Operation.Of(requestInfo), requestInfo.Headers, requestInfo.RequestOptions, ReadContentAsync(requestInfo, cancellationToken), state, read, cancellationToken);
    }

    private async Task<T> SendAsync<T, TState>(
        Operation operation,
        IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers,
        IEnumerable<IRequestOption> options,
        ValueTask<byte[]?> content,
        TState state,
        Func<AnswerParseNode, TState, T> read,
        CancellationToken cancellationToken)
    {
        if (_authenticator is not null)
            RequestAuthenticator.Check(operation.Entry, options);
        var request = new CallRequest(headers, options, await content.ConfigureAwait(false));
        var call = new Call<T, TState>(operation, request, CallSettings.Of(_options, options), _timeProvider, state, read);
        using var activity = Telemetry.StartCall(call.Operation);
        var started = Telemetry.StartTimer();
        try
        {
            await _pipeline.ExecuteAsync(call, _attempt, cancellationToken).ConfigureAwait(false);
            // What came can be stored with them from here on. Nobody stores a token.
            if (_authenticator is not null)
                await KiotaSerializers.Registered.ConfigureAwait(false);
            Telemetry.EndCall(activity, started, call, exception: null);
            _logger.CallSucceeded(call.Operation.Name);
            return call.Result;
        }
        catch (Exception exception)
        {
            Telemetry.EndCall(activity, started, call, exception);
            if (exception is FeishuHelpdeskException error)
                _logger.CallFailed(call.Operation.Name, Telemetry.ErrorType(error), error.ResponseStatusCode, error.LogId);
            throw;
        }
    }

    /// <summary>One try; a second request within it when the service rejects the token.</summary>
#if NET
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
#endif
    private async ValueTask TryAsync(Call call, TimeLimit limit)
    {
        await limit.Limit(_pipeline.AdmitAsync(call, limit.Token)).ConfigureAwait(false);
        using var request = CreateRequest(call.Operation, call.Request);
        var sent = await limit.Limit(AuthenticateAsync(request, call, rejected: null, limit.Token)).ConfigureAwait(false);
        try
        {
            await ExchangeAsync(request, call, sent, limit).ConfigureAwait(false);
        }
        catch (FeishuHelpdeskException error) when (sent is not null && _authenticator!.IsRejection(error, sent))
        {
            await _pipeline.AdmitAsync(call, limit.Token).ConfigureAwait(false);
            using var second = CreateRequest(call.Operation, call.Request);
            if (await AuthenticateAsync(second, call, sent, limit.Token).ConfigureAwait(false) is not { } renewed)
                throw;
            _logger.TokenRejected(error.Code.GetValueOrDefault());
            call.Retries++;
            Telemetry.Retry(call.Operation, Telemetry.ErrorType(error));
            await ExchangeAsync(second, call, renewed, limit).ConfigureAwait(false);
        }
    }

    private ValueTask<SentToken?> AuthenticateAsync(HttpRequestMessage request, Call call, SentToken? rejected, CancellationToken cancellationToken) =>
        _authenticator is null ? default : _authenticator.AuthenticateAsync(request, call.Operation.Entry, call.Request.Options, rejected, cancellationToken);

    /// <summary>One request and its answer, in the time of a request.</summary>
#if NET
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
#endif
    private async ValueTask ExchangeAsync(HttpRequestMessage request, Call call, SentToken? sent, TimeLimit limit)
    {
        _pipeline.Begin(call, limit);
        FeishuHelpdeskException error;
        HttpResponseMessage? response = null;
        try
        {
            response = await SendAsync(request, limit.Token).ConfigureAwait(false);
            if (call.IsFile && response.IsSuccessStatusCode)
            {
                await ReadFileAsync(response, call, sent?.Value, limit.Token).ConfigureAwait(false);
                // The file keeps it.
                response = null;
                return;
            }

            using var answer = await ServiceAnswer.ReadAsync(response, limit.Token).ConfigureAwait(false);
            Note(response, call, sent?.Value);
            Read(answer, call, sent?.Value);
            return;
        }
        catch (FeishuHelpdeskException exception)
        {
            error = exception;
        }
        catch (InvalidDataException exception) when (response is not null)
        {
            error = ErrorReader.FromBody(response, call.Operation, _secrets, sent?.Value, exception);
        }
        catch (OperationCanceledException exception) when (limit.IsRequestOver)
        {
            error = _pipeline.TimedOut(call, exception);
        }
        // A time limit of the handler's own, such as that of the connection, comes as a cancellation that nobody asked for.
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException || (exception is OperationCanceledException && !limit.Token.IsCancellationRequested))
        {
            if (NeverWentOut(exception))
                call.IsUnderWay = false;
            var cause = _secrets.Remove(exception, sent?.Value);
            error = ErrorReader.FromNetwork(call.Operation, $"The service could not be reached: {cause.Message}", cause);
        }
        finally
        {
            response?.Dispose();
        }

        _pipeline.Fail(call, limit, error);
        throw error;
    }

    private async ValueTask ReadFileAsync(HttpResponseMessage response, Call call, string? token, CancellationToken cancellationToken)
    {
        var (file, envelope) = await AnswerFileStream.OpenAsync(response, FileError, _options.AttemptTimeout, _timeProvider, cancellationToken).ConfigureAwait(false);
        Note(response, call, token);
        if (file is not null)
        {
            call.Take(file);
            return;
        }

        using var answer = ServiceAnswer.Of(response, envelope);
        throw ErrorReader.IsRefusal(answer)
            ? ErrorReader.FromAnswer(answer, call.Operation, _secrets, token)
            : ErrorReader.NoFile(answer, call.Operation, _secrets, token);

        FeishuHelpdeskException FileError(string problem, Exception exception) =>
            ErrorReader.FromFile(response, call.Operation, _secrets, token, problem, exception);
    }

    private void Note(HttpResponseMessage response, Call call, string? token)
    {
        call.Status = (int)response.StatusCode;
        if (call.Settings.Options is { } options)
            AnswerHeaders.Note(options, response, _secrets, token);
    }

    // Without a connection nothing was sent on it. Older frameworks do not tell.
    private static bool NeverWentOut(Exception exception) =>
#if NET
        exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError };
#else
        false;
#endif

    // A client would read the body first; the handlers themselves do not.
    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _invoker is HttpClient client
        ? client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
        : _invoker.SendAsync(request, cancellationToken);

    private void Read(ServiceAnswer answer, Call call, string? token)
    {
        if (!answer.IsSuccess)
            throw ErrorReader.FromAnswer(answer, call.Operation, _secrets, token);

        var drift = _drift is null ? null : new DriftLog();
        var node = new AnswerParseNode(answer.Body, drift);
        object? result;
        try
        {
            result = call.Read(node);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            throw ErrorReader.IsRefusal(answer)
                ? ErrorReader.FromAnswer(answer, call.Operation, _secrets, token)
                : ErrorReader.FromJson(answer, call.Operation, _secrets, token, exception);
        }

        // An answer that is no model says failure in its code all the same.
        if (result is IResponseEnvelope envelope ? envelope.Code is not 0 : result is not IParsable && ErrorReader.IsRefusal(answer))
            throw ErrorReader.FromAnswer(answer, call.Operation, _secrets, token);
        if (drift is not null)
            _drift!.Report(node.Json.Span, drift);
    }

    private static ValueTask<byte[]?> ReadContentAsync(RequestInformation requestInfo, CancellationToken cancellationToken)
    {
        // Kiota's word for no body is an empty stream, and a GET must not announce one.
        if (requestInfo.Content is not { } content || content == Stream.Null)
            return default;
        return content is MemoryStream memory ? new(memory.ToArray()) : CopyAsync();

        async ValueTask<byte[]?> CopyAsync()
        {
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy, cancellationToken).ConfigureAwait(false);
            return copy.ToArray();
        }
    }

#if !NET
    [SuppressMessage("Performance", "CA1822", Justification = "Newer frameworks take the version from the client.")]
#endif
    private HttpRequestMessage CreateRequest(in Operation operation, in CallRequest sent)
    {
        var request = new HttpRequestMessage(operation.Method, operation.Address);
#if NET
        if (_invoker is HttpClient client)
            (request.Version, request.VersionPolicy) = (client.DefaultRequestVersion, client.DefaultVersionPolicy);
#endif
        if (sent.Content is not null)
            request.Content = new ByteArrayContent(sent.Content);
        foreach (var (name, values) in sent.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, values))
                request.Content?.Headers.TryAddWithoutValidation(name, values);
        }

        foreach (var option in sent.Options)
#if NET
            request.Options.Set(new HttpRequestOptionsKey<IRequestOption>(option.GetType().FullName!), option);
#else
            request.Properties[option.GetType().FullName!] = option;
#endif
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent.Product);
        return request;
    }

    private static JsonElement ReadRaw(AnswerParseNode node)
    {
        using var document = JsonDocument.Parse(node.Json);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("code"u8, out var code) || code.ValueKind is not (JsonValueKind.Number or JsonValueKind.String))
            throw new JsonException("The answer has no code.");
        return root.Clone();
    }

    private static object? ReadPrimitive(AnswerParseNode node, Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
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

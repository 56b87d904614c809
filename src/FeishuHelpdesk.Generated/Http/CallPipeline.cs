#if NET
using System.Runtime.CompilerServices;
#endif
using FeishuHelpdesk.Errors;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace FeishuHelpdesk.Http;

/// <summary>
/// Tries a call until it succeeds, cannot succeed, or its tries or its time are used up. It decides by the code in the
/// answer, which no handler below the reader of the answer sees.
/// </summary>
internal sealed class CallPipeline : IDisposable
{
    private static readonly ResiliencePropertyKey<Call> CallKey = new("FeishuHelpdesk.Call");
    private const int TooManyRequests = 429;
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromMilliseconds(500);

    private readonly FeishuHelpdeskOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger _logger;
    private readonly OperationLimits _limits;
    private readonly ResiliencePipeline _tries;
    private readonly ResiliencePipeline _try;

    public CallPipeline(FeishuHelpdeskOptions options, TimeProvider timeProvider, ILogger logger)
    {
        _options = options;
        _timeProvider = timeProvider;
        _logger = logger;
        _limits = new OperationLimits(options.LimitRate, options.MaxRequestsPerSecond, timeProvider);

        var tries = new ResiliencePipelineBuilder { TimeProvider = timeProvider }.AddTimeout(options.Timeout);
        if (options.MaxAttempts > 1)
        {
            tries.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.MaxAttempts - 1,
                ShouldHandle = arguments => new(ShouldRetry(arguments.Context.Properties.GetValue(CallKey, null!), arguments.Outcome.Exception)),
                DelayGenerator = arguments => new(Delay(arguments.Context.Properties.GetValue(CallKey, null!))),
                OnRetry = arguments =>
                {
                    OnRetry(arguments.Context.Properties.GetValue(CallKey, null!));
                    return default;
                },
            });
        }

        _tries = tries.Build();
        _try = new ResiliencePipelineBuilder { TimeProvider = timeProvider }.AddTimeout(options.AttemptTimeout).Build();
    }

    /// <summary>Runs a call in its total time.</summary>
    /// <exception cref="FeishuHelpdeskException">The service's own last word, or a time limit when it said nothing.</exception>
    public async Task<T> ExecuteAsync<T>(Call call, Func<Call, CancellationToken, ValueTask<T>> attempt, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(CallKey, call);
        try
        {
            return await _tries.ExecuteAsync(
                static (context, state) => state.Attempt(state.Call, context.CancellationToken),
                context,
                (Call: call, Attempt: attempt)).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException exception)
        {
            throw call.LastError ?? TimedOut(call, exception);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested && exception.CancellationToken != cancellationToken)
        {
            // Below it was joined with the time limits; the caller knows its own.
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>Waits until a request of the operation may go out: for the service's limit to pass, then for the client's own.</summary>
    /// <exception cref="FeishuHelpdeskException">The service's limit lasts longer than the call can wait.</exception>
    public async ValueTask AdmitAsync(Call call, CancellationToken cancellationToken)
    {
        var gate = _limits.Gate(call.Operation);
        var limiter = _limits.Limiter(call.Operation);
        do
        {
            while (gate.Remaining is var closed && closed > TimeSpan.Zero)
            {
                if (!Fits(call, closed))
                {
                    call.IsOver = true;
                    throw call.LastError ?? ErrorReader.RateLimited(call.Operation, closed);
                }

                Telemetry.RateLimitWait(call.Operation, await gate.WaitAsync(closed, cancellationToken).ConfigureAwait(false));
            }

            if (limiter is not null)
                Telemetry.RateLimitWait(call.Operation, await OperationLimits.AcquireAsync(limiter, cancellationToken).ConfigureAwait(false));
        }
        while (limiter is not null && gate.Remaining > TimeSpan.Zero);
    }

    /// <summary>Sends one request in the time of one try.</summary>
#if NET
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    public async ValueTask<T> SendAsync<T, TState>(Call call, Func<TState, CancellationToken, ValueTask<T>> send, TState state, CancellationToken cancellationToken)
    {
        call.IsSent = true;
        FeishuHelpdeskException error;
        try
        {
            return await _try.ExecuteAsync(send, state, cancellationToken).ConfigureAwait(false);
        }
        catch (FeishuHelpdeskException exception)
        {
            error = exception;
        }
        catch (TimeoutRejectedException exception)
        {
            error = TimedOut(call, exception);
        }

        call.LastError = error;
        call.Wait = Wait(error, call.Retries);
        // Longer than anybody here waits: each call gets the service's own word on it.
        if (IsRateLimit(error) && call.Wait <= _options.MaxRetryDelay)
            _limits.Gate(call.Operation).Close(call.Wait);
        throw error;
    }

    public void Dispose() => _limits.Dispose();

    // Only what was sent is sent again: a token that cannot be had has had its own tries.
    private bool ShouldRetry(Call call, Exception? exception) =>
        exception is FeishuHelpdeskException error
        && error == call.LastError
        && !call.IsOver
        // Refused, so nothing was done: any operation can be sent again. Otherwise the service may have acted on it.
        && (IsRateLimit(error) || (call.Operation.IsIdempotent && IsPassing(error)))
        && Fits(call, call.Wait);

    // The wait of a rate limit is made at the gate, with all the other calls of the operation.
    private static TimeSpan? Delay(Call call) => IsRateLimit(call.LastError!) ? TimeSpan.Zero : call.Wait;

    private TimeSpan Wait(FeishuHelpdeskException error, int retries)
    {
        var asked = error.RetryAfter ?? (error.RetryAt - _timeProvider.GetUtcNow());
        return asked > TimeSpan.Zero ? asked.Value : FirstBackoff * Math.Pow(2, Math.Min(retries, 20)) * (0.5 + (Random.Shared.NextDouble() / 2));
    }

    private bool Fits(Call call, TimeSpan wait) => wait <= _options.MaxRetryDelay && wait < call.Deadline - _timeProvider.GetUtcNow();

    private static bool IsRateLimit(FeishuHelpdeskException error) => error.Code switch
    {
        ErrorCodes.RateLimited => true,
        null or 0 => error.ResponseStatusCode == TooManyRequests,
        _ => false,
    };

    private static bool IsPassing(FeishuHelpdeskException error) =>
        error.Code == ErrorCodes.PlatformError || error.IsGatewayFailure || error.IsUnanswered;

    private static FeishuHelpdeskException TimedOut(Call call, TimeoutRejectedException exception) => ErrorReader.FromNetwork(
        call.Operation,
        call.IsSent
            ? $"There was no answer within {exception.Timeout}."
            : $"The call was not sent within {exception.Timeout}: it waited for a token or for its turn.",
        new TimeoutException(exception.Message, exception));

    private void OnRetry(Call call)
    {
        call.Retries++;
        var reason = Telemetry.ErrorType(call.LastError!);
        Telemetry.Retry(call.Operation, reason);
        _logger.Retrying(call.Operation.Name, call.Retries, reason, call.Wait);
    }
}

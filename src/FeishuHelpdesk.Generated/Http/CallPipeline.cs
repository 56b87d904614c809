#if NET
using System.Runtime.CompilerServices;
#endif
using System.Runtime.ExceptionServices;
using FeishuHelpdesk.Errors;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace FeishuHelpdesk.Http;

/// <summary>
/// Tries a call until it succeeds, cannot succeed, or its tries or its time are used up. It decides by the code in the
/// answer, which no handler below the reader of the answer sees.
/// </summary>
internal sealed class CallPipeline : IDisposable
{
    private const int TooManyRequests = 429;
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromMilliseconds(500);

    private readonly FeishuHelpdeskOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger _logger;
    private readonly CancellationToken _closing;
    private readonly OperationLimits _limits;
    private ResiliencePipeline? _retries;

    public CallPipeline(FeishuHelpdeskOptions options, TimeProvider timeProvider, ILogger logger, CancellationToken closing)
    {
        _options = options;
        _timeProvider = timeProvider;
        _logger = logger;
        _closing = closing;
        _limits = new OperationLimits(options.LimitRate, options.MaxRequestsPerSecond, timeProvider);
    }

    // Not a field: the class would load Polly, which most programs' first call does without.
    private static ResiliencePropertyKey<Call> CallKey => new("FeishuHelpdesk.Call");

    // Made when the first call needs it.
    private ResiliencePipeline Retries => _retries ??= new ResiliencePipelineBuilder { TimeProvider = _timeProvider }.AddRetry(new RetryStrategyOptions
    {
        MaxRetryAttempts = FeishuHelpdeskOptions.MostAttempts - 1,
        ShouldHandle = arguments => new(ShouldRetry(arguments.Context.Properties.GetValue(CallKey, null!), arguments.Outcome.Exception, arguments.AttemptNumber)),
        DelayGenerator = arguments => new(Delay(arguments.Context.Properties.GetValue(CallKey, null!))),
        OnRetry = arguments =>
        {
            OnRetry(arguments.Context.Properties.GetValue(CallKey, null!));
            return default;
        },
    }).Build();

    /// <summary>Runs a call in its total time.</summary>
    /// <exception cref="FeishuHelpdeskException">The service's own last word, or a time limit when it said nothing.</exception>
    public ValueTask ExecuteAsync(Call call, Func<Call, TimeLimit, ValueTask> attempt, CancellationToken cancellationToken) =>
        TryAsync(call, attempt, isFirst: true, cancellationToken);

    /// <summary>Waits until a request of the operation may go out: for the service's limit to pass, then for the client's own.</summary>
    /// <exception cref="FeishuHelpdeskException">The service's limit lasts longer than the call can wait.</exception>
    public ValueTask AdmitAsync(Call call, CancellationToken cancellationToken)
    {
        var gate = _limits.Gate(call.Operation);
        return !_limits.HasLimiters && gate.Remaining <= TimeSpan.Zero ? default : WaitAsync(call, gate, cancellationToken);
    }

    /// <summary>Starts the time of a request that goes out now.</summary>
    public void Begin(Call call, TimeLimit limit)
    {
        call.IsSent = true;
        call.IsUnderWay = true;
        call.Status = 0;
        limit.BeginRequest(_options.AttemptTimeout);
    }

    /// <summary>The error of a request whose time is up.</summary>
    public FeishuHelpdeskException TimedOut(Call call, Exception exception) => TimedOut(call, _options.AttemptTimeout, exception);

    /// <summary>Notes that a request failed, and how long to wait before the next.</summary>
    public void Fail(Call call, TimeLimit limit, FeishuHelpdeskException error)
    {
        limit.EndRequest();
        MarkOpen(call, error);
        call.LastError = error;
        call.Wait = Wait(error, call.Retries);
        // Longer than anybody here waits: each call gets the service's own word on it.
        if (IsRateLimit(error) && call.Wait <= _options.MaxRetryDelay)
            _limits.Gate(call.Operation).Close(call.Wait);
    }

    public void Dispose() => _limits.Dispose();

#if NET
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
#endif
    private async ValueTask TryAsync(Call call, Func<Call, TimeLimit, ValueTask> attempt, bool isFirst, CancellationToken cancellationToken)
    {
        using var limit = new TimeLimit(call, _timeProvider, cancellationToken, _closing);
        try
        {
            await attempt(call, limit).ConfigureAwait(false);
        }
        catch (FeishuHelpdeskException error) when (isFirst && ShouldRetry(call, error, attemptNumber: 0))
        {
            limit.Dispose();
            // Most calls end above, and pay nothing for what the others need.
            await RetryAsync(call, error, attempt, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (limit.Token.IsCancellationRequested)
        {
            if (cancellationToken.IsCancellationRequested || _closing.IsCancellationRequested)
                throw Ended(exception, cancellationToken);
            call.IsOver = true;
            var timedOut = TimedOut(call, call.Settings.Timeout, exception);
            MarkOpen(call, timedOut);
            // What may have been done weighs more than what was refused before.
            throw timedOut.MayHaveActed ? timedOut : call.LastError ?? timedOut;
        }
    }

    /// <summary>Goes on after a first try that failed.</summary>
    private async Task RetryAsync(Call call, FeishuHelpdeskException error, Func<Call, TimeLimit, ValueTask> attempt, CancellationToken cancellationToken)
    {
        var first = ExceptionDispatchInfo.Capture(error);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing);
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, end.Token);
        context.Properties.Set(CallKey, call);
        try
        {
            await Retries.ExecuteAsync(
                _ =>
                {
                    Interlocked.Exchange(ref first, null)?.Throw();
                    return TryAsync(call, attempt, isFirst: false, cancellationToken);
                },
                context).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (end.IsCancellationRequested)
        {
            throw Ended(exception, cancellationToken);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    // Whoever answers with a code has decided, and a gateway that refuses has not passed the request on.
    private static void MarkOpen(Call call, FeishuHelpdeskException error)
    {
        error.MayHaveActed = call.IsUnderWay && !call.Operation.IsIdempotent && error.Code is null && error.ResponseStatusCode is 0 or (>= 200 and < 300) or >= 500;
        call.IsUnderWay = false;
    }

    // Below, what can end a call is one token; the caller knows its own.
    private static Exception Ended(OperationCanceledException exception, CancellationToken cancellationToken) => cancellationToken.IsCancellationRequested
        ? new OperationCanceledException(exception.Message, exception, cancellationToken)
        : new ObjectDisposedException(typeof(Generated.FeishuHelpdeskClient).FullName);

    private async ValueTask WaitAsync(Call call, RateLimitGate gate, CancellationToken cancellationToken)
    {
        var limiters = _limits.Limiters(call.Operation);
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

            foreach (var limiter in limiters)
                Telemetry.RateLimitWait(call.Operation, await OperationLimits.AcquireAsync(limiter, cancellationToken).ConfigureAwait(false));
        }
        while (limiters.Length > 0 && gate.Remaining > TimeSpan.Zero);
    }

    // Only what was sent is sent again: a token that cannot be had has had its own tries.
    private bool ShouldRetry(Call call, Exception? exception, int attemptNumber) =>
        exception is FeishuHelpdeskException error
        && error == call.LastError
        && attemptNumber < call.Settings.MaxAttempts - 1
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

    private bool Fits(Call call, TimeSpan wait) => wait <= _options.MaxRetryDelay && wait < call.Left;

    private static bool IsRateLimit(FeishuHelpdeskException error) => error.Code switch
    {
        ErrorCodes.RateLimited => true,
        null or 0 => error.ResponseStatusCode == TooManyRequests,
        _ => false,
    };

    private static bool IsPassing(FeishuHelpdeskException error) =>
        error.Code == ErrorCodes.PlatformError || error.IsGatewayFailure || error.IsUnanswered;

    private static FeishuHelpdeskException TimedOut(Call call, TimeSpan time, Exception exception) => ErrorReader.FromNetwork(
        call.Operation,
        call.IsSent
            ? $"There was no answer within {time}."
            : $"The call was not sent within {time}: it waited for a token or for its turn.",
        new TimeoutException($"The time limit of {time} is over.", exception));

    private void OnRetry(Call call)
    {
        call.Retries++;
        var reason = Telemetry.ErrorType(call.LastError!);
        Telemetry.Retry(call.Operation, reason);
        _logger.Retrying(call.Operation.Name, call.Retries, reason, call.Wait);
    }
}

namespace FeishuHelpdesk.Http;

/// <summary>
/// The time of one try: what the whole call has left and, while a request is under way, no more than a request may
/// take. One timer for both, on the client's clock.
/// </summary>
internal sealed class TimeLimit : IDisposable
{
    // Never disposed: it holds nothing, and the timer may fire while the try ends.
    private readonly CancellationTokenSource _source = new();
    private readonly CancellationTokenRegistration _callerRegistration;
    private readonly CancellationTokenRegistration _closingRegistration;
    private readonly CancellationToken _caller;
    private readonly CancellationToken _closing;
    private readonly Call _call;
    private readonly TimeProvider _timeProvider;
    private ITimer? _timer;
    private bool _isOfRequest;

    public TimeLimit(Call call, TimeProvider timeProvider, CancellationToken caller, CancellationToken closing)
    {
        _call = call;
        _timeProvider = timeProvider;
        _caller = caller;
        _closing = closing;
        _callerRegistration = caller.UnsafeRegister(Cancel, _source);
        _closingRegistration = closing.UnsafeRegister(Cancel, _source);
    }

    /// <summary>Cancelled when the time is up, when the caller cancels, and when the client is disposed.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Whether what ended is the time of a request, and nothing else.</summary>
    public bool IsRequestOver => _isOfRequest && _source.IsCancellationRequested && !_caller.IsCancellationRequested && !_closing.IsCancellationRequested;

    /// <summary>Limits a wait before the first request. Most calls find their turn and their token ready, and start no timer for it.</summary>
    public ValueTask Limit(ValueTask wait)
    {
        if (!wait.IsCompleted)
            Start(_call.Left);
        return wait;
    }

    /// <inheritdoc cref="Limit(ValueTask)"/>
    public ValueTask<T> Limit<T>(ValueTask<T> wait)
    {
        if (!wait.IsCompleted)
            Start(_call.Left);
        return wait;
    }

    /// <summary>A request goes out now.</summary>
    public void BeginRequest(TimeSpan mostTime)
    {
        var left = _call.Left;
        _isOfRequest = mostTime < left;
        Start(_isOfRequest ? mostTime : left);
    }

    /// <summary>The request is over; the try may go on, in the time that the call has left.</summary>
    public void EndRequest()
    {
        _isOfRequest = false;
        Start(_call.Left);
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _callerRegistration.Dispose();
        _closingRegistration.Dispose();
    }

    private void Start(TimeSpan time)
    {
        if (_timer is null)
            _timer = _timeProvider.CreateTimer(Cancel, _source, time, Timeout.InfiniteTimeSpan);
        else
            _timer.Change(time, Timeout.InfiniteTimeSpan);
    }

    private static void Cancel(object? source) => ((CancellationTokenSource)source!).Cancel();
}

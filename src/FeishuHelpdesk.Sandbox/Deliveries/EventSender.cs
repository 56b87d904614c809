using System.Threading.Channels;
using FeishuHelpdesk.Sandbox.State;

namespace FeishuHelpdesk.Sandbox.Deliveries;

/// <summary>
/// Sends events in the order in which things happened, to the address where one is set and over the long connection where
/// none is, and again by the service's schedule what was not answered with success.
/// </summary>
internal sealed class EventSender : IDisposable
{
    // Documented: at most four times more.
    private static readonly TimeSpan[] Schedule = [TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(5), TimeSpan.FromHours(1), TimeSpan.FromHours(6)];

    private readonly object _gate = new();
    private readonly Journal<SandboxDelivery> _deliveries = new();
    private readonly Channel<SandboxDelivery> _queue = Channel.CreateUnbounded<SandboxDelivery>();
    private readonly CancellationTokenSource _stopping = new();
    private readonly SandboxState _state;
    private readonly SandboxRandom _random;
    private readonly TimeProvider _time;
    private readonly Task _sending;
    private CancellationTokenSource _schedule = new();

    public EventSender(HelpdeskSandboxOptions options, SandboxState state, SandboxRandom random)
    {
        _state = state;
        _random = random;
        _time = options.TimeProvider;
        Webhook = new Webhook(options);
        Connections = new LongConnections(options, random);
        state.Changed += Take;
        _sending = SendAsync();
    }

    public Webhook Webhook { get; }

    public LongConnections Connections { get; }

    public IReadOnlyList<SandboxDelivery> All => _deliveries.All;

    public Task<SandboxDelivery> WaitForAsync(Func<SandboxDelivery, bool> match, CancellationToken cancellationToken) => _deliveries.WaitForAsync(match, cancellationToken);

    /// <summary>Checks the address as the developer console does.</summary>
    public Task<bool> CheckAddressAsync(CancellationToken cancellationToken) =>
        Webhook.CheckAsync(Webhook.Address ?? throw new InvalidOperationException("No address is set for events."), _random.Hex(16).ToLowerInvariant(), cancellationToken);

    /// <summary>Forgets what was sent, and sends none of it again.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _deliveries.Clear();
            _schedule.Cancel();
            _schedule.Dispose();
            _schedule = new();
        }
    }

    /// <summary>Closes the connections and sends nothing more.</summary>
    public async Task StopAsync()
    {
        _state.Changed -= Take;
        _queue.Writer.TryComplete();
        await _stopping.CancelAsync().ConfigureAwait(false);
        lock (_gate)
            _schedule.Cancel();
        Connections.Stop();
        await _sending.ConfigureAwait(false);
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _schedule.Dispose();
        Webhook.Dispose();
        Connections.Dispose();
    }

    // Under the state's gate: in order, and with the subscriptions of that moment.
    private void Take(SandboxChange change)
    {
        if (EventWriter.TypeOf(change) is not var (eventType, subscription) || (subscription is { } pair && !_state.Subscriptions.Contains(pair)))
            return;
        var json = EventWriter.Write(change, _state.HelpdeskId, new Guid(Convert.FromHexString(_random.Hex(16))).ToString());
        var delivery = new SandboxDelivery(_random.Hex(16).ToLowerInvariant(), eventType, _time.GetUtcNow(), json);
        _deliveries.Add(delivery);
        _queue.Writer.TryWrite(delivery);
    }

    private async Task SendAsync()
    {
        await foreach (var delivery in _queue.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            if (_stopping.IsCancellationRequested)
                return;
            var (isSuccess, outcome) = Webhook.Address is { } address
                ? await Webhook.SendAsync(address, delivery, _stopping.Token).ConfigureAwait(false)
                : await Connections.SendAsync(delivery, _stopping.Token).ConfigureAwait(false);
            if (_stopping.IsCancellationRequested)
                return;
            var attempts = delivery.Add(new(_time.GetUtcNow(), isSuccess, outcome));
            _deliveries.Tell(delivery);
            if (!isSuccess && attempts <= Schedule.Length)
                _ = AgainAsync(delivery, Schedule[attempts - 1]);
        }
    }

    private async Task AgainAsync(SandboxDelivery delivery, TimeSpan wait)
    {
        CancellationToken forgotten;
        lock (_gate)
        {
            if (!_deliveries.Contains(delivery) || _schedule.IsCancellationRequested)
                return;
            forgotten = _schedule.Token;
        }

        try
        {
            await Task.Delay(wait, _time, forgotten).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        _queue.Writer.TryWrite(delivery);
    }
}

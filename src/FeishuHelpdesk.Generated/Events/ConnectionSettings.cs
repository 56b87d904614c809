using System.Text.Json;

namespace FeishuHelpdesk.Events;

/// <summary>How the service wants the long connection to be kept.</summary>
/// <param name="Tries">How often to try after a loss; negative for no limit.</param>
/// <param name="Between">The wait between two tries.</param>
/// <param name="First">The longest wait before the first try; how long is left to chance, so that clients do not come together.</param>
/// <param name="Ping">The time between two pings.</param>
internal sealed record ConnectionSettings(int Tries, TimeSpan Between, TimeSpan First, TimeSpan Ping)
{
    private const int Day = 86400;

    /// <summary>As the official clients have them until the service says otherwise.</summary>
    public static ConnectionSettings Default { get; } = new(-1, TimeSpan.FromSeconds(120), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(120));

    /// <summary>These, with what the service says; what is missing or absurd stays as it is.</summary>
    public ConnectionSettings With(JsonElement said)
    {
        if (said.ValueKind != JsonValueKind.Object)
            return this;
        return new(
            Number("ReconnectCount", int.MinValue) ?? Tries,
            Time("ReconnectInterval", 1) ?? Between,
            Time("ReconnectNonce", 0) ?? First,
            Time("PingInterval", 1) ?? Ping);

        int? Number(string name, int least) =>
            said.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least ? number : null;

        TimeSpan? Time(string name, int least) => Number(name, least) is { } seconds and <= Day ? TimeSpan.FromSeconds(seconds) : null;
    }
}

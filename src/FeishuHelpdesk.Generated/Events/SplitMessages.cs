using System.Globalization;

namespace FeishuHelpdesk.Events;

/// <summary>Joins what comes in several frames, in whatever order. A message that does not come whole is forgotten: the service sends it again.</summary>
internal sealed class SplitMessages(TimeProvider timeProvider)
{
    private const int MostParts = 1024;
    private const int MostMessages = 64;
    private const int MostBytes = 16 * 1024 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, Parts> _messages = new(StringComparer.Ordinal);

    /// <summary>The whole payload, when it is there with this frame; null while parts are missing.</summary>
    /// <exception cref="InvalidDataException">The frame is no part of anything.</exception>
    public ReadOnlyMemory<byte>? Add(EventFrame frame)
    {
        Forget();
        var sum = Number(frame, "sum") ?? 1;
        if (sum == 1)
            return frame.Payload;
        if (Number(frame, "seq") is not { } place || sum is < 1 or > MostParts || place < 0 || place >= sum || frame.Header("message_id") is not { Length: > 0 } id)
            throw new InvalidDataException("A part of a message does not say which.");
        if (!_messages.TryGetValue(id, out var parts) || parts.Payloads.Length != sum)
            _messages[id] = parts = new(sum);
        parts.LastAt = timeProvider.GetTimestamp();
        if (parts.Payloads[place] is null)
            parts.Missing--;
        parts.Payloads[place] = frame.Payload;
        if (parts.Missing > 0)
        {
            // Oldest first; it comes again.
            while (_messages.Count > MostMessages || _messages.Values.Sum(one => one.Size) > MostBytes)
                _messages.Remove(_messages.OrderBy(one => one.Value.LastAt).First().Key);
            return null;
        }

        _messages.Remove(id);
        var whole = new byte[parts.Size];
        var at = 0;
        foreach (var part in parts.Payloads)
        {
            part!.Value.Span.CopyTo(whole.AsSpan(at));
            at += part.Value.Length;
        }

        return whole;
    }

    private void Forget()
    {
        foreach (var old in _messages.Where(one => timeProvider.GetElapsedTime(one.Value.LastAt) > Kept).Select(one => one.Key).ToList())
            _messages.Remove(old);
    }

    private static int? Number(EventFrame frame, string name) =>
        frame.Header(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw new InvalidDataException($"{name} of a message is no number.");

    private sealed class Parts(int sum)
    {
        public ReadOnlyMemory<byte>?[] Payloads { get; } = new ReadOnlyMemory<byte>?[sum];

        public int Missing { get; set; } = sum;

        public long LastAt { get; set; }

        public int Size => Payloads.Sum(part => part?.Length ?? 0);
    }
}

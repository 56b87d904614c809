using System.Text;

namespace FeishuHelpdesk.Events;

/// <summary>A message of the long connection: protocol buffers of nine fields, read and written here without a library.</summary>
internal sealed class EventFrame
{
    /// <summary>Pings and pongs.</summary>
    public const int Control = 0;

    /// <summary>Events and their answers.</summary>
    public const int Data = 1;

    private const int Varint = 0;
    private const int Fixed64 = 1;
    private const int Length = 2;
    private const int Fixed32 = 5;

    public ulong SequenceId { get; set; }

    public ulong LogId { get; set; }

    public int Service { get; set; }

    public int Method { get; set; }

    /// <summary>In their order; an answer has all of them again.</summary>
    public List<KeyValuePair<string, string>> Headers { get; } = [];

    public string? PayloadEncoding { get; set; }

    public string? PayloadType { get; set; }

    public ReadOnlyMemory<byte> Payload { get; set; }

    public string? NewLogId { get; set; }

    /// <summary>The value of a header; null where there is none.</summary>
    public string? Header(string name) => Headers.FirstOrDefault(header => header.Key == name).Value;

    /// <summary>Reads one. What it does not know it passes over.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static EventFrame Read(ReadOnlyMemory<byte> message)
    {
        var frame = new EventFrame();
        var reader = new Reader(message);
        while (reader.IsMoreLeft)
        {
            var tag = reader.Varint();
            switch (tag >> 3, (int)(tag & 7))
            {
                case (1, Varint):
                    frame.SequenceId = reader.Varint();
                    break;
                case (2, Varint):
                    frame.LogId = reader.Varint();
                    break;
                case (3, Varint):
                    frame.Service = (int)reader.Varint();
                    break;
                case (4, Varint):
                    frame.Method = (int)reader.Varint();
                    break;
                case (5, Length):
                    frame.Headers.Add(Header(reader.Bytes()));
                    break;
                case (6, Length):
                    frame.PayloadEncoding = reader.Text();
                    break;
                case (7, Length):
                    frame.PayloadType = reader.Text();
                    break;
                case (8, Length):
                    frame.Payload = reader.Bytes();
                    break;
                case (9, Length):
                    frame.NewLogId = reader.Text();
                    break;
                case (_, var type):
                    reader.Skip(type);
                    break;
            }
        }

        return frame;
    }

    /// <summary>The bytes of it. The first four fields are always there, zeros too: the service's readers require them.</summary>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        Number(stream, 1, SequenceId);
        Number(stream, 2, LogId);
        Number(stream, 3, (ulong)Service);
        Number(stream, 4, (ulong)Method);
        foreach (var header in Headers)
        {
            using var inner = new MemoryStream();
            Text(inner, 1, header.Key);
            Text(inner, 2, header.Value);
            Bytes(stream, 5, inner.ToArray());
        }

        Text(stream, 6, PayloadEncoding);
        Text(stream, 7, PayloadType);
        if (!Payload.IsEmpty)
            Bytes(stream, 8, Payload.ToArray());
        Text(stream, 9, NewLogId);
        return stream.ToArray();
    }

    private static KeyValuePair<string, string> Header(ReadOnlyMemory<byte> bytes)
    {
        var (key, value) = ("", "");
        var reader = new Reader(bytes);
        while (reader.IsMoreLeft)
        {
            var tag = reader.Varint();
            switch (tag >> 3, (int)(tag & 7))
            {
                case (1, Length):
                    key = reader.Text();
                    break;
                case (2, Length):
                    value = reader.Text();
                    break;
                case (_, var type):
                    reader.Skip(type);
                    break;
            }
        }

        return new(key, value);
    }

    private static void Number(MemoryStream stream, int field, ulong value)
    {
        stream.WriteByte((byte)(field << 3));
        Raw(stream, value);
    }

    private static void Text(MemoryStream stream, int field, string? text)
    {
        if (text is not null)
            Bytes(stream, field, Encoding.UTF8.GetBytes(text));
    }

    private static void Bytes(MemoryStream stream, int field, byte[] bytes)
    {
        stream.WriteByte((byte)((field << 3) | Length));
        Raw(stream, (ulong)bytes.Length);
        stream.Write(bytes, 0, bytes.Length);
    }

    private static void Raw(MemoryStream stream, ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            stream.WriteByte((byte)(value | 0x80));
        stream.WriteByte((byte)value);
    }

    private struct Reader(ReadOnlyMemory<byte> bytes)
    {
        private const int LongestVarint = 10;

        private ReadOnlyMemory<byte> _left = bytes;

        public readonly bool IsMoreLeft => !_left.IsEmpty;

        public ulong Varint()
        {
            var value = 0UL;
            for (var i = 0; i < LongestVarint; i++)
            {
                if (_left.IsEmpty)
                    break;
                var one = _left.Span[0];
                _left = _left[1..];
                value |= (ulong)(one & 0x7f) << (7 * i);
                if (one < 0x80)
                    return value;
            }

            throw new InvalidDataException("A number of the frame does not end.");
        }

        public ReadOnlyMemory<byte> Bytes() => Take(Varint());

        public string Text() => Encoding.UTF8.GetString(Bytes().Span);

        public void Skip(int type)
        {
            switch (type)
            {
                case EventFrame.Varint:
                    Varint();
                    break;
                case Fixed64:
                    Take(8);
                    break;
                case Length:
                    Bytes();
                    break;
                case Fixed32:
                    Take(4);
                    break;
                default:
                    throw new InvalidDataException($"The frame has a field of the type {type}, which there is not.");
            }
        }

        private ReadOnlyMemory<byte> Take(ulong length)
        {
            if (length > (ulong)_left.Length)
                throw new InvalidDataException("The frame ends too soon.");
            var taken = _left[..(int)length];
            _left = _left[(int)length..];
            return taken;
        }
    }
}

using System.Text;
using System.Text.Json.Nodes;

namespace FeishuHelpdesk.Benchmarks;

/// <summary>What is read: the documented ticket, and the same with 200 comments and 200 customized fields.</summary>
internal static class Documents
{
    private const int Many = 200;

    public const string TicketId = "6626871355780366331";

    public static byte[] Ticket { get; } = Read("ticket.json");

    /// <summary>A list of it, as an example has it.</summary>
    public static byte[] Tickets { get; } = Read("tickets.json");

    public static byte[] LargeTicket { get; } = Enlarge(Ticket);

    /// <summary>A page as ticket.list gives it: 200 tickets like the documented one, each with ids, people and texts of its own.</summary>
    public static byte[] Page { get; } = PageOf(Ticket);

    private static byte[] Read(string name)
    {
        using var stream = typeof(Documents).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static byte[] PageOf(byte[] ticket)
    {
        var tickets = new JsonArray();
        for (var i = 0; i < Many; i++)
        {
            var one = JsonNode.Parse(ticket)!["data"]!["ticket"]!.DeepClone();
            one["ticket_id"] = $"{6626871355780366331 + i}";
            one["guest"]!["id"] = $"ou_{i:x32}";
            one["guest"]!["name"] = $"用户 {i}";
            one["comments"]!["content"] = $"备注内容 {i}: the printer on the third floor is out of paper again";
            one["created_at"] = 1616920429000 + (i * 1000);
            tickets.Add(one);
        }

        return Encoding.UTF8.GetBytes(new JsonObject { ["code"] = 0, ["msg"] = "success", ["data"] = new JsonObject { ["total"] = Many, ["tickets"] = tickets } }.ToJsonString());
    }

    private static byte[] Enlarge(byte[] ticket)
    {
        var root = JsonNode.Parse(ticket)!;
        var node = root["data"]!["ticket"]!;
        var comments = new JsonArray();
        var fields = new JsonArray();
        for (var i = 0; i < Many; i++)
        {
            comments.Add(new JsonObject
            {
                ["content"] = $"备注内容 {i}: the printer on the third floor is out of paper again",
                ["created_at"] = 1690970837624 + i,
                ["id"] = i,
                ["user_avatar_url"] = $"https://example.com/avatars/{i}.png",
                ["user_id"] = 7262656095919128578 + i,
                ["user_name"] = $"备注人姓名 {i}",
            });
            fields.Add(new JsonObject
            {
                ["id"] = $"{7000000000000000000 + i}",
                ["value"] = $"value {i}",
                ["key_name"] = $"key_{i}",
                ["display_name"] = $"字段 {i}",
                ["position"] = i,
                ["required"] = i % 2 == 0,
                ["editable"] = true,
            });
        }

        node["comments"] = comments;
        node["customized_fields"] = fields;
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }
}

/// <summary>Bytes as they come from a connection: a few at a time, their number not known before.</summary>
internal sealed class ConnectionStream(byte[] bytes) : Stream
{
    private const int Segment = 8 * 1024;
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(Math.Min(buffer.Length, Segment), bytes.Length - _position);
        bytes.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

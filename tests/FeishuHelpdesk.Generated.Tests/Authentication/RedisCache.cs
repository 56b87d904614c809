using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Caching.Distributed;

namespace FeishuHelpdesk.Tests.Authentication;

/// <summary>What the client needs of Redis, GET and SET with a lifetime, over a connection for each.</summary>
internal sealed class RedisCache(string socket) : IDistributedCache
{
    public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => SendAsync(token, "GET"u8.ToArray(), Bytes(key));

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) =>
        SendAsync(token, "SET"u8.ToArray(), Bytes(key), value, "PX"u8.ToArray(), Bytes(((long)options.AbsoluteExpirationRelativeToNow!.Value.TotalMilliseconds).ToString(CultureInfo.InvariantCulture)));

    public async Task<string[]> KeysAsync(CancellationToken token) =>
        Encoding.UTF8.GetString(await SendAsync(token, "EVAL"u8.ToArray(), "return table.concat(redis.call('KEYS', '*'), ' ')"u8.ToArray(), "0"u8.ToArray()) ?? []).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public byte[]? Get(string key) => throw new NotSupportedException();

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException();

    public void Refresh(string key) => throw new NotSupportedException();

    public Task RefreshAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

    public void Remove(string key) => throw new NotSupportedException();

    public Task RemoveAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    // https://redis.io/docs/latest/develop/reference/protocol-spec/
    private async Task<byte[]?> SendAsync(CancellationToken token, params byte[][] command)
    {
        using var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await connection.ConnectAsync(new UnixDomainSocketEndPoint(socket), token);
        await using var stream = new BufferedStream(new NetworkStream(connection));
        await stream.WriteAsync(Bytes($"*{command.Length}\r\n"), token);
        foreach (var part in command)
        {
            await stream.WriteAsync(Bytes($"${part.Length}\r\n"), token);
            await stream.WriteAsync(part, token);
            await stream.WriteAsync("\r\n"u8.ToArray(), token);
        }

        await stream.FlushAsync(token);
        var line = await ReadLineAsync(stream, token);
        switch (line[0])
        {
            case '$':
                var length = int.Parse(line.AsSpan(1), CultureInfo.InvariantCulture);
                if (length < 0)
                    return null;
                var value = new byte[length];
                await stream.ReadExactlyAsync(value, token);
                return value;
            case '+':
                return null;
            default:
                throw new IOException($"Redis said {line}");
        }
    }

    private static async Task<string> ReadLineAsync(Stream stream, CancellationToken token)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        do
        {
            await stream.ReadExactlyAsync(one, token);
            line.Append((char)one[0]);
        }
        while (one[0] != '\n');
        return line.ToString().TrimEnd();
    }
}

using System.Buffers;
using System.Net;
#if NET
using System.Runtime.CompilerServices;
#endif

namespace FeishuHelpdesk.Http;

/// <summary>
/// An answer, its body read once into a pooled buffer. Errors and models are read from the same bytes.
/// </summary>
internal sealed class ServiceAnswer : IDisposable
{
    // More than the largest page of tickets; an answer beyond it is no answer of this service. It counts what is read
    // here, so that a compressed answer counts with what comes out of it.
    private const int MaxBodyLength = 64 * 1024 * 1024;
    private const int FirstBufferLength = 16 * 1024;

    private readonly HttpResponseMessage _response;
    private byte[] _buffer;

    private ServiceAnswer(HttpResponseMessage response, byte[] buffer, int length)
    {
        _response = response;
        _buffer = buffer;
        Length = length;
    }

    public HttpResponseMessage Response => _response;

    public HttpStatusCode Status => _response.StatusCode;

    public bool IsSuccess => _response.IsSuccessStatusCode;

    public int Length { get; }

    public ReadOnlyMemory<byte> Body => _buffer.AsMemory(0, Length);

    /// <summary>An answer that has been read.</summary>
    public static ServiceAnswer Of(HttpResponseMessage response, ReadOnlyMemory<byte> body)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(body.Length);
        body.CopyTo(buffer);
        return new(response, buffer, body.Length);
    }

    /// <summary>Reads an answer to its end. The response stays the caller's.</summary>
    /// <exception cref="InvalidDataException">It is longer than is read, or cannot be unpacked.</exception>
#if NET
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    public static async ValueTask<ServiceAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var announced = response.Content.Headers.ContentLength;
        if (announced > MaxBodyLength)
            throw new InvalidDataException($"The answer has {announced} bytes, which is more than the {MaxBodyLength} that are read.");

        // One byte more than announced, so that the end is seen without a larger buffer.
        var buffer = ArrayPool<byte>.Shared.Rent(announced is { } length ? (int)length + 1 : FirstBufferLength);
        var filled = 0;
        try
        {
            var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            while (true)
            {
                int read;
                try
                {
                    read = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken).ConfigureAwait(false);
                }
                // What .NET's decompressors throw: gzip's the one, Brotli's the other.
                catch (Exception exception) when (exception is InvalidDataException or (InvalidOperationException and not ObjectDisposedException))
                {
                    throw new InvalidDataException("The answer cannot be unpacked: it is cut off, or not what its Content-Encoding says.", exception);
                }

                if (read == 0)
                    return new ServiceAnswer(response, buffer, filled);
                filled += read;
                if (filled < buffer.Length)
                    continue;
                if (filled >= MaxBodyLength)
                    throw new InvalidDataException($"The answer has more than the {MaxBodyLength} bytes that are read.");
                var larger = ArrayPool<byte>.Shared.Rent(filled * 2);
                buffer.AsSpan(0, filled).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = larger;
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    public void Dispose()
    {
        var buffer = Interlocked.Exchange(ref _buffer, []);
        if (buffer.Length > 0)
        {
            // The token answer must not stay behind in a buffer that others rent.
            buffer.AsSpan(0, Length).Clear();
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

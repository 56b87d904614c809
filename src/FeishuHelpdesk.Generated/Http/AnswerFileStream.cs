using System.Text.Json;
using FeishuHelpdesk.Serialization;

namespace FeishuHelpdesk.Http;

/// <summary>A file on its way from the service to the caller.</summary>
internal sealed class AnswerFileStream : Stream
{
    // The envelope of an error is short; what is longer and begins like one is a file.
    private const int LongestEnvelope = 64 * 1024;

    private readonly HttpResponseMessage _response;
    private readonly Stream _rest;
    private readonly ReadOnlyMemory<byte> _beginning;
    private readonly Func<string, Exception, FeishuHelpdeskException> _error;
    private readonly TimeSpan _patience;
    private readonly TimeProvider _timeProvider;
    private long _position;

    private AnswerFileStream(HttpResponseMessage response, Stream rest, ReadOnlyMemory<byte> beginning, Func<string, Exception, FeishuHelpdeskException> error, TimeSpan patience, TimeProvider timeProvider)
    {
        _response = response;
        _rest = rest;
        _beginning = beginning;
        _error = error;
        _patience = patience;
        _timeProvider = timeProvider;
    }

    public string? Name => (_response.Content.Headers.ContentDisposition is { } disposition ? disposition.FileNameStar ?? disposition.FileName : null)
        ?.Trim('"').Split('/', '\\')[^1] is { Length: > 0 } name ? name : null;

    public string? ContentType => _response.Content.Headers.ContentType?.MediaType;

    public long? Size => _response.Content.Headers.ContentLength;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => Size ?? throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    /// <summary>Reads as much of an answer as tells whether it is a file.</summary>
    /// <param name="response">The answer, which belongs to the file from then on.</param>
    /// <param name="error">Makes the error of a file that cannot be read to its end.</param>
    /// <param name="patience">How long to wait for more of it.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The file, or the service's envelope in its place.</returns>
    public static async ValueTask<(AnswerFileStream? File, ReadOnlyMemory<byte> Envelope)> OpenAsync(
        HttpResponseMessage response,
        Func<string, Exception, FeishuHelpdeskException> error,
        TimeSpan patience,
        TimeProvider timeProvider,
        CancellationToken cancellationToken)
    {
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var beginning = new byte[4096];
        var filled = 0;
        var isOver = false;
        while (!isOver && filled < LongestEnvelope && (filled == 0 || IsBegunObject(beginning.AsMemory(0, filled))))
        {
            if (filled == beginning.Length)
                Array.Resize(ref beginning, Math.Min(filled * 4, LongestEnvelope));
            var read = await stream.ReadAsync(beginning.AsMemory(filled), cancellationToken).ConfigureAwait(false);
            isOver = read == 0;
            filled += read;
        }

        ReadOnlyMemory<byte> bytes = beginning.AsMemory(0, filled);
        return filled == 0 || (isOver && IsEnvelope(bytes)) ? (null, bytes) : (new AnswerFileStream(response, stream, bytes, error, patience, timeProvider), default);
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var begun = Beginning(buffer.AsSpan(offset, count));
        if (begun > 0 || count == 0)
            return begun;
        try
        {
            return Count(_rest.Read(buffer, offset, count));
        }
        catch (Exception exception) when (IsOfWire(exception))
        {
            throw Broken(exception);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadMemoryAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

#if NET
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ReadMemoryAsync(buffer, cancellationToken);
#endif

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _rest.Dispose();
            _response.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<int> ReadMemoryAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var begun = Beginning(buffer.Span);
        if (begun > 0 || buffer.IsEmpty)
            return begun;
        // The call is over, and its time with it; that a file stands still has to end by itself.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = _timeProvider.CreateTimer(static source => ((CancellationTokenSource)source!).Cancel(), limit, _patience, Timeout.InfiniteTimeSpan);
        try
        {
            return Count(await _rest.ReadAsync(buffer, limit.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw _error($"The file stopped after {_position} bytes: nothing more came within {_patience}.", new TimeoutException($"The time limit of {_patience} is over.", exception));
        }
        catch (Exception exception) when (IsOfWire(exception))
        {
            throw Broken(exception);
        }
    }

    private int Beginning(Span<byte> buffer)
    {
        if (_position >= _beginning.Length)
            return 0;
        var part = _beginning.Span[(int)_position..];
        var count = Math.Min(part.Length, buffer.Length);
        part[..count].CopyTo(buffer);
        _position += count;
        return count;
    }

    // Not every stream notices that less came than was announced.
    private int Count(int read)
    {
        _position += read;
        return read > 0 || Size is not { } size || _position >= size ? read : throw Broken(new EndOfStreamException());
    }

    private FeishuHelpdeskException Broken(Exception exception) => _error(
        Size is { } size ? $"The file broke off after {_position} of {size} bytes." : $"The file broke off after {_position} bytes.",
        exception);

    private static bool IsOfWire(Exception exception) => exception is HttpRequestException or IOException or InvalidDataException or (InvalidOperationException and not ObjectDisposedException);

    private static bool IsBegunObject(ReadOnlyMemory<byte> bytes)
    {
        foreach (var one in new AnswerParseNode(bytes).Json.Span)
        {
            if (!char.IsWhiteSpace((char)one))
                return one == '{';
        }

        return true;
    }

    private static bool IsEnvelope(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(new AnswerParseNode(bytes).Json);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("code"u8, out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

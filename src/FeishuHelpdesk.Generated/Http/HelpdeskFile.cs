namespace FeishuHelpdesk;

/// <summary>A file of the service, which streams: nothing of it is kept. Dispose it, and with it the connection.</summary>
/// <param name="content">The file's bytes; disposed with the file.</param>
/// <param name="name">Its name.</param>
/// <param name="contentType">Its media type.</param>
/// <param name="length">How many bytes it has.</param>
public sealed class HelpdeskFile(Stream content, string? name = null, string? contentType = null, long? length = null) : IDisposable, IAsyncDisposable
{
    /// <summary>
    /// The bytes as they come, to be read once. Reading throws a <see cref="FeishuHelpdeskException"/> when the file
    /// breaks off, or when for the time of a request nothing comes.
    /// </summary>
    public Stream Content { get; } = content ?? throw new ArgumentNullException(nameof(content));

    /// <summary>
    /// Its name, from <c>Content-Disposition</c>, without folders; null where the service gave none. What the service
    /// or the sender of the file chose: look at it before it becomes a path.
    /// </summary>
    public string? Name { get; } = name;

    /// <summary>Its media type, such as <c>image/png</c>; null where the service gave none.</summary>
    public string? ContentType { get; } = contentType;

    /// <summary>How many bytes it has; null where the service did not say, or packed them.</summary>
    public long? Length { get; } = length;

    /// <inheritdoc/>
    public void Dispose() => Content.Dispose();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
#if NET
        await Content.DisposeAsync().ConfigureAwait(false);
#else
        Content.Dispose();
        await default(ValueTask).ConfigureAwait(false);
#endif
    }

    /// <summary>A file as an adapter gave it.</summary>
    internal static HelpdeskFile Of(Stream stream) =>
        stream is Http.AnswerFileStream file ? new(file, file.Name, file.ContentType, file.Size) : new(stream);
}

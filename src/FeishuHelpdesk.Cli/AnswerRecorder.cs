namespace FeishuHelpdesk.Cli;

/// <summary>Sends the client's requests, and keeps the bytes of the last answer to a GET: the ticket.</summary>
internal sealed class AnswerRecorder : DelegatingHandler
{
    // As much as the client reads.
    private const int MaxLength = 64 * 1024 * 1024;

    public AnswerRecorder()
        // As the client's own: a redirect would carry the credentials away, and a cookie join calls.
        : base(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
    }

    public ReadOnlyMemory<byte> Answer { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (request.Method != HttpMethod.Get)
            return response;
        try
        {
            await response.Content.LoadIntoBufferAsync(MaxLength, cancellationToken);
            Answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
